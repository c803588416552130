"""Tasks as of a day: those whose time is over, those to come, and what is on record."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

from reform.due import OUTCOMES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from reform.model import Directive, Entry, Task
    from reform.period import Period

Standing = Literal["passed", "coming", "undated", "ended"]
"""A deadline that passed without a result on record, or one to come; no deadline and
no result; or a result, whenever it was due. Without a record nothing is said of what
was done."""

STANDINGS: tuple[Standing, ...] = get_args(Standing)


@dataclass(frozen=True)
class Step:
    """Something that happened to a task, or the end of the time given for it."""

    at: Period
    entry: Entry | None
    """What is on record; None for the deadline itself."""


def standing(task: Task, today: date) -> Standing:
    """Return where a task stands on a day; a deadline passes with its last day."""
    if task.history and task.history[-1].state in OUTCOMES:
        return "ended"
    if task.deadline is None:
        return "undated"
    return "passed" if task.deadline.end < today else "coming"


def steps(task: Task) -> list[Step]:
    """Return the history of a task with its deadline, oldest first."""
    found = [Step(entry.at, entry) for entry in task.history]
    if task.deadline is not None:
        found.append(Step(task.deadline, None))
    return sorted(found, key=lambda step: step.at.end)


def docket(
    tasks: Iterable[tuple[Directive, Task]], today: date
) -> Mapping[Standing, list[tuple[Directive, Task]]]:
    """
    Sort tasks by where they stand on a day.

    What passed comes latest first, what is to come soonest first, the rest with the
    newest directive first.
    """
    groups: dict[Standing, list[tuple[Directive, Task]]] = defaultdict(list)
    for directive, task in sorted(tasks, key=_newest_first):
        groups[standing(task, today)].append((directive, task))
    groups["passed"].sort(key=_deadline, reverse=True)
    groups["coming"].sort(key=_deadline)
    return groups


def _newest_first(given: tuple[Directive, Task]) -> tuple[object, ...]:
    directive, _ = given
    return -directive.issued.end.toordinal(), directive.id


def _deadline(given: tuple[Directive, Task]) -> tuple[date, ...]:
    _, task = given
    return (task.deadline.end,) if task.deadline else ()
