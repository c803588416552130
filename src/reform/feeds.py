"""Atom feeds (RFC 4287) of what publications added: all, by province, by indicator."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree as ET

from reform.change_words import about as named
from reform.change_words import measures, revised, stated, summary
from reform.changes import additions, parted
from reform.edition import PAGES, folder_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reform.changes import Addition, Revision, Subject
    from reform.edition import Edition
    from reform.model import Source
    from reform.sharing import Site

ATOM = "http://www.w3.org/2005/Atom"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
FILE = "changes.xml"
TYPE = "application/atom+xml"

MOST = 50
"""Entries of a feed."""

LISTED = 10
"""Facts that an entry lists one by one; more are counted by indicator."""

PARTED: dict[str, Subject] = {"province": "subject", "indicator": "indicator"}
"""Entities that have a feed of their own, and by what additions are parted for it."""


def feeds(site: Site) -> dict[str, bytes]:
    """
    Return every feed by its path from the home page.

    Provinces and indicators of which nothing was published have none.
    """
    return {
        topic.path: _Feed(site, topic).written()
        for topic in _topics(site.edition, site.name)
    }


def paths(edition: Edition) -> list[str]:
    """Return the path of every feed."""
    return [topic.path for topic in _topics(edition)]


class _Topic(NamedTuple):
    """What a feed is about."""

    name: str
    page: str
    """Path of the page that shows the same, from the home page."""

    path: str
    """Of the feed."""

    additions: list[Addition]
    """Newest first; at least one."""


def _topics(edition: Edition, name: str = "") -> Iterator[_Topic]:
    found = additions(edition.catalogue)
    if found:
        yield _Topic(name, "changes/", FILE, found)
    for kind, by in PARTED.items():
        parts, folder = parted(found, by), folder_of(PAGES[kind])
        for entity in edition.pages(kind):
            if entity.id in parts:
                page = f"{folder}/{entity.id}/"
                named = edition.name(entity)
                yield _Topic(named, page, f"{page}{FILE}", parts[entity.id])


@dataclass(frozen=True)
class _Feed:
    site: Site
    topic: _Topic

    @property
    def edition(self) -> Edition:
        return self.site.edition

    def written(self) -> bytes:
        """Return the feed of what was added, newest first."""
        found, address = self.topic.additions, self.site.address
        title = self.edition.word("changes_feed", name=self.topic.name)
        # Not by `register_namespace`: that would take the name from drawings' SVG.
        names = {"xmlns": ATOM, LANGUAGE: self.edition.language}
        feed = ET.Element("feed", names)
        _text(feed, "id", self._id())
        _text(feed, "title", title)
        _text(feed, "subtitle", self.edition.word("changes_order"))
        _text(feed, "updated", _moment(found[0].source))
        _text(ET.SubElement(feed, "author"), "name", self.site.name)
        _link(feed, "self", address + self.topic.path, TYPE)
        _link(feed, "alternate", address + self.topic.page, "text/html")
        for addition in found[:MOST]:
            self._entry(feed, addition)
        ET.indent(feed, "")
        written: bytes = ET.tostring(feed, encoding="utf-8", xml_declaration=True)
        return written + b"\n"

    def _id(self, entry: str = "") -> str:
        """Return an id that stays when the site moves to another address."""
        name = f"reform:{self.edition.language}:{self.topic.path}#{entry}"
        return uuid5(NAMESPACE_URL, name).urn

    def _entry(self, feed: ET.Element, addition: Addition) -> None:
        source = addition.source
        entry = ET.SubElement(feed, "entry")
        _text(entry, "id", self._id(source.id))
        _text(entry, "title", source.title).set(LANGUAGE, source.title_language)
        _text(entry, "published", _moment(source))
        _text(entry, "updated", _moment(source))
        publisher = self.edition.text(source.publisher)
        _text(ET.SubElement(entry, "author"), "name", publisher)
        page = f"{self.site.address}sources/{source.id}/"
        _link(entry, "alternate", page, "text/html")
        if source.url:
            _link(entry, "via", source.url)
        said = "; ".join(summary(self.edition, addition))
        _text(entry, "summary", f"{self._published(source)}: {said}.")
        _text(entry, "content", self._content(addition)).set("type", "html")

    def _published(self, source: Source) -> str:
        publisher = self.edition.text(source.publisher)
        return f"{publisher}, {self.edition.period(source.published)}"

    def _content(self, addition: Addition) -> str:
        """Write what was added as HTML: what differs, what it made, what is new."""
        content = ET.Element("div")
        said = "; ".join(summary(self.edition, addition))
        paragraph = f"{self._published(addition.source)}: {said}."
        ET.SubElement(content, "p").text = paragraph
        items = [
            *map(self._revised, addition.revised),
            *self._turned(addition.source),
            *self._stated(addition),
        ]
        listed = ET.SubElement(content, "ul") if items else content
        for item in items:
            ET.SubElement(listed, "li").text = item
        return ET.tostring(content, encoding="unicode", method="html")

    def _revised(self, revision: Revision) -> str:
        former, now = revised(self.edition, revision)
        return self.edition.word(
            "changes_revision",
            about=named(self.edition, revision.fact.key),
            now=now,
            former=former,
            source=self._published(revision.former.source),
        )

    def _turned(self, source: Source) -> Iterator[str]:
        """Yield, in the feed of everything, the targets whose state it changed."""
        if self.topic.path != FILE:
            return
        for turn in self.edition.ledger.turns:
            if turn.before is None or source not in turn.sources:
                continue
            states = (turn.before.state, turn.after.state)
            before, after = (self.edition.word(f"status_{each}") for each in states)
            target = self.edition.text(turn.after.target.text)
            yield self.edition.word(
                "changes_turned", target=target, before=before, after=after
            )

    def _stated(self, addition: Addition) -> Iterator[str]:
        """Yield new facts and promises one by one; of many, how many of what."""
        if len(addition.new) <= LISTED:
            yield from (stated(self.edition, fact) for fact in addition.new)
        else:
            indicators = self.edition.catalogue.indicators
            for measure in measures(self.edition, addition):
                name = self.edition.short(indicators[measure.indicator])
                count = self.edition.number(measure.facts)
                count = self.edition.word("fact_count", count=count)
                yield self.edition.word("changes_stated", about=name, known=count)
        promises = [target.text for _, target in addition.targets]
        promises += [task.text for _, task in addition.tasks]
        yield from map(self.edition.text, promises[:LISTED])


def _text(parent: ET.Element, name: str, text: str) -> ET.Element:
    child = ET.SubElement(parent, name)
    child.text = text
    return child


def _link(parent: ET.Element, rel: str, address: str, kind: str = "") -> None:
    link = ET.SubElement(parent, "link", {"rel": rel, "href": address})
    if kind:
        link.set("type", kind)


def _moment(source: Source) -> str:
    """Return when a publication came out at the earliest, in Viet Nam's time."""
    day, time = source.published.start, source.published_time or "00:00"
    return f"{day.isoformat()}T{time}:00+07:00"
