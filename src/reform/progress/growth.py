"""Why a pace is measured along a straight line: one example counted from two sides."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from reform.progress.aim import aim
from reform.progress.pace import Pace, Point

if TYPE_CHECKING:
    from reform.progress.state import State

WHOLE = Decimal(100)
"""A share and the opposite one make it."""

DAYS = (date(2020, 12, 31), date(2025, 12, 31), date(2030, 12, 31))
"""Of the base, of the latest figure half way, and of the deadline."""


@dataclass(frozen=True)
class Side:
    """Shares of one thing, in per cent, and what either rule makes of them."""

    pace: Pace

    @property
    def linear(self) -> Decimal:
        """Pace made by pace needed."""
        return self.pace.ratio or Decimal(0)

    @property
    def compound(self) -> Decimal:
        """Growth a year made by that needed."""
        return self.pace.compound or Decimal(0)

    @property
    def states(self) -> tuple[State, State | None]:
        """State by the straight line, and by compound growth."""
        return self.pace.state, self.pace.compound_state


def sides(base: int, latest: int, goal: int) -> tuple[Side, Side]:
    """
    Return a share that rises, and the share of all the rest, which falls.

    Args:
        base: per cent at the beginning, above 0.
        latest: per cent after half of the time, between the other two.
        goal: per cent that it is to be at least, below 100.

    """
    begun, now, due = DAYS
    shares = [Decimal(each) for each in (base, latest, goal)]
    rests = [WHOLE - each for each in shares]

    def side(numbers: list[Decimal], *, rises: bool) -> Side:
        wanted = aim("at-least" if rises else "at-most", numbers[2])
        return Side(Pace(Point(begun, numbers[0]), Point(now, numbers[1]), wanted, due))

    return side(shares, rises=True), side(rests, rises=False)
