"""The pages that there are, and what each shows."""

import pytest

from reform.edition import PAGES, Edition
from tests.site.published import LANGUAGES, of_language

FAULTS = ("{{", "{%", "Macro Rendering Error", "Undefined", "&amp;#", "&amp;lt;")
"""What a page shows if a template or a macro went wrong, or was escaped twice."""


def folder(kind):
    """Give the folder of the pages of a kind."""
    return "provinces" if kind == "province" else PAGES[kind]


both_languages = pytest.mark.parametrize("language", LANGUAGES)


def test_every_page_exists_in_both_languages(site):
    """A page has the same path in Vietnamese and, under en/, in English."""
    vietnamese, english = (of_language(site.pages, code) for code in LANGUAGES)

    assert set(vietnamese) == set(english)


@both_languages
@pytest.mark.parametrize("kind", PAGES)
def test_every_entity_has_a_page_under_its_name(site, catalogue, language, kind):
    """Each province, indicator, source and so on has a page headed by its name."""
    edition = Edition(catalogue, language)
    pages = of_language(site.pages, language)
    expected = {e.id: " ".join(edition.name(e).split()) for e in edition.pages(kind)}

    headings = {
        identity: pages[f"{folder(kind)}/{identity}/index.html"].all("h1")[0]
        for identity in expected
    }

    assert expected == {i: h.text.removesuffix("¶") for i, h in headings.items()}


def test_there_are_63_names_of_provinces(site):
    """The provinces before and after the mergers of 2025 have 63 names in all."""
    pages = of_language(site.pages, "vi")
    names = [p for p in pages if p.startswith("provinces/") and p.count("/") > 1]

    assert 63 == len(names)


def test_no_template_is_left_in_a_page(site):
    """Whatever a page's author or a macro meant to fill in is filled in."""
    faults = [
        (path, fault)
        for path in site.pages
        for fault in FAULTS
        if fault in site.read(path)
    ]

    assert [] == faults


@both_languages
def test_pages_say_their_language(site, language):
    """Browsers and screen readers are told what language a page is in."""
    pages = of_language(site.pages, language).values()

    assert {language} == {page.all("html")[0].get("lang") for page in pages}


def test_ids_are_unique_on_a_page(site):
    """No two elements of a page have the same id, figures' parts included."""
    repeated = {}
    for path, page in site.every.items():
        ids = [e.attributes["id"] for e in page if "id" in e.attributes]
        if len(ids) != len(set(ids)):
            repeated[path] = sorted({name for name in ids if ids.count(name) > 1})

    assert {} == repeated


def test_a_page_has_one_heading_of_the_first_level(site):
    """Each page begins with one heading that says what it is about."""
    wrong = {path: len(page.all("h1")) for path, page in site.pages.items()}

    assert {} == {p: count for p, count in wrong.items() if count != 1}


@both_languages
def test_navigation_lists_no_entities(site, catalogue, language):
    """The menu is as long for 10,000 pages as for 100: all but these and home."""
    edition, start = Edition(catalogue, language), LANGUAGES[language]
    entities = {
        f"{start}{folder(kind)}/{entity.id}/index.html"
        for kind in PAGES
        for entity in edition.pages(kind)
    }
    pages = {start + path for path in of_language(site.pages, language)}
    listed = {
        path: {
            site.target(path, link.get("href"))
            for navigation in site.pages[path].of_class("site-menu")
            for link in navigation.all("a")
            if not link.get("href").startswith("#")
        }
        for path in pages
    }

    others = pages - entities - {f"{start}404.html", f"{start}index.html"}
    assert dict.fromkeys(pages, others) == listed


@both_languages
@pytest.mark.parametrize("tier", ["ministry", "province", "district", "commune"])
def test_on_time_rate_is_shown_by_tier_with_both_publications(site, language, tier):
    """The four rates of 2022 stand on the page, with who published them."""
    rate = {
        "ministry": "99.96",
        "province": "99.33",
        "district": "98.27",
        "commune": "99.56",
    }[tier]
    page = site.page(f"{LANGUAGES[language]}indicators/on-time-rate/")
    shown = {"vi": rate.replace(".", ",") + " %", "en": f"{rate}%"}[language]
    rows = [row for row in page.all("tr") if shown in row.text]
    sources = {link.get("href") for row in rows for link in row.all("a")}

    assert 1 == len(rows)
    assert "../../sources/tay-ninh-portal-2023-02-03/" in sources
    assert (tier == "commune") == (
        "../../sources/thai-nguyen-portal-2023-02/" not in sources
    )


@both_languages
def test_ended_province_names_its_successor_and_the_resolution(site, language):
    """Bến Tre's page leads to Vĩnh Long and names what merged them."""
    page = site.page(f"{LANGUAGES[language]}provinces/ben-tre/")
    successor = {"vi": "Vĩnh Long", "en": "Vinh Long"}[language]
    resolution = {
        "vi": "Nghị quyết 202/2025/QH15",
        "en": "Resolution 202/2025/QH15",
    }[language]

    links = [a for a in page.all("a") if a.get("href").endswith("../vinh-long/")]
    assert any(successor in link.text for link in links)
    assert resolution in page.text
