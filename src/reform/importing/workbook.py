"""Tables in workbooks (XLSX), as a spreadsheet program shows them."""

from __future__ import annotations

import warnings
from io import BytesIO
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from reform.importing.archive import survey
from reform.importing.encoding import tidy
from reform.importing.grid import (
    MOST_CELLS,
    Cell,
    Grid,
    Merge,
    UnreadableTable,
    too_many_cells,
)
from reform.importing.number_format import rounded, shown
from reform.importing.row import Spot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_UNCOMPUTED = (
    "the formula has no result in the file",
    "open the workbook in a spreadsheet program and save it, or paste the values",
)
_BROKEN = "correct the formula, or write the figure itself"


def read_workbook(raw: bytes) -> list[Grid]:
    """
    Read the sheets of a workbook.

    Raises:
        UnreadableTable: it is damaged, too large, or no workbook.

    """
    found = survey(BytesIO(raw))
    book = _opened(raw, results=True)
    formulas = _opened(raw, results=False) if found.formulas else None
    grids = []
    for sheet in book.worksheets:
        computed = _computed(formulas[sheet.title]) if formulas else set()
        grids.append(_grid(sheet, computed))
    return grids


def _opened(raw: bytes, *, results: bool) -> Workbook:
    try:
        with warnings.catch_warnings():
            # It warns of what it leaves out, such as charts: we read cells alone.
            warnings.simplefilter("ignore")
            return load_workbook(BytesIO(raw), data_only=results, keep_links=False)
    except (
        *(InvalidFileException, BadZipFile, ParseError, OSError),
        *(KeyError, ValueError, TypeError, AttributeError, IndexError),
    ):
        said = "the workbook is damaged"
        remedy = "open it in a spreadsheet program and save it anew"
        raise UnreadableTable(said, remedy) from None


def _computed(sheet: Any) -> set[tuple[int, int]]:
    return {place for place, cell in _stored(sheet) if cell.data_type == "f"}


def _stored(sheet: Worksheet) -> Iterator[tuple[tuple[int, int], Any]]:
    """
    Yield the cells that the file holds.

    Its public iterators make up all others too: a sheet that is coloured down
    to its last row has ten million of them.
    """
    yield from sheet._cells.items()  # noqa: SLF001


def _grid(sheet: Worksheet, computed: set[tuple[int, int]]) -> Grid:
    cells: dict[tuple[int, int], Cell] = {}
    less: list[tuple[Spot, str, str]] = []
    held = {place: cell for place, cell in _stored(sheet) if cell.value is not None}
    # A program that stores results stores them all; an empty text counts as none.
    missing = set() if computed & held.keys() else computed
    for place, stored in sorted(held.items()):
        cell = _cell(stored, Spot(*place, sheet.title))
        if cell.text:
            cells[place] = cell
            less.extend(_hidden_digits(stored, cell))
    for place in missing:
        cells[place] = Cell("", Spot(*place, sheet.title), fault=_UNCOMPUTED)
    if len(cells) > MOST_CELLS:
        raise too_many_cells()
    remarks = (*less[:1], *_hidden_lines(sheet, cells))
    merges = tuple(_merges(sheet))
    return Grid(cells, sheet.title, merges, remarks, sheet.sheet_state != "visible")


def _cell(stored: Any, spot: Spot) -> Cell:
    text, kind = shown(stored.value, stored.number_format)
    fault = (
        (f"the formula failed: {text}", _BROKEN) if stored.data_type == "e" else None
    )
    return Cell(tidy(text), spot, kind, fault)


def _merges(sheet: Worksheet) -> Iterator[Merge]:
    for area in sheet.merged_cells.ranges:
        yield Merge(area.min_row, area.min_col, area.max_row, area.max_col)


def _hidden_digits(stored: Any, cell: Cell) -> Iterator[tuple[Spot, str, str]]:
    if cell.kind == "number" and (full := rounded(stored.value, cell.text)):
        said = f"shows {cell.text} and holds {full}: what it shows is taken"
        yield cell.spot, said, "show more decimals if the publication has them"


def _hidden_lines(
    sheet: Worksheet, cells: dict[tuple[int, int], Cell]
) -> Iterator[tuple[Spot, str, str]]:
    """Say which rows and columns with a content nobody sees."""
    rows = {row for row, line in sheet.row_dimensions.items() if line.hidden}
    columns = {
        c
        for line in sheet.column_dimensions.values()
        if line.hidden
        for c in range(line.min or 0, (line.max or 0) + 1)
    }
    for (row, column), cell in cells.items():
        if row in rows or column in columns:
            said = "hidden rows or columns are read like the others"
            yield cell.spot, said, "delete them if they are not to go in"
            return
