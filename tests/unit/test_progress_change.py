"""Targets of a change: so much more or less than at a named time."""

import pytest

from tests.unit.promise import figure

BASE = figure(200, at="2021-12-31")
POSTS = {"unit": "services"}


def told(world, latest, base=BASE, measure=None, **target):
    """Return state and reason of ten per cent less than at the end of 2021."""
    cut = {
        "comparison": "change",
        "value": -10,
        "unit": "percent",
        "against": 2021,
        "deadline": 2023,
        **target,
    }
    figures = [each for each in (base, latest) if each]
    return world.told(cut, *figures, measure=measure or POSTS)


@pytest.mark.parametrize(
    ("found", "expected"), [(181, "missed"), (180, "met"), (150, "met")]
)
def test_change_in_per_cent_is_counted_from_its_base(world, found, expected):
    """Ten per cent less than 200 is 180, or still less."""
    assert (expected, None) == told(world, figure(found, at="2023-12-31"))


@pytest.mark.parametrize(
    ("found", "expected"), [(191, "missed"), (190, "met"), (185, "met")]
)
def test_change_in_the_measures_own_unit_is_counted_in_it(world, found, expected):
    """Ten less than 200 is 190."""
    latest = figure(found, at="2023-12-31")

    assert (expected, None) == told(world, latest, unit=None)


def test_change_before_its_deadline_has_a_pace(world):
    """Five of twenty after half of the time: half the pace that was needed."""
    cut = {"comparison": "change", "value": -20, "against": 2021, "deadline": 2023}
    found = world.status(
        cut, BASE, figure(195, at="2022-12-31"), day="2023-01-31", measure=POSTS
    )

    assert "far-behind" == found.state
    assert (180, 365) == (found.pace.goal, found.pace.days)
    assert "0.5" == str(found.pace.ratio)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"against": None}, ("not-measurable", "base")),
        ({"against": 2020}, ("not-measurable", "base")),
        ({"against": 2023}, ("not-measurable", "base-late")),
        ({"against": 2024}, ("not-measurable", "base-late")),
        ({"latest": None}, ("unknown", "since")),
        ({"latest": None, "base": None}, ("unknown", "figure")),
        ({"base": figure(0, at="2021-12-31")}, ("not-measurable", "base")),
    ],
    ids=["unnamed", "unknown", "at-end", "late", "no-news", "nothing", "nought"],
)
def test_change_without_a_base_or_news_is_not_guessed(world, given, expected):
    """Nothing is ten per cent of nought; and the base itself is no news of a change."""
    arguments = {"latest": figure(150, at="2023-12-31"), **given}

    assert expected == told(world, **arguments)


def test_change_is_not_told_over_a_change_of_method(world):
    """Less of another measure is not less."""
    new = {"breaks": ({"at": 2022, "reason": {"vi": "Đổi.", "en": "New."}},)}
    latest = figure(150, at="2023-12-31")

    assert ("not-measurable", "break") == told(world, latest, measure={**POSTS, **new})


@pytest.mark.parametrize(
    ("word", "found", "expected"),
    [
        ("about", 180, "depends"),
        ("about", 189, "depends"),
        ("about", 190, "missed"),
        ("about", 171, "met"),
        ("over", 180, "met"),
        ("over", 181, "depends"),
        ("under", 180, "depends"),
        ("under", 181, "missed"),
    ],
)
def test_wording_of_the_base_may_leave_the_answer_open(world, word, found, expected):
    """About 200 is 190 to 210, ten per cent less of which is 171 to 189."""
    base = figure(200, at="2021-12-31", precision=word)

    assert expected == told(world, figure(found, at="2023-12-31"), base)[0]
