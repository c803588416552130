"""How the values of the provinces spread in one round: quartiles, median, ends."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from reform.certainty import reach
from reform.extent import INFINITY

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reform.coverage import Round
    from reform.extent import Extent
    from reform.fact import Fact

ENOUGH = Decimal("0.8")
"""Share of the provinces that a claim about all of them needs."""

FIGURES = frozenset({"exact", "derived"})
"""Precisions that a statistic may be computed from: "over 80" has no place in one."""

QUARTERS = 4

KEPT = 2048
"""Rounds whose sums are kept: every figure about one of them asks for the same."""

Quarter = Literal["top", "upper", "lower", "bottom"]
"""A quarter of the values that are known, from the greatest down."""


@dataclass(frozen=True)
class Spread:
    """
    Five numbers that sum up the values of a round.

    The ends are as published; the others have the finest digits of the values, but no
    more than the indicator's own decimals, where it has any.
    """

    least: Decimal
    lower: Decimal
    """Lower quartile: a quarter of the provinces that are known lie below."""

    median: Decimal
    upper: Decimal
    """Upper quartile: a quarter of the provinces that are known lie above."""

    most: Decimal

    @property
    def middle(self) -> Decimal:
        """How far apart the quartiles are, which hold the middle half."""
        return self.upper - self.lower


@dataclass(frozen=True)
class Margin:
    """Between which two numbers each of the five surely lies."""

    low: Spread
    high: Spread

    @property
    def median(self) -> Extent:
        """Least and greatest number that the median may be."""
        return self.low.median, self.high.median

    @property
    def middle(self) -> Extent:
        """Least and greatest distance that the quartiles may have."""
        least = max(self.low.upper - self.high.lower, Decimal(0))
        return least, self.high.upper - self.low.lower


def is_enough(known: Round) -> bool:
    """Whether four fifths of the provinces have a value, so that all may be summed."""
    return known.count("value") >= ENOUGH * len(known.members)


@lru_cache(maxsize=KEPT)
def spread(known: Round) -> Spread | None:
    """
    Sum up a round; None where too few are known, or a value is "over" or "about".

    Quartiles are those of `statistics.quantiles(method="inclusive")`: the known
    values are all there are, and between two of them lies what parts them in
    proportion (Hyndman and Fan 1996, definition 7).
    """
    if not _can_be_summed(known):
        return None
    values = [fact.value for fact in with_value(known) if fact.value is not None]
    digits = Decimal(1).scaleb(-_decimals(known, values))
    least, *between, most = _five(values)
    lower, median, upper = (each.quantize(digits, ROUND_HALF_UP) for each in between)
    return Spread(least, lower, median, upper, most)


@lru_cache(maxsize=KEPT)
def margin(known: Round, *, of_all: bool = False) -> Margin | None:
    """
    Return between what the five numbers lie, as the values are rounded.

    Args:
        known: the round; None is returned where it has no spread.
        of_all: of all the provinces, those without a value lying anywhere, instead of
            those with one.

    """
    if not _can_be_summed(known):
        return None
    reaches = [reach(fact, known.indicator) for fact in with_value(known)]
    missing = len(known.members) - len(reaches) if of_all else 0
    low = [*(low for low, _ in reaches), *[-INFINITY] * missing]
    high = [*(high for _, high in reaches), *[INFINITY] * missing]
    return Margin(Spread(*_five(low)), Spread(*_five(high)))


def quarter(known: Round, fact: Fact) -> Quarter | None:
    """Return the quarter that a value surely lies in; None where that is in doubt."""
    bounds = margin(known)
    if bounds is None or fact.value is None:
        return None
    low, high = reach(fact, known.indicator)
    if low >= bounds.high.upper:
        return "top"
    if low >= bounds.high.median and high <= bounds.low.upper:
        return "upper"
    if low >= bounds.high.lower and high <= bounds.low.median:
        return "lower"
    return "bottom" if high <= bounds.low.lower else None


def with_value(known: Round) -> list[Fact]:
    """Return what is shown of the provinces that have a value."""
    return [known.facts[province] for province in known.having["value"]]


def _can_be_summed(known: Round) -> bool:
    worded = {fact.precision for fact in with_value(known)}
    return is_enough(known) and worded <= FIGURES


def _decimals(known: Round, values: Iterable[Decimal]) -> int:
    """Return how many decimals a number has that is computed from values."""
    finest = max(-int(value.as_tuple().exponent) for value in values)
    own = known.indicator.decimals
    return min(finest, own) if own else finest


def _five(values: list[Decimal]) -> list[Decimal]:
    """Return the least value, the three that part the quarters, and the greatest."""
    ordered = sorted(values)
    return [_parting(ordered, quarter) for quarter in range(QUARTERS + 1)]


def _parting(ordered: list[Decimal], quarter: int) -> Decimal:
    place, rest = divmod(quarter * (len(ordered) - 1), QUARTERS)
    if rest == 0:
        return ordered[place]
    before, after = ordered[place], ordered[place + 1]
    return (before * (QUARTERS - rest) + after * rest) / QUARTERS
