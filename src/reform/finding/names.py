"""Under which names an entity is looked for, and what it has to do with."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from reform.model import Indicator, Ministry, Place, System, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reform.catalogue import Catalogue
    from reform.edition import Edition
    from reform.model import Document

OURS = frozenset({"programme", "directive"})
"""What is called in English as we translate it: its English name leads nobody here."""

KINDS = {
    "CT": "Chỉ thị",
    "CĐ": "Công điện",
    "KH": "Kế hoạch",
    "KL": "Kết luận",
    "NQ": "Nghị quyết",
    "NĐ": "Nghị định",
    "QĐ": "Quyết định",
    "TB": "Thông báo",
}
"""Kinds of documents, by the letters in their numbers."""


def abbreviation_of(edition: Edition, entity: Any) -> str | None:
    """Return what everybody calls an entity, such as PAPI; None where its name."""
    if isinstance(entity, Indicator):
        short = edition.short(entity)
        return short if f"({short})" in edition.name(entity) else None
    return getattr(entity, "abbreviation", None)


def names_of(edition: Edition, kind: str, entity: Any) -> tuple[str, ...]:
    """
    Return everything that an entity is called, each once.

    A province is called what it was called before, what it was made of, and what its
    archipelagos are; a programme and a directive what their document's number is.
    """
    catalogue, name = edition.catalogue, getattr(entity, "name", None)
    found = [name.vi] if name and kind in OURS else [*_both(name)]
    found += [*_both(getattr(entity, "short", None)), *getattr(entity, "aliases", ())]
    if isinstance(entity, Place):
        found += _former(catalogue, entity)
    if document := catalogue.documents.get(getattr(entity, "document", None) or ""):
        found += _numbered(document)
    return tuple(dict.fromkeys(found))


def near_to(edition: Edition, entity: Any) -> tuple[str, ...]:
    """Return what an entity belongs to or is made of, each once, in one language."""
    return tuple(dict.fromkeys(_near(edition, entity)))


def _former(catalogue: Catalogue, place: Place) -> Iterator[str]:
    for territory in place.territory:
        for title in territory.titles:
            yield from (*_both(title.name), *_both(title.short))
        for islands in territory.archipelagos:
            yield from _both(islands.name)
        for part in territory.made_of:
            yield from called(catalogue.places[part])


def _near(edition: Edition, entity: Any) -> Iterator[str]:
    catalogue = edition.catalogue
    if isinstance(entity, Place):
        for territory in entity.territory:
            yield edition.name(catalogue.places[territory.region])
            if territory.became:
                yield edition.name(catalogue.places[territory.became])
    elif isinstance(entity, Indicator):
        yield from map(edition.text, entity.parts.values())
        for system in catalogue.systems.values():
            if entity.id in system.indicators:
                yield from (edition.name(system), system.abbreviation or "")
    elif isinstance(entity, System) and entity.owner:
        yield edition.name(edition.subject(entity.owner))


def _numbered(document: Document) -> Iterator[str]:
    """Yield a document's number, and its kind in words: "Nghị quyết" for 76/NQ-CP."""
    yield document.number
    letters = set(re.findall(r"[A-ZĐ]+", document.number))
    for sign, name in KINDS.items():
        if sign in letters:
            yield name


def called(entity: Place | Ministry) -> tuple[str, ...]:
    """Return the names of a place or ministry, in both languages and in use."""
    return (*_both(entity.name), *entity.aliases)


def _both(text: Text | None) -> tuple[str, ...]:
    return () if text is None else (text.vi, text.en)
