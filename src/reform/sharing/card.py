"""What is written on the card that stands for a page where it is shared."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reform.key_figure import amount_and_rank, time_and_set
from reform.rendering import Card
from reform.sharing.description import counted, facts_from
from reform.typeface import knows

if TYPE_CHECKING:
    from reform.edition import Edition
    from reform.key_figure import KeyFigure
    from reform.sharing.origin import Origin
    from reform.sharing.site import Site


def site_card(site: Site) -> Card:
    """Return the card of the home page, and of pages about no single entity."""
    edition, catalogue = site.edition, site.edition.catalogue
    sources = counted(edition, "sources", len(catalogue.sources))
    newest = catalogue.newest
    return Card(
        site.name,
        "",
        edition.word("card_question"),
        counted(edition, "facts", len(catalogue.facts)),
        edition.word("card_from", sources=sources),
        edition.word("shell_newest", when=edition.period(newest)) if newest else "",
    )


def entity_card(
    site: Site, kind: str, entity: Any, figure: KeyFigure | None, origin: Origin
) -> Card:
    """
    Return the card of an entity's page: its name and key figure, or how much of it.

    Args:
        site: whose card it is.
        kind: the word for such an entity, a key of `reform.edition.PAGES`.
        entity: one of that kind.
        figure: the figure that stands for it, if any.
        origin: what the page was made from.

    """
    edition = site.edition
    shown = _figure(edition, figure) if figure else _count(edition, kind, entity)
    word, title = edition.word(f"card_{kind}"), _title(edition, kind, entity)
    return Card(site.name, word, title, *shown, _foot(edition, kind, origin))


def _title(edition: Edition, kind: str, entity: Any) -> str:
    """Return the name; of a publication in another script who published it."""
    name = edition.name(entity)
    is_foreign = kind == "source" and not knows(name)
    return edition.text(entity.publisher) if is_foreign else name


def _figure(edition: Edition, figure: KeyFigure) -> tuple[str, str]:
    """Write how much, and below it of what, when, and which place that is."""
    amount, rank = amount_and_rank(edition, figure.fact)
    when = time_and_set(edition, figure.fact)
    return amount, ", ".join(filter(None, (figure.label, when, rank)))


def _count(edition: Edition, kind: str, entity: Any) -> tuple[str, str]:
    """Write how much there is of what has no figure of its own, and whose it is."""
    if kind == "programme":
        subject = edition.name(edition.subject(entity.subject))
        return counted(edition, "targets", len(entity.targets)), subject
    if kind == "directive":
        by = edition.text(entity.by)
        return counted(edition, "tasks", len(entity.tasks)), by
    if kind == "source":
        facts = len(edition.catalogue.stated_by(entity.id))
        stated = counted(edition, "facts", facts) if facts else ""
        return stated, edition.text(entity.publisher)
    return "", ""


def _foot(edition: Edition, kind: str, origin: Origin) -> str:
    """Write from how much a page was made, and how fresh that is."""
    newest = origin.newest
    if newest is None:
        return ""
    when = edition.period(newest)
    if kind == "source":
        return edition.word("card_published", when=when)
    if not origin.facts:
        return edition.word("shell_newest", when=when)
    return edition.word("card_foot", facts=facts_from(edition, origin), when=when)
