"""Every quantity of the five founding documents can be found in the downloads."""

import csv
import re
from itertools import product
from pathlib import Path

import pytest

from tests.site.test_downloads import rows

IDENTITY = {
    "facts": ("indicator", "subject", "tier", "part", "period", "since", "to"),
    "targets": ("programme", "target"),
    "tasks": ("directive", "task"),
}
"""What finds a row; with these, what a key does not name must be empty."""

QUALIFIERS = {
    ("facts", "value"): "precision",
    ("facts", "change_by"): "change_precision",
    ("targets", "value"): "comparison",
}
"""Columns that keep words such as "over" or "at least"."""

WORDED = {"text_en", "note_en", "name_en", "milestones", "number"}
"""Columns in which a quantity may stand among words, or in the number of a law."""

TOKEN = re.compile(r"\w+(?:[./-]\w+)*")
NUMBER = re.compile(r"\d+(?:\.\d+)?")


def founding():
    """Read the committed table: one row for each quantity of the documents."""
    path = Path(__file__).with_name("founding.csv")
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def tables(site):
    """Each download that the table names, read once."""
    names = {row["download"] for row in founding()} - {"left-out"}
    return {name: rows(site, name) for name in sorted(names)}


def keys(row):
    """Give the key of each row meant: `tier=ministry,province` are two."""
    pairs = [part.split("=") for part in row["key"].split()]
    names = [name for name, _ in pairs]
    for values in product(*(value.split(",") for _, value in pairs)):
        named = dict(zip(names, values, strict=True))
        yield dict.fromkeys(IDENTITY.get(row["download"], ()), "") | named


def matching(row, key, table):
    """Find the rows of a download with a key, from the document that states it."""
    wanted = dict(key)
    if row["download"] in IDENTITY:
        wanted["source"] = row["source"]
    return [found for found in table if wanted.items() <= found.items()]


@pytest.mark.parametrize("row", founding(), ids=lambda r: f"{r['row']}-{r['what']}")
def test_quantity_is_published(tables, row):
    """It is there with its qualifier and whole, or there is a reason why not."""
    if row["download"] == "left-out":
        assert row["reason"]
        return
    for key in keys(row):
        found = matching(row, key, tables[row["download"]])

        assert 1 == len(found), key
        assert_states(row, found[0])


def assert_states(row, found):
    """The column holds the quantity; others, its qualifier and its whole."""
    cell = found[row["column"]]
    if row["column"] in WORDED:
        assert row["quantity"] in {*TOKEN.findall(cell), *NUMBER.findall(cell)}
    else:
        assert row["quantity"] == cell
    if row["qualifier"]:
        assert row["qualifier"] == found[QUALIFIERS[row["download"], row["column"]]]
    if row["whole"]:
        assert row["whole"] == found["out_of"]


def test_table_has_every_row_once():
    """None of the 176 quantities is missing from the table or there twice."""
    assert [str(number) for number in range(1, 177)] == [r["row"] for r in founding()]


def test_only_page_furniture_is_left_out():
    """View and comment counters, names of pictures and a time-out, nothing else."""
    left_out = [r["row"] for r in founding() if r["download"] == "left-out"]

    assert ["3", "4", "50", "51", "52"] == left_out
