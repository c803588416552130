"""Target bullets: how far a bar reaches towards the mark of a target, row by row."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import altair as alt

from reform.charts.bullet_layout import BulletLayout
from reform.charts.marks import across, down, rects, rows, texts
from reform.charts.theme import (
    BAND,
    INK,
    MUTED,
    PAPER,
    SERIES,
    TARGET,
    Specification,
    themed,
)
from reform.measured import measured

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reform.edition import Edition
    from reform.model import Programme, Target


def bullets(
    edition: Edition, targets: Iterable[tuple[Programme, Target]]
) -> Specification | None:
    """
    Draw the latest figure known of each target as a bar from zero to it.

    A mark stands across the bar where the target is, a line under it on the side that
    meets it, and a tick where the figure was when the target was set. A bar whose
    figure is not exact has a hollow end; a rank is a point on the line of all ranks.
    Targets that nothing can be held against are left out; None where all are.

    Args:
        edition: whose words and separators are written.
        targets: each with the programme that it stands in, in the order of the rows.

    """
    catalogue = edition.catalogue
    found = [measured(catalogue, *each) for each in targets]
    known = [each for each in found if each is not None]
    if not known:
        return None
    layout = BulletLayout(edition, known)
    return {**template(), "datasets": layout.rows(), "height": layout.height}


@cache
def template() -> Specification:
    """Return the specification of all bullets without rows, checked by Altair."""
    chart = alt.layer(*_bars(), *_targets(), *_words())
    return themed(chart).properties(height=0, padding=4).to_dict()


def _bars() -> list[alt.Chart]:
    label = alt.Description("label:N")
    fill = alt.condition("datum.hollow", alt.value(PAPER), alt.value(SERIES))
    return [
        rects("tracks", aria=False, fill=BAND),
        rects("zeros", aria=False, fill=MUTED),
        rects("bars", fill=SERIES).encode(description=label),
        rects("hollows", aria=False, fill=PAPER, stroke=SERIES, strokeWidth=2),
        rows("dots")
        .mark_point(size=130)
        .encode(x=across(), y=down(), fill=fill, description=label),
    ]


def _targets() -> list[alt.Chart]:
    label = alt.Description("label:N")
    return [
        rects("sides", aria=False, fill=TARGET),
        rects("bases", fill=INK, stroke=PAPER).encode(description=label),
        rects("targets", fill=TARGET, stroke=PAPER).encode(description=label),
    ]


def _words() -> list[alt.Chart]:
    return [
        texts("names", align="left", fill=INK),
        texts("values", align="left", fill=INK),
        texts("goals", align="left", fill=TARGET),
        texts("goals_right", align="right", fill=TARGET),
        texts("key", align="left"),
    ]
