"""What ceases to exist before a promise is due: territories, a level, a measure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from reform.measured import is_overtaken
from reform.territory import MERGER

if TYPE_CHECKING:
    from reform.catalogue import Catalogue
    from reform.model import Programme, Target
    from reform.progress.state import Reason

DISTRICT = "district"
"""Tier that ended when local government became one of two tiers."""


@dataclass(frozen=True)
class Ending:
    """What ended, and on which day it did not exist any more."""

    reason: Reason
    day: date


def ending(catalogue: Catalogue, programme: Programme, target: Target) -> Ending | None:
    """
    Return what of a target ended before it was due; None where nothing did.

    A target without a deadline outlives nothing.
    """
    found = sorted(_endings(catalogue, programme, target), key=lambda each: each.day)
    due = target.deadline.end if target.deadline else date.max
    return next((each for each in found if each.day <= due), None)


def _endings(
    catalogue: Catalogue, programme: Programme, target: Target
) -> list[Ending]:
    found = []
    if is_overtaken(catalogue, programme, target):
        found.append(Ending("merger", MERGER))
    if target.tier == DISTRICT:
        found.append(Ending("district", MERGER))
    measure = catalogue.indicators.get(target.indicator or "")
    if measure is not None and measure.ended is not None:
        found.append(Ending("ended", measure.ended.at.start))
    return found
