"""Ministries: in which periods all ranked ones are known, and what merged into what."""

from datetime import date

import pytest

from reform.ministerial import mergers, ministry_facts, ministry_rounds

FINANCE = """
    kind: ministry
    name: {vi: Bộ Tài chính, en: Ministry of Finance}
    since: 2021-01-01
    """


def of(year, **cells):
    """Write a table of ministries ranked in a year among two."""
    values = ", ".join(f"{name.replace('_', '-')}: {c}" for name, c in cells.items())
    return f"- {{indicator: par-index, period: {year}, of: 2, values: {{{values}}}}}\n"


@pytest.fixture
def ranked(tiny):
    """Return a function that gives the years in which all ranked ones are known."""

    def years(*tables):
        tiny.publish("".join(tables))
        found = ministry_rounds(tiny.catalogue(), "par-index")
        return {known.when.until.year: known for known in found}

    return years


BOTH = {
    "bo_noi_vu": "{value: 80, rank: 2}",
    "bo_lao_dong": "{value: 90, rank: 1}",
}


def test_period_counts_where_each_ranked_ministry_is_known(ranked):
    """Two of two in 2023; one of two in 2022, so that nothing is said of all."""
    found = ranked(of(2022, bo_noi_vu="{value: 80, rank: 2}"), of(2023, **BOTH))

    assert [2023] == [*found]
    assert (2, 2) == (found[2023].provinces, found[2023].count("value"))


@pytest.mark.parametrize(
    "other",
    ["{value: 80, rank: 2}", "{value: 90}"],
    ids=["twice", "none"],
)
def test_ranks_have_to_be_those_of_all(ranked, other):
    """Two in one place, or one without, make no whole order."""
    assert {} == ranked(of(2023, **{**BOTH, "bo_lao_dong": other}))


def test_provinces_are_no_ministries(ranked):
    """They are marked by other criteria."""
    both = ranked(
        of(2023, **BOTH),
        "- {indicator: par-index, subject: ha-noi, period: 2023, value: 99}\n",
    )

    assert {"bo-noi-vu", "bo-lao-dong"} == {*both[2023].members}


def test_rank_comes_before_a_change_alone(tiny):
    """A change, stated exactly, is shown; in an order the rank is what is needed."""
    tiny.publish(
        """
        - {indicator: par-index, subject: bo-noi-vu, period: 2023, rank: 2, of: 2,
           precision: derived, note: {vi: Theo danh sách., en: From a list.}}
        """,
        name="listed",
    )
    tiny.publish(
        """
        - {indicator: par-index, subject: bo-noi-vu, period: 2023,
           change: {by: 2, unit: points, against: 2022}}
        """
    )
    catalogue = tiny.catalogue()
    (shown,) = catalogue.shown("par-index", "bo-noi-vu")
    (fact,) = ministry_facts(catalogue, "par-index")

    assert (None, 2) == (shown.shown.rank, fact.rank)


def test_ministry_that_took_another_over_was_made_of_both(tiny):
    """The new remit begins on the day after the other's last."""
    (merger,) = mergers(tiny.catalogue())

    assert "bo-noi-vu" == merger.after.id
    assert ["bo-noi-vu", "bo-lao-dong"] == [each.id for each in merger.before]
    assert date(2025, 3, 1) == merger.since


def test_new_ministry_was_not_there_before(tiny):
    """It began on the day on which the others ended."""
    tiny.write(
        "ministries/bo-noi-vu.yml",
        """
        kind: ministry
        name: {vi: Bộ Nội vụ, en: Ministry of Home Affairs}
        since: 2025-03-01
        """,
    )
    (merger,) = mergers(tiny.catalogue())

    assert ["bo-lao-dong"] == [each.id for each in merger.before]


def test_changed_remit_without_a_merger_is_told_by_its_note(tiny):
    """The day stands in the note; a ministry without note or merger is left out."""
    tiny.write("ministries/bo-y-te.yml", FINANCE)
    note = "    note: {vi: Nhận thêm việc., en: Took over more.}\n"
    tiny.write("ministries/bo-tai-chinh.yml", FINANCE.rstrip(" ") + note)
    *_, last = mergers(tiny.catalogue())

    assert ("bo-tai-chinh", None) == (last.after.id, last.since)
    assert 2 == len(mergers(tiny.catalogue()))
