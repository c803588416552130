"""The slope: which lines are drawn and marked, and when two rounds are none."""

import gzip
from itertools import pairwise

import altair as alt
import pytest

from reform.charts import latest_two, slope, slope_sentence, why_no_slope
from reform.charts.slope import template
from reform.charts.theme import INK, OTHER, PAPER, SERIES, WIDTH, text_width
from reform.edition import Edition
from reform.rendering import Drawing, svg_of
from reform.territory import provinces
from tests.unit.round_facts import climbing, index, plain, table

BREAK = "breaks: [{at: 2022, reason: {vi: Cách tính mới., en: Counted anew.}}]"


@pytest.fixture
def rounds(provincial):
    """Return a function that makes rounds of tables, and the reader's edition."""

    def made(*tables, language="en", **about):
        provincial.write("indicators/yearly-index.yml", index(**about))
        provincial.publish("".join(tables))
        catalogue = provincial.catalogue()
        return Edition(catalogue, language), *catalogue.rounds

    return made


@pytest.fixture
def ids(catalogue):
    """Return a function that gives the ids of the provinces of a set."""
    return lambda which: [p.id for p in provinces(catalogue.places, which)]


@pytest.fixture
def two(rounds):
    """Return a function that makes the rounds of two years' cells of the 34."""

    def made(before, after, **about):
        return rounds(table(2021, before, 34), table(2022, after, 34), **about)

    return made


def texts(specification, name):
    """Return what is written in a data set."""
    return [plain(row["text"]) for row in specification["datasets"][name]]


def labels(specification):
    """Return what readers' aids are told of lines."""
    return {plain(row["label"]) for row in specification["datasets"]["lines"]}


def marked(specification):
    """Return the colours of the lines that are drawn strongly, by the label."""
    return {
        row["label"].partition(":")[0]: row["stroke"]
        for row in specification["datasets"]["lines"]
        if row["width"] > 1
    }


def test_template_obeys_the_schema_of_vega_lite(two):
    """The template, with rows or without, is a chart that Altair accepts."""
    assert alt.LayerChart.from_dict(template())
    assert alt.LayerChart.from_dict(slope(*two({"hue": 1}, {"hue": 2})))


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "vi",
            {
                "Hà Nội: 84,1 → 86,2, tăng 2,1 điểm",
                "Cà Mau: 80,0 → 79,0, giảm 1,0 điểm",
                "Huế: 70,0 → 70,0, không đổi",
                "Đà Nẵng: 60,0 → 60,04",
            },
        ),
        (
            "en",
            {
                "Hanoi: 84.1 → 86.2, up 2.1 points",
                "Ca Mau: 80.0 → 79.0, down 1.0 point",
                "Hue: 70.0 → 70.0, unchanged",
                "Da Nang: 60.0 → 60.04",
            },
        ),
    ],
)
def test_line_says_both_values_and_the_sure_change(two, language, expected):
    """A step within the rounding is told without a word on its direction."""
    before = {"ha-noi": "84.1", "ca-mau": "80.0", "hue": "70.0", "da-nang": "60.0"}
    after = {"ha-noi": "86.2", "ca-mau": "79.0", "hue": "70.0", "da-nang": "60.04"}

    assert expected == labels(slope(*two(before, after, language=language)))


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("name", ["ha-noi", "ca-mau", "lai-chau", "hue"])
def test_name_that_fits_is_not_cut(two, language, name):
    """The room of the widest name is not a float's breadth less than the name."""
    for rise in ("50.02", "52.0", "63.2", "50.0"):
        pair = two({name: "50.0"}, {name: rise}, language=language)
        for subject in (None, name):
            data = slope(*pair, subject)["datasets"]
            said = [row["text"] for row in (*data["left"], *data["left_bold"])]

            assert [] == [text for text in said if "…" in text]


def test_change_without_room_leaves_the_name_whole(two):
    """Of 15 digits the label tells; the name stays at the end of the line."""
    specification = slope(*two({"ha-noi": 1}, {"ha-noi": 999_999_999_999_999}))

    assert "Hanoi" in texts(specification, "left")
    assert any("999,999,999,999,998" in label for label in labels(specification))


def test_sample_in_the_key_has_the_colour_of_hollow_ends(two, ids):
    """Where they belong to the grey lines, so does the sample."""
    before = dict.fromkeys(ids(34), "{value: 50.0, precision: about}")
    before["ha-noi"] = "50.0"
    specification = slope(*two(before, dict.fromkeys(ids(34), "55.0")), "ha-noi")
    samples = [row for row in specification["datasets"]["dots"] if "shape" in row]

    assert [OTHER] == [row["stroke"] for row in samples]


def test_only_those_known_twice_have_a_line(two):
    """One known once is no line."""
    specification = slope(*two({"hue": 1, "ca-mau": 2}, {"hue": 2, "ha-noi": 3}))

    assert 1 == len(specification["datasets"]["lines"])


def test_lines_run_from_the_earlier_to_the_later_value(two):
    """A rise goes up the drawing, from its left to its right."""
    (line,) = slope(*two({"hue": 1}, {"hue": 2}))["datasets"]["lines"]

    assert line["x"] < line["x2"]
    assert line["y"] > line["y2"]


def test_three_greatest_rises_and_falls_are_marked(two, ids):
    """They have names and colours of their own; the others are thin and grey."""
    before = dict.fromkeys(ids(34), "50.0")
    after = dict(before)
    for n, name in enumerate(ids(34)[:4]):
        after[name] = f"{60 + n}.0"
    for n, name in enumerate(ids(34)[4:8]):
        after[name] = f"{40 - n}.0"
    specification = slope(*two(before, after))
    rises = dict.fromkeys(["Bac Ninh", "Ca Mau", "Can Tho"], SERIES)
    falls = dict.fromkeys(["Da Nang", "Dak Lak", "Dien Bien"], INK)

    assert {**rises, **falls} == marked(specification)
    assert {"Can Tho +13.0", "Dien Bien −13.0"} < set(texts(specification, "left"))
    assert OTHER in {row["stroke"] for row in specification["datasets"]["lines"]}


def test_of_few_nobody_is_singled_out(two, ids):
    """With 27 of 34 known nobody rose most: all lines are alike."""
    specification = slope(*two(climbing(ids(34)[:27]), climbing(ids(34)[:27], 60, "1")))

    assert {} == marked(specification)
    assert {SERIES} == {row["stroke"] for row in specification["datasets"]["lines"]}


def test_a_handful_have_all_their_names(two, ids):
    """Where there is room for every name, every line has it."""
    specification = slope(*two(climbing(ids(34)[:5]), climbing(ids(34)[:5], 60)))

    assert 5 == len(marked(specification))
    assert 5 == len([t for t in texts(specification, "left") if "+10.0" in t])


def test_subject_alone_is_marked(two, ids):
    """Its name is bold, the other lines are grey."""
    rounds = two(climbing(ids(34)), climbing(ids(34), 60))
    specification = slope(*rounds, "ha-noi")

    assert {"Hanoi": SERIES} == marked(specification)
    assert ["Hanoi +10.0"] == texts(specification, "left_bold")


def test_ends_that_are_not_exact_are_hollow(two):
    """A value that is "over" has a hollow end, and no change is claimed."""
    cells = {"hue": "{value: 60, precision: over}"}
    specification = slope(*two({"hue": 50}, cells, language="vi"))
    dots = specification["datasets"]["dots"]

    assert [SERIES, PAPER] == [row["fill"] for row in dots[:2]]
    assert "không nêu con số chính xác" in texts(specification, "left")


@pytest.mark.parametrize(
    "values",
    [["50"] * 13, ["-5", "-3"], ["999999999999999", "1"], ["50.0", "50.1", "50.2"] * 4],
    ids=["equal", "negative", "huge", "close"],
)
def test_names_neither_touch_nor_leave_the_drawing(rounds, ids, values):
    """At their largest, names stand one under the other, right of the lines."""
    cells = [dict(zip(ids(63), way, strict=False)) for way in (values[::-1], values)]
    specification = slope(*rounds(*map(table, (2021, 2022), cells), language="vi"))
    data = specification["datasets"]
    right = max(row["x2"] for row in data["lines"])
    names = sorted((row for row in data["left"] if row["x"] > right), key=place)

    assert len(values) == len(names)
    assert all(below["y"] - above["y"] >= 16 for above, below in pairwise(names))
    assert all(row["x"] + text_width(row["text"]) <= WIDTH for row in names)


def place(row):
    """Return how far down a row stands."""
    return row["y"]


def test_another_index_is_no_slope(rounds):
    """What is not one series has no lines, and the reason is told."""
    scores = table(2021, {"hue": 1}).replace("yearly-index", "par-index")
    edition, one, other = rounds(scores, table(2022, {"hue": 2}))

    assert None is slope(edition, one, other)
    assert "The two periods are not of one index." == why_no_slope(edition, one, other)


def test_another_set_is_no_slope(rounds):
    """63 and 34 provinces are not compared, even one that did not change."""
    found = rounds(table(2021, {"ha-noi": 1}), table(2022, {"ha-noi": 2}, 34))
    reason = "Not comparable: one period is of 63 provinces, the other of 34."

    assert None is slope(*found)
    assert reason == why_no_slope(*found) == slope_sentence(*found)


def test_change_of_method_is_no_slope(two):
    """Before and after are not the same measure; the reason is the data's own."""
    found = two({"hue": 1}, {"hue": 2}, more=BREAK)

    assert None is slope(*found)
    assert "Not comparable, as the method changed: Counted anew." == why_no_slope(
        *found
    )


@pytest.mark.parametrize("periods", [(2022, 2021), ("2021-H1", 2022)])
def test_what_is_not_earlier_and_alike_is_no_slope(rounds, periods):
    """Neither backwards in time nor from a half year to a year."""
    found = rounds(*(table(period, {"hue": 1}) for period in periods))
    edition, one, other = found if "H1" in str(periods) else (found[0], *found[:0:-1])

    assert None is slope(edition, one, other)
    assert why_no_slope(edition, one, other).startswith("Not comparable: the periods")


def test_nobody_known_twice_is_no_slope(two):
    """There is no line to draw."""
    found = two({"hue": 1}, {"ca-mau": 2})

    assert None is slope(*found)
    assert "No province has a known value at both times." == why_no_slope(*found)


def test_latest_two_are_alike_and_known_well_enough(rounds, ids):
    """2024 is known of too few, 2021 was measured otherwise: 2022 and 2023 are left."""
    every = climbing(ids(34))
    cells = {2021: every, 2022: every, 2023: every, 2024: climbing(ids(34)[:20])}
    tables = [table(when, known, 34) for when, known in cells.items()]
    _, *found = rounds(*tables, more=BREAK)

    assert ["2022", "2023"] == [each.when.until.text for each in latest_two(found)]
    assert None is latest_two(found[:2])


def test_slope_of_63_is_light(rounds, ids):
    """63 lines with their ends weigh at most 5 kB."""
    cells = climbing(ids(63)), climbing(ids(63)[::-1], 55, "0.2")
    found = rounds(table(2021, cells[0], 63), table(2022, cells[1], 63))
    drawing = svg_of(Drawing(slope(*found), "Thay đổi", "Mô tả."))

    assert len(gzip.compress(drawing)) <= 5000
