"""Words and marks that stand beside a figure, and what they mean."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reform.model import Precision

_QUALIFIERS: dict[Precision, tuple[str, ...]] = {
    "over": ("hơn", "trên", "over", "more than", "above", ">"),
    "under": ("dưới", "chưa đến", "under", "less than", "below", "<"),
    "nearly": ("gần", "nearly", "almost"),
    "about": ("khoảng", "xấp xỉ", "about", "around", "approximately", "~", "≈"),
}

_SPELLINGS = {
    "percent": ("%", "phần trăm", "per cent", "percent"),
    "points": ("điểm", "points", "point"),
    "times": ("lần", "times"),
    "dong": ("đồng", "₫", "vnđ", "vnd", "dong"),
    "accounts": ("tài khoản", "accounts"),
    "documents": ("văn bản", "documents"),
    "dossiers": ("hồ sơ", "dossiers"),
    "people": ("người", "people"),
    "procedures": ("thủ tục", "procedures"),
    "services": ("dịch vụ", "services"),
}

_VIETNAMESE_POWERS = {
    "nghìn": 3,
    "ngàn": 3,
    "triệu": 6,
    "tỷ": 9,
    "tỉ": 9,
    "nghìn tỷ": 12,
    "nghìn tỉ": 12,
}

_ENGLISH_POWERS = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}

PRECISIONS = {word: name for name, words in _QUALIFIERS.items() for word in words}
"""What qualifies a figure, before it."""

UNITS = {word: unit for unit, words in _SPELLINGS.items() for word in words}
"""Units, after it: ids of `data/units.yml`, and `dong`. Other words are refused,
since one of them may multiply (`vạn`, ten thousand)."""

POWERS = _VIETNAMESE_POWERS | _ENGLISH_POWERS
"""What multiplies it, after it: the power of ten."""


def language_of(power: str) -> str | None:
    """Return `vi` or `en`, the language of a word that multiplies."""
    if power in _VIETNAMESE_POWERS:
        return "vi"
    return "en" if power in _ENGLISH_POWERS else None


def _one_of(words: Iterable[str]) -> str:
    """Return a pattern for any of the *words*, longer ones first."""
    found = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(w) + r"(?!\w)" * w[-1].isalpha() for w in found)


_MARK = (
    r"[*†‡§#¹²³⁰⁴-⁹]+|\((?:[0-9]{1,2}|[a-z]|\*+)\)|\[(?:[0-9]{1,2}|[a-z])\]|[a-e](?!\w)"
)

FIGURE = re.compile(
    rf"(?:(?P<precision>{_one_of(PRECISIONS)}) ?)?"
    r"(?P<sign>[-+]?)(?P<body>[0-9](?:[0-9., ]*[0-9])?)"
    rf" ?(?P<mark>{_MARK})?"
    rf" ?(?P<power>{_one_of(POWERS)})?"
    rf" ?(?P<unit>{_one_of(UNITS)})?"
    rf" ?(?P<last>{_MARK})?"
)
"""A figure in small letters with all that may stand around it. Which of the points
and commas in its `body` are separators, or whether all are, is another question."""
