"""The trend: figures of one indicator about one subject, over time."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import altair as alt

from reform.charts.marks import across, down, rects, rows, texts
from reform.charts.runs import ranked, valued
from reform.charts.target_lines import target_lines
from reform.charts.theme import (
    BAND,
    INK,
    MUTED,
    OTHER,
    PAPER,
    RULE,
    SERIES,
    SHADES,
    TARGET,
    Specification,
    themed,
)
from reform.charts.trend_frame import HEIGHT, LINE, TrendFrame
from reform.charts.trend_key import CROSS, DASH
from reform.charts.trend_layout import TrendLayout

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reform.charts.target_lines import Promise
    from reform.choice import Choice
    from reform.coverage import Round
    from reform.edition import Edition

_UNIX = 719_163
"""Number that Python gives the day from which browsers count."""

_DAY = 86_400_000
"""Milliseconds of a day."""


def trend(
    edition: Edition,
    series: Iterable[Choice],
    targets: Iterable[Promise] = (),
    spread: Iterable[Round] = (),
    companion: Iterable[Choice] = (),
) -> Specification | None:
    """
    Draw the figures of a series at the ends of their periods.

    A line joins those that are the same measure; it is thin and broken where periods
    between are missing, which are marked. Figures that are qualified or derived are
    hollow; "over" and "under" point up and down. Of more than 60 figures only some
    have points (see `SeriesMarks.points`), and the line is thinned (see `thinned`).
    Where each figure counts some of a whole, bars show all there were at its time, and
    no line joins figures of different wholes.
    None where no fact has a figure.

    Args:
        edition: whose words and separators are written.
        series: what `Catalogue.shown` has for one indicator, subject, tier and part.
        targets: promises with their programmes, as `targets_of` finds them; those
            without a number on the series' own scale are left out.
        spread: rounds of the provinces, as `rounds_behind` finds them: of those with
            enough values the middle half and the median are drawn.
        companion: a second series of the same unit, to be held against the first.

    Raises:
        ValueError: the facts are not of one series.

    """
    series = list(series)
    facts = valued(series)
    if not facts:
        return None
    lines = target_lines(edition, targets)
    beside, rounds = valued(companion), list(spread)
    frame = TrendFrame(edition, facts, ranked(series), lines, rounds, beside)
    layout = TrendLayout(frame)
    return {
        **template(),
        "datasets": layout.rows(),
        "padding": layout.padding,
        "params": [{"name": "frame", "value": _frame(frame)}],
        "width": frame.area.width,
    }


def _frame(frame: TrendFrame) -> dict[str, float]:
    """Return what the template asks of `frame`."""
    first, last = ((day - _UNIX) * _DAY for day in frame.area.days)
    return {
        "first": round(first),
        "last": round(last),
        "low": float(frame.area.low),
        "high": float(frame.area.high),
        "left": -frame.padding["left"],
    }


@cache
def template() -> Specification:
    """
    Return the specification of every trend without its rows, checked by Altair.

    Axes are marks: their words are the edition's own, and Vega, which would make
    room for its own with the fonts of the machine, measures nothing.
    """
    behind = [*_bands(), *_axes(), *_wholes(), *_boundaries(), *_targets()]
    layers = [*behind, *_companion(), *_series(), *_words()]
    return themed(alt.layer(*layers)).properties(height=HEIGHT).to_dict()


def _bands() -> list[alt.Chart]:
    lower = _y("lower")
    return [
        rows("bands")
        .mark_area(fill=BAND, aria=False)
        .encode(x=_x(), y=lower, y2="upper", detail="run:N"),
        rows("bars")
        .mark_rule(strokeWidth=14, stroke=BAND)
        .encode(x=_x(), y=lower, y2="upper"),
    ]


def _axes() -> list[alt.Chart]:
    levels, foot = rows("levels"), alt.value(HEIGHT)
    zero = alt.condition("datum.zero", alt.value(MUTED), alt.value(RULE))
    unit = rows("unit").mark_text(align="left", dy=alt.expr("datum.dy"))
    return [
        levels.mark_rule().encode(y=_y(), stroke=zero),
        levels.mark_text(align="right", baseline="middle", dx=-8).encode(
            x=alt.value(0), y=_y(), text="text:N"
        ),
        rows("times").mark_text(dy=LINE).encode(x=_x(), y=foot, text="text:N"),
        unit.encode(x=alt.value(alt.expr("frame.left")), y=alt.value(0), text="text:N"),
    ]


def _wholes() -> list[alt.Chart]:
    part = alt.Y("part:Q", axis=None, scale=None)
    return [
        rects("wholes", aria=False, fill=PAPER, stroke=MUTED),
        rects("wholes", aria=False, fill=SHADES[1]).encode(y=part),
    ]


def _companion() -> list[alt.Chart]:
    fill = alt.condition("datum.hollow", alt.value(PAPER), alt.value(OTHER))
    lines, points = rows("companion_lines"), rows("companion")
    return [
        lines.mark_line(stroke=OTHER).encode(x=across(), y=down(), detail="run:N"),
        points.mark_point(stroke=OTHER).encode(
            x=across(), y=down(), fill=fill, shape=_shape(), description="label:N"
        ),
    ]


def _boundaries() -> list[alt.Chart]:
    changes, dy = rows("boundaries"), alt.expr("datum.dy")
    return [
        changes.mark_rule(aria=True, stroke=MUTED, strokeDash=[3, 3]).encode(
            x=_x(), y=down(), y2=alt.value(HEIGHT), description="label:N"
        ),
        changes.mark_text(dx=alt.expr("datum.dx"), dy=dy).encode(
            x=_x(), y=alt.value(0), text="text:N"
        ),
    ]


def _targets() -> list[alt.Chart]:
    line = rows("targets").mark_rule(stroke=TARGET, strokeDash=[6, 4], strokeWidth=1.5)
    end = rows("ends").mark_point(fill=TARGET, stroke=TARGET, size=64)
    return [
        line.encode(x=across(), x2="x2", y=down()),
        end.encode(x=across(), y=down(), shape=_shape(), description="label:N"),
    ]


def _series() -> list[alt.Chart]:
    fill = alt.condition("datum.hollow", alt.value(PAPER), alt.value(SERIES))
    line = rows("bands").mark_line(stroke=OTHER, strokeWidth=1.25)
    hole = rows("holes").mark_line(strokeWidth=1.25, strokeDash=[2, 4])
    dash = rows("medians").mark_point(shape=DASH, stroke=OTHER, size=150)
    cross = rows("missing").mark_point(shape=CROSS, stroke=MUTED, strokeWidth=1.5)
    return [
        line.encode(x=_x(), y=_y(), detail="run:N"),
        dash.encode(x=_x(), y=_y(), description="label:N"),
        hole.encode(x=_x(), y=_y(), detail="run:N"),
        rows("lines").mark_line().encode(x=_x(), y=_y(), detail="run:N"),
        cross.encode(x=across(), y=alt.value(HEIGHT), description="label:N"),
        rows("points")
        .mark_point()
        .encode(x=_x(), y=_y(), fill=fill, shape=_shape(), description="label:N"),
    ]


def _words() -> list[alt.Chart]:
    fill = alt.condition("datum.target", alt.value(TARGET), alt.value(INK))
    looks = {
        "fill": alt.Fill("fill:N", scale=None),
        "stroke": alt.Stroke("stroke:N", scale=None),
        "size": alt.Size("size:Q", scale=None),
    }
    return [
        texts("words").encode(fill=fill),
        rows("key")
        .mark_point(aria=False)
        .encode(x=across(), y=down(), shape=_shape(), **looks),
        texts("meanings", align="left"),
    ]


def _shape() -> alt.Shape:
    return alt.Shape("shape:N", scale=None)


def _x() -> alt.X:
    domain = [alt.expr("frame.first"), alt.expr("frame.last")]
    return alt.X("day:T", axis=None, scale=alt.Scale(type="utc", domain=domain))


def _y(field: str = "value") -> alt.Y:
    domain = [alt.expr("frame.low"), alt.expr("frame.high")]
    scale = alt.Scale(domain=domain, nice=False)
    return alt.Y(f"{field}:Q", axis=None, scale=scale)
