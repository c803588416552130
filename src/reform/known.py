"""How much is known of an indicator: publications, figures, provinces."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reform.catalogue import Catalogue
    from reform.coverage import Round
    from reform.model import Source


SEVERAL = 5
"""Provinces known at one time from which on they are counted, not named."""


@dataclass(frozen=True)
class Known:
    """What there is of one indicator."""

    figures: int
    """How many facts state it, those that are not shown among them."""

    sources: tuple[tuple[Source, int], ...]
    """Publications, the newest first, each with how many of the facts it states."""

    latest: Round | None
    """The newest period of which provinces are known; see `newest_round`."""


def known(catalogue: Catalogue, indicator: str) -> Known:
    """Return how much is known of an indicator."""
    stated = Counter(
        fact.source.id for choice in catalogue.shown(indicator) for fact in choice.facts
    )
    sources = [(catalogue.sources[each], count) for each, count in stated.items()]
    newest_first = sorted(
        sources,
        key=lambda each: (each[0].published.start, each[0].id),
        reverse=True,
    )
    latest = newest_round(catalogue, indicator)
    return Known(stated.total(), tuple(newest_first), latest)


def newest_round(catalogue: Catalogue, indicator: str) -> Round | None:
    """
    Return the newest period of which several provinces are known; None without any.

    One in which the others are missing comes before one of a few single provinces.
    """
    found = [each for each in catalogue.rounds if each.indicator.id == indicator]
    several = [each for each in found if each.known >= SEVERAL]
    counted = [each for each in several if each.counts]
    newest_last = counted or several
    return newest_last[-1] if newest_last else None
