"""Terms of the glossary, found in the texts that use them."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reform.collation import TONES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reform.edition import Edition
    from reform.model import Indicator, Term

_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Phrase:
    """What a term is called: its name, or its abbreviation."""

    text: str
    """The phrase; a name is in lower case."""

    term: Term

    is_abbreviation: bool
    """Whether capitals count."""


@dataclass(frozen=True)
class Use:
    """Where a text uses a term, as places in the text."""

    start: int
    end: int
    term: Term


class Terms:
    """The glossary as readers of one language write it."""

    def __init__(self, edition: Edition) -> None:
        """Look for the terms of an edition's catalogue, in its language."""
        self._phrases: dict[str, list[Phrase]] = defaultdict(list)
        for term in edition.catalogue.glossary.values():
            name = edition.name(term).lower()
            self._add(Phrase(name, term, is_abbreviation=False))
            if edition.language == "en":
                self._add(Phrase(f"{name}s", term, is_abbreviation=False))
            if term.abbreviation:
                self._add(Phrase(term.abbreviation, term, is_abbreviation=True))
        for phrases in self._phrases.values():
            phrases.sort(key=lambda phrase: -len(phrase.text))

    def _add(self, phrase: Phrase) -> None:
        self._phrases[_first_word(phrase.text)].append(phrase)

    def used_in(self, text: str) -> Iterator[Use]:
        """Yield the uses of terms in a text, the longest of those at one place."""
        end = 0
        for word in _WORD.finditer(text):
            phrases = self._phrases.get(word[0].lower())
            use = phrases and word.start() >= end and _at(text, word.start(), phrases)
            if use:
                end = use.end
                yield use


def _at(text: str, start: int, phrases: list[Phrase]) -> Use | None:
    for phrase in phrases:
        end = start + len(phrase.text)
        written = text[start:end]
        same = written if phrase.is_abbreviation else written.lower()
        if same == phrase.text and not text[end : end + 1].isalnum():
            return Use(start, end, phrase.term)
    return None


def _first_word(phrase: str) -> str:
    found = _WORD.search(phrase)
    return found[0].lower() if found else ""


def indicators_by_term(edition: Edition) -> dict[str, list[Indicator]]:
    """Return the indicators whose name, definition or method uses a term, by its id."""
    terms = Terms(edition)
    found: dict[str, list[Indicator]] = defaultdict(list)
    for indicator in edition.pages("indicator"):
        texts = (indicator.name, indicator.description, indicator.method)
        written = "\n".join(edition.text(text) for text in texts)
        for identity in {use.term.id for use in terms.used_in(written)}:
            found[identity].append(indicator)
    return found


def initial(name: str) -> str:
    """Return the letter under which dictionaries have a name, "Đ" for "Đề án 06"."""
    bare = "".join(c for c in unicodedata.normalize("NFD", name) if c not in TONES)
    letter = unicodedata.normalize("NFC", bare)[:1].upper()
    return letter if letter.isalpha() else "0\N{EN DASH}9"
