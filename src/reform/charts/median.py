"""What is said of the median of a round: how it moved, and who is how far from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reform.certainty import coarsely, direction, reach
from reform.charts.map_sentence import of_known
from reform.charts.naming import difference
from reform.charts.succession import earlier
from reform.spread import margin, spread

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from reform.coverage import Round
    from reform.edition import Edition
    from reform.fact import Fact


def median_sentence(edition: Edition, rounds: Iterable[Round], known: Round) -> str:
    """
    Say what the median is, and what it was in the latest earlier round that has one.

    It rose or fell only where that is so of all the provinces, whatever the values are
    that are not known; else both are said without a word on the difference.
    """
    found = spread(known)
    if found is None:
        return ""
    written = _written(edition, known, found.median)
    before = next((each for each in earlier(rounds, known) if spread(each)), None)
    if before is not None:
        written = _compared(edition, before, known, written)
    return edition.word(of_known("map_median", known), median=written)


def _compared(edition: Edition, before: Round, known: Round, median: str) -> str:
    old, new = spread(before), spread(known)
    bounds = margin(before, of_all=True), margin(known, of_all=True)
    if not (old and new and bounds[0] and bounds[1]):
        return median
    when = edition.when(before.when)
    way = direction(bounds[0].median, bounds[1].median)
    if way is None:
        then = _written(edition, before, old.median)
        return edition.word("median_then", median=median, before=when, earlier=then)
    by = difference(edition, new.median - old.median, known.indicator)
    change = edition.word(f"change_{way}", by=by, against=when)
    return edition.word("median_change", median=median, change=change)


def distance(edition: Edition, known: Round, fact: Fact) -> str:
    """Say how far a province is from the median; nothing where that is in doubt."""
    found, bounds = spread(known), margin(known)
    if found is None or bounds is None or fact.value is None:
        return ""
    way = direction(bounds.median, reach(fact, known.indicator))
    if way is None:
        return edition.word("median_equal") if fact.value == found.median else ""
    apart = coarsely(fact.value - found.median, fact.value, found.median)
    by = difference(edition, apart, known.indicator)
    return edition.word(f"median_{way}", by=by)


def _written(edition: Edition, known: Round, median: Decimal) -> str:
    unit = edition.catalogue.units[known.indicator.unit]
    return edition.quantity(median, unit)
