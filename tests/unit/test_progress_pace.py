"""How fast a measure went, against how fast it has to go."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reform.progress.aim import Aim, aim
from reform.progress.pace import Pace, Point, is_apart
from reform.progress.state import BEHIND, ON_TRACK, paced

BASE, LATEST, DEADLINE = date(2020, 12, 31), date(2025, 12, 31), date(2030, 12, 31)


def pace(base, latest, goal, comparison="at-least"):
    """Return a pace of five of ten years; its first half has 1826 of 3652 days."""
    wanted = aim(comparison, Decimal(goal))
    begin, end = Point(BASE, Decimal(base)), Point(LATEST, Decimal(latest))
    return Pace(begin, end, wanted, DEADLINE)


def test_ratio_is_the_pace_made_by_the_pace_needed():
    """From 40 to 55 of 80 in half the time: 15 of the 20 that were needed."""
    found = pace(40, 55, 80)

    assert Decimal(15) / 1826 == found.made
    assert Decimal(40) / 3652 == found.needed
    assert Decimal("0.75") == found.ratio
    assert "behind" == found.state


def test_number_at_the_deadline_follows_the_line():
    """Twice the time brings twice the way: 30 from 40."""
    assert 70 == pace(40, 55, 80).projected


def test_goal_is_reached_where_the_line_meets_it():
    """15 took 1826 days, so 40 take 4869⅓: the day begun by then is the next."""
    assert BASE + timedelta(days=4870) == pace(40, 55, 80).arrival


@pytest.mark.parametrize("latest", ["40", "39", "40.0000001"])
def test_goal_is_not_reached_standing_still_or_going_back(latest):
    """Nor where it would take longer than the calendar lasts."""
    assert None is pace(40, latest, 80).arrival


def test_lower_is_progress_where_the_number_is_a_limit():
    """From 60 to 45 of 20 is the mirror of 40 to 55 of 80."""
    assert Decimal("0.75") == pace(60, 45, 20, "at-most").ratio


def test_compound_growth_judges_a_share_and_its_opposite_differently():
    """
    The method's own example: services online 5 % → 20 % of 80 %, or offline.

    The straight line says 0.40 of both; growth rates say 1.00 and 0.234.
    """
    online, offline = pace(5, 20, 80), pace(95, 80, 20, "at-most")

    assert [Decimal("0.4")] * 2 == [online.ratio, offline.ratio]
    assert ["1.000", "0.234"] == [f"{p.compound:.3f}" for p in (online, offline)]
    assert ["far-behind", "on-track"] == [online.state, online.compound_state]
    assert ["far-behind", "far-behind"] == [offline.state, offline.compound_state]


@pytest.mark.parametrize(
    ("base", "latest", "goal", "comparison"),
    [
        (0, 20, 80, "at-least"),
        (-5, 20, 80, "at-least"),
        (20, 5, 0, "at-most"),
        (85, 75, 80, "at-least"),
        ("1e14", "1e14", "100000000000000.00000000000001", "at-least"),
    ],
    ids=["zero", "negative", "to-zero", "left", "no-growth"],
)
def test_compound_growth_is_left_out_where_it_has_no_meaning(
    base, latest, goal, comparison
):
    """Nothing grows from nought, nor by less than can be told from nothing."""
    found = pace(base, latest, goal, comparison)

    assert (None, None) == (found.compound, found.compound_state)


@pytest.mark.parametrize(
    ("ratio", "state"),
    [
        (ON_TRACK, "on-track"),
        (ON_TRACK - Decimal("1e-9"), "behind"),
        (BEHIND, "behind"),
        (BEHIND - Decimal("1e-9"), "far-behind"),
        (Decimal(0), "far-behind"),
        (Decimal("-1e-9"), "moving-away"),
    ],
)
def test_state_follows_from_the_ratio(ratio, state):
    """Each state begins with its bound."""
    assert state == paced(ratio)


@given(st.integers(1, 3000), st.integers(1, 3000), st.integers(1, 10**6))
def test_no_rounding_moves_a_ratio_over_its_bound(days, more, scale):
    """Who made exactly 95 % of the pace is on track, whatever the days."""
    span = days + more
    begin = Point(BASE, Decimal(0))
    end = Point(BASE + timedelta(days=days), Decimal(95 * scale * days))
    wanted, last = Aim(least=Decimal(100 * scale * span)), BASE + timedelta(days=span)

    assert "on-track" == Pace(begin, end, wanted, last).state


@pytest.mark.parametrize(
    ("base", "latest", "expected"),
    [
        (80, 90, "on-track"),
        (95, 90, "moving-away"),
        (90, 90, "far-behind"),
        (90, 85, "moving-away"),
        (95, 85, "moving-away"),
    ],
    ids=["came", "fell", "stays", "left", "fell-through"],
)
def test_number_itself_is_not_over_it_but_may_be_near(base, latest, expected):
    """Of "over 90": who rose to 90 is no more away from it than who rose to 89."""
    assert expected == pace(base, latest, 90, "over").state


@pytest.mark.parametrize(
    ("base", "latest", "expected"),
    [(10, 15, "on-track"), (10, 35, "moving-away"), (50, 40, "on-track")],
    ids=["below", "through", "above"],
)
def test_range_is_neared_from_both_sides(base, latest, expected):
    """Who went through it to the other side is on the way out."""
    wanted = Aim(Decimal(20), Decimal(30))
    begin, end = Point(BASE, Decimal(base)), Point(LATEST, Decimal(latest))

    assert expected == Pace(begin, end, wanted, DEADLINE).state


def test_pace_is_measured_over_ninety_days_at_least():
    """Two figures of one quarter tell of none, whichever of them is first."""
    near, far = BASE + timedelta(days=89), BASE + timedelta(days=90)

    assert [False, True] == [is_apart(BASE, each) for each in (near, far)]
    assert [False, True] == [is_apart(each, BASE) for each in (near, far)]
