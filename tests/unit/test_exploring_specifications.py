"""The explore page's charts: compiled for Vega, without rows, in the site's look."""

import json

import pytest

from reform.charts.theme import VARIABLES
from reform.exploring.specifications import FRAME, specifications

VIEWS = ("trend", "ranking", "scatter", "map")
each_view = pytest.mark.parametrize("view", VIEWS)


def every(specification, name):
    """Return the values of a key wherever it stands."""
    if isinstance(specification, list):
        return [found for each in specification for found in every(each, name)]
    if not isinstance(specification, dict):
        return []
    own = [specification[name]] if name in specification else []
    return own + [
        found for each in specification.values() for found in every(each, name)
    ]


def test_there_is_a_chart_for_each_view():
    """The page asks for them by these names."""
    assert set(VIEWS) == specifications().keys() == FRAME.keys()


@each_view
def test_chart_is_vega_without_rows(view):
    """Data are put in by the page, from the facts that were chosen."""
    chart = specifications()[view]

    assert "vega.github.io/schema/vega/v6" in chart["$schema"]
    assert [] == every(chart["data"], "values")
    assert [] == every(chart["data"], "url")


@each_view
def test_chart_asks_for_what_the_page_fills_in(view):
    """Everything that depends on the choice comes in one signal."""
    frame = next(s for s in specifications()[view]["signals"] if s["name"] == "frame")

    assert set(FRAME[view]) == frame["value"].keys()
    asked = {
        part.split("[")[0].split(",")[0].split(")")[0]
        for text in every(specifications()[view], "signal")
        + every(specifications()[view], "test")
        for part in str(text).split("frame.")[1:]
    }
    assert asked == set(FRAME[view])


@each_view
def test_chart_has_the_colours_of_the_page_alone(view):
    """Every colour is a variable, so that one drawing serves both schemes."""
    text = json.dumps(specifications()[view])
    named = {part.split(")")[0] for part in text.split("var(")[1:]}

    assert named <= VARIABLES.keys()
    assert "#" not in text


@each_view
def test_chart_says_nothing_of_its_own(view):
    """Axes are silent: English sentences of the library are no reader's language."""
    chart = specifications()[view]

    assert all(axis["aria"] is False for axis in chart.get("axes", []))
    labelled = [mark for mark in chart["marks"] if mark.get("aria", True) is not False]
    assert all("description" in mark["encode"]["update"] for mark in labelled)


def test_what_was_compiled_is_kept_and_a_spoilt_file_is_not_served(tmp_path):
    """A build need not start the compiler again, and trusts no damaged file."""
    specifications(tmp_path)
    kept = sorted(tmp_path.iterdir())
    whole = [file.read_bytes() for file in kept]
    specifications.cache_clear()
    kept[0].write_bytes(whole[0][:-2])

    assert specifications() == specifications(tmp_path)
    assert whole == [file.read_bytes() for file in kept]
    assert len(VIEWS) == len(kept)


def test_marks_of_values_never_are_bars():
    """Axes need not begin at zero, so nothing has a length from there."""
    views = ("trend", "ranking", "scatter")
    kinds = {mark["type"] for view in views for mark in specifications()[view]["marks"]}

    assert kinds <= {"rule", "symbol", "text"}
