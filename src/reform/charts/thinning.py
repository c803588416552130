"""A line of many points, drawn with as few as show the same."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reform.charts.placing import Spot

MOST = 60
"""Points of a series that are all drawn."""

COLUMN = 6.0
"""Width of the columns in which a line of more points keeps four, in units."""


def thinned(spots: Sequence[Spot]) -> list[int]:
    """
    Return the places of the points that a line keeps, from 0.

    The drawing is cut into columns; of each one the first, the last, the highest and
    the lowest point stay. So the line keeps its ends and all its peaks, and runs at
    every place as high and as low as it did (the rule called M4: Jugel and others,
    VLDB 2014).

    Args:
        spots: the points from left to right.

    """
    columns = groupby(range(len(spots)), key=lambda n: spots[n].x // COLUMN)
    return sorted({n for _, column in columns for n in _kept(spots, [*column])})


def _kept(spots: Sequence[Spot], column: list[int]) -> set[int]:
    lowest = max(column, key=lambda n: spots[n].y)
    highest = min(column, key=lambda n: spots[n].y)
    return {column[0], column[-1], lowest, highest}
