"""The states of all targets, computed once, and the changes there were of them."""

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from reform.progress.ledger import Ledger, tally

PLAN = """\
name: {vi: Kế hoạch, en: Plan}
subject: viet-nam
targets:
  - id: reached
    text: {vi: Ít nhất 95% đúng hạn., en: At least 95% on time.}
    indicator: on-time-rate
    subject: viet-nam
    comparison: at-least
    value: 95
    deadline: 2022
    source: early
  - id: all
    text: {vi: Tất cả đúng hạn., en: All on time.}
    indicator: on-time-rate
    subject: viet-nam
    comparison: at-least
    value: 100
    deadline: 2022
    source: early
  - id: milestone
    text: {vi: Hoàn thành., en: Done.}
    subject: ha-noi
    pillar: procedures
    comparison: done-by
    source: early
"""

SCHEME = """\
name: {vi: Đề án, en: Scheme}
subject: viet-nam
targets:
  - id: reached
    text: {vi: Xong việc., en: Finished.}
    subject: ha-noi
    pillar: procedures
    comparison: done-by
    source: early
"""

EARLY = """\
title: A decision
publisher: {vi: Chính phủ, en: The Government}
published: 2022-01-05
url: https://example.vn/early
kind: press
"""


@pytest.fixture
def ledger(tiny):
    """Give the ledger of four targets of two programmes, at the end of 2026."""
    tiny.write("sources/early.yml", EARLY)
    tiny.write("programmes/plan.yml", PLAN)
    tiny.write("programmes/scheme.yml", SCHEME)
    return Ledger(replace(tiny.catalogue(), day=date(2026, 12, 31)))


def ids(statuses):
    """Give the ids of targets."""
    return [status.id for status in statuses]


def test_every_target_has_a_status_as_of_the_catalogues_day(ledger):
    """By its programme and its own id, which two programmes may share."""
    found = {name: (each.state, each.day) for name, each in ledger.statuses.items()}
    day = date(2026, 12, 31)

    assert {
        ("plan", "reached"): ("met", day),
        ("plan", "all"): ("missed", day),
        ("plan", "milestone"): ("not-measurable", day),
        ("scheme", "reached"): ("not-measurable", day),
    } == found


def test_statuses_and_changes_are_computed_once(ledger):
    """Pages ask for them again and again."""
    assert ledger.statuses is ledger.statuses
    assert ledger.turns is ledger.turns
    assert ledger.status("plan", "all") is ledger.statuses["plan", "all"]


@pytest.mark.parametrize("name", [("plan", "none"), ("none", "all")])
def test_target_that_there_is_not_is_an_error(ledger, name):
    """It is not silently without a state."""
    with pytest.raises(LookupError, match="none"):
        ledger.status(*name)


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({}, ["plan reached", "plan all", "plan milestone", "scheme reached"]),
        ({"programme": "scheme"}, ["scheme reached"]),
        ({"subject": "ha-noi"}, ["plan milestone", "scheme reached"]),
        ({"indicator": "on-time-rate"}, ["plan reached", "plan all"]),
        ({"subject": "ha-noi", "programme": "plan"}, ["plan milestone"]),
        ({"subject": "ben-tre"}, []),
        ({"pillar": "other"}, []),
    ],
)
def test_targets_are_found_by_all_that_is_asked(ledger, asked, expected):
    """Programme, subject, indicator and pillar narrow it together."""
    assert expected == [" ".join(name) for name in ids(ledger.of(**asked))]


def test_pillar_is_the_targets_own_or_its_measures(ledger):
    """All four are of procedures."""
    assert ids(ledger.of()) == ids(ledger.of(pillar="procedures"))


def test_changes_of_all_targets_stand_latest_first(ledger):
    """Those of one day in the order of the targets; each target began once."""
    found = [(str(turn.day), *turn.after.id, turn.cause) for turn in ledger.turns]

    assert [
        ("2023-02-03", "plan", "reached", "published"),
        ("2023-02-03", "plan", "all", "published"),
        ("2023-01-01", "plan", "reached", "deadline"),
        ("2023-01-01", "plan", "all", "deadline"),
        ("2022-01-05", "plan", "reached", "set"),
        ("2022-01-05", "plan", "all", "set"),
        ("2022-01-05", "plan", "milestone", "set"),
        ("2022-01-05", "scheme", "reached", "set"),
    ] == found


def test_changes_of_one_target_are_its_own(ledger):
    """Not those of another programme's target of the same id."""
    found = ledger.turns_of(ledger.status("plan", "reached"))

    assert ["met", "unknown", "not-measurable"] == [turn.after.state for turn in found]
    assert [("scheme", "reached")] == [
        turn.after.id for turn in ledger.turns_of(ledger.status("scheme", "reached"))
    ]


def test_states_are_counted_in_groups(ledger):
    """By whatever is asked of a status; a group without targets is not there."""
    found = tally(ledger.of(), lambda status: status.target.subject)

    assert {
        "viet-nam": Counter({"met": 1, "missed": 1}),
        "ha-noi": Counter({"not-measurable": 2}),
    } == found
    assert {} == tally([], lambda status: status.day)
