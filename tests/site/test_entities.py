"""Pages of platforms, programmes, tasks and publications, and their lists."""

import gzip

import pytest

from reform.docket import docket
from reform.edition import Edition
from reform.promised import targets_of, tasks_of
from tests.site.published import LANGUAGES

BUDGET = 25_000
"""Octets of a list of hundreds, packed: what an indicator's page may have."""

UNKNOWN = {"vi": "chưa rõ", "en": "unknown"}
OWNER = {"vi": "Cơ quan quản lý", "en": "Run by"}

both_languages = pytest.mark.parametrize("language", LANGUAGES)


def page(site, language, address):
    """Return a page of a language."""
    return site.page(f"{LANGUAGES[language]}{address}/")


def head(site, language, address):
    """Give the short facts at the head of a page, by their words."""
    rows = page(site, language, address).of_class("head-facts")[0].all("div")
    return {row.all("dt")[0].text: row.all("dd")[0].text for row in rows}


@both_languages
def test_every_platform_says_who_runs_it_or_that_this_is_unknown(
    site, catalogue, language
):
    """No reader is left to guess whether we forgot."""
    edition = Edition(catalogue, language)
    expected = {
        system.id: edition.name(edition.subject(system.owner))
        if system.owner
        else UNKNOWN[language]
        for system in catalogue.systems.values()
    }

    assert expected == {
        identity: head(site, language, f"systems/{identity}")[OWNER[language]]
        for identity in expected
    }


@both_languages
def test_every_platform_has_a_card(site, catalogue, language):
    """All are on one page, each with a link to its own."""
    [cards] = page(site, language, "systems").of_class("cards")
    links = {card.all("a")[0].get("href") for card in cards.children if card != "\n"}

    assert {f"{each}/" for each in catalogue.systems} == links


@both_languages
@pytest.mark.parametrize("kind", ["sources", "programmes"])
def test_long_list_has_everything_and_stays_small(site, catalogue, language, kind):
    """Hundreds of rows are one page that a phone loads at once."""
    [table] = [
        table
        for table in page(site, language, kind).all("table")
        if {"publications", "programmes"} & set(table.get("class").split())
    ]
    path = f"{LANGUAGES[language]}{kind}/index.html"

    assert len(catalogue.entities[kind]) == len(table.all("tr")) - 1
    assert len(gzip.compress(site.read(path).encode())) < BUDGET


@both_languages
def test_every_target_is_listed_with_its_programme(site, catalogue, language):
    """A row leads to the very target on its programme's page."""
    [table] = page(site, language, "programmes").of_class("targets")
    links = [row.all("a")[0].get("href") for row in table.all("tr")[1:]]

    assert {
        f"{programme.id}/#{programme.id}-{target.id}"
        for programme, target in targets_of(catalogue)
    } == {*links}


@both_languages
def test_every_task_is_listed_with_its_state(site, catalogue, language):
    """The overdue first; a row leads to the very task on its directive's page."""
    [table] = page(site, language, "directives").of_class("all-tasks")
    rows = table.all("tr")[1:]

    assert [
        (f"{each.directive.id}/#{each.directive.id}-{each.task.id}", each.status.state)
        for each in docket(catalogue, tasks_of(catalogue))
    ] == [
        (
            row.all("a")[0].get("href"),
            row.of_class("badge")[0].get("class").split()[-1],
        )
        for row in rows
    ]


@both_languages
def test_page_of_all_tasks_stays_small(site, language):
    """Timeline, table and lists are one page that a phone loads at once."""
    path = f"{LANGUAGES[language]}directives/index.html"

    assert len(gzip.compress(site.read(path).encode())) < BUDGET


@both_languages
def test_tasks_of_a_directive_have_their_history(site, catalogue, language):
    """Each stage on record is there with the publication that tells of it."""
    for directive in catalogue.directives.values():
        found = page(site, language, f"directives/{directive.id}")
        for task in directive.tasks:
            [block] = found.all("li", id=f"{directive.id}-{task.id}")
            told = [mark.get("href") for mark in block.of_class("source-mark")]
            stated = [entry.source for entry in task.history] or [directive.source]

            assert [f"../../sources/{each}/" for each in stated] == told


@both_languages
def test_every_contradiction_is_told_with_all_its_sides(site, catalogue, language):
    """As many blocks as there are contradictions, and in each all publications."""
    blocks = page(site, language, "contradictions").of_class("statements")
    told = sorted(
        sorted(mark.get("href") for mark in block.of_class("source-mark"))
        for block in blocks
    )

    assert told == sorted(
        sorted(f"../sources/{fact.source.id}/" for fact in each.facts)
        for each in catalogue.contradictions
    )


@both_languages
def test_publication_leads_to_its_original(site, catalogue, language):
    """Or says, as a gap, why there is no address."""
    for source in catalogue.sources.values():
        [lead] = page(site, language, f"sources/{source.id}").of_class("lead")
        originals = [a for a in lead.all("a") if "external" in a.get("rel")]
        links = [link.get("href") for link in originals]

        assert ([source.url] if source.url else []) == links
        assert bool(source.no_url) == ("gap" in lead.get("class").split())
