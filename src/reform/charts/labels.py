"""Names cut to the room that a figure has: abbreviated, shortened, set in lines."""

from __future__ import annotations

import re
import unicodedata
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

LETTERS = 4
"""The longest abbreviation that fits a tile on a phone."""

TWO_WORDS = 2
"""Of how many words most names of provinces are."""


def abbreviations(names: Mapping[str, str]) -> dict[str, str]:
    """
    Abbreviate the *names* of ids so that no two are the same.

    Hà Nội is HNI and Quảng Ninh QNH, as the telephone and the post have it: first
    letters, and the very last. A name whose letters are taken is given others.
    """
    made: dict[str, str] = {}
    for identity in sorted(names):
        taken = set(made.values())
        free = (each for each in _offers(names[identity]) if each not in taken)
        made[identity] = next(free, identity.upper())
    return made


def _offers(name: str) -> Iterator[str]:
    """Yield abbreviations of a name, the best first."""
    words = re.findall(r"[^\W\d_]+", _toneless(name.rpartition(". ")[2]).upper())
    initials, last = "".join(word[0] for word in words), words[-1]
    if len(words) > TWO_WORDS:
        yield initials[:LETTERS]
    elif len(words) == TWO_WORDS:
        yield initials + last[-1]
        yield words[0][0] + words[0][-1] + last[0]
    else:
        yield last[: LETTERS - 1]
    yield from (initials + letter for letter in last[1:])


def _toneless(name: str) -> str:
    """Take the marks off all letters; Đ keeps its bar."""
    parts = unicodedata.normalize("NFD", name)
    return "".join(part for part in parts if not unicodedata.combining(part))


def in_lines(name: str, most: int = 3) -> list[str]:
    """Set a name in at most so many lines, the longest of them as short as can be."""
    words = name.replace(" - ", "- ").split()
    ways = [
        [" ".join(words[start:end]) for start, end in pairwise((0, *places, None))]
        for lines in range(most)
        for places in combinations(range(1, len(words)), lines)
    ]
    return min(ways, key=lambda way: (max(map(len, way)), len(way)))
