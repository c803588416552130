"""A ranking laid out: the marks and words of its rows, its head and its foot."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from reform.charts.lines import in_room
from reform.charts.naming import label, name_then
from reform.charts.ranking_columns import GAP, RADIUS
from reform.charts.ranking_foot import INDENT, RankingFoot
from reform.charts.ranking_frame import LINE, ROW, RankingFrame
from reform.charts.row import Row, box, dot, words
from reform.charts.theme import (
    MUTED,
    OTHER,
    PAPER,
    SERIES,
    WIDTH,
    text_width,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from decimal import Decimal

    from reform.coverage import Round
    from reform.edition import Edition
    from reform.fact import Fact

DOT, OWN_DOT = 36, 100
"""Areas of a dot: of any province, and of the subject."""


@dataclass(frozen=True)
class RankingLayout:
    """Where each part of a ranking stands."""

    edition: Edition
    known: Round
    subject: str | None

    def rows(self) -> dict[str, list[Row]]:
        """Return the rows of every data set, by its name."""
        facts = self._frame.facts
        own = [fact for fact in facts if fact.key.subject == self.subject]
        others = [fact for fact in facts if fact.key.subject != self.subject]
        return {
            "band": [self._band(fact) for fact in own],
            "center": [*self._levels(), *self._median_words()],
            "dots": [*self._dots()],
            "guides": [*self._guides()],
            "left": [*self._names(others), *self._foot_words()],
            "left_bold": [*self._names(own, bold=True)],
            "median": [*self._median()],
            "ranked": [self._bare(fact) for fact in facts if fact.value is None],
            "right": [*self._heads(), *self._numbers(others)],
            "right_bold": [*self._numbers(own)],
        }

    @property
    def height(self) -> float:
        """Height of the drawing."""
        return self._frame.bottom + (LINE * len(self._lines) + GAP) * bool(self._lines)

    @property
    def _lines(self) -> list[str]:
        return [*self._foot.hollow, *self._foot.missing]

    @cached_property
    def _frame(self) -> RankingFrame:
        return RankingFrame(self.edition, self.known)

    @cached_property
    def _foot(self) -> RankingFoot:
        return RankingFoot(self.edition, self.known)

    def _band(self, fact: Fact) -> Row:
        middle = self._frame.y(fact)
        return box(0, middle - ROW / 2, WIDTH, middle + ROW / 2)

    def _guides(self) -> Iterator[Row]:
        """Yield a line through each row with a dot, and one down from each level."""
        frame = self._frame
        left, right = frame.columns.left - RADIUS, frame.columns.right + RADIUS
        for fact in frame.facts:
            if fact.value is not None:
                yield box(left, frame.y(fact), right, frame.y(fact))
        for x, _ in self._marked:
            yield box(x, frame.top, x, frame.bottom)

    def _dot(self, fact: Fact, value: Decimal) -> Row:
        is_own = fact.key.subject == self.subject
        colour = SERIES if is_own or self.subject is None else OTHER
        drawn = dot(
            self._frame.x(value),
            self._frame.y(fact),
            fill=colour if fact.precision == "exact" else PAPER,
            stroke=colour,
            label=label(self.edition, fact),
        )
        return {**drawn, "size": OWN_DOT if is_own else DOT}

    def _dots(self) -> Iterator[Row]:
        """Yield a dot for each value, and one beside the words that explain it."""
        facts = self._frame.facts
        yield from (self._dot(f, f.value) for f in facts if f.value is not None)
        if self._foot.hollow:
            colour = OTHER if self.subject else SERIES
            said = " ".join(self._foot.hollow)
            sample = dot(RADIUS, self._line(0), fill=PAPER, stroke=colour, label=said)
            yield {**sample, "size": DOT}

    def _names(self, facts: Iterable[Fact], *, bold: bool = False) -> Iterator[Row]:
        room = self._frame.columns.room
        for fact in facts:
            name = in_room(name_then(self.edition, fact), room, 1, bold=bold)
            yield words(self._frame.columns.names, self._frame.y(fact), *name)

    def _numbers(self, facts: Iterable[Fact]) -> Iterator[Row]:
        """Yield the rank and the value of each."""
        frame = self._frame
        for fact in facts:
            columns = ((frame.columns.ranks, frame.ranks), (WIDTH, frame.written))
            for right, texts in columns:
                if fact.key.subject in texts:
                    yield words(right, frame.y(fact), texts[fact.key.subject])

    def _bare(self, fact: Fact) -> Row:
        """Say in words of a row without a dot that only the rank is known."""
        said = self.edition.word("state_rank")
        row = words(WIDTH, self._frame.y(fact), said, MUTED)
        return {**row, "label": label(self.edition, fact)}

    def _heads(self) -> Iterator[Row]:
        """Yield the unit, over the values."""
        if self._frame.values:
            yield words(WIDTH, LINE / 2, self._frame.axis.name, MUTED)

    def _levels(self) -> Iterator[Row]:
        yield from (words(x, LINE / 2, text, MUTED) for x, text in self._marked)

    @cached_property
    def _marked(self) -> list[tuple[float, str]]:
        """Place and words of each level that is written: at even steps, with room."""
        frame = self._frame
        if not frame.values:
            return []
        end = WIDTH - text_width(frame.axis.name) - GAP
        before = [each for each in frame.levels if _end(*each) <= end]
        steps = (before[::step] for step in range(1, len(before) + 1))
        return next((chosen for chosen in steps if _are_apart(chosen)), [])

    def _median(self) -> Iterator[Row]:
        found = self._frame.spread
        if found is not None:
            x = self._frame.x(found.median)
            label = self._median_label(found.median)
            yield {**box(x, self._frame.top, x, self._frame.bottom), "label": label}

    def _median_words(self) -> Iterator[Row]:
        """Yield the words over the median's line, moved sideways into the drawing."""
        found = self._frame.spread
        if found is not None:
            text = self._median_label(found.median)
            half = text_width(text) / 2
            x = min(max(self._frame.x(found.median), half), WIDTH - half)
            yield words(x, LINE * 1.5, text, MUTED)

    def _median_label(self, median: Decimal) -> str:
        written = self.edition.amount(median)
        return self.edition.word("ranking_median", median=written)

    def _foot_words(self) -> Iterator[Row]:
        for number, text in enumerate(self._lines):
            left = INDENT if number < len(self._foot.hollow) else 0
            yield words(left, self._line(number), text, MUTED)

    def _line(self, number: int) -> float:
        """Return the middle of a line of the foot."""
        return self._frame.bottom + GAP + (number + 0.5) * LINE


def _end(middle: float, text: str) -> float:
    return middle + text_width(text) / 2


def _are_apart(places: list[tuple[float, str]]) -> bool:
    """Whether words in a row have room between each other."""
    return all(
        other - one >= GAP + (text_width(text) + text_width(second)) / 2
        for (one, text), (other, second) in pairwise(places)
    )
