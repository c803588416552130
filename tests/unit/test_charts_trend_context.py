"""What a trend is held against: its targets, and the spread of the provinces."""

import pytest

from reform.charts import rounds_behind, targets_of, trend, trend_sentence, valued
from reform.edition import Edition
from reform.territory import provinces

PLAN = """\
name: {vi: Kế hoạch cải cách, en: Reform plan}
subject: ha-noi
period: 2022-2025
targets:
"""

RATE = """\
- {indicator: on-time-rate, subject: ha-noi, period: 2021, value: 97.5}
- {indicator: on-time-rate, subject: ha-noi, period: 2022, value: 98.27}
- {indicator: on-time-rate, subject: ha-noi, period: 2023, value: 98.90}
"""


@pytest.fixture
def promised(tiny):
    """Return a function that draws the rate of a province with some targets."""

    def drawn(*targets, language="en"):
        lines = [
            f"  - {{id: t{n}, text: {{vi: a, en: a}}, indicator: on-time-rate, "
            f"source: report, {target}}}\n"
            for n, target in enumerate(targets)
        ]
        tiny.write("programmes/plan.yml", PLAN + "".join(lines))
        tiny.publish(RATE)
        catalogue = tiny.catalogue()
        edition = Edition(catalogue, language)
        series = catalogue.shown("on-time-rate", "ha-noi")
        found = targets_of(catalogue, series[0].shown.key)
        said = trend_sentence(edition, series, found).replace("\N{NO-BREAK SPACE}", " ")
        return trend(edition, series, found), said

    return drawn


@pytest.mark.parametrize(
    ("deadline", "text", "end"),
    [
        (
            2025,
            "target 99% (former territory)",
            "; set before the provinces merged, for the former territory",
        ),
        (2024, "target 99%", "by 2024 (Reform plan)"),
    ],
)
def test_target_of_a_territory_that_ended_says_so(tiny, deadline, text, end):
    """A line that runs on beyond the merger is no promise about the province now."""
    tiny.write(
        "programmes/plan.yml",
        PLAN + "  - {id: t, text: {vi: a, en: a}, indicator: on-time-rate, "
        "source: report, subject: vinh-long, comparison: at-least, value: 99, "
        f"deadline: {deadline}}}\n",
    )
    tiny.publish(RATE.replace("ha-noi", "vinh-long"))
    catalogue = tiny.catalogue()
    edition = Edition(catalogue, "en")
    series = catalogue.shown("on-time-rate", "vinh-long")
    promises = targets_of(catalogue, series[0].shown.key)
    data = trend(edition, series, promises)["datasets"]

    assert text in [row["text"] for row in data["words"]]
    assert data["ends"][0]["label"].endswith(end)


OWN = "subject: ha-noi, comparison: at-least"


def test_target_is_a_line_from_when_it_was_set_to_its_deadline(promised):
    """The axis reaches the deadline, where a diamond stands."""
    specification, _ = promised(f"{OWN}, value: 99, deadline: 2025")
    data, width = specification["datasets"], specification["width"]
    (line,), (end,) = data["targets"], data["ends"]
    points = {row["day"]: row for row in data["times"]}

    assert ["2021", "2022", "2023", "2025"] == [r["text"] for r in points.values()]
    assert (line["x2"], line["y"], "diamond") == (end["x"], end["y"], end["shape"])
    assert width - 8 == pytest.approx(end["x"], abs=0.1)
    assert 8 < line["x"] < line["x2"]


@pytest.mark.parametrize(
    ("language", "text", "label"),
    [
        ("en", "target 99%", "Target: at least 99% by 2025 (Reform plan)"),
        (
            "vi",
            "mục tiêu 99 %",
            "Mục tiêu: ít nhất 99 % đến năm 2025 (Kế hoạch cải cách)",
        ),
    ],
)
def test_target_has_a_short_text_and_a_full_label(promised, language, text, label):
    """What is written is short; how it is held against figures is in the label."""
    target = f"{OWN}, value: 99, deadline: 2025"
    data = promised(target, language=language)[0]["datasets"]
    written = [row["text"] for row in data["words"] if row.get("target")]

    assert [text] == [word.replace("\N{NO-BREAK SPACE}", " ") for word in written]
    assert [label] == [
        row["label"].replace("\N{NO-BREAK SPACE}", " ") for row in data["ends"]
    ]


def test_range_has_two_lines(promised):
    """Both ends of a range are drawn, and written once."""
    target = "subject: ha-noi, comparison: between, value: 96, most: 98, deadline: 2024"
    data = promised(target)[0]["datasets"]

    assert 2 == len(data["targets"]) == len(data["ends"])
    assert ["target 96–98%"] == [r["text"] for r in data["words"] if r.get("target")]


def test_target_without_a_deadline_goes_on(promised):
    """It reaches the side of the drawing, and no diamond tells of a day."""
    specification, said = promised(f"{OWN}, value: 99")
    (end,) = specification["datasets"]["ends"]

    assert ("triangle-right", specification["width"]) == (end["shape"], end["x"])
    assert said.endswith("Target: at least 99%, no deadline given.")


@pytest.mark.parametrize(
    "other",
    [
        "subject: viet-nam, comparison: at-least, value: 99, deadline: 2025",
        "subject: ha-noi, tier: commune, comparison: at-least, value: 99",
        "subject: ha-noi, comparison: done-by, deadline: 2025",
        "subject: ha-noi, comparison: at-least, deadline: 2025",
        "subject: ha-noi, comparison: change, value: 5, deadline: 2025",
        "subject: ha-noi, comparison: at-least, value: 9, unit: points",
        "subject: ha-noi, comparison: rank-within, value: 5, deadline: 2025",
    ],
    ids=["subject", "tier", "no value", "no number", "change", "unit", "rank"],
)
def test_what_is_no_level_of_the_series_is_not_drawn(promised, other):
    """A number that does not stand on the axis is no line, nor said to be a target."""
    specification, said = promised(other)

    assert [] == specification["datasets"]["targets"]
    assert "Target" not in said


def test_same_target_of_two_plans_is_one_line(promised):
    """What is promised twice is drawn and said once."""
    target = f"{OWN}, value: 99, deadline: 2025"
    specification, said = promised(target, target)

    assert 1 == len(specification["datasets"]["ends"])
    assert said.endswith("Target: at least 99% by 2025.")


@pytest.mark.parametrize(
    ("expected", "language", "deadline"),
    [
        ("Mục tiêu: ít nhất 99 % đến năm 2025.", "vi", "2025"),
        ("Mục tiêu: ít nhất 99 % đến ngày 30/06/2025.", "vi", "2025-06-30"),
        ("Mục tiêu: ít nhất 99 % đến tháng 6/2025.", "vi", "2025-06"),
        ("Target: at least 99% by 30 June 2025.", "en", "2025-06-30"),
    ],
)
def test_target_is_said_with_its_deadline(promised, expected, language, deadline):
    """It is said what is asked for, and not whether it was reached."""
    target = f"{OWN}, value: 99, deadline: {deadline}"
    _, said = promised(target, language=language)

    assert expected == said[-len(expected) :]


@pytest.fixture
def held(provincial):
    """Return a function that draws a province's yearly index before the others."""

    def drawn(values, subject="ha-noi", language="en", **own):
        provincial.publish("\n".join(tables(values)))
        catalogue = provincial.catalogue()
        edition = Edition(catalogue, language)
        series = catalogue.shown("yearly-index", subject, **own)
        rounds = rounds_behind(catalogue, valued(series))
        said = trend_sentence(edition, series, (), rounds)
        return (
            trend(edition, series, (), rounds)["datasets"],
            said.replace("\N{NO-BREAK SPACE}", " "),
        )

    return drawn


def tables(values):
    """Write a table for each year, or year and set of provinces."""
    for year, cells in values.items():
        period, _, provinces = str(year).partition("/")
        which = f", provinces: {provinces}" if provinces else ""
        lines = ", ".join(f"{name}: {cell}" for name, cell in cells.items())
        yield f"- {{indicator: yearly-index, period: {period}{which}"
        yield f"   , values: {{{lines}}}, note: {{vi: Đặt ra, en: Made up}}}}"


@pytest.fixture
def ids(catalogue):
    """Give the ids of the 63 provinces, Hà Nội last."""
    found = [place.id for place in provinces(catalogue.places, 63)]
    return [*(name for name in found if name != "ha-noi"), "ha-noi"]


def rising(names, first, number=63):
    """Give so many of the provinces, from the last one, values from *first* down."""
    chosen = names[len(names) - number :]
    return {name: f"{first - n / 10:.1f}" for n, name in enumerate(reversed(chosen))}


def test_band_is_the_middle_half_with_its_median(held, ids):
    """Of 63 values 0.1 apart the median is the 32nd, the quartiles half-way on."""
    data, said = held({2021: rising(ids, 60), 2022: rising(ids, 61)})

    assert [(55.4, 56.9, 58.5), (56.4, 57.9, 59.5)] == [
        (row["lower"], row["value"], row["upper"]) for row in data["bands"]
    ]
    assert [
        "2021: median 56.9, middle half of the provinces 55.4–58.5; 63 of 63 known",
        "2022: median 57.9, middle half of the provinces 56.4–59.5; 63 of 63 known",
    ] == [row["label"] for row in data["medians"]]
    assert said == (
        "Up from 60.0 points (2021) to 61.0 points (2022). "
        "Above the median (57.9 points, 2022; all 63 provinces)."
    )


def test_vietnamese_says_of_how_many_the_median_is(held, ids):
    """Where not all are known, the sentence tells how many are."""
    _, said = held({2021: rising(ids, 60, 61)}, language="vi")

    assert said == (
        "Mới có một số liệu: 60,0 điểm (2021). "
        "Cao hơn mức trung vị (57,0 điểm, 2021; tính trên 61/63 tỉnh, thành phố"
        " đã biết giá trị)."
    )


def test_too_few_known_provinces_are_no_band(held, ids):
    """Of 50 of 63 there is no median to be drawn or said."""
    data, said = held({2021: rising(ids, 60, 50)})

    assert [] == data["bands"] == data["bars"] == data["medians"]
    assert "median" not in said


def test_bands_are_not_joined_over_a_missing_round(held, ids):
    """Single rounds are bars; two that follow each other are a band."""
    few = {"ha-noi": 60.5}
    data, _ = held(
        {2020: rising(ids, 60), 2021: few, 2022: rising(ids, 61), 2023: rising(ids, 62)}
    )

    assert ["2020-12-31"] == [row["day"] for row in data["bars"]]
    assert ["2022-12-31", "2023-12-31"] == [row["day"] for row in data["bands"]]


def test_bands_are_not_joined_over_a_change_of_method(provincial, held, ids):
    """A new method parts the provinces as it parts the series."""
    file = provincial.root / "indicators/yearly-index.yml"
    changed = "breaks: [{at: 2022, reason: {vi: Mới, en: New}}]\n"
    file.write_text(file.read_text(encoding="utf-8") + changed, encoding="utf-8")
    data, _ = held({2021: rising(ids, 60), 2022: rising(ids, 61)})

    assert [] == data["bands"]
    assert 2 == len(data["bars"])


def test_bands_of_63_and_of_34_are_not_joined(held, ids, catalogue):
    """Half of the provinces are others since the merger."""
    today = [p.id for p in provinces(catalogue.places, 34) if p.id != "ha-noi"]
    now = {**dict.fromkeys(today, 55), "ha-noi": 60.5}
    data, said = held({2024: rising(ids, 60), "2025/34": now})

    assert [] == data["bands"]
    assert ["2024-12-31", "2025-12-31"] == [row["day"] for row in data["bars"]]
    assert said.endswith("Above the median (55.0 points, 2025; all 34 provinces).")


def test_provinces_of_a_set_without_the_series_are_not_drawn(held, ids, catalogue):
    """A province that ended has none of the 34 behind it."""
    today = dict.fromkeys((p.id for p in provinces(catalogue.places, 34)), 55)
    data, _ = held({2024: rising(ids, 60), "2025/34": today}, subject="ben-tre")

    assert ["2024-12-31"] == [row["day"] for row in data["medians"]]


def test_year_that_others_have_is_missing_at_the_end_too(held, ids):
    """The axis goes on to what is known of the others."""
    others = {name: cell for name, cell in rising(ids, 61).items() if name != "ha-noi"}
    data, said = held({2021: rising(ids, 60), 2022: others})

    assert ["2022: not known"] == [row["label"] for row in data["missing"]]
    assert ["2021", "2022"] == [row["text"] for row in data["times"]]
    assert said.endswith("(56.9 points, 2021; all 63 provinces).")


def test_figure_of_the_old_territory_is_not_held_against_the_median(held, ids):
    """The reader would take it for the last figure, which is of the new one."""
    few = {"vinh-long": 55.5}
    data, said = held(
        {2024: rising(ids, 60), "2025/34": few}, subject="vinh-long", language="vi"
    )

    assert 1 == len(data["boundaries"])
    assert said.endswith("Không so sánh trực tiếp được hai số này.")


@pytest.mark.parametrize(
    ("expected", "own"),
    [("At the median", "50"), ("", "50.0, precision: about"), ("Below", "49")],
)
def test_side_of_the_median_is_said_where_it_is_sure(held, ids, expected, own):
    """Rounding leaves open on which side of itself a number lies."""
    cells = {**dict.fromkeys(ids, 50), "ha-noi": f"{{value: {own}}}"}
    _, said = held({2021: cells})

    assert expected == said.partition("(2021). ")[2][: len(expected)]
