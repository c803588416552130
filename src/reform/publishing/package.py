"""All tables, their files, and the data package that describes them."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

from reform.publishing.coverage import COVERAGE
from reform.publishing.doubts import CONTRADICTIONS, OMISSIONS
from reform.publishing.entities import (
    DOCUMENTS,
    INDICATORS,
    MEETINGS,
    PILLARS,
    SOURCES,
    SYSTEMS,
    UNITS,
)
from reform.publishing.facts import FACTS, rows_of
from reform.publishing.formats import as_csv, as_json
from reform.publishing.places import MINISTRIES, PLACES
from reform.publishing.promises import PROGRAMMES, TARGETS, TASKS
from reform.publishing.state_changes import STATE_CHANGES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reform.catalogue import Catalogue
    from reform.choice import Choice
    from reform.publishing.table import Column, Table

TABLES: tuple[Table[Any], ...] = (
    FACTS,
    COVERAGE,
    CONTRADICTIONS,
    OMISSIONS,
    INDICATORS,
    UNITS,
    PILLARS,
    PLACES,
    MINISTRIES,
    SOURCES,
    PROGRAMMES,
    TARGETS,
    STATE_CHANGES,
    TASKS,
    DOCUMENTS,
    MEETINGS,
    SYSTEMS,
)
"""Every table, in the order in which they are explained to data users."""

_ABOUT = {
    "profile": "tabular-data-package",
    "name": "reform-progress",
    "title": "Reform Progress",
    "description": (
        "Published figures on the reform of Viet Nam's public administration, each "
        "with the publication that states it. Each table is a CSV file, listed here, "
        "and a JSON file of the same name."
    ),
    "licenses": [
        {
            "name": "CC-BY-4.0",
            "title": "Creative Commons Attribution 4.0",
            "path": "https://creativecommons.org/licenses/by/4.0/",
        }
    ],
}


def files(catalogue: Catalogue) -> dict[str, bytes]:
    """Return every file to download by its name; the same data, the same bytes."""
    made = {}
    for table in TABLES:
        cells = table.cells(catalogue)
        made[f"{table.name}.csv"] = as_csv(table, cells)
        made[f"{table.name}.json"] = as_json(table, cells)
    resources = [_resource(table, made[f"{table.name}.csv"]) for table in TABLES]
    package = json.dumps({**_ABOUT, "resources": resources}, indent=2)
    return {**made, "datapackage.json": f"{package}\n".encode()}


def facts_as_csv(catalogue: Catalogue, choices: Iterable[Choice]) -> bytes:
    """Write the facts of some choices as the table of all facts has them."""
    rows = rows_of(catalogue, choices)
    cells = [[column.cell(row) for column in FACTS.columns] for row in rows]
    return as_csv(FACTS, cells)


def _resource(table: Table[Any], content: bytes) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "title": table.title,
        "description": table.description,
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"'},
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "schema": _schema(table),
    }


def _schema(table: Table[Any]) -> dict[str, Any]:
    schema: dict[str, Any] = {"fields": [_field(c) for c in table.columns]}
    if table.key:
        schema["primaryKey"] = list(table.key)
    references = [_reference(table, c) for c in table.columns if c.refers]
    if references:
        schema["foreignKeys"] = references
    return schema


def _field(column: Column[Any]) -> dict[str, Any]:
    described: dict[str, Any] = {
        "name": column.name,
        "type": column.type,
        "description": column.description,
    }
    if column.kind == "boolean":
        described |= {"trueValues": ["yes"], "falseValues": ["no"]}
    constraints: dict[str, Any] = {}
    if column.required:
        constraints["required"] = True
    if column.choices:
        constraints["enum"] = list(column.choices)
    return described | ({"constraints": constraints} if constraints else {})


def _reference(table: Table[Any], column: Column[Any]) -> dict[str, Any]:
    """Make a foreign key; a table calls itself by an empty name."""
    resource = "" if column.refers == table.name else column.refers
    reference = {"resource": resource, "fields": ["id"]}
    return {"fields": [column.name], "reference": reference}
