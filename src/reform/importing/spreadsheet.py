"""Finds the table that a person means in a file of any usual kind."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reform.importing.archive import SAVE_AS
from reform.importing.delimited import read_delimited
from reform.importing.encoding import decoded, refuse_old_letters
from reform.importing.grid import LARGEST, Grid, UnreadableTable
from reform.importing.workbook import read_workbook

if TYPE_CHECKING:
    from pathlib import Path

_ZIP = b"PK\x03\x04"

_OTHERS = (
    (b"\xd0\xcf\x11\xe0", "an old workbook (XLS), or one with a password"),
    (b"%PDF", "a PDF"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"{\\rtf", "a text document"),
)
"""How files of other kinds begin, whatever they are called."""

_MARKUP = re.compile(rb"\s*<(?:!|\?xml|html|head|body|table|meta|div)", re.IGNORECASE)


def read_table(file: Path, sheet: str | None = None) -> Grid:
    """
    Read the one table of a *file*, or that of the *sheet* of a workbook.

    Raises:
        UnreadableTable: there is none, or more than one to choose from.

    """
    raw = _content(file)
    if raw.startswith(_ZIP):
        grid = _chosen(read_workbook(raw), sheet)
        refuse_old_letters(cell.text for cell in grid.cells.values())
        return grid
    _refuse_other_kinds(raw, sheet)
    separator = "\t" if file.suffix.lower() == ".tsv" else None
    grid = read_delimited(decoded(raw), separator)
    if not grid.cells:
        raise UnreadableTable("the table is empty")
    return grid


def _content(file: Path) -> bytes:
    try:
        if file.stat().st_size > LARGEST:
            said = f"the file is larger than {LARGEST >> 20} MiB"
            raise UnreadableTable(said, "copy the table alone into a new file")
        raw = file.read_bytes()
    except OSError as error:
        said = f"the file cannot be read: {error.strerror}"
        raise UnreadableTable(said, "name a CSV, TSV or XLSX file") from None
    if not raw.strip():
        raise UnreadableTable("the file is empty")
    return raw


def _refuse_other_kinds(raw: bytes, sheet: str | None) -> None:
    for beginning, kind in _OTHERS:
        if raw.startswith(beginning):
            raise UnreadableTable(f"this is {kind}", SAVE_AS)
    if _MARKUP.match(raw):
        said = "this is a web page or XML, whatever its name says"
        raise UnreadableTable(said, f"open it in a spreadsheet program, {SAVE_AS}")
    if sheet is not None:
        said = "a text file has no sheets"
        raise UnreadableTable(said, "leave --sheet out")


def _chosen(grids: list[Grid], sheet: str | None) -> Grid:
    if sheet is not None:
        return _named(grids, sheet)
    filled = [grid for grid in grids if grid.cells and not grid.hidden]
    if len(filled) == 1:
        return filled[0]
    if not filled:
        said = "no sheet that is shown holds anything"
        raise UnreadableTable(said, f"--sheet with one of {_names(grids)}")
    said = f"{len(filled)} sheets hold something: {_names(filled)}"
    raise UnreadableTable(said, f'choose one: --sheet "{filled[0].name}"')


def _named(grids: list[Grid], sheet: str) -> Grid:
    wanted = sheet.strip().casefold()
    for grid in grids:
        if (grid.name or "").strip().casefold() == wanted:
            if grid.cells:
                return grid
            raise UnreadableTable(f"the sheet {grid.name} is empty")
    said = f"there is no sheet {sheet!r}"
    raise UnreadableTable(said, f"there are {_names(grids)}")


def _names(grids: list[Grid]) -> str:
    return ", ".join(f'"{grid.name}"' for grid in grids)
