"""What is written of where a task stands: a word for its badge, and the proof."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reform.progress.task import task_status

if TYPE_CHECKING:
    from datetime import date

    from reform.edition import Edition
    from reform.model import Directive, Source, Task
    from reform.progress.task import TaskStatus

GIVEN = {"order": "ordered", "promise": "promised", "proposal": "proposed"}
"""What was done with a task by the directive of each kind: a word `task_…`."""


def state_word(edition: Edition, directive: Directive, state: str) -> str:
    """Return the word for a state: what was proposed was not ordered."""
    return edition.word(
        f"task_{GIVEN[directive.kind] if state == 'ordered' else state}"
    )


@dataclass(frozen=True)
class TaskWords:
    """A task's status in the reader's language."""

    edition: Edition
    directive: Directive
    task: Task
    status: TaskStatus

    @classmethod
    def of(
        cls,
        edition: Edition,
        directive: Directive,
        task: Task,
        day: date | None = None,
    ) -> TaskWords:
        """Write of a task as of a *day*, else of the catalogue's."""
        status = task_status(edition.catalogue, directive, task, day)
        return cls(edition, directive, task, status)

    @property
    def look(self) -> str:
        """Class of the badge."""
        return self.status.state

    @property
    def badge(self) -> str:
        """The state in a word or two."""
        return state_word(self.edition, self.directive, self.status.state)

    @property
    def source(self) -> Source:
        """Publication of the record that decides, else of the directive."""
        entry = self.status.entry
        sources = self.edition.catalogue.sources
        return sources[entry.source if entry else self.directive.source]

    @property
    def note(self) -> str:
        """What was seen, in the record that decides; may be empty."""
        return self.edition.text(self.status.entry.note) if self.status.entry else ""

    @property
    def due(self) -> str:
        """Say when it is due, and how many days ago that was or are left."""
        days, deadline = self.status.days, self.status.deadline
        if deadline is None or days is None:
            return self.edition.word("task_no_deadline")
        due = self.edition.period(deadline)
        if self.status.has_ended:
            return self.edition.word("task_due", due=due)
        name = "task_due_past" if days > 0 else "task_due_left"
        return self.edition.word(name, due=due, days=self.edition.number(abs(days)))

    @property
    def proof(self) -> str:
        """Say by which record the state is known, and how late it surely was."""
        entry = self.status.entry
        when = self.edition.period(entry.at if entry else self.directive.issued)
        said = self.edition.word(f"task_proof_{self._proof}", when=when)
        if self.status.late_by is None:
            return said
        days = self.edition.number(self.status.late_by)
        return f"{said} {self.edition.word('task_late_by', days=days)}"

    @property
    def sentence(self) -> str:
        """Deadline and proof, without the publication."""
        return f"{self.due} {self.proof}"

    @property
    def stale(self) -> str:
        """Say since when nothing was heard; empty where that is not over a year."""
        if not self.status.is_stale:
            return ""
        when = self.edition.period(self.status.news)
        return self.edition.word("task_stale", when=when)

    @property
    def _proof(self) -> str:
        """Return the name of the sentence that proves the state."""
        status = self.status
        by_reason = {
            "nothing-reported": "nothing",
            "outcome-not-told": "not_told",
            "nothing-since-deadline": "before",
        }
        if status.reason in by_reason:
            return by_reason[status.reason]
        if status.state == "done" and status.deadline is not None:
            return "in_time" if status.is_in_time else "done_unsure"
        by_state = {
            "overdue": "unfinished",
            "under-way": "progress",
            "ordered": "repeated",
            "done-late": "done_late" if status.reason == "recorded" else "done",
        }
        return by_state.get(status.state, status.state)
