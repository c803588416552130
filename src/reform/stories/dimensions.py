"""The parts of an index about a province, each held against all the provinces."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reform.certainty import direction, reach
from reform.coverage import rounds_among
from reform.spread import margin, spread

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from reform.catalogue import Catalogue
    from reform.certainty import Direction
    from reform.coverage import Round
    from reform.fact import Fact
    from reform.model import Indicator

PartRounds = dict[str, list["Round"]]
"""Rounds of each part of an index, in the order of the parts."""


@dataclass(frozen=True)
class Dimension:
    """A part of an index at the time of a province's latest figure."""

    part: str
    fact: Fact
    """Its value."""

    known: Round
    """The part, of all provinces."""

    @property
    def median(self) -> Decimal | None:
        """Median of the provinces; None where too few are known."""
        found = spread(self.known)
        return found.median if found else None

    @property
    def way(self) -> Direction | None:
        """On which side of the median it surely lies; None if in doubt."""
        bounds = margin(self.known)
        if bounds is None:
            return None
        return direction(bounds.median, reach(self.fact, self.known.indicator))


def has_dimensions(indicator: Indicator) -> bool:
    """Whether it is a yearly index whose parts are all scored on one scale."""
    scales = {(each.least, each.most) for each in indicator.part_bounds.values()}
    is_whole = indicator.part_bounds.keys() == indicator.parts.keys()
    return indicator.frequency == "year" and is_whole and len(scales) == 1


def part_rounds(catalogue: Catalogue, indicator: Indicator) -> PartRounds:
    """Return the rounds of each part of an index."""
    return {
        part: rounds_among(catalogue, catalogue.shown(indicator.id, part=part))
        for part in indicator.parts
    }


def dimensions(rounds: Mapping[str, list[Round]], whole: Fact) -> list[Dimension]:
    """Return the parts that have a value at the time of the *whole*."""
    key = whole.key
    found = (
        (part, known, known.facts.get(key.subject))
        for part, of_part in rounds.items()
        for known in of_part
        if (known.when, known.provinces, known.tier)
        == (key.when, key.provinces, key.tier)
    )
    return [
        Dimension(part, fact, known)
        for part, known, fact in found
        if fact is not None and fact.value is not None
    ]
