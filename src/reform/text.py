"""What a text in the data may not contain."""

from __future__ import annotations

import re
import unicodedata

_BLANKS = frozenset("\t\n\u00a0\u202f")
"""Blanks, among them the two that no line is broken at, which figures may need."""

_TO_SPACE = dict.fromkeys(map(ord, _BLANKS), " ")

_BLANK_LETTERS = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\ufffd]"
)
"""What Unicode counts as letters and signs, although it shows nothing."""

_JINJA = re.compile(r"\{[{%#]|[%#}]\}")
_HTML = re.compile(r"<[A-Za-z/!?]|&(#\d+|#x[0-9a-fA-F]+|[A-Za-z]\w*);")


_VIETNAMESE = frozenset("\u0306\u0302\u031b\u0300\u0309\u0303\u0301\u0323")
"""Marks of letters and tones."""


def is_vietnamese(text: str) -> bool:
    """
    Tell whether a text is written in Vietnamese: a third of its words look so.

    Other languages may have names in it, and Vietnamese has bare words.
    """
    words = [word for word in text.split() if any(map(str.isalpha, word))]
    return sum(map(_looks_vietnamese, words)) * 3 >= max(1, len(words))


def _looks_vietnamese(word: str) -> bool:
    parts = unicodedata.normalize("NFD", word.lower())
    return "đ" in parts or not _VIETNAMESE.isdisjoint(parts)


def unseen(text: str) -> list[int]:
    """
    Where a *text* has characters that cannot be seen or turn the reading direction.

    They are found in texts copied from web pages and PDFs, where they break
    search, and in attempts to make a text read otherwise than it is.
    """
    found = {match.start() for match in _BLANK_LETTERS.finditer(text)}
    # A whole file has line breaks; letter by letter it takes ten times as long.
    if not text.translate(_TO_SPACE).isprintable():
        found.update(
            index
            for index, character in enumerate(text)
            if not character.isprintable() and character not in _BLANKS
        )
    return sorted(found)


def unseen_words(character: str) -> tuple[str, str]:
    """Say that a *character* cannot be seen, and what would mend it."""
    return f"has the invisible character U+{ord(character):04X}", "delete it"


def fault(text: str) -> tuple[str, str] | None:
    """
    Say what is wrong with a *text*, and what would mend it.

    Data are published as HTML from pages that are templates: markup of either
    kind is refused here as well as escaped there.
    """
    if places := unseen(text):
        return unseen_words(text[places[0]])
    if not unicodedata.is_normalized("NFC", text):
        return "is not in Unicode form NFC", "retype the accented letters"
    if found := _JINJA.search(text):
        return f"has the template mark {found[0]!r}", "texts are plain words"
    if found := _HTML.search(text):
        return f"has the HTML {found[0]!r}", "texts are plain words"
    return None
