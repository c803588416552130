"""Straight lines and dots that stand where their rows say, in the drawing's units."""

from __future__ import annotations

from typing import Any

import altair as alt

from reform.charts.marks import across, down, rows


def rules(name: str, **look: Any) -> alt.Chart:
    """Return lines from x, y to x2, y2."""
    marks: alt.Chart = rows(name).mark_rule(**look)
    return marks.encode(x=across(), x2="x2", y=down(), y2="y2")


def dots(name: str, **look: Any) -> alt.Chart:
    """Return dots at x, y, each with its own fill and outline."""
    marks: alt.Chart = rows(name).mark_point(**look)
    return marks.encode(x=across(), y=down(), fill=own_fill(), stroke=own_stroke())


def own_fill() -> alt.Fill:
    """Return the colour inside as the row has it."""
    return alt.Fill("fill:N", scale=None)


def own_stroke() -> alt.Stroke:
    """Return the colour of the outline as the row has it."""
    return alt.Stroke("stroke:N", scale=None)


def own_size() -> alt.Size:
    """Return the area as the row has it."""
    return alt.Size("size:Q", scale=None)
