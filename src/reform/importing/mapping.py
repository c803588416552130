"""What a person says about a table: a small YAML file, or the flags of the command."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import BeforeValidator, Field, ValidationError

from reform.complaint import complaints
from reform.importing.figures import Style
from reform.located import read
from reform.model import (
    Authored,
    Indicator,
    Precision,
    ProvinceSet,
    Slug,
    Source,
    Text,
    Tier,
)
from reform.period import Period

if TYPE_CHECKING:
    from reform.problem import Problem

SKIP = "skip"
"""Stands for what is not to go in: a column, or all rows with a name."""

Meaning = Literal[
    "skip",
    "source",
    "indicator",
    "part",
    "tier",
    "subject",
    "time",
    "at",
    "period",
    "since",
    "to",
    "provinces",
    "value",
    "precision",
    "how",
    "rank",
    "of",
    "out_of",
    "where",
    "note_vi",
    "note_en",
    "doubt_vi",
    "doubt_en",
    "change_by",
    "change_unit",
    "change_against",
    "change_precision",
]
"""What a column holds: the fields of a fact as in `data/sources/`; `time` is `at`,
`period` or `to` as the nature of the indicator asks."""


class Stated(Authored):
    """What holds for all figures of a table, or of a column of it."""

    indicator: Slug | None = None
    """What is measured: a file name in `data/indicators/`."""

    part: Slug | None = None
    """Which part of the indicator: a key of its `parts:`."""

    tier: Tier | None = None
    """Level of government that the figures cover."""

    period: Period | None = None
    """Time of the figures; the indicator's nature makes it `at`, `period` or `to`."""

    since: Period | None = None
    """Beginning of running totals."""

    provinces: ProvinceSet | None = None
    """Set of provinces; needed where the period does not decide it (2025)."""

    of: Annotated[int, Field(ge=1)] | None = None
    """How many were ranked."""

    precision: Precision | None = None
    """How the publication qualifies its figures."""

    where: Annotated[str, Field(max_length=200)] | None = None
    """Place inside the publication: page, table."""

    @property
    def says(self) -> dict[str, object]:
        """What is stated, by the names of `Meaning`."""
        given = {name: getattr(self, name) for name in Stated.model_fields}
        given["time"] = given.pop("period")
        return {name: value for name, value in given.items() if value is not None}


class Heading(Stated):
    """What the cells under one heading mean."""

    holds: Meaning = "value"
    """What they are."""


def _heading(written: object) -> object:
    """Let a mapping say `Hạng: rank` for `Hạng: {holds: rank}`."""
    return {"holds": written} if isinstance(written, str) else written


_ROWS = r"^ *([1-9][0-9]{0,6}(-[1-9][0-9]{0,6})?( *, *|$))*$"


def _text(written: object) -> object:
    """Let a mapping say `skip_rows: 3`, which YAML takes for a number."""
    return str(written) if isinstance(written, int) else written


class TableMapping(Stated):
    """How a table is to be read: whatever it does not say clearly itself."""

    sheet: str | None = None
    """Sheet of a workbook."""

    source: Slug | None = None
    """The publication: a file name in `data/sources/`, there or to be made."""

    subject: Slug | None = None
    """Place or ministry that all figures are about."""

    note: Text | None = None
    """What a reader must know of all the figures."""

    columns: dict[str, Annotated[Heading, BeforeValidator(_heading)]] = Field(
        default_factory=dict
    )
    """Headings as printed, those of two rows as `above / below`, and what they mean:
    a word, or what holds for the column: `{indicator: papi, period: 2024}`."""

    names: dict[str, Slug] = Field(default_factory=dict)
    """Names of places and ministries as printed, with the id that each means, or
    `skip` for rows that are not to go in."""

    indicators: dict[str, Stated] = Field(default_factory=dict)
    """Names of indicators as printed: `{indicator: papi, part: transparency}`."""

    numbers: Style | None = None
    """How numbers are written: `vi` is 4.419,5 and `en` is 4,419.5."""

    fraction: bool | None = None
    """Whether percentages are written as fractions: 0.9996 for 99.96 %."""

    marks: Literal["refuse", "drop"] = "refuse"
    """What becomes of footnote marks in figures and names."""

    skip_rows: Annotated[str, BeforeValidator(_text), Field(pattern=_ROWS)] = ""
    """Rows that are not to be read: `1-3, 40-80`."""

    sources: dict[Slug, Source] = Field(default_factory=dict)
    """Publications that have no file yet, by id: all but their facts."""

    new_indicators: dict[Slug, Indicator] = Field(default_factory=dict)
    """Indicators that have no file yet, by id."""

    def skips(self, row: int) -> bool:
        """Say whether a row of the table is not to be read."""
        for span in filter(None, self.skip_rows.split(",")):
            first, _, last = span.partition("-")
            if int(first) <= row <= int(last or first):
                return True
        return False


def read_mapping(file: Path) -> tuple[TableMapping, list[Problem]]:
    """Read a mapping, and say what is wrong with it, by line and column."""
    located, problems = read(file.parent, Path(file.name))
    problems = [replace(problem, path=file) for problem in problems]
    if located is None or problems:
        return TableMapping(), problems
    located = replace(located, path=file)
    try:
        return TableMapping.model_validate(located.value), []
    except ValidationError as error:
        return TableMapping(), list(complaints(located, TableMapping, error))
