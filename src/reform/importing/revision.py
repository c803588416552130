"""Changes to a data file that leave every other character as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reform.importing.form import (
    ORDER,
    block_lines,
    cell_lines,
    cell_words,
    flow_words,
)
from reform.importing.tree import Mapping

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reform.importing.form import Fields
    from reform.importing.tree import Node


class Revision:
    """A text and the changes to be made in it, by the places that a tree tells."""

    def __init__(self, text: str) -> None:
        """Begin with no changes to *text*."""
        self._text = text
        self._newline = "\r\n" if "\r\n" in text else "\n"
        self._changes: list[tuple[int, int, str]] = []
        self._dropped: set[int] = set()

    @property
    def result(self) -> str:
        """The text with all changes made."""
        pieces, done = list[str](), 0
        for start, end, new in sorted(self._changes, key=lambda change: change[:2]):
            pieces += (self._text[done:start], new.replace("\n", self._newline))
            done = end
        return "".join([*pieces, self._text[done:]])

    def replace(self, node: Node, words: str) -> None:
        """Put *words*, on one line, in the place of a value."""
        self._changes.append((node.start, node.end, words))

    def fill(self, empty: Node, lines: Sequence[str]) -> None:
        """Put *lines* in the place of an *empty* list at the end of its line."""
        start = len(self._text[: empty.start].rstrip())
        words = "".join(f"\n  {line}" for line in lines)
        self._changes.append((start, empty.end, words))

    def add_lines(self, after: int, column: int, lines: Sequence[str]) -> None:
        """Put *lines* below the line of the character before *after*."""
        blank = "\n" + " " * column
        self._insert(self._line_end(after), "".join(blank + line for line in lines))

    def add_cell(self, table: Mapping, subject: str, fields: Fields) -> None:
        """Put a cell at the end of a table."""
        if table.flow:
            last = list(table.values.values())[-1]
            self._insert(last.end, f", {cell_words(subject, fields)}")
        else:
            lines = cell_lines(subject, fields)
            self.add_lines(table.end, table.column, lines)

    def append(self, lines: Sequence[str], column: int) -> None:
        """Put *lines* at the end of the text."""
        self.add_lines(len(self._text.rstrip()), column, lines)

    def set(
        self, node: Mapping, field: str, value: Any, order: Sequence[str] = ORDER
    ) -> None:
        """Let a mapping say *value* for a field, which it may or may not have yet."""
        old = node.values.get(field)
        if old is None:
            self._add(node, field, value, order)
        elif isinstance(old, Mapping) and isinstance(value, dict):
            for name in old.values.keys() - value.keys():
                self.drop(old, name)
            for name, content in value.items():
                if name not in old.values or old.values[name].content != content:
                    self.set(old, name, content, order)
        else:
            self.replace(old, flow_words(field, value))

    def _add(self, node: Mapping, field: str, value: Any, order: Sequence[str]) -> None:
        """Put a field where its kind stands in the *order*."""
        place = order.index(field)
        before = [
            name
            for name, key in node.keys.items()
            if name in order[:place] and key.start not in self._dropped
        ]
        words = f"{field}: {flow_words(field, value)}"
        if not before:
            first = next(iter(node.keys.values()))
            gap = ", " if node.flow else "\n" + " " * first.column
            self._insert(first.start, words + gap)
        elif node.flow:
            self._insert(node.values[before[-1]].end, f", {words}")
        else:
            column = node.keys[before[-1]].column
            lines = block_lines(field, value)
            self.add_lines(node.values[before[-1]].end, column, lines)

    def drop(self, node: Mapping, field: str) -> None:
        """Take a field out of a mapping that has others, before any is set."""
        self._dropped.add(node.keys[field].start)
        names = list(node.values)
        place = names.index(field)
        if place + 1 < len(names):
            start, end = node.keys[field].start, node.keys[names[place + 1]].start
        else:
            start, end = node.values[names[place - 1]].end, node.values[field].end
            start = start if node.flow else self._line_end(start)
        self._changes.append((start, end, ""))

    def _insert(self, place: int, words: str) -> None:
        self._changes.append((place, place, words))

    def _line_end(self, place: int) -> int:
        """Index of the end of a line, so that what is added follows its comment."""
        end = self._text.find("\n", place)
        end = len(self._text) if end < 0 else end
        return end - 1 if self._text[end - 1] == "\r" else end
