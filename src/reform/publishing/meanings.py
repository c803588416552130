"""What the columns of the downloads hold, in either language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reform.located import read
from reform.problem import InvalidData

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reform.publishing.table import Table
    from reform.wording import Language

FILE = Path(__file__).with_name("columns.yml")

ANY = "all"
"""Stands in the file for tables that say nothing of their own."""

SPOKEN = " In Vietnamese."
"""Ends what is said of the first of two columns."""


@dataclass(frozen=True)
class Meaning:
    """One column, or two that hold a text in both languages."""

    names: tuple[str, ...]
    kind: str
    said: str
    """What stands in it, in the reader's language."""


def meanings(table: Table[Any], language: Language) -> list[Meaning]:
    """
    Return what the columns of a table hold, those of one text together.

    Raises:
        LookupError: a column is not explained in Vietnamese.

    """
    return [
        Meaning(names, kind, said if language == "en" else _vietnamese(table, names[0]))
        for names, kind, said in _columns(table)
    ]


def _columns(table: Table[Any]) -> Iterator[tuple[tuple[str, ...], str, str]]:
    """Yield names, kind and English words; of two languages once."""
    known = {column.name for column in table.columns}
    for column in table.columns:
        stem = _stem(column.name)
        pair = (f"{stem}_vi", f"{stem}_en")
        if stem == column.name or not known.issuperset(pair):
            yield (column.name,), column.kind, column.meaning.replace("`", "")
        elif column.name == pair[0]:
            said = column.meaning.removesuffix(SPOKEN).replace("`", "")
            yield pair, column.kind, said


def _stem(name: str) -> str:
    return name.removesuffix("_vi").removesuffix("_en")


def _vietnamese(table: Table[Any], name: str) -> str:
    stem, words = _stem(name), _words()
    said = words.get(table.name, {}).get(stem) or words[ANY].get(stem)
    if said is None:
        raise LookupError(f"{FILE.name}: {table.name}.{stem} is not explained")
    return said


@cache
def _words() -> dict[str, dict[str, str]]:
    located, problems = read(FILE.parent, Path(FILE.name))
    if located is None or problems:
        raise InvalidData(problems)
    found: dict[str, dict[str, str]] = located.value
    return found
