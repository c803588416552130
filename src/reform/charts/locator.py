"""The locator: a map without words, small enough to stand beside a name."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING, Any

import altair as alt

from reform.charts.marks import rects, texts
from reform.charts.shading import Shading
from reform.charts.theme import (
    INK,
    MUTED,
    PAPER,
    SERIES,
    Specification,
    text_width,
    themed,
)
from reform.charts.tile_grid import Cell, TileGrid

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reform.coverage import Round
    from reform.edition import Edition
    from reform.model import Archipelago

LETTERS = 22
"""Size of an archipelago's name: the map is half as wide as others."""

GAP = 6
"""From a name to the cell that it stands above."""

FRAME = 4
"""How far the frame of the subject stands out of its cell."""

Row = dict[str, Any]


def locator(edition: Edition, known: Round, subject: str) -> Specification:
    """
    Draw where a province lies, on a map shaded by what is known of all.

    It is `tile_map` without names and key: the page beside it says what is shaded, and
    leads to the map that one can read. A province known by rank alone has a frame, one
    of which nothing is known a broken frame. Archipelagos bear their names.

    Args:
        edition: whose words are written.
        known: the index, the period and the set.
        subject: the province, which has a heavy frame.

    Raises:
        LookupError: the subject is no province of the set.

    """
    if subject not in known.members:
        raise LookupError(f"no {subject!r} among the {known.provinces} provinces")
    ground = _ground(edition, known)
    framed = {**ground.rows, "subject": [_row(ground.cell(subject).grown(FRAME))]}
    return {**template(), "datasets": framed, "height": ground.height}


@lru_cache(maxsize=256)
def _ground(edition: Edition, known: Round) -> _Ground:
    """Return the map that the pages of all provinces share."""
    return _Ground(edition, known)


@dataclass(frozen=True)
class _Ground:
    """Where each cell stands, and how it is shaded."""

    edition: Edition
    known: Round

    @cached_property
    def rows(self) -> dict[str, list[Row]]:
        """Rows of every data set but the subject's, by its name."""
        having = self.known.having
        return {
            "islands": [_row(self._grid.cell(each.tile)) for each in self._islands],
            "names": list(self._names()),
            "ranked": [_row(self.cell(province)) for province in having["rank"]],
            "valued": list(self._valued()),
            "unknown": [_row(self.cell(province)) for province in having["nothing"]],
        }

    @property
    def height(self) -> float:
        """Height of the drawing."""
        return self._grid.height + FRAME

    def cell(self, province: str) -> Cell:
        """Return the cell of a province."""
        return self._grid.cell(self._grid.territories[province].tile)

    @cached_property
    def _grid(self) -> TileGrid:
        places, which = self.edition.catalogue.places, self.known.provinces
        found = {name: places[name].within(which) for name in self.known.members}
        return TileGrid({name: each for name, each in found.items() if each})

    @property
    def _islands(self) -> list[Archipelago]:
        return [each for _, each in self._grid.archipelagos]

    def _valued(self) -> Iterator[Row]:
        """Yield the cells with a value; those of one shade follow each other."""
        facts = self.known.facts
        values = {
            province: value
            for province in self.known.having["value"]
            if (value := facts[province].value) is not None
        }
        shading = Shading.of([*values.values()], self.known.indicator.bounds)
        shades = {province: shading.shade(value) for province, value in values.items()}
        for province, shade in sorted(shades.items(), key=self._next_to):
            yield {**_row(self.cell(province)), "fill": shade}

    def _next_to(self, shaded: tuple[str, str]) -> tuple[object, ...]:
        province, shade = shaded
        cell = self.cell(province)
        return shade, cell.left, cell.top

    def _names(self) -> Iterator[Row]:
        """Write an archipelago's name under its cell, or above where others are."""
        others = [self.cell(province) for province in self.known.members]
        for each in self._islands:
            cell = self._grid.cell(each.tile)
            # "Quần đảo" before it, and another name in brackets, have no room.
            name = self.edition.text(each.name).partition(" (")[0]
            text = " ".join(name.split()[-2:])
            left = cell.right - text_width(text, LETTERS)
            under = Cell(left, cell.bottom, cell.right, cell.bottom + LETTERS)
            is_free = not any(map(under.meets, others))
            y = cell.bottom + LETTERS if is_free else cell.top - GAP
            yield {"x": round(cell.right), "y": round(y), "text": text}


def _row(cell: Cell) -> Row:
    return {name: round(side) for name, side in cell.row().items()}


@cache
def template() -> Specification:
    """Return the specification of every locator without its rows, checked by Altair."""
    unfilled: dict[str, Any] = {"aria": False, "filled": False, "fill": PAPER}
    chart = alt.layer(
        rects("valued", aria=False).encode(fill=alt.Fill("fill:N", scale=None)),
        rects("ranked", **unfilled, stroke=SERIES, strokeWidth=2),
        rects("unknown", **unfilled, stroke=MUTED, strokeDash=[6, 4], strokeWidth=2),
        rects("islands", **unfilled, stroke=MUTED, strokeWidth=2),
        rects("subject", aria=False, filled=False, stroke=INK, strokeWidth=FRAME),
        texts("names", align="right", fontSize=LETTERS),
    )
    return themed(chart).properties(height=0, padding=FRAME).to_dict()
