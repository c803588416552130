"""How pages are found, shared, cited and corrected, as they are published."""

import io
import json
import posixpath
import re
from collections import Counter
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import pytest
from PIL import Image

from tests.site.published import LANGUAGES, mkdocs, of_language, project

SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
XHTML = "{http://www.w3.org/1999/xhtml}link"
FEED = "application/atom+xml"
REPOSITORY = "https://git.example/owner/name"

both_languages = pytest.mark.parametrize("language", LANGUAGES)


def path_of(address):
    """Return the file that an address of the site leads to."""
    path = urlsplit(address).path.lstrip("/")
    return f"{path}index.html" if path.endswith("/") or not path else path


def meta(page, name):
    """Return what a page says of itself; empty where it says nothing."""
    found = [
        each.get("content")
        for each in page.all("meta")
        if name in {each.get("name"), each.get("property")}
    ]
    return found[0] if found else ""


def listed(pages):
    """Return the pages that search engines are to list."""
    return {
        path: page
        for path, page in pages.items()
        if "noindex" not in meta(page, "robots") and "404" not in path
    }


def links(page, rel):
    """Return the links to pages in a page's head, by their language."""
    found = [
        e
        for e in page.all("link")
        if rel in e.get("rel").split() and e.get("type") != FEED
    ]
    return {each.get("hreflang"): each.get("href") for each in found}


def things(page):
    """Return what a page says to search engines for data."""
    scripts = page.all("script", type="application/ld+json")
    return [json.loads("".join(script.children)) for script in scripts]


def sitemap(site, language):
    """Return the entries of a language's list of pages."""
    root = ET.fromstring(site.read(f"{LANGUAGES[language]}sitemap.xml"))  # noqa: S314
    return root.findall("s:url", SITEMAP)


def location(entry):
    """Return the address of an entry of a sitemap."""
    return entry.findtext("s:loc", namespaces=SITEMAP)


def test_canonical_address_is_that_of_listed_pages_alone(site):
    """Each page has one; what is not to be found has none."""
    expected = listed(site.pages)
    named = {
        path: path_of(links(page, "canonical")[""])
        for path, page in site.pages.items()
        if links(page, "canonical")
    }

    assert {path: path for path in expected} == named


def test_languages_of_a_page_name_each_other(site):
    """Both pages of a pair say the same three addresses, which lead to pages."""
    for path, page in listed(of_language(site.pages, "vi")).items():
        found = links(page, "alternate")
        twin = site.pages[f"{LANGUAGES['en']}{path}"]

        assert {"vi", "en", "x-default"} == set(found), path
        assert found == links(twin, "alternate"), path
        assert found["x-default"] == found["vi"]
        assert (path, f"en/{path}") == (path_of(found["vi"]), path_of(found["en"]))


def test_every_listed_page_leads_to_the_feed_of_its_language(site):
    """Programs that read feeds find it in the head of any page."""
    for path, page in listed(site.pages).items():
        (link,) = page.all("link", type=FEED)
        start = LANGUAGES["en" if path.startswith("en/") else "vi"]
        found = posixpath.normpath(
            posixpath.join(posixpath.dirname(path), link.get("href"))
        )

        assert f"{start}changes.xml" == found, path


def test_the_themes_script_asks_for_no_alternate(site):
    """It would ask the public address for every link whose `rel` is that one word."""
    asked = {
        (path, link.get("href"))
        for path, page in site.every.items()
        for link in page.all("link", rel="alternate")
    }

    assert set() == asked


@both_languages
def test_sitemap_lists_every_page_once(site, language):
    """No page is left out, none is there twice, none that refuses to be found."""
    found = Counter(path_of(location(entry)) for entry in sitemap(site, language))
    start = LANGUAGES[language]
    expected = listed(of_language(site.pages, language))

    assert Counter(f"{start}{path}" for path in expected) == found


@both_languages
def test_sitemap_has_the_languages_that_pages_name(site, language):
    """Search engines read the same pairs in the list and on the pages."""
    for entry in sitemap(site, language):
        found = {e.get("hreflang"): e.get("href") for e in entry.findall(XHTML)}
        page = site.pages[path_of(location(entry))]

        assert links(page, "alternate") == found


def test_pages_are_dated_by_what_they_state(site, catalogue):
    """The date is that of the newest publication of a page, not of a build."""
    days = {
        path_of(location(entry)): entry.findtext("s:lastmod", namespaces=SITEMAP)
        for entry in sitemap(site, "vi")
    }
    published = {s.published.start.isoformat() for s in catalogue.sources.values()}
    source = catalogue.sources["vgp-2024-04-17"]

    assert set() == set(days.values()) - published
    assert (
        source.published.start.isoformat() == days["sources/vgp-2024-04-17/index.html"]
    )


def test_robots_lead_to_the_sitemaps(site):
    """The file at the root names the list of each language, and both are there."""
    named = re.findall(r"^Sitemap: (.*)$", site.read("robots.txt"), re.MULTILINE)

    assert ["sitemap.xml", "en/sitemap.xml"] == [path_of(each) for each in named]
    assert {"sitemap.xml", "en/sitemap.xml"} <= site.files


@both_languages
def test_what_language_models_are_told_of_exists(site, language):
    """Every address in llms.txt leads to a page or a download."""
    text = site.read(f"{LANGUAGES[language]}llms.txt")
    home = links(site.page(""), "canonical")[""]
    addresses = re.findall(rf"{re.escape(home)}[^\s)]*", text)

    assert len(addresses) > 20
    assert set() == {path_of(each) for each in addresses} - site.files


@both_languages
def test_listed_pages_are_described_each_in_its_own_words(site, language):
    """Results show what a page is about, not ten times what the site is about."""
    pages = listed(of_language(site.pages, language))
    said = {path: meta(page, "description") for path, page in pages.items()}
    repeated = {text for text, times in Counter(said.values()).items() if times > 1}

    assert {} == {p: text for p, text in said.items() if text in repeated or not text}


def test_previews_say_what_the_page_says(site):
    """Title, description and address are the page's own."""
    for path, page in listed(site.pages).items():
        assert meta(page, "og:title"), path
        assert meta(page, "description") == meta(page, "og:description")
        assert links(page, "canonical")[""] == meta(page, "og:url")
        assert "summary_large_image" == meta(page, "twitter:card")
        assert meta(page, "og:image:alt"), path


@both_languages
def test_locale_of_previews_is_the_pages_own(site, language):
    """Whoever shows a page knows that it is Vietnamese, or British English."""
    pages = listed(of_language(site.pages, language)).values()
    expected = {"vi": ("vi_VN", "en_GB"), "en": ("en_GB", "vi_VN")}[language]

    assert {expected} == {
        (meta(page, "og:locale"), meta(page, "og:locale:alternate")) for page in pages
    }


def test_every_card_is_there_small_and_of_the_size_it_says(site):
    """A picture that is named is published; none weighs more than 15 kB."""
    for page in listed(site.pages).values():
        size = int(meta(page, "og:image:width")), int(meta(page, "og:image:height"))
        card = (site.root / path_of(meta(page, "og:image"))).read_bytes()
        with Image.open(io.BytesIO(card)) as image:
            assert size == image.size
        assert len(card) <= 15_000


def test_figures_are_shared_with_their_own_picture(site):
    """The page of a figure shows what it draws."""
    for path, page in site.figures.items():
        picture = path.removesuffix("/index.html") + ".png"

        assert picture == path_of(meta(page, "og:image"))
        assert picture in site.files


def test_pages_speak_to_search_engines_in_json(site):
    """Whatever stands in the data, each script is one thing of schema.org."""
    for path, page in listed(site.pages).items():
        found = things(page)

        assert found, path
        assert {"https://schema.org"} == {thing["@context"] for thing in found}


@both_languages
def test_way_to_a_page_leads_through_pages(site, language):
    """Each step of the way is a page of the same language; the last is the page."""
    for path, page in listed(of_language(site.pages, language)).items():
        ways = [t for t in things(page) if t["@type"] == "BreadcrumbList"]
        for way in ways:
            steps = [path_of(step["item"]) for step in way["itemListElement"]]

            assert f"{LANGUAGES[language]}{path}" == steps[-1]
            assert f"{LANGUAGES[language]}index.html" == steps[0]
            assert set() == set(steps) - site.pages.keys()
        assert len(ways) == (path != "index.html")


@both_languages
def test_indicators_are_data_sets_to_download(site, catalogue, language):
    """Each page of one of which anything is known is one, with files that exist."""
    pages = of_language(site.pages, language)
    for indicator in filter(catalogue.shown, catalogue.indicators):
        page = pages[f"indicators/{indicator}/index.html"]
        (found,) = [t for t in things(page) if t["@type"] == "Dataset"]
        files = {path_of(each["contentUrl"]) for each in found["distribution"]}

        assert files <= site.files
        assert links(page, "canonical")[""] == found["url"]


def test_pages_say_how_they_are_cited(site):
    """At the foot stand name, date of the data, and address, also for BibTeX."""
    for path, page in listed(site.pages).items():
        feet = page.of_class("page-foot")
        address = links(page, "canonical")[""]

        assert 1 == len(feet), path
        assert address in feet[0].all("p")[-2].text
        assert f"url = {{{address}}}" in feet[0].all("pre")[0].text


def test_without_a_repository_files_are_named(site):
    """Pages built where nobody knows the repository link nowhere, but say which."""
    foot = site.page("provinces/quang-ninh/").of_class("page-foot")[0]

    assert "data/places/quang-ninh.yml" == foot.all("code")[0].text
    assert [] == [a for a in foot.all("a") if urlsplit(a.get("href")).scheme]


def test_links_lead_to_the_files_of_the_repository(tmp_path, monkeypatch):
    """Built for publication, pages say where each file is changed and errors go."""
    page = tmp_path / "docs/vi/pillars/[pillar].md"
    page.parent.mkdir(parents=True)
    page.write_text("# A page\n", encoding="utf-8")
    monkeypatch.setenv("REPOSITORY_URL", f"{REPOSITORY}/")

    folder = project(tmp_path)
    built = mkdocs(folder, "build", "--strict")
    assert 0 == built.returncode, built.stdout
    html = (folder / "site/pillars/direction/index.html").read_text(encoding="utf-8")

    assert f'href="{REPOSITORY}/edit/main/data/pillars.yml"' in html
    assert f"{REPOSITORY}/edit/main/docs/vi/pillars/%5Bpillar%5D.md" in html
    assert f"{REPOSITORY}/issues/new?template=1-wrong-number.yml&amp;title=" in html
