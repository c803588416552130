"""Figures of the built site: what stands around them, and what one can take along."""

import csv
import io
import re

import pytest
from PIL import Image

from reform.charts.theme import VARIABLES
from tests.site.published import LANGUAGES, of_language


@pytest.fixture(scope="session")
def figures(site):
    """Every figure of every page, with its path; but none of made-up numbers."""
    return [
        (path, figure)
        for path, page in site.every.items()
        for figure in page.all("figure")
        if figure.get("id")
    ]


def link(figure, ending):
    """Return the address of what a figure offers to take along."""
    (actions,) = figure.of_class("figure-actions")
    (found,) = [a for a in actions.all("a") if a.get("href").endswith(ending)]
    return found.get("href")


def test_every_figure_says_what_is_seen_and_what_it_is(figures):
    """The claim comes first, then what is drawn and the unit, then the drawing."""
    assert figures
    for path, figure in figures:
        (headline,), (subtitle,) = map(figure.of_class, ("headline", "subtitle"))
        (drawing,) = figure.all("svg")

        details = [each.text for each in figure.of_class("sentence")]

        assert subtitle.text.startswith(drawing.get("aria-label")), path
        assert drawing.all("desc")[0].text == " ".join([headline.text, *details]), path


def test_every_figure_has_a_table_a_key_press_away(site, figures):
    """What is drawn can be read as numbers, in the page, without scripts."""
    for path, figure in figures:
        folded = figure.of_class("figure-table") or [
            e
            for e in site.every[site.target(path, link(figure, "-table"))]
            if e.get("id") == link(figure, "-table").partition("#")[2]
        ]

        assert "details" == folded[0].tag, path
        assert folded[0].all("summary")[0].text, path
        assert folded[0].all("table")[0].all("tbody")[0].all("tr"), path


def test_every_figure_can_be_taken_along(site, figures):
    """Data, drawing and picture are published, and a page to cite and to embed."""
    for path, figure in figures:
        for ending in (".csv", ".svg", ".png", "/#cite"):
            assert site.target(path, link(figure, ending)) in site.files, path


def test_both_languages_have_the_same_figures(site):
    """What one language shows the other one shows."""
    found = [set(of_language(site.figures, language)) for language in LANGUAGES]

    assert found[0] == found[1]


def test_page_of_a_figure_leads_back(site):
    """Who meets a figure elsewhere finds the page that shows it or leads to it."""
    for path, page in site.figures.items():
        (back,) = page.all("footer")[0].all("a")
        host = site.pages[site.target(path, back.get("href"))]
        (figure,) = page.all("figure")
        shown = {each.get("id") for each in host.all("figure")}
        linked = {a.get("href") for a in host.all("a")}

        assert page.all("title")[0].text.startswith(
            figure.all("svg")[0].get("aria-label")
        ), path
        assert figure.get("id") in shown or any(
            href.endswith(f"figures/{figure.get('id')}/") for href in linked
        ), path


def test_data_of_a_figure_are_those_that_it_shows(site):
    """A row for each figure shown, in the columns of all facts."""
    expected = site.read("data/facts.csv").splitlines()[0]
    text = site.read("figures/trend-par-index-quang-ninh-year.csv")
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    page = site.every["figures/trend-par-index-quang-ninh-year/index.html"]
    points = [e for e in page if e.get("role") == "graphics-symbol"]
    shown = [row for row in rows if row["chosen"] == "yes"]

    assert expected == text.splitlines()[0]
    assert {("par-index", "quang-ninh")} == {
        (row["indicator"], row["subject"]) for row in rows
    }
    for row in shown:
        value = row["value"].replace(".", ",")
        assert any(value in point.get("aria-label") for point in points), row


def test_picture_to_take_along_stands_alone(site):
    """It has its words, its sources and its colours, in pixels and in lines."""
    svg = site.read("figures/trend-par-index-quang-ninh-year.svg")
    with Image.open(site.root / "figures/trend-par-index-quang-ninh-year.png") as png:
        assert 800 <= png.width <= 900

    assert "Quảng Ninh" in svg
    assert "Nguồn:" in svg
    assert "var(" not in svg


def test_every_colour_of_drawings_is_one_of_the_page(site):
    """Both schemes, paper and forced colours can change each of them."""
    used = set()
    for path in site.figures:
        drawing = re.search(r"<svg.*?</svg>", site.read(path), re.DOTALL)[0]
        used |= set(re.findall(r'(?:fill|stroke)="([^"]+)"', drawing))

    assert {f"var({name})" for name in VARIABLES} | {"none", "transparent"} >= used
