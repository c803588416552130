"""On which day a target's state became another one."""

from dataclasses import replace
from datetime import date

from reform.progress.history import turns
from tests.unit.promise import figure

WANTED = {"value": 80, "deadline": "2024"}


def told(world, target, *figures):
    """Return each day of a turn with the state since, and why."""
    catalogue, *promise = world.of(target, *figures)
    found = turns(replace(catalogue, day=date(2023, 12, 31)), *promise)
    return [(each.day, each.after.state, each.cause) for each in found]


def test_figure_counts_from_its_end_where_that_is_after_its_publication(world):
    """A publication of which only the month is known counts from its first day."""
    low = figure(70, at="2022-03-19", published="2022-03")
    high = figure(90, at="2023-04-19", published="2023-04")

    assert (date(2023, 4, 19), "met", "published") == told(world, WANTED, low, high)[-1]


def test_record_counts_from_its_day_where_that_is_after_its_publication(world):
    """Its publication is of 2021-01-01, as far as is known."""
    history = ({"at": "2021-01-19", "state": "done", "source": "order"},)
    deed = {"comparison": "done-by", "indicator": None, "history": history}

    expected = [
        (date(2021, 1, 1), "not-measurable", "set"),
        (date(2021, 1, 19), "met", "published"),
    ]
    assert expected == told(world, deed)
