"""Spans of time as publications name them: a year, a half, a quarter, a day."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Any

from pydantic_core import PydanticCustomError, core_schema

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue

FORMS = "2022, 2022-H1, 2022-Q3, 2022-09, 2022-09-15 or 2021-2025"
PATTERN = (
    r"^(?P<year>[12][0-9]{3})"
    r"(?:-(?P<last>[12][0-9]{3})|-H(?P<half>[12])|-Q(?P<quarter>[1-4])"
    r"|-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>[0-3][0-9]))?)?$"
)
FIRST_YEAR, LAST_YEAR = 1986, 2100
"""Reform of the administration is not tracked before Đổi mới; later is a slip."""


@dataclass(frozen=True, order=True)
class Period:
    """A span of whole days; ordered by its end, then its beginning."""

    end: date
    """Last day."""

    start: date
    """First day."""

    text: str = field(compare=False)
    """As it is written in the data: one of `FORMS`."""

    @classmethod
    def parse(cls, written: object) -> Period:
        """
        Read a year, a date or a text in one of `FORMS`.

        Raises:
            ValueError: *written* is no period, or lies far outside the reform.

        """
        readable = isinstance(written, int | str | date)
        match = re.fullmatch(PATTERN, str(written)) if readable else None
        if match is None:
            raise ValueError(written)
        start, end = _bounds({k: int(v) for k, v in match.groupdict().items() if v})
        if not FIRST_YEAR <= start.year <= end.year <= LAST_YEAR:
            raise ValueError(written)
        return cls(end=end, start=start, text=str(written))

    @property
    def year(self) -> int | None:
        """The year it lies in, or None where it spans several."""
        return self.start.year if self.start.year == self.end.year else None

    @cached_property
    def form(self) -> str:
        """What sort of span it is: year, years, half, quarter, month or day."""
        match = re.fullmatch(PATTERN, self.text)
        given = match.groupdict() if match else {}
        names = {"last": "years", "day": "day", "half": "half", "quarter": "quarter"}
        named = [form for part, form in names.items() if given.get(part)]
        return named[0] if named else "month" if given.get("month") else "year"

    def __str__(self) -> str:
        """Return the period as written."""
        return self.text

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        """Let a model field of this type be read by `parse`."""
        return core_schema.no_info_plain_validator_function(
            _validated, serialization=core_schema.to_string_ser_schema()
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Describe the forms to editors."""
        pattern = re.sub(r"\?P<\w+>", "", PATTERN)
        return {
            "anyOf": [
                {"type": "integer", "minimum": FIRST_YEAR, "maximum": LAST_YEAR},
                {"type": "string", "pattern": pattern},
            ]
        }


def _validated(written: object) -> Period:
    try:
        return Period.parse(written)
    except ValueError:
        if isinstance(written, dict | list | tuple):
            said = "a period is expected"
        else:
            said = f"{str(written)[:40]!r} is no period from {FIRST_YEAR} on"
        context = {"said": said, "remedy": f"write {FORMS}"}
        raise PydanticCustomError("period", "{said}", context) from None


def _bounds(part: dict[str, int]) -> tuple[date, date]:
    """First and last day of the parts that `PATTERN` found."""
    year = part["year"]
    if "last" in part:
        return date(year, 1, 1), date(part["last"], 12, 31)
    if "day" in part:
        day = date(year, part["month"], part["day"])
        return day, day
    first, months = _months(part)
    return date(year, first, 1), _last_day(year, first + months - 1)


def _months(part: dict[str, int]) -> tuple[int, int]:
    """First month of a part of a year, and how many it has."""
    if "month" in part:
        return part["month"], 1
    if "quarter" in part:
        return 3 * part["quarter"] - 2, 3
    if "half" in part:
        return 6 * part["half"] - 5, 6
    return 1, 12


def _last_day(year: int, month: int) -> date:
    following = date(year + month // 12, month % 12 + 1, 1)
    return following - timedelta(days=1)
