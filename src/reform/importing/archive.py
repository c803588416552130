"""Looks into an XLSX file before it is opened: what it is, and how large unpacked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile
from zlib import error as ZlibError  # noqa: N812 - zlib calls its error so

from reform.importing.grid import MOST_CELLS, UnreadableTable, too_many_cells

if TYPE_CHECKING:
    from typing import BinaryIO

MOST_UNPACKED = 64 << 20
"""Bytes that a workbook may unpack to; 200,000 cells need some ten million."""

MOST_STORED = 5 * MOST_CELLS
"""Cells that a workbook may store, among them those that are only coloured."""

SAVE_AS = "save it as XLSX or CSV, and import that"
"""What to do with a file of another program."""

_CELL = re.compile(rb"<(?:\w+:)?c[\s>/]")
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s>/]")
_MERGE = re.compile(rb"<(?:\w+:)?mergeCell\s[^>]*?ref=[\"']([A-Z]+)(\d+):([A-Z]+)(\d+)")
_DEFINITION = re.compile(rb"<!(DOCTYPE|ENTITY)")


@dataclass
class Survey:
    """What a workbook holds, found without reading its sheets."""

    cells: int = 0
    """Cells, with those that are only coloured."""

    merged: int = 0
    """Cells inside merged ones."""

    formulas: bool = False
    """Whether it computes anything, so that results may be missing."""


def survey(file: BinaryIO) -> Survey:
    """
    Say what a workbook holds.

    Raises:
        UnreadableTable: it is no workbook, or none to open safely.

    """
    try:
        with ZipFile(file) as archive:
            _refuse_other_programs(archive)
            _refuse_bombs(archive)
            return _surveyed(archive)
    except (BadZipFile, ZlibError, EOFError, NotImplementedError, RuntimeError):
        said = "the file is damaged, or protected by a password"
        remedy = "open it in a spreadsheet program and save it anew, without a password"
        raise UnreadableTable(said, remedy) from None


def _refuse_other_programs(archive: ZipFile) -> None:
    names = set(archive.namelist())
    if "xl/workbook.xml" in names:
        return
    said = "this is no XLSX workbook"
    if "content.xml" in names:
        said = "this is a file of LibreOffice or OpenOffice (ODS)"
    elif any(name.endswith(".iwa") for name in names):
        said = "this is a file of Apple Numbers"
    elif "xl/workbook.bin" in names:
        said = "this is a binary workbook (XLSB)"
    raise UnreadableTable(said, SAVE_AS)


def _refuse_bombs(archive: ZipFile) -> None:
    """Judge by the directory: zipfile unpacks no more of a file than it declares."""
    unpacked = sum(entry.file_size for entry in archive.infolist())
    if unpacked > MOST_UNPACKED:
        said = f"the workbook unpacks to {unpacked >> 20:,} MiB"
        remedy = "copy the table alone into a new workbook"
        raise UnreadableTable(said, remedy)


def _surveyed(archive: ZipFile) -> Survey:
    found = Survey()
    for name in archive.namelist():
        if not name.startswith("xl/media/"):
            # An XML reader takes UTF-16 too, in which each letter has a zero.
            _count(archive.read(name).replace(b"\0", b""), found)
    return found


def _count(part: bytes, found: Survey) -> None:
    if _DEFINITION.search(part):
        said = "the workbook defines entities, which no spreadsheet program does"
        raise UnreadableTable(said, SAVE_AS)
    found.cells += sum(1 for _ in _CELL.finditer(part))
    found.merged += sum(_area(*match.groups()) for match in _MERGE.finditer(part))
    found.formulas = found.formulas or _FORMULA.search(part) is not None
    if max(found.cells, found.merged) > MOST_STORED:
        raise too_many_cells()


def _area(left: bytes, top: bytes, right: bytes, bottom: bytes) -> int:
    wide = _number(right) - _number(left) + 1
    return max(wide, 1) * max(int(bottom) - int(top) + 1, 1)


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number
