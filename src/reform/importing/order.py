"""What a person asks for, put together from flags and mapping."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from reform.complaint import complaints
from reform.importing.mapping import TableMapping, read_mapping
from reform.located import Located, Node
from reform.model import Indicator, Source
from reform.period import Period
from reform.problem import Problem

if TYPE_CHECKING:
    from argparse import Namespace

    from reform.model import Entity

SAID = Path("command line")
"""Stands for the file where a problem is in what was typed."""


@dataclass(frozen=True)
class Order:
    """What a person asks for."""

    table: Path
    """The table, as named."""

    mapping: TableMapping
    """How it is to be read: what the mapping says, and what flags say instead."""

    force: bool = False
    """Whether what was edited by hand may be overwritten."""


def order_of(options: Namespace) -> tuple[Order, list[Problem]]:
    """Return what the *options* ask for, and what is wrong with it."""
    mapping, problems = TableMapping(), list[Problem]()
    if options.mapping:
        mapping, problems = read_mapping(options.mapping)
    said: dict[str, Any] = {
        name: value
        for name in TableMapping.model_fields
        if (value := getattr(options, name, None)) is not None
    }
    for name in ("columns", "names"):
        said[name] = {**getattr(mapping, name), **dict(said.get(name, ()))}
    mapping = mapping.model_copy(update=said)
    new: dict[str, Any] = {}
    for name, kind, model, fields in (
        ("sources", "source", Source, _SOURCE),
        ("new_indicators", "indicator", Indicator, _INDICATOR),
    ):
        identity = getattr(mapping, kind)
        if value := _described(options, fields):
            entity, found = _entity(model, value, kind, identity)
            problems += found
            new[name] = {**getattr(mapping, name), identity: entity}
    mapping = mapping.model_copy(update=new)
    return Order(options.table, mapping, options.force), problems


_SOURCE = (
    *("title", "publisher", "published", "url", "kind", "language", "authority"),
)
_INDICATOR = (
    *("name", "description", "pillar", "unit", "decimals"),
    *("better", "nature", "frequency"),
)
"""Fields that there are flags for; both have others, of the same names."""

_BILINGUAL = frozenset({"publisher", "name", "description"})
"""Of them, those that have a flag for each language."""


def _described(options: Namespace, fields: tuple[str, ...]) -> dict[str, Any]:
    """Return what flags say of an entity, by the names of its *fields*."""
    value: dict[str, Any] = {}
    for name in fields:
        text = {n: getattr(options, f"{name}_{n}", None) for n in ("vi", "en")}
        if any(text.values()):
            value[name] = {n: words for n, words in text.items() if words}
        elif (said := getattr(options, name, None)) is not None:
            value[name] = said.text if isinstance(said, Period) else said
    return value


def _entity(
    model: type[Entity], value: dict[str, Any], kind: str, identity: str | None
) -> tuple[Entity | None, list[Problem]]:
    if identity is None:
        said = f"a {kind} is described, but has no id"
        return None, [Problem(SAID, 1, 1, "", said, f"add --{kind} ID")]
    try:
        return model.read(value, identity), []
    except ValidationError as error:
        located = Located(SAID, value, Node((1, 1)))
        return None, [_as_flag(p) for p in complaints(located, model, error)]


def _as_flag(problem: Problem) -> Problem:
    """Name the flag rather than the field."""
    flag = f"--{problem.field.replace('.', '-')}"
    if problem.message != "is missing":
        return replace(problem, field=flag)
    both = problem.field in _BILINGUAL
    remedy = f"add {flag}-vi and {flag}-en" if both else f"add {flag}"
    return replace(problem, field=flag, remedy=remedy)
