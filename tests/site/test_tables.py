"""Tables and figures, for readers who hear them."""

from collections import Counter

PICTURES = {"img", "graphics-document"}
"""Roles of what is seen as one picture."""

REFERENCES = ("aria-labelledby", "aria-describedby", "aria-controls")


def test_every_table_has_a_caption(site):
    """Each table says what it shows before its first cell."""
    bare = {
        path
        for path, page in site.pages.items()
        for table in page.all("table")
        if not any(caption.text for caption in table.all("caption"))
    }

    assert set() == bare


def test_headers_of_tables_say_what_they_head(site):
    """Each header cell names its column or row, so that a cell can be explained."""
    scopes = Counter(
        header.get("scope") for page in site.pages.values() for header in page.all("th")
    )

    assert {"col", "row"} == set(scopes)


def test_every_column_has_a_header(site):
    """No row is longer than the line of headers above it."""
    wrong = {
        (path, table.all("caption")[0].text)
        for path, page in site.pages.items()
        for table in page.all("table")
        for row in table.all("tr")
        if len(row.all("th", "td")) != len(table.all("tr")[0].all("th"))
    }

    assert set() == wrong


def test_wide_tables_can_be_scrolled_by_keyboard(site):
    """A table stands in a box that takes the focus and has a name."""
    for page in site.pages.values():
        for box in page.of_class("table-box"):
            assert "0" == box.get("tabindex")
            assert "region" == box.get("role")
            assert box.get("aria-label")


def test_every_figure_has_a_name_a_headline_and_sources(site):
    """A figure can be understood without seeing it, and checked."""
    figures = [
        (path, figure)
        for path, page in site.pages.items()
        for figure in page.all("figure")
        if "figure" in figure.get("class").split()
    ]

    assert figures
    for path, figure in figures:
        drawings = figure.all("svg", "img")
        assert drawings, path
        assert {d.get("role") for d in drawings} <= PICTURES, path
        assert all(d.get("aria-label") for d in drawings), path
        assert any(line.text for line in figure.of_class("headline")), path
        assert figure.of_class("source-mark"), path


def test_map_beside_a_name_leads_to_its_figures(site):
    """It has no frame of its own: the page of its index has figures and sources."""
    places = {
        path: found[0]
        for path, page in site.pages.items()
        if (found := page.of_class("locator"))
    }

    assert places
    for path, figure in places.items():
        (drawing,) = figure.all("svg", "img")
        (link,) = figure.all("a")
        assert drawing.get("aria-label"), path
        assert "indicators" in site.target(path, link.get("href")), path


def test_references_inside_a_page_find_their_elements(site):
    """What names or describes something is on the same page."""
    dangling = {
        (path, attribute, name)
        for path, page in site.pages.items()
        for element in page
        for attribute in REFERENCES
        for name in element.get(attribute).split()
        if name not in site.anchors[path]
    }

    assert set() == dangling
