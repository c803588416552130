"""The rows and columns that a ranking has room for: what is written, and where."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from reform.charts.naming import name_then, written
from reform.charts.ranking_columns import Columns
from reform.charts.value_axis import ValueAxis
from reform.spread import Spread, spread, with_value
from reform.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from reform.coverage import Round
    from reform.edition import Edition
    from reform.fact import Fact

ROW = 18
"""From one province to the next: letters at their largest have room."""

LEAP = 8
"""More than that, where others are ranked between two."""

LINE = 20
"""From one line of the head or the foot to the next."""


@dataclass(frozen=True)
class RankingFrame:
    """Where the rows and columns of a ranking are."""

    edition: Edition
    known: Round

    @cached_property
    def facts(self) -> list[Fact]:
        """What is known, in order: each has a row."""
        standing = Standing(self.known).facts
        return [f for f in standing if self.known.state(f.key.subject) != "nothing"]

    @cached_property
    def is_ranked(self) -> bool:
        """Whether published ranks give the order, and are written."""
        return Standing(self.known).is_ranked

    @cached_property
    def spread(self) -> Spread | None:
        """Five numbers that sum up the values, if enough are known."""
        return spread(self.known)

    @cached_property
    def values(self) -> list[Decimal]:
        """What has a dot."""
        found = (fact.value for fact in with_value(self.known))
        return [value for value in found if value is not None]

    @cached_property
    def ranks(self) -> Mapping[str, str]:
        """What is written of the ranks, by province."""
        ranked = self.facts if self.is_ranked else []
        return {f.key.subject: str(f.rank) for f in ranked if f.rank is not None}

    @cached_property
    def written(self) -> Mapping[str, str]:
        """What is written of the values, by province."""
        valued = (fact for fact in self.facts if fact.value is not None)
        return {fact.key.subject: written(self.edition, fact) for fact in valued}

    @cached_property
    def columns(self) -> Columns:
        """Where the columns begin and end."""
        names = (name_then(self.edition, fact) for fact in self.facts)
        return Columns.of(self.ranks.values(), names, self.written.values())

    @cached_property
    def axis(self) -> ValueAxis:
        """The scale of the dots; there must be one."""
        indicator = self.known.indicator
        unit = self.edition.catalogue.units[indicator.unit]
        return ValueAxis(self.edition, unit, self.values, indicator.bounds)

    @property
    def levels(self) -> list[tuple[float, str]]:
        """Place of each level, and how it is written."""
        return list(zip(map(self.x, self.axis.levels), self.axis.texts, strict=True))

    def x(self, value: Decimal) -> float:
        """Return where a value's dot stands from the left."""
        low, high = self.axis.levels[0], self.axis.levels[-1]
        left, right = self.columns.left, self.columns.right
        return left + (right - left) * float((value - low) / (high - low))

    def y(self, fact: Fact) -> float:
        """Return the middle of a province's row, from the top."""
        return self._middles[fact.key.subject]

    @property
    def top(self) -> float:
        """Where the rows begin: under the unit and the levels, and the median."""
        return LINE * (bool(self.values) + (self.spread is not None))

    @property
    def bottom(self) -> float:
        """Where the rows end."""
        return self.y(self.facts[-1]) + ROW / 2

    @cached_property
    def _middles(self) -> dict[str, float]:
        leaps = (self._is_leap(*pair) for pair in pairwise(self.facts))
        steps = (ROW + LEAP * is_leap for is_leap in leaps)
        places = accumulate(steps, initial=self.top + ROW / 2)
        subjects = (fact.key.subject for fact in self.facts)
        return dict(zip(subjects, places, strict=True))

    def _is_leap(self, one: Fact, other: Fact) -> bool:
        """Whether somebody unknown is ranked between two."""
        if not self.is_ranked or one.rank is None:
            return False
        return other.rank is None or other.rank > one.rank + 1
