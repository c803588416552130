"""Marks that stand where their rows say: x and y are the drawing's own units."""

from __future__ import annotations

from typing import Any

import altair as alt


def rows(name: str) -> alt.Chart:
    """Return a layer without marks, of the rows of that *name*."""
    return alt.Chart(alt.NamedData(name))


def rects(name: str, **look: Any) -> alt.Chart:
    """Return rectangles from x, y to x2, y2."""
    marks: alt.Chart = rows(name).mark_rect(**look)
    return marks.encode(x=across(), x2="x2", y=down(), y2="y2")


def texts(name: str, **look: Any) -> alt.Chart:
    """Return words at x, y."""
    marks: alt.Chart = rows(name).mark_text(**look)
    return marks.encode(x=across(), y=down(), text="text:N")


def across() -> alt.X:
    """Return the place from left to right as the row has it."""
    return alt.X("x:Q", axis=None, scale=None)


def down() -> alt.Y:
    """Return the place from top to bottom as the row has it."""
    return alt.Y("y:Q", axis=None, scale=None)
