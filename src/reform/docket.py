"""Tasks as of a day, in the order in which readers ask, and what happened to each."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, get_args

from reform.model import Body
from reform.progress.task import TASK_STATES, TaskState, TaskStatus, task_status

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from reform.catalogue import Catalogue
    from reform.model import Directive, Entry, Task
    from reform.period import Period


BODIES: tuple[Body, ...] = get_args(Body)


@dataclass(frozen=True)
class Step:
    """Something that happened to a task, or the end of the time given for it."""

    at: Period
    entry: Entry | None
    """What is on record; None for the deadline itself."""


class Docketed(NamedTuple):
    """A task with where it stands."""

    directive: Directive
    task: Task
    status: TaskStatus


def steps(task: Task) -> list[Step]:
    """Return the history of a task with its deadline, oldest first."""
    found = [Step(entry.at, entry) for entry in task.history]
    if task.deadline is not None:
        found.append(Step(task.deadline, None))
    return sorted(found, key=_when)


def _when(step: Step) -> date:
    """Return the day of a step; an order comes first in a month known of it."""
    is_order = step.entry is not None and step.entry.state == "ordered"
    return step.at.start if is_order else step.at.end


def docket(
    catalogue: Catalogue,
    tasks: Iterable[tuple[Directive, Task]],
    day: date | None = None,
) -> list[Docketed]:
    """
    Sort tasks by their state on a day, else on the catalogue's: the overdue first.

    Of those in one state come first what is still due, soonest first, then what was,
    latest first, and at last what has no deadline, with the newest directive first.
    """
    found = [
        Docketed(directive, task, task_status(catalogue, directive, task, day))
        for directive, task in tasks
    ]
    return sorted(found, key=lambda each: as_asked(each.directive, each.status))


def counts(found: Iterable[Docketed]) -> dict[TaskState, int]:
    """Count tasks by state, in the order of states; those that none is in are zero."""
    counted = Counter(each.status.state for each in found)
    return {state: counted[state] for state in TASK_STATES}


def bodies(catalogue: Catalogue, task: Task) -> list[str]:
    """Return who has to do a task: kinds of bodies, then the ids of those named."""
    named = [
        "ministries" if subject in catalogue.ministries else "localities"
        for subject in task.subjects
    ]
    kinds = {*task.bodies, *named}
    return [*(kind for kind in BODIES if kind in kinds), *task.subjects]


def as_asked(directive: Directive, status: TaskStatus) -> tuple[object, ...]:
    """Return what sorts tasks in the order in which readers ask; see `docket`."""
    days = status.days
    due = (2, 0) if days is None else (0, -days) if days <= 0 else (1, days)
    issued = -directive.issued.end.toordinal()
    return TASK_STATES.index(status.state), due, issued, directive.id
