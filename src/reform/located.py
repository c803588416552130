"""YAML that remembers line and column, and refuses what would surprise."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, cast

import yaml

from reform.problem import MOST, Problem
from reform.scalar import PLAIN, kind_of, misread
from reform.text import fault, unseen, unseen_words

if TYPE_CHECKING:
    from pathlib import Path

LARGEST = 1 << 20
"""Bytes; a larger file is no hand-made data file."""

DEEPEST = 24
"""Levels of nesting; the models need eight."""

_TOO_DEEP = (f"nested deeper than {DEEPEST} levels", "data are flat")

Loc = tuple[str | int, ...]
"""Path of keys and indexes to a place in a file, as pydantic gives it."""

UNREAD = object()
"""Stands for a value that was refused: no model accepts it as one left out."""

Spot = tuple[int, int]
"""Line and column, from 1."""


@dataclass
class Node:
    """Where one value begins, and the nodes and keys inside it."""

    spot: Spot
    items: dict[str | int, Node] = field(default_factory=dict)
    keys: dict[str | int, Spot] = field(default_factory=dict)


@dataclass(frozen=True)
class Located:
    """A parsed file: its value, and where each part of it stands."""

    path: Path
    """File, relative to the project's root."""

    value: Any
    """Mappings as dict, lists as tuple, decimals as Decimal, days as date; UNREAD."""

    node: Node
    """Where the parts stand."""

    faulty: frozenset[Spot] = frozenset()
    """Places that have been complained about: a model need not do so again."""

    def position(self, loc: Loc, *, key: bool = False) -> Spot:
        """
        Line and column of the place that *loc* names.

        Where the place is missing (a required key that nobody wrote), it is the
        nearest thing around it that does exist. With *key*, it is the last key
        itself rather than its value.
        """
        node, spot = self.node, self.node.spot
        for step in loc:
            if step not in node.items:
                return node.spot
            spot = node.keys.get(step, node.items[step].spot)
            node = node.items[step]
        return spot if key else node.spot

    def problem(
        self, loc: Loc, message: str, remedy: str = "", *, key: bool = False
    ) -> Problem:
        """Complain about the place that *loc* names."""
        spot = self.position(loc, key=key)
        return Problem(self.path, *spot, _dotted(loc), message, remedy)


def _dotted(loc: Loc) -> str:
    return ".".join(str(step)[:60] for step in loc)


def read(root: Path, path: Path) -> tuple[Located | None, list[Problem]]:
    """
    Parse the file *path*, given relative to *root*.

    Returns:
        The parsed file, or None where it cannot be parsed, and its problems.

    """
    try:
        text, problems = _decoded(root, path)
    except OSError as error:
        said = f"the file cannot be read: {error.strerror}"
        return None, [Problem(path, 1, 1, "", said)]
    if text is None:
        return None, problems
    text, problems = _seen(path, text)
    try:
        located = _Builder(path, text, problems).build()
    except _EnoughError:
        return None, problems
    except yaml.YAMLError as error:
        return None, [*problems, _syntax_problem(path, text, error)]
    if located is None:
        problems = [Problem(path, 1, 1, "", "the file is empty", "write its keys")]
    return located, problems


def _decoded(root: Path, path: Path) -> tuple[str | None, list[Problem]]:
    file = root / path
    said = remedy = ""
    if file.is_symlink() or not file.resolve().is_relative_to(root.resolve()):
        said, remedy = "a link is not followed", "copy the file"
    elif not file.is_file():
        said = "this is no file"
    elif file.stat().st_size > LARGEST:
        said, remedy = f"the file is larger than {LARGEST >> 20} MiB", "split it"
    if said:
        return None, [Problem(path, 1, 1, "", said, remedy)]
    raw = file.read_bytes()
    try:
        return raw.decode("utf-8-sig"), []
    except UnicodeDecodeError as error:
        # Its start is counted after a byte order mark, which its object lacks too.
        sound = error.object[: error.start].decode("utf-8")
        said = "the file is not UTF-8 text"
        spot = _spot(sound, len(sound))
        return None, [Problem(path, *spot, "", said, "save it as UTF-8")]


def _spot(text: str, index: int) -> Spot:
    """Line and column of the character at *index*, or of the end."""
    before = re.split(r"\r\n|\r|\n", text[:index])
    return len(before), len(before[-1]) + 1


def _seen(path: Path, text: str) -> tuple[str, list[Problem]]:
    """
    Replace what cannot be seen, comments included, and complain of it.

    The parser counts some of these characters as ends of lines, so that what
    it says of the rest would point elsewhere than an editor does.
    """
    places = [index for index in unseen(text) if text[index] != "\r"]
    if not places:
        return text, []
    cleaned = list(text)
    for index in places:
        cleaned[index] = "_"
    return "".join(cleaned), [
        Problem(path, *_spot(text, index), "", *unseen_words(text[index]))
        for index in places[: MOST + 1]
    ]


_SYNTAX = {
    "mapping values are not allowed in this context": (
        "a colon cannot stand here",
        "put a text with a colon in quotes, or look at the indentation",
    ),
    "found character that cannot start any token": (
        "a value cannot begin with this character",
        "put the text in quotes; indent with blanks, not with tabs",
    ),
    "found unexpected end of stream": (
        "the file ends inside a quoted text",
        "close the quotes",
    ),
}
"""What the parser says most often, in the words of a contributor."""


def _syntax_problem(path: Path, text: str, error: yaml.YAMLError) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    end = _spot(text, len(text))
    spot = _in_text(mark, end) if mark else end
    what = getattr(error, "problem", None) or str(error)
    remedy = "look for a missing quote, colon, dash or blank here or on the line above"
    words = _SYNTAX.get(what, (f"this is not YAML: {what}", remedy))
    return Problem(path, *spot, "", *words)


class _EnoughError(Exception):
    """More is wrong than anybody would be told, or than can be read."""


class _Builder:
    """
    Builds value and tree from parse events, and notes what must not be there.

    Events rather than PyYAML's composer: that one recurses in C without a
    limit, so that a file of ten thousand brackets ends the process.
    """

    def __init__(self, path: Path, text: str, problems: list[Problem]) -> None:
        self.path = path
        self.problems = problems
        self._loader = yaml.CSafeLoader(text)
        self._end = _spot(text, len(text))

    def build(self) -> Located | None:
        """Parse the whole text; None where it holds no document."""
        try:
            self._take()
            if isinstance(self._peek(), yaml.StreamEndEvent):
                return None
            self._take()
            node, value = self._node(())
            self._take()
            if not isinstance(event := self._peek(), yaml.StreamEndEvent):
                said = "a second document begins here"
                self._complain(event, (), said, "one entity a file: take --- away")
            faulty = frozenset((p.line, p.column) for p in self.problems)
            return Located(self.path, value, node, faulty)
        finally:
            self._loader.dispose()

    def _peek(self) -> yaml.Event:
        return cast("yaml.Event", self._loader.peek_event())

    def _begin(self, event: yaml.Event) -> Spot:
        return _in_text(event.start_mark, self._end)

    def _take(self) -> yaml.Event:
        return cast("yaml.Event", self._loader.get_event())

    def _node(self, loc: Loc) -> tuple[Node, Any]:
        event = self._take()
        if len(loc) > DEEPEST:
            self._complain(event, (), *_TOO_DEEP)
            raise _EnoughError
        if isinstance(event, yaml.AliasEvent):
            self._complain(event, loc, "an alias is not allowed", "write it out")
            return Node(self._begin(event)), UNREAD
        self._refuse_marks(event, loc)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(event, loc)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(event, loc)
        return Node(self._begin(event)), self._scalar(event, loc)

    def _refuse_marks(self, event: Any, loc: Loc) -> None:
        if event.anchor is not None:
            self._complain(event, loc, "an anchor is not allowed", "take it away")
        if event.tag is not None:
            said = f"the tag {event.tag[:40]!r} is not allowed"
            self._complain(event, loc, said, "take it away; quotes make a text")

    def _mapping(self, start: yaml.Event, loc: Loc) -> tuple[Node, dict[str, Any]]:
        node, value = Node(self._begin(start)), dict[str, Any]()
        while not isinstance(key := self._peek(), yaml.MappingEndEvent):
            name = self._key(loc)
            item, content = self._node((*loc, name))
            if name in value:
                said = "written twice"
                self._complain(key, (*loc, name), said, "keep one of them")
                continue
            value[name] = content
            node.items[name] = item
            node.keys[name] = self._begin(key)
        self._take()
        return node, value

    def _key(self, loc: Loc) -> str:
        event = self._peek()
        if not isinstance(event, yaml.ScalarEvent):
            self._node((*loc, "?"))
            self._complain(event, loc, "this is no key", "a key is a word")
            return "?"
        self._take()
        self._refuse_marks(event, loc)
        if words := fault(event.value):
            self._complain(event, loc, *words)
        elif not event.style and kind_of(event) != "str":
            said = f"{event.value[:40]!r} is no key"
            self._complain(event, loc, said, "a key is a word")
        return str(event.value)

    def _sequence(self, start: yaml.Event, loc: Loc) -> tuple[Node, tuple[Any, ...]]:
        node, values = Node(self._begin(start)), list[Any]()
        while not isinstance(self._peek(), yaml.SequenceEndEvent):
            item, content = self._node((*loc, len(values)))
            node.items[len(values)] = item
            values.append(content)
        self._take()
        return node, tuple(values)

    def _scalar(self, event: Any, loc: Loc) -> Any:
        kind = kind_of(event)
        if kind == "str":
            if said := fault(event.value):
                self._complain(event, loc, *said)
            return event.value
        try:
            return PLAIN[kind](event.value)
        except (KeyError, ValueError):
            self._complain(event, loc, *misread(kind, event.value))
            return UNREAD

    def _complain(self, event: yaml.Event, loc: Loc, message: str, remedy: str) -> None:
        self.problems.append(
            Problem(self.path, *self._begin(event), _dotted(loc), message, remedy)
        )
        if len(self.problems) > MOST:
            raise _EnoughError


def _in_text(mark: Any, end: Spot) -> Spot:
    """Line and column of a *mark*: some, of a last line without end, lie below it."""
    spot: Spot = (mark.line + 1, mark.column + 1)
    return min(spot, end)
