"""Pages of publications: the table of all, and what stands above each one."""

from types import SimpleNamespace

import pytest

from macros.desk import Desk
from macros.sources import about_source, source_table
from reform.edition import Edition
from tests.site.markup import parse


@pytest.fixture
def desk(tiny):
    """Give a function that sets up the English desk of the data as they now are."""

    def make():
        page = SimpleNamespace(url="", file=SimpleNamespace(src_uri="index.md"))
        return Desk(Edition(tiny.catalogue(), "en"), SimpleNamespace(page=page))

    return make


def facts(html):
    """Give what stands in the head of a page, by its words."""
    rows = [div.all("dt", "dd") for div in parse(html).all("div")]
    return {row[0].text: row[1].text for row in rows if len(row) > 1}


def test_publications_stand_newest_first_with_their_figures(tiny, desk):
    """A title in another language than the page's says which one it is in."""
    tiny.publish("- {indicator: accounts, subject: viet-nam, at: 2026-06-30, value: 3}")
    rows = parse(source_table(desk())).all("tr")[1:]

    assert [
        ["A publication", "Newspaper", "1 Nov 2026", "press", "1"],
        ["Báo cáo năm 2022", "Ministry of Home Affairs", "3 Feb 2023", "report", "1"],
    ] == [[cell.text for cell in row.all("th", "td")] for row in rows]
    assert ["vi", "vi"] == [row.all("th")[0].get("lang") for row in rows]
    assert ["2026; press;", "2023; report;"] == [row.get("data-is") for row in rows]


def test_year_alone_counts_from_its_first_day(tiny, desk):
    """What may be a year old does not stand above what came out yesterday."""
    tiny.publish("[]", name="undated")
    file = tiny.root / "sources/undated.yml"
    file.write_text(file.read_text("utf-8").replace("2026-11-01", "2026"), "utf-8")
    tiny.publish("[]", name="dated")
    links = parse(source_table(desk())).all("a")

    assert ["dated/", "undated/", "report/"] == [link.get("href") for link in links]


def test_head_names_the_original_and_who_else_states_the_same(tiny, desk):
    """The host is named before one follows the link; figures are counted."""
    rate = "- {indicator: on-time-rate, subject: viet-nam, period: 2022, value: "
    other = "- {indicator: accounts, subject: viet-nam, at: 2026-06-30, value: 3}"
    tiny.publish(f"{rate}98.27}}\n{other}")
    page = about_source(desk(), "later")
    [link] = parse(page).of_class("lead")[0].all("a")

    assert ("https://example.vn/later", "Read the original at example.vn") == (
        link.get("href"),
        link.text,
    )
    assert "2 (indicators: 2)" == facts(page)["Figures stated"]
    assert (
        "1: 1 the same, 0 different without contradiction, 0 contradicted"
        == facts(page)["Stated elsewhere too"]
    )


@pytest.mark.parametrize(
    ("value", "told"),
    [("98.27", (1, 0, 0)), ("98.3", (0, 1, 0)), ("97", (0, 0, 1))],
    ids=["same", "rounded", "excluded"],
)
def test_agreement_is_told_apart_from_rounding_and_contradiction(
    tiny, desk, value, told
):
    """A rounded figure is another one, but contradicts nobody."""
    fact = "- {indicator: on-time-rate, subject: viet-nam, period: 2022, value: "
    tiny.publish(f"{fact}{value}}}")

    same, otherwise, disputed = told
    assert (
        f"1: {same} the same, {otherwise} different without contradiction, "
        f"{disputed} contradicted"
    ) == facts(about_source(desk(), "later"))["Stated elsewhere too"]


def test_publication_without_an_address_says_why(tiny, desk):
    """Instead of a link there is the reason, marked as a gap."""
    tiny.publish("[]")
    file = tiny.root / "sources/later.yml"
    reason = "no_url: {vi: Chỉ có bản in., en: In print alone.}"
    text = file.read_text("utf-8").replace("url: https://example.vn/later", reason)
    file.write_text(text, "utf-8")
    [lead] = parse(about_source(desk(), "later")).of_class("lead")

    assert "In print alone." == lead.text
    assert "gap" in lead.get("class")
