"""Where a province stands: its latest figure of a measure, among all and its region."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from reform.comparing import comparable, measure
from reform.spread import is_enough, quarter, with_value
from reform.standing import Standing, foremost

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reform.catalogue import Catalogue
    from reform.choice import Choice
    from reform.coverage import Round
    from reform.fact import Fact
    from reform.headline import Headline
    from reform.model import Indicator
    from reform.spread import Quarter
    from reform.standing import Place


@dataclass(frozen=True)
class Field:
    """A round, or its part in one region, with the order of the provinces in it."""

    known: Round

    @cached_property
    def standing(self) -> Standing:
        """The order of the provinces."""
        return Standing(self.known)

    @property
    def is_ordered(self) -> bool:
        """Whether enough values are known for an order, and one end is better."""
        return self.known.indicator.better != "neither" and is_enough(self.known)

    def place(self, fact: Fact) -> Place | None:
        """Return the place that a value gives; None if in doubt, or of too few."""
        return self.standing.place(fact) if self.is_ordered else None

    @cached_property
    def best(self) -> list[Fact]:
        """Who has the best value that is known; nobody if in doubt, or of too few."""
        if not self.is_ordered:
            return []
        indicator = self.known.indicator
        return foremost(with_value(self.known), self.standing.sign, indicator)


def part_of(known: Round, provinces: Iterable[str]) -> Round:
    """Return the round of some of its provinces alone, still ranked among all."""
    members = tuple(provinces)
    facts = {name: known.facts[name] for name in members if name in known.facts}
    return replace(known, members=members, facts=facts)


@dataclass(frozen=True)
class Standpoint:
    """The latest that is known of a province in one measure."""

    catalogue: Catalogue

    fact: Fact
    """A figure, or a rank alone."""

    series: Sequence[Choice]
    """All that is known of the same territory and sort of time, oldest first; of one
    time the figure that most others can be held against."""

    headline: Headline | None
    """What the figure is held against; None of a rank alone."""

    field: Field
    """The provinces that it is one of."""

    region: Field
    """Those of its region."""

    recast: Fact | None = None
    """The same time's rank among the provinces since the mergers, if there is one."""

    @property
    def known(self) -> Round:
        """The round of the figure."""
        return self.field.known

    @property
    def indicator(self) -> Indicator:
        """What is measured."""
        return self.known.indicator

    @cached_property
    def place(self) -> Place | None:
        """The place that its value gives it among all provinces."""
        return self.field.place(self.fact)

    @cached_property
    def quarter(self) -> Quarter | None:
        """The quarter of the values known that its own surely lies in."""
        return quarter(self.known, self.fact)

    @cached_property
    def place_in_region(self) -> Place | None:
        """The place that its value gives it in its region."""
        return self.region.place(self.fact)

    @cached_property
    def has_course(self) -> bool:
        """Whether two figures of the series measure the same, so that a line tells."""
        facts = [choice.shown for choice in self.series]
        measures = [measure(self.catalogue, f) for f in facts if f.value is not None]
        return len(set(measures)) < len(measures)

    @cached_property
    def ranked_before(self) -> Fact | None:
        """
        The latest fact before, of the same measure, with a rank among as many.

        None where there is none, or the rank is not known now or among how many.
        """
        fact = self.fact
        if fact.rank is None or fact.of is None:
            return None
        earlier = (
            choice.shown
            for choice in reversed(self.series)
            if choice.shown.key.when.until.end < fact.key.when.until.end
        )
        return next((each for each in earlier if self._is_alike(each)), None)

    def _is_alike(self, other: Fact) -> bool:
        is_ranked = other.rank is not None and other.of == self.fact.of
        return is_ranked and comparable(self.catalogue, other, self.fact)
