"""What was published newly and what is due: pages, feeds and calendars as published."""

from __future__ import annotations

import re
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import pytest

from reform.changes import additions
from reform.edition import Edition
from tests.site.published import LANGUAGES

ATOM = {"a": "http://www.w3.org/2005/Atom"}

each_language = pytest.mark.parametrize("start", LANGUAGES.values(), ids=LANGUAGES)

LINE = re.compile(
    r"(?:BEGIN|END):(?:VCALENDAR|VEVENT)|VERSION:2\.0|PRODID:.+|CALSCALE:GREGORIAN"
    r"|(?:NAME|X-WR-CALNAME|SUMMARY|DESCRIPTION):(?:[^\\;,]|\\[\\;,n])+"
    r"|UID:[0-9a-f-]{36}|DTSTAMP:\d{8}T\d{6}Z|DTSTART;VALUE=DATE:\d{8}"
    r"|URL:https?://\S+|TRANSP:TRANSPARENT"
)
"""What may stand on a line of a calendar, once it is unfolded."""


@pytest.fixture(scope="module")
def feeds(site):
    """Give every published feed, read, by its path."""
    paths = sorted(path for path in site.files if path.endswith("changes.xml"))
    # What is read is what the site's own build wrote.
    return {path: ET.fromstring(site.read(path)) for path in paths}  # noqa: S314


@pytest.fixture(scope="module")
def calendars(site):
    """Give the unfolded lines of every published calendar, by its path."""
    paths = sorted(path for path in site.files if path.endswith(".ics"))
    texts = {path: (site.root / path).read_bytes().decode() for path in paths}
    return {p: t.replace("\r\n ", "").split("\r\n") for p, t in texts.items()}


def page_of(address: str) -> str:
    """Return the file of a page by its whole address."""
    return f"{urlsplit(address).path.lstrip('/')}index.html"


def of_language(path: str) -> str:
    """Return the beginning of the paths of a file's language."""
    return LANGUAGES["en"] if path.startswith(LANGUAGES["en"]) else ""


def test_feeds_say_what_they_are_and_where(feeds):
    """Each names itself, the page that shows the same, and when it changed last."""
    assert feeds
    for path, feed in feeds.items():
        links = {
            each.get("rel"): each.get("href") for each in feed.findall("a:link", ATOM)
        }
        updates = [each.text for each in feed.findall("a:entry/a:updated", ATOM)]

        assert f"/{path}" == urlsplit(links["self"]).path
        assert feed.findtext("a:title", namespaces=ATOM)
        assert feed.findtext("a:author/a:name", namespaces=ATOM)
        assert max(updates) == feed.findtext("a:updated", namespaces=ATOM)
        assert sorted(updates, reverse=True) == updates


def test_every_link_of_a_feed_leads_to_a_page(site, feeds):
    """Pages of publications, of the entity, and the page of changes."""
    for path, feed in feeds.items():
        links = feed.findall(".//a:link[@rel='alternate']", ATOM)
        files = {page_of(link.get("href")) for link in links}

        assert set() == files - site.files, path
        assert all(file.startswith(of_language(path)) for file in files)


def test_ids_of_feeds_and_entries_are_unique(feeds):
    """Readers tell entries apart by their ids, over all feeds that they follow."""
    ids = [
        each.text for feed in feeds.values() for each in feed.findall(".//a:id", ATOM)
    ]

    assert len(set(ids)) == len(ids)


def test_id_of_an_entry_stays(feeds):
    """A feed reader would show every entry anew if ids changed: this one never may."""
    found = feeds["provinces/ha-noi/changes.xml"]

    assert "urn:uuid:302ddfdd-12f8-5b1c-bfac-74c4963b9b2a" == found.findtext(
        "a:id", namespaces=ATOM
    )


@pytest.mark.parametrize("kind", ["province", "indicator"])
@each_language
def test_every_entity_with_news_has_a_feed(site, catalogue, kind, start):
    """Whatever publications state of it, its feed tells."""
    edition = Edition(catalogue, "en" if start else "vi")
    field = {"province": "subject", "indicator": "indicator"}[kind]
    known = {getattr(fact.key, field) for fact in catalogue.facts}
    wanted = {entity.id for entity in edition.pages(kind)} & known

    assert wanted
    assert (
        set() == {f"{start}{kind}s/{each}/changes.xml" for each in wanted} - site.files
    )


def test_calendars_are_written_by_the_grammar(calendars):
    """Every line is one that the standard knows; events are whole and apart."""
    assert {"deadlines.ics", "en/deadlines.ics"} <= calendars.keys()
    for lines in calendars.values():
        text = "\n".join(lines)

        assert ["BEGIN:VCALENDAR", "END:VCALENDAR", ""] == [lines[0], *lines[-2:]]
        assert [] == [line for line in lines[:-1] if not LINE.fullmatch(line)]
        assert re.search(r"BEGIN:VEVENT", text)
        for event in re.findall(r"BEGIN:VEVENT\n(.*?)\nEND:VEVENT", text, re.DOTALL):
            names = [
                re.split("[:;]", line, maxsplit=1)[0] for line in event.split("\n")
            ]
            assert sorted(set(names)) == sorted(names)
            assert {"UID", "DTSTAMP", "DTSTART", "SUMMARY"} <= set(names)


def test_lines_of_calendars_are_short(site):
    """At most 75 octets each, as the standard asks."""
    for path in site.files:
        if path.endswith(".ics"):
            lines = (site.root / path).read_bytes().split(b"\r\n")
            assert max(map(len, lines)) <= 75, path


def test_events_have_unique_ids_and_lead_to_pages(site, calendars):
    """The page of the programme or directive, in the calendar's language."""
    uids = []
    for path, lines in calendars.items():
        uids += [line for line in lines if line.startswith("UID:")]
        urls = [line.removeprefix("URL:") for line in lines if line.startswith("URL:")]

        assert set() == {page_of(url) for url in urls} - site.files, path

    assert len(set(uids)) == len(uids)


def test_every_deadline_is_in_the_calendar_of_all(catalogue, calendars):
    """Of targets and of tasks, on its last day."""
    programmes, directives = catalogue.programmes, catalogue.directives
    items = [t for p in programmes.values() for t in p.targets]
    items += [t for d in directives.values() for t in d.tasks]
    days = {f"{i.deadline.end:%Y%m%d}" for i in items if i.deadline is not None}

    assert days == {
        line.removeprefix("DTSTART;VALUE=DATE:")
        for line in calendars["deadlines.ics"]
        if line.startswith("DTSTART")
    }


@each_language
def test_page_of_changes_has_every_publication_newest_first(site, catalogue, start):
    """Each once, in the order of the publications' dates."""
    page = site.page(f"{start}changes/")
    cited = [a for a in page.all("a") if a.all("cite")]

    assert [
        f"{start}sources/{each.source.id}/index.html" for each in additions(catalogue)
    ] == [site.target(f"{start}changes/index.html", a.get("href")) for a in cited]


@each_language
def test_page_of_changes_spells_every_revision_out(site, catalogue, start):
    """Old and new, with the publication that stated the old one."""
    page = site.page(f"{start}changes/")
    told = [item for found in page.of_class("revisions") for item in found.all("li")]

    assert sum(len(each.revised) for each in additions(catalogue)) == len(told)
    assert [] == [each.text for each in told if "→" not in each.text]


@each_language
def test_pages_lead_to_their_feeds_and_calendars(site, start):
    """In the body: in the head the theme's script would ask for each of them."""
    page = f"{start}changes/index.html"
    (links,) = site.pages[page].of_class("subscribe")

    assert {f"{start}changes.xml", f"{start}deadlines.ics"} == {
        site.target(page, a.get("href")) for a in links.all("a")
    }


@each_language
def test_ministries_are_ranked_and_merged(site, catalogue, start):
    """Every ministry that was ever ranked has a row; the seven that ended are named."""
    page = site.page(f"{start}ministries/")
    edition = Edition(catalogue, "en" if start else "vi")
    (ranked,) = page.of_class("ministries")
    (merged,) = page.of_class("mergers")
    known = {
        fact.key.subject
        for fact in catalogue.facts
        if fact.key.indicator == "par-index"
        and fact.key.subject in catalogue.ministries
    }
    ended = [m for m in catalogue.ministries.values() if m.until is not None]

    assert len(known) == len(ranked.all("tbody")[0].all("tr"))
    assert [] == [m.id for m in ended if edition.name(m) not in merged.text]
    assert 1 == len(page.of_class("ranking"))
