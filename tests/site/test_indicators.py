"""Pages of indicators and of areas of the reform: what they tell, in which order."""

import csv
import gzip
import io

import pytest

from reform.edition import Edition
from tests.site.published import LANGUAGES, of_language

MOST = 25_000
"""Bytes of a page, compressed."""

SECTIONS = {
    "vi": [
        "Bảng số liệu",
        "Từng tỉnh, thành phố",
        "Mục tiêu",
        "Định nghĩa và cách tính",
        "Các nguồn mâu thuẫn",
        "Nguồn và tải về",
        "Chỉ số khác cùng lĩnh vực",
    ],
    "en": [
        "Table of figures",
        "Province by province",
        "Targets",
        "Definition and method",
        "Contradictions",
        "Sources and downloads",
        "Other indicators of the area",
    ],
}
"""Headings of an indicator's page, in their order."""

ALWAYS = (3, 5, 6)
"""Those that every page has: what it is, who says so, and where to go on."""

both_languages = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture
def pages(site, catalogue, language):
    """Give the page of every indicator, by its id."""
    found = of_language(site.pages, language)
    return {
        each: found[f"indicators/{each}/index.html"] for each in catalogue.indicators
    }


def article(page):
    """Return what a page tells, without the frame of the site."""
    return page.all("article")[0]


def told(page):
    """Return what a page says, without the terms that it explains on demand."""
    for each in page:
        each.children = [
            child
            for child in each.children
            if isinstance(child, str) or "popover" not in child.attributes
        ]
    return page.text


def tables(page):
    """Return the tables of facts that belong to no figure."""
    folded = [table for figure in page.all("figure") for table in figure.all("table")]
    return [each for each in page.of_class("facts") if each not in folded]


def place(page, wanted):
    """Return where an element begins on a page."""
    return next(n for n, each in enumerate(page) if each is wanted)


@both_languages
def test_sections_stand_in_the_order_that_is_prescribed(pages, language):
    """After the claim and the chart: table, targets, definition, sources."""
    order = SECTIONS[language]
    for identity, page in pages.items():
        heads = [h.text.removesuffix("¶") for h in article(page).all("h2")]
        found = [heading for heading in heads if heading in order]

        assert sorted(found, key=order.index) == found, identity
        assert {order[n] for n in ALWAYS} <= {*found}, identity
        assert ("Mục tiêu" in found or "Targets" in found) == bool(
            page.of_class("targets")
        ), identity


@both_languages
def test_claim_comes_first_and_the_chart_before_the_table(pages):
    """Whoever reads no further has read what is known."""
    for identity, page in pages.items():
        (lead,) = page.of_class("lead")
        (facts,) = page.of_class("head-facts")
        drawn = [*article(page).all("figure"), *page.of_class("headlines")]
        listed = tables(page)

        assert lead.text, identity
        assert place(page, lead) < place(page, facts), identity
        for shown in (drawn + listed)[:1]:
            assert place(page, facts) < place(page, shown), identity
        if drawn and listed:
            assert place(page, drawn[0]) < place(page, listed[0]), identity


@both_languages
def test_page_says_unit_definition_and_every_publication(
    pages, site, catalogue, language
):
    """What is measured and who says so can be checked from the page itself."""
    edition = Edition(catalogue, language)
    for identity, page in pages.items():
        indicator = catalogue.indicators[identity]
        path = f"{LANGUAGES[language]}indicators/{identity}/index.html"
        linked = {site.target(path, a.get("href")) for a in article(page).all("a")}
        stated = {
            f"{LANGUAGES[language]}sources/{fact.source.id}/index.html"
            for choice in catalogue.shown(identity)
            for fact in (choice.shown, *(other for other, _ in choice.others))
        }
        assert edition.unit(catalogue.units[indicator.unit]) in told(page), identity
        assert " ".join(edition.text(indicator.description).split()) in told(page), (
            identity
        )
        assert stated <= linked, identity


@both_languages
def test_figure_that_stands_alone_is_shown_large_and_once(pages, catalogue):
    """With its publication; a table of one row would say it again."""
    alone = [
        identity
        for identity in catalogue.indicators
        if len(catalogue.shown(identity)) == 1
    ]

    assert alone
    for identity in alone:
        (large,) = pages[identity].of_class("headlines")
        (shown,) = large.all("li")

        assert shown.of_class("quantity"), identity
        assert shown.of_class("source-mark"), identity
        assert [] == tables(pages[identity]), identity


@both_languages
def test_indicator_without_figures_says_so(pages, catalogue, language):
    """A gap is shown as a gap, and how to fill it."""
    words = {"vi": "chưa tìm thấy số liệu", "en": "found no published figure"}[language]
    nothing = [each for each in pages if not catalogue.shown(each)]

    assert nothing
    for identity in nothing:
        (lead,) = pages[identity].of_class("lead")

        assert words in lead.text, identity
        assert lead.all("a"), identity


@both_languages
def test_all_figures_of_an_indicator_can_be_taken_along(
    pages, site, catalogue, language
):
    """As CSV, one row a fact, shown or not; and in the tool for exploring."""
    for identity, page in pages.items():
        taken = [a for each in page.of_class("take") for a in each.all("a")]
        if not catalogue.shown(identity):
            assert [] == taken, identity
            continue
        path = f"{LANGUAGES[language]}indicators/{identity}/index.html"
        file = site.target(path, taken[0].get("href"))
        rows = csv.DictReader(io.StringIO(site.read(file).removeprefix("\ufeff")))
        stated = sum(fact.key.indicator == identity for fact in catalogue.facts)

        assert [identity] * stated == [row["indicator"] for row in rows]
        assert (
            taken[1].get("href").endswith(f"explore/?view=trend&indicator={identity}")
        )


@both_languages
def test_index_has_every_indicator_with_what_is_known(site, catalogue, language):
    """A row each; whatever figure is in it, its publication is."""
    page = site.page(f"{LANGUAGES[language]}indicators/")
    (table,) = page.of_class("indicators")
    rows = table.all("tr")[1:]
    listed = {row.all("a")[0].get("href").strip("/") for row in rows}

    assert set(catalogue.indicators) == listed
    assert len(rows) == len(listed)
    for row in rows:
        assert bool(row.of_class("quantity")) == bool(row.of_class("source-mark"))


@both_languages
def test_area_leads_to_all_its_indicators(site, catalogue, language):
    """In large figures, cards or rows, each once."""
    for pillar in catalogue.pillars:
        path = f"{LANGUAGES[language]}pillars/{pillar}/index.html"
        page = article(site.pages[path])
        titles = page.of_class("label")
        titles += [h for each in page.of_class("cards") for h in each.all("h3")]
        titles += [
            row for each in page.of_class("indicators") for row in each.all("th")
        ]
        targets = [site.target(path, a.get("href")) for h in titles for a in h.all("a")]
        shown = [t.split("/")[-2] for t in targets if "/indicators/" in f"/{t}"]

        assert sorted(catalogue.measures(pillar, None)) == sorted(shown)


@both_languages
def test_strip_of_areas_has_a_figure_with_its_source_or_a_gap(
    site, catalogue, language
):
    """Every area has its icon, its name, and how much there is of it."""
    (strip,) = site.page(f"{LANGUAGES[language]}pillars/").of_class("pillar-strip")
    areas = [child for child in strip.children if not isinstance(child, str)]

    assert len(catalogue.pillars) == len(areas)
    for area in areas:
        assert area.of_class("icon")
        assert area.all("h2")[0].all("a")
        assert bool(area.of_class("quantity")) == bool(area.of_class("source-mark"))
        assert bool(area.of_class("quantity")) != bool(area.of_class("gap"))


def test_pages_stay_within_their_weight(site):
    """An indicator or an area is read over a slow line as well."""
    heavy = {
        path: len(gzip.compress(site.read(path).encode(), 9))
        for path in site.pages
        if path.removeprefix("en/").startswith(("indicators/", "pillars/"))
    }

    assert {} == {path: weight for path, weight in heavy.items() if weight > MOST}
