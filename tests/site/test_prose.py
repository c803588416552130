"""Pages of words: the same in both languages, and true of what they speak of."""

import re
import subprocess
import sys
from dataclasses import replace

import pytest

from reform.publishing import TABLES
from reform.rules import RULES
from tests.site.published import LANGUAGES
from tests.site.test_downloads import rows

PAGES = ("method", "progress-method", "progress", "data", "about", "contribute")
LISTS = ("systems", "programmes", "directives", "sources", "coverage")
LISTS += ("contradictions", "omissions")
BLOCKS = ("h2", "h3", "li", "p", "dt", "td", "pre")
"""Elements of which both languages have as many."""

both_languages = pytest.mark.parametrize("language", LANGUAGES)


def article(site, language, address):
    """Give what stands on a page between its frame and its foot."""
    found = site.page(f"{LANGUAGES[language]}{address}/").all("article")[0]
    own = [c for c in found.children if c not in found.of_class("page-foot")]
    return replace(found, children=own)


@pytest.mark.parametrize("address", [*PAGES, *LISTS])
def test_both_languages_say_as_much(site, address):
    """Every heading, paragraph and item has its counterpart."""
    vietnamese, english = (
        {tag: len(article(site, code, address).all(tag)) for tag in BLOCKS}
        for code in LANGUAGES
    )

    assert vietnamese == english


@both_languages
@pytest.mark.parametrize("address", PAGES)
def test_long_page_begins_with_its_contents(site, language, address):
    """Each section is named at the beginning, and found from there."""
    page = article(site, language, address)
    [contents] = page.of_class("contents")
    headings = {f"#{h.get('id')}" for h in page.all("h2") if h.get("id")}

    assert len(contents.all("a")) > 1
    assert {link.get("href") for link in contents.all("a")} <= headings


@both_languages
@pytest.mark.parametrize("address", [*PAGES, *LISTS])
def test_page_is_described_for_those_who_have_not_opened_it(site, language, address):
    """Search engines and previews get a sentence of the page's own."""
    page = site.page(f"{LANGUAGES[language]}{address}/")
    home = site.pages[f"{LANGUAGES[language]}index.html"]
    said = [
        each.all("meta", name="description")[0].get("content") for each in (page, home)
    ]

    assert said[0]
    assert said[0] != said[1]


@both_languages
def test_data_page_explains_every_table(site, language):
    """Each download is listed, and each of its columns explained."""
    page = article(site, language, "data")
    [listed] = page.of_class("downloads")
    explained = {
        each.get("id"): {code.text for code in each.all("code")}
        for each in page.all("details")
        if each.get("id").startswith("columns-")
    }

    assert [table.name for table in TABLES] == [
        row.all("th")[0].text for row in listed.all("tr")[1:]
    ]
    for table in TABLES:
        names = {column.name for column in table.columns}
        assert names <= explained[f"columns-{table.name}"]


@both_languages
def test_example_in_python_runs(site, language):
    """A reader who copies it gets the figures that the download has."""
    code = next(
        code.written
        for code in article(site, language, "data").all("code")
        if "language-python" in code.get("class")
    )
    address = re.search(r'"(http[^"]+)data/facts\.csv"', code)[1]
    there = code.replace(address, f"{site.root.as_uri()}/")
    ran = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", there],
        check=True,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    wanted = ("period", "value", f"publisher_{language}", "url")
    known = [
        " ".join(row[name] for name in wanted)
        for row in rows(site, "facts")
        if (row["indicator"], row["subject"], row["part"], row["chosen"])
        == ("par-index", "quang-ninh", "", "yes")
    ]

    assert known
    assert known == ran.stdout.splitlines()


@both_languages
def test_addresses_of_the_interface_lead_to_files(site, language):
    """Each pattern of the data page is that of files that there are."""
    page = article(site, language, "data")
    patterns = [
        code.text
        for code in page.all("code")
        if re.match(r"(data|figures|provinces|indicators|pillars)/\S+$", code.text)
        or code.text in {"changes.xml", "deadlines.ics"}
    ]
    missing = [
        pattern
        for pattern in patterns
        if not any(re.fullmatch(_regular(pattern), file) for file in site.files)
    ]

    assert len(patterns) > 10
    assert [] == missing


def _regular(pattern):
    """Give what finds the files of a pattern such as `data/{table}.csv`."""
    found = re.sub(r"\\{[^}]*\\}", "[^/]+", re.escape(pattern))
    return f"{found}index.html" if pattern.endswith("/") else found


@both_languages
def test_rules_are_all_told(site, language):
    """The page on method has each rule that data obey."""
    [told] = article(site, language, "method").of_class("rules")

    assert len(RULES) == len(told.all("li"))
