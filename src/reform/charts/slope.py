"""The slope: each province's value at two times, joined by a line."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import altair as alt

from reform.charts.marks import texts
from reform.charts.slope_frame import SlopeFrame
from reform.charts.slope_layout import SlopeLayout
from reform.charts.strokes import dots, own_fill, own_size, own_stroke, rules
from reform.charts.succession import earlier
from reform.charts.theme import MUTED, Specification, themed
from reform.comparing import breaks_crossed, same_measure
from reform.movement import Movement

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reform.coverage import Round
    from reform.edition import Edition


def slope(
    edition: Edition, before: Round, after: Round, subject: str | None = None
) -> Specification | None:
    """
    Draw a line for each province that is known at two times.

    Marked are those that surely rose or fell most, where four fifths are known at both
    times, or the subject alone. None where the two cannot be compared: `why_no_slope`
    says why.

    Args:
        edition: whose words and separators are written.
        before: the earlier round.
        after: a later one of the same index and set.
        subject: a province to be marked among the others.

    """
    if why_no_slope(edition, before, after):
        return None
    layout = SlopeLayout(SlopeFrame(edition, Movement(before, after), subject))
    return {**template(), "datasets": layout.rows(), "height": layout.height}


def why_no_slope(edition: Edition, before: Round, after: Round) -> str:
    """Say why two rounds cannot be compared; nothing where they can."""
    if before.series != after.series:
        return edition.word("slope_unlike_index")
    if before.provinces != after.provinces:
        sets = {"one": before.provinces, "other": after.provinces}
        return edition.word("slope_unlike_sets", **sets)
    facts = [next(iter(each.facts.values())) for each in (before, after)]
    breaks = breaks_crossed(edition.catalogue, facts)
    if breaks:
        reasons = "; ".join(edition.text(each.reason).rstrip(".") for each in breaks)
        return edition.word("slope_unlike_method", reasons=reasons)
    is_later = before.when.until.end < after.when.until.end
    if not is_later or not same_measure(before, after):
        return edition.word("slope_unlike_times")
    return "" if Movement(before, after).moves else edition.word("slope_unknown")


def latest_two(rounds: Iterable[Round]) -> tuple[Round, Round] | None:
    """
    Return the two latest rounds that can be compared, and are known well enough.

    Four fifths of the provinces are known at both times; the later round is the latest
    that has such an earlier one. None where there are no two.
    """
    ordered = sorted(rounds, key=lambda known: known.order, reverse=True)
    pairs = ((before, after) for after in ordered for before in earlier(ordered, after))
    return next((pair for pair in pairs if Movement(*pair).is_enough), None)


@cache
def template() -> Specification:
    """Return the specification of every slope without its rows, checked by Altair."""
    chart = alt.layer(*_lines(), *_words())
    return themed(chart).properties(height=0, padding=1).to_dict()


def _lines() -> list[alt.Chart]:
    drawn: dict[str, Any] = {"aria": True, "strokeWidth": alt.expr("datum.width")}
    return [
        rules("levels"),
        rules("lines", **drawn).encode(stroke=own_stroke(), description="label:N"),
        rules("leaders", stroke=MUTED),
        dots("dots", aria=False).encode(size=own_size()),
    ]


def _words() -> list[alt.Chart]:
    aligned = (texts(each, align=each) for each in ("left", "center", "right"))
    return [
        *(each.encode(fill=own_fill()) for each in aligned),
        texts("left_bold", align="left", fontWeight="bold").encode(fill=own_fill()),
    ]
