"""How the provinces of a round stand to each other: their order, and who leads."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from reform.certainty import is_beyond, is_same, reach

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reform.coverage import Round
    from reform.extent import Extent
    from reform.fact import Fact
    from reform.model import Indicator

MOST_SHARING = 3
"""Provinces that may share a place and still be named."""


@dataclass(frozen=True)
class Place:
    """The place that values give a province, among those that have one."""

    number: int
    """1 and so on, counted from the best, or from the greatest if none is better."""

    among: int
    """How many have a value."""

    shared: bool
    """Whether another has the very same value."""


@dataclass(frozen=True)
class Standing:
    """The provinces of a round, as they are ranked or as their values order them."""

    known: Round

    @cached_property
    def is_ranked(self) -> bool:
        """
        Whether the published ranks order them: at least half of the known have one.

        Few ranks among many figures would tear the order of the figures apart.
        """
        facts = self.known.facts.values()
        return 2 * sum(fact.rank is not None for fact in facts) >= len(facts)

    @cached_property
    def facts(self) -> list[Fact]:
        """What is known, in order: by rank or by value; what has neither comes last."""
        return sorted(self.known.facts.values(), key=self._order)

    def _order(self, fact: Fact) -> tuple[object, ...]:
        value, subject = -self.sign * (fact.value or 0), fact.key.subject
        if not self.is_ranked:
            return (fact.value is None, value, fact.rank or 0, subject)
        return (fact.rank is None, fact.rank or 0, fact.value is None, value, subject)

    @property
    def sign(self) -> int:
        """What comes first: the greatest value, 1, or the least, -1."""
        return -1 if self.known.indicator.better == "lower" else 1

    @cached_property
    def first(self) -> list[Fact]:
        """Who leads: one, or up to three together; nobody where that is in doubt."""
        return self._end(1)

    @cached_property
    def last(self) -> list[Fact]:
        """Who comes last, in the same way."""
        return self._end(-1)

    def _end(self, way: int) -> list[Fact]:
        """
        Return those before (*way* 1) or after all others.

        A published rank decides; where that place was given to nobody known, the
        values of the unranked do. Where rank and value contradict each other nobody
        is named, nor where somebody without a rank may have the same place.
        """
        end = 1 if way > 0 else self.known.provinces
        found = [fact for fact in self.facts if self.rank(fact) == end]
        if not found:
            by_value = foremost(self.facts, way * self.sign, self.known.indicator)
            return [] if any(map(self.rank, by_value)) else by_value
        others = [fact for fact in self.facts if self.rank(fact) != end]
        sure = all(self._is_before(one, two, way) for one in found for two in others)
        return found if sure and len(found) <= MOST_SHARING else []

    def _is_before(self, one: Fact, other: Fact, way: int) -> bool:
        """Whether one, who has the first or the last rank, has it alone for sure."""
        indicator, sign = self.known.indicator, way * self.sign
        if self.rank(other) is None and None not in {one.value, other.value}:
            return is_beyond(one, other, sign, indicator)
        return not is_beyond(other, one, sign, indicator)

    def rank(self, fact: Fact) -> int | None:
        """Return the published rank, where it is one among all the provinces."""
        return fact.rank if fact.of in {None, self.known.provinces} else None

    @cached_property
    def _reaches(self) -> list[tuple[Fact, Extent]]:
        """What is known by value, with the numbers that each value may be."""
        indicator = self.known.indicator
        return [(f, reach(f, indicator)) for f in self.facts if f.value is not None]

    def place(self, fact: Fact) -> Place | None:
        """Return the place that a value gives; None if in doubt, or all are level."""
        if fact.value is None:
            return None
        low, high = reach(fact, self.known.indicator)
        others = [each for each in self._reaches if each[0] is not fact]
        above = sum(high <= least for _, (least, _) in others)
        below = sum(most <= low for _, (_, most) in others)
        same = sum(is_same(fact, other) for other, _ in others)
        if above + below + same != len(others) or same == len(others):
            return None
        before = above if self.sign > 0 else below
        return Place(before + 1, len(others) + 1, shared=same > 0)


def foremost(facts: Sequence[Fact], sign: int, indicator: Indicator) -> list[Fact]:
    """
    Return those above all others by value, or below (*sign* -1); none if in doubt.

    Up to three may share the place, if their values are the very same. A fact without
    a value leaves it in doubt; so does one that is level with all others.
    """
    values = [fact.value for fact in facts if fact.value is not None]
    if not values or len(values) < len(facts):
        return []
    end = max(values) if sign > 0 else min(values)
    first = [fact for fact in facts if fact.value == end]
    others = [fact for fact in facts if fact.value != end]
    level = all(is_same(first[0], fact) for fact in first[1:])
    sure = all(is_beyond(first[0], other, sign, indicator) for other in others)
    named = level and sure and len(first) <= MOST_SHARING
    return first if named and others else []
