"""The coverage heatmap: provinces down, indices with their periods across."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import altair as alt

from reform.charts.coverage_heads import PITCH
from reform.charts.coverage_layout import CoverageLayout
from reform.charts.marks import across, down, rects, rows, texts
from reform.charts.theme import INK, PAPER, RULE, SERIES, Specification, themed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reform.coverage import Round
    from reform.edition import Edition


def coverage(
    edition: Edition, indices: Sequence[Sequence[Round]]
) -> Specification | None:
    """
    Draw what is known of each province, period by period.

    A value fills its cell, a rank alone is a bar in it, nothing leaves it empty.
    None where there are no indices.

    Args:
        edition: whose words and names are written.
        indices: the rounds of each index, oldest first; all of one set of provinces.

    """
    if not indices:
        return None
    layout = CoverageLayout(edition, indices)
    size = {"height": layout.height, "width": layout.width}
    return {**template(), "datasets": layout.rows(), **size}


@cache
def template() -> Specification:
    """
    Return the specification of every heatmap without its rows, checked by Altair.

    Cells in one state that follow each other are one rectangle, and lines of the
    page's colour part them: the drawing is a third of one with a mark a cell. What is
    said of a province is said once, of its whole line, which lies over the cells.
    """
    chart = alt.layer(*_cells(), *_lines(), *_words(), _provinces())
    return themed(chart).properties(height=0, padding=1).to_dict()


def _cells() -> list[alt.Chart]:
    return [
        rects("nothing", aria=False, fill=RULE, fillOpacity=0.7),
        rects("value", aria=False, fill=SERIES),
        rects("rank", aria=False, fill=SERIES),
    ]


def _lines() -> list[alt.Chart]:
    return [
        rows("columns").mark_rule(stroke=PAPER).encode(x=across(), y=down(), y2="y2"),
        rows("lines").mark_rule(stroke=PAPER).encode(x=across(), x2="x2", y=down()),
    ]


def _words() -> list[alt.Chart]:
    return [
        texts("names", align="right", fill=INK),
        texts("headings", align="left", angle=270, fill=INK, lineHeight=PITCH),
        texts("numbers", align="center", fill=INK),
        texts("numbers_key", align="left", fill=INK),
        texts("key", align="left", fill=INK),
    ]


def _provinces() -> alt.Chart:
    return rects("provinces", fill=PAPER, fillOpacity=0).encode(description="label:N")
