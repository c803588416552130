"""The sparkline: a series as a line among words, and how it stands at its end."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import altair as alt

from reform.charts.frame import Frame, span
from reform.charts.marks import across, down, rows
from reform.charts.missing import missing
from reform.charts.placing import Spot
from reform.charts.runs import ranked, valued
from reform.charts.series_marks import SeriesMarks, is_hollow, value_of
from reform.charts.theme import PAPER, SERIES, Specification, themed
from reform.charts.time_axis import TimeAxis

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reform.choice import Choice
    from reform.edition import Edition
    from reform.fact import Fact

WIDTH, HEIGHT = 100, 24
"""Size in its own units."""

INSET = 4
"""Room on all sides, for the last point and the line's own breadth."""

Row = dict[str, Any]


def sparkline(edition: Edition, series: Iterable[Choice]) -> Specification | None:
    """
    Draw a series without any words: its line and its last point.

    The line is parted where periods are missing and where the measure changes; a
    figure that it does not reach is a small dot. The last point is hollow where its
    figure is qualified. No mark has a name: the drawing is named as a whole. None
    where no fact has a figure.

    Args:
        edition: gives the catalogue.
        series: what `Catalogue.shown` has for one indicator, subject, tier and part.

    Raises:
        ValueError: the facts are not of one series.

    """
    series = list(series)
    facts = valued(series)
    if not facts:
        return None
    marks = _marks(edition, facts, ranked(series))
    *_, last = marks.spots
    alone = {run[0] for run in marks.runs if len(run) == 1} - {len(facts) - 1}
    end = {**_row(last), "hollow": int(is_hollow(facts[-1]))}
    data = {
        "dots": [_row(marks.spots[n]) for n in sorted(alone)],
        "end": [end],
        "lines": [
            {**_row(marks.spots[n]), "run": number}
            for number, line in enumerate(marks.lines)
            for n in line
        ],
    }
    return {**template(), "datasets": data}


def _marks(edition: Edition, facts: list[Fact], ranks: list[Fact]) -> SeriesMarks:
    indicator = edition.catalogue.indicators[facts[0].key.indicator]
    low, high = span([*map(value_of, facts)], indicator.bounds)
    times = TimeAxis.of(edition, facts)
    room = HEIGHT - 2 * INSET
    frame = Frame(WIDTH, room, times.first, times.last, low, high, inset=INSET)
    spots = [
        Spot(frame.x(times.day_of(fact)), INSET + frame.y(value_of(fact)))
        for fact in facts
    ]
    periods = missing(indicator, facts, [fact.key.when for fact in ranks])
    return SeriesMarks(edition, facts, spots, periods)


def _row(spot: Spot) -> Row:
    return {"x": round(spot.x, 1), "y": round(spot.y, 1)}


@cache
def template() -> Specification:
    """Return the specification of every sparkline without its rows."""
    fill = alt.condition("datum.hollow", alt.value(PAPER), alt.value(SERIES))
    places = {"x": across(), "y": down()}
    chart = alt.layer(
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
