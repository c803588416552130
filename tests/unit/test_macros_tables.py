"""Tables of facts: what stands in them, and what is said once for all of it."""

from types import SimpleNamespace

import pytest

from macros.desk import Desk
from macros.figures import parts
from macros.matrices import parts_by_place
from macros.rankings import rankings
from macros.tables import fact_table, source_facts
from reform.edition import Edition
from tests.site.markup import parse

PROVINCES = ("ben-tre", "ha-noi", "vinh-long")


@pytest.fixture
def desk(tiny):
    """Give a function that sets up the English desk of the data as they now are."""

    def make():
        page = SimpleNamespace(url="", file=SimpleNamespace(src_uri="index.md"))
        return Desk(Edition(tiny.catalogue(), "en"), SimpleNamespace(page=page))

    return make


@pytest.fixture(autouse=True)
def few_are_many(monkeypatch):
    """Let three provinces be a ranking: the tiny data have no more."""
    monkeypatch.setattr("macros.matrices.MANY", 3)
    monkeypatch.setattr("macros.rankings.MANY", 3)


def table(values, period=2022, extra=""):
    """Write a table of PAR INDEX for the three provinces, in their order."""
    cells = ", ".join(f"{p}: {v}" for p, v in zip(PROVINCES, values, strict=True))
    return f"- {{indicator: par-index, period: {period}, {extra}values: {{{cells}}}}}"


def cells(html):
    """Return a page's tables as lists of rows of texts."""
    return [
        [[cell.text for cell in row.all("th", "td")] for row in found.all("tr")]
        for found in parse(html).all("table")
    ]


def test_publication_of_many_is_set_as_a_matrix(tiny, desk):
    """A year's table with its parts reads as in print; no fact is told twice."""
    tiny.publish(
        "\n".join(
            [
                table((80, 90, 70)),
                table((8, "9.50", 7), extra="part: services, "),
                "- {indicator: par-index, subject: viet-nam, period: 2022, value: 81}",
            ]
        )
    )
    written, other = cells(source_facts(desk(), "later"))

    assert [
        ["Place or body", "Overall", "Services"],
        ["Ben Tre", "80", "8"],
        ["Hanoi", "90", "9.50"],
        ["Vinh Long", "70", "7"],
    ] == written
    assert "81 points" in other[1]


def test_gap_in_a_matrix_is_shown_as_a_gap(tiny, desk):
    """Nothing is put where nothing was published, not even a nought."""
    tiny.publish(
        table((80, 90, 70)) + "\n- {indicator: par-index, period: 2022, part: services,"
        " values: {ha-noi: 9}}"
    )
    [written] = cells(source_facts(desk(), "later"))

    assert ["Ben Tre", "80", "–"] in written


def test_what_all_figures_share_is_said_once(tiny, desk):
    """A note and a qualifier of a whole table stand beside it, not in each cell."""
    note = "precision: derived, note: {vi: Cộng lại., en: Summed up.}, "
    tiny.publish(table((80, 90, 70), extra=note))
    html = source_facts(desk(), "later")

    assert 1 == html.count("Summed up.")
    assert 1 == html.count("derived")
    assert 1 == rankings(desk(), "par-index").count("Summed up.")


def test_note_of_one_figure_is_not_lost_in_a_matrix(tiny, desk):
    """What concerns one figure is told under the table, with whom it concerns."""
    note = "{value: 90, note: {vi: Tạm tính., en: Provisional.}}"
    tiny.publish(table((80, note, 70)))

    assert "Hanoi, 2022: Provisional." in parse(source_facts(desk(), "later")).text


def test_parts_of_a_place_stand_by_year(tiny, desk):
    """A reader sees each part over the years, the newest first."""
    tiny.publish(
        "\n".join(
            f"- {{indicator: par-index, subject: ha-noi, period: {year},"
            f" part: services, value: {value}}}"
            for year, value in ((2021, 7), (2022, 8))
        )
    )
    [written] = cells(parts(desk(), "ha-noi"))

    assert [["Part", "2022", "2021"], ["Services", "8", "7"]] == written
    assert "" == parts(desk(), "ben-tre")


def test_parts_of_all_places_are_those_of_the_newest_period(tiny, desk):
    """An indicator's parts are compared within one period."""
    tiny.publish(
        "\n".join(
            [table((1, 2, 3), year) for year in (2021, 2022)]
            + [table((4, 5, 6), y, "part: services, ") for y in (2021, 2022)]
        )
    )
    html = parts_by_place(desk(), "par-index")

    assert "2022" in html
    assert "2021" not in html


def test_single_provinces_make_no_ranking(tiny, desk):
    """Two provinces in a year are figures, not an order of the country."""
    tiny.publish(
        "- {indicator: par-index, period: 2022, values: {ha-noi: 90, ben-tre: 80}}"
    )
    html = rankings(desk(), "par-index")

    assert "provinces in order" not in html
    assert "Figures of single provinces" in html


def test_source_of_a_whole_ranking_is_named_once(tiny, desk):
    """Where one publication states every figure, no column repeats it."""
    tiny.publish(table((80, 90, 70)))
    [written] = cells(rankings(desk(), "par-index"))

    assert ["Place or body", "Value"] == written[0]


def test_losing_facts_stand_beside_the_one_shown(tiny, desk):
    """Who says the same is named; who says otherwise, with the reason; both marked."""
    for name, year, value in (("a", 2025, 90), ("b", 2024, 90), ("c", 2023, 80)):
        tiny.publish(
            "- {indicator: par-index, subject: ha-noi, period: 2022,"
            f" value: {value}}}",
            name=name,
        )
        file = tiny.root / "sources" / f"{name}.yml"
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("2026-11-01", str(year)), encoding="utf-8")
    text = parse(fact_table(desk(), subject="ha-noi")).text

    assert "Same figure: Newspaper, 2024" in text
    assert "Also stated: 80 points, Newspaper, 2023 (not shown: published" in text
    assert "contradicted" in text


def test_publication_without_figures_says_so(tiny, desk):
    """A source that is only cited as evidence makes no empty table."""
    tiny.publish("[]")

    assert "no figure is taken" in source_facts(desk(), "later")


def test_notes_that_recur_are_said_once(tiny, desk):
    """A note that several figures bear stands below, with its number beside each."""
    note = "note: {vi: Tạm tính., en: Provisional.}"
    cells = ", ".join(f"{p}: {{value: 8, {note}}}" for p in PROVINCES[:2])
    tiny.publish(
        f"- {{indicator: par-index, period: 2022, values: {{{cells}, vinh-long: 7}}}}"
    )

    for html in (rankings(desk(), "par-index"), fact_table(desk(), "par-index")):
        assert 1 == html.count("Provisional.")
        assert 3 == html.count("<sup>1</sup>")


def test_few_ranks_do_not_tear_the_figures_apart(tiny, desk):
    """Where one of three has a published rank, the order is that of the figures."""
    tiny.publish(table((80, "{value: 70, rank: 40}", 90)))
    [written] = cells(rankings(desk(), "par-index"))

    assert ["Vinh Long", "Ben Tre", "Hanoi"] == [row[0] for row in written[1:]]
    assert "rank 40" in written[3][1]
