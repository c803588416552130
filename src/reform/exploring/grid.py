"""The tile map's cells as the explore page gets them, to be fitted to its width."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reform.charts.labels import abbreviations, in_lines
from reform.charts.tile_grid import TileGrid
from reform.territory import provinces

if TYPE_CHECKING:
    from reform.charts.tile_grid import Cell
    from reform.edition import Edition

LINES = 2
"""Lines that a name may have in its cell."""


def grid(edition: Edition, which: int) -> dict[str, Any]:
    """
    Return the cells of a set of provinces, in units of which the widest row has 400.

    Each has its sides (left, top, right, bottom), its name in lines and in brief.
    """
    places = {p.id: p for p in provinces(edition.catalogue.places, which)}
    found = {i: place.within(which) for i, place in places.items()}
    tiles = TileGrid({i: territory for i, territory in found.items() if territory})
    names = {i: edition.name(place) for i, place in places.items()}
    short = abbreviations(names)
    cells = {i: tiles.cell(t.tile) for i, t in tiles.territories.items()}
    islands = [
        [*_sides(tiles.cell(each.tile)), edition.text(each.name), names[i]]
        for i, each in tiles.archipelagos
    ]
    return {
        "height": tiles.height,
        "cells": {
            i: [*_sides(cell), in_lines(names[i], LINES), short[i]]
            for i, cell in cells.items()
        },
        "islands": islands,
    }


def _sides(cell: Cell) -> list[float]:
    return [round(side, 1) for side in (cell.left, cell.top, cell.right, cell.bottom)]
