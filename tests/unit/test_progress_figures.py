"""Figures, gaps and times as a status tells them."""

from decimal import Decimal

import pytest

from reform.period import Period
from reform.wording import LANGUAGES
from tests.unit.promise import figure, plain

GOAL = {"value": 80, "deadline": 2023}

RANK = {"comparison": "rank-within", "value": 5, "deadline": 2023}

COUNT = {"measure": {"unit": "posts"}}


def figures(world, target=GOAL, language="en", **measures):
    """Give how the numbers of a target are written."""
    return world.words(target, language=language, **measures).figures


@pytest.mark.parametrize(
    ("language", "expected"),
    [("vi", ("ít nhất 80 %", "năm 2023")), ("en", ("at least 80%", "2023"))],
)
def test_goal_and_deadline_are_said_inside_a_sentence(world, language, expected):
    """Without a deadline there is nothing to say of it."""
    found = figures(world, language=language)

    assert expected == (plain(found.goal), found.deadline)
    assert "" == figures(world, {"value": 80}).deadline


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2023", ("năm 2023", "2023")),
        ("2023-08-23", ("ngày 23/08/2023", "23 August 2023")),
        ("2023-08", ("tháng 8/2023", "August 2023")),
        ("2023-Q3", ("quý III/2023", "Q3 2023")),
    ],
)
def test_times_are_said_as_one_says_them(world, written, expected):
    """Vietnamese names years and days as such."""
    found = (figures(world, language=each) for each in LANGUAGES)

    assert expected == tuple(each.spoken(Period.parse(written)) for each in found)


@pytest.mark.parametrize(
    ("amount", "target", "measures", "expected"),
    [
        ("1", GOAL, {}, ("1 điểm phần trăm", "1 percentage point")),
        ("-1.00", GOAL, {}, ("1 điểm phần trăm", "1 percentage point")),
        ("2.345", GOAL, {}, ("2,35 điểm phần trăm", "2.35 percentage points")),
        ("1.5", GOAL, {}, ("1,5 điểm phần trăm", "1.5 percentage points")),
        ("1", RANK, COUNT, ("1 bậc", "1 place")),
        ("-12", RANK, COUNT, ("12 bậc", "12 places")),
        ("1", GOAL, COUNT, ("1 biên chế", "1 post")),
        ("1200", GOAL, COUNT, ("1.200 biên chế", "1,200 posts")),
    ],
)
def test_difference_is_in_points_places_or_what_is_counted(
    world, amount, target, measures, expected
):
    """Never below zero; one is singular in English."""
    found = (figures(world, target, each, **measures) for each in LANGUAGES)

    assert expected == tuple(plain(each.difference(Decimal(amount))) for each in found)


@pytest.mark.parametrize(
    ("amount", "expected"),
    [("0.004", "0.004"), ("0.00033", "0.0003"), ("0.006", "0.01"), ("0", "0")],
)
def test_difference_that_there_is_is_not_rounded_to_nought(world, amount, expected):
    """Missed by 0 points would be no miss."""
    found = figures(world).difference(Decimal(amount))

    assert f"{expected} percentage points" == found


@pytest.mark.parametrize(
    ("value", "expected"),
    [("79.996", "79.996%"), ("79.99", "79.99%"), ("80", "80%"), ("12.346", "12.35%")],
)
def test_computed_number_is_not_rounded_to_the_target(world, value, expected):
    """What is just short of it is not written as it."""
    assert expected == figures(world).quantity(Decimal(value))


def test_number_of_an_order_is_a_place(world):
    """Whatever the ranked figure is counted in."""
    found = [
        figures(world, RANK, each, **COUNT).quantity(Decimal("10.0"))
        for each in LANGUAGES
    ]

    assert ["hạng 10", "rank 10"] == found


def test_change_is_in_the_unit_of_its_measure(world):
    """Ten per cent less of posts is so many posts."""
    cut = {"comparison": "change", "value": -10, "unit": "percent", "against": 2021}
    found = figures(world, cut, **COUNT)

    assert "19 posts" == plain(found.difference(Decimal(19)))
    assert "181 posts" == plain(found.quantity(Decimal(181)))


@pytest.mark.parametrize(
    ("target", "stated", "measures", "expected"),
    [
        (GOAL, {"value": "82.66", "period": 2023}, {}, "82.66% in 2023"),
        (
            GOAL,
            {"value": 85, "at": "2023-12-31", "precision": "nearly"},
            {},
            "nearly 85% on 31 December 2023",
        ),
        (
            {**GOAL, "unit": "percent"},
            {"value": 2, "at": 2023, "out_of": 3},
            COUNT,
            "2 of 3 posts, that is 66.67% in 2023",
        ),
        (RANK, {"rank": 6, "of": 63, "period": 2023}, COUNT, "rank 6 of 63 in 2023"),
        (
            RANK,
            {"value": 4, "out_of": 9, "period": 2023},
            {"measure": {"unit": "rank", "nature": "rank"}},
            "rank 4 of 9 in 2023",
        ),
    ],
    ids=["figure", "worded", "share", "place", "order"],
)
def test_figure_is_written_with_its_time(world, target, stated, measures, expected):
    """As it is stated; of a share of a count also what is computed from it."""
    found = world.words(target, figure(**stated), **measures)

    assert expected == plain(found.figures.dated(found.status.reading))


def test_share_just_short_of_all_is_not_written_as_all(world):
    """One of a hundred thousand is missing: the sentence does not say 100%."""
    latest = figure(99_999, at="2023-12-31", out_of=100_000)
    target = {"value": 100, "deadline": 2023, "unit": "percent"}
    found = world.words(target, latest, **COUNT)

    assert [
        "99,999 of 100,000 posts, that is 99.999% on 31 December 2023",
        "missed by 0.001 percentage points",
    ] == plain(found.sentence).replace(", target at least 100%", "").split(": ")
