"""An entry as the search reads it: fields of words, and HTML to be shown."""

from __future__ import annotations

import re
import unicodedata
from html import escape
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reform.finding.entry import Entry, Line

FIELDS = {"title": 10, "names": 8, "text": 3, "near": 2}
"""Where words are looked for, and what one counts that is found there."""

WEIGHTS = {
    "province": 3.0,
    "indicator": 2.6,
    "pillar": 2.6,
    "system": 2.5,
    "ministry": 3.0,
    "programme": 2.0,
    "directive": 1.8,
    "source": 1.0,
    # What stands inside a page counts for less in the theme's search.
    "term": 4.0,
}
"""What each kind of entity counts: of two with the same words, one comes first."""

ABBREVIATED = 1.5
"""How much more it counts if it has an abbreviation: it is often looked for."""

SEPARATOR = r"[\s\-–—.,:;()\[\]/“”\"'’&%…·+*?!<>=]+"
"""What parts words, as a regular expression of Python and of browsers."""

_BARRED = str.maketrans("đĐ", "dD")


def document(entry: Entry) -> dict[str, Any]:
    """
    Return an entry as the theme's search reads it; title and text are HTML.

    Of the names, which are searched but not shown, those words are left out that stand
    in the title, and of what is near, those that stand in either.
    """
    called = [entry.title, entry.abbreviation or "", *entry.names]
    unseen = {
        "names": " ".join(further(called, known=[entry.title])),
        "near": " ".join(further(entry.near, known=called)),
    }
    weight = WEIGHTS[entry.kind] * (ABBREVIATED if entry.abbreviation else 1)
    return {
        "location": entry.location,
        "title": _spoken(escape(entry.title, quote=False), entry.language),
        "text": _text(entry),
        **{name: words for name, words in unseen.items() if words},
        "boost": round(weight, 1),
    }


def _spoken(title: str, language: str | None) -> str:
    return f'<span lang="{language}">{title}</span>' if language else title


def _text(entry: Entry) -> str:
    """
    Write what is shown below the title.

    Of several paragraphs the theme shows the two that a word was found in first. So
    each figure of a province has its own, and nothing stands in one without a figure.
    """
    about = [escape(entry.about, quote=False)] if entry.about else []
    figures = [_written(line) for line in entry.figures]
    if entry.kind == "province":
        first, *others = [[*about, *figures[:1]], *([each] for each in figures[1:])]
    else:
        first, others = [*figures, *about], []
    paragraphs = ["<br/>".join(parts) for parts in (first, *others) if parts]
    return "".join(f"<p>{each}</p>" for each in paragraphs)


def _written(line: Line) -> str:
    """Write a figure and who states it; what is small is not looked for."""
    figure = f"<strong>{escape(line.figure, quote=False)}</strong>"
    source = f" <small>{escape(line.source, quote=False)}</small>"
    return figure + source if line.source else figure


def further(texts: Iterable[str], known: Iterable[str]) -> Iterator[str]:
    """
    Yield the words of *texts* that are in none of the *known*, each once.

    A word without accents is found by any that has some: of "Cà Mau" and "Ca Mau" the
    second adds nothing to the first, but of "tải" and "tài" both are kept.
    """
    seen = {form for text in known for word in words(text) for form in _forms(word)}
    for text in texts:
        for word in words(text):
            if word.lower() not in seen:
                seen |= _forms(word)
                yield word


def _forms(word: str) -> set[str]:
    return {word.lower(), folded(word)}


def words(text: str) -> list[str]:
    """Part a text into words, as the search does."""
    return [word for word in re.split(SEPARATOR, text) if word]


def folded(word: str) -> str:
    """Return a word as it is typed in haste: "dong" for "Đồng"."""
    parts = unicodedata.normalize("NFD", word.lower())
    bare = "".join(part for part in parts if not unicodedata.combining(part))
    return bare.translate(_BARRED)
