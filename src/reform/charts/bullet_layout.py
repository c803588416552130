"""Target bullets laid out: the key, and under it a row a target."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from reform.charts.bullet_row import BAR, MARK, OVER, SIDE, TICK, ZERO, BulletRow
from reform.charts.bullet_words import BulletWords, names
from reform.charts.keys import SAMPLE, Key, moved

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reform.edition import Edition
    from reform.measured import Measured

Row = dict[str, Any]

MARKS = (
    "tracks",
    "zeros",
    "bars",
    "hollows",
    "dots",
    "sides",
    "bases",
    "targets",
    "names",
    "values",
    "goals",
    "goals_right",
)
"""Every data set of the rows."""

EXPLAINED = {
    "bars": "bullet_key_bars",
    "dots": "bullet_key_dots",
    "hollows": "inexact",
    "bases": "bullet_key_bases",
    "zeros": "bullet_key_zeros",
    "sides": "bullet_key_sides",
    "targets": "bullet_key_targets",
}
"""Marks that the key explains, each with its word."""

BETWEEN = 18
"""Between two rows."""


@dataclass(frozen=True)
class BulletLayout:
    """Where each row stands."""

    edition: Edition
    measured: Sequence[Measured]
    """At least one."""

    def rows(self) -> dict[str, list[Row]]:
        """Return the rows of every data set, by its name."""
        found: dict[str, list[Row]] = {name: [] for name in MARKS}
        for name, row in self._samples():
            found[name].append(row)
        for each, top in zip(self._each, self._tops, strict=False):
            for name, row in each.rows():
                found[name].append(moved(row, 0, top))
        return {**found, "key": self._key.texts()}

    @property
    def height(self) -> float:
        """Height of the drawing."""
        return self._tops[-1] - BETWEEN

    @cached_property
    def _each(self) -> list[BulletRow]:
        pairs = zip(self.measured, names(self.edition, self.measured), strict=True)
        return [BulletRow(BulletWords(self.edition, *pair)) for pair in pairs]

    @cached_property
    def _tops(self) -> list[float]:
        """Where each row begins; the last is where another one would."""
        heights = (each.height + BETWEEN for each in self._each)
        return list(accumulate(heights, initial=self._key.height))

    @cached_property
    def _key(self) -> Key:
        """The key of the marks that occur."""
        occurring = {name for each in self._each for name, _ in each.rows()}
        if "sides" in occurring:
            occurring.remove("targets")
        return Key(
            [
                (name, self.edition.word(word))
                for name, word in EXPLAINED.items()
                if name in occurring
            ]
        )

    def _samples(self) -> Iterator[tuple[str, Row]]:
        for mark, _, left, middle in self._key.samples():
            for name, row in _sample(mark):
                yield name, {**moved(row, left, middle - BAR / 2), "label": ""}


def _sample(name: str) -> Iterator[tuple[str, Row]]:
    """Yield the marks of a sample in a bar's height, at the left."""
    middle, foot = SAMPLE / 2, BAR + OVER
    if name == "bars":
        yield name, {"x": 0, "x2": SAMPLE, "y": 1, "y2": BAR - 1}
    elif name == "hollows":
        yield name, {"x": 1, "x2": SAMPLE - 1, "y": 2, "y2": BAR - 2}
    elif name == "dots":
        yield name, {"x": middle, "y": BAR / 2, "hollow": 0}
    elif name == "zeros":
        yield name, {"x": middle, "x2": middle + ZERO, "y": -OVER, "y2": foot}
    elif name == "bases":
        yield name, {"x": middle, "x2": middle + TICK, "y": BAR / 2 - OVER, "y2": foot}
    else:
        yield "targets", {"x": middle, "x2": middle + MARK, "y": -OVER, "y2": foot}
    if name == "sides":
        yield name, {"x": middle, "x2": SAMPLE, "y": foot - SIDE, "y2": foot}
