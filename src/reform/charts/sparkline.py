"""The sparkline: a series as a line among words, and how it stands at its end."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

import altair as alt

from reform.charts.frame import Frame, span
from reform.charts.marks import across, down, rows
from reform.charts.missing import missing
from reform.charts.placing import Spot
from reform.charts.runs import ranked, valued
from reform.charts.series_marks import SeriesMarks, is_hollow, value_of
from reform.charts.spread_bands import Band, bands
from reform.charts.theme import BAND, OTHER, PAPER, SERIES, Specification, themed
from reform.charts.time_axis import TimeAxis

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from decimal import Decimal

    from reform.choice import Choice
    from reform.coverage import Round
    from reform.edition import Edition
    from reform.fact import Fact

WIDTH, HEIGHT = 100, 24
"""Size in its own units."""

INSET = 4
"""Room on all sides, for the last point and the line's own breadth."""

ALONE = 3
"""Half the breadth of a spread that no other one continues."""

Row = dict[str, Any]


def sparkline(
    edition: Edition, series: Iterable[Choice], rounds: Iterable[Round] = ()
) -> Specification | None:
    """
    Draw a series without any words: its line and its last point.

    The line is parted where periods are missing and where the measure changes; a
    figure that it does not reach is a small dot. The last point is hollow where its
    figure is qualified. Behind the line are the middle half of the provinces and their
    median, in those of the *rounds* that have them. No mark has a name: the drawing is
    named as a whole. None where no fact has a figure.

    Args:
        edition: gives the catalogue.
        series: what `Catalogue.shown` has for one indicator, subject, tier and part.
        rounds: those of the provinces, as `rounds_behind` finds them.

    Raises:
        ValueError: the facts are not of one series.

    """
    series = list(series)
    facts = valued(series)
    if not facts:
        return None
    return {
        **template(),
        "datasets": _Layout(edition, facts, ranked(series), bands(rounds)).rows(),
    }


@dataclass(frozen=True)
class _Layout:
    """A series in the small drawing, and the spreads behind it."""

    edition: Edition
    facts: list[Fact]
    ranks: list[Fact]
    behind: list[list[Band]]

    def rows(self) -> dict[str, list[Row]]:
        """Return the rows of all marks."""
        marks = self._marks
        *_, last = marks.spots
        alone = {run[0] for run in marks.runs if len(run) == 1} - {len(self.facts) - 1}
        return {
            "bands": list(self._bands()),
            "dots": [_row(marks.spots[n]) for n in sorted(alone)],
            "end": [{**_row(last), "hollow": int(is_hollow(self.facts[-1]))}],
            "lines": [
                {**_row(marks.spots[n]), "run": number}
                for number, line in enumerate(marks.lines)
                for n in line
            ],
        }

    @cached_property
    def _known(self) -> list[Band]:
        return [band for run in self.behind for band in run]

    @cached_property
    def _times(self) -> TimeAxis:
        others = [band.known.when.until for band in self._known]
        return TimeAxis.of(self.edition, self.facts, others)

    @cached_property
    def _frame(self) -> Frame:
        indicator = self.edition.catalogue.indicators[self.facts[0].key.indicator]
        values = [value_of(fact) for fact in self.facts]
        for band in self._known:
            values += [band.spread.lower, band.spread.upper]
        low, high = span(values, indicator.bounds)
        first, last = self._times.first, self._times.last
        return Frame(WIDTH, HEIGHT - 2 * INSET, first, last, low, high, inset=INSET)

    @cached_property
    def _marks(self) -> SeriesMarks:
        indicator = self.edition.catalogue.indicators[self.facts[0].key.indicator]
        spots = [
            Spot(self._frame.x(self._times.day_of(fact)), self._y(value_of(fact)))
            for fact in self.facts
        ]
        times = [fact.key.when for fact in self.ranks]
        periods = missing(indicator, self.facts, times)
        return SeriesMarks(self.edition, self.facts, spots, periods)

    def _y(self, value: Decimal) -> float:
        return INSET + self._frame.y(value)

    def _bands(self) -> Iterator[Row]:
        """Yield corners of the areas; that of a single round is as broad as a bar."""
        for number, run in enumerate(self.behind):
            for band in run:
                known = band.known
                middle = self._frame.x(self._times.day(known.when, known.provinces))
                aside = (0,) if len(run) > 1 else (-ALONE, ALONE)
                ends = {
                    "y": round(self._y(band.spread.upper), 1),
                    "y2": round(self._y(band.spread.lower), 1),
                    "median": round(self._y(band.spread.median), 1),
                    "run": number,
                }
                yield from ({"x": round(middle + by, 1), **ends} for by in aside)


def _row(spot: Spot) -> Row:
    return {"x": round(spot.x, 1), "y": round(spot.y, 1)}


@cache
def template() -> Specification:
    """Return the specification of every sparkline without its rows."""
    fill = alt.condition("datum.hollow", alt.value(PAPER), alt.value(SERIES))
    places = {"x": across(), "y": down()}
    median = alt.Y("median:Q", axis=None, scale=None)
    chart = alt.layer(
        rows("bands")
        .mark_area(aria=False, fill=BAND)
        .encode(**places, y2="y2", detail="run:N"),
        rows("bands")
        .mark_line(stroke=OTHER, strokeWidth=1)
        .encode(x=across(), y=median, detail="run:N"),
        rows("lines").mark_line(strokeWidth=1.5).encode(**places, detail="run:N"),
        rows("dots")
        .mark_point(aria=False, fill=SERIES, strokeWidth=0, size=9)
        .encode(**places),
        rows("end")
        .mark_point(aria=False, strokeWidth=1.5, size=20)
        .encode(**places, fill=fill),
    )
    size = {"height": HEIGHT, "padding": 0, "width": WIDTH}
    return themed(chart).properties(**size).to_dict()
