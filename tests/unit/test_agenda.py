"""Calendars of deadlines, as RFC 5545 asks: lines, escapes, events, ids."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reform.agenda import OCTETS, _escaped, _folded, agendas, paths
from reform.edition import Edition
from reform.sharing import Site

PLAN = """\
name: {vi: "Kế hoạch A, B; C", en: "Plan A, B; C"}
subject: viet-nam
period: 2020-2025
targets:
"""

ORDER = """\
name: {vi: Kết luận, en: Conclusions}
by: {vi: Thủ tướng, en: Prime Minister}
issued: 2022-01-01
kind: promise
source: report
tasks:
  - id: passed
    text: {vi: Việc., en: Work.}
    responsible: {vi: Bộ, en: A ministry}
    deadline: 2022
    history:
      - {at: 2023-02-01, state: under-way, source: report}
  - id: coming
    text: {vi: Việc., en: Work.}
    responsible: {vi: Bộ, en: A ministry}
    deadline: 2024-05-04
"""

ADDRESS = "https://example.vn/"

TARGET = "text: {vi: Việc., en: Work.}, comparison: done-by, pillar: procedures"


@pytest.fixture
def written(tiny):
    """Return a function that gives the calendars of these targets, by their paths."""

    def found(*targets, name="Cải cách", address="https://example.vn/", language="vi"):
        every = [
            f"  - {{id: t-{number}, source: report, {TARGET}, {target}}}\n"
            for number, target in enumerate(targets)
        ]
        tiny.write("programmes/plan.yml", PLAN + "".join(every))
        edition = Edition(tiny.catalogue(), language)
        return agendas(Site(edition, name, "", address))

    return found


def events(calendar):
    """Return the properties of each event of a calendar, unfolded and unescaped."""
    lines = calendar.decode().replace("\r\n ", "").split("\r\n")
    found, current = [], {}
    for line in lines:
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            current = {}
        elif line == "END:VEVENT":
            found.append(current)
        else:
            current[name] = _plain(value)
    return found


def _plain(value):
    return re.sub(r"\\(.)", lambda found: {"n": "\n"}.get(found[1], found[1]), value)


def test_deadline_is_an_event_of_its_whole_day(written):
    """It keeps nobody busy; its stamp is the data's day, so that bytes stay."""
    (event,) = events(
        written("subject: viet-nam, deadline: 2023-05-04")["deadlines.ics"]
    )

    assert "20230504" == event["DTSTART;VALUE=DATE"]
    assert "20230203T000000Z" == event["DTSTAMP"]
    assert "TRANSPARENT" == event["TRANSP"]
    assert "Việc" == event["SUMMARY"]
    assert "https://example.vn/programmes/plan/" == event["URL"]


@pytest.mark.parametrize(
    ("deadline", "day", "said"),
    [
        ("2023", "20231231", "2023"),
        ("2023-06", "20230630", "tháng 6/2023"),
        ("2024-Q1", "20240331", "quý I/2024"),
    ],
)
def test_deadline_without_a_day_is_on_the_last_one_and_says_so(
    written, deadline, day, said
):
    """A source that names the year alone means its end at the latest."""
    (event,) = events(
        written(f"subject: viet-nam, deadline: {deadline}")["deadlines.ics"]
    )

    assert day == event["DTSTART;VALUE=DATE"]
    assert f"Việc (thời hạn: {said})" == event["SUMMARY"]
    assert f"Nguồn chỉ nêu thời hạn {said}, không" in event["DESCRIPTION"]


def test_what_one_programme_has_due_at_one_time_is_one_event(written):
    """It is named by the programme, and lists what is due."""
    due = "subject: viet-nam, deadline: 2023-05-04"
    (event,) = events(written(due, due)["deadlines.ics"])

    assert "Kế hoạch A, B; C (2 mục tiêu)" == event["SUMMARY"]
    assert "Việc.\nViệc." == event["DESCRIPTION"]


def test_passed_deadline_of_a_target_tells_state_and_proof(written):
    """As of the catalogue's day, in the words that the programme's page has."""
    (event,) = events(
        written("subject: viet-nam, deadline: 2022-12-31")["deadlines.ics"]
    )

    assert (
        "Việc. Tính đến ngày 03/02/2023: chưa rõ kết quả. Đã qua thời hạn ngày "
        "31/12/2022, chưa nguồn nào cho biết đã xong hay chưa.\nKế hoạch A, B; C"
    ) == event["DESCRIPTION"]


def test_state_of_a_target_names_the_publication_of_its_figure(tiny):
    """A figure never stands without who states it, and when."""
    target = """\
        name: {vi: Kế hoạch, en: A plan}
        subject: viet-nam
        period: 2021-2022
        targets:
          - {id: rate, text: {vi: Việc., en: Work.}, indicator: on-time-rate,
             subject: viet-nam, comparison: at-least, value: 99, deadline: 2022,
             source: report}
        """
    tiny.write("programmes/plan.yml", target)
    site = Site(Edition(tiny.catalogue(), "en"), "", "", "https://example.vn/")
    (event,) = events(agendas(site)["deadlines.ics"])

    assert (
        "Work. As of 3 February 2023: missed. 98.27% in 2022, target at least 99%: "
        "missed by 0.73 percentage points (Ministry of Home Affairs, 3 February 2023)."
    ) in event["DESCRIPTION"]


def test_territory_that_changed_before_the_deadline_is_told(tiny, written):
    """Ben Tre ended before the day on which its promise is due, still ahead."""
    tiny.publish(
        "- {indicator: on-time-rate, subject: viet-nam, period: 2025, value: 98.5}"
    )
    files = written("subject: ben-tre, deadline: 2030-12-31", language="en")
    (event,) = events(files["provinces/ben-tre/deadlines.ics"])

    assert (
        "Work. As of 1 November 2026: overtaken. Since 1 July 2025, Ben Tre has not "
        "been the same territory: it became part of Vinh Long;"
    ) in event["DESCRIPTION"]


def test_there_is_one_of_all_and_of_each_area_and_province_with_deadlines(
    tiny, written
):
    """Where nothing is due there is no calendar: one without events is not valid."""
    files = written(
        "subject: viet-nam, deadline: 2023", "subject: ben-tre, deadline: 2024"
    )
    own = files["provinces/ben-tre/deadlines.ics"]

    assert {
        "deadlines.ics",
        "pillars/procedures/deadlines.ics",
        "provinces/ben-tre/deadlines.ics",
    } == files.keys()
    assert files.keys() == {*paths(Edition(tiny.catalogue(), "en"))}
    assert ["20241231"] == [event["DTSTART;VALUE=DATE"] for event in events(own)]
    assert {} == written("subject: viet-nam")


def test_ids_are_unique_and_stay_when_the_site_moves(written):
    """Each event has its own in each calendar and language."""
    due = ("subject: viet-nam, deadline: 2023", "subject: viet-nam, deadline: 2024")

    def ids(**how):
        files = written(*due, **how)
        return [event["UID"] for each in files.values() for event in events(each)]

    assert ids() == ids(name="Tên khác", address="https://elsewhere.vn/a/")
    every = ids() + ids(language="en")
    assert len(set(every)) == len(every) == 8


def test_lines_end_as_the_standard_asks(written):
    """CR and LF, nowhere one alone; the calendar begins and ends as one."""
    calendar = written("subject: viet-nam, deadline: 2023")["deadlines.ics"]
    lines = calendar.split(b"\r\n")

    assert [b"BEGIN:VCALENDAR", b"VERSION:2.0"] == lines[:2]
    assert [b"END:VCALENDAR", b""] == lines[-2:]
    assert not any(b"\n" in line or b"\r" in line for line in lines)


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"])))
@example("Việc" * 60)
@example("x" * 223)
def test_any_line_is_folded_within_75_octets_and_back(line):
    """No letter is cut apart, and nothing is lost."""
    folded = _folded(line)

    assert all(len(part.encode()) <= OCTETS for part in folded.split("\r\n"))
    assert line == folded.replace("\r\n ", "")


@given(st.text(st.sampled_from(list("ab\\;,\nn"))))
def test_any_text_is_escaped_and_back(text):
    """No comma, semicolon or line break of a text is taken for the calendar's own."""
    escaped = _escaped(text)

    assert text == _plain(escaped)
    assert [] == re.findall(r"(?<!\\)(?:\\\\)*[;,\n]", escaped)
