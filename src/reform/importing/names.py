"""Names of places and ministries in every usual spelling."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Self

from reform.importing.spelling import Spelling, spelled
from reform.problem import LONGEST

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from reform.catalogue import Catalogue
    from reform.model import Ministry, Place

_BEFORE_NAME = {
    "province": ("tỉnh", "t", "ubnd tỉnh", "ủy ban nhân dân tỉnh", "province of"),
    "city": (
        *("thành phố", "tp", "ubnd thành phố", "ubnd tp", "city of"),
        "ủy ban nhân dân thành phố",
    ),
    "region": ("vùng", "khu vực"),
    "country": (),
}
"""What stands before a name, by what the place is or was."""

_AFTER_NAME = {
    "province": ("province",),
    "city": ("city",),
    "region": ("region",),
    "country": (),
}
"""What stands after a name, by what the place is or was."""

_STYLES = {"Tỉnh": "province", "Thành phố": "city"}
"""How the official titles of each sort begin."""

_MINISTRY_OF = "Ministry of "


@dataclass(frozen=True)
class Gazetteer:
    """Which ids a spelling may mean. It never takes one name for another like it."""

    index: Mapping[str, tuple[tuple[Spelling, str], ...]]
    """Spellings with their ids, by their letters without marks."""

    names: Mapping[str, str]
    """Vietnamese name of each id."""

    @classmethod
    def of(cls, catalogue: Catalogue) -> Self:
        """Learn the names of all places and ministries."""
        index: dict[str, dict[tuple[Spelling, str], None]] = {}
        for identity, text in _all_names(catalogue):
            spelling = spelled(text)
            index.setdefault(spelling.bare, {})[spelling, identity] = None
        names = {i: place.name.vi for i, place in catalogue.places.items()}
        names |= {i: ministry.name.vi for i, ministry in catalogue.ministries.items()}
        return cls({bare: tuple(found) for bare, found in index.items()}, names)

    def find(self, text: str) -> tuple[str, ...]:
        """
        Return the ids that *text* may mean: none, one, or several.

        An id means itself. So does a spelling with all its marks; one that lacks
        some means whatever has them.
        """
        if text.strip() in self.names:
            return (text.strip(),)
        spelling = spelled(text)
        known = self.index.get(spelling.bare, ())
        exact = {identity for full, identity in known if full == spelling}
        lacking = (i for full, i in known if spelling.lacks_only_marks_of(full))
        return tuple(sorted(exact or set(lacking)))

    def near(self, text: str) -> str:
        """Say what *text* may have been meant for, as a remedy."""
        bare = spelled(text[:LONGEST]).bare
        close = get_close_matches(bare, self.index, n=_CLOSE, cutoff=0.6)
        found = dict.fromkeys(i for key in close for _, i in self.index[key])
        names = [f"{self.names[i]} ({i})" for i in list(found)[:_NEAR]]
        if names:
            return f"did you mean {' or '.join(names)}?"
        return "write its usual name, or add this one to aliases: in its file"


_NEAR = 3
"""Names that are offered for an unknown one."""

_CLOSE = 9
"""Spellings that are looked at for them: several may be of one place."""


def _all_names(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Yield ids with every form of every name; blanks and marks are not yet gone."""
    for identity, place in catalogue.places.items():
        for name in _names_of_place(place):
            for form in (name, *_forms(name, _sorts(place))):
                yield identity, form
    for identity, ministry in catalogue.ministries.items():
        for name in _names_of_ministry(ministry):
            yield identity, name


def _names_of_place(place: Place) -> Iterator[str]:
    yield from (place.name.vi, place.name.en, *place.aliases)
    for territory in place.territory:
        for title in territory.titles:
            if title.short:
                yield from (title.short.vi, title.short.en)


def _names_of_ministry(ministry: Ministry) -> Iterator[str]:
    for name in (ministry.name.vi, ministry.name.en, *ministry.aliases):
        yield name
        if name.startswith(_MINISTRY_OF):
            yield f"{name.removeprefix(_MINISTRY_OF)} Ministry"


def _sorts(place: Place) -> Iterable[str]:
    """
    Return what sorts of place it is or was.

    Not every province is a city too: Thành phố Bắc Ninh was a town in its province.
    """
    if place.kind != "province":
        return {place.kind}
    titles = (t.name.vi for territory in place.territory for t in territory.titles)
    return {sort for title in titles for word, sort in _STYLES.items() if word in title}


def _forms(name: str, sorts: Iterable[str]) -> Iterator[str]:
    for sort in sorts:
        yield from (f"{word} {name}" for word in _BEFORE_NAME[sort])
        yield from (f"{name} {word}" for word in _AFTER_NAME[sort])
