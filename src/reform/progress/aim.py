"""What a number has to be to satisfy a target, by the kind of comparison."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from reform.extent import INFINITY, sensibly

if TYPE_CHECKING:
    from reform.model import Comparison, Precision


BEYOND = Decimal(10**15)
"""A number that none of the data reaches: it stands for an end left open."""


@dataclass(frozen=True)
class Reach:
    """The numbers that a figure may be, as it is worded."""

    low: Decimal
    high: Decimal
    without_low: bool = False
    """Whether the least number is left out: "over 90" is not 90."""

    without_high: bool = False
    """Whether the greatest one is: "nearly 40" is not 40."""

    @property
    def is_exact(self) -> bool:
        """Whether it is one number."""
        return self.low == self.high

    @property
    def ends(self) -> tuple[Decimal, Decimal]:
        """Its ends to compute with; one left open lies beyond all numbers known."""
        return max(self.low, -BEYOND), min(self.high, BEYOND)


def reach(value: Decimal, precision: Precision = "exact") -> Reach:
    """
    Return the numbers that a figure may be.

    What is printed or derived counts as it stands. "Over" and "under" leave one side
    open; "nearly" reaches a twentieth down, and "about" a twentieth to both sides.
    """
    if precision in {"exact", "derived"}:
        return Reach(value, value)
    low, high = sensibly(precision, value)
    # No number is infinite: an open end is left out, as the number named is.
    is_open = precision in {"over", "under"}
    return Reach(low, high, is_open, is_open or precision == "nearly")


@dataclass(frozen=True)
class Aim:
    """The numbers that satisfy a target: all from a least to a greatest one."""

    least: Decimal = -INFINITY
    most: Decimal = INFINITY
    is_strict: bool = False
    """Whether the ends themselves do not satisfy it ("over", "under")."""

    def holds(self, found: Reach) -> bool | None:
        """Whether a figure satisfies it; None where its wording leaves that open."""
        if self._all(found):
            return True
        return False if self._none(found) else None

    def _all(self, found: Reach) -> bool:
        above = found.low > self.least or (
            found.low == self.least and (not self.is_strict or found.without_low)
        )
        below = found.high < self.most or (
            found.high == self.most and (not self.is_strict or found.without_high)
        )
        return above and below

    def _none(self, found: Reach) -> bool:
        under = found.high < self.least or (
            found.high == self.least and (self.is_strict or found.without_high)
        )
        over = found.low > self.most or (
            found.low == self.most and (self.is_strict or found.without_low)
        )
        return under or over

    def goal(self, value: Decimal) -> Decimal:
        """Return the nearest number that satisfies it, or bounds those that do."""
        return min(max(value, self.least), self.most)

    def gap(self, value: Decimal) -> Decimal:
        """Return how far a number is from it, never below zero."""
        return abs(self.goal(value) - value)

    def is_short(self, value: Decimal) -> bool:
        """Whether a number that does not satisfy it has to rise, and not to fall."""
        return value <= self.least

    @property
    def is_lasting(self) -> bool:
        """Whether what once satisfies it does so however far it rises."""
        return self.most == INFINITY

    def is_away(self, before: Decimal, after: Decimal) -> bool:
        """Whether a number went the way that in the end leaves it."""
        if self.least == -INFINITY:
            return after > before
        return self.is_lasting and after < before


def aim(comparison: Comparison, value: Decimal, most: Decimal | None = None) -> Aim:
    """
    Return what a number has to be.

    Args:
        comparison: any but `change`, which is one only against its base (see
            `changed`), and `done-by`, which has no number.
        value: the target's number.
        most: its upper end, of a `between`.

    Raises:
        ValueError: the comparison has no such numbers.

    """
    if comparison in {"at-least", "over"}:
        return Aim(least=value, is_strict=comparison == "over")
    if comparison in {"at-most", "under", "rank-within"}:
        return Aim(most=value, is_strict=comparison == "under")
    if comparison == "equals":
        return Aim(value, value)
    if comparison == "between" and most is not None:
        return Aim(value, most)
    raise ValueError(comparison)


def changed(base: Decimal, value: Decimal, *, is_share: bool) -> Aim:
    """
    Return what a number has to be that was to change by so much.

    Args:
        base: the number that it is counted from.
        value: the change; below zero the number has to fall at least so far.
        is_share: whether the change is in per cent of the base.

    """
    goal = base + (base * value / 100 if is_share else value)
    if value == 0:
        return Aim(goal, goal)
    return Aim(least=goal) if value > 0 else Aim(most=goal)
