"""How much is known of the provinces: index by index and period by period."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING, Literal, get_args

from reform.territory import SETS, provinces, same_territory

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from reform.catalogue import Catalogue
    from reform.choice import Choice
    from reform.fact import Fact, When
    from reform.model import Indicator, Partial, Place, Tier

State = Literal["value", "rank", "nothing"]
"""What is known of a province in a period: a figure, a rank alone, or nothing."""

STATES: tuple[State, ...] = get_args(State)

MANY = 10
"""Provinces known at one time from which on the others count as missing."""

RECENT = 2
"""Periods of each index, counted from the latest, that a province is asked for."""


@dataclass(frozen=True, eq=False)
class Round:
    """
    One index in one period, for one set of provinces.

    It is itself alone, so that what is summed up of one can be kept with it.
    """

    indicator: Indicator
    when: When
    provinces: int
    """The set: 63 or 34."""

    tier: Tier | None
    members: tuple[str, ...]
    """Ids of all provinces of the set."""

    facts: Mapping[str, Fact]
    """What is shown of each province that has anything."""

    def state(self, province: str) -> State:
        """Return what is known of a province."""
        fact = self.facts.get(province)
        if fact is not None and fact.value is not None:
            return "value"
        return "nothing" if fact is None or fact.rank is None else "rank"

    @cached_property
    def having(self) -> Mapping[State, list[str]]:
        """Ids of the provinces in each state."""
        return {s: [p for p in self.members if self.state(p) == s] for s in STATES}

    def count(self, state: State) -> int:
        """Return how many provinces are in a state."""
        return len(self.having[state])

    @property
    def known(self) -> int:
        """How many provinces have a value or a rank."""
        return len(self.members) - self.count("nothing")

    @property
    def partial(self) -> Partial | None:
        """Why some provinces may have nothing to be known, where that is so."""
        partial = self.indicator.partial
        is_after = partial and self.when.until.start >= partial.since.start
        return partial if is_after else None

    @property
    def counts(self) -> bool:
        """
        Whether provinces that are not known in it are missing.

        So it is in each full year of a yearly score, which is published for all
        provinces at once, and wherever ten provinces are known. One province's own
        report of a rate, or its score of some week, leaves no gap at the others.
        """
        return self.known >= MANY or (self._is_yearly and self.known > 0)

    @property
    def _is_yearly(self) -> bool:
        about = self.indicator
        is_year = self.when.clock == "period" and self.when.until.form == "year"
        return about.nature == "score" and about.frequency == "year" and is_year

    @property
    def order(self) -> tuple[object, ...]:
        """What rounds are sorted by: time first; of one time, the new set last."""
        return (*self.when.order, *self.series, -self.provinces)

    @cached_property
    def series(self) -> tuple[str, str]:
        """Id of the index, and tier: what rounds of one index share."""
        return self.indicator.id, self.tier or ""


Run = tuple[State, int, int]
"""A state that lasts, from one round of an index to another: their places, from 0."""


@dataclass(frozen=True)
class Unknown:
    """What is not known of a territory."""

    sets: tuple[int, ...]
    """Sets of provinces that the territory belonged to."""

    followed: int
    """How many indices are followed in them."""

    gaps: tuple[tuple[Round, State], ...]
    """Recent rounds without its value, index by index, the latest first."""

    only_before: tuple[Round, ...] = ()
    """Of each index known only of the territory before the merger, the latest."""


def rounds(catalogue: Catalogue) -> list[Round]:
    """
    Return all rounds in which anything is known of a province, oldest first.

    Parts of an index are left aside: they are known where the whole is.
    """
    return rounds_among(catalogue, catalogue.shown(part=None))


def rounds_among(catalogue: Catalogue, choices: Iterable[Choice]) -> list[Round]:
    """Return the rounds of what is shown, which is of no part or of one."""
    found: dict[tuple[object, ...], dict[str, Fact]] = defaultdict(dict)
    for choice in choices:
        key = choice.shown.key
        if key.provinces is not None:
            about = (key.indicator, key.when, key.provinces, key.tier)
            found[about][key.subject] = choice.shown
    members = {
        which: tuple(place.id for place in provinces(catalogue.places, which))
        for which in SETS
    }
    made = [_round(catalogue, facts, members) for facts in found.values()]
    return sorted(made, key=lambda each: each.order)


def _round(
    catalogue: Catalogue,
    facts: Mapping[str, Fact],
    members: Mapping[int, tuple[str, ...]],
) -> Round:
    key = next(iter(facts.values())).key
    which = key.provinces or 0
    indicator = catalogue.indicators[key.indicator]
    return Round(indicator, key.when, which, key.tier, members[which], facts)


def latest(found: Iterable[Round]) -> list[Round]:
    """
    Return the latest rounds in which at least half of the provinces have a value.

    There may be one for each set of provinces at one time; that of today is first.
    """
    half = [each for each in found if 2 * each.count("value") >= len(each.members)]
    last = [each for each in half if each.when == half[-1].when]
    return sorted(last, key=lambda each: each.provinces)


def by_index(found: Iterable[Round]) -> list[list[Round]]:
    """Group rounds by index and tier; each group keeps its order."""
    ordered = sorted(found, key=lambda each: each.series)
    return [list(group) for _, group in groupby(ordered, key=lambda r: r.series)]


def fullest_first(indices: Iterable[list[Round]]) -> list[list[Round]]:
    """Sort indices by how much of what they could tell is known."""
    return sorted(indices, key=lambda index: -_share(index))


def _share(index: list[Round]) -> float:
    """Return the share of values in all periods of an index, a rank being half."""
    known = sum(r.count("value") + r.count("rank") / 2 for r in index)
    return known / sum(len(r.members) for r in index)


def runs(index: Sequence[Round], province: str) -> list[Run]:
    """Return what is known of a province in the rounds of an index, run by run."""
    states = groupby(enumerate(each.state(province) for each in index), lambda s: s[1])
    found = [(state, [place for place, _ in run]) for state, run in states]
    return [(state, places[0], places[-1]) for state, places in found]


def unknown(found: Iterable[Round], place: Place) -> list[Unknown]:
    """
    Return what is not known of a province, the territory of today first.

    Asked for are the latest two rounds of each index that count. Nothing is carried
    from a territory to another: where the name means two, each has its own gaps, and
    of the one of today it is said what is known only of the one before.

    Args:
        found: rounds that count, oldest first.
        place: a province.

    """
    counted = list(found)
    territories = [
        _unknown(sets, by_index(r for r in counted if r.provinces in sets), place.id)
        for sets in _territories(place)
    ]
    if len(territories) == 1:
        return territories
    today, *before = territories
    return [replace(today, only_before=_only_before(counted, place.id)), *before]


def _unknown(
    sets: tuple[int, ...], indices: list[list[Round]], province: str
) -> Unknown:
    gaps = [
        (each, each.state(province))
        for index in indices
        for each in reversed(index[-RECENT:])
        if each.state(province) != "value"
    ]
    return Unknown(sets, len(indices), tuple(gaps))


def _territories(place: Place) -> list[tuple[int, ...]]:
    """Return the sets of each territory that the name meant, the latest first."""
    if same_territory(place):
        return [SETS]
    return [(which,) for which in reversed(SETS) if place.within(which)]


def _only_before(counted: list[Round], province: str) -> tuple[Round, ...]:
    """Return the latest known round of each index without any since the merger."""
    latest = []
    for index in by_index(counted):
        known = [each for each in index if each.state(province) != "nothing"]
        if known and all(each.provinces == SETS[0] for each in known):
            latest.append(known[-1])
    return tuple(latest)
