"""Tables in text files: values apart by tabs, semicolons or commas."""

from __future__ import annotations

import csv
import re
from collections import Counter
from io import StringIO
from typing import TYPE_CHECKING

from reform.importing.encoding import tidy
from reform.importing.grid import (
    MOST_CELLS,
    Cell,
    Grid,
    UnreadableTable,
    too_many_cells,
)
from reform.importing.row import Spot

if TYPE_CHECKING:
    from collections.abc import Iterator

_SEPARATORS = ("\t", ";", ",")
"""Likelier ones first: a comma also stands inside figures, a tab nowhere."""

_SAMPLE = 1 << 18
"""Characters that are looked at to find the separator."""


def read_delimited(text: str, separator: str | None = None) -> Grid:
    """
    Read a table whose values stand apart by a *separator*, or by what seems to be it.

    Raises:
        UnreadableTable: quotes are left open, or there are too many cells.

    """
    told = re.match(r"sep=(.)\r?\n", text)
    if told:
        # Excel writes this line for itself; blank, it keeps the rows' numbers.
        text = text[told.end(1) :]
        separator = told.group(1)
    cells = {}
    for number, values in _numbered(text, separator or _separator(text)):
        for column, value in enumerate(values, start=1):
            if shown := tidy(value):
                cells[number, column] = Cell(shown, Spot(number, column))
        if len(cells) > MOST_CELLS:
            raise too_many_cells()
    return Grid(cells)


def _separator(text: str) -> str:
    """Return what gives most rows the same number of values, more than one."""
    beginning = text[:_SAMPLE]
    return max(_SEPARATORS, key=lambda separator: _regularity(beginning, separator))


def _regularity(text: str, separator: str) -> int:
    rows = csv.reader(StringIO(text, newline=""), delimiter=separator)
    try:
        widths = Counter(len(row) for row in rows)
    except csv.Error:
        return 0
    return max((n for width, n in widths.items() if width > 1), default=0)


def _numbered(text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows as a spreadsheet would number them: one a record."""
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    begun = 1
    try:
        for number, row in enumerate(reader, start=1):
            yield number, row
            begun = reader.line_num + 1
    except csv.Error:
        said = "a quotation mark in the row that begins here is not closed"
        remedy = 'close it; inside quotes "" stands for one'
        raise UnreadableTable(said, remedy, begun) from None
