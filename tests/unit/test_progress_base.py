"""From which figure a pace is counted, and why there may be none."""

import pytest

from tests.unit.promise import figure

BREAK = {"breaks": ({"at": 2022, "reason": {"vi": "Đổi.", "en": "New."}},)}

LATEST = figure(50, at="2024-06-30")


def base(world, *figures, measure=None, **target):
    """Return the base of 80 by 2030, set in 2021; else why there is none."""
    wanted = {"value": 80, "deadline": 2030, **target}
    found = world.status(wanted, *figures, measure=measure or {})
    return str(found.base.value) if found.base else found.reason


def test_base_is_the_last_figure_before_the_target_was_set(world):
    """Not the first one ever, nor one that its makers could not know."""
    figures = [
        figure(20, at="2018-12-31"),
        figure(30, at="2020-12-31"),
        figure(35, at="2021-12-31"),
    ]
    same_day = figure(31, at="2021-01-01")

    assert "30" == base(world, *figures, LATEST)
    assert "31" == base(world, *figures, same_day, LATEST)


def test_base_is_the_first_figure_after_where_none_is_older(world):
    """So that the pace is told of as much time as can be."""
    figures = [figure(35, at="2021-12-31"), figure(40, at="2022-12-31")]

    assert "35" == base(world, *figures, LATEST)


def test_base_is_the_one_that_the_target_names(world):
    """Whatever else is known."""
    figures = [figure(30, at="2020-12-31"), figure(35, at="2021-12-31")]

    assert "35" == base(world, *figures, LATEST, against=2021)


@pytest.mark.parametrize(
    ("against", "expected"),
    [
        (2022, "base"),
        ("2024-06-30", "one-point"),
        ("2024-05-31", "short"),
        (2020, "break"),
        (2030, "base-late"),
        (2031, "base-late"),
    ],
)
def test_named_base_that_cannot_be_used_is_not_replaced(world, against, expected):
    """It is unknown, the latest itself, too near, another measure, or too late."""
    figures = [
        figure(30, at="2020-12-31"),
        figure(33, at="2022-06-30"),
        figure(49, at="2024-05-31"),
    ]

    assert expected == base(world, *figures, LATEST, against=against, measure=BREAK)


def test_one_figure_is_no_pace(world):
    """The level is known, and no more."""
    assert "one-point" == base(world, LATEST)


def test_two_figures_of_one_quarter_are_no_pace(world):
    """Their difference is noise."""
    assert "short" == base(world, figure(49, at="2024-04-30"), LATEST)


def test_no_pace_leads_over_a_change_of_method(world):
    """Figures of before it are another measure."""
    old, new = figure(30, at="2020-12-31"), figure(40, at="2022-12-31")

    assert "break" == base(world, old, LATEST, measure=BREAK)
    assert "40" == base(world, old, new, LATEST, measure=BREAK)


def test_figure_for_a_year_is_no_base_of_one_for_a_month(world):
    """They are rates of other spans."""
    year, month = figure(30, period=2020), figure(50, period="2024-06")

    assert "break" == base(world, year, month)


def test_no_pace_leads_over_the_merger(world):
    """What a name means now is not what it meant."""
    about = {"subject": "vinh-long", "indicator": "measure"}
    figures = [
        figure(30, period=2024, **about),
        figure(40, period=2026, provinces=34, **about),
    ]
    plan = {"period": "2026-2030"}
    target = {"subject": "vinh-long", "value": 80, "deadline": 2030}
    found = world.status(target, *figures, plan=plan, day="2027-01-31")

    assert ("not-measurable", "one-point") == (found.state, found.reason)


def test_pace_of_an_unchanged_province_leads_over_the_merger(world):
    """Hà Nội is what it was."""
    about = {"subject": "ha-noi", "indicator": "measure"}
    figures = [
        figure(30, period=2024, **about),
        figure(40, period=2026, provinces=34, **about),
    ]
    plan = {"period": "2026-2030"}
    target = {"subject": "ha-noi", "value": 80, "deadline": 2030}
    found = world.status(target, *figures, plan=plan, day="2027-01-31")

    assert "30" == str(found.base.value)
    assert "behind" == found.state
