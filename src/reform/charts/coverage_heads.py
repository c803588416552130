"""The heads of a coverage heatmap: names in full, or numbers with a key."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from reform.charts.theme import LARGEST_TEXT, TEXT, WIDTH, text_width
from reform.typeface import in_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

Row = dict[str, Any]

TALLEST = 200
"""Greatest height of a head, which stands upright."""

PITCH = 19
"""From one line of a head, or of the key of numbers, to the next."""

INDENT = 30
"""Where the names begin in the key of numbers."""

GAP = 5
"""Between a head and its cells, and between two indices."""

NARROW, NARROW_GAP = 10, 3
"""Least width of an index that a number stands for, and between two of them."""

FOOT = 0.35
"""How far under the middle of a line its letters stand, in their size."""


@dataclass(frozen=True)
class Heads:
    """What stands over each index."""

    texts: Sequence[str]
    """Name and periods of each index."""

    room: float
    """Width that there is for all of them together, with what parts them."""

    @cached_property
    def lines(self) -> list[list[str]]:
        """
        The lines of each head; none where a number stands for it.

        Where all names together are too wide, each becomes a number: one name among
        numbers would leave in doubt which of them is counted.
        """
        found = [in_lines(text, LARGEST_TEXT, TALLEST) for text in self.texts]
        room = self.room - GAP * (len(found) - 1)
        if sum(PITCH * len(lines) for lines in found) <= room:
            return found
        return [[] for _ in found]

    @property
    def gap(self) -> float:
        """Between two indices."""
        return NARROW_GAP if self.numbered else GAP

    @property
    def least(self) -> list[float]:
        """Least width of each index."""
        return [PITCH * len(lines) or NARROW for lines in self.lines]

    @property
    def height(self) -> float:
        """Height of the tallest head."""
        written = [text_width(line) for lines in self.lines for line in lines]
        return max(written, default=PITCH) + GAP

    def upright(self, middles: Sequence[float], foot: float) -> list[Row]:
        """Return the names, which stand on *foot* over the middles of their cells."""
        return [
            {
                "x": round(x - (len(lines) - 1) * PITCH / 2 + FOOT * TEXT, 1),
                "y": foot - GAP,
                "text": lines,
            }
            for x, lines in zip(middles, self.lines, strict=True)
            if lines
        ]

    @cached_property
    def numbered(self) -> list[tuple[int, str]]:
        """Place and text of each index that a number stands for; the first is 1."""
        pairs = zip(self.texts, self.lines, strict=True)
        return [(n, text) for n, (text, lines) in enumerate(pairs) if not lines]

    def numbers(self, middles: Sequence[float], foot: float) -> list[Row]:
        """Return the numbers that stand for names, each other one higher if close."""
        widest = text_width(str(len(self.texts))) + NARROW_GAP
        is_close = any(other - one < widest for one, other in pairwise(middles))
        return [
            {
                "x": round(middles[place], 1),
                "y": foot - GAP - PITCH * (is_close and number % 2 == 0),
                "text": str(number),
            }
            for number, (place, _) in enumerate(self.numbered, 1)
        ]

    @cached_property
    def _explained(self) -> list[tuple[str, str]]:
        """Each line of the key of numbers: the number, where it begins, and a text."""
        return [
            (str(number) if first else "", line)
            for number, (_, text) in enumerate(self.numbered, 1)
            for first, line in zip(
                (True, *[False] * len(text)),
                in_lines(text, LARGEST_TEXT, WIDTH - INDENT),
                strict=False,
            )
        ]

    def explanations(self, top: float) -> list[Row]:
        """Return the key of the numbers, under the cells."""
        return [
            {"x": x, "y": round(top + PITCH * (line + 1), 1), "text": text}
            for line, texts in enumerate(self._explained)
            for x, text in zip((0, INDENT), texts, strict=True)
            if text
        ]

    @property
    def foot(self) -> float:
        """Height of that key."""
        return PITCH * len(self._explained) + (2 * GAP if self._explained else 0)
