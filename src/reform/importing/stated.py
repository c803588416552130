"""The facts that a source file states, with the words that state them."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, Self

from pydantic import BaseModel

from reform.importing.tree import Mapping, Node, Scalar, Sequence, UnfitFile, tree_of
from reform.period import Period
from reform.territory import set_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Mapping as Fields

FIGURES = ("value", "precision", "how", "rank", "out_of", "change")
"""Fields that are figures; the others are prose."""

_INHERITED = ("precision", "note", "doubt")
"""Fields that a table says for the cells that do not."""

_ABOUT = frozenset(
    {
        *("indicator", "subject", "tier", "part", "provinces", "since", "at"),
        *("period", "to", "of", "where", "values"),
    }
)

_period = cache(Period.parse)


def canonical(value: Any) -> Any:
    """Return what a data file says of a *value*: texts, and mappings of texts."""
    if isinstance(value, BaseModel):
        value = value.model_dump(exclude_none=True)
    if isinstance(value, dict):
        said = {name: canonical(content) for name, content in value.items()}
        # Of a change; the model says it, a file does not.
        return {n: c for n, c in said.items() if (n, c) != ("precision", "exact")}
    if isinstance(value, list | tuple):
        return [canonical(item) for item in value]
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


@dataclass(frozen=True)
class Topic:
    """What a table is about: with a subject, what a fact is about."""

    indicator: str
    tier: str | None
    part: str | None
    provinces: int | None
    clock: str
    until: Period
    since: Period | None

    @classmethod
    def of(cls, about: Fields[str, str]) -> Self:
        """
        Tell it from the fields of a statement, as texts.

        Raises:
            ValueError: they have no time.

        """
        clock = next((name for name in ("at", "period", "to") if name in about), "")
        if not clock or "indicator" not in about:
            raise ValueError(about)
        until, since = _period(about[clock]), about.get("since")
        provinces = about.get("provinces")
        return cls(
            about["indicator"],
            about.get("tier"),
            about.get("part"),
            int(provinces) if provinces else set_of(until),
            clock,
            until,
            _period(since) if since else None,
        )

    @property
    def name(self) -> str:
        """What a person calls it."""
        since = f"{self.since}…" if self.since else ""
        words = (self.indicator, self.part, self.tier, f"{since}{self.until}")
        return ", ".join(word for word in words if word)


Key = tuple[str, Topic]
"""Subject and topic: two facts of a file never share both."""


@dataclass(frozen=True)
class Stated:
    """A fact as a file states it."""

    subject: str
    topic: Topic
    cell: Node
    """The bare figure, the cell, or a statement that is no table."""

    statement: Mapping
    """The cell's table, or the statement itself."""

    own: dict[str, Any]
    """What the cell says, as `canonical`."""

    @cached_property
    def fields(self) -> dict[str, Any]:
        """What holds for the fact: also what its table says for all cells."""
        return inherited(self.statement) | self.own

    @property
    def name(self) -> str:
        """What a person calls it."""
        return f"{self.topic.name}, {self.subject}"


def inherited(statement: Mapping) -> dict[str, Any]:
    """Return what a statement says for cells that do not say it."""
    said = {n: v.content for n, v in statement.values.items() if n in _INHERITED}
    return {"precision": "exact"} | said


@dataclass(frozen=True)
class Written:
    """A source file as it is written."""

    text: str
    root: Mapping
    facts: dict[Key, Stated] = field(default_factory=dict)
    """Its facts; of those written twice the first."""

    tables: dict[Topic, list[Mapping]] = field(default_factory=dict)
    """Its statements that are tables."""

    @classmethod
    def read(cls, text: str) -> Self:
        """
        Find the facts in the *text* of a source file.

        Raises:
            UnfitFile: it has not the shape of one.

        """
        root = tree_of(text)
        if not isinstance(root, Mapping) or root.flow:
            raise UnfitFile("a source file has keys, each on a line")
        self = cls(text, root)
        facts = root.values.get("facts")
        if facts is not None and not isinstance(facts, Sequence):
            raise UnfitFile("facts: is no list", facts.line)
        for item in facts.items if facts else ():
            self._learn(item)
        return self

    def _learn(self, item: Node) -> None:
        if not isinstance(item, Mapping):
            raise UnfitFile("this is no fact", item.line)
        values = item.values.get("values")
        about = {n: v.content for n, v in item.values.items() if n in _ABOUT}
        try:
            topic = Topic.of(about)
        except (TypeError, ValueError):
            raise UnfitFile("this fact lacks its time", item.line) from None
        if isinstance(values, Mapping):
            self.tables.setdefault(topic, []).append(item)
        for subject, cell in _cells(item, about, values):
            own = {"value": cell.text} if isinstance(cell, Scalar) else _said(cell)
            fact = Stated(subject, topic, cell, item, own)
            self.facts.setdefault((subject, topic), fact)

    def find(self, subject: str, topic: Topic) -> Stated | None:
        """Return the fact of that key; the file need not say which set it is of."""
        return self.facts.get((subject, topic)) or self.facts.get(
            (subject, replace(topic, provinces=None))
        )

    @property
    def imported(self) -> str | None:
        """Fingerprint that the file carries."""
        node = self.root.values.get("imported")
        return node.content if isinstance(node, Scalar) else None

    @cached_property
    def fingerprint(self) -> str:
        """
        Fingerprint of the figures, whatever their form, order and prose.

        A note or a comment that a person adds is no reason to ask before a figure
        is brought up to date; a figure that a person corrects is.
        """
        lines = sorted(map(_print, self.facts.values()))
        return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16]


def _cells(
    item: Mapping, about: dict[str, Any], values: Node | None
) -> Iterator[tuple[str, Node]]:
    if isinstance(values, Mapping):
        yield from values.values.items()
    else:
        yield str(about.get("subject")), item


def _said(cell: Node) -> dict[str, Any]:
    """Return what a cell, or a statement that is no table, says in figure and prose."""
    if not isinstance(cell, Mapping):
        raise UnfitFile("this is no figure", cell.line)
    said = {n: v.content for n, v in cell.values.items() if n not in _ABOUT}
    return {name: canonical(content) for name, content in said.items()}


def _print(fact: Stated) -> str:
    topic, of = fact.topic, fact.statement.values.get("of")
    key = [fact.subject, topic.indicator, topic.tier, topic.part, topic.provinces]
    time = [topic.clock, *map(str, (topic.until.start, topic.until.end))]
    since = str(topic.since.start) if topic.since else None
    figures = [fact.fields.get(name) for name in FIGURES]
    said = [*key, *time, since, *figures, of.content if of else None]
    return json.dumps(said, ensure_ascii=False, sort_keys=True)
