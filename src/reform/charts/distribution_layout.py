"""A distribution laid out: its marks, and the words around and under them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from reform.charts.distribution_columns import LOOSE
from reform.charts.distribution_frame import GAP, LINE, DistributionFrame
from reform.charts.distribution_marks import COUNT, DistributionMarks
from reform.charts.placing import spread as with_room
from reform.charts.row import Row, words
from reform.charts.theme import BAND, INK, MUTED, PAPER, SERIES, WIDTH, text_width
from reform.charts.trend_key import DASH, Entry, key_rows
from reform.spread import FIGURES

if TYPE_CHECKING:
    from collections.abc import Iterator

UPRIGHT = "M0-1V1"
"""Sample of a range."""

DOTTED = "M0-1V-.7M0-.2V.2M0,.7V1"
"""Sample of a gap."""

SAMPLE = 150
"""Area of a sample, where it is no dot."""

EDGE = 3
"""Room for the widest sample at the left."""


@dataclass(frozen=True)
class DistributionLayout:
    """Where each part of a distribution stands."""

    frame: DistributionFrame

    def rows(self) -> dict[str, list[Row]]:
        """Return the rows of every data set, by its name."""
        samples, said = zip(*self._key, strict=True) if self._key else ((), ())
        return {
            **DistributionMarks(self.frame).rows(),
            "center": [*self._periods(), *self._changes(), *self._counts()],
            "key": [*samples],
            "left": [*self._heads(), *({**text, "fill": MUTED} for text in said)],
            "numbers": [*self._medians(), *self._sets()],
            "right": [*self._levels()],
        }

    @property
    def height(self) -> float:
        """Height of the drawing."""
        last = max((text["y"] for _, text in self._key), default=self._line(1))
        return float(last) + GAP

    def _line(self, number: int) -> float:
        """Return the middle of a line of words under the boxes."""
        return self.frame.bottom + (number + 0.6) * LINE

    def _levels(self) -> Iterator[Row]:
        axis = self.frame.axis
        for level, text in zip(axis.levels, axis.texts, strict=True):
            yield words(self.frame.left - GAP, self.frame.y(level), text, MUTED)

    def _heads(self) -> Iterator[Row]:
        """Yield the unit, and what the lines under the years are called."""
        yield words(0, LINE / 2, self.frame.axis.name, MUTED)
        for number, text in enumerate(self.frame.heads.values(), 1):
            yield words(0, self._line(number), text, MUTED)

    def _periods(self) -> Iterator[Row]:
        """Yield the periods, each once, in the middle of its columns."""
        places: dict[str, list[float]] = {}
        for column in self.frame.columns:
            text = self.frame.edition.brief(column.period)
            places.setdefault(text, []).append(column.x)
        middles = [(sum(xs) / len(xs), text) for text, xs in places.items()]
        yield from self._written(middles, self._line(0))

    def _medians(self) -> Iterator[Row]:
        amount = self.frame.edition.amount
        found = [(c.x, c.spread) for c in self.frame.columns]
        written = [(x, amount(each.median)) for x, each in found if each]
        if "medians" in self.frame.heads:
            yield from self._written(written, self._line(1), INK)

    def _sets(self) -> Iterator[Row]:
        if "sets" in self.frame.heads:
            sets = [(c.x, str(c.provinces)) for c in self.frame.columns if c.known]
            yield from self._written(sets, self._line(len(self.frame.heads)))

    def _counts(self) -> Iterator[Row]:
        """Yield the numbers of those known where they are too few."""
        few = [column for column in self.frame.columns if column.spread is None]
        places = [(column.x, column.counted) for column in few]
        yield from self._written(places, self.frame.bottom - COUNT / 2)

    def _changes(self) -> Iterator[Row]:
        """Yield the words over boundaries, moved sideways into the drawing."""
        places = []
        for each in self.frame.boundaries:
            half = text_width(each.label) / 2
            places.append((min(max(each.x, half), WIDTH - half), each.label))
        yield from self._written(places, LINE * 1.5)

    @staticmethod
    def _written(
        places: list[tuple[float, str]], middle: float, fill: str = MUTED
    ) -> Iterator[Row]:
        """Yield those words of a line that have room beside each other."""
        for (x, text), is_written in zip(places, with_room(places), strict=True):
            if is_written:
                yield words(x, middle, text, fill)

    @cached_property
    def _key(self) -> list[tuple[Row, Row]]:
        foot = self._line(len(self.frame.heads)) + LINE * 0.4
        return key_rows(list(self._entries()), EDGE, WIDTH, foot)

    def _entries(self) -> Iterator[Entry]:
        frame, word = self.frame, self.frame.edition.word
        if any(column.spread for column in frame.columns):
            stroke = INK if frame.subject else SERIES
            yield Entry(word("key_median"), DASH, PAPER, stroke, SAMPLE)
            yield Entry(word("key_spread"), "square", BAND, MUTED, SAMPLE)
            yield Entry(word("key_range"), UPRIGHT, PAPER, MUTED, SAMPLE)
        if frame.own and frame.subject:
            place = frame.edition.catalogue.places[frame.subject]
            yield Entry(frame.edition.name(place), fill=SERIES)
        worded = {own.precision for _, own, _ in frame.own}
        if "derived" in worded:
            yield Entry(word("key_derived"))
        if worded - FIGURES:
            yield Entry(word("key_inexact"))
        gaps = [column for column in frame.columns if column.spread is None]
        if not all(column.is_loose for column in gaps):
            yield Entry(word("key_few"), DOTTED, PAPER, MUTED, SAMPLE)
        if any(column.is_loose for column in gaps):
            yield Entry(word("key_loose", sign=LOOSE), DOTTED, PAPER, MUTED, SAMPLE)
