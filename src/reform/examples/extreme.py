"""Figures that are many, equal, below zero, huge, or under a long name."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from reform.examples.example import PERCENT, Example
from reform.examples.stating import scattered, table, yearly

if TYPE_CHECKING:
    from reform.examples.example import Row, Sets

YEARS = range(2019, 2025)

MOST = 10**15 - 1
"""The greatest number that the data may hold."""

POINTS = 1_000
"""Figures of one series that no figure can write out."""

COUNTS = {"unit": "services", "nature": "state", "decimals": 0}
"""What is counted on a day."""

LONG_NAME = (
    "một chỉ số có tên dài đúng sáu mươi ký tự để thử hình",
    "an indicator with a name of sixty letters, all told",
)
"""With the word before it, 60 characters in either language."""

BODY = "example-long-body"
"""Id of a ministry that does not exist, with a name as long."""


def _all_equal(sets: Sets) -> list[Row]:
    same = dict.fromkeys(sets[63], "50")
    tables = [table(year, same) for year in (2022, 2023, 2024)]
    return [*yearly(dict.fromkeys(YEARS, "50.0")), *tables]


def _all_zero(sets: Sets) -> list[Row]:
    nothing = dict.fromkeys(sets[63], "0")
    return [*yearly(dict.fromkeys(YEARS, "0")), table(2024, nothing)]


def _close(sets: Sets) -> list[Row]:
    country = yearly({2021: "99.93", 2022: "99.91", 2023: "99.96", 2024: "99.99"})
    return [*country, *_tables(sets, "99.30", "0.01")]


def _tables(sets: Sets, least: str, step: str) -> list[Row]:
    """State two years of all provinces."""
    return [table(y, scattered(sets[63], least, step, y)) for y in (2023, 2024)]


def _thousand_points(_: Sets) -> list[Row]:
    """State a figure of each day: it rises and falls, and rises on the whole."""
    first = date(2023, 1, 1)
    return [
        {
            "subject": "viet-nam",
            "at": (first + timedelta(days=n)).isoformat(),
            "value": 4_000 + n // 2 + abs(n % 120 - 60) * 5,
        }
        for n in range(POINTS)
    ]


def _sixteen_years(sets: Sets) -> list[Row]:
    """State 1,008 figures of the provinces."""
    return [
        table(year, scattered(sets[63], str(year - 1979), "0.5", year))
        for year in range(2009, 2025)
    ]


def _negative(sets: Sets) -> list[Row]:
    figures = ("-12.4", "-3.1", "4.2", "0", "-8.8", "-0.5")
    country = yearly(dict(zip(YEARS, figures, strict=True)))
    return [*country, *_tables(sets, "-15.5", "0.5")]


def _all_negative(sets: Sets) -> list[Row]:
    country = yearly({2022: "-30.5", 2023: "-24", 2024: "-26.5"})
    return [*country, *_tables(sets, "-70", "0.5")]


def _huge(sets: Sets) -> list[Row]:
    figures = (1, 2_500, 40_000_000, 7_000_000_000, 300_000_000_000_000, MOST)
    powers = {name: 10 ** (n % 15) for n, name in enumerate(sorted(sets[63]))}
    return [
        *yearly(dict(zip(YEARS, figures, strict=True))),
        table(2023, {name: power * 3 for name, power in powers.items()}),
        table(2024, {**powers, "ha-noi": MOST}),
    ]


def _long_name(sets: Sets) -> list[Row]:
    return [
        *yearly({2022: "1204", 2023: "1377", 2024: "1501"}),
        *yearly({2022: "88", 2023: "90", 2024: "95"}, BODY),
        *_tables(sets, "1000", "11"),
    ]


EXTREME = (
    Example("all-equal", ("mọi số bằng nhau", "all figures equal"), _all_equal),
    Example("all-zero", ("mọi số bằng 0", "all figures zero"), _all_zero),
    Example(
        "close", ("các số rất gần nhau", "figures that hardly differ"), _close, PERCENT
    ),
    Example(
        "thousand-points",
        ("1.000 số", "1,000 figures"),
        _thousand_points,
        {**COUNTS, "frequency": "irregular"},
    ),
    Example(
        "sixteen-years",
        ("63 tỉnh, thành phố trong 16 năm", "63 provinces in 16 years"),
        _sixteen_years,
    ),
    Example("negative", ("có số âm", "negative figures"), _negative),
    Example("all-negative", ("toàn số âm", "negative figures only"), _all_negative),
    Example(
        "huge",
        ("số rất lớn", "huge figures"),
        _huge,
        {"unit": "transactions", "nature": "flow", "decimals": 0},
    ),
    Example("long-name", LONG_NAME, _long_name, {"unit": "records", "decimals": 0}),
)
"""Each of them."""
