"""Between which numbers a published figure lies, as it is worded and rounded."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reform.fact import Fact
    from reform.model import Precision

Extent = tuple[Decimal, Decimal]
"""The least and the greatest number that the words allow."""

HALF = Decimal("0.5")
INFINITY = Decimal("Infinity")

NEAR = Decimal("0.05")
"""Share of a figure that "about" and "nearly" may be off before it is another one."""

ROUND = 2
"""Zeros at the end of a whole number from which on it counts as rounded."""


def surely(precision: Precision, value: Decimal) -> Extent:
    """Return the numbers that the wording allows; "about" allows any."""
    half = HALF.scaleb(min(_last_digit(value), 0))
    return {
        "over": (value, INFINITY),
        "under": (-INFINITY, value),
        "nearly": (-INFINITY, value),
        "about": (-INFINITY, INFINITY),
    }.get(precision, (value - half, value + half))


def sensibly(precision: Precision, value: Decimal, *, cut: bool = False) -> Extent:
    """
    Return the numbers that a reader would still call by the wording.

    "About" and "nearly" reach a twentieth; 2,800 may be any number that rounds to
    it, as 2,790 may not; a derived figure is as loose as the two that it is made of.

    Args:
        precision: how the figure is worded.
        value: the figure.
        cut: whether its last digit may have been cut off instead of rounded.

    """
    off = abs(value) * NEAR
    if precision == "about":
        return value - off, value + off
    if precision == "nearly":
        return value - off, value
    if precision not in {"exact", "derived"}:
        return surely(precision, value)
    unit = Decimal(1).scaleb(last_meant(value))
    loose = unit if cut or precision == "derived" else unit * HALF
    return value - loose, value + loose


def exclude(one: Fact, other: Fact) -> bool:
    """
    Whether two facts with a figure cannot both be true, rounding allowed for.

    Extents that only touch are apart: 91.8 and 91.9 are two figures, and "over"
    and "nearly" leave out the number that they name. Beside a derived figure the
    other may have been cut: newspapers print 40.3894 as 40.38.
    """
    cut = "derived" in {one.precision, other.precision}
    (low, high), (other_low, other_high) = (
        sensibly(fact.precision, fact.value or Decimal(0), cut=cut)
        for fact in (one, other)
    )
    return high <= other_low or other_high <= low


def _last_digit(value: Decimal) -> int:
    """Power of ten of the last digit written: -2 in 90.10."""
    return int(value.as_tuple().exponent)


def last_meant(value: Decimal) -> int:
    """Power of ten of the last digit that is meant: 2 in 2,800, but 0 in 4,390."""
    last = _last_digit(value)
    if last < 0 or not value:
        return last
    zeros = int(value.normalize().as_tuple().exponent)
    return zeros if zeros >= ROUND else 0
