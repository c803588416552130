"""Indicators of several parts, as many figures side by side have to bear them."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from reform.examples.example import Example
from reform.examples.stating import scattered, table, yearly

if TYPE_CHECKING:
    from reform.examples.example import Row, Sets

EIGHT = {
    "steady": {"vi": "Tăng đều", "en": "Steady rise"},
    "jump": {"vi": "Nhảy vọt", "en": "A jump"},
    "equal": {"vi": "Không đổi", "en": "All equal"},
    "zero": {"vi": "Bằng 0", "en": "All zero"},
    "gaps": {"vi": "Thiếu năm", "en": "Missing years"},
    "alone": {"vi": "Một số", "en": "One figure"},
    "qualified": {"vi": "Có “hơn”, “gần”", "en": "Over, nearly"},
    "nothing": {"vi": "Không có số", "en": "No figure"},
}
"""The parts of an index, each odd in its own way."""

LONG = {
    "services": {
        "vi": "Thành phần thứ nhất có tên dài sáu mươi ký tự để thử hình vẽ",
        "en": "The first part, whose name has sixty letters counting blanks",
    },
    "people": {
        "vi": "Thành phần thứ hai cũng có tên dài sáu mươi ký tự để so sánh",
        "en": "The second part, whose name has as many letters as the first",
    },
    "money": {"vi": "Ngắn", "en": "Short"},
}
"""Names that fill a line and more, beside one that does not."""

ODD = {
    "negative": {"vi": "Có số âm", "en": "Below zero"},
    "huge": {"vi": "Số rất lớn", "en": "Huge"},
    "ranks": {"vi": "Chỉ có thứ hạng", "en": "Ranks alone"},
    "close": {"vi": "Rất gần nhau", "en": "Hardly differing"},
}
"""Parts of an index whose method changed, no two of one size."""

BREAK = {
    "at": 2022,
    "reason": {
        "vi": "Đổi cách đo, chỉ để minh họa.",
        "en": "Another method, for illustration only.",
    },
}

SUBJECT = "ha-noi"
"""The province whose parts are known over the years."""

YEARS = range(2019, 2025)


def _eight(sets: Sets) -> list[Row]:
    series: dict[str | None, dict[int, object]] = {
        None: _years("40", "41.5", "44", "43", "47", "48.2"),
        "steady": _years("5.0", "5.2", "5.4", "5.6", "5.8", "6.0"),
        "jump": _years("5.1", "5.0", "5.2", "5.1", "9.8", "5.0"),
        "equal": _years(*["6.5"] * 6),
        "zero": _years(*["0"] * 6),
        "gaps": {2019: "4.4", 2022: "5.9", 2024: "5.1"},
        "alone": {2022: "7.7"},
        "qualified": {
            2021: {"value": "6", "precision": "over"},
            2022: {"value": "7", "precision": "nearly"},
            2023: "6.8",
        },
    }
    return [
        *(row for part, figures in series.items() for row in _part(part, figures)),
        *(_others(sets, part, year) for part in ("steady", "jump") for year in YEARS),
    ]


def _years(*figures: str) -> dict[int, object]:
    return dict(zip(YEARS, figures, strict=True))


def _part(part: str | None, figures: dict[int, object]) -> list[Row]:
    also: dict[str, Any] = {"part": part} if part else {}
    return yearly(figures, SUBJECT, **also)


def _others(sets: Sets, part: str, year: int) -> Row:
    """State a part of all other provinces, so that there is a spread behind it."""
    others = [name for name in sets[63] if name != SUBJECT]
    return table(year, scattered(others, "3.1", "0.1", year), part=part)


def _long(_: Sets) -> list[Row]:
    figures = {2022: Decimal(61), 2023: Decimal(58), 2024: Decimal(66)}
    return [row for part in LONG for row in yearly(figures, SUBJECT, part=part)]


def _single(_: Sets) -> list[Row]:
    return [row for part in EIGHT for row in yearly({2024: "6.2"}, SUBJECT, part=part)]


def _odd(_: Sets) -> list[Row]:
    ranks = [{"rank": rank} for rank in (3, 1, 9, 4, 4, 2)]
    return [
        *_part("negative", _years("-4", "2", "-1.5", "3", "-2", "0")),
        *_part("huge", _years("1", "9", "9000", "9000000", "50000000", "7000000000")),
        *_part("ranks", dict(zip(YEARS, ranks, strict=True))),
        *_part("close", _years("9.91", "9.92", "9.91", "9.93", "9.94", "9.92")),
    ]


PARTS = (
    Example("parts", ("tám thành phần", "eight parts"), _eight, {"parts": EIGHT}),
    Example(
        "long-parts",
        ("thành phần có tên dài", "parts with long names"),
        _long,
        {"parts": LONG},
    ),
    Example(
        "parts-once",
        ("tám thành phần trong một năm", "eight parts in one year"),
        _single,
        {"parts": EIGHT},
    ),
    Example(
        "odd-parts",
        ("thành phần khó vẽ", "parts hard to draw"),
        _odd,
        {"parts": ODD, "breaks": (BREAK,)},
    ),
)
"""Every one, in the order in which the gallery shows them."""
