"""Which ids the words of a table stand for; what is not certain is refused."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from reform.importing.mapping import SKIP
from reform.importing.names import Gazetteer
from reform.importing.times import read_time
from reform.importing.unreadable import Unreadable, told
from reform.problem import nearest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reform.catalogue import Catalogue
    from reform.importing.mapping import Stated, TableMapping
    from reform.model import Indicator
    from reform.period import Period

_WHOLES = (
    *(
        "cả nước",
        "toàn quốc",
        "trung bình",
        "bình quân",
        "trung vị",
        "giá trị trung bình",
    ),
    *("trung bình cả nước", "bình quân cả nước", "tổng", "tổng số", "tổng cộng"),
    *("average", "national average", "mean", "median", "total", "national"),
    *("nationwide", "whole country", "country", "all provinces"),
)
"""What may be the country, a mean of the rows, or their sum."""

_NUMBERED = re.compile(r"^[0-9]{1,3}\s*[.)-]\s*")

_MARKED = re.compile(r"(.*?)\s*([*†‡§¹²³⁰⁴-⁹]+|\((?:[0-9]{1,2}|\*+)\)|\[[0-9]{1,2}\])")


@lru_cache(maxsize=10_000)
def folded(text: str) -> str:
    """Return a text as it is compared: small letters without marks or signs."""
    plain = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(re.findall(r"[\w%#]+", letters))


WHOLES = frozenset(map(folded, _WHOLES))
"""What they are compared by."""


@dataclass(frozen=True)
class Vocabulary:
    """The ids that there are, and what the person said about names."""

    catalogue: Catalogue
    """What the data have."""

    mapping: TableMapping
    """What the person said."""

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """Spellings of places and ministries."""
        return Gazetteer.of(self.catalogue)

    @cached_property
    def indicators(self) -> Mapping[str, Indicator]:
        """Indicators, with those that are to be made."""
        return {**self.catalogue.indicators, **self.mapping.new_indicators}

    @cached_property
    def _names(self) -> Mapping[str, str]:
        return {folded(name): meant for name, meant in self.mapping.names.items()}

    @cached_property
    def _subjects(self) -> dict[str, str]:
        return {}

    def subject(self, text: str) -> str:
        """
        Return the id of a place or ministry, or `skip`.

        Raises:
            Unreadable: the name is unknown, or may mean several.

        """
        if text not in self._subjects:
            self._subjects[text] = self._subject(text)
        return self._subjects[text]

    def _subject(self, text: str) -> str:
        known = {*self.catalogue.places, *self.catalogue.ministries}
        if meant := self._names.get(folded(text)):
            if meant in known or meant == SKIP:
                return meant
            said = f"names: {text} stands for {meant!r}, which is no id"
            raise Unreadable(said, nearest(meant, known) or "look in data/places")
        if text in known:
            return text
        if folded(text) in WHOLES:
            said = f"{told(text)} may be the country, or a mean or sum of the rows"
            remedy = f'--names "{text}=viet-nam" or --names "{text}=skip"'
            raise Unreadable(said, remedy)
        return self._found(text)

    def _found(self, text: str) -> str:
        # No name begins with a number, but the rows of a list may: "1. Hà Nội".
        found = self.gazetteer.find(_NUMBERED.sub("", text) or text)
        if len(found) == 1:
            return found[0]
        if found:
            said = f"{told(text)} may be {' or '.join(found)}"
            raise Unreadable(said, f'--names "{text}={found[0]}"')
        if unmarked := without_mark(text):
            if self.mapping.marks == "drop":
                return self.subject(unmarked)
            raise marked(text)
        remedy = self.gazetteer.near(text) or "look in data/places"
        said = f"{told(text)} is no place or ministry that we know"
        raise Unreadable(said, f'{remedy}; --names "{text}=ID" says which')

    @cached_property
    def _measures(self) -> Mapping[str, frozenset[str]]:
        """Indicators by their folded ids and names."""
        found: dict[str, set[str]] = {}
        for identity, indicator in self.indicators.items():
            names = (identity, indicator.name.vi, indicator.name.en)
            for form in (form for name in names for form in _forms(name)):
                found.setdefault(folded(form), set()).add(identity)
        return {name: frozenset(ids) for name, ids in found.items()}

    @cached_property
    def _mapped(self) -> Mapping[str, Stated]:
        return {folded(name): says for name, says in self.mapping.indicators.items()}

    def named(self, text: str) -> dict[str, object] | None:
        """Return the one indicator of a name, and what else it says, if any."""
        if says := self._mapped.get(folded(text)):
            return says.says
        found = self._measures.get(folded(text), frozenset())
        return {"indicator": min(found)} if len(found) == 1 else None

    def measure(self, text: str) -> dict[str, object]:
        """
        Return the indicator that a name means, and what else it says.

        Raises:
            Unreadable: the name is unknown, or several have it.

        """
        if named := self.named(text):
            return named
        if found := self._measures.get(folded(text)):
            said = f"{told(text)} may be {' or '.join(sorted(found))}"
            raise Unreadable(said, "write the id")
        near = nearest(text, self.indicators)
        said = f"{told(text)} is no indicator that we know"
        remedy = (
            "a new one is described by --name-vi, --unit and so on; of a known one,"
            " say in the mapping, under indicators:, which it is"
        )
        raise Unreadable(said, f"{near}; or {remedy}" if near else remedy)

    def indicator(self, identity: str) -> Indicator:
        """Return the indicator of that id; raise `Unreadable` if there is none."""
        return self.indicators[str(self.measure(identity)["indicator"])]

    def part(self, text: str, indicator: object) -> str:
        """
        Return the id of a part of an indicator.

        Raises:
            Unreadable: it has none of that id or name.

        """
        measure = self.indicators.get(str(indicator))
        parts = measure.parts if measure else {}
        for identity, name in parts.items():
            if folded(text) in {folded(n) for n in (identity, name.vi, name.en)}:
                return identity
        said = f"{told(text)} is no part of {indicator or 'an unknown indicator'}"
        raise Unreadable(said, nearest(text, parts) or f"its parts: {', '.join(parts)}")

    def source(self, text: str) -> str:
        """
        Return the id of a publication that has a file, or is to have one.

        Raises:
            Unreadable: there is none of that id.

        """
        known = {*self.catalogue.sources, *self.mapping.sources}
        if text in known:
            return text
        near = nearest(text, known)
        remedy = "a new one is described by --title, --publisher-vi and so on"
        remedy = f"{near} {remedy}" if near else remedy
        raise Unreadable(f"there is no source {told(text)}", remedy)

    def time(self, text: str) -> Period:
        """Return a time; raise `Unreadable` where there is none, or several."""
        return read_time(text, self.mapping.numbers)


def _forms(name: str) -> list[str]:
    """Return a name, and what stands before and in the brackets at its end."""
    match = re.fullmatch(r"(.+\S) *\(([^()]+)\)", name)
    return [name, *match.groups()] if match else [name]


def without_mark(text: str) -> str | None:
    """Return a text without the footnote mark at its end; None if it has none."""
    match = _MARKED.fullmatch(text)
    return match[1] if match else None


def marked(text: str) -> Unreadable:
    """Say that a text has a footnote mark."""
    remedy = "delete it, or leave all out with --marks drop"
    return Unreadable(f"{told(text)} has a footnote mark", remedy)
