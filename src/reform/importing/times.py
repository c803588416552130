"""Times as Vietnamese and English tables print them."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from reform.importing.cleaning import cleaned
from reform.importing.unreadable import SHOWN, Unreadable, told
from reform.period import FIRST_YEAR, FORMS, LAST_YEAR, Period

if TYPE_CHECKING:
    from reform.importing.figures import Style


class UnreadableTime(Unreadable):
    """A text is no time, or might be several, or is one that no period can say."""


_ENGLISH_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july", "august"),
    *("september", "october", "november", "december"),
)

_MONTHS = {
    name: number
    for number, month in enumerate(_ENGLISH_MONTHS, 1)
    for name in (month, month[:3], f"{month[:3]}.")
} | {"sept": 9, "sept.": 9}

_NUMBERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "đầu": 1, "cuối": 2} | {
    "3 tháng đầu": 1,
    "ba tháng đầu": 1,
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "last": 2,
}

_YEAR = r"(?:năm )?(?P<year>[0-9]{4})"
_OF_YEAR = rf" ?(?:/|-|,|năm|of|in)? ?{_YEAR}"
_HOUR = r"(?:[t ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?)?"
_NAMED = "|".join(re.escape(name) for name in sorted(_MONTHS, key=len, reverse=True))

_FORMS = [
    re.compile(form)
    for form in (
        rf"(?:12 tháng )?{_YEAR}",
        r"(?:giai đoạn |thời kỳ |period )?(?P<year>[0-9]{4}) ?- ?(?P<last>[0-9]{4})",
        r"(?P<year>[0-9]{4})[- /]?(?:h(?P<half>[12])|q(?P<quarter>[1-4]))",
        rf"h(?P<half>[12]){_OF_YEAR}",
        rf"(?:nửa|6 tháng|sáu tháng) (?P<half>đầu|cuối){_OF_YEAR}",
        rf"(?:the )?(?P<half>first|second|last) (?:half|6 months|six months){_OF_YEAR}",
        rf"(?:quý|quarter|q\.?) ?(?P<quarter>[1-4]|iii|ii|iv|i){_OF_YEAR}",
        rf"(?P<quarter>3 tháng đầu|ba tháng đầu){_OF_YEAR}",
        rf"(?:the )?(?P<quarter>first|second|third|fourth) quarter{_OF_YEAR}",
        r"(?P<year>[0-9]{4})[-/](?P<month>[0-9]{1,2})",
        r"(?:tháng |t)?(?P<month>[0-9]{1,2})(?: ?[/-] ?| năm )(?P<year>[0-9]{4})",
        rf"(?P<name>{_NAMED}){_OF_YEAR}",
        rf"(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<name>{_NAMED}){_OF_YEAR}",
        rf"(?P<name>{_NAMED}) (?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?{_OF_YEAR}",
        rf"(?P<year>[0-9]{{4}})([-/])(?P<month>[0-9]{{2}})\2(?P<day>[0-9]{{2}}){_HOUR}",
        rf"(?:ngày )?(?P<day>[0-9]{{1,2}}) tháng (?P<month>[0-9]{{1,2}}){_OF_YEAR}",
    )
]
"""A form a line: what its groups find is all that there is to know."""

_NUMERIC = re.compile(
    r"(?P<said>ngày )?(?P<day>[0-9]{1,2})([-/.])(?P<month>[0-9]{1,2})\3"
    rf"(?P<year>[0-9]{{4}}){_HOUR}"
)
"""Day and month as numbers: which is which depends on who wrote."""

_MONTHS_OF = re.compile(rf"(?P<months>[0-9]{{1,2}}) tháng(?: đầu)?{_OF_YEAR}")

_SERIAL = re.compile(r"(?P<days>[0-9]{5})(?:\.[0-9]+)?")
_DAY_ZERO = date(1899, 12, 30)
"""What spreadsheets count days from."""

_MONTHS_IN_YEAR = 12


def read_time(text: str, style: Style | None = None) -> Period:
    """
    Read a year, a part of one, a day, or a span of years.

    Args:
        text: what stands in the table.
        style: `vi` where 04/05/2024 is known to be 4 May.

    Raises:
        UnreadableTime: it is none, or may be several; a `ValueError`.

    """
    words = cleaned(text).casefold() if len(text) <= SHOWN else ""
    for reading in (_plain(words), _numeric(text, words, style)):
        if reading:
            return _period(text, reading)
    raise _unreadable(text, words)


def _plain(words: str) -> str | None:
    """Return the period that *words* have in one of `_FORMS`."""
    found = (match.groupdict() for form in _FORMS if (match := form.fullmatch(words)))
    return next(map(_written, found), None)


def _written(part: dict[str, str | None]) -> str:
    """Write the groups of a form as `reform.period` does."""
    year = part["year"]
    if last := part.get("last"):
        return f"{year}-{last}"
    if half := part.get("half"):
        return f"{year}-H{_number(half)}"
    if quarter := part.get("quarter"):
        return f"{year}-Q{_number(quarter)}"
    month, day = part.get("name") or part.get("month"), part.get("day")
    pieces = [_number(word) for word in (month, day) if word]
    return "-".join([str(year), *(f"{number:02}" for number in pieces)])


def _number(word: str) -> int:
    return _NUMBERS.get(word) or _MONTHS.get(word) or int(word)


def _numeric(text: str, words: str, style: Style | None) -> str | None:
    match = _NUMERIC.fullmatch(words)
    if match is None:
        return None
    day, month = int(match["day"]), int(match["month"])
    if month > _MONTHS_IN_YEAR:
        said = f"{told(text)} has no month {month}; it seems to begin with the month"
        raise UnreadableTime(said, _ISO)
    told_apart = match["said"] or day > _MONTHS_IN_YEAR or day == month
    if not (told_apart or style == "vi"):
        said = f"{told(text)} may begin with the day or with the month"
        raise UnreadableTime(said, f"{_ISO}, or say --numbers vi")
    return f"{match['year']}-{month:02}-{day:02}"


_ISO = "write the day as 2024-12-31"


def _period(text: str, written: str) -> Period:
    try:
        return Period.parse(written)
    except ValueError:
        said = f"{told(text)} is no time from {FIRST_YEAR} to {LAST_YEAR}"
        raise UnreadableTime(said, f"write {FORMS}") from None


def _unreadable(text: str, words: str) -> UnreadableTime:
    """Say what a text that is no period seems to be."""
    if match := _MONTHS_OF.fullmatch(words):
        year, months = match["year"], int(match["months"])
        said = f"{told(text)} is no half or quarter that a period can name"
        remedy = f"write two columns, since: {year}-01 and to: {year}-{months:02}"
        return UnreadableTime(said, remedy)
    if match := _SERIAL.fullmatch(words):
        day = _DAY_ZERO + timedelta(days=int(match["days"]))
        if FIRST_YEAR <= day.year <= LAST_YEAR:
            said = f"{told(text)} looks like a spreadsheet's number for {day}"
            return UnreadableTime(said, "format the column as a date")
    return UnreadableTime(f"{told(text)} is no time", f"write {FORMS}")
