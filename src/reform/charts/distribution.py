"""The distribution by year: how the provinces spread, round by round."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import altair as alt

from reform.charts.distribution_frame import DistributionFrame
from reform.charts.distribution_layout import DistributionLayout
from reform.charts.marks import rects, texts
from reform.charts.strokes import dots, own_fill, own_size, own_stroke, rules
from reform.charts.theme import BAND, MUTED, SERIES, Specification, themed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reform.coverage import Round
    from reform.edition import Edition


def distribution(
    edition: Edition, rounds: Sequence[Round], subject: str | None = None
) -> Specification | None:
    """
    Draw the middle half, the median and the ends of the provinces for each round.

    Of a round with too few values only their number is written. None where no round
    has enough, and none has a value of the subject.

    Args:
        edition: whose words and separators are written.
        rounds: of one index, tier and sort of time; both sets of provinces may occur.
        subject: a province whose values are drawn over those of all.

    Raises:
        ValueError: the rounds are not of one series.

    """
    ordered = in_series(rounds)
    frame = DistributionFrame(edition, ordered, subject)
    if not ordered or not frame.values:
        return None
    layout = DistributionLayout(frame)
    return {**template(), "datasets": layout.rows(), "height": layout.height}


def in_series(rounds: Sequence[Round]) -> list[Round]:
    """
    Return the rounds of one index, oldest first; of one time the set of before first.

    Raises:
        ValueError: they differ in index, tier or sort of time.

    """
    about = {(*known.series, *known.when.kind) for known in rounds}
    if len(about) > 1:
        named = (" ".join(filter(None, each)) for each in sorted(about))
        raise ValueError("not one series: " + "; ".join(named))
    return sorted(rounds, key=lambda known: known.order)


@cache
def template() -> Specification:
    """Return the specification of every distribution without rows, checked."""
    chart = alt.layer(*_scale(), *_spread(), *_own(), *_words())
    return themed(chart).properties(height=0, padding=1).to_dict()


def _scale() -> list[alt.Chart]:
    dashed: dict[str, Any] = {"strokeDash": [3, 3], "aria": True, "stroke": MUTED}
    dotted: dict[str, Any] = {"strokeDash": [1, 4], "aria": True, "stroke": MUTED}
    return [
        rules("levels"),
        rules("boundaries", **dashed).encode(description="label:N"),
        rules("gaps", **dotted).encode(description="label:N"),
    ]


def _spread() -> list[alt.Chart]:
    return [
        rules("ranges", stroke=MUTED),
        rects("boxes", fill=BAND, stroke=MUTED).encode(description="label:N"),
        rules("medians", strokeWidth=3).encode(stroke=own_stroke()),
    ]


def _own() -> list[alt.Chart]:
    return [
        rules("lines", stroke=SERIES, strokeWidth=2),
        dots("dots").encode(description="label:N"),
    ]


def _words() -> list[alt.Chart]:
    shape = alt.Shape("shape:N", scale=None)
    return [
        dots("key", aria=False).encode(shape=shape, size=own_size()),
        *(
            texts(align, align=align).encode(fill=own_fill())
            for align in ("left", "center", "right")
        ),
        texts("numbers").encode(fill=own_fill()),
    ]
