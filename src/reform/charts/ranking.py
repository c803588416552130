"""The ranking: the provinces of a round in order, each with a dot at its value."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import altair as alt

from reform.charts.marks import rects, texts
from reform.charts.ranking_layout import RankingLayout
from reform.charts.strokes import dots, own_fill, own_size, rules
from reform.charts.theme import BAND, MUTED, Specification, themed

if TYPE_CHECKING:
    from reform.coverage import Round
    from reform.edition import Edition


def ranking(
    edition: Edition, known: Round, subject: str | None = None
) -> Specification | None:
    """
    Draw what is known of the provinces of a set, one below the other, in order.

    A dot stands at each value, hollow where it is not stated exactly. A province known
    by rank alone has a row without one; those of which nothing is known are named, or
    counted, below. None where nothing is known of any.

    Args:
        edition: whose words and separators are written.
        known: the index, the period and the set.
        subject: a province to be marked among the others.

    """
    if not known.known:
        return None
    layout = RankingLayout(edition, known, subject)
    return {**template(), "datasets": layout.rows(), "height": layout.height}


@cache
def template() -> Specification:
    """Return the specification of every ranking without its rows, checked by Altair."""
    chart = alt.layer(*_areas(), _dots(), *_words())
    return themed(chart).properties(height=0, padding=1).to_dict()


def _areas() -> list[alt.Chart]:
    median: dict[str, Any] = {"stroke": MUTED, "strokeDash": [4, 3], "aria": True}
    return [
        rects("band", fill=BAND, aria=False),
        rules("guides"),
        rules("median", **median).encode(description="label:N"),
    ]


def _dots() -> alt.Chart:
    return dots("dots").encode(size=own_size(), description="label:N")


def _words() -> list[alt.Chart]:
    return [
        *(_texts(align) for align in ("left", "center", "right")),
        *(_texts(align, "_bold", fontWeight="bold") for align in ("left", "right")),
        texts("ranked", align="right", aria=True).encode(description="label:N"),
    ]


def _texts(align: str, kind: str = "", **look: Any) -> alt.Chart:
    return texts(align + kind, align=align, **look).encode(fill=own_fill())
