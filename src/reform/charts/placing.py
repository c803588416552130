"""Room for words in a figure: a label stands where it covers nothing, or not at all."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import NamedTuple

from reform.charts.theme import LARGEST_TEXT, text_width

GAP = 9
"""Pixels between a mark's middle and its label."""

RADIUS = 6
"""Pixels around a mark's middle that are the mark's."""

STEP = 6
"""Pixels between the places along a line that are tried: less than a text's height."""


class Spot(NamedTuple):
    """A place in pixels from the left and from the top."""

    x: float
    y: float


@dataclass(frozen=True)
class Box:
    """An upright rectangle in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Whether two boxes share more than a side."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def within(self, other: Box) -> bool:
        """Whether it does not stick out of the *other*."""
        return (
            self.left >= other.left
            and self.top >= other.top
            and self.right <= other.right
            and self.bottom <= other.bottom
        )


@dataclass
class Room:
    """What of a canvas is taken."""

    canvas: Box
    taken: list[Box] = field(default_factory=list)

    def mark(self, spot: Spot) -> None:
        """Keep the place of a mark free of labels."""
        self.taken.append(_around(spot))

    def line(self, start: Spot, end: Spot) -> None:
        """Keep a straight line free of labels."""
        steps = max(1, int(math.dist(start, end) / STEP))
        for n in range(steps + 1):
            x = start.x + (end.x - start.x) * n / steps
            y = start.y + (end.y - start.y) * n / steps
            self.taken.append(Box(x, y, x, y))

    def words(self, foot: Spot, text: str) -> None:
        """Keep words free of labels; *foot* is the middle of their foot."""
        self.taken.append(_words(foot, text))

    def take(self, box: Box) -> bool:
        """Take a box if it is free, and say whether it was."""
        free = box.within(self.canvas) and not any(map(box.meets, self.taken))
        if free:
            self.taken.append(box)
        return free

    def beside(self, spot: Spot, text: str) -> Spot | None:
        """
        Find room for a *text* above or below a mark.

        Returns:
            Middle of the text's foot, moved sideways where the canvas ends; None
            where both places are taken.

        """
        half = text_width(text) / 2
        x = min(max(spot.x, self.canvas.left + half), self.canvas.right - half)
        for foot in (spot.y - GAP, spot.y + GAP + LARGEST_TEXT * 0.75):
            if self.take(_words(Spot(x, foot), text)):
                return Spot(x, foot)
        return None


def spread(places: list[tuple[float, str]]) -> list[bool]:
    """
    Choose which texts of a row are written, so that none touches another.

    As many as have room at even steps from the first to the last; where that would
    be those two alone, any between them that has room.

    Args:
        places: middle and text of each, from the left.

    """
    last = len(places) - 1
    for step in range(1, last):
        if last % step == 0:
            even = list(range(0, last + 1, step))
            if _apart(places, even) == even:
                return [n in even for n in range(last + 1)]
    order = sorted(range(last + 1), key=lambda n: (0 < n < last, -n))
    chosen = _apart(places, order)
    return [n in chosen for n in range(last + 1)]


def _apart(places: list[tuple[float, str]], order: list[int]) -> list[int]:
    """Return those of *order* that have room beside the ones before them."""
    chosen: list[int] = []
    taken: list[Box] = []
    for n in order:
        middle, text = places[n]
        half = (text_width(text) + GAP) / 2
        box = Box(middle - half, 0, middle + half, 1)
        if not any(map(box.meets, taken)):
            taken.append(box)
            chosen.append(n)
    return chosen


def _around(spot: Spot) -> Box:
    return Box(spot.x - RADIUS, spot.y - RADIUS, spot.x + RADIUS, spot.y + RADIUS)


def _words(foot: Spot, text: str) -> Box:
    half = text_width(text) / 2
    return Box(
        foot.x - half,
        foot.y - LARGEST_TEXT * 0.8,
        foot.x + half,
        foot.y + LARGEST_TEXT * 0.15,
    )
