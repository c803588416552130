"""The typeface of the site and of its figures, and how wide words are in it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont

FAMILY = "Be Vietnam Pro"

FOLDER = Path(__file__).parent
"""Where its files are: the regular and the bold, with their licence."""

UNKNOWN = 0.7
"""Width of a letter that the typeface lacks, in its size: a wide one's."""


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Return how wide a *text* is in letters of a *size*, in the unit of that size."""
    letters = _letters(bold)
    return size * sum(letters.get(letter, UNKNOWN) for letter in text)


def knows(text: str) -> bool:
    """Whether the typeface has every letter of a *text*."""
    return set(text) <= _letters(bold=True).keys()


@cache
def _letters(bold: bool) -> dict[str, float]:  # noqa: FBT001 - a key of the cache
    """Return the width of each letter, in its size."""
    path = FOLDER / f"BeVietnamPro-{'Bold' if bold else 'Regular'}.ttf"
    with TTFont(path, lazy=True) as font:
        units, widths = font["head"].unitsPerEm, font["hmtx"]
        glyphs = font.getBestCmap()
        return {chr(code): widths[name][0] / units for code, name in glyphs.items()}


def in_lines(text: str, size: float, room: float, *, bold: bool = False) -> list[str]:
    """
    Set a *text* in lines that are no wider than the *room*.

    A word that is wider itself has a line of its own, and sticks out.
    """
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width(longer, size, bold=bold) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
