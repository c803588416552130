"""Small multiples: parts side by side, and what is said of them."""

import gzip
from decimal import Decimal
from itertools import combinations

import altair as alt
import pytest

from reform.charts import multiples, multiples_sentence, panels
from reform.charts.multiples import template
from reform.charts.multiples_layout import COLUMN
from reform.charts.placing import Box
from reform.charts.small_panel import PLOT
from reform.charts.theme import LARGEST_TEXT, WIDTH, text_width
from reform.edition import Edition
from reform.model import Bounds
from reform.rendering import Drawing, svg_of

INDEX = """\
name: {vi: Chỉ số, en: Index}
description: {vi: Điểm., en: Score.}
pillar: procedures
unit: points
decimals: 2
better: higher
nature: score
frequency: year
parts:
"""

SUBJECT = "vinh-long"

NAMES = {
    "a": "Công khai, minh bạch trong việc ra quyết định ở địa phương",
    "b": "Thủ tục",
    "c": "Môi trường",
}


def to(most):
    """Return the bounds from 0 to a number."""
    return Bounds(least=Decimal(0), most=Decimal(most))


@pytest.fixture
def data(tiny):
    """Return a function that gives an edition and the panels of yearly values."""

    def made(values, bounds=None, language="en", *, extra="", more=""):
        names = "".join(f"  {p}: {{vi: '{NAMES[p]}', en: Part {p}}}\n" for p in NAMES)
        tiny.write("indicators/index.yml", INDEX + names + extra)
        tiny.publish("\n".join([*stated(values), *more.splitlines()]))
        catalogue = tiny.catalogue()
        edition = Edition(catalogue, language)
        return edition, panels(edition, catalogue.shown("index", SUBJECT), bounds)

    return made


def stated(values, subject=SUBJECT, since=2021):
    """Yield facts, year after year; None leaves one out."""
    for part, numbers in values.items():
        for year, number in enumerate(numbers, since):
            if number is not None:
                yield (
                    f"- {{indicator: index, subject: {subject}, part: {part}, "
                    f"period: {year}, value: {number}}}"
                )


def values(rows, name):
    """Return one field of rows."""
    return [row[name] for row in rows]


SAME = dict.fromkeys(NAMES, to(10))
THREE = {"a": [4.1, 4.5, 4.25], "b": [7, 7.5, 8], "c": [2, 3, 3.5]}


def test_template_and_what_fills_it_obey_the_schema(data):
    """Rows put in or not, it is a chart that Altair accepts."""
    assert alt.LayerChart.from_dict(template())
    assert alt.LayerChart.from_dict(multiples(*data(THREE)))


def test_parts_stand_in_the_order_of_their_index(data):
    """Two a row, whatever the order of the publications."""
    edition, found = data({"c": [1, 2], "b": [3, 4], "a": [5, 6]})
    titles = multiples(edition, found)["datasets"]["titles"]

    assert [(0, "Part a"), (210.0, "Part b"), (0, "Part c")] == [
        (row["x"], row["text"]) for row in titles
    ]
    assert titles[0]["y"] == titles[1]["y"] < titles[2]["y"]


def test_parts_without_a_figure_and_the_whole_have_no_panel(data):
    """Only what has figures is drawn."""
    more = """\
- {indicator: index, subject: vinh-long, period: 2021, value: 50}
- {indicator: index, subject: vinh-long, period: 2021, part: b, rank: 5}"""
    _, found = data({"a": [5, 6]}, more=more)

    assert ["Part a"] == [panel.name for panel in found]


def test_scores_of_other_times_are_left_aside(data):
    """Scores of a month are none of a year: those of most figures are drawn."""
    more = (
        "- {indicator: index, subject: vinh-long, part: b, period: 2022-03, value: 9}"
    )
    _, found = data({"a": [5, 6], "b": [3, 4]}, more=more)

    assert [2, 2] == [len(panel.facts) for panel in found]


def test_parts_of_several_subjects_are_refused(data):
    """Two provinces are not drawn as one by mistake."""
    edition, _ = data({"a": [5, 6]}, more="\n".join(stated({"b": [1]}, "ha-noi")))

    with pytest.raises(ValueError, match="one index about one subject"):
        panels(edition, edition.catalogue.shown("index"))


def test_axis_of_values_is_shared_where_bounds_are(data):
    """All parts stand between the same two numbers, so that heights compare."""
    found = multiples(*data(THREE, SAME))["datasets"]

    assert ["2", "8"] * 3 == values(found["level_texts"], "text")


def test_each_part_has_its_own_bounds_where_they_differ(data):
    """The axis then says what the least and the most is."""
    bounds = {"a": to(18), "b": to(20), "c": to(22)}
    found = multiples(*data(THREE, bounds))["datasets"]

    assert ["0", "18", "0", "20", "0", "22"] == values(found["level_texts"], "text")


def test_year_that_another_part_has_is_missing(data):
    """It is marked in its panel, at the ends too; all have the same years."""
    found = multiples(*data({"a": [4, None, 4.25], "b": [7, 7.5, None]}))["datasets"]

    assert ["Part a, 2022: not known", "Part b, 2023: not known"] == values(
        found["missing"], "label"
    )
    assert [("2021", "2023")] * 2 == list(
        zip(values(found["starts"], "text"), values(found["ends"], "text"), strict=True)
    )
    assert 2 == len(found["holes"])
    assert 2 == len(found["lines"])


def test_point_says_part_time_and_figure(data):
    """A reader's aid hears of which part a point is."""
    found = multiples(*data(THREE))["datasets"]

    assert "Part b, 2022: 7.5\N{NO-BREAK SPACE}points" in values(
        found["points"], "label"
    )


def test_first_and_last_value_are_written(data):
    """Two values a panel; what is between is told by its point."""
    found = multiples(*data(THREE))["datasets"]

    assert {"4.1", "4.25", "7", "8", "2", "3.5"} == set(values(found["values"], "text"))


def test_change_of_method_parts_every_panel_and_is_told_once(data):
    """Each panel shows it, one says it, and the key names it."""
    extra = "breaks: [{at: 2023, reason: {vi: Mới, en: Anew}}]\n"
    found = multiples(*data(THREE, extra=extra))["datasets"]

    assert ["2023: Anew"] == values(found["told"], "label")
    assert 2 == len(found["boundaries"])
    assert ["new method"] == values(found["meanings"], "text")
    assert 6 == len(found["lines"])


def test_merger_parts_the_panels_of_a_merged_province(data):
    """The name means another territory since then."""
    more = """\
- {indicator: index, subject: vinh-long, part: a, period: 2025, provinces: 34,
   value: 5}"""
    found = multiples(*data({"a": [4, 4.5, 4.25, 4.5]}, more=more))["datasets"]

    assert ["provinces merged"] == values(found["meanings"], "text")
    assert 4 == len(found["lines"])


def test_words_of_panels_keep_apart_and_within_at_their_largest(data):
    """Titles of any length, levels, values and times have room on a phone."""
    series = {"a": [9.9876, 9.5, 9.9567], "b": [7.1, 9.9999, 9.9], "c": [2, 1.05, 1]}
    specification = multiples(*data(series, language="vi"))
    boxes = dict(written(specification["datasets"]))
    canvas = Box(0, 0, WIDTH, specification["height"])

    assert [] == [text for text, box in boxes.items() if not box.within(canvas)]
    assert [] == [
        (one, other)
        for one, other in combinations(boxes, 2)
        if boxes[one].meets(boxes[other])
    ]


def written(rows):
    """Yield each text, numbered, and its box at 16 units."""
    anchors = {
        "level_texts": 1, "ends": 1, "starts": 0, "titles": 0, "unit": 0,
        "values": 0.5, "meanings": 0,
    }  # fmt: skip
    for name, anchor in anchors.items():
        for number, row in enumerate(rows[name]):
            size = text_width(row["text"])
            foot = row["y"] + (5 if name == "level_texts" else 0)
            left = row["x"] - anchor * size
            box = Box(left, foot - 12, left + size - 1, foot + 2)
            yield f"{name} {number}: {row['text']}", box


def test_title_has_two_lines_of_whole_words(data):
    """What has no room is left out, and the label has it in full."""
    found = multiples(*data({"a": [4, 5]}, language="vi"))["datasets"]
    title = values(sorted(found["titles"], key=lambda row: row["y"]), "text")

    assert ["Công khai, minh bạch", "trong việc ra quyết…"] == title
    assert [] == [line for line in title if text_width(line) > COLUMN]
    assert found["points"][0]["label"].startswith(NAMES["a"])


def test_eight_parts_of_seven_years_are_light(tiny):
    """They weigh no more than one line may."""
    parts = {f"part-{n}": f"Nội dung thứ {n} của chỉ số" for n in range(8)}
    names = "".join(f"  {p}: {{vi: '{t}', en: x}}\n" for p, t in parts.items())
    tiny.write("indicators/index.yml", INDEX + names)
    facts = {
        part: [round(4 + n / 3 + year / 7, 4) for year in range(7)]
        for n, part in enumerate(parts)
    }
    tiny.publish("\n".join(stated(facts, since=2018)))
    catalogue = tiny.catalogue()
    edition = Edition(catalogue, "vi")
    found = panels(edition, catalogue.shown("index", SUBJECT))
    drawing = svg_of(Drawing(multiples(edition, found), "Chỉ số", "Tám nội dung."))

    assert 3000 > len(gzip.compress(drawing, 9))


def test_nothing_is_drawn_or_said_without_panels(data):
    """There is no empty frame."""
    edition, _ = data({"a": [1]})

    assert multiples(edition, []) is None
    assert "" == multiples_sentence(edition, [])


def said(edition, found):
    """Return the sentence with plain blanks."""
    return multiples_sentence(edition, found).replace("\N{NO-BREAK SPACE}", " ")


def test_ends_moves_and_the_greatest_rise_are_said(data):
    """Worked by hand: b is highest, c lowest; c rose by 1.5, b by 1.1, a by 0.15."""
    assert (
        "2023: highest is Part b with 8.1 points; lowest is Part c with 3.5 points. "
        "From 2021 to 2023: all 3 parts rose. "
        "Rose most: Part c, from 2.0 points to 3.5 points."
    ) == said(*data({**THREE, "b": ["7.0", 7.5, 8.1], "c": ["2.0", 3, 3.5]}, SAME))


def test_vietnamese_reads_as_such(data):
    """Words, decimal sign and order are the reader's."""
    series = {"b": [7.1, 7.5], "c": [3.5, 2.5]}
    expected = (
        "2022: cao nhất là Thủ tục với 7,5 điểm; thấp nhất là Môi trường với 2,5 điểm. "
        "Từ 2021 đến 2022: 1 thành phần tăng, 1 thành phần giảm. "
        "Tăng nhiều nhất: Thủ tục, từ 7,1 điểm lên 7,5 điểm. "
        "Chưa có số liệu: Công khai, minh bạch trong việc ra quyết định ở địa phương."
    )

    assert expected == said(*data(series, SAME, "vi"))


def test_parts_of_unlike_bounds_are_compared_by_their_share(data):
    """17 of 18 is more than 18 of 20; from 5 to 10 of 22 is more than from 11 to 15."""
    bounds = {"a": to(18), "b": to(20), "c": to(22)}
    series = {"a": [11.1, 17.1], "b": [18.5, 18.1], "c": [5.1, 12.1]}

    assert (
        "2022, as a share of the maximum: highest is Part a with 17.1 of 18 points; "
        "lowest is Part c with 12.1 of 22 points. From 2021 to 2022: 2 rose, 1 fell."
    ) == said(*data(series, bounds)).partition(" Rose")[0]


def test_rise_is_a_share_of_the_maximum_where_that_differs(data):
    """6 of 18 is more than 7 of 22, though 7 points are more than 6."""
    series = {"a": [11.1, 17.1], "c": [5.1, 12.1]}

    assert (
        "Rose most as a share of its maximum: Part a, "
        "from 11.1 of 18 points to 17.1 of 18 points."
    ) in said(*data(series, {"a": to(18), "c": to(22)}))


def test_parts_are_not_compared_where_the_maximum_is_unknown(data):
    """Seven points may be much of ten or little of a hundred."""
    assert "From 2021 to 2023: all 3 parts rose." == said(*data(THREE))


def test_parts_are_not_compared_where_the_maximum_of_one_is_unknown(data):
    """The one could be above all others."""
    assert "From 2021 to 2023: all 3 parts rose." == said(
        *data(THREE, {"a": to(10), "b": to(10)})
    )


def test_the_least_fall_is_no_rise(data):
    """Where all fell, none rose most."""
    series = {"a": [5.1, 4.6], "b": [5.1, 3.1]}

    assert said(*data(series, SAME)).endswith(
        "From 2021 to 2022: both parts fell. Not known: Part c."
    )


def test_parts_are_counted_where_some_are_unknown(data):
    """What is highest is highest of those known, and it is said of how many."""
    series = {"a": [4.1, 4.5], "b": [7.1, None], "c": [2.1, 3.1]}

    assert said(*data(series, SAME)).startswith(
        "2022 (2 of 3 parts known): highest is Part a with 4.5 points; lowest is "
        "Part c with 3.1 points. From 2021 to 2022 (2 of 3 parts comparable): 2 rose."
    )


@pytest.mark.parametrize(
    "second",
    ["7.5", "7.5, precision: about", "7.6, precision: derived, how: 3.1+4.5"],
    ids=["level", "about", "sum of rounded numbers"],
)
def test_ends_are_not_named_where_they_are_in_doubt(data, second):
    """Level parts, and those that words or rounding could turn round."""
    series = {"a": [7.1, second], "b": [7.1, 7.5], "c": [2.1, 3.1]}

    assert "highest" not in said(*data(series, SAME))


def test_ways_that_are_in_doubt_are_counted_apart(data):
    """4.25 and 4.3 may be the same number, and "about" may be any."""
    series = {"a": [4.25, 4.3], "b": [7, "9, precision: about"], "c": [3.1, 3.1]}

    assert said(*data(series)) == ("From 2021 to 2022: 1 stayed the same, 2 unclear.")


def test_parts_are_not_compared_over_a_change_of_method(data):
    """Then only the last year is told."""
    extra = "breaks: [{at: 2022, reason: {vi: Mới, en: Anew}}]\n"
    series = {"a": [4.1, 4.5], "b": [7.1, 7.5]}

    assert said(*data(series, SAME, extra=extra)) == (
        "2022: highest is Part b with 7.5 points; lowest is Part a with 4.5 points. "
        "Not known: Part c."
    )


@pytest.mark.parametrize(
    ("expected", "series"),
    [
        ("Parts known: 2 (2021).", {"a": [4], "b": [7]}),
        ("Parts known: 2 (2021 – 2022).", {"a": [4, None], "b": [None, 7]}),
    ],
)
def test_parts_known_are_counted_where_nothing_else_can_be_said(data, expected, series):
    """A headline there is in any case."""
    assert f"{expected} Not known: Part c." == said(*data(series))


def test_parts_with_ranks_alone_are_named(data):
    """They have no panel, and yet are not unknown."""
    ranked = [f"{{part: c, period: {year}, rank: 2}}" for year in (2021, 2022)]
    more = "\n".join(
        f"- {{indicator: index, subject: {SUBJECT}, {row[1:]}" for row in ranked
    )
    found = said(*data({"a": [4, 5], "b": [7, 6]}, more=more))

    assert "From 2021 to 2022: 1 rose, 1 fell. Ranks alone: Part c." == found


def test_parts_of_no_known_bounds_have_axes_of_their_own(data):
    """What is small does not lie flat beside what is huge, and both say how much."""
    found = multiples(*data({"a": [4, 5], "b": [2_000_000_000, 7_000_000_000]}))
    data_sets = found["datasets"]

    assert ["4", "5", "2 billion", "7 billion"] == [
        row["text"].replace("\N{NO-BREAK SPACE}", " ")
        for row in data_sets["level_texts"]
    ]
    assert ["points"] == [row["text"] for row in data_sets["unit"]]
    first, second = (row["y"] for row in data_sets["lines"][:2])
    assert abs(first - second) == PLOT


def test_crosses_are_clear_of_the_years(data):
    """Digits at their largest begin under the mark of a missing year."""
    data_sets = multiples(*data({"a": [4, None, 5], "b": [7, 6, 5]}))["datasets"]
    foot = max(row["y"] for row in data_sets["missing"])
    times = min(row["y"] for row in data_sets["ends"] if row["y"] > foot)

    assert times - 0.75 * LARGEST_TEXT - foot > 7
