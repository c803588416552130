"""The summary of progress: what is counted, and what changed when."""

import csv
import gzip
from collections import Counter

import pytest

from reform.edition import Edition
from reform.progress.digest import events
from reform.progress.ledger import Ledger
from reform.progress.state import STATES
from reform.promised import targets_of, tasks_of
from tests.site.published import LANGUAGES

HEAVIEST = 25_000
"""Bytes of the page as it is sent."""

KNOWN = {
    "vi": (
        "06/04/2025",
        ["Chậm tiến độ", "Chậm nhiều"],
        "mục tiêu trên 90 % đến năm 2025: tốc độ bằng 58 % mức cần có",
    ),
    "en": (
        "6 April 2025",
        ["Behind", "Far behind"],
        "target over 90% by 2025: 58% of the pace needed",
    ),
}
"""A change for the worse: its day, states and reason."""

each_language = pytest.mark.parametrize("language", LANGUAGES)


def page_in(site, language):
    """Give the page of a language."""
    return site.page(f"{LANGUAGES[language]}progress/")


def changes_in(site, language):
    """Give the rows of what changed."""
    [table] = page_in(site, language).of_class("turns")
    return table.all("tbody")[0].all("tr")


@each_language
@pytest.mark.parametrize("of", ["targets", "tasks"])
def test_every_table_counts_all(site, catalogue, language, of):
    """By whatever they are grouped: rows and columns add up to all there are."""
    found = targets_of(catalogue) if of == "targets" else tasks_of(catalogue)
    tables = page_in(site, language).all("table", **{"data-of": of})

    assert {"targets": 4, "tasks": 2}[of] == len(tables)
    for table in tables:
        rows = [
            [int(cell.text.replace("–", "0")) for cell in row.all("td")]
            for row in table.all("tbody")[0].all("tr")
        ]
        [foot] = table.all("tfoot")
        by = table.get("data-by")

        assert len(found) == sum(row[-1] for row in rows), by
        assert [] == [row for row in rows if sum(row[:-1]) != row[-1]], by
        assert [sum(column) for column in zip(*rows, strict=True)] == [
            int(cell.text) for cell in foot.all("td")
        ], by


@each_language
def test_every_state_is_explained_with_its_number(site, catalogue, language):
    """Also those that no target is in; together they are all targets."""
    [table] = page_in(site, language).of_class("state-meanings")
    rows = table.all("tbody")[0].all("tr")
    badges = [row.of_class("badge")[0] for row in rows]
    numbers = [int(row.of_class("count")[0].text) for row in rows]
    found = Counter(each.state for each in Ledger(catalogue).statuses.values())

    assert list(STATES) == [badge.get("class").split()[-1] for badge in badges]
    assert [found[state] for state in STATES] == numbers
    assert len(STATES) == len({row.all("td")[1].text for row in rows})


@each_language
def test_the_head_says_how_many_as_of_which_day(site, catalogue, language):
    """The number of targets stands with the day; nothing is said in per cent."""
    [said] = page_in(site, language).of_class("lead")
    edition = Edition(catalogue, language)

    assert edition.date(catalogue.today) in said.text
    assert edition.number(len(targets_of(catalogue))) in said.text
    assert "%" not in said.text


@each_language
def test_every_change_is_told(site, catalogue, language):
    """In the order of the days, with each target but those that a decision sets."""
    found = events(Ledger(catalogue).turns)
    rows = changes_in(site, language)
    folded = [len(row.all("li")) for row in rows]

    assert [str(each.day) for each in found] == [
        row.all("th")[0].get("data-sort") for row in rows
    ]
    assert folded == [
        0 if len(each.turns) == 1 or each.cause == "set" else len(each.turns)
        for each in found
    ]


@each_language
def test_targets_that_changed_lead_to_their_place(site, language):
    """A link ends at the target, on the page of its programme."""
    path = f"{LANGUAGES[language]}progress/index.html"
    links = [a.get("href") for row in changes_in(site, language) for a in row.all("a")]
    anchored = [link for link in links if "#" in link]
    missing = [
        link
        for link in anchored
        if link.split("#")[1] not in site.anchors[site.target(path, link)]
    ]

    assert anchored
    assert [] == missing


@each_language
def test_a_change_for_the_worse_has_its_reason(site, language):
    """Satisfaction fell far behind when the figure of 2024 came out."""
    day, states, reason = KNOWN[language]
    [row] = [r for r in changes_in(site, language) if "worse" in r.get("data-is")]

    assert day == row.all("th")[0].text
    assert states == [badge.text for badge in row.of_class("badge")]
    assert "satisfaction-2025" in row.all("a")[0].get("href")
    assert reason in row.text.replace("\N{NO-BREAK SPACE}", " ")
    assert any("lao-dong-2025-04-06" in a.get("href") for a in row.all("a"))


@each_language
def test_what_the_merger_overtook_is_one_entry(site, language):
    """Dozens of targets of one day do not bury everything else."""
    rows = changes_in(site, language)
    ended = [
        len(row.all("li"))
        for row in rows
        if row.all("th")[0].get("data-sort") == "2025-07-01"
        and "ended;" in row.get("data-is")
    ]

    assert max(ended) > 30
    assert len(ended) < 4


def test_changes_are_in_the_download(site, catalogue):
    """Each of them, with the target that it is about."""
    path = site.root / "data/state_changes.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))

    assert [
        (str(turn.day), *turn.after.id, turn.after.state, turn.cause)
        for turn in Ledger(catalogue).turns
    ] == [
        tuple(row[n] for n in ("day", "programme", "target", "after", "cause"))
        for row in rows
    ]
    assert [] == [row for row in rows if not row["sentence_vi"].endswith(".")]


@each_language
def test_page_is_light(site, language):
    """However much changed, a phone can read it."""
    path = site.root / f"{LANGUAGES[language]}progress/index.html"

    assert len(gzip.compress(path.read_bytes(), mtime=0)) < HEAVIEST
