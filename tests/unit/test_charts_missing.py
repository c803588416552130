"""Which periods lack a figure."""

import pytest

from reform.charts.missing import follows, missing
from reform.charts.series_marks import gaps
from reform.fact import When
from reform.period import Period

CASES = """\
name: {{vi: Hồ sơ, en: Cases}}
description: {{vi: Hồ sơ đã xử lý., en: Cases handled.}}
pillar: procedures
unit: points
better: higher
nature: flow
frequency: {frequency}
"""


def periods(text):
    """Return the periods written in a text."""
    return [Period.parse(written) for written in text.split()]


@pytest.fixture
def lacking(tiny):
    """Return a function that says what a series with some periods lacks."""

    def found(frequency, known, others=""):
        tiny.write("indicators/cases.yml", CASES.format(frequency=frequency))
        fact = "- {{indicator: cases, subject: viet-nam, period: {}, value: 1}}"
        tiny.publish("\n".join(map(fact.format, known.split())))
        catalogue = tiny.catalogue()
        facts = [choice.shown for choice in catalogue.shown("cases")]
        whens = [When("period", period) for period in periods(others)]
        indicator = catalogue.indicators["cases"]
        return " ".join(map(str, missing(indicator, facts, whens)))

    return found


@pytest.mark.parametrize(
    ("expected", "frequency", "known"),
    [
        ("2019 2021", "year", "2018 2020 2022"),
        ("2021-Q4 2022-Q1", "quarter", "2021-Q3 2022-Q2"),
        ("2021-H2", "half", "2021-H1 2022-H1"),
        ("2021-12", "month", "2021-11 2022-01"),
        ("", "year", "2018"),
        ("", "irregular", "2018 2022"),
        ("", "year", "2018-H1 2022-H1"),
    ],
)
def test_regular_index_lacks_what_lies_between(lacking, expected, frequency, known):
    """Only what comes out regularly is missed, and only between two figures."""
    assert expected == lacking(frequency, known)


def test_what_others_have_is_missing(lacking):
    """At the ends too, and of an irregular index; but not of another sort of time."""
    assert "2017 2021" == lacking("irregular", "2018 2020", "2017 2021 2018 2019-H1")


@pytest.mark.parametrize(
    ("expected", "one", "other"),
    [
        (True, "2021", "2022"),
        (False, "2021", "2023"),
        (False, "2022", "2021"),
        (True, "2021-Q4", "2022-Q1"),
        (False, "2021", "2022-Q1"),
    ],
)
def test_periods_follow_each_other_without_a_day_between(expected, one, other):
    """They are of one sort."""
    assert expected == follows(*periods(f"{one} {other}"))


@pytest.mark.parametrize(
    ("expected", "missed", "apart"),
    [
        (["2019-2019", "2020-2020"], "2019 2020", 10),
        (["2019-2021"], "2019 2020 2021", 4),
        (["2019-2020", "2023-2023"], "2019 2020 2023", 4),
        (["2019-2019", "2023-2023"], "2019 2021 2023", 4),
    ],
    ids=["apart", "together", "two gaps", "too near"],
)
def test_gaps_that_would_touch_share_a_mark(expected, missed, apart):
    """So they do where they follow each other; else one mark hides none."""
    found = gaps(periods(missed), lambda period: apart * period.end.year)

    assert expected == [f"{first}-{last}" for first, last in found]
