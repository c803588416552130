"""What the explore page fetches: facts, names, and charts without rows."""

import json

import pytest
from babel.numbers import format_decimal

from reform.edition import Edition
from reform.exploring import for_edition, for_everybody, strands
from reform.exploring.index import SHARED_WORDS, index
from reform.exploring.strand import cohorts
from reform.wording import words

PARTS = """
    name: {vi: Chỉ số CCHC, en: PAR INDEX}
    description: {vi: Điểm cải cách hành chính., en: Score of the reform.}
    pillar: procedures
    unit: points
    better: higher
    nature: score
    bounds: {least: 0, most: 100}
    breaks: [{at: 2023, reason: {vi: Tiêu chí mới., en: New criteria.}}]
    parts:
      services: {vi: Dịch vụ, en: Services}
      direction: {vi: Chỉ đạo, en: Direction}
    part_bounds:
      services: {least: 0, most: 20}
    """

FACTS = """\
- {indicator: par-index, subject: ha-noi, period: 2022, value: 90.10, rank: 3, of: 63}
- {indicator: par-index, subject: ben-tre, period: 2022, value: 88, precision: over}
- {indicator: par-index, subject: ha-noi, period: 2023, value: 91.5}
- {indicator: par-index, subject: ha-noi, period: 2022-07, value: 70}
- {indicator: par-index, subject: ha-noi, period: 2022, part: direction, value: 8}
- {indicator: par-index, subject: ha-noi, period: 2022, part: services, value: 9}
- {indicator: par-index, subject: viet-nam, tier: province, period: 2022, value: 84}
- {indicator: par-index, subject: bo-noi-vu, period: 2022, rank: 1, of: 17}
- {indicator: par-index, subject: bo-lao-dong, period: 2022, value: 80}
"""


@pytest.fixture
def known(tiny):
    """The catalogue of a few facts about an index with parts and a break."""
    tiny.write("indicators/par-index.yml", PARTS)
    tiny.publish(FACTS)
    return tiny.catalogue()


def read(files, name):
    """Read one of the files as the page does."""
    return json.loads(files[name])


@pytest.fixture
def facts(known):
    """The file of facts about the index."""
    return read(for_everybody(known), "facts/par-index.json")


def row(facts, strand, number):
    """Return a row of a strand with its columns' names."""
    found = next(each for each in facts["strands"] if each["id"] == strand)
    return dict(zip(facts["columns"], found["rows"][number], strict=False))


def test_strands_are_tiers_parts_and_kinds_of_period_the_whole_first(known):
    """What is no part of another is apart; parts stand as their indicator has them."""
    found = [strand.id for strand in strands(known, "par-index")]

    assert ["", "month", "province", "services", "direction"] == found


def test_ids_of_strands_are_unique(catalogue):
    """An address names one strand of an indicator, whatever its parts are called."""
    for indicator in catalogue.indicators:
        found = [strand.id for strand in strands(catalogue, indicator)]

        assert len(found) == len(set(found)), indicator


def test_every_shown_figure_is_in_exactly_one_row(catalogue):
    """Nothing that the site shows is left out, but changes without a level."""
    rows = {
        name: sum(len(strand["rows"]) for strand in json.loads(content)["strands"])
        for name, content in for_everybody(catalogue).items()
        if name.startswith("facts/")
    }
    shown = [choice.shown for choice in catalogue.shown()]
    expected = [f for f in shown if f.value is not None or f.rank is not None]

    assert len(expected) == sum(rows.values())


def test_row_keeps_the_digits_the_precision_and_the_rank(facts):
    """90.10 has two decimals, as published."""
    first = row(facts, "", 0)

    assert ("over", "88") == (facts["precisions"][first["precision"]], first["value"])
    second = row(facts, "", 3)
    assert ("90.10", 3, 63) == (second["value"], second["rank"], second["of"])
    assert "ha-noi" == facts["places"][second["place"]]


def rows_of(facts, place):
    """Return the rows of the whole index about a place."""
    rows = facts["strands"][0]["rows"]
    return [each for each in rows if facts["places"][each[0]] == place]


def test_row_of_a_rank_alone_has_no_value(facts):
    """What is unknown is null, never zero."""
    exact = facts["precisions"].index("exact")

    assert [[None, exact, 1, 17]] == [each[5:] for each in rows_of(facts, "bo-noi-vu")]


def test_rows_of_one_measure_have_one_number(facts):
    """A change of method parts the figures of a place."""
    assert 2 == len({each[3] for each in rows_of(facts, "ha-noi")})


def test_times_have_first_and_last_day_and_a_kind(facts):
    """The page reckons in days since 1970."""
    assert ["2022", 18993, 19357, "period", "year"] == facts["times"][0]


def test_cohorts_are_groups_at_a_time_with_at_least_two_known(known):
    """A set of provinces is never mixed with the other, nor with ministries."""
    whole = strands(known, "par-index")[0]
    found = [(c.when.until.text, c.group, len(c.facts)) for c in cohorts(known, whole)]

    assert [("2022", "63", 2), ("2022", "ministries", 2)] == found


def test_cohorts_of_one_time_are_apart_by_set(catalogue):
    """The index of 2024 is known for 63 provinces and, recast, for 34."""
    whole = strands(catalogue, "dti")[0]
    groups = [c.group for c in cohorts(catalogue, whole) if c.when.until.text == "2024"]

    assert ["63", "34"] == groups


def test_map_has_the_classes_of_the_site(facts):
    """Shades begin and end at round levels, which the page need not compute."""
    found = facts["strands"][0]["cohorts"][0]

    assert "63" == found["group"]
    assert len(found["levels"]) == len(found["shades"]) + 1
    assert float(found["levels"][0]) <= 88
    assert float(found["levels"][-1]) >= 90.1


@pytest.mark.parametrize(
    ("language", "name", "strand", "reason"),
    [
        ("vi", "Chỉ số CCHC", "Tổng hợp, từng tháng", "Tiêu chí mới."),
        ("en", "PAR INDEX", "Overall, of single months", "New criteria."),
    ],
)
def test_index_names_in_the_language_of_readers(known, language, name, strand, reason):
    """Indicators, strands and breaks have the words of their edition."""
    about = index(Edition(known, language))["indicators"]["par-index"]

    assert (name, strand, reason) == (
        about["name"],
        about["strands"][1]["name"],
        about["breaks"][0]["reason"],
    )
    assert [0.0, 100.0] == about["strands"][0]["bounds"]
    assert [0.0, 20.0] == about["strands"][3]["bounds"]
    assert [["2022", "63", 2], ["2022", "ministries", 2]] == (
        about["strands"][0]["cohorts"]
    )


def test_index_has_a_name_for_whatever_facts_name(catalogue):
    """The page never has to show an id."""
    shared = for_everybody(catalogue)
    for language in ("vi", "en"):
        names = read(for_edition(Edition(catalogue, language)), "index.json")
        for path in (each for each in shared if each.startswith("facts/")):
            found = json.loads(shared[path])

            assert set() == set(found["places"]) - names["places"].keys()
            assert set() == set(found["sources"]) - names["sources"].keys()
            assert set() == {time[0] for time in found["times"]} - names["times"].keys()


def test_index_leaves_out_what_nothing_is_known_of(known):
    """An indicator without a figure cannot be chosen, and has no file."""
    assert {"par-index", "on-time-rate"} == index(Edition(known, "en"))[
        "indicators"
    ].keys()
    assert "facts/accounts.json" not in for_everybody(known)


def test_index_says_which_sets_a_name_belongs_to(known):
    """Bến Tre ended, Vĩnh Long changed, Hà Nội is as it was."""
    places = index(Edition(known, "vi"))["places"]

    assert ["63"] == places["ben-tre"]["sets"]
    assert (["63", "34"], False) == (
        places["vinh-long"]["sets"],
        places["vinh-long"]["unchanged"],
    )
    assert places["ha-noi"]["unchanged"]


def test_index_knows_the_name_that_a_province_bore_then(catalogue):
    """Huế was Thừa Thiên Huế until 2025."""
    styles = index(Edition(catalogue, "vi"))["places"]["hue"]["styles"]

    assert [["63", None, "Thừa Thiên Huế"], ["63", 20089, "Huế"]] == styles


def test_grids_have_a_cell_for_each_province_and_the_archipelagos(catalogue):
    """Maps show all of the country, Hoàng Sa and Trường Sa with their provinces."""
    grids = index(Edition(catalogue, "vi"))["grids"]

    assert {"63": 63, "34": 34} == {w: len(g["cells"]) for w, g in grids.items()}
    for grid in grids.values():
        assert {"Đà Nẵng", "Khánh Hòa"} == {island[-1] for island in grid["islands"]}
        assert all(left < right <= 400 for left, _, right, *_ in grid["cells"].values())


def test_words_of_the_page_are_all_there(known):
    """The page's own words and those that it shares with others."""
    found = index(Edition(known, "en"))["words"]

    assert {n for n in words() if n.startswith("explore_")} <= found.keys()
    assert set(SHARED_WORDS) <= found.keys()


def test_same_data_are_the_same_bytes(known):
    """Nothing of the hour or the process is in a file."""
    first = for_everybody(known) | for_edition(Edition(known, "vi"))

    assert first == for_everybody(known) | for_edition(Edition(known, "vi"))


def test_numbers_of_the_reader_have_the_signs_that_the_page_writes():
    """The page writes them itself, and takes these for granted."""
    assert "4.419,50" == format_decimal(4419.5, "#,##0.00", locale="vi")
    assert "4,419.50" == format_decimal(4419.5, "#,##0.00", locale="en_GB")
