"""The area of a slope: its scale, its two sides, and which provinces are marked."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from math import ceil
from typing import TYPE_CHECKING

from reform.charts.naming import name_then, signed
from reform.charts.theme import (
    INK,
    LARGEST_TEXT,
    OTHER,
    SERIES,
    WIDTH,
    text_width,
)
from reform.charts.value_axis import ValueAxis

if TYPE_CHECKING:
    from decimal import Decimal

    from reform.edition import Edition
    from reform.fact import Fact
    from reform.movement import Move, Movement

HEIGHT = 260
"""Height of the area of lines."""

LINE = LARGEST_TEXT + 4
"""From one line of words to the next, and between names at the ends."""

TOP = 1.6 * LINE
"""Where the area begins, under the unit."""

GAP = 10
"""Between two columns."""

LEADER = 14
"""Room for the line from a mark to a name that had to make way."""

NAMES = 210
"""Greatest width of the names at the ends."""

FEW = 13
"""So many provinces have their names in any case: there is room for them."""


@dataclass(frozen=True)
class SlopeFrame:
    """Where the lines of a slope run."""

    edition: Edition
    movement: Movement
    """At least one province is known at both times."""

    subject: str | None

    @cached_property
    def moves(self) -> list[Move]:
        """All provinces with a line; those that are marked come last, over others."""
        moves = self.movement.moves
        return sorted(moves, key=lambda move: move.subject in self.colours)

    @property
    def marked(self) -> list[Move]:
        """Those that are marked; the highest at the later time first."""
        found = [move for move in self.moves if move.subject in self.colours]
        return sorted(found, key=lambda move: self.y(move.after))

    @cached_property
    def colours(self) -> dict[str, str]:
        """Colours of the provinces that are marked."""
        if self.subject is not None:
            return {self.subject: SERIES}
        rises, falls = (self.movement.foremost(way) for way in ("up", "down"))
        found = {move.subject: SERIES for move in rises}
        found |= {move.subject: INK for move in falls}
        if found or len(self.movement.moves) > FEW:
            return found
        return {move.subject: SERIES for move in self.movement.moves}

    def colour(self, move: Move) -> str:
        """Return the colour of a line."""
        return self.colours.get(move.subject, OTHER if self.colours else SERIES)

    def name(self, move: Move) -> str:
        """
        Return what is written at the end of a line: the name and the sure change.

        A change that would leave the name no room is left to the line's label.
        """
        name = name_then(self.edition, move.after)
        if move.way not in {"up", "down"}:
            return name
        both = f"{name} {signed(self.edition, move.by)}"
        return both if text_width(both, bold=True) <= NAMES else name

    @cached_property
    def axis(self) -> ValueAxis:
        """The scale of both sides."""
        indicator = self.movement.after.indicator
        unit = self.edition.catalogue.units[indicator.unit]
        facts = [f for m in self.movement.moves for f in (m.before, m.after)]
        values = [fact.value for fact in facts if fact.value is not None]
        return ValueAxis(self.edition, unit, values, indicator.bounds)

    @property
    def left(self) -> float:
        """Where lines begin, after the levels."""
        return self.axis.width + GAP

    @cached_property
    def right(self) -> float:
        """Where lines end, before the names."""
        texts = [self.name(move) for move in self.marked]
        widest = max((text_width(text, bold=True) for text in texts), default=0)
        # Whole units: a float's breadth less would cut the widest.
        return WIDTH - LEADER - min(ceil(widest), NAMES)

    def y(self, fact: Fact) -> float:
        """Return how far from the top of the drawing a value lies."""
        return self.level(fact.value if fact.value is not None else self.axis.levels[0])

    def level(self, value: Decimal) -> float:
        """Return how far from the top of the drawing a number lies."""
        low, high = self.axis.levels[0], self.axis.levels[-1]
        return TOP + HEIGHT * float((high - value) / (high - low))
