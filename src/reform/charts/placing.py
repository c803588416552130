"""Room for words in a figure: a label stands where it covers nothing, or not at all."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from itertools import pairwise, product
from typing import TYPE_CHECKING, NamedTuple

from reform.charts.theme import LARGEST_TEXT, text_width

if TYPE_CHECKING:
    from collections.abc import Iterator

GAP = 9
"""Pixels between a mark's middle and its label."""

AWAY = (0, 7, 14)
"""Pixels by which a label may be further from its mark, where it must be."""

RADIUS = 6
"""Pixels around a mark's middle that are the mark's."""

STEP = 6
"""Pixels between the places along a line that are tried: less than a text's height."""

EVEN = 1.1
"""How much further than others evenly set places may be apart: a leap year's day."""

CLEAR = 2
"""Pixels around a line that are the line's."""


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
    faint: list[Box] = field(default_factory=list)
    """What words may cover where they have no other room."""

    def mark(self, spot: Spot) -> None:
        """Keep the place of a mark free of labels."""
        self.taken.append(_around(spot))

    def line(self, start: Spot, end: Spot) -> None:
        """Keep a straight line free of labels."""
        self.taken.extend(_along(start, end))

    def faint_line(self, start: Spot, end: Spot) -> None:
        """Keep a straight line free of labels that have room elsewhere."""
        self.faint.extend(_along(start, end))

    def words(self, foot: Spot, text: str) -> None:
        """Keep words free of labels; *foot* is the middle of their foot."""
        self.taken.append(_words(foot, text))

    def beside(self, spot: Spot, text: str) -> Spot | None:
        """
        Find room for a *text* above or below a mark, else aside, else further away.

        Returns:
            Middle of the text's foot, moved sideways where the canvas ends; None
            where all places are taken.

        """
        feet = [foot for foot in self._feet(spot, text) if self._fits(foot, text)]
        clear = (foot for foot in feet if not self._covers(foot, text))
        found = next(clear, feet[0] if feet else None)
        if found is not None:
            self.words(found, text)
        return found

    def _feet(self, spot: Spot, text: str) -> Iterator[Spot]:
        """Yield where words may stand, the best place first."""
        half = text_width(text) / 2
        left, right = self.canvas.left + half, self.canvas.right - half
        for away, aside in product(AWAY, (0, half, -half)):
            x = min(max(spot.x + aside, left), right)
            yield Spot(x, spot.y - GAP - away)
            yield Spot(x, spot.y + GAP + LARGEST_TEXT * 0.75 + away)

    def _fits(self, foot: Spot, text: str) -> bool:
        box = _words(foot, text)
        return box.within(self.canvas) and not any(map(box.meets, self.taken))

    def _covers(self, foot: Spot, text: str) -> bool:
        return any(map(_words(foot, text).meets, self.faint))


def spread(places: list[tuple[float, str]]) -> list[bool]:
    """
    Choose which texts of a row are written, so that none touches another.

    As many as have room at even steps from the first to the last; where that would
    be those two alone, at even steps up to the last, if the places themselves are
    evenly apart; else any between the two that has room.

    Args:
        places: middle and text of each, from the left.

    """
    last = len(places) - 1
    for step in range(1, last):
        if last % step == 0:
            even = list(range(0, last + 1, step))
            if _apart(places, even) == even:
                return [n in even for n in range(last + 1)]
    if _is_even(places):
        for step in range(2, last // 2 + 1):
            even = list(range(last, -1, -step))
            if _apart(places, even) == even:
                return [n in even for n in range(last + 1)]
    order = sorted(range(last + 1), key=lambda n: (0 < n < last, -n))
    chosen = _apart(places, order)
    return [n in chosen for n in range(last + 1)]


def _is_even(places: list[tuple[float, str]]) -> bool:
    """Whether places are about as far apart, each from the next."""
    steps = [other - one for (one, _), (other, _) in pairwise(places)]
    return not steps or max(steps) <= EVEN * min(steps)


class Words(NamedTuple):
    """Words over a drawing, and the upright line that they belong to."""

    middle: float
    text: str
    stem: float
    """Place of the line, which reaches up to the foot of its words."""

    @property
    def ends(self) -> tuple[float, float]:
        """Where they begin and end, with room around them."""
        half = (text_width(self.text) + GAP) / 2
        return self.middle - half, self.middle + half

    def meets(self, other: Words) -> bool:
        """Whether two words on one tier touch."""
        (left, right), (start, end) = self.ends, other.ends
        return left < end and start < right

    def covers(self, stem: float) -> bool:
        """Whether a line that goes further up would run through the words."""
        left, right = self.ends
        return left < stem < right


def in_tiers(words: list[Words], most: int = 2) -> list[int | None]:
    """
    Choose on which tier over a drawing each words stand, 0 being the lowest.

    None touch each other, and no line to words on a higher tier runs through words on
    a lower one. None is for those that have room on no tier.

    Args:
        words: from the left.
        most: number of tiers.

    """
    placed: list[tuple[Words, int]] = []
    found: list[int | None] = []
    for each in words:
        tiers = (tier for tier in range(most) if _is_free(each, tier, placed))
        found.append(next(tiers, None))
        if found[-1] is not None:
            placed.append((each, found[-1]))
    return found


def _is_free(words: Words, tier: int, placed: list[tuple[Words, int]]) -> bool:
    return not any(
        (at == tier and other.meets(words))
        or (at > tier and words.covers(other.stem))
        or (at < tier and other.covers(words.stem))
        for other, at in placed
    )


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


def _along(start: Spot, end: Spot) -> Iterator[Box]:
    """Yield boxes around the places of a straight line."""
    steps = max(1, int(math.dist(start, end) / STEP))
    for n in range(steps + 1):
        x = start.x + (end.x - start.x) * n / steps
        y = start.y + (end.y - start.y) * n / steps
        yield Box(x - CLEAR, y - CLEAR, x + CLEAR, y + CLEAR)


def _around(spot: Spot) -> Box:
    return Box(spot.x - RADIUS, spot.y - RADIUS, spot.x + RADIUS, spot.y + RADIUS)


def _words(foot: Spot, text: str) -> Box:
    half = text_width(text) / 2
    up, down = LARGEST_TEXT * 0.8, LARGEST_TEXT * 0.15
    return Box(foot.x - half, foot.y - up, foot.x + half, foot.y + down)
