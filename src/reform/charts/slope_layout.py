"""A slope laid out: the two times, the lines between them, and names at their ends."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from reform.charts.apart import pushed_apart
from reform.charts.lines import in_room
from reform.charts.naming import difference, full_name, written
from reform.charts.row import Row, box, dot, words
from reform.charts.slope_frame import GAP, HEIGHT, LEADER, LINE, TOP, SlopeFrame
from reform.charts.theme import MUTED, PAPER, SERIES, WIDTH, text_width
from reform.charts.trend_key import Entry, key_rows
from reform.spread import FIGURES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reform.movement import Move

DOT, STRONG_DOT = 12, 56
"""Areas of the ends of a line: of any, and of one that is marked."""

THIN, STRONG = 1, 2.5
"""Widths of a line: of any, and of one that is marked."""

EDGE = 3
"""Room for a sample at the left."""

NEAR = 2
"""How far a name may stand from its mark without a line between them."""


@dataclass(frozen=True)
class SlopeLayout:
    """Where each part of a slope stands."""

    frame: SlopeFrame

    def rows(self) -> dict[str, list[Row]]:
        """Return the rows of every data set, by its name."""
        own = self.frame.subject
        texts = {move.subject: row for move, row in self._names()}
        samples = [mark for mark, _ in self._key]
        said = [{**text, "fill": MUTED} for _, text in self._key]
        others = [row for subject, row in texts.items() if subject != own]
        return {
            "center": [*self._times()],
            "dots": [*self._dots(), *samples],
            "leaders": [*self._leaders()],
            "left": [words(0, LINE / 2, self.frame.axis.name, MUTED), *others, *said],
            "left_bold": [row for subject, row in texts.items() if subject == own],
            "levels": [*self._levels()],
            "lines": [self._line(move) for move in self.frame.moves],
            "right": [*self._level_words()],
        }

    @property
    def height(self) -> float:
        """Height of the drawing."""
        last = max((text["y"] for _, text in self._key), default=self._foot)
        return float(last) + GAP

    @property
    def _foot(self) -> float:
        """Middle of the line of times."""
        return TOP + HEIGHT + LINE

    def _line(self, move: Move) -> Row:
        frame = self.frame
        old, new = frame.y(move.before), frame.y(move.after)
        width = STRONG if move.subject in frame.colours else THIN
        look = {"stroke": frame.colour(move), "width": width}
        return {
            **box(frame.left, old, frame.right, new),
            **look,
            "label": self._label(move),
        }

    def _label(self, move: Move) -> str:
        """Say both values, and the change if it is sure."""
        edition = self.frame.edition
        return edition.word(
            f"slope_{move.way or 'open'}",
            name=full_name(edition, move.after),
            before=written(edition, move.before),
            after=written(edition, move.after),
            by=difference(edition, move.by, move.indicator),
        )

    def _dots(self) -> Iterator[Row]:
        """Yield the ends of all lines, hollow where a value is not stated exactly."""
        frame = self.frame
        for move in frame.moves:
            colour = frame.colour(move)
            size = STRONG_DOT if move.subject in frame.colours else DOT
            for x, fact in ((frame.left, move.before), (frame.right, move.after)):
                fill = colour if fact.precision == "exact" else PAPER
                drawn = dot(x, frame.y(fact), fill=fill, stroke=colour, label="")
                yield {**drawn, "size": size}

    @cached_property
    def _places(self) -> list[float]:
        """Where the names of the marked stand, from the top."""
        ends = [self.frame.y(move.after) for move in self.frame.marked]
        return pushed_apart(ends, LINE, TOP, TOP + HEIGHT)

    def _names(self) -> Iterator[tuple[Move, Row]]:
        """Yield the name at the end of each marked line."""
        frame = self.frame
        left = frame.right + LEADER
        for move, y in zip(frame.marked, self._places, strict=True):
            name = in_room(frame.name(move), WIDTH - left, 1, bold=True)[0]
            yield move, words(left, y, name, frame.colour(move))

    def _leaders(self) -> Iterator[Row]:
        """Yield a line to each name that had to make way."""
        frame = self.frame
        for move, y in zip(frame.marked, self._places, strict=True):
            end = frame.y(move.after)
            if abs(end - y) > NEAR:
                yield box(frame.right + GAP / 2, end, frame.right + LEADER - 2, y)

    def _times(self) -> Iterator[Row]:
        """Yield the two times under their sides, moved sideways into the drawing."""
        frame = self.frame
        rounds = (frame.movement.before, frame.movement.after)
        for x, known in zip((frame.left, frame.right), rounds, strict=True):
            text = frame.edition.brief(known.when.until)
            half = text_width(text) / 2
            yield words(min(max(x, half), WIDTH - half), self._foot, text, MUTED)

    def _levels(self) -> Iterator[Row]:
        frame = self.frame
        for level in frame.axis.levels:
            y = frame.level(level)
            yield box(frame.left, y, frame.right, y)

    def _level_words(self) -> Iterator[Row]:
        frame = self.frame
        for level, text in zip(frame.axis.levels, frame.axis.texts, strict=True):
            yield words(frame.left - GAP, frame.level(level), text, MUTED)

    @property
    def _hollow(self) -> str:
        """Colour that most of the hollow ends have."""
        colours = Counter(
            self.frame.colour(move)
            for move in self.frame.moves
            if {move.before.precision, move.after.precision} != {"exact"}
        )
        return max(colours, key=lambda colour: colours[colour], default=SERIES)

    @cached_property
    def _key(self) -> list[tuple[Row, Row]]:
        word = self.frame.edition.word
        ends = [(move.before, move.after) for move in self.frame.moves]
        worded = {fact.precision for pair in ends for fact in pair}
        derived = ["key_derived"] if "derived" in worded else []
        said = [*derived, *(["key_inexact"] if worded - FIGURES else [])]
        entries = [Entry(word(name), stroke=self._hollow) for name in said]
        return key_rows(entries, EDGE, WIDTH, self._foot + LINE * 0.4)
