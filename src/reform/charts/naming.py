"""How figures write places and ministries, what is known of them, and differences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from babel.lists import format_list

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from reform.edition import Edition
    from reform.fact import Fact
    from reform.model import Indicator


def name_then(edition: Edition, fact: Fact) -> str:
    """Return a ministry's name, or the short one that a province bore at the time."""
    place = edition.catalogue.places.get(fact.key.subject)
    if place is None:
        return edition.name(edition.subject(fact.key.subject))
    return edition.style_at(place, fact.key)


def names(edition: Edition, facts: Iterable[Fact]) -> str:
    """Write the names of provinces one after another: "A, B and C"."""
    named = [name_then(edition, fact) for fact in facts]
    return format_list(named, locale=edition.locale)


def full_name(edition: Edition, fact: Fact) -> str:
    """Return a province's name, and the one that it bore at the time, if another."""
    name = edition.name(edition.subject(fact.key.subject))
    then = name_then(edition, fact)
    return name if then == name else f"{name} {edition.word('named_then', name=then)}"


def label(edition: Edition, fact: Fact) -> str:
    """Say of a province what is known: "Hà Nội: 43,21 điểm, hạng 3/63"."""
    name, known = full_name(edition, fact), figure_and_rank(edition, fact)
    return edition.word("map_tile", name=name, figure=known)


def figure_and_rank(edition: Edition, fact: Fact) -> str:
    """Write all that a fact states: "43,21 điểm, hạng 3/63"."""
    rank = edition.rank(fact) if fact.value is not None else ""
    return ", ".join(filter(None, (edition.figure(fact), rank)))


def written(edition: Edition, fact: Fact) -> str:
    """
    Write a value without its unit, with "over" or "about"; a mark shows "derived".

    Raises:
        ValueError: the fact has no value.

    """
    if fact.value is None:
        raise ValueError(fact)
    amount = edition.amount(fact.value)
    if fact.precision == "derived":
        return amount
    return edition.qualified(fact.precision, amount)


def difference(edition: Edition, amount: Decimal, indicator: Indicator) -> str:
    """Write how far two values are apart; percentages differ by points."""
    unit = edition.catalogue.units[indicator.unit]
    if unit.symbol != "%":
        return edition.quantity(abs(amount), unit)
    one = "_one" if abs(amount) == 1 else ""
    return edition.word(f"percentage_points{one}", number=edition.number(abs(amount)))


def signed(edition: Edition, amount: Decimal) -> str:
    """Write a change with its sign: "+2,1" or, with a true minus, "−0,8"."""
    sign = "+" if amount > 0 else "\N{MINUS SIGN}"
    return f"{sign}{edition.amount(abs(amount))}"
