"""Where on a sheet the table is: its head, its columns, its rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reform.importing.grid import Cell
from reform.importing.head import (
    ENOUGH,
    is_head,
    is_numbering,
    last_row,
    levels_above,
)
from reform.importing.heading import ABOVE, Headings, Sense
from reform.importing.vocabulary import folded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reform.importing.grid import Grid
    from reform.importing.mapping import Meaning, TableMapping
    from reform.importing.report import Report
    from reform.importing.row import Spot

FIGURES = frozenset({"value", "rank", "change_by"})
"""What a column holds that states something."""

BESIDE = frozenset(
    {
        *("precision", "how", "of", "out_of", "where"),
        *("note_vi", "note_en", "doubt_vi", "doubt_en"),
        *("change_unit", "change_against", "change_precision"),
    }
)
"""What a column holds that belongs to a figure beside it."""


@dataclass(frozen=True)
class Column:
    """A column, and what its heading says."""

    number: int
    """From 1."""

    heading: str
    """As printed, the levels of it in one line."""

    holds: Meaning
    """What its cells are."""

    says: Mapping[str, object]
    """What holds for all of them."""


@dataclass(frozen=True)
class Layout:
    """A table on a sheet."""

    grid: Grid
    """The sheet."""

    columns: tuple[Column, ...]
    """Columns that are read."""

    rows: tuple[int, ...]
    """Rows below the head."""

    @property
    def keys(self) -> list[Column]:
        """Columns that hold for all figures of a row, such as its name."""
        return [c for c in self.columns if c.holds not in FIGURES | BESIDE]

    def cells(self, row: int, report: Report) -> dict[int, Cell]:
        """Return the cells of a row by column; a merged name holds for all its rows."""
        found = {}
        for column in self.columns:
            cell = self.grid.cell(row, column.number)
            if (origin := self._merged(cell)) is not None:
                cell = self._shared(column, cell, origin, report)
            found[column.number] = cell
        return found

    def _merged(self, cell: Cell) -> Cell | None:
        """Return the first of the cells that *cell* is merged with, if not itself."""
        merge = self.grid.merge_at(cell.spot.row, cell.spot.column)
        if merge is None:
            return None
        origin = self.grid.cell(merge.top, merge.left)
        return None if origin.spot == cell.spot or not origin.text else origin

    def _shared(self, column: Column, cell: Cell, origin: Cell, report: Report) -> Cell:
        """Return what a merged cell shows here; a figure is nobody else's."""
        below = origin.spot.column == cell.spot.column
        if column.holds in FIGURES | BESIDE:
            if below:
                said = f"is merged with {origin.spot.name}: whose is the figure?"
                remedy = "split the merged cells, and write in each its own"
                report.refuse(cell.spot, said, remedy)
            return cell
        if below:
            said = f"merged cells below {column.heading!r} hold for all their rows"
            report.remark(origin.spot, said)
        return Cell(origin.text, cell.spot, origin.kind)


def lay_out(
    grid: Grid, headings: Headings, mapping: TableMapping, report: Report
) -> Layout | None:
    """Find the one table of a sheet; the report says where there is none, or two."""
    rows = [row for row in grid.rows if not mapping.skips(row)]
    whole = mapping.subject is not None
    heads = (r for r in rows if is_head(grid, r, headings, whole=whole))
    top = next(heads, None)
    if top is None:
        _ask_for_head(grid, rows, headings, report)
        return None
    bottom = last_row(grid, top, frozenset(rows), headings)
    _tell_titles(grid, [row for row in rows if row < top], report)
    body = [row for row in rows if row > bottom]
    columns = list(_columns(grid, (top, bottom), body, headings, report))
    _refuse_twins(grid, top, columns, report)
    table = _Body(grid, (top, bottom), columns, headings, report)
    kept = tuple(table.rows(body))
    return Layout(grid, tuple(c for c in columns if c.holds != "skip"), kept)


def _ask_for_head(
    grid: Grid, rows: list[int], headings: Headings, report: Report
) -> None:
    """Ask what the headings mean, of the row that has at least one that we know."""
    for row in rows:
        cells = list(grid.across(row))
        unknown = [cell for cell in cells if headings.sense(cell.text) is None]
        if 0 < len(unknown) < len(cells):
            name = unknown[0].text
            said = f"{name!r} is no name of a column that we know"
            report.refuse(unknown[0].spot, said, f'--columns "{name}=value", or =skip')
            return
    said = "no row is a head, with names of columns that we know"
    remedy = "name them Tỉnh, Năm, Điểm or so, or say what yours mean: --columns"
    report.refuse(grid.spot(rows[0] if rows else 1, 1), said, remedy)


def _columns(
    grid: Grid,
    span: tuple[int, int],
    body: list[int],
    headings: Headings,
    report: Report,
) -> Iterator[Column]:
    below = frozenset(body)
    filled = {column for row, column in grid.cells if row in below}
    heads = {column: levels_above(grid, span, column) for column in grid.columns}
    senses = {c: headings.whole(levels) for c, levels in heads.items() if levels}
    named = {c for c, sense in senses.items() if sense and sense.holds == "subject"}
    if not named & filled:
        # All its names may stand in cells that are merged with those before them.
        filled |= named
    for number in sorted(filled):
        heading, spot = ABOVE.join(heads[number]), grid.spot(span[0], number)
        sense = senses.get(number)
        if not heading and not named and number < min(senses, default=0):
            sense = Sense("subject")
        if sense:
            yield Column(number, heading, sense.holds or "value", sense.says)
        elif heading:
            said = f"the heading {heading!r} has no meaning that we know"
            remedy = f'--columns "{heading}=skip" leaves it out; else say what it holds'
            report.refuse(spot, said, remedy)
        else:
            said = "the column has no heading"
            report.refuse(spot, said, "write one, or delete the column")


def _refuse_twins(grid: Grid, top: int, columns: list[Column], report: Report) -> None:
    """Refuse two columns that say the same: which is meant?"""
    seen: dict[tuple[str, str], Column] = {}
    for column in columns:
        key = column.holds, repr(sorted(column.says.items(), key=lambda i: i[0]))
        first = seen.setdefault(key, column)
        if column.holds != "skip" and first is not column:
            other = grid.spot(top, first.number).name
            said = f"{column.heading!r} means the same as {first.heading!r} in {other}"
            remedy = f'is it a second table? else --columns "{column.heading}=skip"'
            if folded(column.heading) == folded(first.heading):
                # A flag would mean both of them.
                remedy = "put a second table below the first; else rename one heading"
            report.refuse(grid.spot(top, column.number), said, remedy)


@dataclass(frozen=True)
class _Body:
    """What stands below a head: rows of its table, its head again, another's."""

    grid: Grid
    head: tuple[int, int]
    columns: list[Column]
    headings: Headings
    report: Report

    def rows(self, body: list[int]) -> Iterator[int]:
        """Yield the rows of the one table; refuse where another begins."""
        skipped = 0
        for row in body:
            cells = list(self.grid.across(row))
            if row <= skipped:
                continue
            if row == self.head[1] + 1 and is_numbering(cells):
                self.report.remark(cells[0].spot, "numbers of columns: skipped")
            elif self._repeats(row, cells):
                self.report.remark(cells[0].spot, "the head is repeated: skipped")
                skipped = row + self.head[1] - self.head[0]
            elif self._begins_another(cells):
                self._refuse(row, body[-1], cells[0].spot)
                return
            else:
                yield row

    def _repeats(self, row: int, cells: list[Cell]) -> bool:
        first = [cell.text for cell in self.grid.across(self.head[0])]
        # Behind a gap or a title the same head begins what the title names.
        goes_on = len(list(self.grid.across(row - 1))) > 1
        return goes_on and [cell.text for cell in cells] == first

    def _begins_another(self, cells: list[Cell]) -> bool:
        meant = {cell.spot.column: self.headings.word(cell.text) for cell in cells}
        subjects = (c.number for c in self.columns if c.holds == "subject")
        if any(meant.get(column) == "subject" for column in subjects):
            return len(cells) > 1
        digits = any(cell.text[:1].isdigit() for cell in cells)
        return not digits and len(set(meant.values()) - {None}) >= ENOUGH

    def _refuse(self, row: int, last: int, spot: Spot) -> None:
        first = f"--skip-rows {row}-{last}"
        second = f"--skip-rows {self.head[0]}-{row - 1}"
        said = f"a second table begins in row {row}"
        remedy = f"import each by itself: a sheet each, or {first} and then {second}"
        self.report.refuse(spot, said, remedy)


def _tell_titles(grid: Grid, rows: list[int], report: Report) -> None:
    if rows:
        texts = [cell.text for row in rows for cell in grid.across(row)]
        said = f"above the head, skipped: {' · '.join(texts)[:200]}"
        report.remark(next(grid.across(rows[0])).spot, said)
