"""The figures that a target is held against, as they were known on a day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from reform.choice import choose
from reform.measured import RANK, counts_for, number
from reform.progress.aim import Reach, reach
from reform.progress.pace import Point

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from reform.catalogue import Catalogue
    from reform.choice import Choice
    from reform.fact import Fact
    from reform.model import Programme, Target

PERCENT = "percent"
"""Unit of shares."""

HUNDRED = Decimal(100)


@dataclass(frozen=True)
class Reading:
    """A figure in the target's own unit."""

    fact: Fact
    value: Decimal
    reach: Reach
    is_share: bool
    """Whether it is computed from a number and the whole that is printed with it."""

    rivals: tuple[Reading, ...] = ()
    """What other publications state of the very same, in the order of the choice."""

    @property
    def end(self) -> date:
        """Last day of the time that it is for."""
        return self.fact.key.when.until.end

    @property
    def point(self) -> Point:
        """The figure at the end of its time."""
        return Point(self.end, self.value)


def can_be_read(catalogue: Catalogue, target: Target) -> bool:
    """Whether the unit of a target's number is one that its indicator's facts have."""
    unit = catalogue.indicators[target.indicator or ""].unit
    if target.comparison == "rank-within":
        return True
    if catalogue.unit_of(target) == unit:
        return True
    return catalogue.unit_of(target) == PERCENT and (
        target.comparison == "change" or _is_count(catalogue, unit)
    )


def readings(
    catalogue: Catalogue, programme: Programme, target: Target, day: date
) -> list[Reading]:
    """
    Return what could be known of a target on a day, oldest first.

    Figures of the very indicator, subject, tier and part count, in the target's unit:
    a place for a rank, and for a share of a number that is counted the number by the
    whole that the same publication prints with it. One that is thought a slip, that is
    about another territory, or that counts what was done in another time, does not.
    """
    if target.indicator is None or not can_be_read(catalogue, target):
        return []
    found = (
        _reading(catalogue, target, each) for each in _known(catalogue, target, day)
    )
    return [
        each
        for each in found
        if each
        and each.end <= day
        and counts_for(catalogue, programme, target, each.fact)
    ]


def is_total(catalogue: Catalogue, found: Reading) -> bool:
    """Whether a figure is of a total that only grows: all of a kind so far, counted."""
    indicator = catalogue.indicators[found.fact.key.indicator]
    if indicator.nature == "cumulative":
        return True
    return found.fact.key.when.clock == "to" and _is_count(catalogue, indicator.unit)


def _known(catalogue: Catalogue, target: Target, day: date) -> Iterable[Choice]:
    """Return the choices among what was published by a day."""
    shown = catalogue.shown(
        target.indicator, target.subject, tier=target.tier, part=target.part
    )
    stated = [fact for each in shown for fact in each.facts]
    published = [fact for fact in stated if fact.source.published.start <= day]
    if len(published) == len(stated):
        return shown
    found = choose(published).values()
    return sorted(found, key=lambda each: each.shown.key.when.order)


def _reading(catalogue: Catalogue, target: Target, choice: Choice) -> Reading | None:
    stated = (fact for fact in choice.facts if fact.doubt is None)
    found = [_of_fact(catalogue, target, fact) for fact in stated]
    read = [each for each in found if each]
    return replace(read[0], rivals=tuple(read[1:])) if read else None


def _of_fact(catalogue: Catalogue, target: Target, fact: Fact) -> Reading | None:
    """Return a fact in the target's unit; None where it has no such figure."""
    unit = catalogue.indicators[fact.key.indicator].unit
    is_share = (
        target.comparison not in {"change", "rank-within"}
        and catalogue.unit_of(target) == PERCENT
        and unit != PERCENT
    )
    value = _share(fact) if is_share else number(catalogue, target, fact)
    if value is None:
        return None
    is_rank = target.comparison == "rank-within" and unit != RANK
    precision = "exact" if is_rank else fact.precision
    return Reading(fact, Decimal(value), reach(Decimal(value), precision), is_share)


def _share(fact: Fact) -> Decimal | None:
    if fact.value is None or not fact.out_of:
        return None
    return HUNDRED * fact.value / fact.out_of


def _is_count(catalogue: Catalogue, unit: str) -> bool:
    return unit != RANK and catalogue.units[unit].symbol is None
