"""What a series shows, in a sentence that claims no more than its figures do."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from reform.charts.runs import comparable, valued
from reform.extent import surely

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reform.choice import Choice
    from reform.edition import Edition
    from reform.extent import Extent
    from reform.fact import Fact


def trend_sentence(edition: Edition, series: Iterable[Choice]) -> str:
    """
    Say what the first and the last figure of a series are.

    "Up" and "down" are said only of figures of one measure, and only where
    neither rounding nor "over" and "about" could turn it round. Without any figure
    there is nothing to say.

    Raises:
        ValueError: the facts are not of one series.

    """
    facts = valued(series)
    if not facts:
        return ""
    first, last = facts[0], facts[-1]
    if first is last:
        when = edition.when(first.key.when)
        return edition.word("trend_one", figure=edition.figure(first), when=when)
    if not comparable(edition.catalogue, first, last):
        sentence = _sentence(edition, "trend_between", first, last)
        return edition.word("trend_unlike", sentence=sentence)
    return _sentence(edition, _direction(first, last), first, last)


def _sentence(edition: Edition, name: str, first: Fact, last: Fact) -> str:
    return edition.word(
        name,
        first=edition.figure(first),
        since=edition.when(first.key.when),
        last=edition.figure(last),
        until=edition.when(last.key.when),
    )


def _direction(first: Fact, last: Fact) -> str:
    """Name the sentence for two figures of one measure."""
    (low, high), (last_low, last_high) = _range(first), _range(last)
    if high <= last_low:
        return "trend_up"
    if last_high <= low:
        return "trend_down"
    exact = first.precision == last.precision == "exact"
    same = exact and (low, high) == (last_low, last_high)
    return "trend_level" if same else "trend_between"


def _range(fact: Fact) -> Extent:
    return surely(fact.precision, fact.value or Decimal(0))
