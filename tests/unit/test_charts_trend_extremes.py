"""The trend of odd series: nothing is cut, covered, hidden or too heavy."""

import gzip
from datetime import UTC, date, datetime, timedelta
from itertools import combinations
from textwrap import indent

import pytest

from reform.charts import targets_of, trend
from reform.charts.placing import Box
from reform.charts.theme import LARGEST_TEXT, text_width
from reform.charts.trend_frame import HEIGHT
from reform.edition import Edition
from reform.rendering import Drawing, svg_of

MEASURE = """\
name: {{vi: Chỉ số, en: Measure}}
description: {{vi: Một chỉ số., en: A measure.}}
pillar: procedures
unit: {unit}
better: higher
nature: {nature}
frequency: {frequency}
breaks:
{breaks}
"""

LONG = "hồ sơ thủ tục hành chính tiếp nhận trực tuyến toàn trình cấp xã"

UNITS = f"""\
percent: {{name: {{vi: phần trăm, en: percent}}, symbol: "%"}}
points: {{name: {{vi: điểm, en: points}}, one: point}}
long: {{name: {{vi: {LONG}, en: dossiers}}}}
"""

TARGETS = """\
name: {vi: Kế hoạch, en: Plan}
subject: viet-nam
targets:
"""


@pytest.fixture
def drawn(tiny):
    """Return a function that draws made-up figures of a measure, with targets."""

    def specification(facts, language="vi", targets=(), breaks=(), **about):
        kind = {"unit": "points", "nature": "flow", "frequency": "year", **about}
        changes = [f"  - {{at: {b}, reason: {{vi: Mới, en: New}}}}" for b in breaks]
        text = MEASURE.format(breaks="\n".join(changes) or "  []", **kind)
        tiny.write("indicators/measure.yml", text)
        tiny.write("units.yml", UNITS)
        if targets:
            tiny.write("programmes/plan.yml", TARGETS + promised(targets))
        note = "note: {vi: Đặt ra, en: Made up}"
        tiny.publish(
            "\n".join(
                f"- {{indicator: measure, subject: viet-nam, {fact}, {note}}}"
                for fact in facts
            )
        )
        catalogue = tiny.catalogue()
        series = catalogue.shown("measure", "viet-nam")
        found = targets_of(catalogue, series[0].shown.key)
        return trend(Edition(catalogue, language), series, found)

    return specification


def promised(targets):
    """Write targets of a programme."""
    lines = [
        f"- {{id: t{n}, text: {{vi: a, en: a}}, indicator: measure, "
        f"subject: viet-nam, source: report, {target}}}"
        for n, target in enumerate(targets)
    ]
    return indent("\n".join(lines), "  ") + "\n"


def yearly(*numbers, since=2015):
    """Write a figure a year; None leaves it out."""
    return [
        f"period: {since + n}, value: {number}"
        for n, number in enumerate(numbers)
        if number is not None
    ]


def daily(number):
    """Write so many figures, one a day, that go up and down by turns."""
    day = date(2022, 1, 1)
    return [
        f"at: {day + timedelta(n)}, value: {100 + n % 17 - (40 if n == 501 else 0)}"
        for n in range(number)
    ]


CASES = {
    "one": [yearly(7)],
    "equal": [yearly(12.5, 12.5, 12.5)],
    "zero": [yearly(0, 0)],
    "negative": [yearly(-3, -8, 4, 9, -12, 3), "en"],
    "huge": [yearly(123456789012, 345678901234, None, 456789012345)],
    "missing": [yearly(1, None, 3, None, None, 6)],
    "three breaks": [yearly(*range(60, 70)), "vi", (), (2016, 2020, 2021)],
    "breaks at the end": [yearly(*range(61, 71)), "en", (), (2022, 2023, 2024)],
    "targets": [
        yearly(50, 61.5, 70.25),
        "vi",
        [
            "comparison: at-least, value: 85, deadline: 2020",
            "comparison: between, value: 20, most: 30, deadline: 2019-06",
            "comparison: at-most, value: 90",
        ],
    ],
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
@pytest.mark.parametrize("unit", ["points", "long"])
def test_words_at_their_largest_keep_apart_and_within(drawn, case, unit):
    """Nothing that is written is cut or covered, on a phone either."""
    specification = drawn(*case, unit=unit)
    padding, width = specification["padding"], specification["width"]
    canvas = Box(
        -padding["left"],
        -padding["top"],
        width + padding["right"],
        HEIGHT + padding["bottom"],
    )
    boxes = dict(written(specification))

    assert [] == [text for text, box in boxes.items() if not box.within(canvas)]
    assert [] == [
        (one, other)
        for one, other in combinations(boxes, 2)
        if boxes[one].meets(boxes[other])
    ]


def written(specification):
    """Yield each text of a specification, numbered, and its box at 16 units."""
    data = specification["datasets"]
    frame = specification["params"][0]["value"]
    span, rise = frame["last"] - frame["first"], frame["high"] - frame["low"]

    def x(row):
        time = datetime.fromisoformat(row["day"]).replace(tzinfo=UTC).timestamp()
        return specification["width"] * (time * 1000 - frame["first"]) / span

    def y(row):
        return HEIGHT * (frame["high"] - row["value"]) / rise

    def half(row):
        return text_width(row["text"]) / 2

    places = [
        *((r, -8 - half(r), y(r) + LARGEST_TEXT / 3) for r in data["levels"]),
        *((r, x(r), HEIGHT + 22) for r in data["times"]),
        *((r, frame["left"] + half(r), r["dy"]) for r in data["unit"]),
        *((r, x(r) + r["dx"], r["dy"]) for r in data["boundaries"]),
        *((r, r["x"], r["y"]) for r in data["words"]),
        *((r, r["x"] + half(r), r["y"]) for r in data["meanings"]),
    ]
    for number, (row, middle, foot) in enumerate(places):
        if row["text"]:
            w = half(row) - 0.5
            box = Box(middle - w, foot - 12, middle + w, foot + 2)
            yield f"{number}: {row['text']}", box


def test_thousand_points_are_a_light_line(drawn):
    """Ends, peak and trough have points; the rest of them is the line."""
    specification = drawn(daily(1000), nature="state", frequency="irregular")
    drawing = svg_of(Drawing(specification, "Chỉ số", "Một nghìn số liệu."))
    data = specification["datasets"]

    assert 3000 > len(gzip.compress(drawing, 9))
    assert [100.0, 116.0, 68.0, 113.0] == [row["value"] for row in data["points"]]
    assert {68.0, 116.0} < {row["value"] for row in data["lines"]}


def test_sixty_points_are_all_drawn(drawn):
    """Where there is room each figure can be pointed at."""
    specification = drawn(daily(60), nature="state", frequency="irregular")

    assert 60 == len(specification["datasets"]["points"])


def test_qualified_figures_of_many_keep_their_marks(drawn):
    """A figure that is "over" looks so among a thousand, too."""
    facts = daily(100)
    facts[41] += ", precision: over"
    points = drawn(facts, nature="state", frequency="irregular")["datasets"]["points"]

    assert ["triangle-up"] == [row["shape"] for row in points if row["hollow"]]


def test_values_of_twelve_digits_are_counted_in_billions(drawn):
    """The axis has short numbers, the point all digits."""
    data = drawn(yearly(123456789012, 345678901234))["datasets"]

    assert ["điểm"] == [row["text"] for row in data["unit"]]
    billions = [f"{n}00\N{NO-BREAK SPACE}tỷ" for n in range(1, 5)]
    assert ["0", *billions] == [row["text"] for row in data["levels"]]
    assert "345.678.901.234" in data["points"][-1]["label"]


def test_zero_is_a_stronger_line(drawn):
    """What is negative lies under a line that shows it."""
    levels = drawn(yearly(-3, 4))["datasets"]["levels"]

    assert [0.0] == [row["value"] for row in levels if row["zero"]]


def test_long_unit_is_set_in_lines(drawn):
    """Its words are whole."""
    unit = drawn(yearly(1, 2), unit="long")["datasets"]["unit"]

    assert LONG == " ".join(row["text"] for row in reversed(unit))


def test_english_days_on_the_axis_are_short_and_plain(drawn):
    """No reader takes the month for the day."""
    facts = ["at: 2023-06-30, value: 1", "at: 2024-11-05, value: 2"]
    times = drawn(facts, "en", nature="state")["datasets"]["times"]

    assert ["30 Jun 2023", "5 Nov 2024"] == [row["text"] for row in times]
