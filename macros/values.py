"""Macros for single figures, sources and links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.desk import Desk, one_of
from reform.edition import PAGES
from reform.period import Period

if TYPE_CHECKING:
    from reform.choice import Choice
    from reform.fact import Key

ENOUGH = 2
"""Figures that a series needs before `trends` draws it."""


def value(
    desk: Desk,
    indicator: str,
    subject: str = "viet-nam",
    tier: str | None = None,
    part: str | None = None,
    at: str | int | None = None,
) -> str:
    """
    Write one figure with the mark of its source: the latest, or that of a time.

    `{{ value("on-time-rate", tier="province") }}`,
    `{{ value("portal-services", at="2023-02-03") }}`

    Args:
        desk: given by the site.
        indicator: file name in `data/indicators/`.
        subject: a place or ministry.
        tier: level of government, where the figure covers one.
        part: part of the indicator, where it has several.
        at: period as in the data, such as 2022 or "2022-H1".

    """
    choice = find(desk, indicator, subject, tier, part, at)
    return desk.render("value.html", choice=choice)


def find(
    desk: Desk,
    indicator: str,
    subject: str,
    tier: str | None,
    part: str | None,
    at: str | int | None,
) -> Choice:
    """
    Return the choice that a page author asked for.

    Raises:
        LookupError: there is none; the message says what there is.

    """
    found = series(desk, indicator, subject, tier, part)
    if at is not None:
        found = [c for c in found if c.shown.key.when.until == _period(at)]
    if not found:
        raise _nothing(desk, indicator, subject, f"tier={tier}, part={part}, at={at}")
    return found[-1]


def series(
    desk: Desk, indicator: str, subject: str, tier: str | None, part: str | None
) -> list[Choice]:
    """
    Return the choices of one series, oldest first.

    Raises:
        LookupError: there are none; the message says what there is.

    """
    desk.check(indicator=indicator, subject=subject)
    found = desk.catalogue.shown(indicator, subject, tier=tier, part=part)
    if not found:
        raise _nothing(desk, indicator, subject, f"tier={tier}, part={part}")
    return found


def strands(desk: Desk, choices: list[Choice]) -> list[list[Choice]]:
    """Part choices into those that one drawing can hold; the fullest comes first."""
    groups: dict[tuple[object, ...], list[Choice]] = {}
    for choice in choices:
        groups.setdefault(strand_of(desk, choice.shown.key), []).append(choice)
    return sorted(groups.values(), key=_figures, reverse=True)


def _figures(strand: list[Choice]) -> int:
    """Count the figures: a rank alone has no place on a scale."""
    return sum(choice.shown.value is not None for choice in strand)


def drawn_of(desk: Desk, choices: list[Choice]) -> list[list[Choice]]:
    """Return what `trends` draws: strands of at least two figures."""
    return [found for found in strands(desk, choices) if _figures(found) >= ENOUGH]


def strand_of(desk: Desk, key: Key) -> tuple[object, ...]:
    """Part what one drawing cannot hold: a score of a day is none of a year."""
    is_score = desk.catalogue.indicators[key.indicator].nature == "score"
    return key.indicator, key.tier, key.when.until.form if is_score else ""


def _nothing(desk: Desk, indicator: str, subject: str, asked: str) -> LookupError:
    there = map(_described, desk.catalogue.shown(indicator, subject))
    have = ", ".join(sorted(set(there))) or "none at all"
    return LookupError(
        f"no fact for {indicator}, {subject}, {asked}; there are: {have}"
    )


def _period(at: str | int) -> Period:
    try:
        return Period.parse(at)
    except ValueError:
        raise LookupError(f"at: no period {at!r} (write 2022 or '2022-H1')") from None


def _described(choice: Choice) -> str:
    key = choice.shown.key
    extra = [f"tier={key.tier}"] if key.tier else []
    extra += [f"part={key.part}"] if key.part else []
    return " ".join([*extra, f"at={key.when.until}"])


def citation(desk: Desk, source: str) -> str:
    """
    Write a publication as one cites it: publisher, title, date, address.

    `{{ citation("tay-ninh-portal-2023-02-03") }}`

    Args:
        desk: given by the site.
        source: file name in `data/sources/`.

    """
    desk.check(source=source)
    return desk.render("citation.html", source=desk.catalogue.sources[source])


def link(desk: Desk, kind: str, identity: str) -> str:
    """
    Write an entity's name as a link to its page.

    `{{ link("indicator", "on-time-rate") }}`

    Args:
        desk: given by the site.
        kind: indicator, province, pillar, system, programme, directive or source.
        identity: file name of the entity.

    """
    one_of(kind, PAGES, "kind")
    entity = desk.edition.page(kind, identity)
    return desk.render("link.html", kind=kind, entity=entity)


def count(desk: Desk, kind: str) -> str:
    """
    Write how many there are: facts, contradictions, or entities of a kind.

    `{{ count("facts") }}`, `{{ count("sources") }}`

    Args:
        desk: given by the site.
        kind: facts, contradictions, or a folder of `data/`.

    """
    catalogue = desk.catalogue
    known = {
        **catalogue.entities,
        "facts": catalogue.facts,
        "contradictions": catalogue.contradictions,
    }
    return desk.edition.number(len(known[one_of(kind, known, "kind")]))


def date_of_data(desk: Desk) -> str:
    """
    Write the day of the newest publication: how fresh the data are.

    `{{ date_of_data() }}`

    Args:
        desk: given by the site.

    """
    newest = desk.catalogue.newest
    return desk.edition.period(newest) if newest else ""
