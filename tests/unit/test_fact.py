"""What a publication states, fact by fact."""

from decimal import Decimal

import pytest


@pytest.fixture
def stated(tiny):
    """Publish facts and give those that the catalogue has of them."""

    def publish(facts, extra=""):
        tiny.publish(facts, extra=extra)
        return [f for f in tiny.catalogue().facts if f.source.id == "later"]

    return publish


def test_table_is_one_fact_a_subject(stated):
    """Each cell has its own value and place, and shares what stands beside."""
    two, one = stated(
        """
        - indicator: par-index
          period: 2024
          of: 63
          where: Table 1
          values:
            ha-noi: 90.10
            ben-tre: {rank: 7}
        """
    )

    assert ("ha-noi", Decimal("90.10"), None) == (two.key.subject, two.value, two.rank)
    assert ("ben-tre", None, 7) == (one.key.subject, one.value, one.rank)
    assert ("facts", 0, "values", "ben-tre") == one.loc
    assert {(63, "Table 1")} == {(fact.of, fact.where) for fact in (one, two)}


def test_cell_has_its_note_before_that_of_its_table(stated):
    """A note on the table is on each cell that has none."""
    one, two = stated(
        """
        - indicator: par-index
          period: 2024
          note: {vi: bảng, en: table}
          values:
            ha-noi: {value: 1, note: {vi: ô, en: cell}}
            ben-tre: 2
        """
    )

    assert ("cell", "table") == (one.note.en, two.note.en)


@pytest.mark.parametrize(
    ("subject", "period", "which"),
    [
        ("ha-noi", "2024", 63),
        ("ha-noi", "2025-H1", 63),
        ("ha-noi", "2025-Q3", 34),
        ("ha-noi", "2026-Q1", 34),
        ("viet-nam", "2024", None),
        ("bo-noi-vu", "2024", None),
    ],
)
def test_period_decides_the_set_of_provinces(stated, subject, period, which):
    """Only a fact about a province has one, and its time says which."""
    [fact] = stated(
        f"- {{indicator: par-index, subject: {subject}, period: {period}, value: 1}}"
    )

    assert which == fact.key.provinces


def test_written_set_decides_before_the_period(stated):
    """Figures for earlier years may be recomputed for the 34."""
    [fact] = stated(
        "- {indicator: par-index, subject: ha-noi, period: 2024, value: 1,"
        " provinces: 34}"
    )

    assert 34 == fact.key.provinces


@pytest.mark.parametrize(
    ("fact", "clock", "until", "since"),
    [
        ("indicator: accounts, at: 2025-09-01", "at", "2025-09-01", None),
        ("indicator: par-index, period: 2025", "period", "2025", None),
        ("indicator: on-time-rate, to: 2025-09", "to", "2025-09", None),
        ("indicator: on-time-rate, since: 2021, to: 2025-09", "to", "2025-09", "2021"),
    ],
)
def test_fact_has_one_time(stated, fact, clock, until, since):
    """A state, a span and a running total tell their times apart."""
    [found] = stated(f"- {{{fact}, subject: viet-nam, value: 1}}")
    when = found.key.when

    assert (clock, until, since) == (
        when.clock,
        str(when.until),
        when.since and str(when.since),
    )


def test_running_totals_sort_by_end_then_beginning(stated):
    """Of two totals to one day the one that began earlier comes first."""
    facts = stated(
        """
        - {indicator: on-time-rate, subject: viet-nam, since: 2021, to: 2024, value: 3}
        - {indicator: on-time-rate, subject: viet-nam, since: 2016, to: 2024, value: 2}
        - {indicator: on-time-rate, subject: viet-nam, since: 2021, to: 2023, value: 1}
        """
    )

    ordered = sorted(facts, key=lambda fact: fact.key.when.order)
    assert [1, 2, 3] == [fact.value for fact in ordered]
