"""One of several small trends: its marks, in the place that it has."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from reform.charts.frame import Frame
from reform.charts.placing import GAP, Box, Room, Spot
from reform.charts.runs import boundaries
from reform.charts.series_marks import (
    SeriesMarks,
    gap_label,
    gaps,
    is_hollow,
    shape,
    value_of,
    written,
)
from reform.charts.theme import LARGEST_TEXT, text_width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from reform.charts.panels import Panel
    from reform.charts.runs import Boundary
    from reform.charts.time_axis import TimeAxis
    from reform.edition import Edition
    from reform.fact import Fact
    from reform.period import Period

PLOT = 60
"""Height of the area that the points of a panel are drawn in."""

FOOT = LARGEST_TEXT + 9
"""Room for the times under that area, clear of the crosses on its foot."""

INSET = 6
"""Room between the first and last points and the sides."""

OVER = 12
"""Room over the highest level for values."""

Row = dict[str, Any]


class Place(NamedTuple):
    """Where a panel stands in the drawing."""

    left: float
    """Where its title begins."""

    start: float
    """Where the area of its points begins."""

    right: float
    top: float
    """Where the highest level of its values is."""


class Scale(NamedTuple):
    """The least and the greatest value of a panel's axis."""

    low: Decimal
    high: Decimal
    texts: tuple[str, str]
    """Both as they are written."""


@dataclass(frozen=True)
class SmallPanel:
    """The figures of a part on the axes of its panel."""

    edition: Edition
    panel: Panel
    missing: Sequence[Period]
    times: TimeAxis
    scale: Scale
    place: Place

    def rows(self, told: set[str]) -> dict[str, list[Row]]:
        """
        Return the rows of the panel's marks and words, by the name of their data set.

        Args:
            told: descriptions of changes that panels before have told; what this one
                tells is added.

        """
        changes = list(self._changes(told))
        return {
            "boundaries": [row for row in changes if not row["label"]],
            "ends": self._times[1:],
            "holes": self._joined(self._marks.holes),
            "level_texts": list(self._level_texts()),
            "levels": list(self._levels()),
            "lines": self._joined(self._marks.lines),
            "missing": list(self._missing()),
            "points": [self._point(n) for n in self._marks.points],
            "starts": self._times[:1],
            "told": [row for row in changes if row["label"]],
            "values": list(self._values()),
        }

    @cached_property
    def changes(self) -> list[Boundary]:
        """The changes that part the figures."""
        return boundaries(self.edition, [*self.panel.facts], self.times.day_of)

    @cached_property
    def _frame(self) -> Frame:
        return Frame(
            width=self.place.right - self.place.start,
            height=PLOT,
            first=self.times.first,
            last=self.times.last,
            low=self.scale.low,
            high=self.scale.high,
            inset=INSET,
        )

    @cached_property
    def _marks(self) -> SeriesMarks:
        spots = [self._spot(fact) for fact in self.panel.facts]
        return SeriesMarks(self.edition, self.panel.facts, spots, self.missing)

    def _spot(self, fact: Fact) -> Spot:
        x = self.place.start + self._frame.x(self.times.day_of(fact))
        y = self._frame.y(value_of(fact))
        return Spot(round(x, 1), round(self.place.top + y, 1))

    @property
    def _foot(self) -> float:
        return self.place.top + PLOT

    def _levels(self) -> Iterator[Row]:
        for y in (self._foot, self.place.top):
            yield {"x": self.place.start, "x2": self.place.right, "y": y}

    def _level_texts(self) -> Iterator[Row]:
        ends = zip((self._foot, self.place.top), self.scale.texts, strict=True)
        for y, text in ends:
            yield {"x": self.place.start - 4, "y": y, "text": text}

    @property
    def _times(self) -> list[Row]:
        """Write the first and the last time; where they have no room, the last."""
        place, foot = self.place, self._foot + FOOT - 4
        (day, first), *_, (_, last) = [*self.times.texts, *self.times.texts]
        if len(self.times.texts) == 1:
            x = place.start + self._frame.x(day) - text_width(first) / 2
            return [{"x": round(x, 1), "y": foot, "text": first}]
        taken = text_width(first) + text_width(last) + GAP
        is_crowded = taken > place.right - place.start
        return [
            {"x": place.start, "y": foot, "text": "" if is_crowded else first},
            {"x": place.right, "y": foot, "text": last},
        ]

    def _changes(self, told: set[str]) -> Iterator[Row]:
        for change in self.changes:
            x = round(self.place.start + self._frame.x(change.day), 1)
            label = "" if change.description in told else change.description
            told.add(change.description)
            yield {"x": x, "y": self.place.top, "y2": self._foot, "label": label}

    def _joined(self, lines: Sequence[Sequence[int]]) -> list[Row]:
        name, spots = self.panel.name, self._marks.spots
        return [
            {"x": spots[n].x, "y": spots[n].y, "run": f"{name} {number}"}
            for number, line in enumerate(lines)
            for n in line
        ]

    def _point(self, n: int) -> Row:
        fact, spot = self.panel.facts[n], self._marks.spots[n]
        when, figure = self.edition.when(fact.key.when), self.edition.figure(fact)
        label = self.edition.word("map_tile", name=when, figure=figure)
        look = {"shape": shape(fact), "hollow": int(is_hollow(fact))}
        return {"x": spot.x, "y": spot.y, **look, "label": self._named(label)}

    def _named(self, label: str) -> str:
        return self.edition.word("chart_part", part=self.panel.name, label=label)

    def _missing(self) -> Iterator[Row]:
        for gap in gaps(self.missing, self._x_of):
            x = round(sum(map(self._x_of, gap)) / 2, 1)
            label = gap_label(self.edition, gap, self.panel.ranks)
            yield {"x": x, "y": self._foot, "label": self._named(label)}

    def _x_of(self, period: Period) -> float:
        return self.place.start + self._frame.x(period.end)

    def _values(self) -> Iterator[Row]:
        """Write the last and the first value, where there is room."""
        room = self._room()
        for n in self._marks.ends[: min(2, len(self.panel.facts))]:
            fact, spot = self.panel.facts[n], self._marks.spots[n]
            text = written(self.edition, fact)
            place = room.beside(spot, text)
            if place is not None:
                yield {"x": round(place.x, 1), "y": round(place.y, 1), "text": text}

    def _room(self) -> Room:
        place, spots = self.place, self._marks.spots
        room = Room(Box(place.start, place.top - OVER, place.right, self._foot + 1))
        for n in self._marks.points:
            room.mark(spots[n])
        for line in [*self._marks.lines, *self._marks.holes]:
            for one, other in pairwise(line):
                room.line(spots[one], spots[other])
        for change in self.changes:
            x = place.start + self._frame.x(change.day)
            room.line(Spot(x, place.top), Spot(x, self._foot))
        return room
