"""Periods for which a series should have a figure, and has none."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from reform.period import Period

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reform.fact import Fact, When
    from reform.model import Indicator

_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12}
"""Length of the periods that follow each other."""


def missing(
    indicator: Indicator, facts: Sequence[Fact], others: Iterable[When] = ()
) -> list[Period]:
    """
    Return the periods without a figure, oldest first.

    They are those between the first and the last figure of an index that comes out
    each month, quarter, half or year, and those for which others have a figure.

    Args:
        indicator: what is measured.
        facts: figures of one series, oldest first.
        others: times of other figures of the same sort: of the provinces, or ranks.

    """
    kinds = {fact.key.when.kind for fact in facts}
    wanted = {when.until for when in others if when.kind in kinds}
    if indicator.frequency in _MONTHS:
        kind = ("period", indicator.frequency)
        known = [f.key.when.until for f in facts if f.key.when.kind == kind]
        wanted |= set(_between(known))
    return sorted(wanted - {fact.key.when.until for fact in facts})


def follows(one: Period, other: Period) -> bool:
    """Whether a period begins where *one* of the same sort ends."""
    return one.form == other.form and other.start - one.end == timedelta(days=1)


def _between(known: list[Period]) -> Iterator[Period]:
    """Yield the periods from the first to the last of those known."""
    period = min(known, default=None)
    while period is not None and period < max(known):
        yield period
        period = _next(period)


def _next(period: Period) -> Period:
    start = period.end + timedelta(days=1)
    number = (start.month - 1) // _MONTHS[period.form] + 1
    written = {
        "month": f"{start.year}-{number:02}",
        "quarter": f"{start.year}-Q{number}",
        "half": f"{start.year}-H{number}",
    }
    return Period.parse(written.get(period.form, str(start.year)))
