"""Figures of which there are few: none, one, three, gaps, ranks alone."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from reform.examples.example import PERCENT, Example
from reform.examples.stating import ranked, scattered, table, yearly

if TYPE_CHECKING:
    from reform.examples.example import Row, Sets

ENDS = 12
"""Provinces at either end of a ranking whose figures are known."""

BARE = 10
"""Provinces after the first of them that are known by their rank alone."""


def _no_data(_: Sets) -> list[Row]:
    return []


def _one_point(_: Sets) -> list[Row]:
    return [*yearly({2023: "87.5"}), table(2023, {"ha-noi": "87.5"})]


def _missing_years(sets: Sets) -> list[Row]:
    some = dict(islice(scattered(sets[63], "40", "0.6", 3).items(), 30))
    return [
        *yearly({2008: "41", 2009: "43.5", 2013: "52", 2022: "48", 2024: "61.2"}),
        table(2015, scattered(sets[63], "38", "0.5")),
        table(2019, some),
        table(2024, scattered(sets[63], "42", "0.7", 2)),
    ]


def _three_of_63(_: Sets) -> list[Row]:
    known = {
        "da-nang": {"value": "71.4", "rank": 1},
        "lai-chau": {"value": "55.02", "rank": 40},
        "ca-mau": {"value": "49.9", "rank": 63},
    }
    return [table(year, known, of=63) for year in (2023, 2024)]


def _some_of_63(sets: Sets) -> list[Row]:
    """State 24 figures with their ranks, and 10 ranks alone, among 63."""
    every = ranked(scattered(sets[63], "40", "0.5"))
    order = sorted(every, key=lambda name: every[name]["rank"])
    full = {name: every[name] for name in order[:ENDS] + order[-ENDS:]}
    between = order[ENDS : ENDS + BARE]
    bare = {name: {"rank": every[name]["rank"]} for name in between}
    return [table(2024, {**full, **bare}, of=63)]


def _ranks_alone(sets: Sets) -> list[Row]:
    rows = []
    for year in (2023, 2024):
        every = ranked(scattered(sets[63], "0", "1", year))
        ranks = {name: {"rank": cell["rank"]} for name, cell in every.items()}
        rows.append(table(year, ranks, of=63))
    return rows


SCARCE = (
    Example("no-data", ("không có số nào", "no figure at all"), _no_data),
    Example("one-point", ("chỉ một số", "one figure alone"), _one_point, PERCENT),
    Example("missing-years", ("thiếu nhiều năm", "missing years"), _missing_years),
    Example(
        "three-of-63",
        ("chỉ biết 3 trong 63 tỉnh, thành phố", "three of 63 provinces"),
        _three_of_63,
    ),
    Example(
        "some-of-63",
        ("biết 24 số và 10 thứ hạng", "24 figures and 10 ranks"),
        _some_of_63,
    ),
    Example("ranks-alone", ("chỉ có thứ hạng", "ranks alone"), _ranks_alone),
)
"""Each of them."""
