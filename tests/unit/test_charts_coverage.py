"""The coverage heatmap: what is drawn of whom."""

import gzip
from itertools import combinations

import altair as alt
import pytest

from reform.charts import coverage
from reform.charts.coverage import template
from reform.charts.theme import text_width
from reform.coverage import by_index
from reform.edition import Edition
from reform.rendering import Drawing, svg_of


def table(year, cells, indicator="yearly-index"):
    """Write a table of a year."""
    lines = "\n".join(f"    {name}: {cell}" for name, cell in cells.items())
    return f"- indicator: {indicator}\n  period: {year}\n  values:\n{lines}"


@pytest.fixture
def drawn(provincial):
    """Return a function that draws tables."""

    def specification(*tables, language="vi"):
        provincial.publish("\n".join(tables))
        catalogue = provincial.catalogue()
        return coverage(Edition(catalogue, language), by_index(catalogue.rounds))

    return specification


@pytest.fixture
def three_years(drawn):
    """Draw Huế with two values and a rank."""
    ranked = table(2022, {"hue": "{rank: 2}"})
    return drawn(table(2020, {"hue": 1}), table(2021, {"hue": 1}), ranked)


def heads(specification):
    """Return the lines of each head that stands over its cells."""
    return [row["text"] for row in specification["datasets"]["headings"]]


def named(tiny, *names):
    """Write indices with these names, and return their ids."""
    for number, name in enumerate(names):
        tiny.write(f"indicators/i-{number}.yml", NAMED.format(name=name))
    return [f"i-{number}" for number in range(len(names))]


NAMED = """
name: {{vi: "{name}", en: "{name}"}}
description: {{vi: Điểm của một năm., en: Score of a year.}}
pillar: procedures
unit: points
better: higher
nature: score
"""


def cells(specification, state):
    """Return the runs in a state: the first row of each is the sample of the key."""
    return specification["datasets"][state][1:]


def test_template_obeys_the_schema_of_vega_lite(three_years):
    """The template, with rows or without, is a chart that Altair accepts."""
    assert alt.LayerChart.from_dict(template())
    assert alt.LayerChart.from_dict(three_years)


def test_without_indices_nothing_is_drawn(catalogue):
    """There is no heatmap of nothing."""
    assert coverage(Edition(catalogue, "vi"), []) is None


def test_periods_in_one_state_are_one_rectangle(three_years):
    """Two years with a value are one run, as wide as two of the three columns."""
    ((value,), (rank,)) = (cells(three_years, state) for state in ("value", "rank"))

    assert 2 == pytest.approx(
        (value["x2"] - value["x"]) / (rank["x2"] - rank["x"]), abs=0.02
    )
    assert value["x2"] == rank["x"]


def test_rank_is_told_from_value_by_its_shape(three_years):
    """A value fills the line, a rank is a bar in its middle: colour is not all."""
    ((value,), (rank,)) = (cells(three_years, state) for state in ("value", "rank"))

    assert value["y2"] - value["y"] >= 3 * (rank["y2"] - rank["y"])
    assert value["y"] + value["y2"] == rank["y"] + rank["y2"]


def test_all_that_is_not_known_is_empty_ground(three_years):
    """Each index has one ground over all its columns and all provinces."""
    (ground,) = cells(three_years, "nothing")
    (value,) = cells(three_years, "value")

    assert ground["x"] == value["x"]
    assert 63 * 18 == ground["y2"] - ground["y"]


def test_provinces_stand_in_the_order_of_the_alphabet(three_years):
    """Readers find a province as in a dictionary: Bạc Liêu, and then Bắc Giang."""
    names = [row["text"] for row in three_years["datasets"]["names"]]

    assert 63 == len(names)
    assert ["An Giang", "Bà Rịa - Vũng Tàu", "Bạc Liêu", "Bắc Giang"] == names[:4]


def test_heading_has_the_short_name_and_the_years(three_years):
    """An index is called what people call it, with its first and last period."""
    assert [["CSN 2020–2022"]] == heads(three_years)


LONG = "Tỷ lệ thủ tục hành chính cung cấp dịch vụ công trực tuyến toàn trình"


def test_long_name_stands_in_full_over_its_cells(provincial, drawn):
    """No name is cut: it takes as many lines as it needs, and its cells that width."""
    (index,) = named(provincial, LONG)
    specification = drawn(table(2022, {"hue": 1}, index))
    (lines,) = heads(specification)
    (ground,) = cells(specification, "nothing")

    assert f"{LONG} 2022" == " ".join(lines)
    assert 1 < len(lines)
    assert 19 * len(lines) <= ground["x2"] - ground["x"]
    assert max(map(text_width, lines)) <= ground["y"]


def test_names_that_have_no_room_together_are_numbered(provincial, drawn):
    """All give way to numbers, and stand in full under the cells."""
    names = [f"{LONG} số {n}" for n in range(8)]
    indices = named(provincial, "Ngắn", *names)
    specification = drawn(*(table(2022, {"hue": 1}, index) for index in indices))
    data = specification["datasets"]
    numbers = [row["text"] for row in data["numbers"]]
    under = " ".join(row["text"] for row in data["numbers_key"])

    assert [] == heads(specification)
    assert [str(n) for n in range(1, len(indices) + 1)] == numbers
    assert "Ngắn 2022" in under
    assert all(f"{LONG} số {n}" in under for n in range(8))
    assert all(row["x2"] <= 400 for row in cells(specification, "nothing"))
    bottom = data["numbers_key"][-1]["y"]
    assert cells(specification, "nothing")[0]["y2"] < bottom < specification["height"]


def test_many_indices_have_room_in_the_usual_width(provincial, drawn):
    """Letters are legible on a phone, and no number touches another."""
    indices = named(provincial, *(f"{LONG} số {n}" for n in range(18)))
    specification = drawn(*(table(2022, {"hue": 1}, index) for index in indices))
    numbers = specification["datasets"]["numbers"]

    assert 400 == specification["width"]
    assert 18 == len(numbers)
    assert [] == [
        (one["text"], other["text"])
        for one, other in combinations(numbers, 2)
        if one["y"] == other["y"]
        and abs(one["x"] - other["x"])
        < (text_width(one["text"]) + text_width(other["text"])) / 2
    ]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("vi", "Huế: CSN 2020–2021, chỉ có hạng: 2022"),
        ("en", "Hue: YI 2020–2021, rank only: 2022"),
    ],
)
def test_line_of_a_province_says_what_is_known(drawn, language, expected):
    """A reader's aid hears once of each province what its cells show."""
    years = [table(year, {"hue": 1}) for year in (2020, 2021)]
    ranked = table(2022, {"hue": "{rank: 2}"})
    data = drawn(*years, ranked, language=language)["datasets"]
    labels = [row["label"] for row in data["provinces"]]

    assert 63 == len(labels)
    assert expected in labels


def test_line_of_a_province_without_anything_says_so(three_years):
    """Nothing known is said, not left out."""
    rows = three_years["datasets"]["provinces"]

    assert "An Giang: chưa có" == rows[0]["label"]


def test_indices_stand_side_by_side(drawn):
    """Grounds do not touch, and an index of one period has room for its heading."""
    years = [table(year, {"hue": 1}) for year in range(2000, 2022)]
    specification = drawn(*years, table(2022, {"hue": 1}, "on-time-rate"))
    first, second = cells(specification, "nothing")

    assert first["x2"] < second["x"]
    assert 19 == first["x2"] - first["x"]
    assert 400 == second["x2"] == specification["width"]


def test_heatmap_of_many_periods_is_light(drawn, catalogue):
    """39 years of 63 provinces, each year another pattern, weigh at most 8 kB."""
    names = [p.id for p in catalogue.places.values() if p.within(63)]
    years = [
        table(
            year, {n: 1 for i, n in enumerate(names) if (i * 3 + year * year) % 7 > 2}
        )
        for year in range(1986, 2025)
    ]
    drawing = svg_of(
        Drawing(drawn(*years), title="Độ phủ", description="Mô tả.")
    ).decode()

    assert len(gzip.compress(drawing.encode())) <= 8000
