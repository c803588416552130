"""What publications report of a promise that no figure tells of."""

import pytest

from reform.model import Proxy
from tests.unit.promise import TEXT, figure

DONE_BY = {
    "comparison": "done-by",
    "indicator": None,
    "pillar": "procedures",
    "deadline": "2023-06-30",
}


def entry(state, at, source="order"):
    """Return a record; "order" came out on 2021-01-01."""
    return {"at": at, "state": state, "source": source}


def status(world, *history, day="2023-12-31", **target):
    """Return the status of a deed of the middle of 2023."""
    return world.status({**DONE_BY, **target, "history": history}, day=day)


@pytest.mark.parametrize(
    ("recorded", "at", "expected"),
    [
        ("done", "2023-06-01", "met"),
        ("done", "2023-12-01", "met"),
        ("done-late", "2023-12-01", "met-late"),
        ("superseded", "2023-02-01", "overtaken"),
        ("under-way", "2023-07-01", "missed"),
        ("ordered", "2023-07-01", "missed"),
        ("under-way", "2023-06-30", "unknown"),
        ("under-way", "2023", "unknown"),
        ("unknown", "2023-07-01", "unknown"),
    ],
)
def test_record_tells_the_state_after_the_deadline(world, recorded, at, expected):
    """What was surely unfinished after it is missed; of before it says nothing."""
    found = status(world, entry(recorded, at))

    assert (expected, "record") == (found.state, found.reason)
    assert at == found.record.at.text


@pytest.mark.parametrize("recorded", ["ordered", "under-way", "unknown"])
def test_record_of_unfinished_work_has_no_pace(world, recorded):
    """Before the deadline, and on its last day; nor where there is none."""
    history = entry(recorded, "2023-01-31")
    found = [
        status(world, history, day="2023-06-30").state,
        status(world, history, deadline=None).state,
    ]

    assert ["not-measurable"] * 2 == found


@pytest.mark.parametrize(
    ("at", "expected"),
    [("2023-06-30", False), ("2023-07-01", True), ("2023", True), ("2022", False)],
)
def test_deed_that_may_have_come_late_is_met_at_an_unknown_time(world, at, expected):
    """A record of a whole year does not say that it was done by its middle."""
    assert expected is status(world, entry("done", at)).is_time_open


def test_deed_without_a_deadline_cannot_be_late(world):
    """It is done."""
    found = status(world, entry("done", "2023-07-01"), deadline=None)

    assert ("met", False) == (found.state, found.is_time_open)


def test_latest_record_counts_and_of_one_time_the_last(world):
    """Whatever order they are in, but of one day the later line is the news."""
    begun, done = entry("under-way", "2023-03-31"), entry("done", "2023-06-30")
    same = entry("under-way", "2023-06-30")

    assert "met" == status(world, done, begun).state
    assert "met" == status(world, same, done).state


def test_record_counts_from_the_day_that_it_was_published(world):
    """On the day before, nothing was reported."""
    history = entry("done", "2020-12-31")
    found = [
        status(world, history, day=day).reason for day in ("2020-12-31", "2021-01-01")
    ]

    assert ["no-record", "record"] == found


def test_record_of_a_later_day_has_not_happened_yet(world):
    """Of a publication of some month the first day counts, but not for its news."""
    history = entry("done", "2021-01-19")
    found = [
        status(world, history, day=day).reason for day in ("2021-01-18", "2021-01-19")
    ]

    assert ["no-record", "record"] == found


def test_figures_come_before_records(world):
    """What is measured is not overruled by what is reported."""
    low = figure(70, at="2023-06-30")
    wanted = {"value": 80, "deadline": "2023-06-30"}
    history = (entry("done", "2023-06-30"),)

    assert ("missed", None) == world.told({**wanted, "history": history}, low)
    assert ("met", "record") == world.told({**wanted, "history": history})


def proxies(*names):
    """Return indicators that come near a target."""
    return {"proxies": tuple(Proxy(indicator=name, note=TEXT) for name in names)}


def near(world, *figures, **target):
    """Return the status of 80 by 2023, which two other indicators come near."""
    wanted = {"value": 80, "deadline": 2023, **proxies("one", "other"), **target}
    return world.status(wanted, *figures, one={}, other={})


def of(name, value, at="2023-12-31"):
    """Return a figure of an indicator."""
    return figure(value, at=at, indicator=name)


def test_indicators_that_agree_stand_for_the_targets_own(world):
    """The first tells the state; it is said which it is, and what the others say."""
    found = near(world, of("one", 85), of("other", 90))

    assert ("met", None, "one") == (found.state, found.reason, found.proxy.indicator)
    assert ["other"] == [each.proxy.indicator for each in found.others]
    assert "measure" == found.target.indicator


def test_indicators_that_differ_leave_it_to_the_measure(world):
    """Both are shown, and neither is chosen."""
    found = near(world, of("one", 85), of("other", 70))

    assert ("depends", "proxy") == (found.state, found.reason)
    assert ["met", "missed"] == [each.state for each in found.others]


def test_indicators_without_figures_say_nothing(world):
    """Nor do they hide what the target itself lacks, or contradict one that has."""
    assert ("unknown", "figure") == (near(world).state, near(world).reason)
    assert "met" == near(world, of("other", 85)).state


def test_indicator_alone_tells_what_it_can(world):
    """Its figure is shown, though no pace follows from it."""
    found = near(world, of("other", 70), deadline=2030)

    assert ("not-measurable", "one-point") == (found.state, found.reason)
    assert "other" == found.proxy.indicator


def test_indicator_that_nobody_can_judge_contradicts_none(world):
    """A figure of a year too late is no answer."""
    late, due = of("one", 70), of("other", 90, at="2021-12-31")
    found = near(world, late, due, deadline=2021)

    assert ("met", "other", ()) == (
        found.state,
        found.proxy.indicator,
        found.others,
    )


def test_indicator_short_of_the_goal_contradicts_one_that_met_it(world):
    """Though one figure before the deadline has no pace, it is no success."""
    found = near(world, of("one", 85), of("other", 70), deadline=2030)

    assert ("depends", "proxy") == (found.state, found.reason)


def test_own_figure_comes_before_those_of_others(world):
    """They are asked only where it cannot be told."""
    found = near(world, of("measure", 70), of("one", 85))

    assert ("missed", None) == (found.state, found.proxy)


def test_record_of_the_very_thing_comes_before_what_is_near(world):
    """It tells of the promise itself."""
    history = (entry("done-late", "2024-03-31"),)
    found = near(world, of("one", 70), history=history)

    assert ("met-late", "record") == (found.state, found.reason)
