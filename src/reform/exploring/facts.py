"""The facts of one indicator as the explore page gets them, without any words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reform.charts.shading import Shading
from reform.charts.theme import SHADES
from reform.comparing import measure
from reform.exploring.strand import cohorts, group_of, strands

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable
    from datetime import date

    from reform.catalogue import Catalogue
    from reform.exploring.strand import Cohort, Strand
    from reform.fact import Fact, When
    from reform.model import Bounds

UNIX = 719_163
"""Number that Python gives the day from which the page counts days."""

COLUMNS = (
    "place",
    "time",
    "source",
    "measure",
    "group",
    "value",
    "precision",
    "rank",
    "of",
    "whole",
    "disputed",
)
"""What a row holds, in this order; what is null at its end is left out."""


def facts_of(catalogue: Catalogue, indicator: str) -> dict[str, Any]:
    """
    Return what is shown of an indicator.

    Places, times, sources and precisions are named once, and rows have their numbers
    in those lists. A value is a text, since 90.10 has two decimals. Rows of a strand
    that have one number of `measure` are comparable (`reform.comparing.measure`).
    """
    found = strands(catalogue, indicator)
    every = [fact for strand in found for fact in strand.facts]
    lists = {
        "places": _named(fact.key.subject for fact in every),
        "times": _named(fact.key.when for fact in every),
        "sources": _named(fact.source.id for fact in every),
        "precisions": _named(fact.precision for fact in every),
    }
    return {
        **{name: list(things) for name, things in lists.items()},
        "times": [_time(when) for when in lists["times"]],
        "columns": COLUMNS,
        "strands": [_strand(catalogue, strand, lists) for strand in found],
    }


def time_id(when: When) -> str:
    """Return a text that stands for a time: a period as it is written in the data."""
    if when.clock == "period":
        return when.until.text
    since = when.since.text if when.since else ""
    return f"at:{when.until}" if when.clock == "at" else f"{since}:{when.until}"


def day_number(day: date) -> int:
    """Return a day as a number, as the page reckons."""
    return day.toordinal() - UNIX


def _named(things: Iterable[Hashable]) -> dict[Any, int]:
    """Number things in the order in which they come."""
    return {thing: number for number, thing in enumerate(dict.fromkeys(things))}


def _time(when: When) -> list[Any]:
    """Return a time's id, its first and last day, and what sort of time it is."""
    days = (when.until.start, when.until.end)
    return [time_id(when), *map(day_number, days), *when.kind]


def _strand(
    catalogue: Catalogue, strand: Strand, lists: dict[str, dict[Any, int]]
) -> dict[str, Any]:
    bounds = catalogue.indicators[strand.indicator].bounds_of(strand.part)
    measures = _named(measure(catalogue, fact) for fact in strand.facts)
    return {
        "id": strand.id,
        "cohorts": [
            _cohort(each, bounds, lists["times"]) for each in cohorts(catalogue, strand)
        ],
        "rows": [
            _row(catalogue, fact, measures[measure(catalogue, fact)], lists)
            for fact in strand.facts
        ],
    }


def _row(
    catalogue: Catalogue, fact: Fact, like: int, lists: dict[str, dict[Any, int]]
) -> list[Any]:
    row: list[Any] = [
        lists["places"][fact.key.subject],
        lists["times"][fact.key.when],
        lists["sources"][fact.source.id],
        like,
        group_of(catalogue, fact.key),
        None if fact.value is None else f"{fact.value:f}",
        lists["precisions"][fact.precision],
        fact.rank,
        fact.of,
        None if fact.out_of is None else f"{fact.out_of:f}",
        1 if catalogue.is_disputed(fact) else None,
    ]
    while row[-1] is None:
        row.pop()
    return row


def _cohort(
    cohort: Cohort, bounds: Bounds | None, times: dict[Any, int]
) -> dict[str, Any]:
    """Return a cohort with the levels between the classes of its map, and shades."""
    values = [fact.value for fact in cohort.facts if fact.value is not None]
    shading = Shading.of(values, bounds)
    return {
        "time": times[cohort.when],
        "group": cohort.group,
        "known": len(cohort.facts),
        "valued": len(values),
        "levels": [f"{level:f}" for level in shading.levels],
        "shades": [SHADES.index(shade) for _, _, shade in shading.classes],
    }
