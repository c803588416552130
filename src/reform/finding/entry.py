"""One thing that can be found: its page, its names, and what is shown of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """A figure in words, which can be read by itself."""

    figure: str
    """What is known, and of when: "PAR INDEX: 91,49 %, hạng 4/63 (2024)"."""

    source: str = ""
    """Who states it, and since when; nothing of what we count ourselves."""


@dataclass(frozen=True)
class Entry:
    """An entity as a reader looks for it, and as it stands among what was found."""

    kind: str
    """The word for such an entity: a key of `reform.edition.PAGES`, or "term"."""

    location: str
    """Address of its page, or its place on one, from the root of the edition."""

    title: str
    """Its name, as its page has it."""

    language: str | None = None
    """Language of the title, where it is another than the edition's."""

    abbreviation: str | None = None
    """What everybody calls it, such as PAPI."""

    names: tuple[str, ...] = ()
    """What else it is called: former names, other spellings, the other language's."""

    near: tuple[str, ...] = ()
    """What it has to do with, and may be found by, though it is not called so."""

    figures: tuple[Line, ...] = ()
    """What is known of it, the key figure first."""

    about: str = ""
    """What it is, in a sentence."""
