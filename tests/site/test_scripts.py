"""What scripts pages load, and that nothing in a page needs a lax policy."""

import gzip

import pytest

MOST = 5_000
"""Bytes of own scripts, compressed, on every page but explore."""

THEME = "assets/javascripts/bundle."
EXPLORE = ("explore/index.html", "en/explore/index.html")


def own_scripts(site, path):
    """Return the files of the scripts that a page loads, but for the theme's."""
    sources = [e.get("src") for e in site.every[path].all("script")]
    files = {site.target(path, source) for source in sources if source}
    return frozenset(file for file in files if THEME not in file)


def test_own_scripts_weigh_little(site):
    """Every page but explore loads 5 kB of own scripts at the most."""
    loaded = {own_scripts(site, path) for path in site.every if path not in EXPLORE}
    weights = [
        sum(len(gzip.compress((site.root / file).read_bytes())) for file in scripts)
        for scripts in loaded
    ]

    assert 0 < max(weights) <= MOST


def test_every_figure_is_alive(site):
    """No page has figures but not their script, pages of figures alone included."""
    dead = [
        path
        for path, page in site.every.items()
        if page.all("figure")
        and not any(s.endswith("/figures.js") for s in own_scripts(site, path))
    ]

    assert [] == dead


@pytest.mark.parametrize("pages", ["pages", "figures"])
def test_pages_hold_to_a_strict_policy(site, pages):
    """No styles and no code stand in elements, where a strict policy ignores them."""
    lax = [
        (path, element.tag, name)
        for path, page in getattr(site, pages).items()
        for element in page
        for name in element.attributes
        if name == "style" or name.startswith("on")
    ]

    assert [] == lax
    assert [] == [p for p, page in getattr(site, pages).items() if page.all("style")]
