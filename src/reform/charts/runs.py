"""Which figures of a series are the same measure, and what parts those that are not."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from reform.territory import MERGER, SETS, same_territory, set_at, set_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from reform.catalogue import Catalogue
    from reform.choice import Choice
    from reform.coverage import Round
    from reform.edition import Edition
    from reform.fact import Fact, When
    from reform.model import Break, Indicator
    from reform.period import Period


@dataclass(frozen=True)
class Boundary:
    """A change between two figures, after which they are not the same measure."""

    day: date
    """Midway between the last figure before and the first one after."""

    label: str
    """What changed, in two words."""

    description: str
    """When and why."""


def valued(series: Iterable[Choice]) -> list[Fact]:
    """
    Return the facts that have a figure, oldest first.

    Raises:
        ValueError: they are about several indicators, subjects, tiers or parts.

    """
    shown = [choice.shown for choice in series]
    facts = [fact for fact in shown if fact.value is not None]
    keys = [fact.key for fact in facts]
    about = sorted({f"{k.indicator} {k.subject} {k.tier} {k.part}" for k in keys})
    if len(about) > 1:
        raise ValueError("not one series: " + "; ".join(about))
    return sorted(facts, key=_order)


def ranked(series: Iterable[Choice]) -> list[Fact]:
    """Return the facts of a series that have a rank and no figure."""
    shown = [choice.shown for choice in series]
    return [fact for fact in shown if fact.value is None and fact.rank is not None]


def is_recast(when: When, provinces: int | None) -> bool:
    """Whether a figure of a time before the merger is for the provinces since then."""
    return provinces == SETS[-1] and when.until.end < MERGER


def _order(fact: Fact) -> tuple[object, ...]:
    """Sort by time, and of one time the set of provinces that came first."""
    return (*fact.key.when.order, -(fact.key.provinces or 0), str(fact.key))


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
    return (*_clock(fact.key.when), method, _territory(catalogue, fact))


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
        if len({_is_after(each.at.start, fact) for fact in facts}) > 1
    ]


def last_day(fact: Fact) -> date:
    """Return the day on which the time of a fact ends."""
    return fact.key.when.until.end


def boundaries(
    edition: Edition, facts: list[Fact], place: Callable[[Fact], date] = last_day
) -> list[Boundary]:
    """
    Return the changes of method and of territory that part a series' *facts*.

    Args:
        edition: whose words are written.
        facts: figures of one series.
        place: the day at which a figure is drawn.

    """
    found = [*_breaks(edition, facts, place), *_merger(edition, facts, place)]
    return sorted(found, key=lambda boundary: (boundary.day, boundary.label))


def _clock(when: When) -> tuple[object, ...]:
    if when.clock == "to":
        return when.clock, when.since and when.since.start
    if when.clock == "at":
        return when.clock, None
    start, end = when.until.start, when.until.end
    return when.clock, 12 * (end.year - start.year) + end.month - start.month


def _is_after(day: date, fact: Fact) -> bool:
    return fact.key.when.until.start >= day


def _territory(catalogue: Catalogue, fact: Fact) -> int | None:
    """Set that decides what the subject's name means; None where it never changed."""
    place = catalogue.places.get(fact.key.subject)
    if place is None or place.kind == "country" or same_territory(place):
        return None
    return fact.key.provinces or set_of(fact.key.when.until)


def _breaks(
    edition: Edition, facts: list[Fact], place: Callable[[Fact], date]
) -> Iterable[Boundary]:
    for each in breaks_crossed(edition.catalogue, facts):
        is_after = partial(_is_after, each.at.start)
        reason = edition.word(
            "chart_break_reason",
            when=edition.period(each.at),
            reason=edition.text(each.reason),
        )
        days = _sides(facts, is_after, place)
        yield from _between(days, edition.word("chart_break"), reason)


def _merger(
    edition: Edition, facts: list[Fact], place: Callable[[Fact], date]
) -> Iterable[Boundary]:
    def is_after(fact: Fact) -> bool:
        return _territory(edition.catalogue, fact) == set_at(MERGER)

    reason = edition.word("chart_merger_reason", when=edition.date(MERGER))
    days = _sides(facts, is_after, place)
    yield from _between(days, edition.word("chart_merger"), reason)


def _sides(
    facts: list[Fact], is_after: Callable[[Fact], bool], place: Callable[[Fact], date]
) -> tuple[list[date], list[date]]:
    """Return the places of the figures before a change, and of those after it."""
    before = [place(fact) for fact in facts if not is_after(fact)]
    return before, [place(fact) for fact in facts if is_after(fact)]


def _between(
    days: tuple[list[date], list[date]], label: str, description: str
) -> Iterable[Boundary]:
    """Yield the boundary between figures, where the two sides do not overlap."""
    before, after = days
    if before and after and max(before) < min(after):
        day = max(before) + (min(after) - max(before)) / 2
        yield Boundary(day, label, description)
