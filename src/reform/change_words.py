"""What a publication added, in words: how much, of what, and what differs."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reform.territory import set_of

if TYPE_CHECKING:
    from reform.changes import Addition, Revision
    from reform.edition import Edition
    from reform.fact import Fact, Key

COUNTRY = "viet-nam"


@dataclass(frozen=True)
class Measure:
    """An indicator in what a publication added."""

    indicator: str
    """Its id."""

    facts: int
    """How many facts are about it."""

    provinces: tuple[str, ...]
    """Ids of the provinces that they are about, by name."""


def measures(edition: Edition, addition: Addition) -> list[Measure]:
    """Return what an addition measures, that of most facts first."""
    counts = Counter(fact.key.indicator for fact in addition.facts)
    provinces = edition.catalogue.provinces
    found = {
        (fact.key.indicator, fact.key.subject)
        for fact in addition.facts
        if fact.key.subject in provinces
    }
    places = edition.in_order(
        edition.catalogue.places[place] for place in {place for _, place in found}
    )
    return [
        Measure(
            indicator,
            count,
            tuple(place.id for place in places if (indicator, place.id) in found),
        )
        for indicator, count in sorted(counts.items(), key=lambda each: -each[1])
    ]


def summary(edition: Edition, addition: Addition) -> list[str]:
    """Say how much was added: figures new, differing and agreeing; targets, tasks."""
    counts = {
        "changes_new": len(addition.new),
        "changes_revised": len({id(each.fact) for each in addition.revised}),
        "changes_confirmed": len(addition.confirmed),
        "target_count": len(addition.targets),
        "task_count": len(addition.tasks),
    }
    said = [
        edition.word(name, count=edition.number(count))
        for name, count in counts.items()
        if count
    ]
    return said or [edition.word("changes_cited")]


def about(edition: Edition, key: Key) -> str:
    """Say what a fact is about: "PAPI, Lào Cai, 2019"."""
    indicator = edition.catalogue.indicators[key.indicator]
    parts = [edition.short(indicator)]
    if key.part is not None:
        parts.append(edition.text(indicator.parts[key.part]))
    if key.subject != COUNTRY:
        parts.append(edition.name(edition.subject(key.subject)))
    if key.tier is not None:
        parts.append(edition.word(f"tier_{key.tier}"))
    parts.append(edition.when(key.when))
    if key.provinces is not None and set_of(key.when.until) is None:
        parts.append(edition.word("set_of", provinces=key.provinces))
    return ", ".join(parts)


def stated(edition: Edition, fact: Fact) -> str:
    """Write all that a fact states: "PAPI, Lào Cai, 2019: 45,04 điểm, hạng 13/63"."""
    rank = edition.rank(fact) if fact.value is not None else ""
    known = ", ".join(filter(None, (edition.figure(fact), rank)))
    return edition.word("changes_stated", about=about(edition, fact.key), known=known)


def revised(edition: Edition, revision: Revision) -> tuple[str, str]:
    """Write what stood before, and what is stated now: two figures or two ranks."""
    write = edition.figure if revision.matter == "value" else edition.rank
    return write(revision.former), write(revision.fact)
