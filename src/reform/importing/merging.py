"""Facts of a table against those of a file: added, brought up to date, refused."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reform.importing.form import ORDER, flow_words, statement_lines, table_lines
from reform.importing.given import (
    Given,
    differences,
    figures,
    lifted,
    outdated,
    told,
    within,
)
from reform.importing.revision import Revision
from reform.importing.stated import FIGURES, inherited
from reform.importing.tree import Mapping, UnfitFile

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reform.importing.row import Row
    from reform.importing.stated import Key, Stated, Written

_FORCE = "correct the table, or have its figures taken with --force"

_NAMED = 3
"""Subjects that are named of those added; of others the number is told."""


@dataclass(frozen=True)
class Refusal:
    """A change that was not made."""

    message: str
    """What the file says and what the table says."""

    remedy: str
    """What can be done about it."""

    line: int
    """Line of the file."""


class Merging:
    """The bringing of rows into one file."""

    def __init__(self, file: Written, *, force: bool) -> None:
        """Begin with nothing brought into the *file*."""
        self.changes: list[str] = []
        """What is done, for a person to read."""
        self.refusals: list[Refusal] = []
        """What is not done."""
        self.edited = bool(file.facts) and file.imported != file.fingerprint
        """Whether a person has had a hand in the figures of the file."""
        self._file, self._force = file, force
        self._revision = Revision(file.text)

    @property
    def text(self) -> str:
        """The file with all that was brought in."""
        text = self._revision.result
        whole = text.endswith("\n") or text == self._file.text
        return text if whole else f"{text}\n"

    def bring(self, rows: Iterable[Row]) -> None:
        """Bring the facts of *rows* in."""
        found: list[tuple[Given, Stated]] = []
        missing: dict[tuple[tuple[str, str], ...], list[Given]] = {}
        for given in self._once(map(Given.of, rows)):
            if stated := self._file.find(*given.key):
                self._update(given, stated)
                found.append((given, stated))
            else:
                missing.setdefault(given.group, []).append(given)
        self._update_statements(found)
        self._add(missing.values())
        if kept := len(self._file.facts) - len(found):
            facts = "1 fact" if kept == 1 else f"{kept} facts"
            self.changes.append(f"kept: {facts} that the table does not have")

    def _once(self, givens: Iterable[Given]) -> Iterable[Given]:
        """Let each fact pass once; a table that states it in two ways has a fault."""
        seen: dict[Key, Given] = {}
        for given in givens:
            first = seen.setdefault(given.key, given)
            if first is not given and (first.cell, first.group) != (
                given.cell,
                given.group,
            ):
                rows = f"rows {first.row.spot.row} and {given.row.spot.row}"
                said = f"{_name(given)}: {rows} differ"
                self.refusals.append(Refusal(said, "keep one of them", 1))
        return seen.values()

    def _update(self, given: Given, stated: Stated) -> None:
        """Let the file say of a fact what the table says."""
        new = differences(given, stated)
        if figures(new) and self.edited and not self._force:
            said = f"{stated.name}: the file was edited since the last import"
            there = f"{told(figures(new), stated.fields)} is not brought in"
            line = stated.cell.line
            self.refusals.append(Refusal(f"{said}; {there}", _FORCE, line))
            return
        taken = {
            name: new[name]
            for name in ORDER
            if name in new and (self._force or self._may_set(name, stated.fields))
        }
        for name in new.keys() - taken.keys():
            self.changes.append(f"{stated.name}: the file's own {name} stays")
        if taken:
            self.changes.append(f"{stated.name}: {told(taken, stated.fields)}")
            self._write(stated, taken, recount=outdated(taken, given, stated))

    @staticmethod
    def _may_set(name: str, have: dict[str, Any]) -> bool:
        """Prose is added, but not rewritten: nothing tells whose words they are."""
        return name in FIGURES or name not in have

    def _write(self, stated: Stated, new: dict[str, Any], *, recount: bool) -> None:
        cell = stated.cell
        if isinstance(cell, Mapping):
            if recount:
                self._revision.drop(cell, "how")
            for name, value in new.items():
                self._revision.set(cell, name, value)
        elif new.keys() == {"value"}:
            self._revision.replace(cell, new["value"])
        else:
            self._revision.replace(cell, flow_words("values", stated.own | new))

    def _update_statements(self, found: Iterable[tuple[Given, Stated]]) -> None:
        """Let statements say what they say of all their figures together."""
        together: dict[int, list[tuple[Given, Stated]]] = {}
        for given, stated in found:
            together.setdefault(stated.statement.start, []).append((given, stated))
        for pairs in together.values():
            for name in ("of", "where"):
                said = {g.about[name] for g, _ in pairs if name in g.about}
                node = pairs[0][1].statement.values.get(name)
                if said - {node.content if node else None}:
                    self._update_statement(name, said, pairs)

    def _update_statement(
        self, name: str, said: set[str], pairs: list[tuple[Given, Stated]]
    ) -> None:
        stated = pairs[0][1]
        statement, topic = stated.statement, stated.topic.name
        node, values = statement.values.get(name), statement.values.get("values")
        whole = not isinstance(values, Mapping) or len(values.values) == len(pairs)
        guarded = node and not self._force and (name == "where" or self.edited)
        if whole and len(said) == 1 and not guarded:
            (value,) = said
            self._revision.set(statement, name, value)
            self.changes.append(f"{topic}: {told({name: value}, statement.content)}")
        elif name == "where":
            self.changes.append(f"{topic}: the file's own where stays")
        else:
            wanted = " and ".join(sorted(said))
            have = f"the file says of: {node.content}" if node else "the file says none"
            message = f"{topic}: {have} for the whole table, the new one {wanted}"
            self.refusals.append(Refusal(message, _FORCE, statement.line))

    def _add(self, groups: Iterable[list[Given]]) -> None:
        """Put new facts into tables of their topic, or else below all others."""
        lines: list[str] = []
        for givens in groups:
            if table := self._table_for(givens[0]):
                self._extend(table, givens)
            else:
                lines += _lines(givens)
            self.changes.append(f"{givens[0].topic.name}: {_subjects(givens)} added")
        if lines:
            self._append(lines)

    def _table_for(self, given: Given) -> Mapping | None:
        for table in self._file.tables.get(given.topic, []):
            said = table.content
            same = all(
                given.about[name] == said.get(name)
                for name in ("of", "where")
                if name in given.about
            )
            # What is doubted of the figures that are there may not hold for others.
            if same and "doubt" not in said:
                return table
        return None

    def _extend(self, table: Mapping, givens: list[Given]) -> None:
        values = table.values["values"]
        if isinstance(values, Mapping):
            for given in givens:
                fields = within(given.cell, inherited(table))
                self._revision.add_cell(values, given.subject, fields)
        if "note" in table.values and any("note" not in g.cell for g in givens):
            said = "the table's note now holds for what was added, too"
            self.changes.append(f"{givens[0].topic.name}: {said}")

    def _append(self, lines: list[str]) -> None:
        root, facts = self._file.root, self._file.root.values.get("facts")
        if facts is None:
            self._revision.append(["facts:", *(f"  {line}" for line in lines)], 0)
        elif not facts.flow and list(root.values)[-1] == "facts":
            self._revision.append(lines, facts.column)
        elif not facts.flow:
            self._revision.add_lines(facts.end, facts.column, lines)
        elif facts.content:
            raise UnfitFile("facts: stands in brackets", facts.line)
        else:
            self._revision.fill(facts, lines)


def _lines(givens: list[Given]) -> list[str]:
    first = givens[0]
    if len(givens) == 1:
        fields = first.about | {"subject": first.subject} | within(first.cell, {})
        return statement_lines(fields)
    same = lifted(givens)
    cells = {given.subject: within(given.cell, same) for given in givens}
    return table_lines(first.about | same, cells)


def _subjects(givens: list[Given]) -> str:
    names = [given.subject for given in givens]
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return ", ".join(names[:_NAMED]) + more


def _name(given: Given) -> str:
    return f"{given.topic.name}, {given.subject}"
