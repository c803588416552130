"""What rows of a table state, in the form in which files state it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from reform.importing.stated import FIGURES, Topic, canonical

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reform.importing.row import Row
    from reform.importing.stated import Key, Stated


@dataclass(frozen=True)
class Given:
    """A fact as a table states it."""

    subject: str
    topic: Topic
    about: dict[str, str]
    """What is said of the statement, as `canonical`."""

    cell: dict[str, Any]
    """What is said of the figure, as `canonical`."""

    row: Row

    @classmethod
    def of(cls, row: Row) -> Self:
        """Put a row into the words of a file."""
        about = {n: canonical(v) for n, v in row.about.items() if v is not None}
        cell = {n: canonical(v) for n, v in row.cell.items() if v is not None}
        return cls(row.subject, Topic.of(about), about, cell, row)

    @property
    def key(self) -> Key:
        """What the fact is about."""
        return self.subject, self.topic

    @property
    def group(self) -> tuple[tuple[str, str], ...]:
        """What facts of one table have in common."""
        return (("kind", self.row.kind), *sorted(self.about.items()))


def differences(given: Given, stated: Stated) -> dict[str, Any]:
    """
    Return what the table says otherwise than the file, and what follows from it.

    A new figure that is not qualified is exact, whatever the one before it was.
    """
    have, said = stated.fields, given.cell
    new = {name: value for name, value in said.items() if have.get(name) != value}
    unqualified = "precision" not in said and have["precision"] != "exact"
    if unqualified and _figure(given, stated) in new:
        new["precision"] = "exact"
    return new


def _figure(given: Given, stated: Stated) -> str:
    """Return the field that is qualified: the rank, where there is nothing else."""
    fields = given.cell.keys() | stated.own.keys()
    return "value" if "value" in fields else "rank"


def outdated(new: dict[str, Any], given: Given, stated: Stated) -> bool:
    """Say whether the file's sum is no longer the one behind the figure."""
    recalculated = new.keys() & {_figure(given, stated), "precision"}
    return bool(recalculated) and "how" in stated.own and "how" not in given.cell


def lifted(givens: Iterable[Given]) -> dict[str, Any]:
    """Return what all cells of a new table say alike, so that it is said once."""
    cells = [given.cell for given in givens]
    first = cells[0]
    same: dict[str, Any] = {
        name: first[name]
        for name in ("precision", "note", "doubt")
        if all(cell.get(name) == first.get(name) for cell in cells) and name in first
    }
    if same.get("precision") == "exact":
        del same["precision"]
    # A sum stands beside the word that it explains; what has none needs the note there.
    elif any("how" in cell for cell in cells):
        same.pop("precision", None)
    derived = any(cell.get("precision") == "derived" for cell in cells)
    if derived and "precision" not in same:
        same.pop("note", None)
    return same


def within(cell: dict[str, Any], table: dict[str, Any]) -> dict[str, Any]:
    """Return what a *cell* must say, given what its *table* says for it."""
    full = {"precision": "exact"} | cell
    known = {"precision": "exact"} | table
    return {name: value for name, value in full.items() if known.get(name) != value}


def told(new: dict[str, Any], have: dict[str, Any]) -> str:
    """Tell what becomes of the fields of a fact."""
    return ", ".join(_told(name, new[name], have.get(name)) for name in new)


def _told(name: str, value: Any, had: Any) -> str:
    if isinstance(value, dict):
        return f"{name} {'changed' if had else 'added'}"
    return f"{name} {had} → {value}" if had else f"{name} {value} added"


def figures(fields: dict[str, Any]) -> dict[str, Any]:
    """Return those of the *fields* that are figures."""
    return {name: value for name, value in fields.items() if name in FIGURES}
