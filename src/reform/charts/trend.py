"""The trend: figures of one indicator about one subject, over time."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import altair as alt

from reform.charts.runs import valued
from reform.charts.theme import INK, MUTED, PAPER, SERIES, Specification, themed
from reform.charts.trend_layout import FOOT, HEIGHT, LINE, TrendLayout

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reform.choice import Choice
    from reform.edition import Edition

_UNIX = 719_163
"""Number that Python gives the day from which browsers count."""

_DAY = 86_400_000
"""Milliseconds of a day."""


def trend(edition: Edition, series: Iterable[Choice]) -> Specification | None:
    """
    Draw the figures of a series at the ends of their periods.

    A line joins those that are the same measure; figures that are qualified or
    derived are hollow. None where no fact has a figure.

    Args:
        edition: whose words and separators are written.
        series: what `Catalogue.shown` has for one indicator, subject, tier and part.

    Raises:
        ValueError: the facts are not of one series.

    """
    facts = valued(series)
    if not facts:
        return None
    layout = TrendLayout(edition, facts)
    return {
        **template(),
        "datasets": layout.rows(),
        "padding": layout.padding,
        "params": [{"name": "frame", "value": _frame(layout)}],
        "width": layout.frame.width,
    }


def _frame(layout: TrendLayout) -> dict[str, float]:
    """Return what the template asks of `frame`."""
    frame = layout.frame
    first, last = ((day - _UNIX) * _DAY for day in frame.days)
    return {
        "first": round(first),
        "last": round(last),
        "low": float(frame.low),
        "high": float(frame.high),
        "unit_dx": -layout.padding["left"],
        "unit_dy": layout.heading,
    }


@cache
def template() -> Specification:
    """
    Return the specification of every trend without its rows, checked by Altair.

    Axes are marks: their words are the edition's own, and Vega, which would make
    room for its own with the fonts of the machine, measures nothing.
    """
    chart = alt.layer(*_axes(), *_boundaries(), *_series())
    return themed(chart).properties(height=HEIGHT).to_dict()


def _axes() -> list[alt.Chart]:
    levels = _rows("levels")
    left, foot, top = alt.value(0), alt.value(HEIGHT), alt.value(0)
    dx, dy = alt.expr("frame.unit_dx"), alt.expr("frame.unit_dy")
    return [
        levels.mark_rule().encode(y=_y()),
        levels.mark_text(align="right", baseline="middle", dx=-8).encode(
            x=left, y=_y(), text="text:N"
        ),
        _rows("times").mark_text(dy=LINE).encode(x=_x(), y=foot, text="text:N"),
        _rows("unit")
        .mark_text(align="left", dx=dx, dy=dy)
        .encode(x=left, y=top, text="text:N"),
    ]


def _boundaries() -> list[alt.Chart]:
    rows = _rows("boundaries")
    return [
        rows.mark_rule(aria=True, stroke=MUTED, strokeDash=[3, 3]).encode(
            x=_x(), description="label:N"
        ),
        rows.mark_text(dx=alt.expr("datum.dx"), dy=FOOT).encode(
            x=_x(), y=alt.value(0), text="text:N"
        ),
    ]


def _series() -> list[alt.Chart]:
    fill = alt.condition("datum.hollow", alt.value(PAPER), alt.value(SERIES))
    dx, dy = alt.expr("datum.dx"), alt.expr("datum.dy")
    return [
        _rows("lines").mark_line().encode(x=_x(), y=_y(), detail="measure:N"),
        _rows("points")
        .mark_point()
        .encode(x=_x(), y=_y(), fill=fill, description="label:N"),
        _rows("values")
        .mark_text(dx=dx, dy=dy, fill=INK)
        .encode(x=_x(), y=_y(), text="text:N"),
    ]


def _rows(name: str) -> alt.Chart:
    return alt.Chart(alt.NamedData(name))


def _x() -> alt.X:
    domain = [alt.expr("frame.first"), alt.expr("frame.last")]
    return alt.X("day:T", axis=None, scale=alt.Scale(type="utc", domain=domain))


def _y() -> alt.Y:
    domain = [alt.expr("frame.low"), alt.expr("frame.high")]
    return alt.Y("value:Q", axis=None, scale=alt.Scale(domain=domain, nice=False))
