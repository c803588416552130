"""Which rounds of an index came before another, and measure the same."""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from reform.charts.missing import follows
from reform.comparing import same_measure

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reform.coverage import Round


def are_alike(one: Round, other: Round) -> bool:
    """Whether two rounds are of one index and set, and measured in the same way."""
    return one.series == other.series and same_measure(one, other)


def earlier(rounds: Iterable[Round], known: Round) -> list[Round]:
    """Return those of *rounds* that a round may be compared with, the latest first."""
    end = known.when.until.end
    found = [r for r in rounds if r.when.until.end < end and are_alike(r, known)]
    return sorted(found, key=lambda each: each.order, reverse=True)


def unbroken(rounds: Iterable[Round], known: Round) -> list[Round]:
    """Return a round and those before it back to the first gap, the latest first."""

    def are_joined(pair: tuple[Round, Round]) -> bool:
        return follows(pair[1].when.until, pair[0].when.until)

    joined = takewhile(are_joined, pairwise([known, *earlier(rounds, known)]))
    return [known, *(before for _, before in joined)]
