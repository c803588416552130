"""Rows of marks that are placed in the drawing's own units, a tenth being enough."""

from __future__ import annotations

from typing import Any

from reform.charts.theme import INK, TEXT

Row = dict[str, Any]

DROP = 0.35 * TEXT
"""How far under the middle of a line its letters stand."""


def box(left: float, top: float, right: float, bottom: float) -> Row:
    """Return the row of a rectangle, or of a straight line."""
    sides = {"x": left, "y": top, "x2": right, "y2": bottom}
    return {name: round(side, 1) for name, side in sides.items()}


def words(x: float, middle: float, text: str, fill: str = INK) -> Row:
    """Return the row of a text, *middle* being that of its line."""
    return {"x": round(x, 1), "y": round(middle + DROP, 1), "text": text, "fill": fill}


def dot(x: float, y: float, *, fill: str, stroke: str, label: str) -> Row:
    """Return the row of a dot; a reader's aid is told the label."""
    look = {"fill": fill, "stroke": stroke, "label": label}
    return {"x": round(x, 1), "y": round(y, 1), **look}
