"""In which order tasks are told, who has to do them, and what happened to each."""

from datetime import date

import pytest

from reform.docket import bodies, counts, docket, steps
from reform.period import Period
from reform.promised import tasks_of

TODAY = date(2026, 4, 11)


@pytest.fixture
def directive(tiny):
    """Return a function that writes an order with tasks, and gives the catalogue."""

    def written(*tasks, issued="2022-01-01", name="order"):
        lines = [f"  - {{{TASK}, id: {each}}}\n" for each in tasks]
        tiny.write(
            f"directives/{name}.yml",
            HEAD + f"issued: {issued}\ntasks:\n" + "".join(lines),
        )
        return tiny.catalogue()

    return written


HEAD = "name: {vi: a, en: a}\nby: {vi: a, en: a}\nsource: report\n"
TASK = "text: {vi: a, en: a}, responsible: {vi: a, en: a}"


def entry(at, state):
    """Write a history of one entry."""
    return f"history: [{{at: {at}, state: {state}, source: report}}]"


def test_tasks_are_in_the_order_in_which_readers_ask(directive):
    """The overdue first; in one state what is due soonest, was latest, or is newest."""
    directive("z", issued="2020", name="old")
    catalogue = directive(
        f"a, deadline: 2022, {entry('2023-02', 'done')}",
        "b, deadline: 2023",
        "c, deadline: 2024",
        "d, deadline: 2027",
        "e, deadline: 2026-12",
        "f",
        f"g, deadline: 2022, {entry('2023-02', 'under-way')}",
    )
    found = docket(catalogue, tasks_of(catalogue), TODAY)

    assert ["g", "c", "b", "e", "d", "f", "z", "a"] == [each.task.id for each in found]
    assert {
        "overdue": 1,
        "unknown": 2,
        "under-way": 0,
        "ordered": 4,
        "done-late": 0,
        "done": 1,
        "superseded": 0,
    } == counts(found)


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ("bodies: [localities, ministries]", ["ministries", "localities"]),
        ("subjects: [bo-noi-vu]", ["ministries", "bo-noi-vu"]),
        ("subjects: [ha-noi], bodies: [localities]", ["localities", "ha-noi"]),
        ("pillar: procedures", []),
    ],
)
def test_responsible_bodies_are_kinds_and_those_named(directive, stated, expected):
    """A ministry that is named is found among ministries, too."""
    catalogue = directive(f"a, {stated}")
    [(_, task)] = tasks_of(catalogue)

    assert expected == bodies(catalogue, task)


def test_deadline_is_a_step_among_the_records(directive):
    """A reader sees what was known before the time was over, and what after it."""
    history = (
        "history: [{at: 2025-02, state: ordered, source: report},"
        " {at: 2025-09, state: under-way, source: report}]"
    )
    [(_, task)] = tasks_of(directive(f"a, deadline: 2025-06-30, {history}"))

    assert [
        (Period.parse("2025-02"), "ordered"),
        (Period.parse("2025-06-30"), None),
        (Period.parse("2025-09"), "under-way"),
    ] == [(step.at, step.entry and step.entry.state) for step in steps(task)]
