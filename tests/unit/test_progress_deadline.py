"""What is said once a deadline has passed."""

import pytest

from tests.unit.promise import PLAN, TEXT, figure

SUM = {"unit": "services", "nature": "cumulative"}

END = {"value": 80, "deadline": 2023}


def test_deadline_passes_with_its_last_day(world):
    """On that day a pace is told, on the next one nothing is known of the outcome."""
    figures = [figure(40, at="2020-12-31"), figure(60, at="2022-12-31")]
    found = [
        world.status(END, *figures, day=day) for day in ("2023-12-31", "2024-01-01")
    ]

    assert ["behind", "unknown"] == [each.state for each in found]
    assert 60 == found[1].before.value
    assert found[0].pace == found[1].pace


@pytest.mark.parametrize(("value", "state"), [(79, "missed"), (80, "met")])
def test_figure_of_the_deadline_decides_on_its_very_day(world, value, state):
    """79 of 80 at the end is not "on track" any more."""
    figures = [figure(40, at="2020-12-31"), figure(value, at="2023-12-31")]

    assert state == world.status(END, *figures, day="2023-12-31").state


def test_figure_of_the_deadline_decides_whatever_came_after(world):
    """Met then is met, though it was lost."""
    figures = [figure(81, at="2023-12-31"), figure(60, at="2024-12-31")]
    found = world.status(END, *figures)

    assert ("met", 81) == (found.state, found.reading.value)


def test_goal_reached_later_is_met_late(world):
    """Both figures are kept: that of the deadline and the one that satisfies."""
    figures = [figure(70, at="2023-12-31"), figure(85, at="2024-06-30")]
    found = world.status(END, *figures)

    assert ("met-late", 85, 70) == (
        found.state,
        found.reading.value,
        found.before.value,
    )


def test_goal_reached_later_by_another_account_is_not_met_late(world):
    """Where publications contradict each other on that, it stays missed."""
    figures = [
        figure(70, at="2023-12-31"),
        figure(85, at="2024-06-30"),
        figure(75, at="2024-06-30"),
    ]

    assert "missed" == world.status(END, *figures).state


def test_first_figure_after_the_deadline_may_leave_the_time_open(world):
    """It is met, though nobody tells since when; but where it was so before, it was."""
    late = figure(85, at="2024-06-30")
    early = figure(82, at="2023-06-30")
    found = [world.status(END, late), world.status(END, early, late)]

    assert ["met", "met"] == [each.state for each in found]
    assert [True, False] == [each.is_time_open for each in found]


def test_figures_on_both_sides_that_differ_leave_it_unknown(world):
    """Satisfied before and not after: of the day itself nothing is known."""
    figures = [figure(82, at="2023-06-30"), figure(70, at="2024-06-30")]

    assert ("unknown", "between") == world.told(END, *figures)


@pytest.mark.parametrize(
    ("at", "expected"),
    [("2023-10-29", ("unknown", None)), ("2023-10-30", ("met", None))],
)
def test_figure_that_satisfies_shortly_before_stands_for_the_deadline(
    world, at, expected
):
    """Sixty-two days before, where no later one speaks."""
    early, near = figure(75, at="2022-12-31"), figure(82, at=at)
    found = world.status(END, early, near)

    assert expected == (found.state, found.reason)
    assert None is found.pace


def test_figure_shortly_before_that_does_not_satisfy_decides_nothing(world):
    """There was time left."""
    assert ("unknown", None) == world.told(END, figure(70, at="2023-11-30"))


def test_figure_of_the_deadline_outweighs_one_of_before(world):
    """What was held before and lost by the day is missed; it is not said to leave."""
    found = world.status(END, figure(82, at="2023-06-30"), figure(79, at="2023-12-31"))

    assert ("missed", None, False) == (found.state, found.reason, found.is_leaving)


def test_target_in_another_unit_stays_not_measurable(world):
    """No figure of its measure could ever tell."""
    wanted = {**END, "unit": "services"}

    assert ("not-measurable", "unit") == world.told(wanted, figure(70, at="2023-12-31"))


@pytest.mark.parametrize("value", [70, 90])
def test_figure_of_a_year_later_tells_nothing(world, value):
    """366 days it does: the reading stays, so that it can be shown."""
    near, far = figure(value, at="2024-12-31"), figure(value, at="2025-01-01")
    found = world.status(END, far, day="2025-06-30")

    assert "unknown" != world.status(END, near).state
    assert ("unknown", "late", value) == (
        found.state,
        found.reason,
        found.reading.value,
    )


@pytest.mark.parametrize("value", [70, 90])
def test_figure_for_the_next_year_tells_nothing_of_this_one(world, value):
    """It is about another time; a level at its end tells at least how it went on."""
    found = world.told(END, figure(value, period="2024"))

    assert ("unknown", "late") == found
    assert ("unknown", "late") != world.told(END, figure(value, at="2024-12-31"))


def test_figure_that_tells_nothing_hides_none_that_does(world):
    """A month that began too late stands before the level that decides."""
    month, level = figure(70, period="2024-01"), figure(85, at="2024-03-31")
    found = world.status(END, month, level)

    assert ("met", 85, True) == (found.state, found.reading.value, found.is_time_open)


def test_limit_kept_shortly_before_the_deadline_may_yet_be_passed(world):
    """Only what satisfies it however far it rises stands for the deadline."""
    wanted = {**END, "comparison": "at-most", "value": 80}

    assert ("unknown", None) == world.told(wanted, figure(70, at="2023-12-01"))


def test_total_that_had_not_arrived_years_later_had_not_in_time(world):
    """It only grows; but a total that arrived by then may have been late."""
    found = [
        world.told(END, figure(value, to="2025-12-31"), day="2026-06-30", measure=SUM)
        for value in (70, 90)
    ]

    assert [("missed", None), ("unknown", "late")] == found


def test_total_that_arrived_early_needs_no_figure_of_the_deadline(world):
    """It cannot fall again; a level can."""
    early = figure(85, to="2022-12-31")
    level = figure(85, at="2022-12-31")

    assert "met" == world.status(END, early, measure=SUM).state
    assert "unknown" == world.status(END, level).state


@pytest.mark.parametrize("comparison", ["at-most", "under", "equals", "rank-within"])
def test_total_below_its_limit_is_not_met_early(world, comparison):
    """It may yet grow over it."""
    early = figure(60, to="2022-12-31")
    wanted = {**END, "comparison": comparison, "value": 80}

    assert "unknown" == world.status(wanted, early, measure=SUM).state


def test_vague_echo_of_a_figure_does_not_contradict_it(world):
    """82.66 and "over 82" are one figure; 82.66 and 85.1 are two answers."""
    figures = [figure(82.66, period=2023), figure(82, period=2023, precision="over")]
    wanted = {**END, "value": 85}

    assert ("missed", None) == world.told(wanted, *figures)
    other = figure(85.1, period=2023)
    assert ("depends", "source") == world.told(wanted, *figures, other)


def test_deadline_before_the_target_was_set_is_judged_by_its_own_figure(world):
    """A press report may tell of a target after its year."""
    figures = [
        figure(85, period=2019),
        figure(70, period=2020),
        figure(60, period=2021),
    ]
    wanted = {"value": 80, "deadline": 2019}
    found = world.status(wanted, *figures)

    assert ("met", 85) == (found.state, found.reading.value)


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ({"subject": "ben-tre", "deadline": 2025}, ("overtaken", "merger")),
        ({"subject": "vinh-long", "deadline": 2025}, ("overtaken", "merger")),
        ({"subject": "ha-noi", "deadline": 2025}, ("unknown", "figure")),
        ({"subject": "ben-tre", "deadline": 2024}, ("unknown", "figure")),
        ({"subject": "ben-tre", "deadline": "2025-06-30"}, ("unknown", "figure")),
        ({"subject": "ben-tre", "deadline": "2025-07-01"}, ("overtaken", "merger")),
        ({"subject": "ben-tre", "deadline": None}, ("overtaken", "merger")),
        ({"tier": "district", "deadline": 2025}, ("overtaken", "district")),
        ({"tier": "district", "deadline": 2024}, ("unknown", "figure")),
    ],
)
def test_what_ceased_to_exist_is_overtaken(world, target, expected):
    """A province that others joined, and districts; not what was due before."""
    assert expected == world.told({"value": 80, **target}, day="2026-01-31")


def test_nothing_is_overtaken_before_its_day(world):
    """The last figure is kept, and the day on which it ended."""
    last = figure(60, at="2023-12-31", subject="ben-tre")
    wanted = {"value": 80, "deadline": 2025, "subject": "ben-tre"}
    found = [
        world.status(wanted, last, day=day) for day in ("2025-06-30", "2025-07-01")
    ]

    assert ["not-measurable", "overtaken"] == [each.state for each in found]
    assert (60, "2025-07-01") == (found[1].before.value, found[1].ended.isoformat())


def test_total_reached_before_the_end_was_not_overtaken(world):
    """What cannot fall was met by the province that promised it."""
    reached = figure(85, to="2023-12-31", subject="ben-tre")
    wanted = {"value": 80, "deadline": 2025, "subject": "ben-tre"}
    found = world.status(wanted, reached, day="2026-01-31", measure=SUM)

    assert "met" == found.state


def test_measure_that_ended_takes_its_targets_along(world):
    """From the first day on which it was not counted any more."""
    ended = {"ended": {"at": "2022-06-01", "reason": TEXT, "source": "order"}}
    found = [
        world.told(END, day=day, measure=ended) for day in ("2022-05-31", "2022-06-01")
    ]

    assert [("not-measurable", "figure"), ("overtaken", "ended")] == found


def test_flow_of_another_time_is_no_part_of_a_target(world):
    """What was cut before the programme began does not count for it."""
    cuts = {"unit": "services", "nature": "flow"}
    before, within = figure(90, period=2020), figure(90, period=2023)
    plan = {**PLAN, "period": "2021-2023"}

    assert ("unknown", "figure") == world.told(END, before, plan=plan, measure=cuts)
    assert ("met", None) == world.told(END, within, plan=plan, measure=cuts)
