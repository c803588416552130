"""How the provinces spread in each round, as bands behind a province's own series."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from reform.charts.missing import follows
from reform.comparing import same_measure
from reform.spread import Spread, spread

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reform.catalogue import Catalogue
    from reform.coverage import Round
    from reform.edition import Edition
    from reform.fact import Fact


@dataclass(frozen=True)
class Band:
    """The spread of the provinces in one round."""

    known: Round
    spread: Spread


def rounds_behind(catalogue: Catalogue, facts: Sequence[Fact]) -> list[Round]:
    """
    Return the rounds that figures of a province may be held against, oldest first.

    They are of the same index, tier, sort of time and set of provinces. Parts of an
    index have no rounds.

    Args:
        catalogue: everything that is known.
        facts: figures of one series.

    """
    keys = [fact.key for fact in facts if fact.key.part is None]
    about = {((k.indicator, k.tier or ""), k.when.kind, k.provinces) for k in keys}
    return [each for each in catalogue.rounds if _about(each) in about]


def _about(known: Round) -> tuple[object, ...]:
    return known.series, known.when.kind, known.provinces


def bands(rounds: Iterable[Round]) -> list[list[Band]]:
    """
    Return the spreads of those rounds that have one, run by run.

    A run has rounds that follow each other without a gap and measure the same, of
    the same set of provinces: only these may be joined.
    """
    found = [Band(each, summed) for each in rounds if (summed := spread(each))]
    found.sort(key=lambda band: (-band.known.provinces, *band.known.when.order))
    runs = [found[:1]] if found else []
    for one, other in pairwise(found):
        if _continues(one.known, other.known):
            runs[-1].append(other)
        else:
            runs.append([other])
    return runs


def _continues(one: Round, other: Round) -> bool:
    is_next = follows(one.when.until, other.when.until)
    return is_next and same_measure(one, other)


def band_label(edition: Edition, band: Band) -> str:
    """Say what a band shows of its round, and of how many provinces."""
    number, known = edition.number, band.known
    return edition.word(
        "chart_spread",
        when=edition.when(known.when),
        median=number(band.spread.median),
        lower=number(band.spread.lower),
        upper=number(band.spread.upper),
        known=known.count("value"),
        provinces=known.provinces,
    )
