"""The key of a tile map: what its shades, frames and marks stand for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, Any, Literal

from reform.charts.theme import INK, TEXT, text_width
from reform.charts.tile_grid import Cell
from reform.typeface import in_lines

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from reform.charts.shading import Shading
    from reform.coverage import Round, State
    from reform.edition import Edition

Row = dict[str, Any]

Kind = Literal["value", "rank", "nothing", "qualified", ""]
"""What a line of the key has a sample of; nothing for the unit."""

WORDED = frozenset({"over", "under", "nearly", "about"})
"""Precisions that a publication words; a derived figure is one of printed numbers."""

MOST = 120
"""Width of the words beside a sample, which take another line beyond it."""

LARGEST = 15
"""Size that a stylesheet gives the words of a map on phones."""

LINE = 22
"""From one entry of the key to the next."""

NEXT = 18
"""From one line of an entry to its next."""

SWATCH = 14
"""Side of a sample."""

MARK = 5
"""Side of the mark of a figure that is not exact."""

INDENT = SWATCH + 6
"""Where the words beside a sample begin."""

FOOT = 0.35
"""How far under the middle of a line its letters stand, in their size."""


@dataclass(frozen=True)
class Entry:
    """One thing that the key explains."""

    kind: Kind
    lines: tuple[str, ...]
    shade: str = ""


@dataclass(frozen=True)
class TileKey:
    """The lines of a key, and the room that they take."""

    edition: Edition
    known: Round
    shading: Shading

    @property
    def size(self) -> tuple[float, float]:
        """Width and height, for words at their largest."""
        ends = [
            _indent(entry) + text_width(line, LARGEST)
            for entry in self.entries
            for line in entry.lines
        ]
        return max(ends, default=0), self._tops[-1]

    @cached_property
    def entries(self) -> list[Entry]:
        """The unit, the classes, and what else occurs on the map."""
        classes = self._classes
        found = [Entry("", self._lines(self._unit))] if classes else []
        found += [
            Entry("value", (self._range(low, high),), shade)
            for low, high, shade in classes
        ]
        return found + [
            Entry(kind, self._lines(self.edition.word(name)), shade)
            for kind, name, shade in self._others()
        ]

    @property
    def _classes(self) -> list[tuple[Decimal, Decimal, str]]:
        """All classes; of values that are equal only theirs."""
        values = {fact.value for fact in self.known.facts.values()} - {None}
        classes = self.shading.classes
        if len(values) != 1:
            return classes
        shades = {self.shading.shade(value) for value in values if value is not None}
        return [each for each in classes if each[2] in shades]

    def _others(self) -> Iterator[tuple[Kind, str, str]]:
        if any(fact.precision in WORDED for fact in self.known.facts.values()):
            yield "qualified", "inexact", INK
        states: tuple[State, ...] = ("rank", "nothing")
        for state in states:
            if self.known.count(state):
                yield state, f"state_{state}", ""

    def _lines(self, words: str) -> tuple[str, ...]:
        return tuple(in_lines(words, LARGEST, MOST))

    @property
    def _unit(self) -> str:
        unit = self.edition.catalogue.units[self.known.indicator.unit]
        return unit.symbol or self.edition.unit(unit)

    def _range(self, low: Decimal, high: Decimal) -> str:
        finest = min(low, high, key=lambda level: int(level.as_tuple().exponent))
        both = [self.edition.number(level.quantize(finest)) for level in (low, high)]
        if low < 0:
            return self.edition.word("map_range", low=both[0], high=both[1])
        return "\N{EN DASH}".join(both)

    @cached_property
    def _tops(self) -> list[float]:
        """Where each entry begins, under the key's own top; the last is its end."""
        heights = (LINE + NEXT * (len(entry.lines) - 1) for entry in self.entries)
        return list(accumulate(heights, initial=0.0))

    def texts(self, left: float, top: float) -> list[Row]:
        """Return the words of a key that stands there."""
        return [
            {
                "x": round(left + _indent(entry), 1),
                "y": round(top + start + LINE / 2 + FOOT * TEXT + number * NEXT, 1),
                "text": line,
            }
            for start, entry in zip(self._tops, self.entries, strict=False)
            for number, line in enumerate(entry.lines)
        ]

    def samples(self, kind: Kind, left: float, top: float) -> Iterator[Row]:
        """Yield the samples of a kind; the words beside them say what they are."""
        for start, entry in zip(self._tops, self.entries, strict=False):
            if entry.kind == kind:
                y = top + start + (LINE - SWATCH) / 2
                cell = Cell(left, y, left + SWATCH, y + SWATCH)
                if kind == "qualified":
                    cell = cell.grown((MARK - SWATCH) / 2)
                yield drawn(cell, "", entry.shade)


def _indent(entry: Entry) -> float:
    return INDENT if entry.kind else 0


def drawn(cell: Cell, label: str, shade: str = "") -> Row:
    """Return a rectangle's row: a reader's aid is told the label, if there is one."""
    row = {**cell.row(), "label": label}
    return {**row, "fill": shade} if shade else row
