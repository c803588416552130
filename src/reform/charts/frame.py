"""The area that points are drawn in: its levels, and where a value comes to lie."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from reform.model import Bounds

STEPS = tuple(Decimal(step) for step in ("1", "2", "2.5", "5", "10"))
MOST_STEPS = 4
LEAST_SPAN = Decimal("0.1")
"""Least part of the greatest value that the levels span: no drama out of decimals."""

INSET = 8
"""Usual room between the first and last points and the sides, in pixels."""


@dataclass(frozen=True)
class Frame:
    """A plot's size in pixels, and the days and values at its sides."""

    width: float
    height: float
    first: date
    last: date
    low: Decimal
    high: Decimal
    inset: float = INSET
    """Room between the first and last points and the sides."""

    @property
    def days(self) -> tuple[float, float]:
        """Days at the left and right sides, as numbers, with the inset."""
        start, end = self.first.toordinal(), self.last.toordinal()
        if start == end:
            return start - 183.0, start + 183.0
        inset = self.inset * (end - start) / (self.width - 2 * self.inset)
        return start - inset, end + inset

    def x(self, day: date) -> float:
        """Pixels of a *day* from the left."""
        start, end = self.days
        return self.width * (day.toordinal() - start) / (end - start)

    def y(self, value: Decimal) -> float:
        """Pixels of a *value* from the top."""
        return self.height * float((self.high - value) / (self.high - self.low))


def levels(values: Sequence[Decimal], bounds: Bounds | None = None) -> list[Decimal]:
    """
    Return two to six round levels that span *values*, lowest first.

    Zero is among them where it is near; else they span at least a tenth of the
    greatest value, so that hundredths of a percent do not look like a leap; the
    *bounds* of the indicator say on which side there is no room for that. Counts
    have whole levels.
    """
    low, high = span(values, bounds)
    whole = all(value == value.to_integral() for value in values)
    step = _step((high - low) / MOST_STEPS, whole=whole)
    start = (low / step).to_integral(ROUND_FLOOR)
    end = (high / step).to_integral(ROUND_CEILING)
    return [_plain(step * n) for n in range(int(start), int(end) + 1)]


def span(
    values: Sequence[Decimal], bounds: Bounds | None = None
) -> tuple[Decimal, Decimal]:
    """Return the least and the greatest number that a drawing of *values* spans."""
    low, high = min(values), max(values)
    missing = _missing(low, high)
    if 0 <= low <= high - low:
        return Decimal(0), high + missing
    return _shifted(low - missing, high + missing, bounds)


def ends(
    values: Sequence[Decimal], bounds: Bounds | None = None
) -> tuple[Decimal, Decimal]:
    """
    Return the round numbers next to *values*, where there is room for two alone.

    They need not have zero among them, but are as far apart as levels must be, and
    none is below zero where no value is.
    """
    least, most = min(values), max(values)
    missing = _missing(least, most)
    low, high = _shifted(least - missing, most + missing, bounds)
    if low < 0 <= least:
        low, high = Decimal(0), high - low
    step = Decimal(10) ** (high - low).adjusted()
    start = (low / step).to_integral(ROUND_FLOOR) * step
    return _plain(start), _plain((high / step).to_integral(ROUND_CEILING) * step)


def _missing(low: Decimal, high: Decimal) -> Decimal:
    """Return what two values are too near each other, on either side."""
    least = LEAST_SPAN * max(abs(low), abs(high)) or Decimal(1)
    return max(least - (high - low), Decimal(0)) / 2


def _shifted(
    low: Decimal, high: Decimal, bounds: Bounds | None
) -> tuple[Decimal, Decimal]:
    """Move a span into the *bounds*."""
    if bounds and bounds.most is not None and high > bounds.most:
        low, high = low - (high - bounds.most), bounds.most
    if bounds and bounds.least is not None and low < bounds.least:
        low, high = bounds.least, high + (bounds.least - low)
    return low, high


def _step(least: Decimal, *, whole: bool) -> Decimal:
    """Return the smallest round step that is not under *least*."""
    least = max(least, Decimal(1)) if whole else least
    power = Decimal(10) ** least.adjusted()
    steps = [power * step for step in STEPS if power * step >= least]
    return next(s for s in steps if not whole or s == s.to_integral())


def _plain(number: Decimal) -> Decimal:
    """Write 80, not 8E+1 or 80.0."""
    plain = number.normalize()
    return plain.quantize(Decimal(1)) if plain == plain.to_integral() else plain
