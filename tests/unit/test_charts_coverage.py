"""The coverage heatmap: what is drawn of whom."""

import gzip

import altair as alt
import pytest

from reform.charts import coverage
from reform.charts.coverage import template
from reform.coverage import by_index
from reform.edition import Edition
from reform.rendering import draw


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
    assert 63 * 16 == ground["y2"] - ground["y"]


def test_provinces_stand_in_the_order_of_the_alphabet(three_years):
    """Readers find a province as in a dictionary: Bạc Liêu, and then Bắc Giang."""
    names = [row["text"] for row in three_years["datasets"]["names"]]

    assert 63 == len(names)
    assert ["An Giang", "Bà Rịa - Vũng Tàu", "Bạc Liêu", "Bắc Giang"] == names[:4]


def test_heading_has_the_short_name_and_the_years(three_years):
    """An index is called what people call it, with its first and last period."""
    assert ["CSN 2020–2022"] == [
        row["text"] for row in three_years["datasets"]["headings"]
    ]


def test_indices_stand_side_by_side(drawn):
    """Grounds do not touch, and an index of one period has room for its heading."""
    years = [table(year, {"hue": 1}) for year in range(2000, 2022)]
    specification = drawn(*years, table(2022, {"hue": 1}, "on-time-rate"))
    first, second = cells(specification, "nothing")

    assert first["x2"] < second["x"]
    assert 17 == first["x2"] - first["x"]
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
    drawing = draw(drawn(*years), title="Độ phủ", description="Mô tả.")

    assert len(gzip.compress(drawing.encode())) <= 8000
