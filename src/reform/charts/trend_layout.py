"""A trend laid out: rows of places and words for each of its layers."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from reform.charts.companion import Companion, companion_entries, named
from reform.charts.placing import Box, Room, Spot
from reform.charts.series_marks import (
    SeriesMarks,
    gap_label,
    gaps,
    is_hollow,
    shape,
    value_of,
    written,
)
from reform.charts.spread_bands import Band, band_label
from reform.charts.theme import text_width
from reform.charts.trend_frame import FOOT, HEIGHT, LINE, TrendFrame
from reform.charts.trend_key import entries, key_rows, spread_entries, whole_entry
from reform.charts.whole_bars import NAMED, WholeBars, written_of_whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reform.charts.frame import Frame
    from reform.charts.target_lines import TargetLine
    from reform.edition import Edition
    from reform.fact import Fact

BASE = HEIGHT + LINE
"""Foot of what is written under the axis of time."""

Row = dict[str, Any]


@dataclass(frozen=True)
class TrendLayout:
    """Where each part of a trend stands, and what is written there."""

    frame: TrendFrame

    def rows(self) -> dict[str, list[Row]]:
        """Return the rows of every data set, by its name."""
        medians = list(self._medians())
        return {
            "bands": [row for row in medians if row["joined"]],
            "bars": [row for row in medians if not row["joined"]],
            "boundaries": list(self._boundaries()),
            "companion": list(self._companion.points()),
            "companion_lines": list(self._companion.lines()),
            "holes": list(self._holes()),
            "ends": [row for line in self.frame.targets for row in self._ends(line)],
            "key": [row for row, _ in self._key],
            "levels": list(self._levels()),
            "lines": list(self._lines()),
            "meanings": [row for _, row in self._key],
            "medians": medians,
            "missing": list(self._missing()),
            "points": [self._point(n) for n in self._marks.points],
            "targets": [row for line in self.frame.targets for row in self._line(line)],
            "times": list(self._times()),
            "unit": list(self._unit()),
            "wholes": list(self._bars.rows()) if self._bars else [],
            "words": list(self._words()),
        }

    @property
    def padding(self) -> dict[str, float]:
        """Room around the area that points are drawn in, for words at their largest."""
        around = self.frame.padding
        foot = max((words["y"] for _, words in self._key), default=BASE)
        return {**around, "bottom": around["bottom"] + foot - BASE}

    @property
    def _edition(self) -> Edition:
        return self.frame.edition

    @property
    def _area(self) -> Frame:
        return self.frame.area

    @property
    def _bars(self) -> WholeBars | None:
        return self.frame.bars

    @cached_property
    def _companion(self) -> Companion:
        return Companion(self.frame)

    @cached_property
    def _marks(self) -> SeriesMarks:
        spots = [self.frame.spot(fact) for fact in self.frame.facts]
        facts, missing = self.frame.facts, self.frame.missing
        return SeriesMarks(self._edition, facts, spots, missing)

    def _levels(self) -> Iterator[Row]:
        axis = self.frame.values
        for value, text in zip(axis.levels, axis.texts, strict=True):
            yield {"value": float(value), "text": text, "zero": int(not value)}

    def _times(self) -> Iterator[Row]:
        for day, text in self.frame.times.written(self._area.x):
            yield {"day": day.isoformat(), "text": text}

    def _unit(self) -> Iterator[Row]:
        lines = self.frame.unit
        for number, text in enumerate(reversed(lines)):
            yield {"text": text, "dy": self.frame.heading - LINE * number}

    def _medians(self) -> Iterator[Row]:
        for number, run in enumerate(self.frame.bands):
            for band in run:
                yield {
                    "day": self._band_day(band),
                    "lower": float(band.spread.lower),
                    "value": float(band.spread.median),
                    "upper": float(band.spread.upper),
                    "label": band_label(self._edition, band),
                    "joined": int(len(run) > 1),
                    "run": number,
                }

    def _band_day(self, band: Band) -> str:
        known = band.known
        return self.frame.times.day(known.when, known.provinces).isoformat()

    def _boundaries(self) -> Iterator[Row]:
        placed = zip(self.frame.changes, self.frame.boundaries, strict=True)
        for change, (words, tier) in placed:
            up = LINE * (tier or 0)
            yield {
                "day": change.day.isoformat(),
                "dx": round(words.middle - words.stem, 1),
                "dy": FOOT - up,
                "label": change.description,
                "text": "" if tier is None else words.text,
                "y": -up,
            }

    def _lines(self) -> Iterator[Row]:
        for number, line in enumerate(self._marks.lines):
            for n in line:
                yield {**self._place(self.frame.facts[n]), "run": number}

    def _holes(self) -> Iterator[Row]:
        for number, ends in enumerate(self._marks.holes):
            for n in ends:
                yield {**self._place(self.frame.facts[n]), "run": number}

    def _place(self, fact: Fact) -> Row:
        day = self.frame.day(fact)
        return {"day": day.isoformat(), "value": float(value_of(fact))}

    def _point(self, n: int) -> Row:
        fact = self.frame.facts[n]
        label = self._marks.label(fact)
        return {
            **self._place(fact),
            "hollow": int(is_hollow(fact)),
            "shape": shape(fact),
            "label": named(self._edition, fact, label) if self._others else label,
        }

    @property
    def _others(self) -> Sequence[Fact]:
        return self.frame.companion

    def _missing(self) -> Iterator[Row]:
        for gap in gaps(self.frame.missing, self.frame.x_of):
            x = sum(map(self.frame.x_of, gap)) / 2
            label = gap_label(self._edition, gap, self.frame.ranks)
            yield {"x": round(x, 1), "label": label}

    @cached_property
    def _key(self) -> list[tuple[Row, Row]]:
        drawn = [self.frame.facts[n].precision for n in self._marks.points]
        drawn += [fact.precision for fact in self._others]
        found = companion_entries(self._edition, self.frame.facts, self._others)
        found += spread_entries(self._edition) if self.frame.bands else []
        found += [whole_entry(self._edition)] if self._bars else []
        found += entries(self._edition, drawn, has_gaps=bool(self.frame.missing))
        left, right = -self.frame.padding["left"], self._right
        return key_rows(found, left, right, BASE)

    @property
    def _right(self) -> float:
        return self._area.width + self.frame.padding["right"]

    def _line(self, line: TargetLine) -> Iterator[Row]:
        """Yield a row for each value of a target: from when it was set to its end."""
        start = self._area.x(max(line.since, self.frame.times.first))
        end = self._area.x(line.until) if line.until else self._area.width
        for value in line.values:
            yield {
                "x": round(min(start, end), 1),
                "x2": round(end, 1),
                "y": round(self._area.y(value), 1),
            }

    def _ends(self, line: TargetLine) -> Iterator[Row]:
        """Mark the deadline; where there is none, that the line goes on."""
        mark = "diamond" if line.deadline else "triangle-right"
        for row in self._line(line):
            end = {"x": row["x2"], "y": row["y"]}
            yield {**end, "shape": mark, "label": line.label}

    def _words(self) -> Iterator[Row]:
        """Write the figures at the ends, and targets, where there is room."""
        room = self._room()
        yield from self._of_wholes(room) if self._bars else self._values(room)
        for n in self._companion.marks.ends[:2] if self._others else ():
            text = written(self._edition, self._others[n])
            yield from _beside(room, [self._companion.marks.spots[n]], text)
        for line in self.frame.targets:
            along = self._along(line)
            offers = (_beside(room, along, t) for t in (line.text, line.brief) if t)
            for row in next(filter(None, map(list, offers)), []):
                yield {**row, "target": 1}

    def _values(self, room: Room) -> Iterator[Row]:
        """Write the last and the first value; of many also the highest and lowest."""
        many = len(self._marks.points) < len(self.frame.facts)
        for n in self._marks.ends[: None if many else 2]:
            text = written(self._edition, self.frame.facts[n])
            yield from _beside(room, [self._marks.spots[n]], text)

    def _of_wholes(self, room: Room) -> Iterator[Row]:
        """Write counts and their wholes over the bars, the ends before the others."""
        facts, tops = self.frame.facts, self._bars.tops if self._bars else []
        order = dict.fromkeys([*self._marks.ends[:2], *range(len(facts))])
        for n in [*order][: None if len(facts) <= NAMED else 2]:
            text = written_of_whole(self._edition, facts[n])
            yield from _beside(room, [tops[n]], text)

    def _along(self, line: TargetLine) -> list[Spot]:
        """Return the spots of a target that words may stand at, its end first."""
        rows = list(self._line(line))
        return [
            Spot(row["x2"] + (row["x"] - row["x2"]) * share, row["y"])
            for share in (0, 0.5, 1)
            for row in rows
        ]

    def _room(self) -> Room:
        """Return the drawing with its words, marks, lines and boundaries."""
        room = Room(Box(0, -self.padding["top"], self._right, HEIGHT + 4))
        for row in self._unit():
            middle = text_width(row["text"]) / 2 - self.padding["left"]
            room.words(Spot(middle, row["dy"]), row["text"])
        for marks in (self._marks, self._companion.marks):
            _keep(room, marks)
        self._fill(room)
        return room

    def _fill(self, room: Room) -> None:
        """Keep bars, zero, boundaries, targets and medians free."""
        room.taken.extend(self._bars.boxes if self._bars else ())
        if self._area.low < 0 < self._area.high:
            zero = self._area.y(Decimal(0))
            room.line(Spot(0, zero), Spot(self._area.width, zero))
        for words, tier in self.frame.boundaries:
            up = LINE * (tier or 0)
            room.line(Spot(words.stem, -up), Spot(words.stem, HEIGHT))
            if tier is not None:
                room.words(Spot(words.middle, FOOT - up), words.text)
        for line in self.frame.targets:
            for row in self._line(line):
                end = Spot(row["x2"], row["y"])
                room.line(Spot(row["x"], row["y"]), end)
                room.mark(end)
        for run in self.frame.bands:
            for one, other in pairwise(map(self._median, run)):
                room.faint_line(one, other)

    def _median(self, band: Band) -> Spot:
        day = self.frame.times.day(band.known.when, band.known.provinces)
        return Spot(self._area.x(day), self._area.y(band.spread.median))


def _keep(room: Room, marks: SeriesMarks) -> None:
    """Keep the marks of a series free, and its lines."""
    for n in marks.points:
        room.mark(marks.spots[n])
    for line in [*marks.lines, *marks.holes]:
        for one, other in pairwise(line):
            room.line(marks.spots[one], marks.spots[other])


def _beside(room: Room, spots: list[Spot], text: str) -> Iterator[Row]:
    """Yield a text beside the first of the spots where it has room."""
    found = (room.beside(spot, text) for spot in spots)
    place = next((spot for spot in found if spot), None)
    if place is not None:
        yield {"x": round(place.x, 1), "y": round(place.y, 1), "text": text}
