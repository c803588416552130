"""Figures that are not alike: worded loosely, measured anew, of other territories."""

from __future__ import annotations

from itertools import cycle
from typing import TYPE_CHECKING

from reform.examples.example import Example
from reform.examples.stating import scattered, table, yearly

if TYPE_CHECKING:
    from reform.examples.example import Row, Sets

WORDED = {
    2018: {"value": "60", "precision": "over"},
    2019: {"value": "65", "precision": "about"},
    2020: {"value": "70", "precision": "nearly"},
    2021: {"value": "75", "precision": "under"},
    2022: {"value": "72.4", "precision": "derived", "how": "70.1 + 2.3"},
    2023: {"value": "78.2"},
}
"""A series in which each figure is worded in another way."""

BREAKS = tuple(
    {
        "at": year,
        "reason": {
            "vi": "Đổi cách đo, chỉ để minh họa.",
            "en": "Another method, for illustration only.",
        },
    }
    for year in (2020, 2023)
)


def _qualified(sets: Sets) -> list[Row]:
    words = cycle(("over", "about", "nearly", "under", "exact"))
    cells = {
        name: {"value": value, "precision": next(words)}
        for name, value in scattered(sets[63], "40", "0.5").items()
    }
    return [*yearly(WORDED), table(2024, cells)]


def _breaks(sets: Sets) -> list[Row]:
    figures = ("60", "62", "64.5", "48", "51", "53.5", "70", "71.5")
    least = {2018: "45", 2019: "46", 2021: "30", 2022: "33", 2024: "55"}
    return [
        *yearly(dict(zip(range(2017, 2025), figures, strict=True))),
        *(table(y, scattered(sets[63], low, "0.5", y)) for y, low in least.items()),
    ]


def _merger(sets: Sets) -> list[Row]:
    """State 2024 of both sets, as publications do that look back."""
    rounds = (
        (63, 2022, "50"),
        (63, 2023, "52"),
        (63, 2024, "53"),
        (34, 2024, "51"),
        (34, 2025, "55"),
    )
    return [
        table(year, scattered(sets[which], least, "0.6", year), provinces=which)
        for which, year, least in rounds
    ]


def _mixed_periods(_: Sets) -> list[Row]:
    figures: dict[int | str, object] = {
        "2022-H1": "48.5",
        2022: "96.1",
        "2023-H1": "51",
        2023: "104.2",
        "2024-Q1": "22.5",
        "2024-H1": "52.5",
        2024: "108",
    }
    return yearly(figures)


def _wholes(_: Sets) -> list[Row]:
    """State counts out of a list that grows, once it shrinks, and is not full."""
    counted = {2019: (0, 25), 2020: (21, 25), 2021: (35, 53), 2022: (44, 76)}
    figures = {
        year: {"value": str(number), "out_of": str(whole)}
        for year, (number, whole) in {**counted, 2024: (58, 76), 2025: (34, 34)}.items()
    }
    figures[2022]["precision"] = "over"
    return yearly(figures)


UNLIKE = (
    Example(
        "qualified",
        ("số kèm “hơn”, “gần”, “khoảng”", "figures that are over, nearly or about"),
        _qualified,
    ),
    Example(
        "breaks",
        ("hai lần đổi cách đo", "two changes of method"),
        _breaks,
        {"breaks": BREAKS},
    ),
    Example(
        "merger", ("trước và sau sáp nhập", "before and after the mergers"), _merger
    ),
    Example(
        "mixed-periods",
        ("năm, nửa năm và quý", "years, halves and a quarter"),
        _mixed_periods,
        {"nature": "flow", "frequency": "irregular"},
    ),
    Example(
        "wholes",
        ("số đếm trên một tổng số thay đổi", "counts out of a whole that changes"),
        _wholes,
        {"unit": "services", "nature": "flow", "frequency": "irregular", "decimals": 0},
    ),
)
"""Each of them."""
