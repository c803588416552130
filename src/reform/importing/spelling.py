"""Vietnamese words compared whatever the way they are spelled."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from reform.collation import TONES
from reform.importing.cleaning import cleaned

_MARKS = "[\u0300-\u036f]*"
_STROKE = "\u0335"
"""Stands for the stroke of đ, which Unicode does not take for a mark."""

_LETTERS_LIKE_D = dict.fromkeys(map(ord, "đðɖ"), f"d{_STROKE}")
"""Old fonts and keyboards give the Icelandic and the African letter for the đ."""

_VOWELS = re.compile(f"(?:[aeiouy]{_MARKS})+")
_LETTER = re.compile(f"[^\u0300-\u036f]{_MARKS}")
_OPEN_Y = re.compile(f"(qu{_MARKS}|[hklmst])y({_MARKS})")
_HARD_K = re.compile("k(?![eiyh])")
_CONNECTIVES = frozenset({"va", "and"})


@dataclass(frozen=True)
class Spelling:
    """The letters of a name, one way for all the ways to write it."""

    letters: tuple[str, ...]
    """Letters with their marks, without blanks, dashes, points and "and"."""

    @property
    def bare(self) -> str:
        """The letters without marks."""
        return "".join(letter[0] for letter in self.letters)

    def lacks_only_marks_of(self, full: Spelling) -> bool:
        """
        Say whether this is *full* with some marks left out, and none changed.

        Phù Yên, a district, is not Phú Yên without marks.
        """
        return self.bare == full.bare and all(
            set(mine) <= set(its)
            for mine, its in zip(self.letters, full.letters, strict=True)
        )


def spelled(text: str) -> Spelling:
    """
    Return the letters of *text*.

    Where a tone is placed (hoà, hòa), whether an open syllable ends in y or i (lý,
    lí) and whether a hard c is a k (Đắc Lắc, Đắk Lắk) make no difference. Signs
    such as a footnote's `*`, and numbers, are letters here: no name has them.
    """
    plain = cleaned(text).casefold().translate(_LETTERS_LIKE_D)
    words = re.split("[-.,& ]+", unicodedata.normalize("NFD", plain))
    if words[0] == "the":
        words = words[1:]
    kept = (word for word in words if _unmarked(word) not in _CONNECTIVES)
    return Spelling(tuple(letter for word in kept for letter in _letters(word)))


def _unmarked(word: str) -> str:
    return "".join(letter[0] for letter in _LETTER.findall(word))


def _letters(word: str) -> list[str]:
    word = _VOWELS.sub(_tone_first, word)
    word = _OPEN_Y.sub(r"\1i\2", word) if _OPEN_Y.fullmatch(word) else word
    return _LETTER.findall(_HARD_K.sub("c", word))


def _tone_first(vowels: re.Match[str]) -> str:
    """Put the tone on the first of the vowels that stand together."""
    tone = "".join(mark for mark in vowels[0] if mark in TONES)
    others = "".join(mark for mark in vowels[0] if mark not in TONES)
    first = _LETTER.match(others)
    end = first.end() if first else 0
    return others[:end] + tone + others[end:]
