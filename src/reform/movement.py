"""How the provinces moved from one round of an index to a later one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from reform.certainty import Direction, change, coarsely, reach
from reform.spread import ENOUGH

if TYPE_CHECKING:
    from decimal import Decimal

    from reform.coverage import Round
    from reform.extent import Extent
    from reform.fact import Fact
    from reform.model import Indicator

MOST_SHOWN = 3
"""How many of those that rose most, and of those that fell most, are singled out."""


@dataclass(frozen=True)
class Move:
    """A province known at both times."""

    before: Fact
    after: Fact
    indicator: Indicator
    by: Decimal
    """The later value less the earlier one, with the digits that both have."""

    @property
    def subject(self) -> str:
        """Id of the province."""
        return self.after.key.subject

    @cached_property
    def way(self) -> Direction | None:
        """Where the value surely went; None where rounding or words leave it open."""
        return change(self.before, self.after, self.indicator)

    @cached_property
    def reach(self) -> Extent:
        """Between which two numbers the change surely lies."""
        old, new = (reach(fact, self.indicator) for fact in (self.before, self.after))
        return new[0] - old[1], new[1] - old[0]


@dataclass(frozen=True)
class Movement:
    """Two rounds that measure the same, the earlier one first."""

    before: Round
    after: Round

    @cached_property
    def moves(self) -> list[Move]:
        """Of each province known at both times; who rose most comes first."""
        found = filter(None, map(self._move, self.after.members))
        return sorted(found, key=lambda move: (-move.by, move.subject))

    def _move(self, province: str) -> Move | None:
        old, new = (each.facts.get(province) for each in (self.before, self.after))
        if old is None or new is None or old.value is None or new.value is None:
            return None
        by = coarsely(new.value - old.value, old.value, new.value)
        return Move(old, new, self.after.indicator, by)

    @property
    def is_enough(self) -> bool:
        """Whether four fifths of the provinces are known at both times."""
        return len(self.moves) >= ENOUGH * len(self.after.members)

    def count(self, way: Direction | None) -> int:
        """Return how many surely went that way; with None, how many are in doubt."""
        return sum(move.way == way for move in self.moves)

    def most(self, way: Direction) -> Move | None:
        """Return who surely rose or fell most of all; None where that is in doubt."""
        first, *others = self.moves if way == "up" else self.moves[::-1]
        low, high = first.reach
        sure = all(
            other.reach[1] <= low if way == "up" else high <= other.reach[0]
            for other in others
        )
        return first if self.is_enough and first.way == way and sure else None

    def foremost(self, way: Direction) -> list[Move]:
        """
        Return up to three that rose or fell more than all others, if enough are known.

        Of several with the same change either all are among them, or none.
        """
        ordered = self.moves if way == "up" else self.moves[::-1]
        found = [move for move in ordered if move.way == way]
        first, rest = found[:MOST_SHOWN], found[MOST_SHOWN:]
        if not self.is_enough:
            return []
        return [move for move in first if not rest or move.by != rest[0].by]
