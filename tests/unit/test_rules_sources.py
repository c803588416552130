"""Publications can be found, and what they state has a time that fits."""

import pytest

REPORT = """\
title: Báo cáo
publisher: {vi: Báo, en: Newspaper}
published: 2023-02-03
kind: press
"""


@pytest.mark.parametrize(
    "found", ["url: https://example.vn/a", "no_url: {vi: Bản lưu., en: A copy.}"]
)
def test_source_with_an_address_or_a_reason_is_sound(tiny, found):
    """A publication is on the web, or it is said how to find it."""
    tiny.write("sources/report.yml", REPORT + found)

    assert [] == tiny.problems()


def test_source_without_address_needs_a_reason(tiny):
    """A figure that nobody can look up is not taken."""
    tiny.write("sources/report.yml", REPORT)

    assert [
        (
            "data/sources/report.yml:1:1: either url: or no_url: is needed"
            " (no_url: says why there is no address and how to find it)"
        )
    ] == tiny.problems()


def test_source_with_both_address_and_reason_is_refused(tiny):
    """One of the two cannot be true."""
    both = "url: https://example.vn/a\nno_url: {vi: Không có., en: None.}\n"
    tiny.write("sources/report.yml", REPORT + both)

    assert [
        (
            "data/sources/report.yml:1:1: url: and no_url: exclude each other"
            " (no_url: says why there is no address and how to find it)"
        )
    ] == tiny.problems()


def test_facts_that_differ_in_tier_are_sound(tiny):
    """The same rate at two levels of government is two facts."""
    tiny.publish(
        """
        - {indicator: on-time-rate, subject: viet-nam, period: 2025, value: 98}
        - {indicator: on-time-rate, subject: viet-nam, period: 2025, value: 97,
           tier: district}
        """
    )

    assert [] == tiny.problems()


def test_same_fact_twice_is_refused(tiny):
    """A publication that contradicts itself is looked at again."""
    tiny.publish(
        """
        - {indicator: on-time-rate, subject: viet-nam, period: 2025, value: 98}
        - {indicator: on-time-rate, period: "2025", values: {viet-nam: 97}}
        """
    )

    assert [
        (
            "data/sources/later.yml:8:66: facts.1.values.viet-nam:"
            " the same fact is stated at facts.0"
            " (keep one; tier:, part: or the time tell different facts apart)"
        )
    ] == tiny.problems()


@pytest.mark.parametrize(
    "fact",
    [
        "- {indicator: accounts, subject: viet-nam, at: 2025-09-01, value: 1}",
        "- {indicator: par-index, subject: viet-nam, period: 2025, value: 1}",
        "- {indicator: on-time-rate, subject: viet-nam, to: 2025-09-01, value: 1}",
    ],
)
def test_time_that_fits_is_sound(tiny, fact):
    """A state has a day, a score a period, a flow a period or an end."""
    tiny.publish(fact)

    assert [] == tiny.problems()


@pytest.mark.parametrize(
    ("fact", "said"),
    [
        (
            "- {indicator: accounts, subject: viet-nam, period: 2025, value: 1}",
            "7:54: facts.0.period: period: does not fit: accounts is a state (use at:)",
        ),
        (
            "- {indicator: par-index, subject: viet-nam, at: 2025, value: 1}",
            "7:51: facts.0.at: at: does not fit: par-index is a score (use period:)",
        ),
        (
            "- {indicator: on-time-rate, subject: viet-nam, at: 2025, value: 1}",
            (
                "7:54: facts.0.at: at: does not fit: on-time-rate is a flow"
                " (use period: or to:)"
            ),
        ),
    ],
    ids=["state", "score", "flow"],
)
def test_time_that_does_not_fit_is_refused(tiny, fact, said):
    """A number of accounts has no period, a score no day."""
    tiny.publish(fact)

    assert [f"data/sources/later.yml:{said}"] == tiny.problems()


def test_unfinished_period_with_a_note_is_sound(tiny):
    """A figure for the running year may be given, if it is explained."""
    tiny.publish(
        """
        - {indicator: on-time-rate, subject: viet-nam, period: 2026, value: 98,
           note: {vi: Mười tháng., en: Ten months.}}
        """
    )

    assert [] == tiny.problems()


def test_unfinished_period_without_a_note_is_refused(tiny):
    """A publication of November knows nothing of December."""
    tiny.publish(
        "- {indicator: on-time-rate, subject: viet-nam, period: 2026, value: 98}"
    )

    assert [
        (
            "data/sources/later.yml:7:58: facts.0.period:"
            " 2026 ends after publication on 2026-11-01"
            " (correct the date, or explain it in note:)"
        )
    ] == tiny.problems()


def test_time_to_come_is_refused_even_with_a_note(tiny):
    """What has not begun has no figure: that would be a target."""
    tiny.publish(
        """
        - {indicator: on-time-rate, subject: viet-nam, period: 2027, value: 98,
           note: {vi: Dự báo., en: A forecast.}}
        """
    )

    assert [
        (
            "data/sources/later.yml:7:58: facts.0.period:"
            " 2027 begins after publication on 2026-11-01 (correct the date)"
        )
    ] == tiny.problems()
