"""What a trend has to show, and the room that this takes around its frame."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from reform.charts.frame import INSET, Frame
from reform.charts.lines import in_room
from reform.charts.missing import missing
from reform.charts.placing import GAP, Spot, Words, in_tiers
from reform.charts.runs import boundaries
from reform.charts.series_marks import value_of, written
from reform.charts.spread_bands import Band, bands
from reform.charts.theme import LARGEST_TEXT, WIDTH, text_width
from reform.charts.time_axis import TimeAxis
from reform.charts.value_axis import ValueAxis
from reform.charts.whole_bars import WholeBars, wholes

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from reform.charts.runs import Boundary
    from reform.charts.target_lines import TargetLine
    from reform.coverage import Round
    from reform.edition import Edition
    from reform.fact import Fact
    from reform.model import Indicator
    from reform.period import Period

HEIGHT = 150
"""Height of the area that points are drawn in."""

LINE = LARGEST_TEXT + 6
"""Height of a line of text."""

FOOT = -GAP
"""Where the words of boundaries stand, over that area."""

SIDE = 10
"""Least room at the right."""


@dataclass(frozen=True)
class TrendFrame:
    """The times and values of a trend on their axes, with the words around them."""

    edition: Edition
    facts: Sequence[Fact]
    """At least one; each has a value, and the oldest comes first."""

    ranks: Sequence[Fact] = ()
    """Facts of the series that have a rank alone."""

    targets: Sequence[TargetLine] = ()
    """Targets of the series."""

    rounds: Sequence[Round] = ()
    """What is known of the provinces, where the series is of one of them."""

    companion: Sequence[Fact] = ()
    """Figures of a second series of the same unit, oldest first; each has a value."""

    @property
    def indicator(self) -> Indicator:
        """What is measured."""
        return self.edition.catalogue.indicators[self.facts[0].key.indicator]

    @cached_property
    def bands(self) -> list[list[Band]]:
        """The spread of the provinces in each round, run by run."""
        return bands(self.rounds)

    @cached_property
    def missing(self) -> list[Period]:
        """Periods for which the series has no figure."""
        known = [band.known.when for run in self.bands for band in run]
        others = [*known, *(fact.key.when for fact in self.ranks)]
        return missing(self.indicator, self.facts, others)

    @cached_property
    def times(self) -> TimeAxis:
        """The axis of time."""
        others = [*self.missing, *(fact.key.when.until for fact in self.companion)]
        others += [band.known.when.until for run in self.bands for band in run]
        others += [line.deadline for line in self.targets if line.deadline]
        return TimeAxis.of(self.edition, self.facts, others)

    @cached_property
    def values(self) -> ValueAxis:
        """The axis of values."""
        units, indicator = self.edition.catalogue.units, self.indicator
        values = [value_of(fact) for fact in (*self.facts, *self.companion)]
        values += wholes(self.edition, self.facts)
        values += [value for line in self.targets for value in line.values]
        spreads = [band.spread for run in self.bands for band in run]
        values += [end for spread in spreads for end in (spread.lower, spread.upper)]
        return ValueAxis(self.edition, units[indicator.unit], values, indicator.bounds)

    @cached_property
    def bars(self) -> WholeBars | None:
        """What the figures are counted out of, where each says that."""
        if not wholes(self.edition, self.facts):
            return None
        return WholeBars(self.facts, [*map(self.day, self.facts)], self.area)

    @cached_property
    def unit(self) -> list[str]:
        """The unit, in as many lines as it needs."""
        return in_room(self.values.name, WIDTH)

    @cached_property
    def area(self) -> Frame:
        """The area that points are drawn in."""
        left, right = self._sides
        return Frame(
            width=WIDTH - left - right,
            height=HEIGHT,
            first=self.times.first,
            last=self.times.last,
            low=self.values.levels[0],
            high=self.values.levels[-1],
        )

    @cached_property
    def padding(self) -> dict[str, float]:
        """Room around that area, for words at their largest."""
        left, right = self._sides
        top = LARGEST_TEXT - self.heading + LINE * (len(self.unit) - 1)
        return {"left": left, "right": right, "top": top, "bottom": LINE + 6}

    @cached_property
    def _sides(self) -> tuple[int, int]:
        start, end = self.times.texts[0][1], self.times.texts[-1][1]
        left = max(self.values.width + 12, text_width(start) / 2 - INSET)
        right = max(SIDE, text_width(end) / 2 - INSET, self._last_value)
        return round(left), round(right)

    @property
    def _last_value(self) -> float:
        """Room for the last value to the right of its point, if a change is before."""
        if not self.changes or self.changes[-1].day < self.day(self.facts[-2]):
            return 0
        return text_width(written(self.edition, self.facts[-1])) - INSET

    @property
    def heading(self) -> float:
        """Foot of the unit's last line: over the highest level, and boundaries."""
        tiers = [tier + 1 for _, tier in self.boundaries if tier is not None]
        return FOOT - (LINE * max(tiers) if tiers else GAP)

    @cached_property
    def boundaries(self) -> list[tuple[Words, int | None]]:
        """The words of each boundary, and on which tier they have room."""
        words = [self._over(boundary) for boundary in self.changes]
        return list(zip(words, in_tiers(words), strict=True))

    @cached_property
    def changes(self) -> list[Boundary]:
        """The changes that part the figures."""
        return boundaries(self.edition, [*self.facts], self.day)

    def _over(self, boundary: Boundary) -> Words:
        """Return words over a boundary, pulled into the drawing."""
        left, right = self._sides
        x, half = self.area.x(boundary.day), text_width(boundary.label) / 2
        middle = min(self.area.width + right - half, max(half - left, x))
        return Words(middle, boundary.label, x)

    def day(self, fact: Fact) -> date:
        """Return the day at which a figure stands."""
        return self.times.day_of(fact)

    def spot(self, fact: Fact) -> Spot:
        """Return the place of a figure."""
        return Spot(self.area.x(self.day(fact)), self.area.y(value_of(fact)))

    def x_of(self, period: Period) -> float:
        """Return where the end of a period stands."""
        return self.area.x(period.end)
