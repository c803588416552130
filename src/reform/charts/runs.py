"""The figures of a series, and what parts those that do not measure the same."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from reform.comparing import breaks_crossed, lies_after, territory
from reform.territory import MERGER, SETS, set_at

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from reform.catalogue import Catalogue
    from reform.choice import Choice
    from reform.edition import Edition
    from reform.fact import Fact, When


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


def count_wholes(catalogue: Catalogue, facts: Sequence[Fact]) -> bool:
    """Whether each of a series' *facts* counts some of a whole: 21 of 25."""
    natures = {catalogue.indicators[fact.key.indicator].nature for fact in facts}
    return all(fact.out_of for fact in facts) and not natures & {"rank", "score"}


def is_recast(when: When, provinces: int | None) -> bool:
    """Whether a figure of a time before the merger is for the provinces since then."""
    return provinces == SETS[-1] and when.until.end < MERGER


def _order(fact: Fact) -> tuple[object, ...]:
    """Sort by time, and of one time the set of provinces that came first."""
    return (*fact.key.when.order, -(fact.key.provinces or 0), str(fact.key))


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


def _breaks(
    edition: Edition, facts: list[Fact], place: Callable[[Fact], date]
) -> Iterable[Boundary]:
    for each in breaks_crossed(edition.catalogue, facts):
        is_after = partial(lies_after, each.at.start)
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
        return territory(edition.catalogue, fact) == set_at(MERGER)

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
