"""The tables of what was promised and ordered: programmes, targets, tasks."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from reform.model import Directive, Entry, Programme, Target, Task
from reform.progress.assess import assess
from reform.progress.task import REASONS, TASK_STATES, task_status
from reform.publishing.status import STATUS
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
    from reform.progress.status import Status
    from reform.progress.task import TaskStatus


@dataclass(frozen=True)
class Promise:
    """A target, its programme, what it has of its indicator, and how far it got."""

    catalogue: Catalogue
    programme: Programme
    target: Target

    @property
    def pillar(self) -> str | None:
        """Area of the reform."""
        return self.catalogue.pillar_of(self.target)

    @property
    def unit(self) -> str | None:
        """Unit of its number."""
        return self.catalogue.unit_of(self.target)

    @cached_property
    def status(self) -> Status:
        """Its state: computed once a row, and not at all where rows are counted."""
        return assess(self.catalogue, self.programme, self.target)


@dataclass(frozen=True)
class Order:
    """A task, the directive that gave it, and where it stands."""

    directive: Directive
    task: Task
    status: TaskStatus


def _promises(catalogue: Catalogue) -> Iterator[Promise]:
    for programme in catalogue.programmes.values():
        for target in programme.targets:
            yield Promise(catalogue, programme, target)


def _orders(catalogue: Catalogue) -> Iterator[Order]:
    for directive in catalogue.directives.values():
        for task in directive.tasks:
            yield Order(directive, task, task_status(catalogue, directive, task))


def _last_day(part: str) -> Column[Any]:
    def value(row: Any) -> date | None:
        deadline = getattr(row, part).deadline
        return deadline.end if deadline else None

    return Column("deadline_end", "date", "Last day of the deadline.", value)


def _latest(name: str) -> Callable[[Order], Any]:
    return lambda row: getattr(row.task.history[-1], name) if row.task.history else None


def _decides(name: str) -> Callable[[Order], Any]:
    return lambda row: getattr(row.status.entry, name) if row.status.entry else None


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
    "A row is a promise that can be checked, with how far it has got and the proof.",
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
        *STATUS,
    ),
    _promises,
    key=("programme", "target"),
)

STANDING: tuple[Column[Order], ...] = (
    Column(
        "computed_state",
        "string",
        "What can be said of the task on the day in assessed.",
        attrgetter("status.state"),
        choices=TASK_STATES,
        required=True,
    ),
    Column(
        "computed_reason",
        "string",
        "Why: the latest record says it, a record found the task unfinished after its"
        " deadline, none is from after the deadline, the latest does not tell the"
        " outcome, or none tells more than that the task was given.",
        attrgetter("status.reason"),
        choices=REASONS,
        required=True,
    ),
    Column(
        "decided_at",
        "string",
        "Time of the record that decides; empty where nothing is on record.",
        _decides("at"),
    ),
    Column(
        "decided_source",
        "string",
        "Publication of the record that decides.",
        _decides("source"),
        refers="sources",
    ),
    Column(
        "assessed",
        "date",
        "Day as of which the state is computed.",
        attrgetter("status.day"),
        required=True,
    ),
    Column(
        "days_past",
        "integer",
        "Days from the last day of the deadline to that day; negative while days are"
        " left, whatever the state.",
        attrgetter("status.days"),
    ),
    Column(
        "days_late",
        "integer",
        "Days after the deadline on which a record found the task unfinished, at least;"
        " empty where none did.",
        attrgetter("status.late_by"),
    ),
    Column(
        "news",
        "string",
        "Time of the latest record, or of the directive where there is none.",
        attrgetter("status.news"),
        required=True,
    ),
    Column(
        "stale",
        "boolean",
        "Whether the task has no end on record, and that time is over a year ago.",
        attrgetter("status.is_stale"),
        required=True,
    ),
)
"""What is computed of a task, and from what."""


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
        Column("bodies", "list", meaning(Task, "bodies"), attrgetter("task.bodies")),
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
        *STANDING,
        field(Directive, "meeting", at="directive", refers="meetings"),
        field(Directive, "document", at="directive", refers="documents"),
        field(Directive, "source", at="directive", refers="sources"),
        *text_field(Task, "note", at="task"),
    ),
    _orders,
    key=("directive", "task"),
)
