"""What a map shows, in a sentence that claims no more than is known."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from statistics import median
from typing import TYPE_CHECKING

from reform.extent import surely

if TYPE_CHECKING:
    from reform.coverage import Round
    from reform.edition import Edition
    from reform.fact import Fact

ENOUGH = Decimal("0.8")
"""Share of the provinces that a claim about all of them needs."""

MOST_NAMES = 3
"""Provinces that may be named as sharing a place."""


def map_sentence(edition: Edition, known: Round) -> str:
    """
    Say of how many provinces the values are known; of many, also what they show.

    The highest, the lowest and the median are named where four fifths of the
    provinces have a value, and where neither rounding nor "over" and "about" could
    change who or what it is.
    """
    number, ranked = known.count("value"), known.count("rank")
    name = "map_known_ranks" if ranked else "map_known"
    said = [edition.word(name, known=number, ranked=ranked, provinces=known.provinces)]
    if number >= ENOUGH * len(known.members):
        facts = [known.facts[province] for province in known.having["value"]]
        said += [_ends(edition, known, facts), _median(edition, known, facts)]
    return " ".join(filter(None, said))


def _ends(edition: Edition, known: Round, facts: list[Fact]) -> str:
    lowest, highest = _first(facts, -1), _first(facts, 1)
    if not lowest or not highest or lowest == highest:
        return ""
    return edition.word(
        _of_known("map_ends", known),
        highest=_names(edition, highest),
        most=edition.figure(highest[0]),
        lowest=_names(edition, lowest),
        least=edition.figure(lowest[0]),
    )


def _first(facts: list[Fact], sign: int) -> list[Fact]:
    """Return the facts above all others, or below (*sign* -1); none if in doubt."""
    end = max(sign * _value(fact) for fact in facts)
    first = [fact for fact in facts if sign * _value(fact) == end]
    others = [fact for fact in facts if sign * _value(fact) != end]
    sure = all(_is_beyond(one, other, sign) for one in first for other in others)
    return first if sure and len(first) <= MOST_NAMES else []


def _is_beyond(one: Fact, other: Fact, sign: int) -> bool:
    low, high = surely(one.precision, _value(one))
    other_low, other_high = surely(other.precision, _value(other))
    return other_high <= low if sign > 0 else high <= other_low


def _names(edition: Edition, facts: list[Fact]) -> str:
    places = edition.catalogue.places
    names = [edition.style_at(places[fact.key.subject], fact.key) for fact in facts]
    return ", ".join(names)


def _median(edition: Edition, known: Round, facts: list[Fact]) -> str:
    if {fact.precision for fact in facts} - {"exact", "derived"}:
        return ""
    values = [_value(fact) for fact in facts]
    finest = min(values, key=lambda value: int(value.as_tuple().exponent))
    middle = median(values).quantize(finest, ROUND_HALF_UP)
    unit = edition.catalogue.units[known.indicator.unit]
    written = edition.quantity(middle, unit)
    return edition.word(_of_known("map_median", known), median=written)


def _of_known(name: str, known: Round) -> str:
    """Name the words that say "of those known" where some are not."""
    return name if known.count("value") == len(known.members) else f"{name}_known"


def _value(fact: Fact) -> Decimal:
    return fact.value or Decimal(0)
