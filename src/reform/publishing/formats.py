"""Rows as bytes: CSV for spreadsheets, JSON for programs."""

from __future__ import annotations

import csv
import json
import re
from datetime import date
from decimal import Decimal
from io import StringIO
from typing import TYPE_CHECKING, Any

from reform.publishing.table import LIST_MARK

if TYPE_CHECKING:
    from reform.publishing.table import Cell, Kind, Table

_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))

_LIKE_A_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r\n]")
"""How text begins that a spreadsheet would run; the wide signs count as well."""


def as_csv(table: Table[Any], cells: list[list[Cell]]) -> bytes:
    """
    Write *cells* as CSV, by RFC 4180: commas, quotes where needed, CRLF.

    A byte order mark comes first: without one, Excel takes the file for a
    Windows code page and spoils every Vietnamese letter. Others skip it.
    """
    page = StringIO(newline="")
    writer = csv.writer(page)
    writer.writerow(column.name for column in table.columns)
    kinds = [column.kind for column in table.columns]
    for row in cells:
        writer.writerow(map(_csv_cell, kinds, row))
    return page.getvalue().encode("utf-8-sig")


def _csv_cell(kind: Kind, cell: Any) -> str:
    if cell is None:
        return ""
    if kind == "boolean":
        return "yes" if cell else "no"
    if kind in {"array", "object"}:
        return _plain_json(cell) if cell else ""
    if kind == "list":
        return _harmless(LIST_MARK.join(cell))
    return _harmless(cell) if isinstance(cell, str) else _digits(cell)


def _digits(cell: Decimal | date | int) -> str:
    """Write a number as published, 90.10 and not 9.010E+1, or a date."""
    return f"{cell:f}" if isinstance(cell, Decimal) else str(cell)


def _harmless(text: str) -> str:
    """Keep a spreadsheet from taking *text* for a formula."""
    return f"'{text}" if _LIKE_A_FORMULA.match(text) else text


def as_json(table: Table[Any], cells: list[list[Cell]]) -> bytes:
    """
    Write *cells* as a JSON list of objects, one a line.

    Numbers are written digit by digit, since a float would change some.
    """
    names = [f"{_plain_json(column.name)}:" for column in table.columns]
    objects = ",\n".join(_json_object(names, row) for row in cells)
    return f"[\n{objects}\n]\n".encode()


def _json_object(names: list[str], row: list[Cell]) -> str:
    pairs = zip(names, map(_json_cell, row), strict=True)
    return "{" + ",".join(name + cell for name, cell in pairs) + "}"


def _json_cell(cell: Cell) -> str:
    if isinstance(cell, Decimal):
        return _digits(cell)
    return _plain_json(cell.isoformat() if isinstance(cell, date) else cell)


def _plain_json(value: Any) -> str:
    return _ENCODER.encode(value)
