"""How fast a measure went, against how fast it has to go."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from math import ceil
from typing import TYPE_CHECKING

from reform.progress.state import State, paced

if TYPE_CHECKING:
    from reform.progress.aim import Aim

SHORTEST = 90
"""Days that a pace has to be measured over: two figures of one week tell of none."""

YEAR = Decimal("365.25")
"""Days of a year, on average."""


def is_apart(one: date, other: date) -> bool:
    """Whether there is time enough between two days to tell a pace."""
    return abs((other - one).days) >= SHORTEST


@dataclass(frozen=True)
class Point:
    """A number at the end of the time that it is for."""

    day: date
    value: Decimal


@dataclass(frozen=True)
class Pace:
    """
    The straight line from a base to the latest figure, and that to the goal.

    With base y0 at t0, latest y at t and goal Y at T, in days, it is made =
    (y - y0) / (t - t0), needed = (Y - y0) / (T - t0), and the ratio made / needed.
    Which way is progress needs no sign: both have that of the way to the goal. The
    latest figure does not satisfy the target.
    """

    base: Point
    latest: Point
    aim: Aim
    """What a figure has to be."""

    deadline: date

    @property
    def goal(self) -> Decimal:
        """The nearest number that satisfies it, as seen from the latest figure."""
        return self.aim.goal(self.latest.value)

    @property
    def made(self) -> Decimal:
        """Units a day since the base."""
        return (self.latest.value - self.base.value) / self.days

    @property
    def needed(self) -> Decimal:
        """Units a day that lead from the base to the goal at the deadline."""
        return (self.goal - self.base.value) / self.span

    @property
    def days(self) -> int:
        """Days from the base to the latest figure."""
        return (self.latest.day - self.base.day).days

    @property
    def span(self) -> int:
        """Days from the base to the deadline."""
        return (self.deadline - self.base.day).days

    @property
    def ratio(self) -> Decimal | None:
        """
        Share of the pace needed that was made.

        None where the base was at the goal or beyond it: who left it since needs no
        pace but a way back. It is divided once, so that no rounding moves it over the
        bound of a state.
        """
        way, length = self.latest.value - self.base.value, self.goal - self.base.value
        is_short = self.aim.is_short(self.latest.value)
        if not length or is_short is not (length > 0):
            return None if way else Decimal(0)
        return way * self.span / (length * self.days)

    @property
    def projected(self) -> Decimal:
        """Number at the deadline, if it goes on as it did since the base."""
        way = self.latest.value - self.base.value
        return self.base.value + way * self.span / self.days

    @property
    def arrival(self) -> date | None:
        """
        Day on which the goal would be reached.

        None where it goes the other way, or so slowly that the calendar ends before.
        """
        if self.ratio is None or self.ratio <= 0:
            return None
        days = ceil(self.span / self.ratio)
        is_ever = days <= (date.max - self.base.day).days
        return self.base.day + timedelta(days=days) if is_ever else None

    @property
    def compound(self) -> Decimal | None:
        """
        Ratio of the yearly growth rates; None where a number is not above zero.

        It is the rule of Open SDG 2.4, of the UN's progress chart and of Eurostat,
        computed for comparison alone: counting the opposite share turns it round.
        """
        values = self.base.value, self.latest.value, self.goal
        if self.ratio is None or min(values) <= 0:
            return None
        made = (self.latest.value / self.base.value) ** (YEAR / Decimal(self.days))
        needed = (self.goal / self.base.value) ** (YEAR / Decimal(self.span))
        return (made - 1) / (needed - 1) if needed != 1 else None

    @property
    def state(self) -> State:
        """State by the straight line."""
        return "moving-away" if self.ratio is None else paced(self.ratio)

    @property
    def compound_state(self) -> State | None:
        """State by compound growth; None where that cannot be computed."""
        return None if self.compound is None else paced(self.compound)
