"""Where tasks stand on a day, in which order, and what happened to them."""

from datetime import date

import pytest

from reform.docket import docket, standing, steps
from reform.model import Directive
from reform.period import Period

TODAY = date(2026, 4, 11)


def directive(*tasks, issued="2025-01-01"):
    """Give an order with tasks; of each its id, its deadline and its states."""
    both = {"vi": "Chữ", "en": "Words"}
    return Directive.read(
        {
            "name": both,
            "by": both,
            "issued": issued,
            "source": "report",
            "tasks": tuple(
                {"id": identity, "text": both, "responsible": both}
                | ({"deadline": deadline} if deadline else {})
                | {"history": tuple({"source": "report", **e} for e in history)}
                for identity, deadline, history in tasks
            ),
        },
        f"order-{issued}",
    )


def entry(at, state):
    """Give a stage of a task."""
    return {"at": at, "state": state}


@pytest.mark.parametrize(
    ("deadline", "states", "expected"),
    [
        ("2026-04-10", ["ordered"], "passed"),
        ("2026-04-11", ["ordered"], "coming"),
        ("2026-04", ["ordered"], "coming"),
        ("2025", ["ordered", "under-way"], "passed"),
        ("2025", ["ordered", "unknown"], "passed"),
        ("2025", [], "passed"),
        (None, ["under-way"], "undated"),
        (None, [], "undated"),
        ("2025", ["done"], "ended"),
        ("2030", ["done-late"], "ended"),
        (None, ["superseded"], "ended"),
    ],
)
def test_task_stands_by_its_deadline_and_record(deadline, states, expected):
    """A deadline passes with its last day; only an outcome on record ends a task."""
    history = [entry("2025-02-01", state) for state in states]
    [task] = directive(("task", deadline, history)).tasks

    assert expected == standing(task, TODAY)


def test_last_record_counts():
    """A task that was called done and then taken up again has no outcome."""
    history = [entry("2025-02", "done"), entry("2025-03", "under-way")]
    [task] = directive(("task", "2025", history)).tasks

    assert "passed" == standing(task, TODAY)


def test_groups_are_in_the_order_in_which_readers_ask():
    """What passed comes latest first, what is to come soonest, the rest newest."""
    old = directive(
        ("a", "2024", []), ("b", "2027", []), ("c", None, []), issued="2023-05-01"
    )
    new = directive(("d", "2025", []), ("e", "2026-12-31", []), ("f", None, []))
    groups = docket(
        [(order, task) for order in (old, new) for task in order.tasks], TODAY
    )

    assert {"passed": ["d", "a"], "coming": ["e", "b"], "undated": ["f", "c"]} == {
        name: [task.id for _, task in found] for name, found in groups.items()
    }


def test_deadline_is_a_step_among_the_records():
    """A reader sees what was known before the time was over, and what after it."""
    history = [entry("2025-02", "ordered"), entry("2025-09", "under-way")]
    [task] = directive(("task", "2025-06-30", history)).tasks

    assert [
        (Period.parse("2025-02"), "ordered"),
        (Period.parse("2025-06-30"), None),
        (Period.parse("2025-09"), "under-way"),
    ] == [(step.at, step.entry and step.entry.state) for step in steps(task)]
