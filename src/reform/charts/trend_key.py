"""The key of a trend: what its marks mean that do not speak for themselves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reform.charts.series_marks import SHAPES
from reform.charts.theme import (
    BAND,
    LARGEST_TEXT,
    MUTED,
    OTHER,
    PAPER,
    SERIES,
    TEXT,
    text_width,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reform.edition import Edition

Row = dict[str, Any]

CROSS = "M-.7-.7L.7.7M.7-.7L-.7.7"
"""Mark of a period without a figure."""

CHANGE = "M0-1L0-.3M0,.3L0,1"
"""Mark of a change of method or territory: a piece of its line."""

DASH = "stroke"
"""Mark of a median: Vega's name for a level dash."""

LINE = LARGEST_TEXT + 4
"""From one line of the key to the next."""

SYMBOL = 16
"""Room for a mark before its words."""

BETWEEN = 14
"""Room between two entries of a line."""


@dataclass(frozen=True)
class Entry:
    """A mark and what it means."""

    text: str
    shape: str = "circle"
    fill: str = PAPER
    stroke: str = SERIES
    size: float = 56

    @property
    def width(self) -> float:
        """Room that it takes at its largest."""
        return SYMBOL + text_width(self.text)


def spread_entries(edition: Edition) -> list[Entry]:
    """Return what tells of the provinces behind a series."""
    return [
        Entry(edition.word("key_spread"), "square", BAND, BAND, 150),
        Entry(edition.word("key_median"), DASH, OTHER, OTHER, 150),
    ]


def whole_entry(edition: Edition) -> Entry:
    """Return what tells of the bars behind counts out of a whole."""
    return Entry(edition.word("key_whole"), "square", PAPER, MUTED, 80)


def change_entry(label: str) -> Entry:
    """Return what tells of a change that parts figures, by its label."""
    return Entry(label, CHANGE, PAPER, MUTED, 150)


def entries(
    edition: Edition, precisions: Iterable[str], *, has_gaps: bool
) -> list[Entry]:
    """
    Return what tells of the marks of a series.

    Args:
        edition: whose words are written.
        precisions: how the figures drawn are worded.
        has_gaps: whether periods are marked as missing.

    """
    found = _qualified(edition, set(precisions))
    if has_gaps:
        found.append(Entry(edition.word("key_missing"), CROSS, PAPER, MUTED))
    return found


def _qualified(edition: Edition, precisions: set[str]) -> list[Entry]:
    """Return an entry for each shape; what a circle stands for is said in one."""
    loose = [p for p in ("nearly", "about", "derived") if p in precisions]
    circle = ", ".join(edition.word(f"key_{name}") for name in loose)
    found = [Entry(circle)] if circle else []
    return found + [
        Entry(edition.word(f"key_{name}"), shape)
        for name, shape in SHAPES.items()
        if name in precisions
    ]


def key_rows(
    entries: list[Entry], left: float, right: float, top: float
) -> list[tuple[Row, Row]]:
    """
    Set entries in lines, each after the other as there is room.

    Args:
        entries: what is to be said.
        left: where lines begin.
        right: where they end.
        top: foot of the line above.

    Returns:
        Of each the row of its mark, and that of its words.

    """
    made: list[tuple[Row, Row]] = []
    x, y = left, top + LINE
    for entry in entries:
        if x > left and x + entry.width > right:
            x, y = left, y + LINE
        look = {"shape": entry.shape, "fill": entry.fill, "stroke": entry.stroke}
        mark = {"x": round(x + 5, 1), "y": y - TEXT * 0.35, "size": entry.size}
        words = {"text": entry.text, "x": round(x + SYMBOL, 1), "y": y}
        made.append(({**mark, **look}, words))
        x += entry.width + BETWEEN
    return made
