"""Pages of programmes, of tasks and of platforms: what stands in them."""

from types import SimpleNamespace

import pytest

from macros.desk import Desk
from macros.directives import all_tasks, docket_counts, task_list
from macros.programmes import all_targets, programme_table, target_counts
from macros.promises import task_table
from macros.systems import about_system, system_cards, system_figures, system_record
from macros.targets import target_list, target_tally
from reform.edition import Edition
from tests.site.markup import parse

PLAN = """\
name: {vi: Kế hoạch, en: Plan}
subject: viet-nam
period: 2021-2025
targets:
  - id: past
    text: {vi: Ít nhất 99% đúng hạn., en: At least 99% on time.}
    subject: viet-nam
    indicator: on-time-rate
    comparison: at-least
    value: 99
    deadline: 2025
    source: report
  - id: coming
    text: {vi: Ít nhất 99% năm 2030., en: At least 99% in 2030.}
    subject: ha-noi
    indicator: on-time-rate
    comparison: at-least
    value: 99
    deadline: 2030
    source: report
  - id: far
    text: {vi: Ít nhất 99% năm 2035., en: At least 99% in 2035.}
    subject: ha-noi
    indicator: on-time-rate
    comparison: at-least
    value: 99
    deadline: 2035
    source: report
  - id: milestone
    text: {vi: Hoàn thành., en: Done.}
    subject: viet-nam
    pillar: procedures
    comparison: done-by
    source: report
"""

ORDER = """\
name: {vi: Kết luận, en: Conclusions}
by: {vi: Thủ tướng, en: Prime Minister}
issued: 2022-01-01
source: report
tasks:
  - id: passed
    text: {vi: Kết nối dữ liệu., en: Connect data.}
    responsible: {vi: Bộ, en: A ministry}
    deadline: 2022
    subjects: [bo-noi-vu]
    pillar: procedures
    system: portal
    history:
      - {at: 2022-01-01, state: ordered, source: report}
      - at: 2023-06
        state: under-way
        note: {vi: Mới xong một nửa., en: Half of it is done.}
        source: later
  - id: undated
    text: {vi: Rà soát., en: Review.}
    responsible: {vi: Tỉnh, en: Provinces}
    bodies: [localities]
"""

PORTAL = """\
name: {vi: Cổng, en: The portal}
description: {vi: Cổng chung., en: A common portal.}
pillar: procedures
indicators: [accounts, on-time-rate]
sources: [report]
milestones:
  - {at: 2019-12-09, text: {vi: Khai trương., en: It opens.}, source: report}
"""

IDLE = """\
name: {vi: Tổng đài, en: A hotline}
description: {vi: Một số điện thoại., en: A number to call.}
pillar: procedures
owner: ha-noi
"""


@pytest.fixture
def desk(tiny):
    """Give an English desk of a plan, an order and two platforms."""
    tiny.write("programmes/plan.yml", PLAN)
    tiny.write("directives/order.yml", ORDER)
    tiny.write("systems/portal.yml", PORTAL)
    tiny.write("systems/hotline.yml", IDLE)
    tiny.publish(
        "- {indicator: accounts, subject: viet-nam, at: 2026-06-30, value: 30}\n"
        "- {indicator: accounts, subject: viet-nam, at: 2025-06-30, value: 20}"
    )
    file = SimpleNamespace(src_uri="index.md")
    env = SimpleNamespace(page=SimpleNamespace(url="", file=file))
    return Desk(Edition(tiny.catalogue(), "en"), env)


def counts(html):
    """Give numbers by their words."""
    rows = [div.all("dt", "dd") for div in parse(html).all("div")]
    return {label.text: number.text for label, number in rows}


def test_tasks_are_counted_by_their_state(desk):
    """States that none is in are left out; the day is told, and what is stale."""
    assert {"Tasks": "2", "Overdue": "1", "Given or proposed": "1"} == counts(
        docket_counts(desk)
    )
    assert "As of 1 November 2026. Tasks without an end on record and" in docket_counts(
        desk
    )
    assert "news for over a year: 2." in docket_counts(desk)


def test_every_task_has_its_state_with_its_proof(desk):
    """Badge, record, publication and time without news; the overdue come first."""
    overdue, given = parse(all_tasks(desk)).all("tr")[1:]

    assert "Overdue" == overdue.of_class("badge")[0].text
    assert (
        "Overdue On record as unfinished: June 2023. Days late: at least 152."
        " Newspaper, 1 November 2026 no news for over a year (last: June 2023)"
    ) == overdue.all("td")[0].text
    assert "Ordered No report of it since 1 January 2022." in given.all("td")[0].text
    assert ["2022", "no deadline given"] == [
        row.all("td")[1].text for row in (overdue, given)
    ]


def test_tasks_are_found_by_body_state_and_year(desk):
    """Each row bears the values of the selects above, and they offer no others."""
    page = parse(all_tasks(desk))
    offered = {
        option.get("value") for option in page.all("option") if option.get("value")
    }
    borne = [row.get("data-is").split() for row in page.all("tr")[1:]]

    assert [
        ["ministries;", "bo-noi-vu;", "overdue;", "stale;", "2022;"],
        ["localities;", "ordered;", "stale;", "open;"],
    ] == borne
    assert offered == {value for row in borne for value in row}


def test_tasks_of_an_area_are_told_in_brief(desk):
    """Badge, proof, what was seen, who is responsible, and the directive."""
    [task] = parse(task_list(desk, pillar="procedures")).all("li")

    assert "Overdue" == task.of_class("badge")[0].text
    for said in (
        "Deadline: 2022, days past: 1,401. On record as unfinished: June 2023.",
        "Half of it is done. Newspaper, 1 November 2026",
        "Responsible: A ministry",
        "Order: Conclusions",
    ):
        assert said in task.text
    assert [] == task.of_class("history")


def test_table_of_a_timeline_has_state_and_records(desk):
    """The state with its proof comes first, then each record, the newest first."""
    overdue, _ = parse(task_table(desk, directive="order")).all("tr")[1:]
    state = overdue.all("td")[2].text

    assert "Overdue On record as unfinished: June 2023." in state
    assert "under way, June 2023: Half of it is done. ordered, 1 January" in state


def test_page_without_tasks_says_so(tiny, desk):
    """An empty heading would leave a reader guessing."""
    (tiny.root / "directives/order.yml").unlink()
    empty = Desk(Edition(tiny.catalogue(), "en"), desk._env)

    for written in (all_tasks(empty), docket_counts(empty), task_list(empty)):
        assert "There are no such tasks at present." in written


def test_history_of_a_task_has_its_deadline_in_its_place(desk):
    """On the directive's own page all stages are told, and each has its source."""
    first, second = parse(task_list(desk, directive="order")).all("ol")

    assert ["1 January 2022", "2022", "June 2023"] == [
        each.text for each in first.of_class("when")
    ]
    assert [True, False, True] == [bool(step.all("a")) for step in first.all("li")]
    assert "June 2023 under way: Half of it is done. Newspaper" in first.text
    assert "1 January 2022 ordered Ministry of Home Affairs" in second.text


def test_targets_are_counted_by_how_far_they_got(desk):
    """A state that none has is left out, and the day is told."""
    page = parse(target_counts(desk))

    assert {"Programmes, plans, commitments": "1", "Targets": "4"} == counts(
        target_counts(desk)
    )
    assert ["Outcome unknown 1", "Not measurable 3"] == [
        each.text for each in page.of_class("tally")[0].all("li")
    ]
    assert "States as of 1 November 2026" in page.text


def test_programmes_have_their_targets_counted(desk):
    """Whose it is, its years, and how far its targets have got."""
    _, row = parse(programme_table(desk)).all("tr")

    said = [cell.text for cell in row.all("th", "td")]
    assert ["Plan", "Viet Nam", "2021–2025", "document not known", "4"] == said[:5]
    assert ["Outcome unknown 1", "Not measurable 3"] == [
        each.text for each in row.all("li")
    ]


def test_targets_that_are_still_due_come_first(desk):
    """Then what was due, and at last what has no deadline."""
    rows = parse(all_targets(desk)).all("tr")[1:]

    assert [
        ("At least 99% in 2030.", "2030"),
        ("At least 99% in 2035.", "2035"),
        ("At least 99% on time.", "2025"),
        ("Done.", "no deadline given"),
    ] == [(row.all("a")[0].text, row.all("td")[2].text) for row in rows]


def test_target_has_its_state_and_what_that_rests_on(desk):
    """A figure has its time and source; a gap is said to be one."""
    states = [row.all("td")[0].text for row in parse(all_targets(desk)).all("tr")[1:]]

    assert (
        "Outcome unknown last: 98.27% in 2022"
        " (Ministry of Home Affairs, 3 February 2023)"
    ) == states[2]
    assert ["Not measurable no figure found"] * 2 == states[:2]
    assert "Not measurable nothing on record" == states[3]


def test_target_on_its_programme_has_state_sentence_and_folded_proof(desk):
    """With the publication that states it, and a place to link to."""
    past, *_ = (
        parse(target_list(desk, programme="plan")).of_class("targets")[0].all("li")
    )
    (folded,) = past.all("details")

    assert "plan-past" == past.get("id")
    assert "at least 99% · due 2025 · Ministry of Home Affairs" in past.text
    assert "Outcome unknown" == past.of_class("badge")[0].text
    assert (
        "No figure for the deadline of 2025; the last one is 98.27% in 2022, target "
        "at least 99% (Ministry of Home Affairs, 3 February 2023)."
    ) in past.of_class("state")[0].text
    assert "open" not in folded.attributes
    assert ["State", "Target", "Set", "Deadline", "Measure"] == [
        each.text for each in folded.all("dt")
    ][:5]


def test_target_elsewhere_leads_to_its_programme(desk):
    """Its place on that page is no place on this one."""
    page = parse(target_list(desk, indicator="on-time-rate"))

    assert "programmes/plan/#plan-past" in [a.get("href") for a in page.all("a")]
    assert [""] * 3 == [
        each.get("id") for each in page.of_class("targets")[0].all("li")
    ]


def test_states_are_counted_with_the_way_to_all(desk):
    """An area without targets has no count."""
    page = parse(target_tally(desk, "procedures"))

    assert page.text.startswith("Targets: 4, by state:")
    assert ["progress/"] == [a.get("href") for a in page.all("a")]


def test_targets_are_found_by_area_place_year_and_state(desk):
    """Each row bears the values of the selects above, and they offer no others."""
    page = parse(all_targets(desk))
    offered = {
        option.get("value") for option in page.all("option") if option.get("value")
    }
    borne = [row.get("data-is").split() for row in page.all("tr")[1:]]

    assert ["procedures;", "ha-noi;", "2030;", "is-not-measurable;"] == borne[0]
    assert "open;" in borne[3]
    assert not any(
        one != two and two.endswith(one) for one in offered for two in offered
    )
    assert offered == {value for row in borne for value in row}


def test_platforms_show_their_newest_figure_or_say_that_there_is_none(desk):
    """Who runs it is named, or said to be unknown; a figure has time and source."""
    hotline, portal = parse(system_cards(desk)).all("li")

    assert "A hotline No figure found yet" in hotline.text
    assert "Run by: Hanoi" in hotline.text
    assert "The portal 30 points Accounts, 30 June 2026, Newspaper" in portal.text
    assert "Run by: unknown" in portal.text


def test_platform_says_who_runs_it_or_that_this_is_unknown(desk):
    """A gap in the head is a gap, not an empty place."""
    owners = [
        parse(about_system(desk, each)).all("dd")[0].text
        for each in ("hotline", "portal")
    ]

    assert ["Hanoi", "unknown"] == owners


def test_figures_of_a_platform_are_compared_with_those_before(desk):
    """The newest figure is large with its change, and all are folded at the end."""
    page = parse(system_figures(desk, "portal"))
    accounts, rate = page.of_class("headlines")[0].all("li")

    assert "Accounts 30 points 30 June 2026" in accounts.text
    assert 1 == len(accounts.of_class("change"))
    assert "98.27%" in rate.text
    assert 4 == len(page.all("details")[-1].all("tr"))


def test_series_of_a_platform_is_drawn_and_one_figure_alone_is_not(desk):
    """Accounts have a course; of the rate one figure is known."""
    page = parse(system_figures(desk, "portal"))

    assert ["trend-accounts-viet-nam"] == [f.get("id") for f in page.all("figure")]


def test_platform_without_a_measure_says_so(desk):
    """Nothing is shown where nothing measures it."""
    assert "No indicator measures this system yet." in system_figures(desk, "hotline")


def test_record_of_a_platform_has_steps_tasks_and_sources(desk):
    """What is not known makes no heading."""
    page = parse(system_record(desk, "portal"))

    assert ["Milestones", "Targets about it", "Tasks about it", "Sources"] == [
        heading.text for heading in page.all("h2")
    ]
    assert "9 December 2019 It opens." in page.of_class("milestones")[0].text
    assert "Connect data." in page.of_class("task-list")[0].text
    assert "" == system_record(desk, "hotline")
