"""The table of coverage: what is known of each province, index by index."""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING, get_args

from reform.coverage import STATES, Round, State
from reform.fact import Clock
from reform.model import Statement
from reform.publishing.table import Column, Table, field

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reform.catalogue import Catalogue


@dataclass(frozen=True)
class Row:
    """A province in a period of an index."""

    round: Round
    province: str
    state: State


def _rows(catalogue: Catalogue) -> Iterator[Row]:
    counted = (each for each in catalogue.rounds if each.counts)
    for known in sorted(counted, key=lambda each: each.series):
        for province in known.members:
            yield Row(known, province, known.state(province))


COVERAGE: Table[Row] = Table(
    "coverage",
    "Coverage",
    "A row is a province in a period of an index. A period is listed if it is a full "
    "year of a yearly score, or if at least ten provinces are known in it.",
    (
        Column(
            "indicator",
            "string",
            "The index.",
            attrgetter("round.indicator.id"),
            required=True,
            refers="indicators",
        ),
        field(Statement, "tier", at="round"),
        Column(
            "clock",
            "string",
            "Kind of time: at a day, over a period, or a running total to a day.",
            attrgetter("round.when.clock"),
            choices=get_args(Clock),
            required=True,
        ),
        Column(
            "period",
            "string",
            "The day or period, or the end of the running total.",
            attrgetter("round.when.until"),
            required=True,
        ),
        Column(
            "provinces",
            "integer",
            "Set of provinces: 63 until 2025-06-30, 34 since.",
            attrgetter("round.provinces"),
            choices=(63, 34),
            required=True,
        ),
        Column(
            "province",
            "string",
            "Id of the province.",
            attrgetter("province"),
            required=True,
            refers="places",
        ),
        Column(
            "state",
            "string",
            "What is known: a value, a rank alone, or nothing.",
            attrgetter("state"),
            choices=STATES,
            required=True,
        ),
    ),
    _rows,
    key=(),
)
