"""The rounds of an index that page authors ask for, and the names of their figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.desk import Desk, one_of
from macros.frame import Sibling, figure_id
from reform.territory import SETS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reform.choice import Choice
    from reform.coverage import Round


def rounds_of(
    desk: Desk,
    indicator: str,
    provinces: int | None = None,
    period: str | int | None = None,
) -> list[Round]:
    """
    Return the rounds of an indicator, oldest first, maybe of one set or period alone.

    Raises:
        LookupError: there is no such indicator, set or period.

    """
    desk.check(indicator=indicator)
    if provinces is not None:
        one_of(provinces, SETS, "provinces")
    found = [each for each in desk.catalogue.rounds if each.indicator.id == indicator]
    if period is not None:
        one_of(str(period), {each.when.until.text for each in found}, "period")
    return [
        each
        for each in found
        if provinces in {None, each.provinces}
        and period in {None, each.when.until.text, _number(each)}
    ]


def _number(known: Round) -> int | None:
    """Return a period as a page author may write it without quotes: a year."""
    text = known.when.until.text
    return int(text) if text.isdigit() else None


def series_of(desk: Desk, known: Round) -> list[Round]:
    """Return the rounds that continue each other with one, itself among them."""
    return [each for each in desk.catalogue.rounds if _strand(each) == _strand(known)]


def strands(found: Iterable[Round]) -> list[list[Round]]:
    """Part rounds that do not continue each other; what is newest comes first."""
    groups: dict[tuple[object, ...], list[Round]] = {}
    for known in found:
        groups.setdefault(_strand(known), []).append(known)
    return sorted(groups.values(), key=lambda each: each[-1].when.order, reverse=True)


def _strand(known: Round) -> tuple[object, ...]:
    return (known.series, known.provinces, known.when.kind)


def choices_of(desk: Desk, *found: Round) -> list[Choice]:
    """Return what is shown of the provinces in some rounds."""
    return [
        desk.catalogue.choices[fact.key]
        for known in found
        for fact in known.facts.values()
    ]


def about(known: Round) -> tuple[object, ...]:
    """Return what tells figures of rounds apart."""
    return known.indicator.id, known.tier, known.when.until, known.provinces


def siblings(desk: Desk, family: str, found: list[Round]) -> list[Sibling]:
    """Return the figures of a family of some rounds that a reader may choose from."""
    return [
        Sibling(desk.edition.when(each.when), figure_id(family, *about(each)))
        for each in found
    ]


def time_and_set(desk: Desk, known: Round) -> str:
    """Say of when, which provinces and which level of government a round is."""
    parts = [desk.edition.when(known.when)]
    parts.append(desk.word("set_of", provinces=known.provinces))
    return ", ".join([*parts, desk.word(f"tier_{known.tier}")] if known.tier else parts)


def title(desk: Desk, known: Round) -> str:
    """Say what a figure of a round shows."""
    return f"{desk.edition.name(known.indicator)}, {time_and_set(desk, known)}"
