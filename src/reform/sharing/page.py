"""A page of the site as it is met elsewhere: found, shared, cited and corrected."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from reform.edition import PAGES, folder_of
from reform.key_figure import key_figure
from reform.sharing.card import entity_card, site_card
from reform.sharing.citation import bibtex
from reform.sharing.description import description
from reform.sharing.linked_data import (
    breadcrumbs,
    data_catalogue,
    dataset,
    of_indicator,
    script,
    website,
)
from reform.sharing.origin import Origin, origin

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from reform.key_figure import KeyFigure
    from reform.period import Period
    from reform.rendering import Card
    from reform.sharing.linked_data import Thing
    from reform.sharing.site import Site

CARDS = "cards"
"""Folder of the pictures."""

DATA = "data/"
"""Address of the page about all data."""

LOST = "404.md"
"""The page for addresses at which there is nothing."""

NAMED = 4
"""Files that are named at the foot of a page; others are one press away."""


@dataclass(frozen=True)
class Page:
    """A page, and the entity that it is about, if any."""

    site: Site
    path: str
    """Address from the home page; empty for the home page itself."""

    title: str
    document: str
    """File that its words stand in, from the project's root."""

    said: str = ""
    """Description that its author wrote; entities' pages have one made for them."""

    kind: str = ""
    """The word for the entity, a key of `reform.edition.PAGES`."""

    entity: Any = None
    data: tuple[str, ...] = ()
    """Files of data that it was made from, where it is about no single entity."""

    is_listed: bool = True
    """Whether search engines are to list it."""

    @property
    def address(self) -> str:
        """Its own address, the canonical one."""
        return f"{self.site.address}{self.path}"

    @property
    def is_home(self) -> bool:
        """Whether it is the home page."""
        return not self.path

    @cached_property
    def origin(self) -> Origin | None:
        """What the page of an entity was made from."""
        if self.entity is None:
            return None
        return origin(self.site.edition.catalogue, self.kind, self.entity)

    @cached_property
    def figure(self) -> KeyFigure | None:
        """The figure that stands for its entity."""
        return key_figure(self.site.edition, self.kind, self.entity)

    @cached_property
    def description(self) -> str:
        """What the page is about, in a sentence or two."""
        if self.origin is None:
            return self.said or self.site.description
        about = self.kind, self.entity, self.figure, self.origin
        return description(self.site.edition, *about)

    @property
    def newest(self) -> Period | None:
        """When the newest publication came out that it states something of."""
        own = self.origin.newest if self.origin else None
        return own or self.site.edition.catalogue.newest

    @cached_property
    def card(self) -> Card:
        """The picture that stands for it."""
        if self.origin is None:
            return site_card(self.site)
        about = self.kind, self.entity, self.figure, self.origin
        return entity_card(self.site, *about)

    @property
    def card_file(self) -> str:
        """Where that picture is published, from the home page."""
        if self.entity is None:
            return f"{CARDS}/site.png"
        return f"{CARDS}/{folder_of(PAGES[self.kind])}/{self.entity.id}.png"

    @property
    def files(self) -> Sequence[str]:
        """Files of data that it was made from, the nearest first."""
        return self.origin.files if self.origin else self.data

    @property
    def named(self) -> Sequence[str]:
        """The first of these files."""
        return self.files[:NAMED] if len(self.files) > NAMED + 1 else self.files

    @property
    def others(self) -> Sequence[str]:
        """The rest, which is none or several, by name: one looks for one's own."""
        return sorted(self.files[len(self.named) :])

    @property
    def language_of_title(self) -> str:
        """Language of a publication's title where it is not the site's; else empty."""
        own = getattr(self.entity, "title_language", self.site.language)
        return "" if own == self.site.language else str(own)

    @property
    def as_of(self) -> str:
        """Up to when publications were read for it, in words."""
        return self.site.edition.period(self.newest) if self.newest else ""

    @property
    def bibtex(self) -> str:
        """How it is cited, for BibTeX."""
        edition = self.site.edition
        key = "-".join(filter(None, self.path.split("/"))) or "home"
        note = edition.word("cite_as_of", when=self.as_of) if self.as_of else ""
        return bibtex(
            f"reform-{key}-{edition.language}",
            {
                "title": self.title,
                "author": self.site.name,
                "year": str(self.newest.year) if self.newest else "",
                "url": self.address,
                "note": note,
            },
        )

    def linked_data(self, sections: Mapping[str, str]) -> list[str]:
        """
        Return what the page says to search engines, as JSON that may stand in scripts.

        Args:
            sections: names of the pages that the navigation lists, by their paths.

        """
        return [script(thing) for thing in self._things(sections)]

    def _things(self, sections: Mapping[str, str]) -> Iterator[Thing]:
        site = self.site
        if self.is_home:
            yield from (website(site), data_catalogue(site))
            return
        yield breadcrumbs(self._way(sections))
        if self.kind == "indicator":
            yield from filter(None, [of_indicator(self, self.entity)])
        elif self.path == DATA:
            yield dataset(self, site.name, self.description)

    def _way(self, sections: Mapping[str, str]) -> list[tuple[str, str]]:
        """Return names and addresses of home, the page's section, and itself."""
        section = self.path.split("/")[0] + "/"
        paths = [path for path in ("", section) if path in sections]
        way = [(sections[path], f"{self.site.address}{path}") for path in paths]
        here = (self.title, self.address)
        return [*way, here] if self.path != section else [*way[:1], here]


def read(
    site: Site, uri: str, *, path: str, title: str, header: Mapping[str, Any]
) -> Page:
    """
    Return a page as its file says it is.

    Args:
        site: where it is published.
        uri: its file, in the folder of its language.
        path: its address, from the home page.
        title: what it is called; an entity has its name instead.
        header: what its file begins with.

    """
    folder = uri.rpartition("/")[0]
    kind = next((k for k in PAGES if uri == _file_of(k, header.get(k))), "")
    if not kind:
        document = f"docs/{site.language}/{uri}"
        return Page(
            site,
            path,
            title,
            document,
            said=str(header.get("description", "")),
            data=tuple(header.get("data", ())),
            is_listed=_is_listed(uri, header),
        )
    entity = site.edition.page(kind, header[kind])
    document = f"docs/{site.language}/{folder}/[{kind}].md"
    name = site.edition.name(entity)
    return Page(site, path, name, document, kind=kind, entity=entity)


def _is_listed(uri: str, header: Mapping[str, Any]) -> bool:
    """Whether a page is neither for lost readers, nor moved, nor refuses it itself."""
    refused = "noindex" in str(header.get("robots", ""))
    return not refused and uri != LOST and "moved_to" not in header


def _file_of(kind: str, identity: object) -> str:
    return f"{folder_of(PAGES[kind])}/{identity}.md"
