"""Ministries in the periods of an index, and what became of them in mergers."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from reform.coverage import Round

if TYPE_CHECKING:
    from datetime import date

    from reform.catalogue import Catalogue
    from reform.choice import Choice
    from reform.fact import Fact, When
    from reform.model import Ministry


@dataclass(frozen=True)
class Merger:
    """A ministry of today whose remit is another one since some day."""

    after: Ministry
    before: tuple[Ministry, ...]
    """Those that it was made of, itself among them if it was there before."""

    since: date | None
    """First day of the new remit; None where the data have no day for it."""


def ministry_rounds(catalogue: Catalogue, indicator: str) -> list[Round]:
    """
    Return the periods in which each ministry that was ranked is known, oldest first.

    They are laid out as rounds of provinces are: the ministries that are known are the
    members, and their number stands in place of the set. Of others, where some of the
    ranked are not known, nothing can be said of all.
    """
    found: dict[When, dict[str, Fact]] = defaultdict(dict)
    for fact in ministry_facts(catalogue, indicator):
        found[fact.key.when][fact.key.subject] = fact
    about = catalogue.indicators[indicator]
    return [
        Round(about, when, len(facts), None, tuple(facts), facts)
        for when, facts in sorted(found.items(), key=lambda each: each[0].order)
        if _is_whole(facts)
    ]


def ministry_facts(catalogue: Catalogue, indicator: str) -> list[Fact]:
    """Return what is known of ministries in an index as a whole, oldest first."""
    found = catalogue.shown(indicator, part=None, tier=None)
    return [_known(c) for c in found if c.shown.key.subject in catalogue.ministries]


def _known(choice: Choice) -> Fact:
    """Return the first fact with a value or a rank, before one with a change alone."""
    stated = choice.facts
    known = (fact for fact in stated if fact.value is not None or fact.rank is not None)
    return next(known, choice.shown)


def _is_whole(facts: dict[str, Fact]) -> bool:
    """Whether every rank is held by one of those known, and by no two."""
    ranks = sorted(fact.rank or 0 for fact in facts.values())
    among = {fact.of for fact in facts.values()}
    return among == {len(facts)} and ranks == [*range(1, len(facts) + 1)]


def mergers(catalogue: Catalogue) -> list[Merger]:
    """
    Return the ministries of today that took others over, or of which a note tells.

    Those made of several come first, and those of which no day is known last.
    """
    ministries = catalogue.ministries.values()
    taken: dict[str, list[Ministry]] = defaultdict(list)
    for ministry in ministries:
        if ministry.successor is not None:
            taken[ministry.successor].append(ministry)
    found = [
        _merger(ministry, taken[ministry.id])
        for ministry in ministries
        if ministry.until is None and (taken.get(ministry.id) or ministry.note)
    ]
    return sorted(found, key=lambda each: (each.since is None, -len(each.before)))


def _merger(after: Ministry, taken: list[Ministry]) -> Merger:
    ends = [ministry.until for ministry in taken if ministry.until is not None]
    since = max(ends) + timedelta(days=1) if ends else None
    was_there = since is None or after.since < since
    return Merger(after, ((after,) if was_there else ()) + tuple(taken), since)
