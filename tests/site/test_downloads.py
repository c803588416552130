"""The downloads, as a stranger finds them on the site."""

import csv
import json
from collections import Counter

import frictionless
import pytest

from reform.publishing import TABLES

KEY = ("indicator", "subject", "tier", "part", "provinces", "clock", "period")
KEY += ("since", "to")


def rows(site, name):
    """Read a table as a spreadsheet does."""
    path = site.root / f"data/{name}.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_every_fact_is_in_the_download(site, catalogue):
    """A figure is published whether the site shows it or not."""
    assert len(catalogue.facts) == len(rows(site, "facts"))


def test_of_facts_about_the_same_one_is_chosen(site, catalogue):
    """For whoever wants one figure each, exactly one row is marked."""
    facts = rows(site, "facts")
    about = {tuple(row[name] for name in KEY) for row in facts}
    chosen = Counter(
        tuple(row[name] for name in KEY) for row in facts if row["chosen"] == "yes"
    )

    assert dict.fromkeys(about, 1) == chosen
    assert len(catalogue.choices) == len(about)
    assert {"yes", "no"} == {row["chosen"] for row in facts}


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_json_and_csv_have_the_same_rows(site, table):
    """Either form can be used."""
    in_json = json.loads(site.read(f"data/{table.name}.json"))

    assert len(rows(site, table.name)) == len(in_json)


def test_data_package_is_valid(site):
    """A program that knows nothing of this project can check and read all tables."""
    report = frictionless.validate(str(site.root / "data/datapackage.json"))

    assert [] == report.flatten(["title", "rowNumber", "fieldName", "message"])
    assert len(TABLES) == len(report.tasks)


def test_downloads_are_published_once(site):
    """Both languages link to the same files, which lie at the root."""
    assert not [f for f in site.files if f.startswith("en/data/") and "html" not in f]
