"""What is surely so of two figures, however they were worded, rounded and summed."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, Literal

from reform.extent import HALF, surely

if TYPE_CHECKING:
    from reform.extent import Extent
    from reform.fact import Fact
    from reform.model import Indicator

Direction = Literal["up", "down", "same"]
"""Where a measure went; "same" is as published, digit by digit."""

_TERM = re.compile(r"\d+(?:\.\d+)?")


def reach(fact: Fact, indicator: Indicator) -> Extent:
    """
    Return the numbers that a fact's value may be.

    A sum is as loose as its printed terms are together. Where it is not told what was
    summed, no more than the indicator's own decimals are sure.

    Raises:
        ValueError: the fact has no value.

    """
    if fact.value is None:
        raise ValueError(fact)
    low, high = surely(fact.precision, fact.value)
    if fact.precision != "derived":
        return low, high
    loose = max(_looseness(fact.how, indicator), high - fact.value)
    return fact.value - loose, fact.value + loose


def _looseness(how: str | None, indicator: Indicator) -> Decimal:
    if how is None:
        return HALF.scaleb(-indicator.decimals)
    if {"*", "/"} & set(how):
        # Shares are computed from whole numbers, which are not rounded.
        return Decimal(0)
    terms = (Decimal(term) for term in _TERM.findall(how))
    return sum((HALF.scaleb(_last_digit(term)) for term in terms), Decimal(0))


def _last_digit(number: Decimal) -> int:
    return int(number.as_tuple().exponent)


def is_beyond(one: Fact, other: Fact, sign: int, indicator: Indicator) -> bool:
    """Whether a value is surely above another, or below it (*sign* -1)."""
    if one.value is None or other.value is None:
        return False
    low, high = reach(one, indicator)
    other_low, other_high = reach(other, indicator)
    return other_high <= low if sign > 0 else high <= other_low


def is_same(one: Fact, other: Fact) -> bool:
    """Whether two facts state the very same figure, computed by nobody here."""
    stated = one.precision == other.precision == "exact"
    return stated and one.value is not None and one.value == other.value


def change(before: Fact, after: Fact, indicator: Indicator) -> Direction | None:
    """Return where a value surely went; None where rounding or words leave it open."""
    if before.value is None or after.value is None:
        return None
    if is_same(before, after):
        return "same"
    return direction(reach(before, indicator), reach(after, indicator))


def direction(before: Extent, after: Extent) -> Direction | None:
    """Return where a number surely went that lies between two at either time."""
    if before[1] <= after[0]:
        return "up"
    return "down" if after[1] <= before[0] else None


def coarsely(amount: Decimal, *made_of: Decimal) -> Decimal:
    """Round what was computed from numbers to the digits that all of them have."""
    coarsest = max(_last_digit(number) for number in made_of)
    return amount.quantize(Decimal(1).scaleb(coarsest), ROUND_HALF_UP)
