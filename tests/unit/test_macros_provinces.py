"""Macros of a province's page: its head, its cards, what it promised, the table."""

from types import SimpleNamespace

import pytest

from macros.desk import Desk
from macros.province_head import about_province
from macros.province_promises import province_promises
from macros.province_table import province_table
from macros.provinces import province_facts, province_indices
from reform.edition import Edition
from reform.territory import provinces
from tests.site.markup import parse
from tests.unit.round_facts import climbing, index, plain, table

PROGRAMME = """
    name: {vi: Kế hoạch, en: A plan}
    subject: ben-tre
    period: 2021-2025
    targets:
"""


@pytest.fixture
def ids(provincial):
    """Return a function that gives the ids of a set of provinces."""
    places = provincial.catalogue().places

    return lambda which=63: [place.id for place in provinces(places, which)]


@pytest.fixture
def desk(provincial):
    """Return a function that gives the desk of tables of the yearly index."""

    def published(*tables, language="en"):
        provincial.write("indicators/yearly-index.yml", index())
        provincial.publish("".join(tables))
        page = SimpleNamespace(url="", file=SimpleNamespace(src_uri="index.md"))
        env = SimpleNamespace(page=page, conf={"site_url": "http://x/"})
        return Desk(Edition(provincial.catalogue(), language), env)

    return published


def links(html):
    """Give where each link of some HTML leads, by its words."""
    return {a.text: a.get("href") for a in parse(html).all("a")}


def test_ended_province_leads_to_what_it_became(desk, ids):
    """It is said first, with the parts that went there and the document."""
    written = about_province(desk(table(2024, climbing(ids()))), "ben-tre")
    text = plain(parse(written).text)

    assert text.startswith(
        "Since 1 July 2025 all of Ben Tre has been part of Vinh Long. "
    )
    assert "Ben Tre + Tra Vinh + Vinh Long → Vinh Long Province" in text
    assert "Resolution 202/2025/QH15" in text
    assert "provinces/vinh-long/" == links(written)["Vinh Long Province"]


def test_merged_province_leads_to_its_own_former_figures(desk, ids):
    """Of its parts the one of its own name is a section of the page."""
    written = about_province(desk(table(2024, climbing(ids()))), "vinh-long")

    assert "#former" == links(written)["the former Vinh Long"]
    assert "provinces/ben-tre/" == links(written)["Ben Tre"]
    assert "cannot be compared directly" in written


def test_unchanged_province_says_so(desk, ids):
    """Huế was renamed, and kept its territory; nothing went anywhere."""
    text = parse(about_province(desk(table(2024, climbing(ids()))), "hue")).text

    assert "Its territory did not change." in text
    assert "before: Thua Thien Hue Province" in text
    assert "→" not in text


def test_map_is_left_out_where_too_few_provinces_are_known(desk, ids):
    """A map of twenty would show where figures are, and not how high they are."""
    few, many = (
        about_province(desk(table(2024, climbing(ids()[:known]))), "ben-tre")
        for known in (20, 60)
    )

    assert "<figure" not in few
    assert "2024, among 63 provinces. low high; broken frames: not known." in (
        parse(many).text
    )


def test_cards_of_two_territories_stand_apart(desk, ids):
    """Those of today come first, and each section says among whom one stands."""
    known = desk(table(2024, climbing(ids())), table(2025, climbing(ids(34)), 34))
    written = parse(province_indices(known, "vinh-long"))
    headings = {h.get("id"): h.text for h in written.all("h2")}

    assert ["indices", "former"] == [*headings]
    assert "Places, medians and regions in this section are among the 34" in (
        written.text
    )
    assert ["53.3 points", "56.0 points"] == [
        plain(q.text) for q in written.of_class("quantity")
    ]


def test_card_leads_to_the_indicator_its_source_and_its_trend(desk, ids):
    """Whoever wants to know more finds it from the card."""
    known = desk(table(2023, climbing(ids())), table(2024, climbing(ids(), 51)))
    found = links(province_indices(known, "hue"))

    assert {
        "Yearly index": "indicators/yearly-index/",
        "Newspaper, 1 November 2026": "sources/later/",
        "Over time, with a table": "figures/trend-yearly-index-hue-year/",
    } == found
    assert "trend-yearly-index-hue-year" in known.shown.figures


def test_line_is_drawn_where_figures_can_be_compared(desk, ids):
    """Two years have a line; a year and a day only stand beside each other."""
    years = desk(table(2023, climbing(ids())), table(2024, climbing(ids(), 51)))
    day = "- {indicator: yearly-index, subject: hue, period: 2025-05-01, value: 60}\n"
    apart = desk(table(2024, climbing(ids())), day)

    assert [1, 0] == [
        len(parse(province_indices(known, "hue")).of_class("sparkline"))
        for known in (years, apart)
    ]


def test_card_says_what_its_source_does_not_say_outright(desk, ids):
    """A sum and a note stand with the figure, where no other page has them."""
    cell = (
        '{value: 53, precision: derived, how: "106 / 2", note: {vi: Sơ bộ, en: Early}}'
    )
    card = province_indices(desk(table(2024, {**climbing(ids()), "hue": cell})), "hue")

    assert ["= 106 / 2", "Early"] == [e.text for e in parse(card).of_class("aside")]


def test_figures_are_told_once(desk, ids):
    """What a card says in full is in no table; of a series its page is named."""
    assert "<table" not in province_facts(desk(table(2024, climbing(ids()))), "hue")

    longer = desk(table(2023, climbing(ids())), table(2024, climbing(ids(), 51)))
    written = province_facts(longer, "hue")
    assert "<table" not in written
    assert "figures/trend-yearly-index-hue-year/" == links(written)["Yearly index"]


@pytest.mark.parametrize(
    "fact",
    [
        "- {indicator: on-time-rate, subject: hue, period: 2024, value: 90}\n",
        "- {indicator: yearly-index, subject: hue, period: 2023, rank: 3}\n",
    ],
    ids=["measure of few", "older rank"],
)
def test_what_no_card_and_no_trend_has_stands_in_the_table(desk, ids, fact):
    """Each other figure is written with its time and its source."""
    written = province_facts(desk(table(2024, climbing(ids())), fact), "hue")

    assert 1 == len(parse(written).all("tbody")[0].all("tr"))


def test_figure_with_rivals_stands_in_the_table_too(desk, provincial, ids):
    """A card has no room for what other publications say of it."""
    provincial.publish(table(2024, {"hue": "99.0"}), name="earlier")
    written = province_facts(desk(table(2024, climbing(ids()))), "hue")

    assert "99.0" in written


def targets(count):
    """Write so many targets of the programme; the last one can be measured."""
    lines = [
        f"      - {{id: t{n}, text: {{vi: Việc {n}, en: Thing {n}}}, subject: ben-tre,"
        f" comparison: done-by, deadline: 2025, pillar: procedures, source: report}}"
        for n in range(count - 1)
    ]
    lines.append(
        "      - {id: rate, text: {vi: Tỷ lệ, en: The rate}, subject: ben-tre,"
        " indicator: on-time-rate, comparison: at-least, value: 90, deadline: 2025,"
        " source: report}"
    )
    return "\n".join(lines) + "\n"


def test_promises_that_figures_tell_of_come_first(desk, provincial):
    """Of many targets three are named, and the programme leads to all."""
    provincial.write("programmes/plan.yml", PROGRAMME + targets(7))
    known = desk(
        "- {indicator: on-time-rate, subject: ben-tre, period: 2024, value: 88}\n"
    )
    written = parse(province_promises(known, "ben-tre"))
    rows = [plain(row.text) for row in written.all("li")]

    assert 3 == len(rows)
    assert rows[0].startswith("2025 The rate another territory since")
    assert "another territory since 1 July 2025; last: 88% in 2024, Newspap" in rows[0]
    assert rows[0].endswith("Overtaken")
    assert "A plan (targets: 7)" in written.text


def test_province_without_promises_says_so(desk, ids):
    """Nothing found is said, not left out."""
    known = desk(table(2024, climbing(ids())))

    assert "No target or commitment of its own" in province_promises(known, "hue")


def rows_of(html):
    """Give the cells of each province's row, by its name."""
    rows = parse(html).all("tr")[1:]
    return {row.all("th")[0].text: [c.text for c in row.all("td")] for row in rows}


def test_table_has_each_name_once_with_its_fate(desk, ids):
    """The 63 names are there, and what became of each."""
    rows = rows_of(province_table(desk(table(2024, climbing(ids()))), "yearly-index"))

    assert 63 == len(rows)
    assert ["part of Vinh Long", "Mekong River Delta", "50.6", "1"] == rows["Ben Tre"]
    assert "made of Ben Tre, Tra Vinh, Vinh Long" == rows["Vinh Long"][0]
    assert ["unchanged", "North Central", "53.0", "1"] == rows["Hue"]


def test_table_shows_the_latest_of_each_where_no_period_is_known_of_half(desk, ids):
    """Then each figure has its year, and the column does not sort."""
    tables = table(2023, climbing(ids()[:9])), table(2024, climbing(ids()[:8]))
    written = province_table(desk(*tables), "yearly-index")
    [head] = [
        th for th in parse(written).all("th") if th.text.startswith("Yearly index")
    ]

    assert "data-sort" in head.attributes
    assert "latest period" in head.text
    assert ["50.8 2023", "unknown"] == [
        rows_of(written)[name][2] for name in ("Binh Duong", "Hue")
    ]


def test_province_that_ended_has_no_gap_in_a_column_of_today(desk, ids):
    """Bến Tre is not unknown among the 34: it is none of them."""
    known = desk(table(2025, climbing(ids(34)[:33]), 34))
    rows = rows_of(province_table(known, "yearly-index"))

    assert ("ended", "unknown") == (rows["Ben Tre"][2], rows["Vinh Long"][2])
