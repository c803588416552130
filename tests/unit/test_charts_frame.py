"""Levels of values, and places in the plot."""

from datetime import date
from decimal import Decimal

import pytest

from reform.charts.frame import Frame, ends, levels
from reform.model.indicator import Bounds

HUNDRED = Bounds(least=0, most=100)


def numbers(text):
    """Return the numbers written in a text."""
    return [Decimal(number) for number in text.split()]


@pytest.mark.parametrize(
    ("expected", "given", "bounds"),
    [
        ("90 92.5 95 97.5 100", "98.27 99.96", HUNDRED),
        ("4000 4200 4400 4600 4800", "4400 4419", None),
        ("0 20 40 60", "10 50", HUNDRED),
        ("0 5 10 15", "7 14", None),
        ("0 1", "0", None),
        ("6 7 8", "7", None),
        ("0.4 0.45 0.5 0.55 0.6 0.65", "0.4294 0.6077", None),
        ("-10 0 10 20", "-7 14", None),
    ],
)
def test_levels_are_round_and_few(expected, given, bounds):
    """Levels enclose the values, include a near zero, and never dramatise decimals."""
    assert numbers(expected) == levels(numbers(given), bounds)


@pytest.mark.parametrize(
    ("expected", "given", "bounds"),
    [
        ("2 9", "2.3 8.4", Bounds(least=1, most=10)),
        ("79 88", "82.27 84.27", HUNDRED),
        ("90 100", "98.27 99.96", HUNDRED),
        ("-10 20", "-7 13.5", None),
        ("0 1", "0", None),
    ],
)
def test_two_ends_stand_close_around_the_values(expected, given, bounds):
    """They are round, need no zero, and do not dramatise decimals either."""
    assert tuple(numbers(expected)) == ends(numbers(given), bounds)


def test_days_and_values_become_pixels():
    """Time runs to the right from an inset, values upwards."""
    frame = Frame(116, 50, date(2022, 1, 1), date(2022, 4, 11), *numbers("0 10"))

    assert [8, 58, 108] == [
        round(frame.x(day), 6)
        for day in (date(2022, 1, 1), date(2022, 2, 20), date(2022, 4, 11))
    ]
    assert [50, 25, 0] == [frame.y(Decimal(value)) for value in (0, 5, 10)]


def test_single_day_stands_in_the_middle():
    """One point has a year around it."""
    frame = Frame(100, 50, date(2022, 6, 1), date(2022, 6, 1), *numbers("0 10"))

    assert 50 == frame.x(date(2022, 6, 1))
