"""The explore page and what it fetches, as they are published."""

import gzip
import json

import pytest

from tests.site.published import LANGUAGES

PAGES = {
    language: f"{start}explore/index.html" for language, start in LANGUAGES.items()
}
SCRIPT = "assets/javascripts/explore.js"
RUNTIME = "assets/javascripts/vega/runtime.js"
MOST = 155_000
"""Bytes of the runtime, compressed."""

MOST_OWN = 40_000
"""Bytes of the page's own scripts, compressed, all together."""

MOST_FETCHED = 30_000
"""Bytes of the largest file that a choice fetches, compressed."""

both_languages = pytest.mark.parametrize("language", PAGES)


def weight(site, path):
    """Return how many bytes a file has on its way."""
    return len(gzip.compress((site.root / path).read_bytes(), mtime=0))


@both_languages
def test_only_this_page_loads_its_script_and_styles(site, language):
    """Readers of other pages pay nothing for it."""
    start = LANGUAGES[language]
    for name in (SCRIPT, "assets/stylesheets/explore.css"):
        asking = {
            path
            for path, page in site.every.items()
            for element in page.all("script", "link")
            for address in (element.get("src") or element.get("href"),)
            if site.target(path, address) == f"{start}{name}"
        }

        assert {PAGES[language]} == asking


def test_no_page_loads_the_runtime_by_itself(site):
    """The script asks for it when there is something to draw."""
    loading = [path for path in site.every if "vega" in site.read(path)]

    assert [] == loading


@both_languages
def test_page_fetches_files_that_there_are(site, language):
    """Its index is of its language; facts and charts are shared."""
    path = PAGES[language]
    (root,) = [e for e in site.pages[path] if "data-explore" in e.attributes]
    shared = root.get("data-shared")

    assert f"{LANGUAGES[language]}explore/index.json" == (
        site.target(path, root.get("data-index"))
    )
    assert site.target(path, root.get("data-index")) in site.files
    assert "explore/specifications.json" == (
        site.target(path, f"{shared}specifications.json")
    )
    assert "explore/specifications.json" in site.files


@both_languages
def test_every_indicator_that_can_be_chosen_has_its_facts(site, language):
    """And those of which nothing is known are on the list, but cannot be chosen."""
    page = site.pages[PAGES[language]]
    (select,) = page.all("select", name="indicator")
    options = select.all("option")
    free = {o.get("value") for o in options if "disabled" not in o.attributes}
    files = {f for f in site.files if f.startswith("explore/facts/")}
    index = json.loads(site.read(f"{LANGUAGES[language]}explore/index.json"))

    assert {f"explore/facts/{value}.json" for value in free} == files
    assert free == index["indicators"].keys()
    assert len(options) > len(free)


@both_languages
def test_every_subject_can_be_chosen_once(site, catalogue, language):
    """All 63 names of provinces, regions, the country and the ministries."""
    page = site.pages[PAGES[language]]
    values = [box.get("value") for box in page.all("input", name="place")]

    assert sorted([*catalogue.places, *catalogue.ministries]) == sorted(values)


@both_languages
def test_page_says_what_to_do_without_scripts(site, language):
    """The form is hidden until a script shows it; the way to the tables is not."""
    page = site.pages[PAGES[language]]
    (form,) = page.of_class("explore-form")
    (notice,) = page.of_class("explore-without")

    assert "hidden" in form.attributes
    assert "JavaScript" in notice.text
    targets = {site.target(PAGES[language], a.get("href")) for a in notice.all("a")}
    assert 4 == len(targets & site.files)


def test_search_does_not_hold_the_form(site):
    """A search for a province does not lead to a list of all of them."""
    index = json.loads(site.read("search/search_index.json"))
    texts = [e["text"] for e in index["docs"] if e["location"].startswith("explore/")]

    assert 0 < len(texts)
    assert not any("Lai Châu" in text for text in texts)


def test_runtime_and_facts_keep_their_budgets(site):
    """What a phone has to fetch: the runtime, our scripts, names, one indicator."""
    own = [f for f in site.files if f.startswith("assets/javascripts/explore")]
    fetched = {f: weight(site, f) for f in site.files if f.startswith("explore/")}

    assert weight(site, RUNTIME) <= MOST
    assert sum(weight(site, file) for file in own) <= MOST_OWN
    assert max(fetched.values()) <= MOST_FETCHED, max(fetched, key=fetched.get)
