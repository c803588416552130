"""Macros for how much is known of the provinces, and what is not."""

from __future__ import annotations

from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from macros.desk import Desk, one_of
from macros.frame import Figure, framed
from reform import charts
from reform.charts.coverage_layout import span
from reform.coverage import STATES, by_index, fullest_first, runs, unknown
from reform.territory import SETS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reform.coverage import Round, State

FEW = 5
"""Provinces without anything that a table still names."""

COUNTED = ("indices", "rounds", *STATES)
"""What is counted of the tables, in the order in which it is told."""

LONG = 3
"""Indices with gaps that are listed at once; more are folded."""


def coverage_sentence(desk: Desk) -> str:
    """
    Write how many indices are followed, and how much is known of them.

    `{{ coverage_sentence() }}`

    Args:
        desk: given by the site.

    """
    found = _followed(desk)
    if not found:
        return f'<p class="gap">{desk.word("coverage_none")}</p>'
    return f"<p>{_said(desk, found)}</p>"


def coverage_counts(desk: Desk) -> str:
    """
    Write how many cells of the tables have a value, a rank alone, or nothing.

    `{{ coverage_counts() }}`

    Args:
        desk: given by the site.

    """
    counted = _counted(_followed(desk))
    numbers = [(desk.edition.number(counted[name]), name) for name in COUNTED]
    return desk.render("coverage_counts.html", numbers=numbers)


def coverage_table(desk: Desk) -> str:
    """
    Write for each index how many provinces are known, in the latest period and all.

    `{{ coverage_table() }}`

    Args:
        desk: given by the site.

    """
    indices = [
        index
        for which in reversed(SETS)
        for index in fullest_first(by_index(_followed(desk, which)))
    ]
    if not indices:
        return ""
    every = [each for index in indices for each in reversed(index)]
    return desk.render(
        "coverage_table.html",
        tables=[([index[-1] for index in indices], "latest"), (every, "all")],
        few=FEW,
    )


def coverage_map(desk: Desk, provinces: int) -> str:
    """
    Draw what is known of each province, index by index, with a table of the same.

    `{{ coverage_map(63) }}`, `{{ coverage_map(34) }}`

    Args:
        desk: given by the site.
        provinces: 63 for the provinces until 2025, 34 for those since.

    """
    one_of(provinces, SETS, "provinces")
    found = _followed(desk, provinces)
    indices = fullest_first(by_index(found))
    specification = charts.coverage(desk.edition, indices)
    if specification is None:
        return f'<p class="gap">{desk.word("coverage_none")}</p>'
    choices = [
        desk.catalogue.choices[fact.key]
        for each in found
        for fact in each.facts.values()
    ]
    return framed(
        desk,
        Figure(
            family="coverage",
            about=(provinces,),
            title=desk.word("coverage_headline", provinces=provinces),
            sentence=_said(desk, found),
            specification=specification,
            choices=choices,
            table=partial(_as_table, desk, indices),
            below=partial(_columns, desk, indices),
            unit="",
        ),
    )


def _columns(desk: Desk, indices: list[list[Round]]) -> str:
    """Name the columns of the heatmap in full."""
    return desk.render("coverage_columns.html", indices=_named(desk, indices))


def _named(desk: Desk, indices: list[list[Round]]) -> list[tuple[list[Round], str]]:
    return [(index, span(desk.edition, index)) for index in indices]


def _as_table(desk: Desk, indices: list[list[Round]]) -> str:
    """Write what the heatmap shows as a table."""
    which = indices[0][0]
    places = (desk.catalogue.places[i] for i in which.members)
    return desk.render(
        "coverage_map.html",
        title=desk.word("coverage_headline", provinces=which.provinces),
        indices=_named(desk, indices),
        rows=[
            (place, [_periods(desk, index, place.id) for index in indices])
            for place in desk.edition.in_order(places)
        ],
    )


def gaps(desk: Desk, province: str) -> str:
    """
    Write what is not known of a province, and how to contribute it.

    `{{ gaps("quang-ninh") }}`

    Args:
        desk: given by the site.
        province: file name in `data/places/`.

    """
    one_of(province, desk.catalogue.provinces, "province")
    found = unknown(_followed(desk), desk.catalogue.places[province])
    territories = [(each, _by_index(each.gaps)) for each in found]
    return desk.render("gaps.html", territories=territories, long=LONG)


Gap = tuple["Round", "State"]


def _by_index(found: Iterable[Gap]) -> list[list[Gap]]:
    return [list(g) for _, g in groupby(found, key=lambda gap: gap[0].series)]


def _followed(desk: Desk, provinces: int | None = None) -> list[Round]:
    """Return the rounds whose gaps are gaps, of one set of provinces or of both."""
    counted = (each for each in desk.catalogue.rounds if each.counts)
    return [each for each in counted if provinces in {None, each.provinces}]


def _said(desk: Desk, found: Iterable[Round]) -> str:
    """Say how many cells of the tables have a value, a rank or nothing."""
    written = {n: desk.edition.number(v) for n, v in _counted(found).items()}
    return desk.word("coverage_sentence", **written)


def _counted(found: Iterable[Round]) -> dict[str, int]:
    """Count indices, periods and cells, and the cells in each state."""
    every = list(found)
    counts: dict[str, int] = {
        state: sum(each.count(state) for each in every) for state in STATES
    }
    return {
        "indices": len({each.indicator.id for each in every}),
        "rounds": len(every),
        "cells": sum(counts.values()),
        **counts,
    }


def _periods(desk: Desk, index: list[Round], province: str) -> str:
    """Write in which periods a province is known; nothing where in none."""
    found: dict[State, list[str]] = {state: [] for state in STATES}
    for state, first, last in runs(index, province):
        found[state].append(span(desk.edition, index[first : last + 1]))
    written = [", ".join(found["value"])]
    if found["rank"]:
        ranked = ", ".join(found["rank"])
        written.append(desk.word("coverage_ranked", periods=ranked))
    return "; ".join(filter(None, written))
