"""What a map shows, in a sentence that claims no more than is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reform.charts.naming import names
from reform.spread import is_enough, spread, with_value
from reform.standing import foremost

if TYPE_CHECKING:
    from reform.coverage import Round
    from reform.edition import Edition


def map_sentence(edition: Edition, known: Round) -> str:
    """
    Say of how many provinces the values are known; of many, also what they show.

    The highest, the lowest and the median are named where four fifths of the
    provinces have a value, and where neither rounding nor "over" and "about" could
    change who or what it is.
    """
    claims = [ends(edition, known), middle(edition, known)] if is_enough(known) else []
    return " ".join(filter(None, [*claims, counted(edition, known)]))


def counted(edition: Edition, known: Round) -> str:
    """Say of how many provinces the values are known, and of how many ranks alone."""
    number, ranked = known.count("value"), known.count("rank")
    name = "map_known_ranks" if ranked else "map_known"
    return edition.word(name, known=number, ranked=ranked, provinces=known.provinces)


def ends(edition: Edition, known: Round) -> str:
    """Name the highest and the lowest of many values; nothing where in doubt."""
    facts = with_value(known)
    highest, lowest = (foremost(facts, sign, known.indicator) for sign in (1, -1))
    if not highest or not lowest:
        return ""
    return edition.word(
        of_known("map_ends", known),
        highest=names(edition, highest),
        most=edition.figure(highest[0]),
        lowest=names(edition, lowest),
        least=edition.figure(lowest[0]),
    )


def middle(edition: Edition, known: Round) -> str:
    """Say what the median is; nothing where there is none."""
    found = spread(known)
    if found is None:
        return ""
    unit = edition.catalogue.units[known.indicator.unit]
    written = edition.quantity(found.median, unit)
    return edition.word(of_known("map_median", known), median=written)


def of_known(name: str, known: Round) -> str:
    """Name the words that say "of those known" where some are not."""
    return name if known.count("value") == len(known.members) else f"{name}_known"
