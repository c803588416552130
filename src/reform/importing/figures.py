"""Figures as Vietnamese and English tables print them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from reform.importing.cleaning import cleaned
from reform.importing.figure_words import (
    FIGURE,
    POWERS,
    PRECISIONS,
    UNITS,
    language_of,
)
from reform.importing.unreadable import SHOWN, Unreadable, told

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reform.model import Precision

Style = Literal["vi", "en"]
"""How numbers are written: 4.419,5 in Vietnamese, 4,419.5 in English."""

Marks = Literal["refuse", "drop"]
"""What becomes of footnote marks in figures."""


class UnreadableFigure(Unreadable):
    """A text is no figure, or might be several."""


@dataclass(frozen=True)
class Figure:
    """A figure, how its text qualifies it, and the unit that stands beside it."""

    value: Decimal
    """The number, with the digits as written; a multiplier is multiplied out."""

    precision: Precision
    """`exact` where the text has no qualifier."""

    unit: str | None
    """An id of `data/units.yml`, or `dong`; None where the text has none."""


def _body(group: str, point: str) -> re.Pattern[str]:
    """Return the pattern of a number; blanks group in both ways of writing."""
    grouped = rf"[1-9][0-9]{{0,2}}(?:(?:{group}[0-9]{{3}})+|(?: [0-9]{{3}})+)"
    whole = rf"0|[1-9][0-9]{{0,17}}|{grouped}"
    return re.compile(rf"(?P<whole>{whole})(?:{point}(?P<rest>[0-9]{{1,12}}))?")


_BODIES: dict[Style, re.Pattern[str]] = {
    "vi": _body(r"\.", ","),
    "en": _body(",", r"\."),
}

_WAY: dict[Style, str] = {"vi": "Vietnamese", "en": "English"}

_LARGEST = 10**15
"""As in `reform.model`: no figure of the reform comes near it."""

_GAPS = frozenset(
    {
        *("", "…", "/", "n/a", "na", "n.a.", "null", "no data", "not available"),
        *("not ranked", "không xếp hạng", "không có", "không có số liệu"),
        *("chưa có", "chưa có số liệu", "chưa công bố"),
    }
)


def is_gap(text: str) -> bool:
    """Say whether a *text* stands for "there is no figure here"."""
    word = cleaned(text).casefold()
    return word in _GAPS or re.fullmatch(r"-+|\.{2,}", word) is not None


def read_figure(
    text: str, style: Style | None = None, *, marks: Marks = "refuse"
) -> Figure:
    """
    Read a figure with its qualifier, multiplier and unit.

    Args:
        text: what stands in the table.
        style: how its numbers are written, where that is known.
        marks: whether footnote marks are refused, or left out.

    Raises:
        UnreadableFigure: it is none, or may be several.

    """
    match = _figure(text)
    if marks == "refuse" and (match["mark"] or match["last"]):
        said = f"{told(text)} has a footnote mark"
        raise UnreadableFigure(said, "delete it, or leave all out with --marks drop")
    number = _number(text, match, style)
    if abs(number) >= _LARGEST:
        raise UnreadableFigure(f"{told(text)} is too large", "is a unit wrong?")
    precision = PRECISIONS.get(match["precision"] or "", "exact")
    return Figure(number, precision, UNITS.get(match["unit"] or ""))


def _matched(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """Match a cell's whole *text*, unless it is too long to be of use."""
    return pattern.fullmatch(cleaned(text).casefold()) if len(text) <= SHOWN else None


def _figure(text: str) -> re.Match[str]:
    match = _matched(FIGURE, text)
    if match is None:
        remedy = "write a number, with at most a qualifier and a unit beside it"
        if re.fullmatch(r"[0-9., ]+/[0-9., ]+", cleaned(text)):
            remedy = "of 250/261 write 250, and 261 in a column called out_of"
        raise UnreadableFigure(f"{told(text)} is no figure", remedy)
    return match


def _number(text: str, match: re.Match[str], style: Style | None) -> Decimal:
    readings, power = _readings(match["body"]), match["power"] or ""
    chosen = style or _only(readings) or language_of(power)
    if chosen not in readings:
        raise _misread(text, readings, style)
    number = _multiplied(readings[chosen], POWERS.get(power, 0))
    return -number if match["sign"] == "-" else number


def _readings(body: str) -> dict[Style, Decimal]:
    """What the digits and separators mean in each way of writing."""
    found: dict[Style, Decimal] = {}
    for style, pattern in _BODIES.items():
        if match := pattern.fullmatch(body):
            whole = re.sub(r"[., ]", "", match["whole"])
            found[style] = Decimal(f"{whole}.{match['rest'] or ''}")
    return found


def _only(readings: dict[Style, Decimal]) -> Style | None:
    """Return a style if all that can be meant is one number."""
    return next(iter(readings)) if len(set(readings.values())) == 1 else None


def _multiplied(number: Decimal, power: int) -> Decimal:
    """Return *number* times a power of ten, exactly and without an exponent."""
    if not power:
        return number
    moved = number.scaleb(power)
    return Decimal(int(moved)) if moved == int(moved) else moved


def _misread(
    text: str, readings: dict[Style, Decimal], style: Style | None
) -> UnreadableFigure:
    if not readings:
        said = f"the separators of {told(text)} fit no way of writing numbers"
        return UnreadableFigure(said, "write 4419 or 99.96")
    if style:
        said = f"{told(text)} is not written the {_WAY[style]} way, as its column is"
        return UnreadableFigure(said, "write the column one way")
    meant = " or ".join(f"{n} ({_WAY[s]})" for s, n in readings.items())
    remedy = "say how its numbers are written: --numbers vi or en"
    return UnreadableFigure(f"{told(text)} may be {meant}", remedy)


def style_of(texts: Iterable[str]) -> Style | None:
    """
    Return the way of writing that some of a column's *texts* can only have.

    Raises:
        UnreadableFigure: some can only have one, others only the other.

    """
    seen: dict[Style, str] = {}
    for text in texts:
        match = _matched(FIGURE, text)
        readings = _readings(match["body"]) if match else {}
        if len(readings) == 1:
            seen.setdefault(next(iter(readings)), text)
    if len(seen) > 1:
        ways = (f"{told(seen[style])} is {_WAY[style]}" for style in _WAY)
        said = f"numbers are written in two ways: {', '.join(ways)}"
        raise UnreadableFigure(said, "write the column one way")
    return next(iter(seen), None)


_RANK = re.compile(
    r"(?:xếp |đứng )?(?:(?:thứ hạng|vị trí|hạng|rank|ranked|no\.|số) ?|#)?(?:thứ )?"
    r"(?P<rank>[0-9]{1,4})(?:[.,]0|st|nd|rd|th)?"
    r"(?: ?(?:/|trên|out of|of) ?(?P<of>[0-9]{1,4}))?"
)


def read_rank(text: str) -> tuple[int, int | None]:
    """
    Read a rank such as `12`, `12/63`, `thứ 12` or `12th`, and of how many it is.

    Raises:
        UnreadableFigure: it is none.

    """
    match = _matched(_RANK, text)
    rank, of = (int(match[n]) if match and match[n] else None for n in ("rank", "of"))
    if not rank:
        raise UnreadableFigure(f"{told(text)} is no rank", "write 12 or 12/63")
    if of is not None and of < rank:
        said = f"{told(text)} is a rank beyond the last"
        raise UnreadableFigure(said, "look the rank up again")
    return rank, of
