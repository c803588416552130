"""What pages show of ministries: their order, their figures by year, their mergers."""

from types import SimpleNamespace

import pytest

from macros.desk import Desk
from macros.ministries import (
    ministry_facts,
    ministry_mergers,
    ministry_ranking,
    ministry_table,
)
from reform.edition import Edition
from tests.site.markup import parse

TABLE = """\
- indicator: par-index
  period: {year}
  of: 2
  values:
    bo-lao-dong: {{value: {best}, rank: 1}}
    bo-noi-vu: {second}
"""

LISTED = "{rank: 2, precision: derived, note: {vi: Theo danh sách., en: As listed.}}"


@pytest.fixture
def desk(tiny):
    """Give a function that sets up the English desk, with these facts published."""

    def make(*facts):
        if facts:
            tiny.publish("".join(facts))
        page = SimpleNamespace(url="", file=SimpleNamespace(src_uri="index.md"))
        env = SimpleNamespace(page=page)
        return Desk(Edition(tiny.catalogue(), "en"), env)

    return make


def cells(html):
    """Return the texts of a table's rows."""
    (table,) = parse(html).all("table")
    return [[cell.text for cell in row.all("th", "td")] for row in table.all("tr")]


def test_ranking_says_who_is_first_and_last_and_what_is_not_known(desk):
    """Ranks that are but places in a list are told to be so."""
    facts = TABLE.format(year=2023, best=90, second=LISTED)
    (figure,) = parse(ministry_ranking(desk(facts), "par-index")).all("figure")
    said = figure.all("figcaption")[0].text.replace("\N{NO-BREAK SPACE}", " ")

    assert said.startswith(
        "As published, Ministry of Labour leads with 90 points;"
        " Ministry of Home Affairs is last."
        " In 2023, 2 ministries and ministerial-level agencies were ranked:"
        " values are known for 1, ranks alone for 1."
        " For 1 of them the rank is the place in a publication’s list."
    )


def test_nothing_is_drawn_where_some_of_the_ranked_are_unknown(desk):
    """One of two says nothing of the order."""
    one = "- {indicator: par-index, subject: bo-noi-vu, period: 2023, rank: 2, of: 2}\n"

    assert "" == ministry_ranking(desk(one), "par-index")


def test_table_has_years_newest_first_and_marks_changed_remits(desk):
    """Cells sort by rank; what is not known is a dash; both ministries merged."""
    html = ministry_table(
        desk(
            TABLE.format(year=2023, best=90, second="{value: 80, rank: 2}"),
            "- {indicator: par-index, subject: bo-noi-vu, period: 2022, value: 70}\n",
        ),
        "par-index",
    )
    plain = [[c.replace("\N{NO-BREAK SPACE}", " ") for c in row] for row in cells(html)]

    assert [
        ["Ministry or ministerial-level agency", "2023", "2022"],
        ["Ministry of Home Affairs *", "80 points rank 2 of 2", "70 points"],
        ["Ministry of Labour *", "90 points rank 1 of 2", "–"],
    ] == plain
    keys = [cell.get("data-sort") for cell in parse(html).all("td")]
    assert ["2", "", "1", ""] == keys


def test_other_figures_have_a_table_without_those_of_the_index(desk):
    """What has a table of its own is not told twice; a part of it is told."""
    made = desk(
        TABLE.format(year=2023, best=90, second="{value: 80, rank: 2}"),
        "- {indicator: par-index, part: services, subject: bo-noi-vu, period: 2023,"
        " value: 66}\n",
    )
    html = ministry_facts(made, besides="par-index")

    assert 2 == len(cells(html))
    assert "66" in html


def test_mergers_name_both_and_the_day(desk):
    """And those of which no change is on record."""
    html = ministry_mergers(desk())
    _, row = cells(html)

    assert "Ministry of Home Affairs Ministry of Labour" == row[0]
    assert ["Ministry of Home Affairs", "1 March 2025", "–"] == row[1:]
    assert "No change on record: ." not in parse(html).text
