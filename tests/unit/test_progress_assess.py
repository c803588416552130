"""Each state of a target and each reason, from the fewest figures that show it."""

from typing import get_args

import pytest

from reform.progress.state import STATES, Reason
from tests.unit.promise import figure
from tests.unit.promise_cases import (
    BREAK,
    MEASURES,
    REASON_CASES,
    START,
    STATE_CASES,
)


@pytest.mark.parametrize("state", STATES)
def test_every_state_can_be_reached(world, state):
    """From figures alone; the target is 80 by 2030 where nothing else is said."""
    target, figures = STATE_CASES[state]
    wanted = {"value": 80, "deadline": 2030, **target}

    assert state == world.status(wanted, *figures, day="2026-01-31").state


@pytest.mark.parametrize("reason", get_args(Reason))
def test_every_reason_can_be_reached(world, reason):
    """Each with the state that goes with it; the target is 80 by 2030."""
    state, target, figures = REASON_CASES[reason]
    wanted = {"value": 80, "deadline": 2030, **target}
    found = world.told(wanted, *figures, day="2026-01-31", **MEASURES.get(reason, {}))

    assert (state, reason) == found


def test_status_carries_what_it_rests_on(world):
    """Aim, figures, pace, what was tried, and the version of the method."""
    figures = [START, figure(55, at="2023-12-31")]
    found = world.status({"value": 80, "deadline": 2030}, *figures)

    assert (80, 40, 55) == (found.aim.least, found.base.value, found.reading.value)
    # 15 of 40 in 1095 of 3652 days.
    assert "1.25" == str(round(found.pace.ratio, 2))
    assert ("plan", "one") == found.id
    assert (("method",), ()) == (found.tested, found.doubts)
    assert "1.0" == found.method


@pytest.mark.parametrize(
    ("target", "figures"),
    [
        ({"value": 0}, [figure(0, at="2020-12-31"), figure(0, at="2023-12-31")]),
        ({"value": -5}, [figure(-9, at="2020-12-31"), figure(-7, at="2023-12-31")]),
        ({"value": 40}, [START, figure(39, at="2023-12-31")]),
        ({"value": 0, "comparison": "at-most"}, [START, figure(0, at="2023-12-31")]),
        ({"value": 0, "comparison": "over"}, [figure(0, at="2023-12-31")]),
        ({"value": 80, "deadline": 2019}, [START, figure(50, at="2023-12-31")]),
        ({"value": 20, "most": 20, "comparison": "between"}, [START]),
        ({"value": 80, "subject": "ha-noi"}, []),
        ({"value": 80, "subject": "bo-noi-vu"}, []),
        ({"value": 5, "comparison": "rank-within"}, [START]),
        ({"value": 80, "most": None, "comparison": "change"}, [START]),
    ],
)
@pytest.mark.parametrize("day", ["1990-01-01", "2021-01-01", "2026-01-31"])
def test_nothing_crashes_on_odd_numbers_and_days(world, target, figures, day):
    """Noughts, negatives, a goal at the base, deadlines before the start: a state."""
    found = world.status({"deadline": 2030, **target}, *figures, day=day)

    assert found.state in STATES


def test_target_at_its_base_is_left_or_kept(world):
    """Who was there and fell moves away; who stayed has met it."""
    wanted = {"value": 40, "deadline": 2030}
    fallen = world.status(wanted, START, figure(39, at="2023-12-31"))
    kept = world.status(wanted, START, figure(40, at="2023-12-31"))

    assert ["moving-away", "met"] == [fallen.state, kept.state]
    assert None is fallen.pace.ratio


def test_promise_without_publications_is_not_measurable(world):
    """An empty catalogue has a state for it."""
    assert ("not-measurable", "figure") == world.told({"value": 80, "deadline": 2030})


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [(95, 90, True), (90, 95, False), (90, 90, False), (90.4, 90, False)],
)
def test_falling_above_the_target_is_said(world, before, after, expected):
    """Met, and leaving it; but not where rounding may be all of the fall."""
    figures = [figure(before, at="2022-12-31"), figure(after, at="2023-12-31")]
    found = world.status({"value": 80, "deadline": 2030}, *figures)

    assert ("met", expected) == (found.state, found.is_leaving)


@pytest.mark.parametrize(("count", "whole"), [(110, 200), (60, 110)])
def test_share_may_fall_though_its_number_does_not(world, count, whole):
    """60 of 100, then 110 of 200: still over half, and going away from it."""
    figures = [
        figure(60, at="2022-12-31", out_of=100),
        figure(count, at="2023-12-31", out_of=whole),
    ]
    wanted = {"value": 50, "unit": "percent", "deadline": 2030}
    found = world.status(wanted, *figures, measure={"unit": "services"})

    assert ("met", True) == (found.state, found.is_leaving)


def test_better_place_is_a_smaller_number(world):
    """From the 2nd to the 4th of the first five is leaving them."""
    figures = [figure(rank=2, period=2022), figure(rank=4, period=2023)]
    wanted = {"value": 5, "comparison": "rank-within", "deadline": 2030}
    found = world.status(wanted, *figures)

    assert ("met", True) == (found.state, found.is_leaving)


def test_change_of_method_since_the_target_was_set_is_said(world):
    """What it meant was measured otherwise; the answer stands with that note."""
    latest = figure(85, at="2023-12-31")
    wanted = {"value": 80, "deadline": 2030}
    found = [
        world.status(wanted, START, latest, measure=measure).is_across_break
        for measure in ({}, BREAK)
    ]

    assert [False, True] == found


def test_past_day_knows_only_what_was_published(world):
    """The same target went from not measurable to behind, to unknown, to missed."""
    figures = [
        figure(40, at="2020-12-31", published="2021-01-15"),
        figure(50, at="2022-06-30", published="2022-08-01"),
        figure(70, at="2023-12-31", published="2024-02-01"),
    ]
    days = ("2022-07-31", "2022-08-01", "2024-01-15", "2024-02-01")
    wanted = {"value": 80, "deadline": 2023}
    found = [world.status(wanted, *figures, day=day).state for day in days]

    assert ["not-measurable", "far-behind", "unknown", "missed"] == found
