"""63 provinces until 2025-06-30, 34 since 2025-07-01: who became what."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reform.model import Place, Title
    from reform.period import Period

MERGER = date(2025, 7, 1)
"""First day of the 34 (Resolution 202/2025/QH15)."""

SETS = (63, 34)
"""The sets of provinces, oldest first, each named by its size."""


def set_at(day: date) -> int:
    """Set of provinces on a *day*."""
    return 63 if day < MERGER else 34


def set_of(period: Period) -> int | None:
    """Set of provinces through a *period*; None where it spans the merger."""
    first, last = set_at(period.start), set_at(period.end)
    return first if first == last else None


def provinces(places: Mapping[str, Place], which: int) -> list[Place]:
    """Return the provinces of the set of 63 or of 34, in the order of their ids."""
    return [places[i] for i in sorted(places) if places[i].within(which)]


def in_region(places: Mapping[str, Place], region: str, which: int) -> list[Place]:
    """Return the provinces of a set that lie in a *region*."""
    return [
        place
        for place in provinces(places, which)
        if (territory := place.within(which)) and territory.region == region
    ]


def successor(place: Place) -> str | None:
    """Province that the *place*'s territory of before the merger belongs to now."""
    before = place.within(63)
    return before.became if before else None


def same_territory(place: Place) -> bool:
    """Whether a province's name means the same territory before and after."""
    after = place.within(34)
    return after is not None and place.within(63) is not None and after.alone


def title_on(titles: Iterable[Title], day: date) -> Title:
    """
    Return the official style in force on a *day*: the last one begun by then.

    Raises:
        StopIteration: there is none, which a rule on places excludes.

    """
    begun = (t for t in reversed(tuple(titles)) if t.since is None or t.since <= day)
    return next(begun)
