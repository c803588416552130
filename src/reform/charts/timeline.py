"""The timeline of tasks: from the day each was given to its deadline, row by row."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import altair as alt

from reform.charts.marks import across, down, rects, rows, texts
from reform.charts.theme import (
    INK,
    MUTED,
    RULE,
    SERIES,
    TARGET,
    Specification,
    themed,
)
from reform.charts.timeline_layout import TimelineLayout

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from reform.edition import Edition
    from reform.model import Directive, Task


def timeline(
    edition: Edition, tasks: Iterable[tuple[Directive, Task]], today: date
) -> Specification | None:
    """
    Draw tasks by deadline, each as a line from the day it was given to that deadline.

    The mark at the deadline tells the state by its shape; dots are records of what
    became of the task, and a thin line past the deadline runs as far as it is on record
    as unfinished. Tasks without a deadline are listed under the others; None where no
    task has one.

    Args:
        edition: whose words and dates are written.
        tasks: each with the directive that it stands in.
        today: the day as of which is told.

    """
    given = list(tasks)
    if all(task.deadline is None for _, task in given):
        return None
    layout = TimelineLayout(edition, given, today)
    return {**template(), "datasets": layout.rows(), "height": layout.height}


@cache
def template() -> Specification:
    """Return the specification of all timelines without rows, checked by Altair."""
    chart = alt.layer(*_strips(), *_marks(), *_words())
    return themed(chart).properties(height=0, padding=4).to_dict()


def _strips() -> list[alt.Chart]:
    return [
        _uprights("years", stroke=RULE),
        rects("spans", aria=False, fill=SERIES),
        rects("late", aria=False, fill=TARGET),
        _uprights("today", stroke=MUTED, strokeDash=[3, 3], strokeWidth=1.5),
    ]


def _uprights(name: str, **look: Any) -> alt.Chart:
    rules: alt.Chart = rows(name).mark_rule(**look)
    return rules.encode(x=across(), y=down(), y2="y2")


def _marks() -> list[alt.Chart]:
    dots = rows("records").mark_point(size=18, fill=INK, strokeWidth=0, aria=False)
    ends = rows("ends").mark_point(size=90)
    return [
        dots.encode(x=across(), y=down()),
        ends.encode(
            x=across(),
            y=down(),
            fill=alt.Fill("fill:N", scale=None),
            stroke=alt.Stroke("stroke:N", scale=None),
            shape=alt.Shape("shape:N", scale=None),
            description="label:N",
        ),
    ]


def _words() -> list[alt.Chart]:
    return [
        texts("names", align="left", fill=INK),
        texts("axis", align="left"),
        texts("key", align="left"),
    ]
