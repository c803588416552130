"""Pages of programmes, of tasks and of platforms: what stands in them."""

from types import SimpleNamespace

import pytest

from macros.desk import Desk
from macros.directives import docket_counts, task_list, tasks_standing
from macros.programmes import all_targets, programme_table, target_counts
from macros.systems import about_system, system_cards, system_figures, system_record
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
    system: portal
    history:
      - {at: 2022-01-01, state: ordered, source: report}
      - at: 2023-06
        state: under-way
        note: {vi: Mới xong một nửa., en: Half of it is done.}
        source: later
  - id: undated
    text: {vi: Rà soát., en: Review.}
    responsible: {vi: Bộ, en: A ministry}
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


def test_tasks_are_counted_by_where_they_stand(desk):
    """Nothing is said to have failed: only what is on record is counted."""
    assert {
        "Tasks": "2",
        "Past the deadline, no outcome on record": "1",
        "Not due yet": "0",
        "No deadline given": "1",
        "Outcome on record": "0",
    } == counts(docket_counts(desk))
    assert "As of 1 November 2026" in docket_counts(desk)


def test_task_past_its_deadline_says_what_is_on_record(desk):
    """Its badge, who is responsible, its last stage and the directive are there."""
    [task] = parse(tasks_standing(desk, "passed")).of_class("task-list")[0].all("li")

    assert "only progress on record" == task.of_class("badge")[0].text
    for said in ("Due: 2022", "Connect data.", "Responsible: A ministry"):
        assert said in task.text
    assert "Half of it is done." in task.text
    assert "Order: Conclusions" in task.text


@pytest.mark.parametrize("where", ["coming", "ended"])
def test_group_without_tasks_says_so(desk, where):
    """An empty heading would leave a reader guessing."""
    assert "There are no such tasks at present." in tasks_standing(desk, where)


def test_mistyped_group_is_refused(desk):
    """A page author reads what there is."""
    with pytest.raises(LookupError, match="where: no 'pased'"):
        tasks_standing(desk, "pased")


def test_history_of_a_task_has_its_deadline_in_its_place(desk):
    """On the directive's own page all stages are told, and each has its source."""
    first, second = parse(task_list(desk, directive="order")).all("ol")

    assert ["1 January 2022", "2022", "June 2023"] == [
        each.text for each in first.of_class("when")
    ]
    assert [True, False, True] == [bool(step.all("a")) for step in first.all("li")]
    assert "June 2023 under way: Half of it is done. Newspaper" in first.text
    assert "1 January 2022 stated Ministry of Home Affairs" in second.text


def test_targets_are_counted_by_what_they_lack(desk):
    """Those with a figure, without one, without a measure and without a number."""
    assert {
        "Programmes, plans, commitments": "1",
        "Targets": "4",
        "With a figure to compare": "1",
        "Without a matching figure": "2",
        "Without a measure": "0",
        "Without a number": "1",
    } == counts(target_counts(desk))


def test_programmes_have_their_targets_counted(desk):
    """Whose it is, its years, and how many targets can be compared."""
    _, row = parse(programme_table(desk)).all("tr")

    assert ["Plan", "Viet Nam", "2021–2025", "document not known", "4", "1"] == [
        cell.text for cell in row.all("th", "td")
    ]


def test_targets_that_are_still_due_come_first(desk):
    """Then what was due, with what is on record, and at last what has no deadline."""
    rows = parse(all_targets(desk)).all("tr")[1:]

    assert [
        ("At least 99% in 2030.", "2030"),
        ("At least 99% in 2035.", "2035"),
        ("At least 99% on time.", "2025 only progress on record"),
        ("Done.", "no deadline given"),
    ] == [(row.all("a")[0].text, row.all("td")[1].text) for row in rows]


def test_target_has_the_latest_figure_with_its_time_and_source(desk):
    """A gap is shown as one."""
    latest = [row.all("td")[2].text for row in parse(all_targets(desk)).all("tr")[1:]]

    assert "98.27% 2022, Ministry of Home Affairs, 3 February 2023" == latest[2]
    assert ["unknown"] * 3 == [*latest[:2], latest[3]]


def test_targets_are_found_by_area_place_and_year(desk):
    """Each row bears the values of the selects above, and they offer no others."""
    page = parse(all_targets(desk))
    offered = {
        option.get("value") for option in page.all("option") if option.get("value")
    }
    borne = [row.get("data-is").split() for row in page.all("tr")[1:]]

    assert ["procedures;", "ha-noi;", "2030;"] == borne[0]
    assert "open;" in borne[3]
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
    """The newest figure is large, with its change and a line; all are folded."""
    page = parse(system_figures(desk, "portal"))
    accounts, rate = page.of_class("headlines")[0].all("li")

    assert "Accounts 30 points 30 June 2026" in accounts.text
    assert 1 == len(accounts.of_class("sparkline"))
    assert "98.27%" in rate.text
    assert [] == rate.of_class("sparkline")
    assert 4 == len(page.all("details")[0].all("tr"))


def test_platform_without_a_measure_says_so(desk):
    """Nothing is shown where nothing measures it."""
    assert "No indicator measures this system yet." in system_figures(desk, "hotline")


def test_record_of_a_platform_has_steps_tasks_and_sources(desk):
    """What is not known makes no heading."""
    page = parse(system_record(desk, "portal"))

    assert ["Milestones", "Tasks about it", "Sources"] == [
        heading.text for heading in page.all("h2")
    ]
    assert "9 December 2019 It opens." in page.of_class("milestones")[0].text
    assert "Connect data." in page.of_class("task-list")[0].text
    assert "" == system_record(desk, "hotline")
