"""What a target can be held against: the figures known of it, the latest of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from reform.territory import MERGER, same_territory, set_at

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from reform.catalogue import Catalogue
    from reform.fact import Fact
    from reform.model import Programme, Target

Lack = Literal["number", "measure", "figure"]
"""What a target would need to be held against anything: a number to reach, an
indicator, or a figure of that in the same unit about the same subject."""

RANK = "rank"
"""Unit of places in an order."""


@dataclass(frozen=True)
class Measured:
    """A target with the figures that it can be held against."""

    programme: Programme
    target: Target

    known: tuple[Fact, ...]
    """All of them, oldest first; at least one."""

    @property
    def latest(self) -> Fact:
        """The figure of the latest time."""
        return self.known[-1]


def lack(catalogue: Catalogue, programme: Programme, target: Target) -> Lack | None:
    """Return what a target needs to be measured; None where it is."""
    if target.value is None:
        return "number"
    if target.indicator is None:
        return "measure"
    return None if measured(catalogue, programme, target) else "figure"


def measured(
    catalogue: Catalogue, programme: Programme, target: Target
) -> Measured | None:
    """
    Return a target with what is known of it; None where nothing can be held against it.

    A figure counts if it is shown for the very indicator, subject, tier and part, in
    the unit of the target (for a rank, if it has a rank), and about the territory that
    the subject's name meant when the target was set. A number of things done in a
    period counts where that period belongs to the programme: what was cut in 2025 is
    no part of a cut planned for 2022. Changes (`comparison: change`) are not measured:
    a level says nothing of them without their base.
    """
    if target.value is None or target.indicator is None:
        return None
    if target.comparison == "change" or not _has_unit(catalogue, target):
        return None
    shown = catalogue.shown(
        target.indicator, target.subject, tier=target.tier, part=target.part
    )
    known = [
        choice.shown
        for choice in shown
        if number(catalogue, target, choice.shown) is not None
        and counts_for(catalogue, programme, target, choice.shown)
    ]
    return Measured(programme, target, tuple(known)) if known else None


def number(catalogue: Catalogue, target: Target, fact: Fact) -> Decimal | int | None:
    """Return what is held against a target: a value, or a rank; None without it."""
    is_order = catalogue.indicators[fact.key.indicator].unit == RANK
    if target.comparison == "rank-within" and not is_order:
        return fact.rank
    return fact.value


def set_on(catalogue: Catalogue, programme: Programme, target: Target) -> date:
    """
    Return the day on which a target was set, as near as is known.

    It is that of the document, else of the meeting, else the first of the programme's
    years, else the one on which the publication came out that states it.
    """
    begun = _begun(catalogue, programme)
    return begun or catalogue.sources[target.source].published.start


def _begun(catalogue: Catalogue, programme: Programme) -> date | None:
    """Return the day on which a programme was adopted, or its years begin."""
    document = catalogue.documents.get(programme.document or "")
    if document is not None and document.issued is not None:
        return document.issued.start
    meeting = catalogue.meetings.get(programme.meeting or "")
    if meeting is not None:
        return meeting.at.start
    return programme.period.start if programme.period is not None else None


def is_overtaken(catalogue: Catalogue, programme: Programme, target: Target) -> bool:
    """Whether the subject's name means another territory now than when it was set."""
    place = catalogue.places.get(target.subject)
    if place is None or place.kind != "province" or same_territory(place):
        return False
    return set_on(catalogue, programme, target) < MERGER


def _has_unit(catalogue: Catalogue, target: Target) -> bool:
    """Whether the target's number is in the unit of its indicator's figures."""
    unit = catalogue.indicators[target.indicator or ""].unit
    return target.comparison == "rank-within" or catalogue.unit_of(target) == unit


def counts_for(
    catalogue: Catalogue, programme: Programme, target: Target, fact: Fact
) -> bool:
    """Whether a figure is of the territory, and of the time, that a target is about."""
    return _is_of_territory(catalogue, programme, target, fact) and _is_in_time(
        catalogue, programme, target, fact
    )


def _is_of_territory(
    catalogue: Catalogue, programme: Programme, target: Target, fact: Fact
) -> bool:
    place = catalogue.places.get(target.subject)
    if place is None or place.kind != "province" or same_territory(place):
        return True
    return fact.key.provinces == set_at(set_on(catalogue, programme, target))


def _is_in_time(
    catalogue: Catalogue, programme: Programme, target: Target, fact: Fact
) -> bool:
    """Whether a count of things done was counted in the programme's time."""
    indicator = catalogue.indicators[fact.key.indicator]
    is_share = catalogue.units[indicator.unit].symbol is not None
    if indicator.nature not in {"flow", "cumulative"} or is_share:
        return True
    when, years = fact.key.when, programme.period
    begun = when.since or (when.until if when.clock == "period" else None)
    first = years.start if years else _begun(catalogue, programme)
    last = target.deadline or years
    if first is not None and when.until.end < first:
        return False
    if begun is None:
        return True
    return (first is None or begun.start.year >= first.year) and (
        last is None or begun.start <= last.end
    )
