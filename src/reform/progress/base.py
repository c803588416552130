"""The figure that a target's pace is counted from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reform.headline import is_alike
from reform.progress.pace import is_apart

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from reform.catalogue import Catalogue
    from reform.model import Target
    from reform.period import Period
    from reform.progress.readings import Reading
    from reform.progress.state import Reason


def base(
    catalogue: Catalogue,
    target: Target,
    known: Sequence[Reading],
    latest: Reading,
    begun: date,
) -> Reading | Reason:
    """
    Return the base of a pace, or why there is none.

    It is the figure at the time that the target names; without one, the last that was
    for a time before the target was set; else the first after that. Only figures that
    measure the same as the latest count: none across a change of method or territory.

    Args:
        catalogue: the facts.
        target: what was promised.
        known: all figures of it, oldest first.
        latest: the figure whose pace is asked for.
        begun: day on which the target was set.

    """
    alike = comparable(catalogue, known, latest)
    if target.against is not None:
        return _named(target, target.against, known, alike, latest)
    if not alike:
        others = any(each.end < latest.end for each in known)
        return "break" if others else "one-point"
    apart = [each for each in alike if is_apart(each.end, latest.end)]
    if not apart:
        return "short"
    earlier = [each for each in apart if each.end <= begun]
    return earlier[-1] if earlier else apart[0]


def comparable(
    catalogue: Catalogue, known: Sequence[Reading], latest: Reading
) -> list[Reading]:
    """Return the figures before the latest that measure the same, oldest first."""
    return [
        each
        for each in known
        if each.end < latest.end and is_alike(catalogue, each.fact, latest.fact)
    ]


def at(period: Period, known: Sequence[Reading]) -> Reading | None:
    """Return the figure for the end of a period; None without one."""
    return next((each for each in known if each.end == period.end), None)


def is_late(target: Target) -> bool:
    """Whether a target names a base that is not before its deadline."""
    if target.against is None or target.deadline is None:
        return False
    return target.against.end >= target.deadline.end


def _named(
    target: Target,
    period: Period,
    known: Sequence[Reading],
    alike: Sequence[Reading],
    latest: Reading,
) -> Reading | Reason:
    if is_late(target):
        return "base-late"
    found = at(period, known)
    if found is None:
        return "base"
    if found.end >= latest.end:
        return "one-point"
    if found not in alike:
        return "break"
    return found if is_apart(found.end, latest.end) else "short"
