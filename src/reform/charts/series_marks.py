"""A series as marks: which figures a line joins, how each is drawn, what is missing."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from reform.charts.missing import follows
from reform.charts.runs import count_wholes
from reform.charts.thinning import COLUMN, MOST, thinned
from reform.comparing import measure

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from decimal import Decimal

    from reform.charts.placing import Spot
    from reform.edition import Edition
    from reform.fact import Fact
    from reform.period import Period

Row = dict[str, Any]

SHAPES = {"over": "triangle-up", "under": "triangle-down"}
"""Marks that point to where the figure may lie; any other is a circle."""

APART = 10
"""Least distance between two marks of missing periods, in units."""


@dataclass(frozen=True)
class SeriesMarks:
    """Figures of a series, with the places at which they stand."""

    edition: Edition
    facts: Sequence[Fact]
    """Each with a value, the oldest first."""

    spots: Sequence[Spot]
    """Place of each."""

    missing: Sequence[Period]
    """Periods without a figure."""

    @cached_property
    def runs(self) -> list[list[int]]:
        """Places of the figures that lines join: of one measure, none missing."""
        found: list[list[int]] = []
        for like in self._alike:
            run = [like[0]]
            for one, other in pairwise(like):
                if (one, other) in self._parted:
                    found.append(run)
                    run = []
                run.append(other)
            found.append(run)
        return found

    @property
    def holes(self) -> list[tuple[int, int]]:
        """Places of the figures of one measure between which others are missing."""
        return sorted(self._parted)

    @cached_property
    def _parted(self) -> set[tuple[int, int]]:
        return {
            pair
            for like in self._alike
            for pair in pairwise(like)
            if self._is_wide(*pair) and self._lacks_between(*pair)
        }

    def _is_wide(self, one: int, other: int) -> bool:
        """Whether a hole can be seen at all."""
        return self.spots[other].x - self.spots[one].x >= COLUMN

    def _lacks_between(self, one: int, other: int) -> bool:
        start, end = (self.facts[n].key.when.until for n in (one, other))
        return any(start < period < end for period in self.missing)

    @cached_property
    def _alike(self) -> list[list[int]]:
        """Places of the figures of each measure; of counts also of each whole."""
        groups: dict[tuple[object, ...], list[int]] = {}
        catalogue = self.edition.catalogue
        are_counts = count_wholes(catalogue, self.facts)
        for n, fact in enumerate(self.facts):
            whole = fact.out_of if are_counts else None
            groups.setdefault((*measure(catalogue, fact), whole), []).append(n)
        return [*groups.values()]

    @cached_property
    def lines(self) -> list[list[int]]:
        """Runs that have a line, with the points that it needs."""
        joined = [run for run in self.runs if len(run) > 1]
        if len(self.facts) <= MOST:
            return joined
        return [self._thinned(run) for run in joined]

    def _thinned(self, run: list[int]) -> list[int]:
        return [run[n] for n in thinned([self.spots[n] for n in run])]

    @cached_property
    def points(self) -> list[int]:
        """
        Places of the figures that have a point.

        Of more than `MOST` these are the first, the last, the highest, the lowest,
        those that no line joins, and the qualified ones where they are few.
        """
        if len(self.facts) <= MOST:
            return [*range(len(self.facts))]
        alone = [run[0] for run in self.runs if len(run) == 1]
        loose = [n for n, fact in enumerate(self.facts) if fact.precision != "exact"]
        return sorted({*self.ends, *alone, *(loose if len(loose) <= MOST else ())})

    @cached_property
    def ends(self) -> list[int]:
        """Places of the last, the first, the highest and the lowest figure."""
        places = range(len(self.facts))
        highest = min(places, key=lambda n: self.spots[n].y)
        lowest = max(places, key=lambda n: self.spots[n].y)
        return list(dict.fromkeys([places[-1], 0, highest, lowest]))

    def label(self, fact: Fact) -> str:
        """Say when, how much and who says so; and of which provinces, if in doubt."""
        edition = self.edition
        label = edition.word(
            "chart_point",
            when=edition.when(fact.key.when),
            figure=edition.figure(fact),
            publisher=edition.text(fact.source.publisher),
        )
        if len({each.key.provinces for each in self.facts}) == 1:
            return label
        return edition.word("chart_set", point=label, provinces=fact.key.provinces)


def written(edition: Edition, fact: Fact) -> str:
    """
    Write the value of a fact without its unit, qualified as its source does.

    That it is derived is told by its mark alone.
    """
    text = edition.amount(value_of(fact))
    if fact.precision == "derived":
        return text
    return edition.qualified(fact.precision, text)


def value_of(fact: Fact) -> Decimal:
    """
    Return the value of a fact that has one.

    Raises:
        ValueError: it has none.

    """
    if fact.value is None:
        raise ValueError(fact)
    return fact.value


def shape(fact: Fact) -> str:
    """Return the shape of a figure's mark: where it is "over", a triangle."""
    return SHAPES.get(fact.precision, "circle")


def is_hollow(fact: Fact) -> bool:
    """Whether the mark is hollow, since the figure is not stated exactly."""
    return fact.precision != "exact"


def gaps(
    missing: Sequence[Period], x: Callable[[Period], float]
) -> list[tuple[Period, Period]]:
    """
    Return the first and the last of the missing periods that share a mark.

    Periods that follow each other closely share one. A mark that would touch the one
    before it is left out: there the line is broken in so many places that more marks
    would only hide it.

    Args:
        missing: periods, oldest first.
        x: where a period stands, from the left.

    """
    found: list[tuple[Period, Period]] = []
    for period in missing:
        near = found and x(period) - x(found[-1][1]) < APART
        if near and follows(found[-1][1], period):
            found[-1] = (found[-1][0], period)
        elif not near:
            found.append((period, period))
    return found


def gap_label(
    edition: Edition, gap: tuple[Period, Period], ranks: Sequence[Fact]
) -> str:
    """Say of which periods there is no figure; of one, also its rank where known."""
    first, last = map(edition.period, gap)
    if first != last:
        return edition.word("chart_missing_span", since=first, until=last)
    rank = next((f for f in ranks if f.key.when.until == gap[0]), None)
    if rank is None:
        return edition.word("chart_missing", when=first)
    return edition.word("chart_missing_rank", when=first, rank=edition.rank(rank))
