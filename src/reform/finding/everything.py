"""Everything that has a page of its own or a place on one, as readers look for it."""

from __future__ import annotations

from collections import Counter
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from reform.edition import PAGES, folder_of
from reform.finding.entry import Entry
from reform.finding.names import abbreviation_of, names_of, near_to
from reform.finding.shown import about, figures_of

if TYPE_CHECKING:
    from reform.edition import Edition
    from reform.model import Source

TOLD = 2
"""Figures that a report of the press must tell to be found by its title."""


def entries(edition: Edition) -> tuple[Entry, ...]:
    """
    Return what can be found in an edition: its entities with pages, and its terms.

    A report of the press stands in the list of sources alone if fewer than two of its
    figures are shown: there are hundreds of them, and all must be fetched to search.
    """
    found = [
        _entry(edition, kind, f"{folder_of(PAGES[kind])}/{entity.id}/", entity)
        for kind in PAGES
        for entity in _looked_for(edition, kind)
    ]
    terms = edition.catalogue.glossary.values()
    return (*found, *(_entry(edition, "term", f"glossary/#{t.id}", t) for t in terms))


def _looked_for(edition: Edition, kind: str) -> list[Any]:
    """Return entities by their ids: so they pack better than by their names."""
    found = sorted(edition.pages(kind), key=attrgetter("id"))
    return _telling(edition, found) if kind == "source" else found


def _telling(edition: Edition, sources: list[Source]) -> list[Source]:
    choices = edition.catalogue.choices.values()
    told = Counter(choice.shown.source.id for choice in choices)
    return [each for each in sources if each.kind != "press" or told[each.id] >= TOLD]


def _entry(edition: Edition, kind: str, location: str, entity: Any) -> Entry:
    return Entry(
        kind=kind,
        location=location,
        title=_title(edition, kind, entity),
        language=_other_language(edition, entity),
        abbreviation=abbreviation_of(edition, entity),
        names=names_of(edition, kind, entity),
        near=near_to(edition, entity),
        figures=figures_of(edition, kind, entity),
        about=about(edition, kind, entity),
    )


def _title(edition: Edition, kind: str, entity: Any) -> str:
    name, abbreviation = edition.name(entity), getattr(entity, "abbreviation", None)
    return f"{name} ({abbreviation})" if kind == "term" and abbreviation else name


def _other_language(edition: Edition, entity: Any) -> str | None:
    """Return the language of a publication's title, where it is not the edition's."""
    language = getattr(entity, "title_language", edition.language)
    return None if language == edition.language else str(language)
