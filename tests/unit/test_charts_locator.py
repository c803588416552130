"""The locator: where a province lies, on a map that weighs next to nothing."""

import gzip

import altair as alt
import pytest

from reform.charts import locator
from reform.charts.locator import LETTERS
from reform.charts.theme import text_width
from reform.edition import Edition
from reform.rendering import Drawing, svg_of
from reform.territory import provinces
from tests.unit.round_facts import climbing, table


@pytest.fixture
def drawn(provincial):
    """Return a function that draws a province of a set of which so many are known."""

    def specification(subject, which=63, known=63, language="vi", step="0.1"):
        ids = [place.id for place in provinces(provincial.catalogue().places, which)]
        provincial.publish(table(2024, climbing(ids[:known], 10, step), which))
        catalogue = provincial.catalogue()
        return locator(Edition(catalogue, language), catalogue.rounds[0], subject)

    return specification


def covers(box, other):
    """Whether two rows of rectangles share more than a side."""
    beside = box["x2"] <= other["x"] or other["x2"] <= box["x"]
    return not (beside or box["y2"] <= other["y"] or other["y2"] <= box["y"])


def box_of(name):
    """Give the room that an archipelago's name takes."""
    top, left = name["y"] - LETTERS, name["x"] - text_width(name["text"], LETTERS)
    return {"x": left, "x2": name["x"], "y": top, "y2": name["y"]}


def test_each_province_has_a_cell_and_the_subject_a_frame(drawn):
    """What is not known has a frame of its own, broken."""
    specification = drawn("hue", known=60)
    data = specification["datasets"]

    assert alt.LayerChart.from_dict(specification)
    assert (60, 3, 1) == tuple(
        len(data[name]) for name in ("valued", "unknown", "subject")
    )
    [frame] = data["subject"]
    framed = [
        row
        for row in data["valued"]
        if frame["x"] < row["x"] < row["x2"] < frame["x2"]
        if frame["y"] < row["y"] < row["y2"] < frame["y2"]
    ]
    assert 1 == len(framed)


def test_shades_go_from_low_to_high(drawn):
    """Of 10.0 up to 43.0 the first cell has the first shade, the last the last."""
    data = drawn("hue", 34, 34, step="1.0")["datasets"]
    fills = [row["fill"] for row in data["valued"]]

    assert sorted(fills) == fills
    assert ("var(--chart-map-1)", "var(--chart-map-5)") == (fills[0], fills[-1])


@pytest.mark.parametrize("which", [63, 34])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_archipelagos_are_there_and_named_where_there_is_room(drawn, which, language):
    """Hoàng Sa and Trường Sa have cells, and their names cover no province."""
    data = drawn("hue", which, which, language)["datasets"]
    expected = {
        "vi": ["Hoàng Sa", "Trường Sa"],
        "en": ["Hoang Sa", "Truong Sa"],
    }[language]

    assert 2 == len(data["islands"])
    assert expected == sorted(name["text"] for name in data["names"])
    assert not any(
        covers(box_of(name), cell) for name in data["names"] for cell in data["valued"]
    )


def test_province_of_another_set_is_refused(drawn):
    """Bến Tre has no cell among the 34."""
    with pytest.raises(LookupError, match="no 'ben-tre' among the 34"):
        drawn("ben-tre", 34, 34)


def test_drawing_is_one_picture_and_light(drawn):
    """Readers' aids hear its name; it costs a quarter of the map that one reads."""
    svg = svg_of(Drawing(drawn("hue"), "Huế", "Trên bản đồ."))

    assert 800 >= len(gzip.compress(svg, 9))
    assert b'role="img" aria-label' in svg
    assert b"graphics-symbol" not in svg
