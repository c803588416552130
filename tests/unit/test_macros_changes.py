"""What pages show of new publications and deadlines, and where they lead."""

from types import SimpleNamespace

import pytest

from macros.changes import changes, due, newest_publications, subscribe
from macros.desk import Desk
from reform.edition import Edition
from tests.site.markup import parse

RATE = "- {indicator: on-time-rate, subject: viet-nam, period: 2022, value: %s}"

PLAN = """\
name: {vi: Kế hoạch, en: Plan}
subject: viet-nam
period: 2020-2025
targets:
"""


@pytest.fixture
def desk(tiny):
    """Give a function that sets up the English desk of the data as they now are."""

    def make(url=""):
        page = SimpleNamespace(url=url, file=SimpleNamespace(src_uri="index.md"))
        return Desk(Edition(tiny.catalogue(), "en"), SimpleNamespace(page=page))

    return make


@pytest.fixture
def plan(tiny):
    """Return a function that writes a programme with targets of these deadlines."""

    def write(*deadlines, name="plan", text="Do."):
        targets = "".join(
            f"  - {{id: t-{number}, text: {{vi: {text}, en: {text}}}, source: report,"
            f" subject: viet-nam, comparison: done-by, pillar: procedures,"
            f" deadline: {deadline}}}\n"
            for number, deadline in enumerate(deadlines)
        )
        tiny.write(f"programmes/{name}.yml", PLAN + targets)

    return write


def rows(html):
    """Return the texts of the rows of each list."""
    return [[row.text for row in found.all("li")] for found in parse(html).all("ul")]


def test_page_tells_the_newest_first_and_spells_revisions_out(tiny, desk):
    """Old figure, who stated it, new figure; and which of them is shown."""
    tiny.publish(RATE % 90, extra="authority: secondary")
    page = parse(changes(desk()))

    assert ["November 2026", "February 2023"] == [h.text for h in page.all("h2")]
    (revision,) = page.of_class("revisions")
    assert revision.text.startswith(
        "Dossiers handled on time, 2022: 98.27%"
        " (Ministry of Home Affairs, 3 February 2023) → 90%"
    )


def test_figure_that_did_not_prevail_is_told_to_be_hidden(tiny, desk):
    """A derived figure that differs does not take the exact one's place."""
    derived = "value: 90, precision: derived, how: 45 + 45"
    tiny.publish((RATE % 90).replace("value: 90", derived))

    assert "the former one is still shown" in parse(changes(desk())).text


def test_older_publications_have_a_line_each(tiny, desk, monkeypatch):
    """They are folded by year, with their number."""
    monkeypatch.setattr("macros.changes.RECENT", 1)
    tiny.publish(RATE % 98.27)
    (folded,) = parse(changes(desk())).all("details")

    assert folded.text.startswith("2023 (publications: 1)")
    assert "Báo cáo năm 2022 Ministry of Home Affairs · figures: 1" in folded.text


def test_publication_of_a_year_alone_has_no_month(tiny, desk):
    """It is not told as one of January."""
    tiny.publish(RATE % 98.27)
    file = tiny.root / "sources/later.yml"
    file.write_text(file.read_text("utf-8").replace("2026-11-01", "2026"), "utf-8")

    assert "2026, month not known" == parse(changes(desk())).all("h2")[0].text


def test_publications_of_one_day_and_publisher_share_a_row(tiny, desk):
    """What they add is summed; the others are counted."""
    for number in range(3):
        fact = RATE.replace("2022", str(2023 + number)) % 99
        tiny.publish(fact, name=f"later-{number}")
    newest, first = rows(newest_publications(desk(), 2))[0]

    assert newest.startswith("1 Nov 2026 A publication and 2 more")
    assert newest.endswith("Newspaper · new figures: 3")
    assert "Báo cáo năm 2022" in first


def test_what_is_due_next_and_what_has_passed_stand_apart(desk, plan):
    """As of the newest publication, in 2023; each with its state."""
    plan("2022", "2025", "2025")
    html = due(desk())

    assert ["Next deadlines", "Deadline passed, outcome not known"] == [
        head.text for head in parse(html).all("h3")
    ]
    assert [
        ["2025 Plan targets: 2 Not measurable"],
        ["2022 Do. Plan Outcome unknown"],
    ] == rows(html)
    assert "deadlines still ahead: 2. Deadlines passed: 1" in parse(html).text
    assert [["2025 Plan targets: 2 Not measurable"]] == rows(due(desk(), side="coming"))


def test_what_is_due_in_the_same_words_is_told_once(desk, plan):
    """A target and a task, or two plans, may promise the very same."""
    plan("2025")
    plan("2025", name="other")
    plan("2025", name="third", text="Else.")

    assert [["2025 Do. Plan Not measurable", "2025 Else. Plan Not measurable"]] == rows(
        due(desk())
    )


def test_count_limits_each_side(desk, plan):
    """So many rows of what is due next."""
    plan("2024", "2025", "2026")

    assert [1] == [len(found) for found in rows(due(desk(), 1))]


def test_one_item_leads_to_its_row_and_many_to_their_plan(desk, plan):
    """The table of a programme has an anchor for each target."""
    plan("2024", "2025", "2025")
    links = [a.get("href") for a in parse(due(desk())).all("a")]

    assert ["programmes/plan/#plan-t-0", "programmes/plan/"] == links


def test_links_lead_to_the_feed_and_the_calendar_that_there_are(desk, plan):
    """A province without facts or deadlines has neither."""
    plan("2025")

    def links(*of):
        html = subscribe(desk("provinces/ha-noi/"), *of)
        return [a.get("href") for a in parse(html).all("a")]

    assert ["../../changes.xml", "../../deadlines.ics"] == links()
    assert ["../../indicators/on-time-rate/changes.xml"] == links(
        "indicator", "on-time-rate"
    )
    assert ["../../pillars/procedures/deadlines.ics"] == links("pillar", "procedures")
    assert [] == links("province", "ha-noi")


def test_unknown_entities_are_refused(desk):
    """A slip in a page is told, with what is near."""
    with pytest.raises(LookupError, match="ha-noi"):
        subscribe(desk(), "province", "ha-no")
    with pytest.raises(LookupError, match="coming"):
        due(desk(), side="comming")
