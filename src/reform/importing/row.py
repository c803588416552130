"""What one row, or one cell of a wide table, states."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_LETTERS = 26


@dataclass(frozen=True, order=True)
class Spot:
    """Where something stands in a table, so that a person can find it."""

    row: int
    """Row as the spreadsheet numbers it, from 1."""

    column: int
    """Column, from 1: 2 is B."""

    sheet: str | None = None
    """Sheet, of a workbook."""

    @property
    def name(self) -> str:
        """Name that spreadsheets show: `B7`, or `Sheet1!B7` in a workbook."""
        letters, number = "", self.column
        while number:
            number, letter = divmod(number - 1, _LETTERS)
            letters = chr(ord("A") + letter) + letters
        cell = f"{letters}{self.row}"
        return f"{self.sheet}!{cell}" if self.sheet else cell


@dataclass(frozen=True)
class Row:
    """One fact that a table states, in the words of `reform.model.Statement`."""

    source: str
    """Id of the publication that states it."""

    subject: str
    """Id of the place or ministry."""

    about: Mapping[str, object]
    """What else tells the fact from others, and where it stands: `indicator`, `part`,
    `tier`, `provinces`, `at`, `period`, `since`, `to`, `of`, `where`; only those
    stated. Times are texts as `reform.period.Period` reads them."""

    cell: Mapping[str, object]
    """What is stated: `value` (Decimal), `precision`, `how`, `rank`, `out_of`,
    `change`, `note` as in `reform.model.Cell`; only those stated."""

    spot: Spot
    """Where it stands in the table."""

    kind: str = ""
    """Whether it is about a province, a region, the country or a ministry: what is
    ranked among provinces is none of a table of ministries."""

    @property
    def topic(self) -> tuple[object, ...]:
        """What it has in common with the other facts of its table."""
        told = {n: said for n, said in self.about.items() if n not in {"of", "where"}}
        return (self.source, *sorted(told.items()))

    @property
    def key(self) -> tuple[object, ...]:
        """What tells it from all other facts; it is stated once."""
        return (self.subject, *self.topic)
