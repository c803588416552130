"""What is known of a platform: whose figures they are, and which can be drawn."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from reform.comparing import measure
from reform.headline import COUNTRY, headline_of, is_stated, newness

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from decimal import Decimal

    from reform.catalogue import Catalogue
    from reform.choice import Choice
    from reform.headline import Headline
    from reform.model import System

FEW = 5
"""Provinces so few that a platform's table has their figures: of more there is a
ranking on the measure's own page."""

ENOUGH = 3
"""Figures that a pair of series needs to be drawn."""

Pair = tuple[list["Choice"], list["Choice"]]
"""Two series, each with a figure at least."""


def province_of(catalogue: Catalogue, system: System) -> str | None:
    """Return the province that runs a platform, if one does."""
    return system.owner if system.owner in catalogue.provinces else None


def subject_of(catalogue: Catalogue, system: System) -> str:
    """Return whom a platform's figures are about: its province, else the country."""
    return province_of(catalogue, system) or COUNTRY


def newest_of(catalogue: Catalogue, system: System) -> list[Headline]:
    """
    Return the newest figure of each series of a platform, in its own order.

    Of one indicator the latest comes first. Parts of a score are left to its own page,
    and figures that are said to be slips are left out.
    """
    subject = subject_of(catalogue, system)
    found = []
    for indicator in system.indicators:
        series: dict[tuple[object, ...], list[Choice]] = {}
        is_score = catalogue.indicators[indicator].nature == "score"
        for choice in catalogue.shown(indicator, subject):
            key = choice.shown.key
            if not is_stated(choice.shown) or (is_score and key.part):
                continue
            series.setdefault((key.tier, key.part), []).append(choice)
        latest = sorted(series.values(), key=newness, reverse=True)
        found += [headline_of(catalogue, each) for each in latest]
    return found


def one_of_each(found: Sequence[Headline], most: int) -> list[Headline]:
    """Return so many figures, each of another indicator if there are enough of them."""
    turns: Counter[str] = Counter()
    order = []
    for place, each in enumerate(found):
        indicator = each.fact.key.indicator
        order.append((turns[indicator], place))
        turns[indicator] += 1
    chosen = {place for _, place in sorted(order)[:most]}
    return [each for place, each in enumerate(found) if place in chosen]


def choices_of(catalogue: Catalogue, system: System) -> list[Choice]:
    """Return all figures of a platform; of other provinces only where few have any."""
    found = []
    for indicator in system.indicators:
        shown = catalogue.shown(indicator)
        provinces = {c.shown.key.subject for c in shown if c.shown.key.provinces}
        told = provinces if len(provinces) <= FEW else {system.owner}
        found += [
            choice
            for choice in shown
            if choice.shown.key.provinces is None or choice.shown.key.subject in told
        ]
    return found


def pairs_of(catalogue: Catalogue, system: System, indicator: str) -> list[Pair]:
    """
    Return the series that a platform's page draws together, where *indicator* is first.

    There is a pair for each level of government that both are known of; two figures
    alone are none.
    """
    subject = subject_of(catalogue, system)
    found = []
    for first, second in system.compare:
        if first == indicator:
            one, other = (
                catalogue.shown(each, subject, part=None) for each in (first, second)
            )
            found += _by_tier(one, other)
    return found


def _by_tier(choices: list[Choice], beside: list[Choice]) -> list[Pair]:
    found = []
    for tier in dict.fromkeys(each.shown.key.tier for each in choices):
        one, other = (
            [c for c in side if c.shown.key.tier == tier and c.shown.value is not None]
            for side in (choices, beside)
        )
        if one and other and len(one) + len(other) >= ENOUGH:
            found.append((one, other))
    return found


def has_a_course(catalogue: Catalogue, series: Iterable[Choice]) -> bool:
    """Whether figures of one measure differ: else a drawing says no more than one."""
    values: dict[tuple[object, ...], set[Decimal | None]] = {}
    for each in series:
        alike = measure(catalogue, each.shown)
        values.setdefault(alike, set()).add(each.shown.value)
    return any(len(found - {None}) > 1 for found in values.values())
