"""
Where a task stands on a day, and by which record that is known.

Only what a publication reports counts. That a deadline has passed says nothing of what
was done: a task is overdue where a record of a later time found it unfinished, and
where none did its outcome is unknown.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from operator import attrgetter
from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reform.catalogue import Catalogue
    from reform.model import Directive, Entry, Task
    from reform.period import Period

TaskState = Literal[
    "overdue", "unknown", "under-way", "ordered", "done-late", "done", "superseded"
]
"""What can be said of a task, in the order in which readers ask."""

TASK_STATES: tuple[TaskState, ...] = get_args(TaskState)

Reason = Literal[
    "recorded",
    "unfinished-after-deadline",
    "nothing-since-deadline",
    "outcome-not-told",
    "nothing-reported",
]
"""Why a state is said: the latest record says it; a record of a time after the
deadline found the task unfinished; the deadline passed, and records are of before it;
the latest record does not tell the outcome; or none tells more than that it was
given."""

REASONS: tuple[Reason, ...] = get_args(Reason)

ENDED = frozenset({"done", "done-late", "superseded"})
"""States in which the record says what became of a task."""

OPEN = frozenset({"ordered", "under-way"})
"""States in which the record says that a task is not finished."""

YEAR = timedelta(days=365)
"""Time without news after which a task is stale."""


@dataclass(frozen=True)
class TaskStatus:
    """What is known of a task on a day."""

    state: TaskState
    reason: Reason

    entry: Entry | None
    """The record that decides; None where nothing is on record."""

    day: date
    """As of which it is told: what was published later does not count."""

    deadline: Period | None

    late_by: int | None
    """Days after the deadline on which a record found it unfinished, at least: from 1;
    None where none did. What happened since is another question."""

    news: Period
    """Time of the last record, or of the directive where there is none."""

    reports: tuple[Entry, ...] = ()
    """Records that tell more than that it was given, oldest first."""

    @property
    def days(self) -> int | None:
        """Days since the deadline's last day; negative while days are left."""
        return (self.day - self.deadline.end).days if self.deadline else None

    @property
    def has_ended(self) -> bool:
        """Whether the record says what became of it."""
        return self.state in ENDED

    @property
    def is_in_time(self) -> bool:
        """
        Whether it is on record as done within its deadline.

        The day on which a publication saw it done is not the day on which it was: what
        was seen after the deadline may have been done before.
        """
        if self.state != "done" or self.entry is None or self.deadline is None:
            return False
        return self.entry.at.end <= self.deadline.end

    @property
    def is_stale(self) -> bool:
        """Whether nothing was heard for more than a year of a task without an end."""
        return not self.has_ended and self.day - self.news.end > YEAR


def task_status(
    catalogue: Catalogue, directive: Directive, task: Task, day: date | None = None
) -> TaskStatus:
    """
    Return where a task stands on a *day*, by what was published until then.

    A recorded end stands. Before a deadline, and without one, the latest record tells
    the state. A deadline passes with its last day; that of a proposal binds nobody.

    Args:
        catalogue: has the publications that entries name.
        directive: what the task stands in.
        task: one of its tasks.
        day: the catalogue's where none is given; on one before the directive was
            issued the task is told as given (see `is_known_on`).

    """
    today = catalogue.today if day is None else day
    known = _known(catalogue, task, today)
    late = _unfinished(directive, task, known)
    state, reason, entry = _decided(directive, task, known, late, today)
    return TaskStatus(
        state,
        reason,
        entry,
        today,
        deadline=task.deadline,
        late_by=_days_late(task, late),
        news=known[-1].at if known else directive.issued,
        reports=tuple(each for each in known if not _is_giving(directive, each)),
    )


def is_known_on(catalogue: Catalogue, directive: Directive, day: date) -> bool:
    """Tell whether a directive had been issued, and published, on a day."""
    published = catalogue.sources[directive.source].published
    return max(directive.issued.start, published.start) <= day


def _known(catalogue: Catalogue, task: Task, day: date) -> list[Entry]:
    """
    Return what had been published on a day of what had happened by then.

    Oldest first, whatever their order in the file: what is told for a later day has
    not happened, though it may have been announced.
    """
    found = [
        entry
        for entry in task.history
        if max(entry.at.start, catalogue.sources[entry.source].published.start) <= day
    ]
    return sorted(found, key=attrgetter("at"))


def _unfinished(
    directive: Directive, task: Task, known: Sequence[Entry]
) -> list[Entry]:
    """Return the records of days after the deadline that found a task unfinished."""
    if task.deadline is None or directive.kind == "proposal":
        return []
    return [
        entry
        for entry in known
        if entry.state in OPEN
        and entry.at.start > task.deadline.end
        and not _is_giving(directive, entry)
    ]


def _is_giving(directive: Directive, entry: Entry) -> bool:
    """Whether an entry says no more than that the task was given."""
    return entry.state == "ordered" and entry.at.start <= directive.issued.end


def _days_late(task: Task, late: Sequence[Entry]) -> int | None:
    if task.deadline is None or not late:
        return None
    return max((entry.at.start - task.deadline.end).days for entry in late)


def _decided(
    directive: Directive,
    task: Task,
    known: Sequence[Entry],
    late: Sequence[Entry],
    day: date,
) -> tuple[TaskState, Reason, Entry | None]:
    """Return a state, why it is said, and the record that decides."""
    binds = directive.kind != "proposal"
    has_passed = binds and task.deadline is not None and task.deadline.end < day
    last = known[-1] if known else None
    if last is None or _is_giving(directive, last):
        return "unknown" if has_passed else "ordered", "nothing-reported", last
    if last.state == "unknown":
        return "unknown", "outcome-not-told", last
    if last.state == "done" and late:
        return "done-late", "unfinished-after-deadline", last
    if last.state in ENDED or not has_passed:
        return last.state, "recorded", last
    if late:
        return "overdue", "unfinished-after-deadline", late[-1]
    return "unknown", "nothing-since-deadline", last
