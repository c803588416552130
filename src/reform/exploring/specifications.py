"""The explore page's charts, made with Altair and compiled for Vega's runtime.

They have no rows: the page puts these in, with a signal `frame` of all that depends on
what was chosen and on the width of the screen. Numbers, names and dates come as text.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

import altair as alt
import vl_convert

from reform.charts.marks import across, down, rects, rows, texts
from reform.charts.theme import INK, MUTED, RULE, TEXT, Specification, themed
from reform.rendering import store
from reform.rendering.drawing import digest

if TYPE_CHECKING:
    from pathlib import Path

FRAME = {
    "trend": ("low", "high", "levels", "texts", "first", "last", "days", "dates"),
    "ranking": ("low", "high", "levels", "texts", "names", "labels", "marked"),
    "scatter": ("low", "high", "levels", "texts", "first", "last", "steps", "marks"),
    "map": (),
}
"""What each chart asks of `frame`; the page knows them by these names."""

THICK = 2.5
"""Width of a line between two figures."""


@cache
def specifications(kept: Path | None = None) -> dict[str, Specification]:
    """
    Return every chart as Vega's runtime takes it, by the name of its view.

    Args:
        kept: folder of what was compiled earlier; None compiles in any case.

    """
    charts = {
        "trend": _trend(),
        "ranking": _ranking(),
        "scatter": _scatter(),
        "map": _map(),
    }
    return {n: _compiled(_chart(n, layers), kept) for n, layers in charts.items()}


def _chart(name: str, layers: list[alt.Chart]) -> Specification:
    frame = alt.param("frame", value=dict.fromkeys(FRAME[name]))
    # The page sets the height; without one, that of rows would come from their number.
    whole = themed(alt.layer(*layers)).properties(height=1).add_params(frame)
    return whole.to_dict()


def _compiled(chart: Specification, kept: Path | None) -> Specification:
    """Compile a chart, or take what came of it earlier: the compiler starts slowly."""
    if kept is None:
        return _vega(chart)
    key = digest("vega", version("vl-convert-python"), chart)
    path = kept / f"{key}.json"
    found = store.read(path)
    if found is None:
        found = json.dumps(_vega(chart)).encode()
        store.write(path, found)
    made: Specification = json.loads(found)
    return made


def _vega(chart: Specification) -> Specification:
    compiled: Specification = vl_convert.vegalite_to_vega(chart)
    return compiled


def _trend() -> list[alt.Chart]:
    overlap = {"labelOverlap": "greedy", "labelSeparation": 8}
    x = _x("day", "first", "last", _axis("days", "dates", grid=False, **overlap))
    y = _y("value")
    lines: dict[str, Any] = {
        "stroke": _given("stroke", alt.Stroke),
        "strokeDash": _given("dash", alt.StrokeDash),
    }
    boundaries = rows("boundaries").mark_rule(
        aria=True, stroke=MUTED, strokeDash=[3, 3]
    )
    segments = rows("segments").mark_rule(strokeCap="round", strokeWidth=THICK)
    samples = rows("samples").mark_rule(strokeWidth=THICK)
    symbols = rows("symbols").mark_point(aria=False)
    return [
        boundaries.encode(x=x, description="label:N"),
        segments.encode(x=x, y=y, x2="day2", y2="value2", **lines),
        _points(x, y),
        samples.encode(x=across(), x2="x2", y=down(), **lines),
        symbols.encode(x=across(), y=down(), **_look()),
        _words(),
    ]


def _ranking() -> list[alt.Chart]:
    levels = _axis("levels", "texts", grid=True, orient="top", domain=False)
    names = alt.Axis(
        aria=False,
        domain=False,
        grid=True,
        gridColor=RULE,
        gridDash=[1, 3],
        labelColor=INK,
        labelExpr="frame.labels[datum.value]",
        labelFontSize=TEXT,
        labelFontWeight=alt.condition(
            "frame.marked[datum.value]", alt.value("bold"), alt.value("normal")
        ),
        labelLimit=0,
        labelOverlap=False,
        labelPadding=10,
        ticks=False,
        title=None,
    )
    scale = alt.Scale(domain=alt.expr("frame.names"))
    y = alt.Y("place:N", sort=None, scale=scale, axis=names)
    return [_points(_x("value", "low", "high", levels), y), _words()]


def _scatter() -> list[alt.Chart]:
    steps = _axis("steps", "marks", grid=True, labelOverlap="greedy", labelSeparation=8)
    return [_points(_x("across", "first", "last", steps), _y("value")), _words()]


def _map() -> list[alt.Chart]:
    look = {
        "fill": _given("fill", alt.Fill),
        "stroke": _given("stroke", alt.Stroke),
        "strokeDash": _given("dash", alt.StrokeDash),
    }
    width = alt.expr("datum.width")
    return [
        rects("cells", strokeWidth=width).encode(**look, description="label:N"),
        rects("swatches", aria=False, strokeWidth=width).encode(**look),
        _words(),
    ]


def _points(x: alt.X, y: alt.Y) -> alt.Chart:
    """Return marks that say what they are; their rows have their look."""
    marks = rows("points").mark_point(strokeWidth=alt.expr("datum.width"))
    made: alt.Chart = marks.encode(x=x, y=y, description="label:N", **_look())
    return made


def _look() -> dict[str, Any]:
    return {
        "fill": _given("fill", alt.Fill),
        "stroke": _given("stroke", alt.Stroke),
        "shape": _given("shape", alt.Shape),
        "size": _given("size", alt.Size, "Q"),
    }


def _words() -> alt.Chart:
    """Return words at x, y; their rows have their look."""
    look = {
        "align": alt.expr("datum.align"),
        "fontWeight": alt.expr("datum.weight"),
    }
    made: alt.Chart = texts("words", **look).encode(
        fill=_given("fill", alt.Fill), size=_given("size", alt.Size, "Q")
    )
    return made


def _given(field: str, channel: Any, kind: str = "N") -> Any:
    """Return a channel that takes what the row has, without a scale or a legend."""
    return channel(f"{field}:{kind}", scale=None, legend=None)


def _x(field: str, first: str, last: str, axis: alt.Axis) -> alt.X:
    return alt.X(f"{field}:Q", scale=_scale(first, last), axis=axis)


def _y(field: str) -> alt.Y:
    axis = _axis("levels", "texts", grid=True, domain=False, ticks=False)
    return alt.Y(f"{field}:Q", scale=_scale("low", "high"), axis=axis)


def _scale(low: str, high: str) -> alt.Scale:
    ends = [alt.expr(f"frame.{low}"), alt.expr(f"frame.{high}")]
    return alt.Scale(domain=ends, nice=False, zero=False)


def _axis(values: str, labels: str, **look: Any) -> alt.Axis:
    """Return an axis with values and texts of the frame."""
    return alt.Axis(
        aria=False,
        domainColor=RULE,
        gridColor=RULE,
        labelColor=MUTED,
        labelExpr=f"frame.{labels}[indexof(frame.{values}, datum.value)]",
        labelFlush=False,
        labelFontSize=TEXT,
        labelPadding=6,
        tickColor=RULE,
        tickSize=5,
        title=None,
        values=alt.expr(f"frame.{values}"),
        **look,
    )
