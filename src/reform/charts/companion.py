"""A second series of the same unit, which a reader holds against that of a trend."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from reform.charts.lines import in_room
from reform.charts.series_marks import SeriesMarks, is_hollow, shape
from reform.charts.theme import OTHER, SERIES, WIDTH
from reform.charts.trend_key import SYMBOL, Entry

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reform.charts.trend_frame import TrendFrame
    from reform.edition import Edition
    from reform.fact import Fact

Row = dict[str, Any]


@dataclass(frozen=True)
class Companion:
    """The figures of the other series on the axes of a trend."""

    frame: TrendFrame

    @cached_property
    def marks(self) -> SeriesMarks:
        """Its figures, with their places."""
        facts = self.frame.companion
        spots = [self.frame.spot(fact) for fact in facts]
        return SeriesMarks(self.frame.edition, facts, spots, ())

    def lines(self) -> Iterator[Row]:
        """Yield a row for each point of its lines."""
        for number, line in enumerate(self.marks.lines):
            for n in line:
                spot = self.marks.spots[n]
                yield {"x": round(spot.x, 1), "y": round(spot.y, 1), "run": number}

    def points(self) -> Iterator[Row]:
        """Yield a row for each of its figures that has a mark."""
        for n in self.marks.points:
            fact, spot = self.frame.companion[n], self.marks.spots[n]
            exact = shape(fact) if shape(fact) != "circle" else "square"
            yield {
                "x": round(spot.x, 1),
                "y": round(spot.y, 1),
                "hollow": int(is_hollow(fact)),
                "shape": exact,
                "label": named(self.frame.edition, fact, self.marks.label(fact)),
            }


def named(edition: Edition, fact: Fact, label: str) -> str:
    """Say before a *label* which of two series a figure is of."""
    name = edition.short(edition.catalogue.indicators[fact.key.indicator])
    return edition.word("chart_part", part=name, label=label)


def companion_entries(
    edition: Edition, facts: Sequence[Fact], companion: Sequence[Fact]
) -> list[Entry]:
    """Return what tells which series is which; nothing where there is one alone."""
    if not companion:
        return []
    return [
        Entry(_name(edition, facts[0]), "circle", SERIES, SERIES),
        Entry(_name(edition, companion[0]), "square", OTHER, OTHER),
    ]


def _name(edition: Edition, fact: Fact) -> str:
    indicator = edition.catalogue.indicators[fact.key.indicator]
    [line] = in_room(edition.short(indicator), WIDTH - SYMBOL, most=1)
    return line
