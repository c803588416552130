"""The state of a target as of a day."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reform.progress.case import Case
from reform.progress.record import recorded

if TYPE_CHECKING:
    from datetime import date

    from reform.catalogue import Catalogue
    from reform.model import Programme, Proxy, Target
    from reform.progress.status import Status

OPEN = frozenset({"unknown", "not-measurable"})
"""States in which the figures decide nothing, and a record may."""


def assess(
    catalogue: Catalogue, programme: Programme, target: Target, day: date | None = None
) -> Status:
    """
    Return the state of a target, with everything that it rests on.

    Args:
        catalogue: the facts.
        programme: what the target stands in.
        target: what was promised.
        day: as of which it is told, from what was published by then; the day of the
            catalogue if left out.

    """
    day = day or catalogue.today
    own = Case(catalogue, programme, target, day).status
    if own.state not in OPEN:
        return own
    reported, near = recorded(catalogue, own), _by_proxies(catalogue, own)
    for found in (reported, near):
        if found is not None and found.state not in OPEN:
            return found
    is_known = own.reading is not None or own.before is not None
    return own if is_known else reported or near or own


def _by_proxies(catalogue: Catalogue, own: Status) -> Status | None:
    """Return what the indicators say that come near a target; None without any."""
    asked = [_of_proxy(catalogue, own, proxy) for proxy in own.target.proxies]
    found = [each for each in asked if each.reading is not None]
    told = [each for each in found if each.state not in OPEN]
    if any(each.state == "met" for each in told):
        told.extend(each for each in found if _is_short(each))
    told = told or found
    if not told:
        return None
    if len({each.state for each in told}) > 1:
        return replace(own, state="depends", reason="proxy", others=tuple(told))
    return replace(told[0], target=own.target, others=tuple(told[1:]))


def _is_short(status: Status) -> bool:
    """Whether the figure does not satisfy the target, though no pace can be told."""
    if status.state != "not-measurable" or status.aim is None or not status.reading:
        return False
    return status.aim.holds(status.reading.reach) is False


def _of_proxy(catalogue: Catalogue, own: Status, proxy: Proxy) -> Status:
    measure = {"indicator": proxy.indicator, "part": proxy.part, "tier": proxy.tier}
    target = own.target.model_copy(update=measure)
    status = Case(catalogue, own.programme, target, own.day).status
    return replace(status, proxy=proxy)
