"""Where the reform stands, counted."""

from datetime import date

import pytest

from reform.edition import Edition
from reform.headline import headline
from reform.summary import summary

TODAY = date(2026, 11, 1)

PROMISES = """
    name: {vi: Chương trình, en: Programme}
    subject: viet-nam
    targets:
      - {id: one, text: {vi: Một., en: One.}, subject: viet-nam, source: report,
         indicator: on-time-rate, comparison: at-least, value: 95, deadline: 2023}
      - {id: two, text: {vi: Hai., en: Two.}, subject: viet-nam, source: report,
         pillar: procedures, comparison: done-by, deadline: 2025}
      - {id: three, text: {vi: Ba., en: Three.}, subject: viet-nam, source: report,
         pillar: procedures, comparison: done-by, deadline: 2027}
    """


@pytest.fixture
def said(tiny):
    """Gives the English summary of a data folder; of the on-time rate if there."""

    def of(*indicators):
        edition = Edition(tiny.catalogue(), "en")
        found = [headline(edition.catalogue, each) for each in indicators]
        return summary(edition, found, TODAY)

    return of


def test_figures_are_counted_by_where_they_went(tiny, said):
    """One that surely rose is said to; one without an equal before is not."""
    tiny.publish(
        """
        - {indicator: on-time-rate, subject: viet-nam, period: 2023, value: 99.1}
        - {indicator: accounts, subject: viet-nam, at: 2023-05-01, value: 7}
        """
    )
    expected = (
        "As of 1 November 2026: of the 2 headline figures below, 1 rose, "
        "1 cannot be compared with the period before."
    )

    assert expected == said("on-time-rate", "accounts")


def test_targets_and_deadlines_are_counted(tiny, said):
    """A figure of the time due is on record; what is yet to come is not asked for."""
    tiny.write("programmes/plan.yml", PROMISES)
    tiny.publish(
        "- {indicator: on-time-rate, subject: viet-nam, period: 2023, value: 99.1}"
    )
    expected = (
        "As of 1 November 2026: Targets followed: 3, of which met: 1, missed: 0, "
        "past their deadline with the outcome unknown: 1. "
        "Deadlines passed: 2, of which 1 with a result or figure on record, "
        "1 with nothing on record."
    )

    assert expected == said()
