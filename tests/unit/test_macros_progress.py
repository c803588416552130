"""The summary of progress: sentence, tables of states, and what changed."""

from types import SimpleNamespace

import pytest

from macros.desk import Desk
from macros.progress import (
    progress_sentence,
    restated_targets,
    state_changes,
    state_meanings,
    target_states,
    task_states,
)
from reform.edition import Edition
from reform.progress.state import STATES
from tests.site.markup import parse

PLAN = """\
name: {vi: Kế hoạch, en: Plan & more}
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
  - id: failed
    text: {vi: Ít nhất 99% đúng hạn., en: At least 99% on time.}
    indicator: on-time-rate
    subject: viet-nam
    comparison: at-least
    value: 99
    deadline: 2022
    source: early
  - id: one
    text: {vi: Làm việc một., en: Do one thing.}
    subject: ha-noi
    pillar: procedures
    comparison: done-by
    deadline: 2025
    source: early
  - id: two
    text: {vi: Làm việc hai., en: Do another.}
    subject: ha-noi
    pillar: procedures
    comparison: done-by
    deadline: 2025
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
  - id: undated
    text: {vi: Rà soát., en: Review.}
    responsible: {vi: Bộ, en: A ministry}
"""


def desk_of(tiny):
    """Give an English desk of the home page."""
    file = SimpleNamespace(src_uri="index.md")
    env = SimpleNamespace(page=SimpleNamespace(url="", file=file))
    tiny.publish("- {indicator: accounts, subject: viet-nam, at: 2026-06-30, value: 3}")
    return Desk(Edition(tiny.catalogue(), "en"), env)


@pytest.fixture
def desk(tiny):
    """Give a desk of four targets and a task."""
    tiny.write("sources/early.yml", EARLY)
    tiny.write("programmes/plan.yml", PLAN)
    tiny.write("directives/order.yml", ORDER)
    return desk_of(tiny)


def rows(html):
    """Give the text of each cell, row by row."""
    return [
        [cell.text for cell in row.all("th", "td")] for row in parse(html).all("tr")
    ]


def test_the_sentence_says_how_many_are_judged_as_of_which_day(desk):
    """What nothing is known of is no success and no failure."""
    said = " ".join(parse(progress_sentence(desk)).text.split())

    assert (
        "As of 1 November 2026, 4 targets of 1 programmes, plans and commitments are on"
        " record. 2 can be judged: 1 met, 1 missed. 2 cannot, or no longer can:"
        " 2 outcome unknown."
    ) == said


def test_without_targets_that_is_said(tiny):
    """No sentence counts what is not there, and no table is empty."""
    desk = desk_of(tiny)

    assert "gap" in progress_sentence(desk)
    assert "gap" in state_changes(desk)
    assert "" == target_states(desk, "pillar")
    assert "" == task_states(desk, "year")
    assert "" == restated_targets(desk)


def test_every_state_has_its_meaning_and_number(desk):
    """Those that no target is in as well."""
    table = rows(state_meanings(desk))[1:]

    assert len(STATES) == len(table)
    assert ["1", "1", "2"] == [number for _, number, _ in table if number != "0"]
    assert [] == [state for state, _, said in table if not said.endswith(".")]


def test_a_table_has_a_column_for_each_state_that_occurs(desk):
    """Nought is a dash, and the foot adds up."""
    assert [
        ["Place or body", "Met", "Missed", "Outcome unknown", "Total"],
        ["Viet Nam", "1", "1", "–", "2"],
        ["Hanoi", "–", "–", "2", "2"],
        ["All", "1", "1", "2", "4"],
    ] == rows(target_states(desk, "subject"))


def test_years_stand_in_their_order(desk):
    """They lead nowhere; what has no deadline stands below."""
    assert ["Year due", "2022", "2025", "All"] == [
        row[0] for row in rows(target_states(desk, "year"))
    ]
    assert ["Year due", "No deadline given", "All"] == [
        row[0] for row in rows(task_states(desk, "year"))
    ]


def test_groups_lead_to_their_pages(desk):
    """A programme's name is escaped; a place that is no province has no page."""
    programmes = parse(target_states(desk, "programme"))
    places = parse(target_states(desk, "subject"))

    assert [("Plan & more", "programmes/plan/")] == [
        (a.text, a.get("href")) for a in programmes.all("a")
    ]
    assert ["provinces/ha-noi/"] == [a.get("href") for a in places.all("a")]


@pytest.mark.parametrize(
    ("targets", "expected"),
    [
        (4, [("1", "1"), ("1", "1"), ("2", "2")]),
        (3, [("1", "2"), ("1", "2"), ("1", "2")]),
    ],
)
@pytest.mark.usefixtures("desk")
def test_cells_are_shaded_by_their_share_of_the_row(tiny, targets, expected):
    """A third is more than a quarter; the number stands in each of them."""
    if targets == 3:
        tiny.write("programmes/plan.yml", PLAN[: PLAN.index("  - id: two")])
    table = parse(target_states(desk_of(tiny), "pillar"))

    assert expected == [
        (cell.text, cell.get("data-shade"))
        for cell in table.all("tbody")[0].all("td")
        if cell.get("data-shade")
    ]


def test_tasks_of_no_single_area_count_as_well(desk):
    """They stand below the areas."""
    assert ["No single area", "1", "1"] == rows(task_states(desk, "pillar"))[1]


@pytest.mark.parametrize("macro", [target_states, task_states])
def test_an_unknown_group_is_told(desk, macro):
    """The author of a page learns which ones there are."""
    with pytest.raises(LookupError, match="by: no 'yaer'"):
        macro(desk, "yaer")


def test_changes_of_one_day_unfold(desk):
    """Two that passed their deadline share a row, which names the programme."""
    table = parse(state_changes(desk))
    first, *_ = table.all("tbody")[0].all("tr")

    assert "in-2026; to-unknown; deadline;" == first.get("data-is")
    assert "2 targets" == first.all("summary")[0].text
    assert [
        "programmes/plan/",
        "programmes/plan/#plan-one",
        "programmes/plan/#plan-two",
    ] == [a.get("href") for a in first.all("a")]
    assert "Nothing tells the outcome." in first.text


def test_a_change_alone_has_its_proof(desk):
    """With the publication that made it."""
    table = parse(state_changes(desk)).all("tbody")[0]
    row = next(r for r in table.all("tr") if "to-missed" in r.get("data-is"))

    assert "3 February 2023" == row.all("th")[0].text
    assert ["Outcome unknown", "Missed"] == [b.text for b in row.of_class("badge")]
    for said in ("98.27%", "target at least 99%: missed by 0.73", "Ministry of Home"):
        assert said in row.text, said


def test_what_a_decision_sets_is_one_row(desk):
    """It leads to the programme, where the targets stand."""
    last = parse(state_changes(desk)).all("tbody")[0].all("tr")[-1]

    assert "in-2022; to-not-measurable; set;" == last.get("data-is")
    assert ["Plan & more"] == [a.text for a in last.all("a")]
    assert "4 targets" in last.text


def test_changes_can_be_chosen_by_what_occurs(desk):
    """Years, states and causes, none that would find nothing."""
    chosen = [
        [option.get("value") for option in select.all("option")]
        for select in parse(state_changes(desk)).all("select")
    ]

    assert [
        ["", "in-2026;", "in-2023;", "in-2022;"],
        ["", "to-met;", "to-missed;", "to-unknown;", "to-not-measurable;"],
        ["", "set;", "published;", "deadline;"],
    ] == chosen


def test_targets_of_two_programmes_are_named(desk, tiny):
    """A reader learns that one promise counts twice, and where it stands."""
    assert "" == restated_targets(desk)
    text = PLAN.replace("Plan & more", "Scheme").replace("id: failed", "id: missed")
    tiny.write("programmes/scheme.yml", text)
    page = parse(restated_targets(desk_of(tiny)))

    assert 4 == len(page.all("p"))
    assert ["programmes/plan/#plan-failed", "programmes/scheme/#scheme-missed"] == [
        a.get("href") for a in page.all("p")[1].all("a")
    ]
