"""The columns of a ranking: how wide the ranks, names, dots and values are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reform.charts.theme import WIDTH, text_width

if TYPE_CHECKING:
    from collections.abc import Iterable

GAP = 8
"""Between two columns."""

RADIUS = 7
"""Of the greatest dot with its outline."""

PLOT = 40
"""Width of the area of dots that long names leave."""


@dataclass(frozen=True)
class Columns:
    """Where the columns begin and end, in a figure's units."""

    ranks: float
    """Right side of the ranks; 0 where there are none."""

    names: float
    """Left side of the names."""

    room: float
    """Width of a name."""

    left: float
    """Where the least value's dot stands at most to the left."""

    right: float
    """Where the greatest value's dot stands at most to the right."""

    @classmethod
    def of(
        cls, ranks: Iterable[str], names: Iterable[str], values: Iterable[str]
    ) -> Columns:
        """Return columns that hold all texts; names give way to the dots."""
        rank, name, value = map(_widest, (ranks, names, values))
        start = rank + GAP if rank else 0
        right = WIDTH - (value + GAP if value else 0) - RADIUS
        room = min(name, right - PLOT - GAP - RADIUS - start)
        return cls(rank, start, room, start + room + GAP + RADIUS, right)


def _widest(texts: Iterable[str]) -> float:
    """Return the width of the widest text, which may be set in bold."""
    return max((text_width(text, bold=True) for text in texts), default=0)
