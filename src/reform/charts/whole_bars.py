"""Counts out of a whole: behind each figure a bar as high as all there were then."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from reform.charts.placing import Box, Spot
from reform.charts.runs import count_wholes
from reform.charts.series_marks import value_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from reform.charts.frame import Frame
    from reform.edition import Edition
    from reform.fact import Fact

Row = dict[str, Any]

BREADTH = 14
"""Greatest breadth of a bar: what has room between the sides and the end points."""

LEAST = 4
"""Least breadth of a bar."""

SHARE = 0.7
"""Part of the way to the next bar that a bar takes."""

NAMED = 8
"""Bars so few that each has its numbers written."""


def wholes(edition: Edition, facts: Sequence[Fact]) -> list[Decimal]:
    """Return what the figures of a series count some of, each; else nothing."""
    if not count_wholes(edition.catalogue, facts):
        return []
    return [Decimal(0), *(fact.out_of for fact in facts if fact.out_of)]


def written_of_whole(edition: Edition, fact: Fact) -> str:
    """Write a count with its whole in brief, as its source qualifies it: "58/76"."""
    number, whole = map(edition.amount, (value_of(fact), fact.out_of or Decimal(0)))
    text = edition.word("chart_of", number=number, whole=whole)
    is_stated = fact.precision in {"exact", "derived"}
    return text if is_stated else edition.qualified(fact.precision, text)


@dataclass(frozen=True)
class WholeBars:
    """Bars behind the figures of a series that counts some of a whole."""

    facts: Sequence[Fact]
    """Each with a whole."""

    days: Sequence[date]
    """Where each stands."""

    area: Frame

    def rows(self) -> Iterator[Row]:
        """Yield a bar for each figure: all of it, and the part that is counted."""
        for spot, fact in zip(self.tops, self.facts, strict=True):
            sides = {"x": spot.x - self._half, "x2": spot.x + self._half}
            part = round(self.area.y(value_of(fact)), 1)
            yield {**sides, "y": spot.y, "y2": self.area.height, "part": part}

    @cached_property
    def tops(self) -> list[Spot]:
        """The middle of the top of each bar."""
        return [
            Spot(round(self.area.x(day), 1), round(self.area.y(fact.out_of), 1))
            for day, fact in zip(self.days, self.facts, strict=True)
            if fact.out_of
        ]

    @property
    def boxes(self) -> list[Box]:
        """What the bars cover."""
        half = self._half
        return [Box(x - half, y, x + half, self.area.height) for x, y in self.tops]

    @cached_property
    def _half(self) -> float:
        apart = [other.x - one.x for one, other in pairwise(self.tops)]
        nearest = SHARE * min(apart, default=BREADTH / SHARE)
        return max(LEAST, min(BREADTH, nearest)) / 2
