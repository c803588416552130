"""The newest figure of a series, and what it may be held against."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reform.certainty import Direction, change, coarsely
from reform.comparing import comparable
from reform.extent import last_meant
from reform.measured import Measured, measured
from reform.spread import FIGURES

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from decimal import Decimal

    from reform.catalogue import Catalogue
    from reform.choice import Choice
    from reform.fact import Fact
    from reform.model import Tier
    from reform.period import Period

COUNTRY = "viet-nam"


@dataclass(frozen=True)
class Headline:
    """A series at its newest figure."""

    series: tuple[Choice, ...]
    """All its figures, oldest first, for a line beside the newest."""

    fact: Fact
    """The newest figure; its source states it."""

    before: Fact | None
    """The figure before it: the last one that measures the same, else the last one.
    None where there is none."""

    is_comparable: bool
    """Whether both measure the same; without a figure before it, false."""

    way: Direction | None
    """Where it surely went since; None where that is in doubt."""

    by: Decimal | None
    """How far, if both are stated to the same digit; below zero if it fell."""

    target: Measured | None
    """The target that is due next, as seen from the figure; else the last that was."""

    @property
    def deadline(self) -> Period | None:
        """Last moment to reach the target; None where none was given."""
        return self.target.target.deadline if self.target else None


def headline(
    catalogue: Catalogue,
    indicator: str,
    subject: str = COUNTRY,
    tier: Tier | None = None,
) -> Headline | None:
    """
    Return the newest figure of an indicator about a subject; None where none is known.

    Args:
        catalogue: the facts.
        indicator: what is measured.
        subject: a place or ministry.
        tier: level of government. If left out, that of the newest figure: of several
            of one time the figure for all levels together, else the one followed for
            longest.

    """
    series = _series(catalogue, indicator, subject, tier)
    return headline_of(catalogue, series) if series else None


def headline_of(catalogue: Catalogue, series: Sequence[Choice]) -> Headline:
    """
    Return the newest figure of a series, held against what is before it and promised.

    Args:
        catalogue: the facts.
        series: at least one figure, each with a value, the oldest first.

    """
    facts = [choice.shown for choice in series]
    fact = facts[-1]
    before = _before(catalogue, facts)
    is_comparable = before is not None and is_alike(catalogue, before, fact)
    way = _way(catalogue, before, fact) if before and is_comparable else None
    return Headline(
        series=tuple(series),
        fact=fact,
        before=before,
        is_comparable=is_comparable,
        way=way,
        by=_by(before, fact) if before and way else None,
        target=_target(catalogue, fact),
    )


def headlines_of(catalogue: Catalogue, indicator: str) -> list[Headline]:
    """
    Return the newest figure of every series of an indicator.

    The country's come first, then those of other places and bodies; of each the newest.
    """
    series: dict[tuple[str, Tier | None, str | None], list[Choice]] = {}
    for choice in catalogue.shown(indicator):
        if is_stated(choice.shown):
            key = choice.shown.key
            about = (key.subject, key.tier, key.part)
            series.setdefault(about, []).append(choice)
    newest_first = sorted(series.values(), key=newness, reverse=True)
    found = [headline_of(catalogue, each) for each in newest_first]
    return sorted(found, key=lambda each: each.fact.key.subject != COUNTRY)


def headlines(catalogue: Catalogue, pillar: str) -> list[Headline]:
    """Return the figures of the country that stand for an area, the first one first."""
    chosen = catalogue.pillars[pillar].indicators
    found = (headline(catalogue, indicator) for indicator in chosen)
    return [each for each in found if each is not None]


def is_stated(fact: Fact) -> bool:
    """Whether a fact has a figure, and nothing says that it is a slip."""
    return fact.value is not None and fact.doubt is None


def _series(
    catalogue: Catalogue, indicator: str, subject: str, tier: Tier | None
) -> list[Choice]:
    """Return the figures of the series that is meant, oldest first."""
    by_tier: dict[Tier | None, list[Choice]] = {}
    for choice in catalogue.shown(indicator, subject, part=None):
        if is_stated(choice.shown):
            by_tier.setdefault(choice.shown.key.tier, []).append(choice)
    if tier is not None:
        return by_tier.get(tier, [])
    return max(by_tier.values(), key=newness, default=[])


def newness(series: list[Choice]) -> tuple[object, ...]:
    """Sort series by the last time; of one time what is about all levels is newest."""
    key = series[-1].shown.key
    return key.when.until.end, key.tier is None, len(series)


def _before(catalogue: Catalogue, facts: list[Fact]) -> Fact | None:
    """Return what stands before the last fact: alike if possible, else the last."""
    *others, fact = facts
    earlier = [other for other in others if _end(other) < _end(fact)]
    alike = [other for other in earlier if is_alike(catalogue, other, fact)]
    return next(reversed(alike or earlier), None)


def _end(fact: Fact) -> date:
    return fact.key.when.until.end


def is_alike(catalogue: Catalogue, one: Fact, other: Fact) -> bool:
    """
    Whether two facts measure the same, so that one may be held against the other.

    Totals since an unknown day do, if the measure never starts anew: so do those of
    accounts since the first one, but not those of a year's dossiers.
    """
    indicator, when = catalogue.indicators[other.key.indicator], other.key.when
    is_open = when.clock == "to" and when.since is None
    if is_open and indicator.nature != "cumulative":
        return False
    return comparable(catalogue, one, other)


def _way(catalogue: Catalogue, before: Fact, fact: Fact) -> Direction | None:
    """
    Return where a figure went; of a place in an order nothing is said to rise.

    A total that never starts anew cannot fall: where it does, it is worded otherwise.
    """
    indicator = catalogue.indicators[fact.key.indicator]
    if indicator.nature == "rank":
        return None
    way = change(before, fact, indicator)
    return None if (indicator.nature, way) == ("cumulative", "down") else way


def _by(before: Fact, fact: Fact) -> Decimal | None:
    """Return how far two figures are apart; None where one is rounded and one not."""
    old, new = before.value, fact.value
    if old is None or new is None or not {before.precision, fact.precision} <= FIGURES:
        return None
    noughts = {max(0, last_meant(value)) for value in (old, new)}
    return coarsely(new - old, old, new) if len(noughts) == 1 else None


def _target(catalogue: Catalogue, fact: Fact) -> Measured | None:
    """Return the target of a figure's series that is due next, else the last one."""
    key = fact.key
    about = key.subject, key.tier, key.part
    found = [
        held
        for programme, target in catalogue.targets_on(key.indicator)
        if (target.subject, target.tier, target.part) == about
        if (held := measured(catalogue, programme, target)) and fact in held.known
    ]
    return min(found, key=lambda held: _dueness(held, _end(fact)), default=None)


def _dueness(held: Measured, seen: date) -> tuple[object, ...]:
    """Sort what is still due, soonest first; then what was, latest first; then rest."""
    deadline = held.target.deadline
    about = (held.programme.id, held.target.id)
    if deadline is None:
        return (2, 0, *about)
    day = deadline.end.toordinal()
    return (0, day, *about) if deadline.end >= seen else (1, -day, *about)
