"""Some targets and tasks as CSV, in the columns of the tables of all of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from reform.measured import measured
from reform.progress.task import task_status
from reform.publishing.formats import as_csv
from reform.publishing.promises import TARGETS, TASKS, Order, Promise
from reform.publishing.table import Column

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reform.catalogue import Catalogue
    from reform.fact import Fact
    from reform.model import Directive, Programme, Target, Task
    from reform.publishing.table import Table


@dataclass(frozen=True)
class Held(Promise):
    """A target with the latest figure that it can be held against."""

    latest: Fact | None


def _latest(way: str) -> Any:
    """Return what reads a field of the latest figure; None where there is none."""
    read = attrgetter(way)
    return lambda row: None if row.latest is None else read(row.latest)


LATEST: tuple[Column[Any], ...] = (
    Column("latest", "number", "Latest figure known of it.", _latest("value")),
    Column("latest_rank", "integer", "Latest rank known of it.", _latest("rank")),
    Column(
        "latest_precision",
        "string",
        "How its publication qualifies that figure.",
        _latest("precision"),
    ),
    Column(
        "latest_until",
        "date",
        "Last day of the time of that figure.",
        _latest("key.when.until.end"),
    ),
    Column(
        "latest_source",
        "string",
        "Publication that states it.",
        _latest("source.id"),
        refers="sources",
    ),
)


COLUMNS: tuple[Column[Any], ...] = (*TARGETS.columns, *LATEST)
"""Columns of a target with the latest figure known of it."""


def targets_as_csv(
    catalogue: Catalogue, targets: Iterable[tuple[Programme, Target]]
) -> bytes:
    """Write targets, and the latest figure that each can be held against."""
    every: Table[Any] = TARGETS
    table = replace(every, columns=COLUMNS)
    return _written(table, [_held(catalogue, *each) for each in targets])


def _held(catalogue: Catalogue, programme: Programme, target: Target) -> Held:
    found = measured(catalogue, programme, target)
    return Held(catalogue, programme, target, found.latest if found else None)


def tasks_as_csv(
    catalogue: Catalogue, tasks: Iterable[tuple[Directive, Task]]
) -> bytes:
    """Write tasks as the table of all tasks has them."""
    rows = [Order(*each, task_status(catalogue, *each)) for each in tasks]
    return _written(TASKS, rows)


def _written(table: Table[Any], rows: list[Any]) -> bytes:
    return as_csv(
        table, [[column.cell(row) for column in table.columns] for row in rows]
    )
