"""What the site says of what is known of the provinces, and of what is not."""

import csv
from collections import Counter

import pytest

from reform.coverage import STATES, by_index, latest, unknown
from reform.edition import Edition
from reform.territory import SETS
from tests.site.published import LANGUAGES

both_languages = pytest.mark.parametrize("language", LANGUAGES)

HEADINGS = {"vi": "Những gì chưa biết", "en": "What is not known"}
CONTRIBUTE = "contribute/"


@pytest.fixture(scope="module")
def counted(catalogue):
    """Give the rounds whose gaps are gaps."""
    return [each for each in catalogue.rounds if each.counts]


def page(site, language, address):
    """Return a page of a language."""
    return site.page(LANGUAGES[language] + address)


def section(page, heading):
    """Return the elements between a heading of the second level and the next one."""
    found = list(page.all("article")[0])
    starts = [n for n, e in enumerate(found) if e.tag == "h2"]
    start = next(n for n in starts if heading in found[n].text)
    return found[start : next((n for n in starts if n > start), len(found))]


@both_languages
def test_page_lists_every_period_of_every_index(site, counted, language):
    """One table has the latest period of each index, another one all periods."""
    tables = page(site, language, "coverage/").of_class("coverage")
    rows = [len(table.all("tr")) - 1 for table in tables]
    indices = [
        index
        for which in SETS
        for index in by_index(r for r in counted if r.provinces == which)
    ]

    assert [len(indices), len(counted)] == rows[:2]


@both_languages
def test_page_counts_what_is_known(site, counted, language):
    """The numbers of a row are those of its round, and add up to its set."""
    table = page(site, language, "coverage/").of_class("coverage")[1]
    rows = [[cell.text for cell in row.all("td")] for row in table.all("tr")[1:]]
    shown = Counter(
        (*map(int, value.split("/")), int(rank), int(nothing.split()[0]))
        for _, value, rank, nothing in rows
    )
    expected = Counter(
        (r.count("value"), r.provinces, r.count("rank"), r.count("nothing"))
        for r in counted
    )

    assert expected == shown
    assert all(value + rank + nothing == whole for value, whole, rank, nothing in shown)


@both_languages
def test_heatmap_has_the_same_as_a_table(site, counted, language):
    """Each set of provinces is drawn, and its table has a row for each of them."""
    found = page(site, language, "coverage/")
    drawn = found.of_class("figure")
    rows = [
        len(table.all("tr")) - 1
        for table in found.all("table", **{"class": "coverage"})[2:]
    ]
    sets = {each.provinces for each in counted}

    assert len(sets) == len(drawn)
    assert sorted(sets) == sorted(rows)
    assert all(figure.all("svg")[0].all("desc")[0].text for figure in drawn)


def test_download_has_a_row_for_each_province_and_period(site, counted):
    """Whoever counts the rows finds what the page says."""
    path = site.root / "data/coverage.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        states = Counter(row["state"] for row in csv.DictReader(file))

    expected = {s: sum(each.count(s) for each in counted) for s in STATES}
    assert {s: n for s, n in expected.items() if n} == states


@both_languages
def test_every_province_says_what_is_not_known(site, catalogue, counted, language):
    """The page of a province has its gaps, and each says how to contribute it."""
    wrong = []
    for place in Edition(catalogue, language).pages("province"):
        shown = section(
            page(site, language, f"provinces/{place.id}/"), HEADINGS[language]
        )
        gaps = {
            (index[0].indicator.id, index[0].tier, territory.sets)
            for territory in unknown(counted, place)
            for index in by_index(gap for gap, _ in territory.gaps)
        }
        links = [e.get("href") for e in shown if e.tag == "a"]
        invited = [href for href in links if href.endswith(CONTRIBUTE)]
        if len(invited) != len(gaps):
            wrong.append((place.id, len(gaps), len(invited)))

    assert [] == wrong


@both_languages
def test_merged_province_has_gaps_of_two_territories(site, language):
    """Vĩnh Long of today and the one before are told apart; Hà Nội is one."""
    merged, same = (
        section(page(site, language, f"provinces/{name}/"), HEADINGS[language])
        for name in ("vinh-long", "ha-noi")
    )

    assert 2 == len([e for e in merged if e.tag == "h3"])
    assert [] == [e for e in same if e.tag == "h3"]


def provinces_of(figure):
    """Return the set of provinces of a map, which its id ends with."""
    return figure.get("id").rpartition("-")[2]


@both_languages
def test_indicator_has_a_map_of_each_set_known_by_half(site, catalogue, language):
    """A map is drawn of the latest period known of half of the provinces, or none."""
    expected = {
        identity: [
            str(each.provinces)
            for each in latest(
                r for r in catalogue.rounds if r.indicator.id == identity
            )
        ]
        for identity in catalogue.indicators
    }
    drawn = {
        identity: [
            provinces_of(figure)
            for figure in page(site, language, f"indicators/{identity}/").of_class(
                "map"
            )
        ]
        for identity in catalogue.indicators
    }

    assert expected == drawn


@both_languages
def test_map_names_its_set_and_all_of_its_provinces(site, language):
    """Each tile has a name that a reader's aid says; the set is in the title."""
    maps = [
        figure
        for path, found in site.pages.items()
        if path.startswith(f"{LANGUAGES[language]}indicators/")
        for figure in found.of_class("map")
    ]

    for figure in maps:
        drawing = figure.all("svg")[0]
        labels = [e.get("aria-label") for e in drawing if e is not drawing]
        tiles = {label for label in labels if ": " in label}
        assert int(provinces_of(figure)) + 2 == len(tiles)
        assert "undefined" not in labels
        assert provinces_of(figure) in drawing.get("aria-label")
