"""A table to download: its columns, each declared once, and its rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar, get_args, get_origin

from reform.period import Period

if TYPE_CHECKING:
    from pydantic import BaseModel

    from reform.catalogue import Catalogue

Kind = Literal[
    "text",
    "string",
    "list",
    "number",
    "integer",
    "boolean",
    "date",
    "array",
    "object",
]
"""What stands in a column: words, ids and codes, several ids, or as it says."""

Cell = str | int | Decimal | date | Sequence[Any] | Mapping[str, Any] | None
Row = TypeVar("Row")

LIST_MARK = "|"
"""Between the items of a list in CSV: ids have no such sign, and names have blanks."""

IN_CSV: Mapping[Kind, str] = {
    "text": "In CSV an apostrophe disarms text that begins like a formula.",
    "list": "In CSV several are separated by a vertical bar.",
    "boolean": "In CSV it is yes or no.",
    "array": "In CSV it is JSON.",
    "object": "In CSV it is JSON.",
}
"""How CSV writes the kinds that it has no form of its own for."""


@dataclass(frozen=True)
class Column(Generic[Row]):
    """One column: what it is called, what it means, and where it comes from."""

    name: str
    """As in the file's first line."""

    kind: Kind
    """What stands in it."""

    meaning: str
    """A sentence for those who use the data."""

    value: Callable[[Row], Any]
    """What it holds for a row."""

    choices: tuple[str | int, ...] = ()
    """All values that it can hold, where they are few."""

    required: bool = False
    """Whether it is never empty."""

    refers: str = ""
    """Name of the table whose `id` it holds."""

    @property
    def type(self) -> str:
        """Type of a Frictionless field."""
        return "string" if self.kind in {"text", "list"} else self.kind

    @property
    def description(self) -> str:
        """Say what it means, and how CSV writes it where that is not plain."""
        return " ".join(filter(None, (self.meaning, IN_CSV.get(self.kind))))

    def saying(self, meaning: str) -> Column[Row]:
        """Return the column with another *meaning* than its model gives it."""
        return replace(self, meaning=meaning)

    def cell(self, row: Row) -> Cell:
        """Return what it holds for a *row*; a period as written in the data."""
        value: Cell | Period = self.value(row)
        return str(value) if isinstance(value, Period) else value


@dataclass(frozen=True)
class Table(Generic[Row]):
    """A table: one CSV file and one JSON file."""

    name: str
    """Name of its files, without their ending."""

    title: str
    """What it holds, in a word or two."""

    description: str
    """What a row is."""

    columns: tuple[Column[Row], ...]
    """From left to right."""

    rows: Callable[[Catalogue], Iterable[Row]]
    """From top to bottom, always in one order."""

    key: tuple[str, ...] = ("id",)
    """Columns that tell rows apart; none where they may be empty."""

    def cells(self, catalogue: Catalogue) -> list[list[Cell]]:
        """Return the cells, row by row."""
        return [
            [column.cell(row) for column in self.columns]
            for row in self.rows(catalogue)
        ]


def identity(of: str) -> Column[Any]:
    """Column of the id *of* what a row is about."""
    return Column("id", "string", f"Id of the {of}.", attrgetter("id"), required=True)


def meaning(model: type[BaseModel], name: str) -> str:
    """Return the sentence that describes a field of a *model*."""
    return model.model_fields[name].description or ""


def field(
    model: type[BaseModel],
    name: str,
    kind: Kind = "string",
    *,
    at: str = "",
    refers: str = "",
) -> Column[Any]:
    """
    Column that is a field of a *model*: its sentence, its choices, its values.

    Args:
        model: the shape of a part of the data.
        name: the field, and the column.
        kind: what stands in it.
        at: dotted path from the row to the part, where that is not the row.
        refers: name of the table whose `id` it holds.

    """
    info = model.model_fields[name]
    return Column(
        name,
        kind,
        meaning(model, name),
        attrgetter(f"{at}.{name}".lstrip(".")),
        choices=_choices(info.annotation),
        required=info.is_required(),
        refers=refers,
    )


def _choices(annotation: Any) -> tuple[str | int, ...]:
    """All values of a `Literal`, or of one among other types."""
    if get_origin(annotation) is Literal:
        return get_args(annotation)
    return tuple(value for part in get_args(annotation) for value in _choices(part))


def text(
    name: str,
    sentence: str,
    value: Callable[[Row], Any],
    *,
    required: bool = False,
) -> tuple[Column[Row], ...]:
    """Two columns for a text that readers are given in both languages."""
    return tuple(
        Column(
            f"{name}_{language}",
            "text",
            f"{sentence} In {spoken}.",
            _in(language, value),
            required=required,
        )
        for language, spoken in (("vi", "Vietnamese"), ("en", "English"))
    )


def _in(language: str, value: Callable[[Row], Any]) -> Callable[[Row], Any]:
    return lambda row: getattr(value(row), language, None)


def text_field(
    model: type[BaseModel], name: str, *, at: str = ""
) -> tuple[Column[Any], ...]:
    """Two columns for a field of a *model* that is a text in both languages."""
    path = attrgetter(f"{at}.{name}".lstrip("."))
    required = model.model_fields[name].is_required()
    return text(name, meaning(model, name), path, required=required)
