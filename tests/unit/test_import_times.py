"""Times are read in both languages, and asked about where they mean two days."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reform.importing.times import UnreadableTime, read_time


@pytest.mark.parametrize(
    ("texts", "period"),
    [
        ("2024|Năm 2024|năm 2024| 2024\u00a0|12 tháng năm 2024", "2024"),
        ("6 tháng đầu năm 2025|nửa đầu năm 2025|Nửa đầu 2025|H1 2025", "2025-H1"),
        ("sáu tháng đầu năm 2025|first half of 2025|2025-H1|2025H1", "2025-H1"),
        ("6 tháng cuối năm 2025|second half of 2025|H2/2025", "2025-H2"),
        ("Quý III/2024|Quý 3 năm 2024|quý 3/2024|QUÝ III NĂM 2024", "2024-Q3"),
        ("Q3 2024|Q3/2024|2024-Q3|2024 Q3|third quarter of 2024", "2024-Q3"),
        ("Quý I/2024|3 tháng đầu năm 2024|Quý I năm 2024", "2024-Q1"),
        ("Quý IV/2024|Quý 4 - 2024", "2024-Q4"),
        ("tháng 7/2025|Tháng 7 năm 2025|07/2025|7/2025|T7/2025", "2025-07"),
        ("2025-07|2025-7|July 2025|Jul. 2025|July, 2025", "2025-07"),
        ("31/12/2024|ngày 31/12/2024|31-12-2024|31.12.2024|2024-12-31", "2024-12-31"),
        ("31 December 2024|December 31, 2024|31st of Dec 2024", "2024-12-31"),
        ("ngày 31 tháng 12 năm 2024|31 tháng 12 năm 2024", "2024-12-31"),
        ("2024-12-31 00:00:00|2024-12-31T00:00:00|2024/12/31", "2024-12-31"),
        ("2024-12-31 17:45|2024-12-31T17:45:00.5|31/12/2024 17:45", "2024-12-31"),
        ("giai đoạn 2021-2025|2021-2025|2021–2025|2021 - 2025", "2021-2025"),
    ],
)
def test_a_time_is_read_in_every_usual_form(texts, period):
    """Years, parts of years, days and spans, in Vietnamese, English and as numbers."""
    read = {text: read_time(text).text for text in texts.split("|")}

    assert dict.fromkeys(read, period) == read


@pytest.mark.parametrize("text", ["04/05/2024", "4-5-2024", "04.05.2024"])
@pytest.mark.parametrize("style", [None, "en"])
def test_a_day_that_may_be_a_month_is_asked_about(text, style):
    """Neither order is taken for granted outside Vietnamese tables."""
    with pytest.raises(UnreadableTime, match="may begin with the day or with the mon"):
        read_time(text, style)


@pytest.mark.parametrize(
    ("text", "style"),
    [("04/05/2024", "vi"), ("4/5/2024", "vi"), ("ngày 04/05/2024", None)],
)
def test_vietnamese_begins_with_the_day(text, style):
    """A Vietnamese table, or the word for day, settles the order."""
    assert date(2024, 5, 4) == read_time(text, style).end


@pytest.mark.parametrize("style", [None, "vi", "en"])
def test_a_day_beyond_twelve_settles_the_order(style):
    """31/12 is a day and a month in any table, and 05/05 is one either way."""
    assert date(2024, 12, 31) == read_time("31/12/2024", style).end
    assert date(2024, 5, 5) == read_time("05/05/2024", style).end


def test_the_month_first_is_refused():
    """12/31/2024 shows that the days of its column may be months."""
    with pytest.raises(UnreadableTime, match="it seems to begin with the month"):
        read_time("12/31/2024")


@pytest.mark.parametrize("text", ["45657", "45657.0", "45657.5"])
def test_the_number_of_a_spreadsheet_is_told_as_the_day_it_is(text):
    """A serial number is not read: it may be a count."""
    with pytest.raises(UnreadableTime) as caught:
        read_time(text)

    assert "looks like a spreadsheet's number for 2024-12-31" in caught.value.message
    assert "format the column as a date" == caught.value.remedy


@pytest.mark.parametrize("months", [1, 2, 4, 5, 7, 8, 9, 10, 11])
def test_months_that_are_no_half_and_no_quarter_need_two_columns(months):
    """The first nine months of a year have no name of their own."""
    with pytest.raises(UnreadableTime) as caught:
        read_time(f"{months} tháng đầu năm 2022")

    remedy = f"write two columns, since: 2022-01 and to: 2022-{months:02}"
    assert remedy == caught.value.remedy


@pytest.mark.parametrize(
    "text",
    [
        "",
        "31/02/2024",
        "2023-02-29",
        "13/2024",
        "Quý V/2024",
        "1850",
        "2101",
        "31/12/24",
        "6 tháng đầu năm",
        "2025-2021",
        "45",
        "12345",
        "4419",
        "Hà Nội",
        "2" * 5000,
    ],
)
def test_what_is_no_time_is_refused(text):
    """Days that do not exist, years far off and years of two digits are no times."""
    with pytest.raises(UnreadableTime) as caught:
        read_time(text)

    assert caught.value.remedy
    assert isinstance(caught.value, ValueError)


@given(st.dates(date(1986, 1, 1), date(2100, 12, 31)), st.sampled_from("/-."))
def test_a_day_that_is_printed_is_read_back(day, sign):
    """Every day comes back from the ways Vietnamese tables and ISO print it."""
    printed = [f"{day.day:02}{sign}{day.month:02}{sign}{day.year}", day.isoformat()]
    printed.append(f"ngày {day.day} tháng {day.month} năm {day.year}")

    assert {day} == {read_time(text, "vi").end for text in printed}


@given(st.text(max_size=80))
def test_any_text_is_a_time_or_is_refused(text):
    """Whatever a cell holds, reading it ends in one of two ways."""
    with suppress(UnreadableTime):
        assert read_time(text).text
