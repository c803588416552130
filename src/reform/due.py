"""Deadlines of targets and tasks: what comes next, and what is on record of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from reform.measured import is_overtaken, measured, set_on
from reform.territory import MERGER

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from reform.catalogue import Catalogue
    from reform.fact import Fact
    from reform.model import Directive, Entry, Programme, Target, Task
    from reform.period import Period

State = Literal["coming", "recorded", "progress", "nothing"]
"""A deadline that is still to come; one of which a result is on record; or one passed
with progress alone on record, or nothing. None says whether a target was reached."""

Kind = Literal["programme", "directive"]
"""What a target stands in, or a task: a word of `reform.edition.PAGES`."""

OUTCOMES = frozenset({"done", "done-late", "superseded"})
"""States of a task in which the record says what became of it."""

UNKNOWN = frozenset({"ordered", "unknown"})
"""States of a task in which the record says nothing of it but that it was given."""


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
    """Whether the subject's name means another territory since before the deadline."""

    def state(self, today: date) -> State:
        """Return what is known as of a day; a deadline passes with its last day."""
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
    """At least one, in the order of the programme or directive."""


def deadlines(catalogue: Catalogue) -> list[Deadline]:
    """Return the deadlines of all targets and tasks that have one, soonest first."""
    of_targets = (
        _of_target(catalogue, programme, target, target.deadline)
        for programme in catalogue.programmes.values()
        for target in programme.targets
        if target.deadline is not None
    )
    of_tasks = (
        _of_task(directive, task, task.deadline)
        for directive in catalogue.directives.values()
        for task in directive.tasks
        if task.deadline is not None
    )
    return sorted((*of_tasks, *of_targets), key=lambda each: each.by)


def _of_target(
    catalogue: Catalogue, programme: Programme, target: Target, by: Period
) -> Deadline:
    record = _figure(catalogue, programme, target)
    overtaken = by.end >= MERGER and is_overtaken(catalogue, programme, target)
    return Deadline(
        "programme",
        programme,
        target,
        by,
        subjects=(target.subject,),
        pillar=catalogue.pillar_of(target),
        record=record,
        is_final=record is not None and record.key.when.until.end >= by.end,
        is_overtaken=overtaken,
    )


def _figure(catalogue: Catalogue, programme: Programme, target: Target) -> Fact | None:
    """Return the latest figure measured since a target was set."""
    found = measured(catalogue, programme, target)
    is_since = found and found.latest.key.when.until.end > set_on(
        catalogue, programme, target
    )
    return found.latest if found and is_since else None


def _of_task(directive: Directive, task: Task, by: Period) -> Deadline:
    last = task.history[-1] if task.history else None
    return Deadline(
        "directive",
        directive,
        task,
        by,
        subjects=task.subjects,
        pillar=task.pillar,
        record=last if last and last.state not in UNKNOWN else None,
        is_final=last is not None and last.state in OUTCOMES,
    )


def together(found: Iterable[Deadline], today: date) -> list[Due]:
    """Put deadlines of one programme or directive, time and state together."""
    groups: dict[tuple[str, str, Period, State], list[Deadline]] = defaultdict(list)
    for each in found:
        groups[each.kind, each.whole.id, each.by, each.state(today)].append(each)
    return [
        Due(items[0].kind, items[0].whole, by, state, tuple(items))
        for (_, _, by, state), items in groups.items()
    ]


def coming(found: Iterable[Deadline], today: date) -> list[Due]:
    """Return what is due on a day or later, soonest first as in *found*."""
    return [due for due in together(found, today) if due.state == "coming"]


def passed(found: Iterable[Deadline], today: date) -> list[Due]:
    """
    Return what was due and of which no result is on record, latest first.

    Of one time, those come last whose territory is another one now, and before them
    those of which progress is on record.
    """
    dues = [d for d in together(found, today) if d.state in {"nothing", "progress"}]
    return sorted(dues, key=_latest_first)


def _latest_first(due: Due) -> tuple[object, ...]:
    return -due.by.end.toordinal(), due.items[0].is_overtaken, due.state


def counts(found: Iterable[Deadline], today: date) -> Counter[State]:
    """Count deadlines by state, without those met ahead of their time."""
    told = (each for each in found if each.by.end < today or not each.is_final)
    return Counter(each.state(today) for each in told)
