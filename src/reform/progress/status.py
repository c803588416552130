"""How far one target has got, and everything that says so."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reform.progress.state import METHOD

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from reform.model import Entry, Programme, Proxy, Target
    from reform.progress.aim import Aim
    from reform.progress.pace import Pace
    from reform.progress.readings import Reading
    from reform.progress.state import Doubt, Reason, State


@dataclass(frozen=True)
class Status:
    """The state of a target on a day, with its proof."""

    programme: Programme
    target: Target
    day: date
    """Day as of which it is told; only what was published by then counts."""

    state: State
    reason: Reason | None = None
    """What the state rests on, where that is not a figure against the target."""

    aim: Aim | None = None
    """What a figure has to be; None where the target has no number."""

    reading: Reading | None = None
    """The figure that decides: of the deadline or the first one after it, else the
    latest. None where none counts."""

    before: Reading | None = None
    """The last figure before the deadline, where the one that decides is later."""

    base: Reading | None = None
    """The figure that the pace is counted from."""

    pace: Pace | None = None
    doubts: tuple[Doubt, ...] = ()
    """From what another state would follow."""

    tested: tuple[Doubt, ...] = ()
    """What was tried to see whether another state follows."""

    is_leaving: bool = False
    """Whether the latest figure satisfies the target, but went away from it."""

    is_time_open: bool = False
    """Whether it is met by a figure after the deadline, and no figure tells since
    when."""

    is_across_break: bool = False
    """Whether the method changed between the day the target was set and the figure."""

    proxy: Proxy | None = None
    """What was taken for the target's own indicator, which has no figure."""

    others: tuple[Status, ...] = ()
    """The same for each indicator that comes near it, where they were asked."""

    record: Entry | None = None
    """What a publication reports of it, where no figure tells."""

    ended: date | None = None
    """First day on which its subject or measure did not exist any more."""

    method: str = field(default=METHOD)

    def gap(self, reading: Reading) -> Decimal | None:
        """
        Return how far a figure is from what was promised; 0 where it satisfies it.

        None where the figure is worded, where it counts something else than was
        promised, or where the goal is counted from a base that it cannot be compared
        with.
        """
        is_unlike = self.target.comparison == "change" and self.reason == "break"
        if self.aim is None or self.proxy is not None or is_unlike:
            return None
        return self.aim.gap(reading.value) if reading.reach.is_exact else None

    @property
    def id(self) -> tuple[str, str]:
        """Ids of the programme and of its target."""
        return self.programme.id, self.target.id
