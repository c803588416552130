"""What a number has to be to satisfy a target, edge by edge and as it is worded."""

from decimal import Decimal

import pytest

from reform.progress.aim import BEYOND, Aim, aim, changed, reach

ABOVE, BELOW = aim("at-least", Decimal(90)), aim("at-most", Decimal(5))


def holds(comparison, value, found, precision="exact", most=None):
    """Whether a figure satisfies a comparison with a number."""
    wanted = aim(comparison, Decimal(value), None if most is None else Decimal(most))
    return wanted.holds(reach(Decimal(found), precision))


@pytest.mark.parametrize(
    ("comparison", "below", "at", "above"),
    [
        ("at-least", False, True, True),
        ("over", False, False, True),
        ("at-most", True, True, False),
        ("under", True, False, False),
        ("rank-within", True, True, False),
        ("equals", False, True, False),
    ],
)
def test_comparison_says_what_satisfies(comparison, below, at, above):
    """At the number itself only "over" and "under" are not satisfied."""
    found = [holds(comparison, 90, each) for each in ("89.99", "90", "90.01")]

    assert [below, at, above] == found


def test_between_takes_both_its_ends():
    """From its least to its most number, those two included."""
    found = [holds("between", 20, each, most=30) for each in (19, 20, 25, 30, 31)]

    assert [False, True, True, True, False] == found


@pytest.mark.parametrize(
    ("comparison", "precision", "found", "expected"),
    [
        ("at-least", "over", "90", True),
        ("over", "over", "90", True),
        ("at-least", "over", "89", None),
        ("at-most", "over", "90", False),
        ("at-most", "over", "89", None),
        ("equals", "over", "90", False),
        ("at-least", "nearly", "90", False),
        ("at-least", "nearly", "91", None),
        ("at-least", "nearly", "95", True),
        ("under", "nearly", "90", True),
        ("at-least", "about", "90", None),
        ("at-least", "about", "95", True),
        ("at-least", "about", "85", False),
        ("at-most", "under", "90", True),
        ("under", "under", "90", True),
        ("at-least", "under", "90", False),
        ("at-least", "under", "95", None),
        ("at-least", "derived", "90", True),
    ],
)
def test_worded_figure_counts_with_all_it_may_be(
    comparison, precision, found, expected
):
    """
    Where its words allow both answers there is none.

    "Over 90" is not 90, and "nearly 90" is less; "about" and "nearly" reach a
    twentieth.
    """
    assert expected is holds(comparison, 90, found, precision)


def test_open_end_lies_beyond_all_numbers():
    """To compute with, "over 90" ends at a number that no figure reaches."""
    found = [reach(Decimal(90), word).ends for word in ("over", "under", "exact")]

    assert [(90, BEYOND), (-BEYOND, 90), (90, 90)] == found


@pytest.mark.parametrize("comparison", ["change", "done-by", "between"])
def test_comparison_without_numbers_of_its_own_is_refused(comparison):
    """A change needs its base, a deed has none, and a range needs both ends."""
    with pytest.raises(ValueError, match=comparison):
        aim(comparison, Decimal(90))


@pytest.mark.parametrize(
    ("wanted", "value", "goal", "gap"),
    [
        (ABOVE, "82.66", "90", "7.34"),
        (ABOVE, "95", "95", "0"),
        (BELOW, "7", "5", "2"),
        (BELOW, "-7", "-7", "0"),
        (Aim(Decimal(20), Decimal(30)), "12", "20", "8"),
        (Aim(Decimal(20), Decimal(30)), "35", "30", "5"),
    ],
)
def test_goal_is_the_nearest_number_that_satisfies(wanted, value, goal, gap):
    """A range is entered by its nearer end; who is in it has no way to go."""
    found = wanted.goal(Decimal(value)), wanted.gap(Decimal(value))

    assert (Decimal(goal), Decimal(gap)) == found


@pytest.mark.parametrize(
    ("wanted", "falling", "rising"),
    [
        (ABOVE, True, False),
        (BELOW, False, True),
        (Aim(Decimal(90), Decimal(90)), False, False),
    ],
)
def test_going_away_is_going_to_the_end_that_is_closed(wanted, falling, rising):
    """From a range with two ends no way leads away for good."""
    up = Decimal(95), Decimal(96)

    assert falling is wanted.is_away(*reversed(up))
    assert rising is wanted.is_away(*up)


def test_way_to_a_goal_is_up_from_below_and_down_from_above():
    """At the very end of "over" one still has to rise, at that of "under" to fall."""
    over, under = aim("over", Decimal(90)), aim("under", Decimal(90))

    assert [True, True] == [over.is_short(Decimal(each)) for each in (80, 90)]
    assert [False, False] == [under.is_short(Decimal(each)) for each in (95, 90)]


def test_only_what_has_no_upper_end_is_satisfied_for_good():
    """A total that grows may yet pass any other."""
    kinds = ("at-least", "over", "at-most", "under", "equals")
    found = [aim(kind, Decimal(9)).is_lasting for kind in kinds]

    assert [True, True, False, False, False] == found


@pytest.mark.parametrize(
    ("value", "is_share", "expected"),
    [
        (-10, True, Aim(most=Decimal(180))),
        (10, True, Aim(least=Decimal(220))),
        (-10, False, Aim(most=Decimal(190))),
        (10, False, Aim(least=Decimal(210))),
        (0, True, Aim(Decimal(200), Decimal(200))),
    ],
)
def test_change_is_counted_from_its_base(value, is_share, expected):
    """Of 200: a tenth, or ten; what is to fall may fall further, and so upwards."""
    assert expected == changed(Decimal(200), Decimal(value), is_share=is_share)
