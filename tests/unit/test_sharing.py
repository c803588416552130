"""What is told of a page where it is found, shared, cited and corrected."""

import json
import re
from datetime import date

import pytest

from reform.edition import PAGES, Edition, folder_of
from reform.sharing import Site, read
from reform.sharing.citation import bibtex
from reform.sharing.description import LONGEST, shortened
from reform.sharing.linked_data import script
from reform.sharing.origin import origin
from reform.sharing.signposts import signposts

ADDRESS = "https://example.vn/reform/"
REPOSITORY = "https://git.example/owner/name"
SECTIONS = {"": "Home", "provinces/": "Provinces", "indicators/": "Indicators"}
HOSTILE = "</script><script>alert('1')</script> & \"<!--\u2028"
INTERVAL = re.compile(r"\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d")
LANGUAGES = {"vi": ADDRESS, "en": f"{ADDRESS}en/"}

both_languages = pytest.mark.parametrize("language", LANGUAGES)


def site(catalogue, language="en", repository=""):
    """Give the site of an edition."""
    edition, address = Edition(catalogue, language), LANGUAGES[language]
    said = "What it is about, in some more words."
    return Site(edition, "A site", said, address, repository)


def page(where, kind, identity):
    """Give the page of an entity on a site."""
    path = f"{folder_of(PAGES[kind])}/{identity}"
    header = {kind: identity, "title": "Another title"}
    return read(where, f"{path}.md", path=f"{path}/", title="", header=header)


def things(shared):
    """Return what a page says to search engines."""
    return [json.loads(text) for text in shared.linked_data(SECTIONS)]


def test_page_knows_its_entity(tiny):
    """Name, address, and the template that its words stand in."""
    shared = page(site(tiny.catalogue()), "province", "ha-noi")

    assert "Hanoi" == shared.title
    assert f"{ADDRESS}en/provinces/ha-noi/" == shared.address
    assert "docs/en/provinces/[province].md" == shared.document
    assert "cards/provinces/ha-noi.png" == shared.card_file


def test_page_of_words_is_what_its_header_says(tiny):
    """Its author describes it; it shares the site's card."""
    header = {"description": "About us.", "data": ["data/glossary.yml"]}
    shared = read(
        site(tiny.catalogue()), "about.md", path="about/", title="About", header=header
    )

    assert "About us." == shared.description
    assert ("data/glossary.yml",) == shared.files
    assert "docs/en/about.md" == shared.document
    assert "cards/site.png" == shared.card_file


@pytest.mark.parametrize(
    ("uri", "header", "expected"),
    [
        ("about.md", {}, True),
        ("a.md", {"robots": "noindex"}, False),
        ("sources/old.md", {"moved_to": "../new/"}, False),
        ("404.md", {}, False),
    ],
)
def test_pages_that_are_none_to_be_found_are_not_listed(tiny, uri, header, expected):
    """Made-up numbers, moved pages and the page for lost readers stay unlisted."""
    where = site(tiny.catalogue())
    shared = read(where, uri, path="x/", title="", header=header)

    assert expected == shared.is_listed


@both_languages
def test_alternates_name_every_language(tiny, language):
    """A page names itself, its translation, and what readers of neither get."""
    assert [
        ("vi", f"{ADDRESS}data/"),
        ("en", f"{ADDRESS}en/data/"),
        ("x-default", f"{ADDRESS}data/"),
    ] == site(tiny.catalogue(), language).alternates("data/")


def test_description_says_what_it_is_and_its_key_figure(catalogue):
    """A reader of results sees the number that was asked for."""
    where = site(catalogue)

    assert (
        "Administrative reform in Quang Ninh. PAR INDEX: 91.49%, rank 4 of 63 (2024). "
        "99 figures from 34 sources."
        == page(where, "province", "quang-ninh").description
    )


@both_languages
def test_every_entity_is_described_in_its_own_words(catalogue, language):
    """No two pages of a kind have one description, none is empty or endless."""
    where = site(catalogue, language)
    for kind in PAGES:
        entities = where.edition.pages(kind)
        said = [page(where, kind, entity.id).description for entity in entities]

        assert len(said) == len(set(said)), kind
        assert all(20 < len(text) <= LONGEST for text in said), kind


def test_long_texts_are_cut_between_words():
    """What is left of a text says that it goes on."""
    assert "word " * 47 + "word…" == shortened("word " * 100)


def test_origin_names_the_entity_then_who_states_most(tiny):
    """Files stand in the order in which a reader wants them."""
    tiny.publish(
        """
        - {indicator: accounts, subject: ha-noi, at: 2024-01-01, value: 7}
        - {indicator: accounts, subject: ha-noi, at: 2025-01-01, value: 8}
        """,
        name="most",
    )
    tiny.publish(
        "- {indicator: accounts, subject: ha-noi, at: 2024-01-01, value: 7}",
        name="less",
    )
    catalogue = tiny.catalogue()
    found = origin(catalogue, "province", catalogue.places["ha-noi"])

    assert (
        "data/places/ha-noi.yml",
        "data/sources/most.yml",
        "data/sources/less.yml",
    ) == found.files
    assert (3, 2) == (found.facts, found.stating)
    assert date(2026, 11, 1) == found.newest.start


def test_every_file_that_a_page_was_made_from_exists(catalogue, pytestconfig):
    """Who wants to change a number is led to a file that there is."""
    missing = {
        file
        for kind in PAGES
        for entity in Edition(catalogue, "vi").pages(kind)
        for file in origin(catalogue, kind, entity).files
        if not (pytestconfig.rootpath / file).is_file()
    }

    assert set() == missing


def test_files_that_pages_name_in_their_headers_exist(pytestconfig):
    """A page of words that was made from data leads to them as well."""
    root = pytestconfig.rootpath
    lists = re.compile(r"^data: \[(.*)\]$", re.MULTILINE)
    pages = [page.read_text(encoding="utf-8") for page in root.glob("docs/**/*.md")]
    named = {
        file
        for text in pages
        for found in lists.findall(text)
        for file in found.split(", ")
    }

    assert {"data/glossary.yml", "data/omissions.yml"} <= named
    assert all((root / file).is_file() for file in named)


@pytest.mark.parametrize("number", [3, 5, 6, 40])
def test_files_are_named_first_and_the_rest_is_several(tiny, number):
    """Nobody opens a list to find a single file in it."""
    files = [f"data/{number - count:02}.yml" for count in range(number)]
    shared = read(
        site(tiny.catalogue()), "x.md", path="x/", title="", header={"data": files}
    )

    assert set(files) == {*shared.named, *shared.others}
    assert files[: len(shared.named)] == list(shared.named)
    assert sorted(shared.others) == shared.others
    assert 1 != len(shared.others)
    assert len(shared.named) <= 5


def test_links_lead_to_the_form_and_the_file(tiny):
    """A report is filled in with the page; brackets in a file's name are escaped."""
    shared = page(site(tiny.catalogue(), repository=REPOSITORY), "province", "ha-noi")

    assert (
        f"{REPOSITORY}/edit/main/docs/en/provinces/%5Bprovince%5D.md"
        == shared.site.editing(shared.document)
    )
    assert (
        f"{REPOSITORY}/issues/new?template=1-wrong-number.yml&title=Number%3A+Hanoi"
        "&page=https%3A%2F%2Fexample.vn%2Freform%2Fen%2Fprovinces%2Fha-noi%2F"
        == shared.site.reporting(shared.title, shared.address)
    )


def test_report_fits_the_form(pytestconfig):
    """The form that links name is there, and has a field for the page."""
    form = pytestconfig.rootpath / ".github/ISSUE_TEMPLATE/1-wrong-number.yml"

    assert "id: page\n" in form.read_text(encoding="utf-8")


def test_without_a_repository_there_are_no_links(tiny):
    """Nobody is sent to an address that is not known."""
    where = site(tiny.catalogue())

    assert ("", "") == (where.editing("data/x.yml"), where.reporting("x", ADDRESS))


def test_nothing_breaks_out_of_a_script():
    """Whatever stands in data, the JSON ends where the script does, and says it."""
    written = script({"name": HOSTILE})

    assert set() == set("<>&\u2028") & set(written)
    assert HOSTILE == json.loads(written)["name"]


def has_facts(catalogue):
    """Return what tells whether anything is known of an indicator."""
    return lambda indicator: catalogue.shown(indicator.id)


@both_languages
def test_data_sets_have_what_google_wants(catalogue, language):
    """What is known of an indicator has all required fields, and the recommended."""
    where = site(catalogue, language)
    for indicator in filter(has_facts(catalogue), where.edition.pages("indicator")):
        shared = page(where, "indicator", indicator.id)
        (found,) = [each for each in things(shared) if each["@type"] == "Dataset"]

        assert "https://schema.org" == found["@context"]
        assert where.edition.name(indicator) == found["name"]
        assert 50 <= len(found["description"]) <= 5000
        assert shared.address == found["url"]
        assert found["license"].startswith("https://creativecommons.org/")
        assert found["isAccessibleForFree"] is True
        assert found["creator"]["name"]
        assert found["includedInDataCatalog"]["name"]
        assert found["spatialCoverage"]["name"]
        assert all(each["name"] for each in found["variableMeasured"])
        assert date.fromisoformat(found["dateModified"])
        assert {"text/csv", "application/json"} == {
            each["encodingFormat"] for each in found["distribution"]
        }
        assert all(
            each["contentUrl"].startswith(f"{ADDRESS}data/")
            for each in found["distribution"]
        )
        assert INTERVAL.fullmatch(found["temporalCoverage"])


def test_short_description_of_a_data_set_is_made_long_enough(tiny):
    """Google refuses one of fewer than fifty letters."""
    shared = page(site(tiny.catalogue()), "indicator", "on-time-rate")
    _, found = things(shared)

    assert (
        "Dossiers handled on time. What it is about, in some more words."
        == (found["description"])
    )


def test_indicator_without_figures_is_no_data_set(tiny):
    """Nobody is led to an empty file."""
    shared = page(site(tiny.catalogue()), "indicator", "accounts")

    assert ["BreadcrumbList"] == [each["@type"] for each in things(shared)]


def test_way_to_a_page_leads_from_home_through_its_section(tiny):
    """Results show where a page stands; each step has a name and an address."""
    (way,) = things(page(site(tiny.catalogue()), "province", "ha-noi"))

    assert [
        (1, "Home", f"{ADDRESS}en/"),
        (2, "Provinces", f"{ADDRESS}en/provinces/"),
        (3, "Hanoi", f"{ADDRESS}en/provinces/ha-noi/"),
    ] == [(s["position"], s["name"], s["item"]) for s in way["itemListElement"]]


def test_section_is_not_its_own_section(tiny):
    """The list of provinces stands right under home."""
    where = site(tiny.catalogue())
    shared = read(
        where, "provinces/index.md", path="provinces/", title="All", header={}
    )
    (way,) = things(shared)

    assert ["Home", "All"] == [step["name"] for step in way["itemListElement"]]


def test_home_is_the_site_and_its_collection(tiny):
    """Search engines learn the name of the site, and that it is a catalogue of data."""
    home = read(site(tiny.catalogue()), "index.md", path="", title="Home", header={})

    assert ["WebSite", "DataCatalog"] == [each["@type"] for each in things(home)]


def test_citation_is_what_latex_can_set():
    """Marks of LaTeX are words; an address is left as it is."""
    written = bibtex(
        "key", {"title": "50 % & {more}_1", "url": "https://x.vn/?a=1&b_2", "note": ""}
    )

    assert '  title = "{50 \\% \\& \\{more\\}\\_1}",' in written
    assert "  url = {https://x.vn/?a=1&b_2}," in written
    assert "note" not in written


def test_robots_are_told_of_both_lists_of_pages(tiny):
    """One file at the root names the sitemap of each language."""
    found = signposts(site(tiny.catalogue(), "vi"), [])

    assert [f"{ADDRESS}sitemap.xml", f"{ADDRESS}en/sitemap.xml"] == re.findall(
        r"^Sitemap: (.*)$", found["robots.txt"], re.MULTILINE
    )
    assert {"llms.txt"} == set(signposts(site(tiny.catalogue(), "en"), []))


def test_language_models_are_told_pages_and_data(tiny):
    """By llmstxt.org: a name, a summary, then lists of links with what each holds."""
    where = site(tiny.catalogue())
    shared = page(where, "province", "ha-noi")
    lines = signposts(where, [shared])["llms.txt"].splitlines()

    assert ["# A site", "", "> What it is about, in some more words."] == lines[:3]
    assert f"- [Hanoi]({shared.address}): {shared.description}" in lines
    assert any(line.startswith(f"- [facts.csv]({ADDRESS}data/") for line in lines)
    assert f"- In Vietnamese: {ADDRESS}llms.txt" in lines
