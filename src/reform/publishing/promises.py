"""The tables of what was promised and ordered: programmes, targets, tasks."""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from reform.model import Directive, Entry, Programme, Target, Task
from reform.publishing.table import (
    Column,
    Table,
    field,
    identity,
    meaning,
    text,
    text_field,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from reform.catalogue import Catalogue


@dataclass(frozen=True)
class Promise:
    """A target, its programme, and what it has of its indicator."""

    programme: Programme
    target: Target
    pillar: str | None
    unit: str | None


@dataclass(frozen=True)
class Order:
    """A task and the directive that gave it."""

    directive: Directive
    task: Task


def _promises(catalogue: Catalogue) -> Iterator[Promise]:
    for programme in catalogue.programmes.values():
        for target in programme.targets:
            pillar, unit = catalogue.pillar_of(target), catalogue.unit_of(target)
            yield Promise(programme, target, pillar, unit)


def _orders(catalogue: Catalogue) -> Iterator[Order]:
    for directive in catalogue.directives.values():
        for task in directive.tasks:
            yield Order(directive, task)


def _last_day(part: str) -> Column[Any]:
    def value(row: Any) -> date | None:
        deadline = getattr(row, part).deadline
        return deadline.end if deadline else None

    return Column("deadline_end", "date", "Last day of the deadline.", value)


def _latest(name: str) -> Callable[[Order], Any]:
    return lambda row: getattr(row.task.history[-1], name) if row.task.history else None


def _history(row: Order) -> list[Any]:
    return [e.model_dump(mode="json", exclude_none=True) for e in row.task.history]


PROGRAMMES: Table[Programme] = Table(
    "programmes",
    "Programmes",
    "A row is a programme, plan or commitment; its targets are in targets.",
    (
        identity("programme"),
        *text_field(Programme, "name"),
        *text_field(Programme, "description"),
        field(Programme, "subject").saying(
            "Whose programme it is: an id in places or ministries."
        ),
        field(Programme, "document", refers="documents"),
        field(Programme, "meeting", refers="meetings"),
        field(Programme, "pillars", "list"),
        field(Programme, "period"),
        field(Programme, "vision"),
        *text_field(Programme, "note"),
    ),
    lambda catalogue: catalogue.programmes.values(),
)

TARGETS: Table[Promise] = Table(
    "targets",
    "Targets",
    "A row is a promise that can be checked.",
    (
        Column(
            "programme",
            "string",
            "Programme that the target belongs to.",
            attrgetter("programme.id"),
            required=True,
            refers="programmes",
        ),
        *text("programme_name", "Name of the programme.", attrgetter("programme.name")),
        Column(
            "target",
            "string",
            meaning(Target, "id"),
            attrgetter("target.id"),
            required=True,
        ),
        *text_field(Target, "text", at="target"),
        field(Target, "indicator", at="target", refers="indicators"),
        field(Target, "part", at="target"),
        field(Target, "subject", at="target").saying(
            "Whom it is promised for: an id in places or ministries."
        ),
        field(Target, "tier", at="target"),
        Column(
            "pillar",
            "string",
            "Area of the reform: the target's own, or its indicator's.",
            attrgetter("pillar"),
            refers="pillars",
        ),
        field(Target, "comparison", at="target"),
        field(Target, "value", "number", at="target"),
        field(Target, "most", "number", at="target"),
        Column(
            "unit",
            "string",
            "Unit of the number: the target's own, or its indicator's.",
            attrgetter("unit"),
            refers="units",
        ),
        field(Target, "against", at="target"),
        field(Target, "deadline", at="target"),
        _last_day("target"),
        field(Target, "source", at="target", refers="sources"),
        field(Target, "where", "text", at="target"),
        *text_field(Target, "note", at="target"),
    ),
    _promises,
    key=("programme", "target"),
)

TASKS: Table[Order] = Table(
    "tasks",
    "Tasks",
    "A row is something that somebody was told, or promised, to do.",
    (
        Column(
            "directive",
            "string",
            "Order or promise that the task belongs to.",
            attrgetter("directive.id"),
            required=True,
        ),
        *text("directive_name", "Name of the directive.", attrgetter("directive.name")),
        Column(
            "task", "string", meaning(Task, "id"), attrgetter("task.id"), required=True
        ),
        *text_field(Task, "text", at="task"),
        *text_field(Task, "responsible", at="task"),
        *text_field(Directive, "by", at="directive"),
        field(Directive, "kind", at="directive"),
        field(Directive, "issued", at="directive").saying("When it was given."),
        field(Task, "subjects", "list", at="task"),
        field(Task, "pillar", at="task", refers="pillars"),
        field(Task, "system", at="task", refers="systems"),
        field(Task, "indicators", "list", at="task"),
        field(Task, "deadline", at="task"),
        _last_day("task"),
        Column(
            "state",
            "string",
            "Latest state that a publication reports; empty where none does.",
            _latest("state"),
            choices=field(Entry, "state").choices,
        ),
        Column("state_at", "string", "When that was the state.", _latest("at")),
        Column(
            "state_source",
            "string",
            "Publication that reports the state.",
            _latest("source"),
            refers="sources",
        ),
        Column("history", "array", meaning(Task, "history"), _history),
        field(Directive, "meeting", at="directive", refers="meetings"),
        field(Directive, "document", at="directive", refers="documents"),
        field(Directive, "source", at="directive", refers="sources"),
        *text_field(Task, "note", at="task"),
    ),
    _orders,
    key=("directive", "task"),
)
