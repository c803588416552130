"""How many targets and tasks are in which state, by what they have in common."""

from __future__ import annotations

from collections import Counter
from operator import attrgetter
from typing import TYPE_CHECKING

from reform.progress.ledger import tally
from reform.progress.state import PACED, State

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Mapping
    from typing import Any

    from reform.catalogue import Catalogue
    from reform.docket import Docketed
    from reform.model import Target, Task
    from reform.progress.status import Status

Counts = dict["Hashable", Counter["Any"]]
"""States counted by group; under None what belongs to no group."""

JUDGED: frozenset[State] = frozenset({"met", "met-late", *PACED, "missed"})
"""States that say how far a target got."""

TARGETS_BY: Mapping[str, Callable[[Catalogue, Status], Hashable]] = {
    "pillar": lambda catalogue, status: catalogue.pillar_of(status.target),
    "programme": lambda _, status: status.programme.id,
    "subject": lambda _, status: status.target.subject,
    "year": lambda _, status: _year(status.target),
}
"""What targets are grouped by: ids, or the year of the deadline."""

TASKS_BY: Mapping[str, Callable[[Docketed], Hashable]] = {
    "pillar": attrgetter("task.pillar"),
    "year": lambda found: _year(found.task),
}
"""What tasks are grouped by."""


def targets_by(catalogue: Catalogue, statuses: Iterable[Status], by: str) -> Counts:
    """Count the states of targets; *by* is a key of `TARGETS_BY`."""
    key = TARGETS_BY[by]
    return tally(statuses, lambda status: key(catalogue, status))


def tasks_by(docket: Iterable[Docketed], by: str) -> Counts:
    """Count the states of tasks; *by* is a key of `TASKS_BY`."""
    return tally(docket, TASKS_BY[by], attrgetter("status.state"))


def _year(promise: Target | Task) -> int | None:
    """Return the year in which something is due; None without a deadline."""
    return promise.deadline.end.year if promise.deadline else None
