"""The cells of a tile map: where each province of a set stands, neighbours together."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from reform.charts.theme import WIDTH

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reform.model import Archipelago, Territory, Tile

HEIGHT = 32
"""From one row of cells to the next."""

ROOMY_HEIGHT = 34
"""The same where names are large."""

SEA = 0.4
"""Width of a column without cells, in columns."""

WIDEST = 60
"""Width that a column does not exceed, however few there are."""

GAP = 2
"""Between cells."""

ROOMY = 48
"""Width from which on a cell holds any syllable at its largest."""

COAST = 8
"""Between the easternmost cell and the key."""

NAMED = 36
"""Height of an archipelago's name, which stands under its cell."""


@dataclass(frozen=True)
class Cell:
    """A rectangle, in a figure's units."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> tuple[float, float]:
        """Its centre."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def meets(self, other: Cell) -> bool:
        """Whether both cover some place."""
        beside = self.right <= other.left or other.right <= self.left
        return not (beside or self.bottom <= other.top or other.bottom <= self.top)

    def grown(self, by: float) -> Cell:
        """Return the rectangle that stands out of this one on every side."""
        return Cell(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def row(self) -> dict[str, float]:
        """Return it as a chart's data have it."""
        sides = {"x": self.left, "x2": self.right, "y": self.top, "y2": self.bottom}
        return {name: round(side, 1) for name, side in sides.items()}


@dataclass(frozen=True)
class TileGrid:
    """The grid of one set of provinces."""

    territories: Mapping[str, Territory]
    """Of every province of the set, by its id."""

    @property
    def archipelagos(self) -> list[tuple[str, Archipelago]]:
        """Each archipelago with the province that it belongs to."""
        return [
            (identity, each)
            for identity, territory in self.territories.items()
            for each in territory.archipelagos
        ]

    @cached_property
    def _tiles(self) -> list[Tile]:
        own = [territory.tile for territory in self.territories.values()]
        return [*own, *(each.tile for _, each in self.archipelagos)]

    @cached_property
    def _offsets(self) -> list[float]:
        """Where each column begins, in columns; one more than there are columns."""
        used = {tile.column for tile in self._tiles}
        offsets = [0.0]
        for column in range(max(used) + 1):
            offsets.append(offsets[-1] + (1 if column in used else SEA))
        return offsets

    @cached_property
    def column(self) -> float:
        """Width of a column."""
        return min(WIDEST, WIDTH / self._offsets[-1])

    @property
    def is_roomy(self) -> bool:
        """Whether names fit at any size, so that none has to be abbreviated."""
        return self.column >= ROOMY

    @property
    def row(self) -> float:
        """From one row of cells to the next."""
        return ROOMY_HEIGHT if self.is_roomy else HEIGHT

    @property
    def height(self) -> float:
        """Height of all rows."""
        return self.row * (1 + max(tile.row for tile in self._tiles))

    def cell(self, tile: Tile) -> Cell:
        """Return the rectangle of a tile."""
        left, top = self._offsets[tile.column] * self.column, tile.row * self.row
        return Cell(left, top, left + self.width, top + self.row - GAP)

    @property
    def width(self) -> float:
        """Width of a cell."""
        return self.column - GAP

    def free(self, width: float, height: float) -> tuple[float, float]:
        """Return where a box has room: east of all cells, or else below them."""
        for row in range(int((self.height - height) // self.row) + 1):
            top = row * self.row
            left = self._coast(top, top + height)
            if left + width <= WIDTH:
                return left, top
        return 0, self.height + COAST

    def _coast(self, top: float, bottom: float) -> float:
        """Return where all cells, and the names under them, end between two heights."""
        return COAST + max(
            (c.right for c in self._taken if c.top < bottom and c.bottom > top),
            default=-COAST,
        )

    @cached_property
    def _taken(self) -> list[Cell]:
        """All cells, those of archipelagos with their names."""
        cells = [self.cell(tile) for tile in self._tiles]
        mainland = cells[: len(self.territories)]
        islands = cells[len(self.territories) :]
        named = [replace(cell, bottom=cell.bottom + NAMED) for cell in islands]
        return [*mainland, *named]
