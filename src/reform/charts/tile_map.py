"""The tile map: a cell for each province, shaded by its value in one period."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import altair as alt

from reform.charts.marks import rects, texts
from reform.charts.theme import INK, MUTED, PAPER, SERIES, Specification, themed
from reform.charts.tile_layout import TileLayout

if TYPE_CHECKING:
    from reform.coverage import Round
    from reform.edition import Edition


def tile_map(edition: Edition, known: Round) -> Specification:
    """
    Draw what is known of the provinces of a set, each in its cell.

    A value has the shade of its class; a province known by rank alone has a frame,
    one of which nothing is known a broken frame. Archipelagos have cells of their
    own, without figures.

    Args:
        edition: whose words and separators are written.
        known: the index, the period and the set.

    """
    layout = TileLayout(edition, known)
    return {**template(), "datasets": layout.rows(), "height": layout.height}


@cache
def template() -> Specification:
    """
    Return the specification of every map without its rows, checked by Altair.

    Abbreviations are there, but not to be seen until a stylesheet shows them in
    place of the names, where the figure is narrow.
    """
    chart = alt.layer(*_cells(), *_words())
    return themed(chart).properties(height=0, padding=1).to_dict()


def _cells() -> list[alt.Chart]:
    unfilled: dict[str, Any] = {"filled": False, "fill": PAPER}
    return [
        _tiles("valued").encode(fill=alt.Fill("fill:N", scale=None)),
        _tiles("ranked", **unfilled, stroke=SERIES, strokeWidth=2),
        _tiles("unknown", **unfilled, stroke=MUTED, strokeDash=[3, 2]),
        _tiles("islands", **unfilled, stroke=MUTED),
    ]


def _tiles(name: str, **look: Any) -> alt.Chart:
    return rects(name, **look).encode(description="label:N")


def _words() -> list[alt.Chart]:
    fill = alt.Fill("ink:N", scale=None)
    names: dict[str, Any] = {"align": "center", "lineHeight": alt.expr("datum.line")}
    return [
        texts("names", **names).encode(fill=fill, size=_size()),
        texts("abbreviations", align="center", fillOpacity=0).encode(fill=fill),
        texts("islands_names", align="right"),
        texts("key", align="left", fill=INK),
    ]


def _size() -> alt.Size:
    return alt.Size("size:Q", scale=None)
