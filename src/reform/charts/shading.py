"""Values in classes between round levels, each with its shade."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from itertools import count, pairwise
from typing import TYPE_CHECKING

from reform.charts.frame import LEAST_SPAN, STEPS, levels
from reform.charts.theme import INK, PAPER, SHADES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reform.model import Bounds

TAKEN = {1: (2,), 2: (1, 3), 3: (0, 2, 4), 4: (0, 1, 3, 4), 5: (0, 1, 2, 3, 4)}
"""Which shades so many classes take."""

PALE = 3
"""How many shades, from the first, are the page's own sort: words on them are ink."""


@dataclass(frozen=True)
class Shading:
    """Equal classes between round levels, so that a shade is a number one can say."""

    levels: tuple[Decimal, ...]
    """Where the first class begins, and where each one ends."""

    @classmethod
    def of(cls, values: Sequence[Decimal], bounds: Bounds | None) -> Shading:
        """
        Return the classes of *values*, at most as many as there are shades.

        Values that hardly differ are not spread over all shades: their classes are
        the levels of a trend.
        """
        if not values:
            return cls(())
        low, high = min(values), max(values)
        if high - low < LEAST_SPAN * max(abs(low), abs(high)) or low == high:
            return cls(tuple(levels(values, bounds)))
        whole = all(value == value.to_integral() for value in values)
        return cls(next(_spanning(low, high, whole=whole)))

    @property
    def classes(self) -> list[tuple[Decimal, Decimal, str]]:
        """Each class from its least value to the next one's, with its shade."""
        ranges = list(pairwise(self.levels))
        taken = TAKEN[len(ranges)] if ranges else ()
        return [(*r, SHADES[n]) for r, n in zip(ranges, taken, strict=True)]

    def shade(self, value: Decimal) -> str:
        """Return the shade of a *value*; the highest level is in the last class."""
        classes = self.classes
        place = bisect_right(self.levels, value) - 1
        return classes[min(place, len(classes) - 1)][2]


def ink_on(shade: str) -> str:
    """Return the colour of words on a shade."""
    return INK if SHADES.index(shade) < PALE else PAPER


def _spanning(
    low: Decimal, high: Decimal, *, whole: bool
) -> Iterator[tuple[Decimal, ...]]:
    """Yield levels with a round step that span two values, the closest first."""
    for step in _steps((high - low) / len(SHADES)):
        start = int((low / step).to_integral(ROUND_FLOOR))
        end = int((high / step).to_integral(ROUND_CEILING))
        is_fit = end - start <= len(SHADES)
        if is_fit and (step == step.to_integral() or not whole):
            yield tuple(step * n for n in range(start, end + 1))


def _steps(least: Decimal) -> Iterator[Decimal]:
    """Yield round steps, the smallest first, from the order of the *least* on."""
    for power in count(least.adjusted()):
        yield from (Decimal(10) ** power * step for step in STEPS[:-1])
