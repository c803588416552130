"""What is due next, and what is on record of deadlines that have passed."""

from dataclasses import replace
from datetime import date

import pytest

from reform.due import coming, counts, deadlines, passed

TODAY = date(2026, 6, 15)

TARGET = (
    "text: {vi: Một, en: One}, source: report, pillar: procedures, subject: viet-nam"
)


@pytest.fixture
def target(tiny):
    """Return a function that gives the deadline of a target, with facts on record."""

    def found(stated, *facts, head=""):
        if facts:
            tiny.publish("\n".join(f"- {{{fact}}}" for fact in facts))
        tiny.write(
            "programmes/plan.yml",
            f"name: {{vi: Kế hoạch, en: Plan}}\nsubject: viet-nam\n{head}"
            f"targets:\n  - {{id: one, {stated}}}\n",
        )
        (deadline,) = deadlines(replace(tiny.catalogue(), day=TODAY))
        return deadline

    return found


@pytest.fixture
def tasks(tiny):
    """Return a function that gives the deadlines of tasks with these histories."""

    def written(number, deadline, *states):
        entries = [
            f"{{at: 2026-01, state: {s}, source: report, note: {{vi: a, en: a}}}}"
            for s in states
        ]
        return (
            f"  - id: task-{number}\n"
            "    text: {vi: Làm, en: Do}\n"
            "    responsible: {vi: Các bộ, en: Ministries}\n"
            f"    history: [{', '.join(entries)}]\n"
        ) + (f"    deadline: {deadline}\n" if deadline else "")

    def found(*tasks):
        every = "".join(written(number, *task) for number, task in enumerate(tasks))
        tiny.write(
            "directives/order.yml",
            "name: {vi: Chỉ đạo, en: Order}\nby: {vi: Thủ tướng, en: PM}\n"
            f"issued: 2022-01-01\nsource: report\ntasks:\n{every}",
        )
        return deadlines(replace(tiny.catalogue(), day=TODAY))

    return found


@pytest.mark.parametrize(
    ("deadline", "states", "expected"),
    [
        ("2026-06-15", ["ordered"], "coming"),
        ("2026-06-14", ["ordered"], "nothing"),
        ("2026", ["ordered"], "coming"),
        ("2026-06-14", ["ordered", "unknown"], "nothing"),
        ("2026-06-14", ["ordered", "under-way"], "progress"),
        ("2026-06-14", ["ordered", "done-late"], "recorded"),
        ("2026-12-31", ["ordered", "done"], "recorded"),
        ("2026-06-14", ["superseded"], "recorded"),
    ],
)
def test_state_of_a_task_is_what_is_on_record(tasks, deadline, states, expected):
    """A deadline passes with its last day; what was done ahead of it is on record."""
    (found,) = tasks((deadline, *states))

    assert expected == found.state(TODAY)


RATE = "indicator: on-time-rate, subject: viet-nam"


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ([], "nothing"),
        ([f"{RATE}, period: 2024, value: 99"], "progress"),
        ([f"{RATE}, period: 2025, value: 99"], "recorded"),
        ([f"{RATE}, period: 2025, rank: 2"], "nothing"),
    ],
    ids=["none", "before", "of-the-deadline", "rank-alone"],
)
def test_figure_of_the_deadline_is_a_result_on_record(target, facts, expected):
    """The figure of 2022 was there when the target was set: it tells nothing of it."""
    stated = f"{TARGET}, indicator: on-time-rate, comparison: at-least, value: 99"
    found = target(f"{stated}, deadline: 2025", *facts, head="period: 2023-2025\n")

    assert expected == found.state(TODAY)


def test_target_without_a_measure_has_nothing_on_record(target):
    """Nothing is held against it, so that nothing is claimed."""
    found = target(f"{TARGET}, comparison: done-by, deadline: 2025")

    assert "nothing" == found.state(TODAY)


@pytest.mark.parametrize(
    ("deadline", "expected"), [("2025-06-30", "nothing"), ("2025-12-31", "overtaken")]
)
def test_deadline_after_the_merger_is_overtaken(target, deadline, expected):
    """Ben Tre ended on 30 June 2025: what it promised for later is another's now."""
    mine = TARGET.replace("viet-nam", "ben-tre")
    stated = f"{mine}, comparison: done-by, deadline: {deadline}"
    found = target(stated, head="period: 2020-2025\n")

    assert expected == found.state(TODAY)


def test_what_one_order_has_due_at_one_time_stands_together(tasks):
    """Of one time and one state; soonest comes first."""
    found = tasks(
        ("2027", "ordered"),
        ("2026-12", "ordered"),
        ("2027", "ordered"),
        ("2027", "ordered", "unknown"),
    )

    assert [
        ("2026-12", ["task-1"]),
        ("2027", ["task-0", "task-2"]),
        ("2027", ["task-3"]),
    ] == [
        (due.by.text, [each.item.id for each in due.items])
        for due in coming(found, TODAY)
    ]


def test_latest_of_those_passed_comes_first(tasks):
    """What has a result on record, and what is to come, is not among them."""
    found = tasks(
        ("2025", "ordered"),
        ("2026-05", "under-way"),
        ("2026-05", "ordered"),
        ("2026-05", "done"),
        ("2027", "ordered"),
    )

    assert [("2026-05", "nothing"), ("2026-05", "progress"), ("2025", "nothing")] == [
        (due.by.text, due.state) for due in passed(found, TODAY)
    ]


def test_what_is_of_a_former_territory_is_not_waited_for(tiny):
    """Nobody will tell of it any more: it is counted apart."""
    stated = "source: report, comparison: done-by, deadline: 2025, pillar: procedures"
    for subject in ("ben-tre", "viet-nam"):
        tiny.write(
            f"programmes/of-{subject}.yml",
            f"name: {{vi: Kế hoạch, en: Plan}}\nsubject: {subject}\n"
            "period: 2020-2025\ntargets:\n"
            f"  - {{id: one, text: {{vi: A, en: A}}, subject: {subject}, {stated}}}\n",
        )

    found = deadlines(replace(tiny.catalogue(), day=TODAY))

    assert ["of-viet-nam"] == [due.whole.id for due in passed(found, TODAY)]
    assert {"nothing": 1, "overtaken": 1} == counts(found, TODAY)


def test_what_was_met_ahead_of_time_counts_neither_as_passed_nor_as_coming(tasks):
    """The others are counted by state."""
    found = tasks(("2027", "done"), ("2027", "ordered"), ("2025", "done"))

    assert {"coming": 1, "recorded": 1} == counts(found, TODAY)


def test_task_has_its_status_with_its_deadline(tasks):
    """As of the catalogue's day."""
    (task,) = tasks(("2025-06-30", "under-way"))

    assert "overdue" == task.status.state


def test_target_has_no_status_of_a_task(target):
    """It has another kind of state, which says how far it has got."""
    found = target(f"{TARGET}, comparison: done-by, deadline: 2025")

    assert found.status is None
    assert "unknown" == found.progress.state


def test_without_a_deadline_nothing_is_due(tasks):
    """A task whose source prints none is left out."""
    assert [] == tasks((None, "ordered"))
