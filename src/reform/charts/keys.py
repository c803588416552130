"""Keys of figures: samples with words, one after another, in as few lines as can be."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from reform.charts.theme import TEXT, WIDTH, text_width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Row = dict[str, Any]

SAMPLE = 22
"""Width of a sample."""

INDENT = SAMPLE + 6
"""Where the words beside a sample begin."""

APART = 18
"""Between two entries."""

LINE = 24
"""From one line to the next."""

AFTER = 9
"""Room under the last line."""


@dataclass(frozen=True)
class Key:
    """What the marks of a figure stand for."""

    entries: Sequence[tuple[str, str]]
    """Name of each mark, and the words beside its sample."""

    @property
    def height(self) -> float:
        """Height of all lines, with the room under them."""
        lines = [line for *_, line in self._places]
        return LINE * (1 + max(lines)) + AFTER if lines else 0

    @cached_property
    def _places(self) -> list[tuple[float, int]]:
        """Where each entry begins, from the left, and on which line."""
        places: list[tuple[float, int]] = []
        left, line = 0.0, 0
        for _, words in self.entries:
            width = INDENT + text_width(words)
            if left and left + width > WIDTH:
                left, line = 0.0, line + 1
            places.append((left, line))
            left += width + APART
        return places

    def samples(self) -> Iterator[tuple[str, str, float, float]]:
        """Yield each mark with its words, its left side, and the middle of its line."""
        for (mark, words), (left, line) in zip(self.entries, self._places, strict=True):
            yield mark, words, round(left, 1), LINE * (line + 0.5)

    def texts(self) -> list[Row]:
        """Return the words."""
        return [
            {
                "x": round(left + INDENT, 1),
                "y": round(middle + TEXT * 0.35, 1),
                "text": words,
            }
            for _, words, left, middle in self.samples()
        ]


def moved(row: Row, right: float, down: float) -> Row:
    """Return a mark's row that much further to the right and down."""
    ways = {"x": right, "x2": right, "y": down, "y2": down}
    places = {
        name: round(row[name] + by, 1) for name, by in ways.items() if name in row
    }
    return {**row, **places}
