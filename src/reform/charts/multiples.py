"""Small multiples: the parts of an index about one subject, side by side over time."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import altair as alt

from reform.charts.marks import across, down, rows, texts
from reform.charts.multiples_layout import MultiplesLayout
from reform.charts.theme import INK, MUTED, PAPER, SERIES, Specification, themed
from reform.charts.trend_key import CROSS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reform.charts.panels import Panel
    from reform.edition import Edition


def multiples(edition: Edition, panels: Sequence[Panel]) -> Specification | None:
    """
    Draw a small trend of each part, all with the same axis of time.

    The axis of values is the same too where the parts have the same bounds; else each
    has its own, from its least to its most. Years that other parts have are marked as
    missing where a part lacks them. None without panels.

    Args:
        edition: whose words and separators are written.
        panels: as `reform.charts.panels` returns them.

    """
    if not panels:
        return None
    layout = MultiplesLayout(edition, panels)
    return {**template(), "datasets": layout.rows(), "height": layout.height}


@cache
def template() -> Specification:
    """Return the specification of all small multiples without its rows."""
    chart = alt.layer(*_axes(), *_series(), *_words())
    return themed(chart).properties(height=0, padding=1).to_dict()


def _axes() -> list[alt.Chart]:
    places = {"x": across(), "y": down()}
    change = rows("boundaries").mark_rule(stroke=MUTED, strokeDash=[3, 3])
    told = rows("told").mark_rule(stroke=MUTED, strokeDash=[3, 3], aria=True)
    return [
        rows("levels").mark_rule().encode(**places, x2="x2"),
        change.encode(**places, y2="y2"),
        told.encode(**places, y2="y2", description="label:N"),
        texts("level_texts", align="right", baseline="middle"),
        texts("starts", align="left"),
        texts("ends", align="right"),
    ]


def _series() -> list[alt.Chart]:
    fill = alt.condition("datum.hollow", alt.value(PAPER), alt.value(SERIES))
    places = {"x": across(), "y": down()}
    shape = alt.Shape("shape:N", scale=None)
    hole = rows("holes").mark_line(strokeWidth=1.25, strokeDash=[2, 3])
    cross = rows("missing").mark_point(shape=CROSS, stroke=MUTED, strokeWidth=1.5)
    point = rows("points").mark_point(size=20, strokeWidth=1.5)
    return [
        hole.encode(**places, detail="run:N"),
        rows("lines").mark_line(strokeWidth=1.75).encode(**places, detail="run:N"),
        cross.encode(**places, description="label:N"),
        point.encode(**places, shape=shape, fill=fill, description="label:N"),
    ]


def _words() -> list[alt.Chart]:
    looks = {
        "fill": alt.Fill("fill:N", scale=None),
        "shape": alt.Shape("shape:N", scale=None),
        "size": alt.Size("size:Q", scale=None),
        "stroke": alt.Stroke("stroke:N", scale=None),
    }
    key = rows("key").mark_point(aria=False)
    return [
        texts("titles", align="left", fill=INK),
        texts("values", fill=INK),
        texts("unit", align="left"),
        key.encode(x=across(), y=down(), **looks),
        texts("meanings", align="left"),
    ]
