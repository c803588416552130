"""The columns of a distribution by year: which rounds, and where each one stands."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from reform.charts.distribution_columns import Change, Column, changes
from reform.charts.missing import missing
from reform.charts.theme import LARGEST_TEXT, WIDTH, text_width
from reform.charts.value_axis import ValueAxis
from reform.spread import spread

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from reform.coverage import Round
    from reform.edition import Edition
    from reform.fact import Fact
    from reform.period import Period

HEIGHT = 180
"""Height of the area of boxes."""

LINE = LARGEST_TEXT + 4
"""From one line of words to the next."""

BOX = 26
"""Greatest width of a box."""

SHARE = 0.6
"""Part of a column that its box takes."""

ASIDE = 0.26
"""How far two sets of provinces at one time stand from its middle, in columns."""

GAP = 10
"""Between the levels and the first column."""


@dataclass(frozen=True)
class DistributionFrame:
    """Where the columns and the levels of a distribution are."""

    edition: Edition
    rounds: Sequence[Round]
    """At least one; of one index, tier and sort of time, oldest first."""

    subject: str | None

    @cached_property
    def columns(self) -> list[Column]:
        """The columns from left to right."""
        rounds = [self._column(known) for known in self.rounds]
        gaps = [
            Column(period, self._set_before(period), self._x(period))
            for period in self._gaps
        ]
        return sorted([*rounds, *gaps], key=lambda column: column.x)

    def _column(self, known: Round) -> Column:
        own = known.facts.get(self.subject or "")
        return Column(
            known.when.until,
            known.provinces,
            self._x(known.when.until, known.provinces),
            known,
            spread(known),
            own if own is not None and own.value is not None else None,
        )

    @cached_property
    def _gaps(self) -> list[Period]:
        """Periods between two rounds in which nothing is known of anybody."""
        facts = [next(iter(known.facts.values())) for known in self.rounds]
        return missing(self.rounds[0].indicator, facts)

    def _set_before(self, period: Period) -> int:
        earlier = [known for known in self.rounds if known.when.until < period]
        return earlier[-1].provinces

    def _x(self, period: Period, provinces: int | None = None) -> float:
        """Return the middle of a column; two sets at one time stand side by side."""
        days = self._days
        span = days[-1] - days[0]
        share = (period.end.toordinal() - days[0]) / span if span else 0.5
        aside = 0.0
        if provinces is not None and len(self._sets(period)) > 1:
            aside = ASIDE if provinces == min(self._sets(period)) else -ASIDE
        width = WIDTH - self.left - 2 * self._inset
        return self.left + self._inset + share * width + aside * self.step

    def _sets(self, period: Period) -> set[int]:
        return {r.provinces for r in self.rounds if r.when.until == period}

    @cached_property
    def _days(self) -> list[int]:
        """Days at which columns stand, by number."""
        periods = [*(known.when.until for known in self.rounds), *self._gaps]
        return sorted({period.end.toordinal() for period in periods})

    @property
    def _steps(self) -> float:
        """Distance of the first and the last column, in that of the closest two."""
        least = min((b - a for a, b in pairwise(self._days)), default=1)
        return (self._days[-1] - self._days[0]) / least

    @cached_property
    def _inset(self) -> float:
        """Between the sides and the middle of a column: half a step, or half a text."""
        half = (WIDTH - self.left) / (self._steps + 1) / 2
        aside = 2 * half * ASIDE * self._has_two_sets
        return max(half, self._widest / 2 + aside)

    @property
    def _widest(self) -> float:
        """Width of the widest text under a column."""
        found = [spread(known) for known in self.rounds]
        texts = [self.edition.brief(known.when.until) for known in self.rounds]
        texts += [self.edition.amount(each.median) for each in found if each]
        texts += [str(known.provinces) for known in self.rounds]
        return max(map(text_width, texts))

    @property
    def step(self) -> float:
        """Least distance of two columns."""
        whole = WIDTH - self.left - 2 * self._inset
        return whole / self._steps if self._steps else WIDTH - self.left

    @property
    def box(self) -> float:
        """Width of a box."""
        share = ASIDE * 2 if self._has_two_sets else 1
        return min(BOX, self.step * SHARE * share)

    @cached_property
    def _has_two_sets(self) -> bool:
        """Whether some period has two columns."""
        return any(len(self._sets(known.when.until)) > 1 for known in self.rounds)

    @cached_property
    def left(self) -> float:
        """Where the columns begin, after the levels and the heads of lines below."""
        heads = [0, *map(text_width, self.heads.values())]
        return GAP + max(self.axis.width, *heads)

    @cached_property
    def heads(self) -> dict[str, str]:
        """What the lines below the years are called, by what they hold."""
        heads = {}
        if any(map(spread, self.rounds)):
            heads["medians"] = self.edition.word("key_median")
        if len({known.provinces for known in self.rounds}) > 1:
            heads["sets"] = self.edition.word("distribution_set")
        return heads

    @cached_property
    def top(self) -> float:
        """Where the area of boxes begins: under the unit and the words of changes."""
        return LINE * (2.6 if self.boundaries else 1.6)

    @property
    def bottom(self) -> float:
        """Where it ends."""
        return self.top + HEIGHT

    @cached_property
    def boundaries(self) -> list[Change]:
        """Changes of method and of the provinces between two columns."""
        return list(changes(self.edition, self.columns))

    @cached_property
    def own(self) -> list[tuple[Column, Fact, float]]:
        """The subject's values: each with its column, and how far down it lies."""
        return [
            (column, own, self.y(own.value))
            for column in self.columns
            if (own := column.own) and own.value is not None
        ]

    @cached_property
    def values(self) -> list[Decimal]:
        """Every number that has a mark."""
        found = [spread(known) for known in self.rounds]
        ends = [end for each in found if each for end in (each.least, each.most)]
        own = [known.facts.get(self.subject or "") for known in self.rounds]
        return [*ends, *(f.value for f in own if f is not None and f.value is not None)]

    @cached_property
    def axis(self) -> ValueAxis:
        """The scale of the boxes; there must be a value."""
        indicator = self.rounds[0].indicator
        unit = self.edition.catalogue.units[indicator.unit]
        return ValueAxis(self.edition, unit, self.values, indicator.bounds)

    def y(self, value: Decimal) -> float:
        """Return how far from the top of the drawing a value lies."""
        low, high = self.axis.levels[0], self.axis.levels[-1]
        return self.top + HEIGHT * float((high - value) / (high - low))
