"""The columns of a distribution by year, and what parts those that are unlike."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from reform.comparing import breaks_crossed
from reform.spread import Spread, is_enough
from reform.territory import MERGER

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reform.coverage import Round
    from reform.edition import Edition
    from reform.fact import Fact
    from reform.period import Period


LOOSE = "\N{ALMOST EQUAL TO}"
"""Stands for values that are not stated exactly."""


@dataclass(frozen=True)
class Column:
    """A period: what is known in it of one set of provinces, or that nothing is."""

    period: Period
    provinces: int
    x: float
    known: Round | None = None
    spread: Spread | None = None
    own: Fact | None = None
    """Of the subject, where it has a value."""

    @property
    def is_loose(self) -> bool:
        """Whether there is no spread though enough is known: not stated exactly."""
        return self.spread is None and self.known is not None and is_enough(self.known)

    @property
    def counted(self) -> str:
        """How many are known, where there is no spread; a sign if they are enough."""
        if self.is_loose:
            return LOOSE
        return str(self.known.count("value") if self.known else 0)


@dataclass(frozen=True)
class Change:
    """A change between two columns, after which they are not the same measure."""

    x: float
    """Midway between them."""

    label: str
    """What changed, in two words."""

    description: str
    """When and why."""


def changes(edition: Edition, columns: Sequence[Column]) -> Iterator[Change]:
    """Yield the changes of method, and of the provinces, between columns in order."""
    sets = [column.provinces for column in columns]
    # Where both sets go on side by side, no one line parts them.
    is_parted = sets == sorted(sets, reverse=True)
    before: Round | None = None
    for left, column in pairwise(columns):
        before = left.known or before
        found = [*_between(edition, before, column.known, is_parted=is_parted)]
        if found:
            labels, descriptions = zip(*found, strict=True)
            x = (left.x + column.x) / 2
            yield Change(x, "; ".join(labels), "; ".join(descriptions))


def _between(
    edition: Edition, before: Round | None, after: Round | None, *, is_parted: bool
) -> Iterator[tuple[str, str]]:
    """Yield the label and the description of each change between two rounds."""
    if before is None or after is None:
        return
    yield from _breaks(edition, before, after)
    if before.provinces != after.provinces and is_parted:
        yield _merger(edition, before.provinces, after.provinces)


def _breaks(edition: Edition, before: Round, after: Round) -> Iterator[tuple[str, str]]:
    facts = [next(iter(known.facts.values())) for known in (before, after)]
    for each in breaks_crossed(edition.catalogue, facts):
        when, reason = edition.period(each.at), edition.text(each.reason)
        described = edition.word("chart_break_reason", when=when, reason=reason)
        yield edition.word("chart_break"), described


def _merger(edition: Edition, before: int, after: int) -> tuple[str, str]:
    described = edition.word(
        "distribution_sets", when=edition.date(MERGER), before=before, after=after
    )
    return edition.word("chart_merger"), described
