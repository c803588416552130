"""Which other indicators a reader of one may want to see."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from reform.headline import COUNTRY, headline

if TYPE_CHECKING:
    from reform.catalogue import Catalogue
    from reform.headline import Headline


def related(catalogue: Catalogue, indicator: str, most: int) -> list[Headline]:
    """
    Return the newest figures of some other indicators of the same area.

    Those that measure the same platforms come first, then those that stand for the
    area, then those followed for longest. Without a figure of the country one is left
    out.

    Args:
        catalogue: the facts.
        indicator: what the others are related to.
        most: how many are wanted.

    """
    pillar = catalogue.pillars[catalogue.indicators[indicator].pillar]
    beside = _beside(catalogue, indicator)

    def order(other: str) -> tuple[object, ...]:
        length = len(catalogue.shown(other, COUNTRY, part=None))
        return other not in beside, other not in pillar.indicators, -length, other

    others = sorted(catalogue.measures(pillar.id, None) - {indicator}, key=order)
    found = (headline(catalogue, each) for each in others)
    return [*islice(filter(None, found), most)]


def _beside(catalogue: Catalogue, indicator: str) -> set[str]:
    """Return the indicators of the platforms that one measures."""
    platforms = [
        each for each in catalogue.systems.values() if indicator in each.indicators
    ]
    return {measure for each in platforms for measure in each.indicators}
