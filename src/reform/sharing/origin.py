"""Which files of the project a page was made from, and how fresh they are."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from reform.edition import PAGES
from reform.headline import COUNTRY
from reform.promised import targets_of, tasks_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reform.catalogue import Catalogue
    from reform.choice import Choice
    from reform.model import Source
    from reform.period import Period

_SUBJECT = {"province": "subject"}
"""What promises call an entity, where it is not the word for its kind."""


@dataclass(frozen=True)
class Origin:
    """What the page of an entity was made from."""

    own: str
    """File of the entity itself, from the project's root."""

    promising: tuple[str, ...]
    """Files of the programmes and directives that promise or order something of it."""

    sources: tuple[Source, ...]
    """Publications, those that state most of it first."""

    facts: int
    """How many figures are stated of it."""

    stating: int
    """By how many of the publications."""

    @property
    def files(self) -> tuple[str, ...]:
        """All files, from the project's root, the nearest first."""
        stated = (f"data/sources/{source.id}.yml" for source in self.sources)
        return tuple(dict.fromkeys((self.own, *stated, *self.promising)))

    @property
    def newest(self) -> Period | None:
        """When the newest of the publications came out."""
        published = map(attrgetter("published"), self.sources)
        return max(published, key=attrgetter("start"), default=None)


def origin(catalogue: Catalogue, kind: str, entity: Any) -> Origin:
    """
    Return what the page of an *entity* was made from.

    Args:
        catalogue: the facts and everything they are about.
        kind: the word for such an entity, a key of `reform.edition.PAGES`.
        entity: one of that kind.

    """
    stated = Counter(_stated(catalogue, kind, entity))
    named = stated + Counter(_named(kind, entity))
    promised = [*_targets(catalogue, kind, entity), *_tasks(catalogue, kind, entity)]
    for _, sources in promised:
        named.update(sources)
    ids = sorted(named, key=lambda each: (-named[each], each))
    return Origin(
        _file(kind, entity),
        tuple(dict.fromkeys(file for file, _ in promised)),
        tuple(catalogue.sources[each] for each in ids),
        stated.total(),
        len(stated),
    )


def _file(kind: str, entity: Any) -> str:
    """Return an entity's file; areas of the reform share one."""
    name = PAGES[kind] if kind == "pillar" else f"{PAGES[kind]}/{entity.id}"
    return f"data/{name}.yml"


def _stated(catalogue: Catalogue, kind: str, entity: Any) -> Iterator[str]:
    """Yield the publication of each figure about an entity."""
    if kind == "source":
        yield from (entity.id for _ in catalogue.stated_by(entity.id))
    for choice in _choices(catalogue, kind, entity):
        yield choice.shown.source.id
        yield from (fact.source.id for fact, _ in choice.others)


def _choices(catalogue: Catalogue, kind: str, entity: Any) -> Iterator[Choice]:
    if kind == "province":
        yield from catalogue.shown(subject=entity.id)
    elif kind == "indicator":
        yield from catalogue.shown(entity.id)
    elif kind in {"pillar", "system"}:
        for indicator in sorted(catalogue.measures(**_area(kind, entity))):
            yield from catalogue.shown(indicator, COUNTRY)


def _area(kind: str, entity: Any) -> dict[str, str | None]:
    return {"pillar": None, "system": None, kind: entity.id}


def _named(kind: str, entity: Any) -> Iterator[str]:
    """Yield the publications that an entity itself names."""
    if kind == "source":
        yield entity.id
    elif kind == "system":
        yield from entity.sources
        yield from (milestone.source for milestone in entity.milestones)
    elif kind == "indicator":
        yield from (each.source for each in entity.breaks if each.source is not None)
    elif kind == "directive":
        yield entity.source


def _targets(
    catalogue: Catalogue, kind: str, entity: Any
) -> Iterator[tuple[str, list[str]]]:
    """Yield the file and the publication of each target."""
    if kind in {"province", "indicator", "pillar", "programme"}:
        wanted = {_SUBJECT.get(kind, kind): entity.id}
        for programme, target in targets_of(catalogue, **wanted):
            yield f"data/programmes/{programme.id}.yml", [target.source]


def _tasks(
    catalogue: Catalogue, kind: str, entity: Any
) -> Iterator[tuple[str, list[str]]]:
    """Yield the file and the publications of each task."""
    if kind in {"province", "system", "pillar", "directive"}:
        wanted = {_SUBJECT.get(kind, kind): entity.id}
        for directive, task in tasks_of(catalogue, **wanted):
            seen = [directive.source, *(entry.source for entry in task.history)]
            yield f"data/directives/{directive.id}.yml", seen
