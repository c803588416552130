"""What readers have to fetch, in bytes as they are sent: compressed."""

import gzip
from functools import cache

import pytest

from tests.site.published import LANGUAGES

MOST = {
    "home": 20_000,
    "province": 14_000,
    "indicator": 25_000,
}
"""Bytes of the HTML of a page, with its figures."""

FIRST = 90_000
"""Bytes of a page and what it loads, but for fonts, at the first visit."""

INDEX = 40_000
"""Bytes of the search index of a language."""

FONTS = 95_000
"""Bytes of all fonts, which are compressed already."""

FOLDERS = {"provinces": "province", "indicators": "indicator"}

both_languages = pytest.mark.parametrize("start", LANGUAGES.values(), ids=LANGUAGES)


@cache
def weight(path):
    """Return how many bytes a file has on its way."""
    return len(gzip.compress(path.read_bytes(), mtime=0))


def kind(path, start):
    """Return which kind a page is of that has a budget; none for the others."""
    parts = path.removeprefix(start).split("/")
    if path == f"{start}index.html":
        return "home"
    return FOLDERS.get(parts[0]) if len(parts) == 3 else None


def loaded(site, path):
    """Return what a page asks for, but for fonts: stylesheets and scripts."""
    page = site.every[path]
    sheets = [e.get("href") for e in page.all("link", rel="stylesheet")]
    scripts = [e.get("src") for e in page.all("script") if e.get("src")]
    return {site.root / site.target(path, each) for each in [*sheets, *scripts]}


@both_languages
@pytest.mark.parametrize("wanted", MOST)
def test_pages_keep_their_budget(site, start, wanted):
    """Every home page, province and indicator is small enough to be read on a phone."""
    own = [
        path
        for path in site.pages
        if path.startswith(start) and kind(path, start) == wanted
    ]
    heavy = {path: weight(site.root / path) for path in own}

    assert own
    assert {} == {p: w for p, w in heavy.items() if w > MOST[wanted]}


@both_languages
def test_first_visit_is_light(site, start):
    """The heaviest page of each kind, with the stylesheet and scripts it asks for."""
    for wanted in MOST:
        own = [
            p for p in site.pages if p.startswith(start) and kind(p, start) == wanted
        ]
        path = max(own, key=lambda path: weight(site.root / path))
        weights = {each: weight(each) for each in loaded(site, path)}
        weights[site.root / path] = weight(site.root / path)

        assert sum(weights.values()) <= FIRST, weights


@both_languages
def test_first_visit_is_light_with_the_search(site, start):
    """At home there is room for the scripts that the search fetches by itself."""
    home = f"{start}index.html"
    search = {
        site.root / path
        for path in site.files
        if path.startswith(f"{start}assets/javascripts/")
        and ("/workers/" in path or path.endswith("/lunr.vi.min.js"))
        and path.endswith(".js")
    }
    weights = {e: weight(e) for e in {site.root / home, *loaded(site, home), *search}}

    assert 2 == len(search)
    assert sum(weights.values()) <= FIRST, weights


@both_languages
def test_pages_wait_for_one_stylesheet(site, start):
    """All load the same one; the page to explore has its own besides."""
    asked = {
        path: [
            site.target(path, e.get("href")) for e in page.all("link", rel="stylesheet")
        ]
        for path, page in site.pages.items()
        if path.startswith(start) and (start or not path.startswith("en/"))
    }
    (common,) = {sheets[0] for sheets in asked.values() if sheets}
    more = {path for path, sheets in asked.items() if sheets[1:]}

    assert common.startswith(f"{start}assets/stylesheets/site.")
    assert {f"{start}explore/index.html"} == more


@both_languages
def test_search_index_keeps_its_budget(site, start):
    """A search fetches its index once, on a phone too."""
    assert weight(site.root / f"{start}search/search_index.json") <= INDEX


@both_languages
def test_fonts_keep_their_budget(site, start):
    """All weights and letters together; a page needs two of the files."""
    fonts = [
        site.root / path
        for path in site.files
        if path.startswith(f"{start}assets/fonts/") and path.endswith(".woff2")
    ]

    assert sum(each.stat().st_size for each in fonts) <= FONTS


@both_languages
def test_head_and_foot_of_pages_list_no_entities(site, start):
    """HTML does not grow with the number of pages: menus lead to sections alone."""
    page = site.pages[f"{start}about/index.html"]
    menus = [e for part in page.all("header", "footer") for e in part.all("a")]
    targets = {site.target(f"{start}about/index.html", a.get("href")) for a in menus}
    folders = {target.removeprefix(start).count("/") for target in targets}

    assert len(targets) > 10
    assert folders <= {0, 1, 2}
    assert len(targets) < 40
