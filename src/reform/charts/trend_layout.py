"""A trend laid out: rows of places and words, with the room that they take."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from reform.charts.frame import INSET, Frame, levels
from reform.charts.placing import GAP, Box, Room, Spot, spread
from reform.charts.runs import Boundary, boundaries, measure
from reform.charts.theme import LARGEST_TEXT, WIDTH, text_width

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from decimal import Decimal

    from reform.edition import Edition
    from reform.fact import Fact

HEIGHT = 150
"""Height of the area that points are drawn in."""

LINE = LARGEST_TEXT + 6
"""Height of a line of text."""

FOOT = -GAP
"""Where the words of boundaries stand, over that area."""

SIDE = 10
"""Least room at the right."""

MILLION = 1_000_000

Row = dict[str, Any]


@dataclass(frozen=True)
class TrendLayout:
    """Where each part of a trend stands, and what is written there."""

    edition: Edition
    facts: list[Fact]
    """At least one; each has a value, and the oldest comes first."""

    def rows(self) -> dict[str, list[Row]]:
        """Return the rows of every data set, by its name."""
        return {
            "boundaries": self._boundary_rows,
            "levels": [{"value": float(v), "text": t} for v, t in self._levels],
            "lines": [row for row in self._points if row["joined"]],
            "points": self._points,
            "times": self._time_rows,
            "unit": [{"text": self._unit}],
            "values": list(self._value_rows()),
        }

    @cached_property
    def frame(self) -> Frame:
        """Area that points are drawn in."""
        first, last = self.facts[0], self.facts[-1]
        return Frame(
            width=WIDTH - self.padding["left"] - self.padding["right"],
            height=HEIGHT,
            first=_day(first),
            last=_day(last),
            low=self._steps[0],
            high=self._steps[-1],
        )

    @cached_property
    def padding(self) -> dict[str, float]:
        """Room around that area, for words at their largest."""
        start, end = self._times[0][1], self._times[-1][1]
        label = max(text_width(text) for _, text in self._levels) + 12
        return {
            "left": round(max(label, text_width(start) / 2 - INSET)),
            "right": round(max(SIDE, text_width(end) / 2 - INSET)),
            "top": LARGEST_TEXT - self.heading,
            "bottom": LINE + 6,
        }

    @property
    def heading(self) -> float:
        """Where the unit stands: over the highest level, and over boundaries."""
        return FOOT - (LINE if self._boundaries else GAP)

    @cached_property
    def _steps(self) -> list[Decimal]:
        bounds = self.edition.catalogue.indicators[self.facts[0].key.indicator].bounds
        return levels([_value(fact) for fact in self.facts], bounds)

    @cached_property
    def _levels(self) -> list[tuple[Decimal, str]]:
        """Each level and its label, in millions where they are many."""
        shown = [step / self._scale for step in self._steps]
        finest = min(shown, key=lambda step: int(step.as_tuple().exponent))
        texts = [self.edition.number(step.quantize(finest)) for step in shown]
        return list(zip(self._steps, texts, strict=True))

    @property
    def _scale(self) -> int:
        return MILLION if self._steps[-1] >= MILLION else 1

    @property
    def _unit(self) -> str:
        catalogue = self.edition.catalogue
        unit = catalogue.units[catalogue.indicators[self.facts[0].key.indicator].unit]
        name = unit.symbol or self.edition.unit(unit)
        if self._scale == 1:
            return name
        return f"{self.edition.word('million', number='').strip()} {name}"

    @cached_property
    def _times(self) -> list[tuple[date, str]]:
        """Each day that has a point, as its year where it ends one."""
        texts: dict[date, str] = {}
        for fact in self.facts:
            until = fact.key.when.until
            whole = until.text == str(until.year)
            text = self.edition.period(until) if whole else self.edition.date(until.end)
            texts[until.end] = text if whole else texts.get(until.end, text)
        return sorted(texts.items())

    @property
    def _time_rows(self) -> list[Row]:
        places = [(self.frame.x(day), text) for day, text in self._times]
        return [
            {"day": day.isoformat(), "text": text}
            for (day, text), written in zip(self._times, spread(places), strict=True)
            if written
        ]

    @cached_property
    def _points(self) -> list[Row]:
        kinds = [measure(self.edition.catalogue, fact) for fact in self.facts]
        return [
            {
                "day": _day(fact).isoformat(),
                "value": float(_value(fact)),
                "hollow": int(fact.precision != "exact"),
                "joined": kinds.count(kind) > 1,
                "label": self._label(fact),
                "measure": kinds.index(kind),
            }
            for fact, kind in zip(self.facts, kinds, strict=True)
        ]

    def _label(self, fact: Fact) -> str:
        return self.edition.word(
            "chart_point",
            when=self.edition.when(fact.key.when),
            figure=self.edition.figure(fact),
            publisher=self.edition.text(fact.source.publisher),
        )

    @cached_property
    def _boundaries(self) -> list[Boundary]:
        return boundaries(self.edition, self.facts)

    @cached_property
    def _boundary_rows(self) -> list[Row]:
        places = [(self.frame.x(each.day), each.label) for each in self._boundaries]
        return [
            {
                "day": each.day.isoformat(),
                "dx": self._pull(*place),
                "label": each.description,
                "text": each.label if written else "",
            }
            for each, place, written in zip(
                self._boundaries, places, spread(places), strict=True
            )
        ]

    def _pull(self, x: float, text: str) -> float:
        """Pixels by which words at *x* move so as to stay in the drawing."""
        half = text_width(text) / 2
        left = half - self.padding["left"]
        right = self.frame.width + self.padding["right"] - half
        return round(min(right, max(left, x)) - x, 1)

    def _value_rows(self) -> Iterable[Row]:
        """Write the first and the last value where there is room."""
        room = self._room()
        for fact in (self.facts[-1], *self.facts[:-1][:1]):
            text = self.edition.amount(_value(fact))
            if fact.precision != "derived":
                text = self.edition.qualified(fact.precision, text)
            spot = self._spot(fact)
            place = room.beside(spot, text)
            if place is not None:
                yield {
                    "day": _day(fact).isoformat(),
                    "value": float(_value(fact)),
                    "dx": round(place.x - spot.x, 1),
                    "dy": round(place.y - spot.y, 1),
                    "text": text,
                }

    def _room(self) -> Room:
        """Return the drawing with its words, marks, lines and boundaries."""
        right = self.frame.width + self.padding["right"]
        room = Room(Box(0, -self.padding["top"], right, HEIGHT + 4))
        middle = text_width(self._unit) / 2 - self.padding["left"]
        room.words(Spot(middle, self.heading), self._unit)
        ends: dict[int, Spot] = {}
        for fact, row in zip(self.facts, self._points, strict=True):
            spot = self._spot(fact)
            room.mark(spot)
            room.line(ends.get(row["measure"], spot), spot)
            ends[row["measure"]] = spot
        for each, row in zip(self._boundaries, self._boundary_rows, strict=True):
            x = self.frame.x(each.day)
            room.line(Spot(x, 0), Spot(x, HEIGHT))
            room.words(Spot(x + row["dx"], FOOT), row["text"])
        return room

    def _spot(self, fact: Fact) -> Spot:
        return Spot(self.frame.x(_day(fact)), self.frame.y(_value(fact)))


def _day(fact: Fact) -> date:
    return fact.key.when.until.end


def _value(fact: Fact) -> Decimal:
    """
    Return the value of a fact that has one.

    Raises:
        ValueError: it has none.

    """
    if fact.value is None:
        raise ValueError(fact)
    return fact.value
