"""Which figures a target is held against, and what was known of them on a day."""

from datetime import date

import pytest

from reform.progress.readings import readings
from tests.unit.promise import figure

COUNT = {"unit": "services", "nature": "cumulative"}


def values(world, target, *figures, day="2024-12-31", **others):
    """Return the values that count on a day, oldest first."""
    given = world.of({"value": 80, "deadline": 2030, **target}, *figures, **others)
    found = readings(*given, date.fromisoformat(day))
    return [str(each.value) for each in found]


def test_figure_that_is_thought_a_slip_does_not_count(world):
    """Another publication's figure for that time does, in its stead."""
    slip = figure(5, at="2023-12-31", doubt={"vi": "Nhầm.", "en": "A slip."})
    sound = figure(50, at="2023-12-31")

    assert [] == values(world, {}, slip)
    assert ["50"] == values(world, {}, slip, sound)


def test_only_what_was_published_by_the_day_counts(world):
    """Of two publications the one that was out by then is chosen."""
    early = figure(50, at="2023-12-31", published="2024-01-10")
    later = figure(60, at="2023-12-31", published="2024-03-10")

    assert [] == values(world, {}, early, later, day="2024-01-09")
    assert ["50"] == values(world, {}, early, later, day="2024-01-10")
    assert ["60"] == values(world, {}, early, later, day="2024-03-10")


def test_figure_for_a_time_that_has_not_ended_does_not_count(world):
    """A year's figure that came out in December may yet change."""
    year = figure(50, period=2024, published="2024-12-10")

    assert [] == values(world, {}, year, day="2024-12-30")
    assert ["50"] == values(world, {}, year, day="2024-12-31")


def test_share_of_what_is_counted_is_computed_with_its_whole(world):
    """3,241 of 15,763 are 20.56 %; without its whole a number is no share."""
    counted = figure(3241, to="2023-12-31", out_of=15763)
    bare = figure(3300, to="2024-06-30")
    (found,) = values(world, {"unit": "percent"}, counted, bare, measure=COUNT)

    assert "20.56" == found[:5]


@pytest.mark.parametrize("whole", [0, None])
def test_nothing_is_a_share_of_nothing(world, whole):
    """No whole, or a whole of none: no figure."""
    stated = {} if whole is None else {"out_of": whole}
    counted = figure(3241, to="2023-12-31", **stated)

    assert [] == values(world, {"unit": "percent"}, counted, measure=COUNT)


def test_figure_in_another_unit_does_not_count(world):
    """A number of services is not held against a share."""
    assert [] == values(world, {"unit": "services"}, figure(50, at="2023-12-31"))


def test_place_is_held_against_a_target_of_places(world):
    """Not the score beside it."""
    target = {"comparison": "rank-within", "value": 5}
    placed = figure(82.5, rank=7, of=63, period=2023)

    assert ["7"] == values(world, target, placed)


def test_tier_and_part_are_those_of_the_target(world):
    """A figure for communes is none for the country."""
    commune, all_levels = (
        figure(40, at="2023-12-31", tier="commune"),
        figure(60, at="2023-12-31"),
    )

    assert ["40"] == values(world, {"tier": "commune"}, commune, all_levels)
    assert ["60"] == values(world, {}, commune, all_levels)


def test_figures_that_others_state_stand_behind_the_one_chosen(world):
    """In the order of the choice: what is worded comes last."""
    given = world.of(
        {"value": 80, "deadline": 2030},
        figure(50, at="2023-12-31"),
        figure(60, at="2023-12-31", published="2023-12-31"),
        figure(55, at="2023-12-31", precision="about"),
    )
    (found,) = readings(*given, date(2024, 12, 31))

    assert 3 == len({found.value, *(each.value for each in found.rivals)})
    assert 55 == found.rivals[-1].value
