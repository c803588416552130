"""Deadlines of targets and tasks: what comes next, and what is on record of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from reform.progress.ledger import Ledger
from reform.progress.task import task_status

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from reform.catalogue import Catalogue
    from reform.fact import Fact
    from reform.model import Directive, Entry, Programme, Target, Task
    from reform.period import Period
    from reform.progress.status import Status
    from reform.progress.task import TaskStatus

State = Literal["coming", "recorded", "progress", "nothing", "overtaken"]
"""A deadline that is still to come; one of which a result is on record; one passed with
progress alone on record, or nothing; or that of a target whose subject or measure
ceased to exist before. How far a target got its own state says."""

Kind = Literal["programme", "directive"]
"""What a target stands in, or a task: a word of `reform.edition.PAGES`."""

KNOWN = frozenset({"met", "met-late", "missed", "depends"})
"""States of a target that say how it stands against its number or promise."""

SILENT = frozenset({"ordered", "unknown"})
"""Records of a task that say nothing of it but that it was given."""


@dataclass(frozen=True)
class Deadline:
    """The last moment of a target or a task, with what is on record of it."""

    kind: Kind

    whole: Programme | Directive
    """What it stands in."""

    item: Target | Task
    by: Period
    subjects: tuple[str, ...]
    """Places and ministries whose deadline it is."""

    pillar: str | None
    """Area of the reform."""

    record: Fact | Entry | None
    """The latest that is known: a figure measured since a target was set, a stage of a
    task that tells more than that it was given."""

    is_final: bool
    """Whether the record is of the deadline or later, or tells how a task ended."""

    is_overtaken: bool = False
    """Whether the subject or measure of a target ceased to exist before it was due."""

    status: TaskStatus | None = None
    """Where a task stands; None of a target."""

    progress: Status | None = None
    """How far a target has got; None of a task."""

    def state(self, today: date) -> State:
        """Return what is known as of a day; a deadline passes with its last day."""
        if self.is_overtaken:
            return "overtaken"
        if self.is_final:
            return "recorded"
        if self.by.end >= today:
            return "coming"
        return "nothing" if self.record is None else "progress"


@dataclass(frozen=True)
class Due:
    """What one programme or directive has due at one time, in one state."""

    kind: Kind
    whole: Programme | Directive
    by: Period
    state: State
    items: tuple[Deadline, ...]
    """At least one, in the order of the programme or directive; tasks of one state."""


def deadlines(catalogue: Catalogue, ledger: Ledger | None = None) -> list[Deadline]:
    """
    Return the deadlines of all targets and tasks that have one, soonest first.

    Args:
        catalogue: has the targets and tasks.
        ledger: the states of its targets, where they are known already.

    """
    ledger = ledger or Ledger(catalogue)
    of_targets = (
        _of_target(catalogue, status, status.target.deadline)
        for status in ledger.statuses.values()
        if status.target.deadline is not None
    )
    of_tasks = (
        _of_task(catalogue, directive, task, task.deadline)
        for directive in catalogue.directives.values()
        for task in directive.tasks
        if task.deadline is not None
    )
    return sorted((*of_tasks, *of_targets), key=lambda each: each.by)


def _of_target(catalogue: Catalogue, status: Status, by: Period) -> Deadline:
    return Deadline(
        "programme",
        status.programme,
        status.target,
        by,
        subjects=(status.target.subject,),
        pillar=catalogue.pillar_of(status.target),
        record=_known(status),
        is_final=status.state in KNOWN,
        is_overtaken=status.state == "overtaken",
        progress=status,
    )


def _known(status: Status) -> Fact | Entry | None:
    """Return what tells how far a target has got, or got before its deadline."""
    if status.record is not None:
        return status.record if status.record.state not in SILENT else None
    answers = (status, *status.others)
    reading = next((each.reading for each in answers if each.reading), None)
    if reading is None and status.reason != "since":
        reading = status.before
    return reading.fact if reading else None


def _of_task(
    catalogue: Catalogue, directive: Directive, task: Task, by: Period
) -> Deadline:
    status = task_status(catalogue, directive, task)
    entry = status.entry
    return Deadline(
        "directive",
        directive,
        task,
        by,
        subjects=task.subjects,
        pillar=task.pillar,
        record=entry if entry and entry.state not in SILENT else None,
        is_final=status.has_ended,
        status=status,
    )


def together(found: Iterable[Deadline], today: date) -> list[Due]:
    """Put deadlines of one programme or directive, time and state together."""
    groups: dict[tuple[object, ...], list[Deadline]] = defaultdict(list)
    for each in found:
        state = each.state(today), each.status and each.status.state
        groups[each.kind, each.whole.id, each.by, state].append(each)
    return [
        Due(first.kind, first.whole, first.by, first.state(today), tuple(items))
        for items in groups.values()
        for first in items[:1]
    ]


def coming(found: Iterable[Deadline], today: date) -> list[Due]:
    """Return what is due on a day or later, soonest first as in *found*."""
    return [due for due in together(found, today) if due.state == "coming"]


def passed(found: Iterable[Deadline], today: date) -> list[Due]:
    """
    Return what was due and of which no result is on record, latest first.

    Of one time, those come last of which progress is on record.
    """
    dues = [d for d in together(found, today) if d.state in {"nothing", "progress"}]
    return sorted(dues, key=_latest_first)


def _latest_first(due: Due) -> tuple[object, ...]:
    return -due.by.end.toordinal(), due.state


def counts(found: Iterable[Deadline], today: date) -> Counter[State]:
    """Count deadlines by state, without those met ahead of their time."""
    told = (each for each in found if each.by.end < today or not each.is_final)
    return Counter(each.state(today) for each in told)
