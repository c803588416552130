"""How cells are written as CSV and as JSON."""

import csv
import json
from datetime import date
from decimal import Decimal
from io import StringIO

import pytest

from reform.publishing.formats import as_csv, as_json
from reform.publishing.table import Column, Table


def table(kind):
    """Make a table of one column that holds the rows themselves."""
    column = Column("it", kind, "What it is.", lambda row: row)
    return Table("things", "Things", "A row is a thing.", (column,), list)


def in_csv(kind, cell):
    """Return the only cell of a CSV file, as a reader of CSV finds it."""
    content = as_csv(table(kind), [[cell]]).decode("utf-8-sig")
    _, row = csv.reader(StringIO(content, newline=""))
    return "".join(row)


def in_json(kind, cell):
    """Return the text of the only line between the brackets of a JSON file."""
    return as_json(table(kind), [[cell]]).decode().splitlines()[1]


@pytest.mark.parametrize(
    ("expected", "kind", "cell"),
    [
        ("90.10", "number", Decimal("90.10")),
        ("3900000", "number", Decimal(3900000)),
        ("1000", "number", Decimal("1E+3")),
        ("-10", "number", Decimal(-10)),
        ("63", "integer", 63),
        ("2025-07-01", "date", date(2025, 7, 1)),
        ("yes", "boolean", True),
        ("no", "boolean", False),
        ("ha-noi|ha-tay", "list", ("ha-noi", "ha-tay")),
        ('{"a":"Hà Nội"}', "object", {"a": "Hà Nội"}),
        ("", "array", []),
        ("", "number", None),
    ],
)
def test_csv_cell_is_plain(expected, kind, cell):
    """CSV keeps a number's digits, writes dates in ISO form and unknown as nothing."""
    assert expected == in_csv(kind, cell)


@pytest.mark.parametrize(
    "start", ["=", "+", "-", "@", "\t", "\r", "\n", " =", "＝"], ids=ascii
)
def test_text_that_begins_like_a_formula_is_disarmed(start):
    """A spreadsheet that opens the file has no formula to run."""
    assert f"'{start}HYPERLINK(1)" == in_csv("text", f"{start}HYPERLINK(1)")


def test_list_that_begins_like_a_formula_is_disarmed():
    """Text is no less dangerous in a list."""
    assert "'=A1|b" == in_csv("list", ("=A1", "b"))


def test_csv_follows_its_standard():
    """A mark for Excel, CRLF after each row, and quotes around what needs them."""
    expected = '\ufeffit\r\n"Huế, ""cố đô"""\r\n'

    assert expected.encode() == as_csv(table("text"), [['Huế, "cố đô"']])


@pytest.mark.parametrize(
    ("expected", "kind", "cell"),
    [
        ('{"it":90.10}', "number", Decimal("90.10")),
        ('{"it":0.1234567890123456789}', "number", Decimal("0.1234567890123456789")),
        ('{"it":"2025-07-01"}', "date", date(2025, 7, 1)),
        ('{"it":true}', "boolean", True),
        ('{"it":["ha-noi"]}', "list", ("ha-noi",)),
        ('{"it":[]}', "list", ()),
        ('{"it":"=1"}', "text", "=1"),
        ('{"it":null}', "text", None),
    ],
)
def test_json_cell_keeps_its_type(expected, kind, cell):
    """JSON has numbers to the last digit, lists, null, and text as it is."""
    assert expected == in_json(kind, cell)


@pytest.mark.parametrize("cells", [[], [["a"]], [["a"], ["b"]]], ids=len)
def test_json_is_a_list_of_objects(cells):
    """Any number of rows, none included, makes a list."""
    assert [{"it": row[0]} for row in cells] == json.loads(
        as_json(table("text"), cells)
    )
