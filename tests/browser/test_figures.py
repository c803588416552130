"""Figures in their pages: other years, no scripts, both schemes, pages of their own."""

import json
import re
import shutil

import pytest
from playwright.sync_api import expect

from reform.charts.theme import VARIABLES
from tests.browser.figures import (
    MAP,
    SMALL,
    TREND,
    expect_label,
    focused,
    go_into,
    label,
)
from tests.browser.serving import served
from tests.site.published import ROOT, mkdocs


def test_links_of_figures_are_wide_enough_for_a_finger(opened):
    """Each is at least 24 px high and wide, as WCAG 2.2 asks (2.5.8)."""
    with opened(MAP, "map", viewport=SMALL) as figure:
        found = figure.locator(".figure-actions a, .figure-years a, summary")
        for box in (link.bounding_box() for link in found.all()):
            assert box["width"] >= 24
            assert box["height"] >= 24


@pytest.mark.parametrize("key", ["click", "Enter"])
def test_another_year_comes_in_place(opened, reader, site, key):
    """The figure is exchanged, its links still lead somewhere, and focus stays."""
    with opened(MAP, "map") as figure:
        link = figure.locator(".figure-years a:not([aria-current])").first
        year = link.inner_text()
        link.click() if key == "click" else link.press(key)

        expect(figure.locator(".figure-years [aria-current]")).to_have_text(year)
        expect(figure.locator(".subtitle")).to_contain_text(year)
        expect(focused(figure)).to_have_text(year)
        words = figure.locator("figcaption").inner_text()
        expect(figure.page.locator(".figure-news[role=status]")).to_have_text(words)
        expect(figure.page).to_have_url(reader.address + MAP)
        leads = "links => links.map(link => link.href)"
        for address in figure.locator("a").evaluate_all(leads):
            path = address.removeprefix(reader.address).partition("#")[0]
            assert {path, f"{path}index.html"} & site.files or "://" in path
        go_into(figure)
        expect(label(figure)).to_be_visible()
    assert ([], []) == (reader.said, reader.failed)


def test_of_two_years_the_one_chosen_last_comes(opened):
    """An answer that comes late does not stand in the way of what was asked next."""
    with opened(MAP, "map") as figure:
        links = figure.locator(".figure-years a:not([aria-current])").all()
        year = links[-1].inner_text()
        late = []
        for link in links:
            address = link.evaluate("link => link.href")
            figure.page.route(address, lambda route, _request: late.append(route))
            with figure.page.expect_request(address):
                link.click()
        for route in late:
            with figure.page.expect_response(route.request.url):
                route.continue_()

        expect(figure.locator(".subtitle")).to_contain_text(year)


def test_year_that_cannot_be_fetched_is_a_link(opened):
    """Where the script fails, the browser goes there."""
    with opened(MAP, "map") as figure:
        link = figure.locator(".figure-years a:not([aria-current])").first
        address = link.evaluate("link => link.href")
        figure.page.route(
            address,
            lambda route: (
                route.abort()
                if route.request.resource_type == "fetch"
                else route.continue_()
            ),
        )
        link.click()

        expect(figure.page).to_have_url(address)
        expect(figure).to_be_visible()


def test_figures_need_no_script(opened):
    """Without JavaScript the claim and the drawing are there, and the table opens."""
    still = {"java_script_enabled": False, "viewport": SMALL}
    with opened("indicators/open-data-rate/", "bullets", **still) as figure:
        expect(figure.locator(".headline")).to_be_visible()
        expect(figure.locator("svg")).to_be_visible()
        expect(figure.locator("table")).to_be_hidden()
        figure.locator("summary").click()
        expect(figure.locator("table")).to_be_visible()


def test_years_are_links_without_a_script(opened, reader):
    """Without JavaScript a choice of years leads to a page with that year's figure."""
    with opened(MAP, "map", java_script_enabled=False) as figure:
        link = figure.locator(".figure-years a:not([aria-current])").first
        way, year = link.get_attribute("href"), link.inner_text()
        link.click()

        expect(figure.page).to_have_url(reader.address + way.lstrip("./"))
        expect(figure.locator(".subtitle")).to_contain_text(year)


def test_page_of_a_figure_is_silent_and_alive(opened, reader):
    """A page to embed obeys the same policy, has labels, and gives its code whole."""
    with opened(MAP, "map") as figure:
        way = figure.locator(".figure-years [aria-current]").get_attribute("href")
    with opened(way.lstrip("./"), "map", viewport=SMALL) as figure:
        go_into(figure)
        expect(label(figure)).to_be_visible()
        code = figure.page.locator("textarea")
        code.focus()

        chosen = "area => area.value.slice(area.selectionStart, area.selectionEnd)"
        assert code.input_value() == code.evaluate(chosen)
    assert ([], [], []) == (reader.said, reader.failed, reader.elsewhere)


@pytest.mark.parametrize("media", ["screen", "print"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_follow_the_scheme_everywhere_but_on_paper(opened, scheme, media):
    """Pages with the theme and without have the same colours; paper is light."""
    with opened(MAP, "map", color_scheme=scheme) as figure:
        way = figure.locator(".figure-years a").first.get_attribute("href")
        seen = [_colours(figure.page, media)]
    with opened(way.lstrip("./"), "map", color_scheme=scheme) as figure:
        seen.append(_colours(figure.page, media))

    wanted = "light" if media == "print" else scheme
    expected = {
        n: getattr(v, wanted) for n, v in VARIABLES.items() if n != "--chart-font"
    }
    assert [expected] * 2 == seen


def _colours(page, media):
    page.emulate_media(media=media)
    names = [name for name in VARIABLES if name != "--chart-font"]
    asked = """names => names.map(name =>
        [name, getComputedStyle(document.body).getPropertyValue(name).trim()])"""
    return dict(page.evaluate(asked, names))


def test_figures_are_alive_after_instant_navigation(reader, site, tmp_path):
    """Where the theme exchanges pages by itself, the figures of the next one work."""
    with served(tmp_path / "site") as reader.address:
        _build_instant(tmp_path, reader.address, site)
        with reader.opens("") as page:
            page.evaluate("window.stays = true")
            for title in ("Two", "One", "Two"):
                page.locator("nav").get_by_role("link", name=title).click()
                expect(page.locator("h1")).to_have_text(title)
                figure = page.locator("figure.figure")
                go_into(figure)
                expect(label(figure)).to_have_count(1)
                named = focused(figure).get_attribute("aria-label")
                expect_label(figure, named)
            assert page.evaluate("window.stays")
    assert ([], []) == (reader.said, reader.failed)


def _build_instant(folder, address, site):
    """Build two pages with a figure of the site."""
    html = site.read(f"{TREND}index.html")
    figure = re.search(r'<figure class="figure trend.*?</figure>', html, re.DOTALL)[0]
    docs = folder / "docs"
    shutil.copytree(ROOT / "theme/assets", docs / "assets")
    for name, title in (("index", "One"), ("two", "Two")):
        page = f"# {title}\n\n{' '.join(figure.split())}\n"
        (docs / f"{name}.md").write_text(page, "utf-8")
    settings = {
        "site_name": "Instant",
        "site_url": address,
        "theme": {
            "name": "material",
            "font": False,
            "features": ["navigation.instant"],
        },
        "plugins": [],
        "extra_css": ["assets/stylesheets/figures.css"],
        "extra_javascript": ["assets/javascripts/figures.js"],
    }
    (folder / "mkdocs.yml").write_text(json.dumps(settings), "utf-8")
    built = mkdocs(folder, "build", "--quiet")
    assert 0 == built.returncode, built.stdout
