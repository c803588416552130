"""What a reader meets in a browser."""

import json
from unicodedata import normalize

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

PAGES = {
    "home": "",
    "indicator": "indicators/dti/",
    "coverage": "coverage/",
    "province": "provinces/ben-tre/",
}
LANGUAGES = {"vi": "", "en": "en/"}
WIDTHS = (320, 1280)
ACROSS = "document.documentElement.scrollWidth"
SETTLED = "Promise.all(document.getAnimations().map(moving => moving.finished))"
"""Waits for colours that fade after a change of width."""

every_page = pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
both_languages = pytest.mark.parametrize("start", LANGUAGES.values(), ids=LANGUAGES)


@every_page
@both_languages
def test_page_is_silent_and_asks_nobody_else(reader, start, path):
    """Nothing fails, nothing is said in the console, nothing leaves the machine."""
    with reader.opens(start + path, wait_until="networkidle"):
        pass

    assert ([], [], []) == (reader.said, reader.failed, reader.elsewhere)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@every_page
@both_languages
def test_page_is_accessible_and_fits(reader, start, path, scheme):
    """On a phone and a desk axe finds no fault, and nothing scrolls sideways."""
    with reader.opens(start + path, color_scheme=scheme) as page:
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            page.evaluate(SETTLED)
            found = Axe().run(page).response["violations"]

            assert [] == [(v["id"], n["html"]) for v in found for n in v["nodes"]]
            assert width >= page.evaluate(ACROSS)


@every_page
@both_languages
def test_page_can_be_read_without_scripts(reader, start, path):
    """Without JavaScript the words, tables and figures are there, and fit a phone."""
    with reader.opens(start + path, java_script_enabled=False) as page:
        page.set_viewport_size({"width": WIDTHS[0], "height": 800})

        expect(page.locator("h1")).to_be_visible()
        for kind in ("p", "table", "figure svg"):
            unfolded = f"article {kind}:not(details:not([open]) *)"
            for shown in page.locator(unfolded).all()[:3]:
                expect(shown).to_be_visible()
        assert WIDTHS[0] >= page.evaluate(ACROSS)


@every_page
def test_language_switch_leads_there_and_back(reader, path):
    """One click leads to the same page in English, another one back."""
    with reader.opens(path) as page:
        for language, start in (("en", "en/"), ("vi", "")):
            page.locator(".language-switch").click()
            expect(page).to_have_url(reader.address + start + path)
            expect(page.locator("html")).to_have_attribute("lang", language)


@pytest.mark.parametrize(
    ("words", "province"),
    [
        pytest.param("Cà Mau", "ca-mau", id="accents"),
        pytest.param("ca mau", "ca-mau", id="no accents"),
        # No word of this name is the same without its accents.
        pytest.param("quang tri", "quang-tri", id="no accents at all"),
        pytest.param("dong thap", "dong-thap", id="no stroke"),
        pytest.param(normalize("NFD", "Quảng Trị"), "quang-tri", id="parted accents"),
    ],
)
@both_languages
def test_search_finds_a_province(reader, start, words, province):
    """A name is found with its accents, without, and typed by any keyboard."""
    with reader.opens(start) as page:
        page.locator(".md-search__input").click()
        page.keyboard.type(words)
        found = page.locator(f'.md-search-result__link[href*="provinces/{province}/"]')

        expect(found.first).to_be_visible()


@both_languages
def test_search_marks_words_without_spoiling_titles(reader, site, start):
    """Titles among the results are those of pages, whatever is marked in them."""
    index = json.loads(site.read(f"{start}search/search_index.json"))
    titles = {entry["title"] for entry in index["docs"]}
    with reader.opens(start) as page:
        page.locator(".md-search__input").click()
        page.keyboard.type("ch")
        results = page.locator(".md-search-result__article h1")
        expect(results.first).to_be_visible()

        assert [] == [t for t in results.all_inner_texts() if t not in titles]
