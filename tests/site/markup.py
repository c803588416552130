"""Reads built pages: a small tree of elements, on the parser of the library."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

EMPTY = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input"})
EMPTY |= {"link", "meta", "param", "source", "track", "wbr"}
"""Elements that have no end tag."""


@dataclass
class Element:
    """An element with its attributes, and what stands in it."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Element | str] = field(default_factory=list)

    def __iter__(self) -> Iterator[Element]:
        """Yield the element and all elements in it, in the order of the page."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child

    def all(self, *tags: str, **attributes: str) -> list[Element]:
        """Return the elements of these tags that have these attributes, in order."""
        return [
            element
            for element in self
            if element.tag in tags and attributes.items() <= element.attributes.items()
        ]

    def of_class(self, name: str) -> list[Element]:
        """Return the elements that have a class."""
        return [e for e in self if name in e.get("class").split()]

    def get(self, attribute: str) -> str:
        """Return an attribute; empty where there is none."""
        return self.attributes.get(attribute, "")

    @property
    def text(self) -> str:
        """What a reader reads, blanks made one; what unfolds over it is left out."""
        return " ".join(self.written.split())

    @property
    def written(self) -> str:
        """What stands in it, blanks and all."""
        return "".join(self._texts())

    def _texts(self) -> Iterator[str]:
        for child in self.children:
            if isinstance(child, str):
                yield child
            elif (
                child.tag not in {"script", "style"}
                and "popover" not in child.attributes
            ):
                yield from child._texts()

    @property
    def skeleton(self) -> list[tuple[str, ...]]:
        """Tags with the names of their attributes: the page without its words."""
        return [(element.tag, *sorted(element.attributes)) for element in self]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("")
        self._open = [self.root]

    def handle_starttag(self, tag, attrs):
        element = Element(tag, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(element)
        if tag not in EMPTY:
            self._open.append(element)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in EMPTY:
            self._open.pop()

    def handle_endtag(self, tag):
        tags = [element.tag for element in self._open]
        if tag in tags:
            del self._open[len(tags) - 1 - tags[::-1].index(tag) :]

    def handle_data(self, data):
        self._open[-1].children.append(data)


def parse(html: str) -> Element:
    """Read a page as a tree."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.root
