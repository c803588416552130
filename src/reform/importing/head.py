"""The head of a table: which rows it has, and what stands above each column."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container

    from reform.importing.grid import Cell, Grid
    from reform.importing.heading import Headings

ENOUGH = 2
"""Cells that a row has to have in the words of a head to be one."""


_NUMBER = re.compile(r"\(?(?:[A-Z]|[0-9]{1,2})\)?")


def is_head(grid: Grid, row: int, headings: Headings, *, whole: bool) -> bool:
    """Whether a row has the words of a head; a *whole* table is about one subject."""
    cells = list(grid.across(row))
    senses = [sense for cell in cells if (sense := headings.sense(cell.text))]
    holds = {sense.holds for sense in senses if sense.holds}
    if len(senses) < ENOUGH:
        return False
    if "subject" in holds or len(holds) >= ENOUGH:
        return True
    # With the corner left empty, all that is there is years or indicators.
    corner = whole or cells[0].spot.column > grid.columns[0]
    return corner and len(senses) == len(cells)


def last_row(grid: Grid, top: int, rows: Container[int], headings: Headings) -> int:
    """Return the last row of the head, as far as its *rows* are to be read."""
    merges = [m for c in grid.across(top) if (m := grid.merge_at(top, c.spot.column))]
    bottom = max((merge.bottom for merge in merges), default=top)
    while bottom + 1 in rows and _goes_on(grid, bottom + 1, top, headings):
        bottom += 1
    return bottom


def _goes_on(grid: Grid, row: int, top: int, headings: Headings) -> bool:
    """Whether the head has another row: headings alone, some of them under a gap."""
    cells = list(grid.across(row))
    if not all(headings.sense(cell.text) for cell in cells):
        return False
    return any(not grid.cell(top, cell.spot.column).text for cell in cells)


def is_numbering(cells: list[Cell]) -> bool:
    """Whether a row only numbers the columns, as statistical tables do: A, B, 1, 2."""
    return len(cells) >= ENOUGH and all(_NUMBER.fullmatch(c.text) for c in cells)


def levels_above(grid: Grid, span: tuple[int, int], column: int) -> list[str]:
    """Return the heading of a column from above to below, each level once."""
    top, bottom = span
    levels: list[str] = []
    for row in range(top, bottom + 1):
        text = _text_above(grid, row, bottom, column)
        if text and text not in levels[-1:]:
            levels.append(text)
    return levels


def _text_above(grid: Grid, row: int, bottom: int, column: int) -> str:
    """Return the heading in a row, also where it stands for several columns."""
    if text := grid.cell(row, column).text:
        return text
    if merge := grid.merge_at(row, column):
        return grid.cell(merge.top, merge.left).text
    if row == bottom or not grid.cell(bottom, column).text:
        return ""
    # In a text file nothing is merged: the cells behind the first are empty.
    for left in reversed([c for c in grid.columns if c < column]):
        if text := grid.cell(row, left).text:
            return text if grid.cell(bottom, left).text else ""
    return ""
