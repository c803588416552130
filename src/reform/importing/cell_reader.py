"""What single cells state, each by what its column holds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, get_args

from reform.importing.figures import read_figure, read_rank
from reform.importing.unreadable import Unreadable, told
from reform.importing.vocabulary import marked, without_mark
from reform.model import Precision, Tier
from reform.problem import nearest
from reform.territory import SETS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from reform.importing.figures import Figure, Style
    from reform.importing.grid import Cell
    from reform.importing.mapping import Meaning
    from reform.importing.report import Report
    from reform.importing.vocabulary import Vocabulary

TIMES: tuple[Meaning, ...] = ("time", "at", "period", "since", "to", "change_against")
"""What a column holds that is a time."""

_TEXTS: tuple[Meaning, ...] = (
    *("part", "how", "where", "note_vi", "note_en", "doubt_vi", "doubt_en"),
)

MOST_DECIMALS = 6
"""Decimals that publications print; what has more was computed."""


@dataclass(frozen=True)
class CellReader:
    """Reads cells, and reports those that it cannot read."""

    vocabulary: Vocabulary
    """What names stand for."""

    report: Report
    """Where complaints go."""

    style: Style | None
    """How the numbers of the table are written, where that is known."""

    def read(self, holds: Meaning, cell: Cell) -> Any:
        """Return what a cell states, or None where it cannot be read."""
        try:
            _refuse_surprises(holds, cell)
            if holds in {"value", "out_of", "change_by"}:
                return self._figure(cell)
            return self._readers[holds](cell.text)
        except Unreadable as error:
            self.report.refuse(cell.spot, error.message, error.remedy)
            return None

    def _figure(self, cell: Cell) -> Figure:
        style = "en" if cell.kind == "number" else self.style
        figure = read_figure(cell.text, style, marks=self.vocabulary.mapping.marks)
        if -int(figure.value.as_tuple().exponent) > MOST_DECIMALS:
            said = f"{told(cell.text)} has more decimals than anybody publishes"
            raise Unreadable(said, "write it as the publication prints it")
        return figure

    @cached_property
    def _readers(self) -> Mapping[Meaning, Callable[[str], object]]:
        vocabulary = self.vocabulary
        return {
            "source": vocabulary.source,
            "indicator": vocabulary.measure,
            "tier": _tier,
            "subject": vocabulary.subject,
            **dict.fromkeys(TIMES, vocabulary.time),
            "provinces": _province_set,
            "precision": _precision,
            "rank": self._rank,
            "of": _count,
            "change_unit": self._unit,
            "change_precision": _precision,
            **dict.fromkeys(_TEXTS, str),
        }

    def _rank(self, text: str) -> tuple[int, int | None]:
        unmarked = without_mark(text)
        if unmarked is None or self.vocabulary.mapping.marks == "drop":
            return read_rank(unmarked or text)
        raise marked(text)

    def _unit(self, text: str) -> str:
        if text in (units := self.vocabulary.catalogue.units):
            return text
        raise Unreadable(f"there is no unit {told(text)}", nearest(text, units))


def _refuse_surprises(holds: Meaning, cell: Cell) -> None:
    """Refuse what failed in the spreadsheet, and what it made a date of."""
    if cell.fault:
        raise Unreadable(*cell.fault)
    if cell.kind == "date" and holds not in TIMES:
        said = f"the spreadsheet has made a date of this: {cell.text}"
        remedy = "format the cell as text, and write again what was there: 4.5 or 12/63"
        raise Unreadable(said, remedy)


def _one_of(words: Iterable[str], text: str) -> str:
    """Return the word that a text is; raise `Unreadable` if it is none of them."""
    known = list(words)
    if (word := text.casefold()) in known:
        return word
    raise Unreadable(f"{told(text)} is not among: {', '.join(known)}", "write one")


def _tier(text: str) -> str:
    """Return a level of government; raise `Unreadable` if it is none."""
    return _one_of(get_args(Tier), text)


def _precision(text: str) -> str:
    """Return how a figure is qualified; raise `Unreadable` for any other word."""
    return _one_of(get_args(Precision), text)


def _province_set(text: str) -> int:
    """Return 63 or 34; raise `Unreadable` for any other number."""
    return int(_one_of(map(str, SETS), text))


def _count(text: str) -> int:
    """Return a whole number from 1; raise `Unreadable` where there is none."""
    if re.fullmatch(r"[1-9][0-9]{0,8}", text):
        return int(text)
    raise Unreadable(f"{told(text)} is no count", "write a whole number such as 63")
