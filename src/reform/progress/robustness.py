"""Which other states would follow, had something been chosen otherwise."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reform.progress.aim import reach
from reform.progress.pace import is_apart

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reform.progress.pace import Pace, Point
    from reform.progress.readings import Reading
    from reform.progress.state import Doubt, State


def other_states(
    pace: Pace, base: Reading, alike: Sequence[Reading], latest: Reading
) -> dict[Doubt, set[State]]:
    """
    Return the states that other choices lead to, by what is chosen otherwise.

    What there is nothing of to choose is left out.

    Args:
        pace: as computed, from the base to the latest figure.
        base: the figure that it is counted from.
        alike: the figures before the latest one that measure the same, oldest first;
            the base is one of them.
        latest: the latest figure.

    """

    def state(begin: Point, end: Point) -> State:
        if pace.aim.holds(reach(end.value)):
            return "met"
        return replace(pace, base=begin, latest=end).state

    def states(begins: Iterable[Point], ends: Iterable[Point]) -> set[State]:
        """Return those from other bases to the latest figure, and to other ends."""
        return {state(each, pace.latest) for each in begins} | {
            state(pace.base, each) for each in ends
        }

    points = [each.point for each in alike]
    place = alike.index(base)
    later = [each for each in points[place + 1 :] if is_apart(each.day, pace.base.day)]
    near = [*points[max(0, place - 1) : place], *points[place + 1 : place + 2]]
    neighbours = [each for each in near if is_apart(each.day, pace.latest.day)]
    compound = pace.compound_state
    found: dict[Doubt, set[State]] = {
        "last": states((), later[-1:]),
        "base": states(neighbours, ()),
        "method": {compound} if compound else set(),
        "wording": states(_worded(base), _worded(latest)),
        "source": states(_stated(base), _stated(latest)),
    }
    return {doubt: others for doubt, others in found.items() if others}


def _worded(found: Reading) -> list[Point]:
    """Return the ends of what a figure may be, where its words leave that open."""
    ends = {*found.reach.ends} - {found.value}
    return [replace(found.point, value=end) for end in ends]


def _stated(found: Reading) -> list[Point]:
    """Return what other publications state instead of a figure."""
    return [each.point for each in found.rivals if each.value != found.value]
