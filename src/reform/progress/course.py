"""Where a series of figures went before the one that decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reform.certainty import change
from reform.comparing import breaks_crossed
from reform.progress.base import comparable

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from reform.catalogue import Catalogue
    from reform.model import Comparison
    from reform.progress.aim import Aim
    from reform.progress.readings import Reading


def is_across_break(
    catalogue: Catalogue, known: Sequence[Reading], found: Reading, begun: date
) -> bool:
    """Whether the method changed between the day a target was set and a figure."""
    earlier = [each.fact for each in known if each.end <= begun]
    return bool(earlier) and bool(breaks_crossed(catalogue, [earlier[-1], found.fact]))


def is_leaving(
    catalogue: Catalogue,
    known: Sequence[Reading],
    found: Reading,
    aim: Aim,
    comparison: Comparison,
) -> bool:
    """Whether a figure surely went away from a target since the one before it."""
    alike = comparable(catalogue, known, found)
    if not alike or not aim.is_away(alike[-1].value, found.value):
        return False
    if found.is_share or comparison == "rank-within":
        # The facts' own numbers are a whole's part, and a score: other measures.
        return True
    indicator = catalogue.indicators[found.fact.key.indicator]
    return change(alike[-1].fact, found.fact, indicator) in {"up", "down"}
