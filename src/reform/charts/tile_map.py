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


def tile_map(
    edition: Edition, known: Round, subject: str | None = None
) -> Specification:
    """
    Draw what is known of the provinces of a set, each in its cell.

    A value has the shade of its class, and a mark in the corner where it is "over" or
    "about"; a province known by rank alone has a frame, one of which nothing is known
    a broken frame. Archipelagos have cells of their own, without figures.

    Args:
        edition: whose words and separators are written.
        known: the index, the period and the set.
        subject: province that the map is shown for; it has a heavy frame.

    Raises:
        LookupError: the subject is no province of the set.

    """
    if subject is not None and subject not in known.members:
        raise LookupError(f"no {subject!r} among the {known.provinces} provinces")
    layout = TileLayout(edition, known, subject)
    return {**template(), "datasets": layout.rows(), "height": layout.height}


@cache
def template() -> Specification:
    """
    Return the specification of every map without its rows, checked by Altair.

    Abbreviations are there, but not to be seen until a stylesheet shows them in
    place of the names, where the figure is narrow.
    """
    chart = alt.layer(*_cells(), *_words())
    return themed(chart).properties(height=0, padding=4).to_dict()


def _cells() -> list[alt.Chart]:
    unfilled: dict[str, Any] = {"filled": False, "fill": PAPER}
    return [
        _tiles("valued").encode(fill=alt.Fill("fill:N", scale=None)),
        _tiles("ranked", **unfilled, stroke=SERIES, strokeWidth=2),
        _tiles("unknown", **unfilled, stroke=MUTED, strokeDash=[3, 2]),
        _tiles("islands", **unfilled, stroke=MUTED),
        rects("qualified", aria=False).encode(fill=alt.Fill("fill:N", scale=None)),
        rects("subject", aria=False, filled=False, stroke=INK, strokeWidth=2),
    ]


def _tiles(name: str, **look: Any) -> alt.Chart:
    return rects(name, **look).encode(description="label:N")


def _words() -> list[alt.Chart]:
    fill = alt.Fill("ink:N", scale=None)
    names: dict[str, Any] = {"align": "center", "lineHeight": alt.expr("datum.line")}
    return [
        texts("names", **names).encode(fill=fill, size=_size()),
        texts("abbreviations", align="center", fillOpacity=0).encode(
            fill=fill, size=_size()
        ),
        texts("islands_names", align="right"),
        texts("key", align="left", fill=INK),
    ]


def _size() -> alt.Size:
    return alt.Size("size:Q", scale=None)
