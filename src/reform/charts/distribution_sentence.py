"""What a distribution by year shows, in sentences that claim no more than is known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reform.certainty import direction
from reform.charts.distribution import in_series
from reform.charts.naming import difference, name_then
from reform.charts.succession import are_alike
from reform.spread import Margin, Spread, is_enough, margin, quarter, spread

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from decimal import Decimal

    from reform.coverage import Round
    from reform.edition import Edition


@dataclass(frozen=True)
class _Summed:
    """A round that can be summed up."""

    known: Round
    found: Spread
    bounds: Margin
    """Of all provinces, whatever the values are that are not known."""


def distribution_sentence(
    edition: Edition, rounds: Sequence[Round], subject: str | None = None
) -> str:
    """
    Say how the median and the middle half went, and where one province stands in it.

    Compared are the latest round that can be summed up and the earliest one that was
    measured in the same way. They rose, fell, widened or narrowed only where that is
    so whatever the values are that are not known. Later rounds of which too little is
    known are named.

    Args:
        edition: whose words are written.
        rounds: those of the figure; at least one.
        subject: a province.

    Raises:
        ValueError: the rounds are not of one series.

    """
    ordered = in_series(rounds)
    summed = list(_summed(ordered))
    if not summed:
        own = _own(edition, ordered[-1], subject) if subject else ""
        return " ".join(filter(None, [_none(edition, ordered), own]))
    last = summed[-1].known
    later = [k for k in ordered if k.order > last.order and not is_enough(k)]
    said = [
        *_of_all(edition, summed),
        _own(edition, last, subject) if subject else "",
        *(_few(edition, known) for known in later),
    ]
    return " ".join(filter(None, said))


def _summed(rounds: Iterable[Round]) -> Iterable[_Summed]:
    for known in rounds:
        found, bounds = spread(known), margin(known, of_all=True)
        if found is not None and bounds is not None:
            yield _Summed(known, found, bounds)


def _of_all(edition: Edition, summed: list[_Summed]) -> list[str]:
    last = summed[-1]
    first = next(each for each in summed if are_alike(each.known, last.known))
    if first is last:
        return [_one(edition, last), _computed_from(edition, first, last)]
    parts = [_median(edition, first, last), _middle(edition, first, last)]
    moved = "; ".join(filter(None, parts))
    return [f"{moved}.", _computed_from(edition, first, last)]


def _one(edition: Edition, only: _Summed) -> str:
    return edition.word(
        "distribution_one",
        when=edition.when(only.known.when),
        median=_quantity(edition, only, only.found.median),
        lower=edition.amount(only.found.lower),
        upper=_quantity(edition, only, only.found.upper),
    )


def _median(edition: Edition, first: _Summed, last: _Summed) -> str:
    """Say where the median surely went; else what it was and is."""
    way = direction(first.bounds.median, last.bounds.median)
    unmoved = "same" if first.found.median == last.found.median else "open"
    return edition.word(
        f"distribution_{way or unmoved}",
        first=_quantity(edition, first, first.found.median),
        since=edition.when(first.known.when),
        last=_quantity(edition, last, last.found.median),
        until=edition.when(last.known.when),
    )


def _middle(edition: Edition, first: _Summed, last: _Summed) -> str:
    """Say whether the middle half became wider or narrower; nothing if in doubt."""
    way = direction(first.bounds.middle, last.bounds.middle)
    if way is None:
        return ""
    return edition.word(
        {"up": "distribution_wider", "down": "distribution_narrower"}[way],
        first=difference(edition, first.found.middle, first.known.indicator),
        last=difference(edition, last.found.middle, last.known.indicator),
    )


def _computed_from(edition: Edition, first: _Summed, last: _Summed) -> str:
    """Say of how many the values are known, unless they all are."""
    if all(e.known.count("value") == e.known.provinces for e in (first, last)):
        return ""
    return edition.word(
        "distribution_known_one" if first is last else "distribution_known",
        first=first.known.count("value"),
        since=edition.when(first.known.when),
        last=last.known.count("value"),
        until=edition.when(last.known.when),
        provinces=last.known.provinces,
    )


def _none(edition: Edition, rounds: list[Round]) -> str:
    """Say that no round can be summed up, and of which the most is known."""
    fullest = max(rounds, key=lambda known: (known.count("value"), known.order))
    if is_enough(fullest):
        return _loose(edition, fullest)
    return edition.word(
        "distribution_none",
        when=edition.when(fullest.when),
        known=fullest.count("value"),
        provinces=fullest.provinces,
    )


def _loose(edition: Edition, known: Round) -> str:
    return edition.word("distribution_inexact", when=edition.when(known.when)) + "."


def _few(edition: Edition, known: Round) -> str:
    return (
        edition.word(
            "distribution_few",
            when=edition.when(known.when),
            known=known.count("value"),
            provinces=known.provinces,
        )
        + "."
    )


def _own(edition: Edition, known: Round, subject: str) -> str:
    """Say in which quarter a province is; its value alone where that is in doubt."""
    fact, when = known.facts.get(subject), edition.when(known.when)
    if fact is None or fact.value is None:
        named = edition.name(edition.catalogue.places[subject])
        return edition.word("quarter_unknown", names=named, when=when)
    return edition.word(
        f"quarter_{quarter(known, fact) or 'open'}",
        names=name_then(edition, fact),
        figure=edition.figure(fact),
        when=when,
    )


def _quantity(edition: Edition, summed: _Summed, number: Decimal) -> str:
    unit = edition.catalogue.units[summed.known.indicator.unit]
    return edition.quantity(number, unit)
