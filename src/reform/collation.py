"""The order of Vietnamese names: letters first, then tones."""

from __future__ import annotations

import unicodedata
from functools import cache

ALPHABET = "0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
"""Digits and letters as in Vietnamese dictionaries; f, j, w and z are foreign."""

TONES = "\u0300\u0309\u0303\u0301\u0323"
"""Huyền, hỏi, ngã, sắc, nặng, after the level tone."""

_RANK = {letter: rank for rank, letter in enumerate(ALPHABET, 1)}
_TONE = {mark: rank for rank, mark in enumerate(TONES, 1)}


@cache
def collation_key(name: str) -> tuple[tuple[tuple[int, ...], ...], tuple[int, ...]]:
    """Return what Vietnamese names are sorted by, word by word."""
    words: list[tuple[int, ...]] = []
    tones: list[int] = []
    for word in name.casefold().replace("-", " ").split():
        split = [_split(letter) for letter in unicodedata.normalize("NFC", word)]
        words.append(tuple(letter for letter, _ in split))
        tones.extend(tone for _, tone in split)
    return tuple(words), tuple(tones)


def _split(character: str) -> tuple[int, int]:
    """Rank of a letter without its tone, and of the tone."""
    parts = unicodedata.normalize("NFD", character)
    tone = next((_TONE[mark] for mark in parts if mark in _TONE), 0)
    bare = "".join(mark for mark in parts if mark not in _TONE)
    letter = unicodedata.normalize("NFC", bare)
    return _RANK.get(letter, len(_RANK) + 1), tone
