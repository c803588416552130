"""How publications name their times, and how these are read."""

from datetime import date

import pytest
from pydantic import TypeAdapter, ValidationError

from reform.period import Period


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        (2022, date(2022, 1, 1), date(2022, 12, 31)),
        ("2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("2022-H1", date(2022, 1, 1), date(2022, 6, 30)),
        ("2022-H2", date(2022, 7, 1), date(2022, 12, 31)),
        ("2022-Q1", date(2022, 1, 1), date(2022, 3, 31)),
        ("2022-Q4", date(2022, 10, 1), date(2022, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2022-12", date(2022, 12, 1), date(2022, 12, 31)),
        ("2022-09-15", date(2022, 9, 15), date(2022, 9, 15)),
        (date(2022, 9, 15), date(2022, 9, 15), date(2022, 9, 15)),
        ("2021-2025", date(2021, 1, 1), date(2025, 12, 31)),
    ],
    ids=repr,
)
def test_each_form_has_its_days(written, start, end):
    """A year, half, quarter, month, day or span of years means its whole days."""
    period = Period.parse(written)

    assert (start, end) == (period.start, period.end)
    assert str(written) == str(period)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "22",
        "2022-13",
        "2022-H3",
        "2022-Q5",
        "2022-00",
        "2022-9",
        "2022-02-30",
        "2022-09-31",
        "2025-2021",
        "1985",
        "2101",
        "2021-2999",
        "2022 ",
        "2022\n",
        "２０２２",
        "2022-09-1٥",
        "2022-H1-Q1",
        True,
        None,
        2022.5,
        [2022],
        10**17,
    ],
    ids=repr,
)
def test_what_is_no_period_is_refused(written):
    """Impossible days, spans that run backwards and slips of the year are refused."""
    with pytest.raises(ValueError):  # noqa: PT011 - what is raised is the value
        Period.parse(written)


def test_complaint_lists_the_forms():
    """Whoever writes a period wrongly is shown every right form."""
    with pytest.raises(ValidationError) as raised:
        TypeAdapter(Period).validate_python("Q3/2022")

    [fault] = raised.value.errors()
    assert "'Q3/2022' is no period from 1986 on" == fault["msg"]
    assert (
        "write 2022, 2022-H1, 2022-Q3, 2022-09, 2022-09-15 or 2021-2025"
        == fault["ctx"]["remedy"]
    )


def test_later_end_comes_later():
    """Periods sort by their end, and of two that end together the longer is first."""
    written = ["2022", "2022-H1", "2022-Q4", "2021-2022", "2022-06-30"]

    assert ["2022-H1", "2022-06-30", "2021-2022", "2022", "2022-Q4"] == [
        str(period) for period in sorted(map(Period.parse, written))
    ]


def test_same_days_are_the_same_period():
    """Two ways to write the same days are equal, so that their facts compete."""
    assert Period.parse(2022) == Period.parse("2022")
    assert Period.parse("2022-09-15") == Period.parse(date(2022, 9, 15))


@pytest.mark.parametrize(
    ("written", "year"), [("2022-Q3", 2022), (2022, 2022), ("2021-2025", None)]
)
def test_period_within_one_year_has_a_year(written, year):
    """Only a period of one calendar year has a year."""
    assert year == Period.parse(written).year
