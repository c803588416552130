"""How a spreadsheet shows the numbers and days that it holds."""

from __future__ import annotations

import math
import re
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reform.importing.grid import Kind

_SILENT = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
"""Parts of a format that show no digit: texts, blanks, colours, languages."""

_DIGITS = re.compile(r"[0#][0#,]*(?:\.([0#]+))?")
_UNFIT = re.compile(r"general|[@?E/]|[0#],+(?![0#,])", re.IGNORECASE)
"""Formats without fixed decimals, and those that show thousands or millions."""

_LARGEST = 10**15
"""A spreadsheet holds fifteen digits; beyond, the rest are zeros of its own."""


def shown(value: object, form: str) -> tuple[str, Kind]:
    """Return what a cell shows that holds *value* and has the number format *form*."""
    if isinstance(value, bool) or not isinstance(value, int | float | date):
        return str(value), "text"
    codes = _SILENT.sub("", form.partition(";")[0])
    if isinstance(value, date):
        return _day(value, codes.lower()), "date"
    return _number(value, codes), "number"


def rounded(value: object, text: str) -> str | None:
    """Return the number that a cell holds, where *text* shows fewer of its digits."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    held = _held(value).scaleb(2) if text.endswith("%") else _held(value)
    if not held.is_finite() or Decimal(text.rstrip("%")) == held:
        return None
    return f"{held:f}" + "%" * text.endswith("%")


def _held(value: float) -> Decimal:
    """Take fifteen digits, as spreadsheets do: 0.1 + 0.2 is 0.3."""
    return (
        Decimal(format(value, ".15g")) if isinstance(value, float) else Decimal(value)
    )


def _number(value: float, codes: str) -> str:
    held, percent = _held(value), "%" in codes
    if not math.isfinite(value) or abs(held) >= _LARGEST:
        return f"{held:f}"
    held = held.scaleb(2) if percent else held
    pattern = _DIGITS.search(codes)
    if pattern and not _UNFIT.search(codes):
        places = Decimal(1).scaleb(-len(pattern.group(1) or ""))
        held = held.quantize(places, ROUND_HALF_UP)
    return f"{held:f}" + "%" * percent


def _day(value: date, codes: str) -> str:
    """Return a day, or the month or year alone where no more is shown."""
    day = value.date() if isinstance(value, datetime) else value
    if "d" in codes or "y" not in codes:
        return day.isoformat()
    return day.isoformat()[: 7 if "m" in codes else 4]
