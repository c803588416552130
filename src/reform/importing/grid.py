"""A sheet as its reader sees it: texts in cells, some of them merged."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import product
from typing import TYPE_CHECKING, Literal

from reform.importing.row import Spot
from reform.importing.unreadable import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

LARGEST = 10 << 20
"""Bytes of a file; larger is no table that a person made."""

MOST_CELLS = 200_000
"""Cells with something in them; the 5,500 facts of the first import had 80,000."""

Place = tuple[int, int]
"""Row and column, from 1."""

Kind = Literal["text", "number", "date"]
"""What a spreadsheet takes a cell for; in a text file all are texts."""


class UnreadableTable(Unreadable):
    """A file holds no table that can be read."""

    def __init__(
        self, message: str, remedy: str = "", row: int = 1, column: int = 1
    ) -> None:
        """Keep what is wrong, what would mend it, and where."""
        super().__init__(message, remedy)
        self.row, self.column = row, column


def too_many_cells() -> UnreadableTable:
    """Say that nobody can review so large a table."""
    said = f"the table has more than {MOST_CELLS:,} cells"
    return UnreadableTable(said, "split it, or leave out what is not to go in")


@dataclass(frozen=True)
class Cell:
    """What one cell shows."""

    text: str
    """As it is shown: 0.9996 formatted as a percentage is "99.96%"."""

    spot: Spot
    """Where it is."""

    kind: Kind = "text"
    """A number has a point for decimals and no other; a date is as in 2024-12-31."""

    fault: tuple[str, str] | None = None
    """Why it does not show what it should, and what to do; of a broken formula."""


@dataclass(frozen=True)
class Merge:
    """Cells that are merged into one: only the first can have a content."""

    top: int
    left: int
    bottom: int
    right: int

    @property
    def places(self) -> Iterator[Place]:
        """Rows and columns of the cells that are merged."""
        rows = range(self.top, self.bottom + 1)
        return product(rows, range(self.left, self.right + 1))


@dataclass(frozen=True)
class Grid:
    """The cells of one sheet that show something."""

    cells: Mapping[Place, Cell]
    """By row and column."""

    name: str | None = None
    """Name of the sheet, of a workbook."""

    merges: tuple[Merge, ...] = ()
    """Merged cells."""

    remarks: tuple[tuple[Spot, str, str], ...] = ()
    """What a person should know of how it was read: where, what, what to do."""

    hidden: bool = False
    """Whether the sheet is hidden, so that only who names it can mean it."""

    def spot(self, row: int, column: int) -> Spot:
        """Return the place of a cell, empty or not."""
        return Spot(row, column, self.name)

    def cell(self, row: int, column: int) -> Cell:
        """Return a cell; an empty one where nothing is shown."""
        return self.cells.get((row, column)) or Cell("", self.spot(row, column))

    @cached_property
    def rows(self) -> tuple[int, ...]:
        """Rows that show something, from the top."""
        return tuple(sorted({row for row, _ in self.cells}))

    @cached_property
    def columns(self) -> tuple[int, ...]:
        """Columns that show something, from the left."""
        return tuple(sorted({column for _, column in self.cells}))

    def across(self, row: int) -> Iterator[Cell]:
        """Yield the cells of a row that show something, from the left."""
        for column in self.columns:
            if cell := self.cells.get((row, column)):
                yield cell

    def merge_at(self, row: int, column: int) -> Merge | None:
        """Return the merged cells that a place belongs to, if any."""
        return self._merged.get((row, column))

    @cached_property
    def _merged(self) -> Mapping[Place, Merge]:
        return {place: merge for merge in self.merges for place in merge.places}
