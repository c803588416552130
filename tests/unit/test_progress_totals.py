"""Counts of states by group, and targets that count more than once."""

from collections import Counter

import pytest

from reform.docket import docket
from reform.progress.ledger import Ledger
from reform.progress.restated import restated
from reform.progress.totals import TARGETS_BY, TASKS_BY, targets_by, tasks_by
from reform.promised import tasks_of

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
  - id: same
    text: {vi: Đúng hạn từ 95%., en: 95% or more on time.}
    indicator: on-time-rate
    subject: viet-nam
    comparison: at-least
    value: 95.0
    deadline: 2022-12-31
    source: early
  - id: other-words
    text: {vi: Xong việc., en: Finished.}
    subject: ha-noi
    pillar: procedures
    comparison: done-by
    source: early
  - id: same-words
    text: {vi: Hoàn thành., en: Finish it.}
    subject: ha-noi
    pillar: procedures
    comparison: done-by
    source: early
"""

EARLY = """\
title: A decision
publisher: {vi: Báo, en: Newspaper}
published: 2022-01-01
url: https://example.vn/early
kind: press
"""

ORDER = """\
name: {vi: Kết luận, en: Conclusions}
by: {vi: Thủ tướng, en: Prime Minister}
issued: 2022-01-01
source: early
tasks:
  - id: passed
    text: {vi: Kết nối., en: Connect.}
    responsible: {vi: Bộ, en: A ministry}
    pillar: procedures
    deadline: 2022
  - id: undated
    text: {vi: Rà soát., en: Review.}
    responsible: {vi: Bộ, en: A ministry}
"""


@pytest.fixture
def catalogue(tiny):
    """Give two programmes and a directive."""
    tiny.write("sources/early.yml", EARLY)
    tiny.write("programmes/plan.yml", PLAN)
    tiny.write("programmes/scheme.yml", SCHEME)
    tiny.write("directives/order.yml", ORDER)
    return tiny.catalogue()


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        ("pillar", {"procedures": {"met": 2, "not-measurable": 3}}),
        (
            "programme",
            {
                "plan": {"met": 1, "not-measurable": 1},
                "scheme": {"met": 1, "not-measurable": 2},
            },
        ),
        ("subject", {"viet-nam": {"met": 2}, "ha-noi": {"not-measurable": 3}}),
        ("year", {2022: {"met": 2}, None: {"not-measurable": 3}}),
    ],
)
def test_targets_are_counted_by_group_and_state(catalogue, by, expected):
    """Each target once, under what it has in common with others."""
    found = targets_by(catalogue, Ledger(catalogue).statuses.values(), by)

    assert {group: Counter(states) for group, states in expected.items()} == found


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        ("pillar", {"procedures": {"unknown": 1}, None: {"ordered": 1}}),
        ("year", {2022: {"unknown": 1}, None: {"ordered": 1}}),
    ],
)
def test_tasks_are_counted_by_group_and_state(catalogue, by, expected):
    """What belongs to no area, or has no deadline, counts as well."""
    found = tasks_by(docket(catalogue, tasks_of(catalogue)), by)

    assert {group: Counter(states) for group, states in expected.items()} == found


@pytest.mark.parametrize("by", TARGETS_BY)
def test_no_target_is_lost_or_counted_twice(catalogue, by):
    """However they are grouped, the groups add up to all."""
    found = targets_by(catalogue, Ledger(catalogue).statuses.values(), by)

    assert 5 == sum(group.total() for group in found.values())


@pytest.mark.parametrize("by", TASKS_BY)
def test_no_task_is_lost_or_counted_twice(catalogue, by):
    """However they are grouped, the groups add up to all."""
    found = tasks_by(docket(catalogue, tasks_of(catalogue)), by)

    assert 2 == sum(group.total() for group in found.values())


def test_the_same_in_two_programmes_is_found_again(catalogue):
    """By what is asked where it is measured, else by the very words."""
    found = [
        [(programme.id, target.id) for programme, target in group]
        for group in restated(catalogue)
    ]

    assert [
        [("plan", "reached"), ("scheme", "same")],
        [("plan", "milestone"), ("scheme", "same-words")],
    ] == found
