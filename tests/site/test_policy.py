"""What the published pages and `_headers` tell browsers."""

from collections import Counter

import pytest

from reform import policy
from reform.stylesheets import UNUSED
from tests.browser.serving import headers, read_rules
from tests.site.published import LANGUAGES

HEADER = "Content-Security-Policy"


def of_page(page):
    """Return the policy of a page, directive by directive."""
    (meta,) = page.all("meta", **{"http-equiv": HEADER})
    return directives(meta.get("content"))


def directives(text):
    """Return what a policy allows by each of its directives."""
    return {each.split()[0]: each.split()[1:] for each in text.split("; ")}


@pytest.fixture(scope="session")
def rules(site):
    """What `_headers` says."""
    return read_rules(site.root)


def test_every_page_begins_with_its_policy(site):
    """Nothing but the charset stands before it, on pages of any kind."""
    starts = {
        path: [
            (e.tag, *sorted(e.attributes))
            for e in page.all("head")[0].children
            if not isinstance(e, str)
        ][:2]
        for path, page in site.every.items()
    }
    expected = [("meta", "charset"), ("meta", "content", "http-equiv")]

    assert [] == [path for path, start in starts.items() if start != expected]


def test_pages_let_the_scripts_of_the_theme_run_and_no_others(site):
    """Each script that stands in a page is one of those that stand in all."""
    theme = {*policy.hashes(site.read("404.html"))}
    for path, page in site.every.items():
        allowed = {*of_page(page)["script-src"]} - {"'self'"}

        assert {*policy.hashes(site.read(path))} <= allowed <= theme, path
    assert 0 < len(theme) <= 4


def test_a_page_says_no_less_than_its_header(site, rules):
    """Where a host sends no headers, pages are as strict, but for being framed."""
    for path, page in site.every.items():
        address = "/" + path.removesuffix("index.html")
        (sent,) = [v for name, v in headers(rules, address) if name == HEADER]
        header, own = directives(sent), of_page(page)
        scripts = header.pop("script-src")

        assert set(own.pop("script-src")) <= set(scripts), path
        assert header.pop("frame-ancestors"), path
        assert header == own, path


def test_only_figures_can_be_framed_by_other_sites(site, rules):
    """Every file has one policy, even where several rules fit its address."""
    starts = tuple(f"figures/ {start}figures/" for start in LANGUAGES.values())
    starts = tuple(f"{start}figures/" for start in LANGUAGES.values())
    for path in site.files - {"_headers"}:
        found = headers(rules, f"/{path}")
        (sent,) = [value for name, value in found if name == HEADER]
        frames = directives(sent)["frame-ancestors"]

        assert [] == [n for n, times in Counter(dict(found)).items() if times == 2]
        assert len(found) == len(dict(found)), path
        assert path.startswith(starts) == (frames == ["*"]), path


def test_kept_files_are_those_with_names_of_their_own(site, rules):
    """The stylesheet that all pages load and the fonts are fetched once."""
    kept = {
        path
        for path in site.files
        if "immutable" in dict(headers(rules, f"/{path}")).get("Cache-Control", "")
    }
    (stylesheet,) = {
        site.target("index.html", e.get("href"))
        for e in site.pages["index.html"].all("link", rel="stylesheet")
    }

    assert stylesheet in kept
    assert {p for p in site.files if p.endswith(".woff2")} <= kept
    assert "index.html" not in kept
    assert not any(path.endswith((".html", ".csv", ".json")) for path in kept)


def test_rules_keep_to_the_limits_of_hosts(rules):
    """Cloudflare reads 100 rules at the most, and lines of 2,000 characters."""
    lines = [f"{name}: {value}" for _, found in rules for name, value in found]

    assert 10 < len(rules) <= 100
    assert max(map(len, lines)) <= 2000


def test_pages_use_no_part_of_the_theme_that_is_left_out(site):
    """Whatever has a class that the stylesheet was freed of would look odd."""
    odd = {
        (path, name)
        for path, page in site.every.items()
        for name in {n for e in page for n in e.get("class").split()}
        if UNUSED.search(f".{name}")
    }

    assert set() == odd


def test_pages_warn_in_the_one_way_that_has_an_icon(site):
    """Of the theme's boxes only that of a warning is used."""
    kinds = {
        name
        for page in site.pages.values()
        for box in page.of_class("admonition")
        for name in box.get("class").split()
    }

    assert {"admonition", "warning"} >= kinds
