"""Which other states would follow, had something been chosen otherwise."""

import pytest

from tests.unit.promise import figure

BASE, LATEST = figure(40, at="2020-12-31"), figure(55, at="2025-12-31")


def status(world, *figures, **target):
    """Return the status of 80 by 2030, as of 2026."""
    return world.status(
        {"value": 80, "deadline": 2030, **target}, *figures, day="2026-01-31"
    )


def doubts(world, *figures, **target):
    """Return what another state would follow from."""
    return status(world, *figures, **target).doubts


def test_straight_course_is_robust(world):
    """Each year's figure on one line: whatever is left out, the state is the same."""
    figures = [figure(40 + 3 * n, at=f"{2020 + n}-12-31") for n in range(6)]
    found = status(world, *figures)

    assert "behind" == found.state
    assert (("last", "base", "method"), ()) == (found.tested, found.doubts)


def test_nothing_is_robust_that_was_not_tried(world):
    """From nought no growth can be computed, and two figures leave no choice."""
    found = status(world, figure(0, at="2020-12-31"), LATEST)

    assert ((), ()) == (found.tested, found.doubts)


def test_last_figure_alone_may_make_the_state(world):
    """Without the leap of the last year it was far behind."""
    figures = [BASE, figure(42, at="2024-12-31"), LATEST]

    assert ("last",) == doubts(world, *figures, against="2020-12-31")[:1]


def test_only_the_last_figure_is_left_out(world):
    """That of the year before, the first one after the base, makes none of it."""
    early, late = figure(41, at="2021-12-31"), figure(53, at="2024-12-31")

    assert "last" not in doubts(world, BASE, early, late, LATEST, against=2020)


def test_no_pace_is_tried_over_less_than_a_quarter(world):
    """Neither from the base to a figure near it, nor from one near the latest."""
    after, before = figure(39, at="2021-01-31"), figure(56, at="2025-11-30")
    older = figure(40, at="2020-06-30")

    assert "last" not in status(world, BASE, after, LATEST, against=2020).tested
    assert "base" not in status(world, BASE, before, LATEST).tested
    assert "base" in status(world, older, BASE, before, LATEST).tested


def test_base_may_make_the_state(world):
    """Counted from the year before or after, another state follows."""
    older = figure(20, at="2019-12-31")
    newer = figure(53, at="2021-12-31")

    assert "base" in doubts(world, older, BASE, LATEST)
    assert "base" in doubts(world, BASE, newer, LATEST)
    assert "base" not in doubts(world, BASE, LATEST)


def test_growth_rates_may_say_otherwise(world):
    """The method's own example: 5 % → 20 % of 80 % is on track by them."""
    online = status(world, figure(5, at="2020-12-31"), figure(20, at="2025-12-31"))
    offline = status(
        world,
        figure(95, at="2020-12-31"),
        figure(80, at="2025-12-31"),
        comparison="at-most",
        value=20,
    )

    assert ("far-behind", ("method",)) == (online.state, online.doubts)
    assert ("far-behind", ()) == (offline.state, offline.doubts)
    assert "0.4" == str(online.pace.ratio) == str(offline.pace.ratio)


@pytest.mark.parametrize(
    ("word", "latest", "comparison"),
    [
        ("nearly", 53, "at-least"),
        ("about", 52, "at-least"),
        ("under", 55, "at-least"),
        ("over", 45, "at-most"),
    ],
)
def test_wording_of_the_latest_figure_may_make_the_state(
    world, word, latest, comparison
):
    """What it may be leads to another state; open ends count to the last."""
    base, goal = (40, 80) if comparison == "at-least" else (60, 20)
    figures = [
        figure(base, at="2020-12-31"),
        figure(latest, at="2025-12-31", precision=word),
    ]
    found = status(world, *figures, comparison=comparison, value=goal)

    assert "behind" == found.state
    assert "wording" in found.doubts


def test_wording_that_makes_no_difference_is_no_doubt(world):
    """About 45 is 42.75 to 47.25: far behind at either end."""
    vague = figure(45, at="2025-12-31", precision="about")
    found = status(world, BASE, vague)

    assert "wording" in found.tested
    assert "wording" not in found.doubts


def test_wording_of_the_base_may_make_the_state(world):
    """About 40 is 38 to 42: on the way to 80, 55 is behind from each, 52 is not."""
    vague = figure(40, at="2020-12-31", precision="about")

    assert "wording" not in doubts(world, vague, LATEST)
    assert "wording" in doubts(world, vague, figure(52, at="2025-12-31"))


def test_other_publications_may_make_the_state(world):
    """Their figure for the latest time, or for that of the base."""
    other = figure(45, at="2025-12-31", published="2025-12-30")
    older = figure(52, at="2020-12-31", published="2020-12-30")

    assert "source" in doubts(world, BASE, LATEST, other)
    assert "source" in doubts(world, BASE, older, LATEST)
    assert "source" not in doubts(world, BASE, LATEST, LATEST)


def test_number_at_the_edge_of_over_is_not_met_without_the_last(world):
    """80 is not over 80: the point before shows the same state, not a success."""
    figures = [BASE, figure(80, at="2024-12-31"), figure(79, at="2025-12-31")]
    found = status(world, *figures, comparison="over")

    assert "on-track" == found.state
    assert "last" in found.tested
    assert "last" not in found.doubts
