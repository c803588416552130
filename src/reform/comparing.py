"""Which figures measure the same, so that one may be held against the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reform.territory import same_territory, set_of

if TYPE_CHECKING:
    from datetime import date

    from reform.catalogue import Catalogue
    from reform.coverage import Round
    from reform.fact import Fact, When
    from reform.model import Break, Indicator
    from reform.period import Period


def comparable(catalogue: Catalogue, one: Fact, other: Fact) -> bool:
    """Whether two facts of a series measure the same, so that a line may join them."""
    return measure(catalogue, one) == measure(catalogue, other)


def measure(catalogue: Catalogue, fact: Fact) -> tuple[object, ...]:
    """
    Return what facts have in common that measure the same.

    It is the clock with its length or beginning (a half year is no year, and a
    running total starts anew each January), the method, and the territory.
    """
    method = _method(catalogue.indicators[fact.key.indicator], fact.key.when.until)
    return (*_clock(fact.key.when), method, territory(catalogue, fact))


def same_measure(one: Round, other: Round) -> bool:
    """Whether two rounds of an index may be compared: one method, clock and set."""
    return _measure_of(one) == _measure_of(other)


def _measure_of(known: Round) -> tuple[object, ...]:
    method = _method(known.indicator, known.when.until)
    return (*_clock(known.when), method, known.provinces)


def _method(indicator: Indicator, period: Period) -> int:
    """Number of changes of method by a period."""
    return sum(period.start >= each.at.start for each in indicator.breaks)


def breaks_crossed(catalogue: Catalogue, facts: list[Fact]) -> list[Break]:
    """Return the changes of method that have *facts* of a series on both sides."""
    breaks = catalogue.indicators[facts[0].key.indicator].breaks
    return [
        each
        for each in breaks
        if len({lies_after(each.at.start, fact) for fact in facts}) > 1
    ]


def _clock(when: When) -> tuple[object, ...]:
    if when.clock == "to":
        return when.clock, when.since and when.since.start
    if when.clock == "at":
        return when.clock, None
    start, end = when.until.start, when.until.end
    return when.clock, 12 * (end.year - start.year) + end.month - start.month


def lies_after(day: date, fact: Fact) -> bool:
    """Whether the time of a fact begins on a day or later."""
    return fact.key.when.until.start >= day


def territory(catalogue: Catalogue, fact: Fact) -> int | None:
    """Set that decides what the subject's name means; None where it never changed."""
    place = catalogue.places.get(fact.key.subject)
    if place is None or place.kind == "country" or same_territory(place):
        return None
    return fact.key.provinces or set_of(fact.key.when.until)
