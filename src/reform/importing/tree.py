"""A data file as its words stand: where each begins and ends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import yaml

from reform.located import DEEPEST

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True)
class Node:
    """A value, and its place in the text."""

    start: int
    """Index of its first character."""

    end: int
    """Index after its last, without comments and blank lines that follow it."""

    line: int
    """Line, from 1."""

    column: int
    """Characters before it on its line."""

    flow: bool
    """Whether it stands in brackets."""

    @property
    def content(self) -> Any:
        """What it says, as `str`, `dict` and `list`."""
        raise NotImplementedError


@dataclass(frozen=True)
class Scalar(Node):
    """One word, number or text."""

    text: str
    """What it says, without quotes and foldings."""

    @property
    def content(self) -> str:
        """What it says."""
        return self.text


@dataclass(frozen=True)
class Mapping(Node):
    """Keys and values."""

    keys: dict[str, Scalar]
    """Keys, in the order of the file."""

    values: dict[str, Node]
    """Values, by key."""

    @property
    def content(self) -> dict[str, Any]:
        """What it says."""
        return {name: value.content for name, value in self.values.items()}


@dataclass(frozen=True)
class Sequence(Node):
    """Items."""

    items: tuple[Node, ...]
    """Items, in the order of the file."""

    @property
    def content(self) -> list[Any]:
        """What it says."""
        return [item.content for item in self.items]


class UnfitFile(ValueError):  # noqa: N818 - it is the file that is at fault
    """A file that cannot be added to: why, and where."""

    def __init__(self, message: str, line: int = 1) -> None:
        """Keep what is wrong, and the line."""
        super().__init__(message)
        self.message, self.line = message, line


def tree_of(text: str) -> Node:
    """
    Parse *text*.

    Raises:
        UnfitFile: it is no YAML, or not of the plain sort that data are.

    """
    try:
        return _Reader(text).whole()
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        raise UnfitFile("the file is no YAML", line) from None


class _Reader:
    """Builds nodes from events; PyYAML's own composer recurses without a limit."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._events: Iterator[Any] = yaml.parse(text, Loader=yaml.CSafeLoader)

    def whole(self) -> Node:
        """Return the one document of the text."""
        next(self._events)
        if isinstance(next(self._events), yaml.StreamEndEvent):
            raise UnfitFile("the file is empty")
        return self._node(next(self._events), 0)

    def _node(self, event: Any, depth: int) -> Node:
        mark = event.start_mark
        if depth > DEEPEST or isinstance(event, yaml.AliasEvent):
            raise UnfitFile("an alias, or too deep a nesting", mark.line + 1)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(event, depth)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(event, depth)
        place = (mark.index, self._last(event), mark.line + 1, mark.column)
        return Scalar(*place, flow=False, text=event.value)

    def _last(self, event: Any) -> int:
        """Index after a scalar; after a folded one the parser reads on."""
        start, end = event.start_mark.index, event.end_mark.index
        if event.style in {"|", ">"}:
            end = start + len(self._text[start:end].rstrip())
        return int(end)

    def _mapping(self, start: Any, depth: int) -> Mapping:
        keys, values = dict[str, Scalar](), dict[str, Node]()
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self._node(event, depth + 1)
            if not isinstance(key, Scalar) or key.text in keys:
                raise UnfitFile("this is no key, or is written twice", key.line)
            keys[key.text] = key
            values[key.text] = self._node(next(self._events), depth + 1)
        place = self._place(start, event, list(values.values()))
        return Mapping(*place, bool(start.flow_style), keys, values)

    def _sequence(self, start: Any, depth: int) -> Sequence:
        items = list[Node]()
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            items.append(self._node(event, depth + 1))
        place = self._place(start, event, items)
        return Sequence(*place, bool(start.flow_style), tuple(items))

    @staticmethod
    def _place(start: Any, end: Any, inside: list[Node]) -> tuple[int, int, int, int]:
        """Without brackets, a collection ends where the last node in it does."""
        mark = start.start_mark
        last = end.end_mark.index if start.flow_style else inside[-1].end
        return mark.index, last, mark.line + 1, mark.column
