"""One target on one day: the rules of its state, in their order."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from reform.progress.base import base, comparable
from reform.progress.course import is_across_break, is_leaving
from reform.progress.ending import ending
from reform.progress.evidence import Evidence
from reform.progress.lacking import UNREADABLE, lacking
from reform.progress.pace import Pace
from reform.progress.readings import Reading
from reform.progress.robustness import other_states
from reform.progress.status import Status

if TYPE_CHECKING:
    from datetime import date

    from reform.progress.state import Reason, State


LATEST = 366
"""Days after a deadline within which a figure still tells whether it was kept."""

NEAR = 62
"""Days before a deadline from which on a figure that satisfies the target counts as the
deadline's, where no later one speaks: years are reported on before they end."""


@dataclass(frozen=True)
class Case(Evidence):
    """A target on a day, judged by what could be known of it."""

    @property
    def status(self) -> Status:
        """The state, with what it rests on."""
        ended = ending(self.catalogue, self.programme, self.target)
        if ended and ended.day <= self.day and not self._was_met(ended.day):
            last = [each for each in self.known if each.end < ended.day]
            return replace(
                self._plain,
                state="overtaken",
                reason=ended.reason,
                before=last[-1] if last else None,
                ended=ended.day,
            )
        if self.aim is None or not self.since:
            return self._without_figure()
        deadline = self.target.deadline
        if deadline is not None and self.is_due:
            return self._at_deadline(deadline.end)
        return self._before_deadline()

    def _was_met(self, day: date) -> bool:
        """Whether a total that only grows had satisfied the target before a day."""
        return any(self.is_reached(each) for each in self.since if each.end < day)

    @cached_property
    def _plain(self) -> Status:
        """A status of which nothing is known yet but what a figure has to be."""
        return Status(
            self.programme, self.target, self.day, "not-measurable", aim=self.aim
        )

    def _without_figure(self) -> Status:
        """Tell what is missing; after the deadline that is unknown, not failed."""
        reason = lacking(
            self.catalogue, self.target, self.known, has_aim=self.aim is not None
        )
        last = self.known[-1] if self.known else None
        is_unknown = self.is_due and reason not in UNREADABLE
        state: State = "unknown" if is_unknown else "not-measurable"
        return replace(self._plain, state=state, reason=reason, before=last)

    def _at_deadline(self, due: date) -> Status:
        """Judge by the figure of the deadline, or by the first one after it."""
        early = [each for each in self.since if each.end < due]
        reached = next(filter(self.is_reached, early), None)
        if reached is not None:
            return self._judged(reached, before=None)
        late = [each for each in self.since if self.comes_late(each)]
        before = early[-1] if early else None
        telling = [each for each in late if not self._is_too_late(each, due)]
        if telling:
            later = late[late.index(telling[0]) :]
            return self._judged_late(later, before, is_at=later[0].end == due)
        if before and self._is_near(before, due):
            return self._judged(before, before=None)
        unknown = self._still_unknown(before)
        return replace(unknown, reason="late", reading=late[0]) if late else unknown

    def _is_too_late(self, found: Reading, due: date) -> bool:
        """
        Whether a figure tells nothing of a deadline: it is long past, or another time.

        What a total that only grows has not reached later it had not reached then.
        """
        if self.is_growing(found):
            is_short = self.holds(found) is False
            return (found.end - due).days > LATEST and not is_short
        when = found.fact.key.when
        is_another = when.clock == "period" and when.until.start > due
        return is_another or (found.end - due).days > LATEST

    def _is_near(self, found: Reading, due: date) -> bool:
        """Whether a figure from shortly before a deadline stands for it."""
        is_lasting = self.aim is not None and self.aim.is_lasting
        is_close = (due - found.end).days <= NEAR
        return is_lasting and is_close and self.holds(found) is True

    def _still_unknown(self, before: Reading | None) -> Status:
        """Tell where it was and how fast it went, if it had a way to go."""
        status = replace(self._plain, state="unknown", before=before)
        if before is None or self.holds(before) is not False:
            return status
        origin = self._base(before)
        if not isinstance(origin, Reading):
            return status
        return replace(status, base=origin, pace=self._pace(origin, before))

    def _judged_late(
        self, late: list[Reading], before: Reading | None, *, is_at: bool
    ) -> Status:
        first = late[0]
        status = self._judged(first, before=None if is_at else before)
        held_before = before is not None and self.holds(before) is True
        if status.state == "missed":
            if not is_at and held_before:
                return replace(status, state="unknown", reason="between")
            met = (each for each in late[1:] if self._answer(each) == ("met", None))
            after = next(met, None)
            if after is not None:
                return replace(status, state="met-late", reading=after, before=first)
        if status.state == "met" and not is_at and not held_before:
            return replace(status, is_time_open=True)
        return status

    def _judged(self, found: Reading, before: Reading | None) -> Status:
        """Say whether a figure satisfies the target, if all that is stated agrees."""
        state, reason = self._answer(found)
        return replace(
            self._plain,
            state=state,
            reason=reason,
            reading=found,
            before=before,
            is_across_break=is_across_break(
                self.catalogue, self.known, found, self.begun
            ),
            is_leaving=state == "met" and self._is_leaving(found),
        )

    def _is_leaving(self, found: Reading) -> bool:
        comparison = self.target.comparison
        return self.aim is not None and is_leaving(
            self.catalogue, self.known, found, self.aim, comparison
        )

    def _answer(self, found: Reading) -> tuple[State, Reason | None]:
        """Say whether a figure satisfies it, or why that cannot be said."""
        alike = comparable(self.catalogue, self.known, found)
        if self.base_of_change and self.base_of_change not in alike:
            return "not-measurable", "break"
        holds = self.holds(found)
        if holds is None:
            return "depends", "wording"
        if any(self.holds(rival) is (not holds) for rival in found.rivals):
            return "depends", "source"
        return "met" if holds else "missed", None

    def _before_deadline(self) -> Status:
        latest = self.since[-1]
        status = self._judged(latest, before=None)
        if status.state != "missed":
            return status
        if self.target.deadline is None:
            return replace(status, state="not-measurable", reason="deadline")
        origin = self._base(latest)
        if not isinstance(origin, Reading):
            return replace(status, state="not-measurable", reason=origin)
        pace = self._pace(origin, latest)
        alike = comparable(self.catalogue, self.known, latest)
        tried = other_states(pace, origin, alike, latest)
        return replace(
            status,
            state=pace.state,
            base=origin,
            pace=pace,
            tested=tuple(tried),
            doubts=tuple(each for each, found in tried.items() if found - {pace.state}),
        )

    def _base(self, latest: Reading) -> Reading | Reason:
        return base(self.catalogue, self.target, self.known, latest, self.begun)

    def _pace(self, origin: Reading, latest: Reading) -> Pace:
        if self.aim is None or self.target.deadline is None:
            raise ValueError(self.target.id)
        last = self.target.deadline.end
        return Pace(origin.point, latest.point, self.aim, last)
