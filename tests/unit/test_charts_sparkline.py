"""The sparkline: a line without words, true to its gaps and its end."""

import gzip

import altair as alt
import pytest

from reform.charts import rounds_behind, sparkline
from reform.charts.sparkline import HEIGHT, INSET, WIDTH, template
from reform.edition import Edition
from reform.rendering import Drawing, svg_of
from reform.territory import provinces
from tests.unit.round_facts import climbing, table

YEARLY = """\
name: {vi: Chỉ số, en: Index}
description: {vi: Điểm., en: Score.}
pillar: procedures
unit: points
better: higher
nature: score
frequency: year
"""

RANK = "- {indicator: index, subject: ha-noi, period: 2022, rank: 3}"


@pytest.fixture
def drawn(tiny):
    """Return a function that draws the yearly values of a province."""

    def specification(*values, extra="", since=2017):
        tiny.write("indicators/index.yml", YEARLY + extra)
        facts = [
            f"- {{indicator: index, subject: ha-noi, period: {since + n}, "
            f"value: {value}}}"
            for n, value in enumerate(values)
            if value is not None
        ]
        tiny.publish("\n".join(facts) or RANK)
        catalogue = tiny.catalogue()
        return sparkline(Edition(catalogue, "vi"), catalogue.shown("index", "ha-noi"))

    return specification


def test_line_goes_from_side_to_side_and_ends_in_a_point(drawn):
    """The least and the greatest value touch the inset of the small drawing."""
    specification = drawn(10, 30, 20)
    lines = specification["datasets"]["lines"]

    assert alt.LayerChart.from_dict(specification)
    assert [(INSET, 14.7), (WIDTH / 2, INSET), (WIDTH - INSET, 9.3)] == [
        (row["x"], row["y"]) for row in lines
    ]
    assert [{**lines[-1], "hollow": 0}] == [
        {**row, "run": 0} for row in specification["datasets"]["end"]
    ]
    assert (HEIGHT, WIDTH) == (specification["height"], specification["width"])


def test_end_that_is_qualified_is_hollow(drawn):
    """An inexact figure looks so here too."""
    (end,) = drawn(10, "20, precision: over")["datasets"]["end"]

    assert 1 == end["hollow"]


def test_gap_parts_the_line_and_a_single_year_is_a_dot(drawn):
    """Nothing is joined over what is missing, and nothing known is left out."""
    data = drawn(10, 11, None, 12, None, 13)["datasets"]

    assert 2 == len(data["lines"])
    assert 1 == len(data["dots"])


def test_change_of_method_parts_the_line(drawn):
    """Two measures are two lines."""
    changed = "breaks: [{at: 2019, reason: {vi: Mới, en: New}}]\n"
    lines = drawn(10, 11, 12, 13, extra=changed)["datasets"]["lines"]

    assert [0, 0, 1, 1] == [row["run"] for row in lines]


def test_nothing_is_drawn_of_ranks_alone(drawn):
    """Without a figure there is no line."""
    assert drawn() is None


def test_drawing_is_named_as_a_whole_and_weighs_next_to_nothing(drawn):
    """It is one picture among words: readers' aids hear its name and no marks."""
    values = [50, 51, 52, None, 53, 54, 55, 56, 57, 58]
    drawing = svg_of(Drawing(drawn(*values, since=2014), "Chỉ số, Hà Nội", "Tăng."))

    assert 500 >= len(gzip.compress(drawing, 9))
    assert b'role="img" aria-label' in drawing
    assert b"graphics-symbol" not in drawing


def test_template_has_no_text():
    """Nothing in it could be cut at any size."""
    kinds = {layer["mark"]["type"] for layer in template()["layer"]}

    assert {"area", "line", "point"} == kinds


@pytest.fixture
def among(provincial):
    """Return a function that draws Huế among the provinces, year by year."""

    def specification(*years):
        provincial.write("indicators/yearly-index.yml", YEARLY)
        places = provincial.catalogue().places
        ids = [place.id for place in provinces(places, 63)]
        provincial.publish(
            "".join(
                table(2020 + n, climbing(ids[:known], start))
                for n, (start, known) in enumerate(years)
            )
        )
        catalogue = provincial.catalogue()
        series = catalogue.shown("yearly-index", "hue")
        behind = rounds_behind(catalogue, [choice.shown for choice in series])
        return sparkline(Edition(catalogue, "vi"), series, behind)

    return specification


def test_middle_half_and_median_of_the_provinces_lie_behind(among):
    """
    Of 50.0 up to 56.2 they are 51.6, 53.1 and 54.7, in both years the same.

    A tenth of the greatest, 5.47, is drawn 16 high, with the values in its middle:
    54.7 lies 1.185 under the top.
    """
    data = among((50, 63), (50, 63))["datasets"]
    first, last = data["bands"]

    assert (INSET, WIDTH - INSET) == (first["x"], last["x"])
    assert [(7.5, 12.1, 16.5)] * 2 == [
        (row["y"], row["median"], row["y2"]) for row in (first, last)
    ]


def test_line_without_an_earlier_spread_is_drawn_on_the_same_scale(among):
    """Of a round with too few provinces there is no spread, and the line goes on."""
    data = among((50, 40), (50, 63))["datasets"]

    assert 2 == len(data["lines"])
    assert {0} == {row["run"] for row in data["bands"]}
    assert [-3, 3] == [row["x"] - (WIDTH - INSET) for row in data["bands"]]


def test_without_rounds_nothing_lies_behind(drawn):
    """Figures of the country, or of a part, are held against none."""
    assert [] == drawn(10, 20)["datasets"]["bands"]
