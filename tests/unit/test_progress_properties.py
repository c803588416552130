"""What holds of every state that follows from figures, whatever the figures are."""

from datetime import date, timedelta

from hypothesis import assume, given
from hypothesis import strategies as st

from reform.progress.state import PACED
from tests.unit.promise import figure

ORDER = ("moving-away", "far-behind", "behind", "on-track", "met")
"""States before the deadline, the worst first."""

share = st.integers(0, 1000).map(lambda tenths: tenths / 10)
days = st.integers(90, 2500)


def course(base, latest, gone=1826):
    """Return two figures, the first of the last day before the target was set."""
    begin = date(2020, 12, 31)
    end = begin + timedelta(days=gone)
    return [(begin.isoformat(), base), (end.isoformat(), latest)]


def judged(world, comparison, goal, known, day="2029-12-31"):
    """Return the status of a target of 2030, from figures on days."""
    target = {"comparison": comparison, "value": goal, "deadline": 2030}
    figures = [figure(value, at=at) for at, value in known]
    return world.status(target, *figures, day=day)


@given(base=share, latest=share, goal=share, gone=days)
def test_share_and_its_opposite_have_one_state(world, base, latest, goal, gone):
    """What is online rises as what is offline falls: same state, same ratio."""
    known = course(base, latest, gone)
    opposite = [(at, round(100 - value, 1)) for at, value in known]
    one = judged(world, "at-least", goal, known)
    other = judged(world, "at-most", round(100 - goal, 1), opposite)

    assert (one.state, one.reason) == (other.state, other.reason)
    assert (one.pace and one.pace.ratio) == (other.pace and other.pace.ratio)
    assert one.is_leaving == other.is_leaving


@given(base=share, latest=share, goal=share, scale=st.sampled_from([10, 1000, 10**6]))
def test_unit_does_not_matter(world, base, latest, goal, scale):
    """Counted in thousands or in ones, the state is the same, and what it hangs on."""
    known = course(base, latest)
    larger = [(at, round(value * scale)) for at, value in known]
    one = judged(world, "at-least", goal, known)
    other = judged(world, "at-least", round(goal * scale), larger)

    assert (one.state, one.doubts) == (other.state, other.doubts)


@given(base=share, goal=share, latest=st.tuples(share, share), gone=days)
def test_better_figure_never_gives_a_worse_state(world, base, goal, latest, gone):
    """Before the deadline and all else equal."""
    worse, better = sorted(latest)
    found = [
        judged(world, "at-least", goal, course(base, each, gone)).state
        for each in (worse, better)
    ]

    assert found == sorted(found, key=ORDER.index)


@given(latest=share, goal=share)
def test_one_figure_tells_of_no_pace(world, latest, goal):
    """It satisfies the target, or more is not measurable."""
    found = judged(world, "at-least", goal, course(0, latest)[1:])

    assert found.state not in PACED
    assert found.pace is None


@given(base=share, latest=share, goal=share)
def test_falling_above_the_target_is_never_silent(world, base, latest, goal):
    """A figure that satisfies a target and fell beyond rounding is said to leave it."""
    assume(goal <= latest < base)
    found = judged(world, "at-least", goal, course(base, latest))

    assert ("met", True) == (found.state, found.is_leaving)


@given(base=share, latest=share, goal=share)
def test_state_says_what_it_rests_on(world, base, latest, goal):
    """A pace has its base and its latest figure; all else before the end is met."""
    found = judged(world, "at-least", goal, course(base, latest))

    assert (found.state in PACED) == (found.pace is not None)
    assert (latest >= goal) == (found.state == "met")
    assert latest == float(found.reading.value)
