"""Rules on ids: they lead somewhere."""

from __future__ import annotations

from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any, get_args, get_origin

from pydantic import BaseModel

from reform.model import Refers
from reform.problem import MOST, nearest
from reform.rules.rule import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic.fields import FieldInfo

    from reform.catalogue import Catalogue
    from reform.located import Loc
    from reform.rules.rule import Names


def references_exist(catalogue: Catalogue, names: Names) -> Iterator[Finding]:
    """Every id names an entity that has a file."""
    for kind, entities in catalogue.entities.items():
        for identity, entity in entities.items():
            faults = _dead_references(entity, catalogue, names)
            # To look for the nearest of many ids takes its time.
            for loc, said, remedy in islice(faults, MOST + 1):
                yield Finding(kind, identity, loc, said, remedy)


def _dead_references(
    entity: BaseModel, catalogue: Catalogue, names: Names
) -> Iterator[tuple[Loc, str, str]]:
    for loc, kinds, name in _references(entity):
        if not all(kind in names for kind in kinds):
            continue
        known = set().union(*(names[kind] for kind in kinds))
        gone = [kind for kind in kinds if (kind, name) in catalogue.moved]
        if name not in known:
            yield loc, *_unknown(name, kinds, known)
        elif gone:
            now = catalogue.moved[gone[0], name]
            yield loc, f"{name!r} has moved", f"write {now}"


def _unknown(name: str, kinds: tuple[str, ...], known: set[str]) -> tuple[str, str]:
    where = " or ".join(f"data/{kind}" for kind in kinds)
    remedy = nearest(name, known) or f"add it to {where}"
    return f"no entry called {name!r} in {where}", remedy


def _references(model: BaseModel, loc: Loc = ()) -> Iterator[tuple[Loc, Any, str]]:
    """Yield each reference in a model: its place, the kinds it may name, the id."""
    for name, kinds in _kinds(type(model)).items():
        value = getattr(model, name)
        if value is not None:
            yield from _in_value(value, (*loc, name), kinds)


def _in_value(value: Any, loc: Loc, kinds: Any) -> Iterator[tuple[Loc, Any, str]]:
    if isinstance(value, BaseModel):
        yield from _references(value, loc)
    elif isinstance(value, dict):
        for key, item in value.items():
            if kinds:
                yield (*loc, key), kinds, key
            yield from _in_value(item, (*loc, key), None)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _in_value(item, (*loc, index), kinds)
    elif kinds and isinstance(value, str):
        yield loc, kinds, value


@cache
def _kinds(model: type[BaseModel]) -> dict[str, tuple[str, ...] | None]:
    """Kinds that each field of a *model* may refer to, if any."""
    return {name: _referred(info) for name, info in model.model_fields.items()}


def _referred(info: FieldInfo) -> tuple[str, ...] | None:
    marks = (*info.metadata, *_marks(info.annotation))
    return next((mark.kinds for mark in marks if isinstance(mark, Refers)), None)


def _marks(annotation: Any) -> Iterator[Any]:
    """Yield the marks inside `Annotated[...] | None`, lists and keys of mappings."""
    if hasattr(annotation, "__metadata__"):
        yield from annotation.__metadata__
    arguments = get_args(annotation)
    for inner in arguments[:1] if get_origin(annotation) is dict else arguments:
        yield from _marks(inner)


def moved_ids_lead_somewhere(catalogue: Catalogue, names: Names) -> Iterator[Finding]:
    """A moved id leads to an entity that is there, not round in a circle."""
    for (kind, old), new in catalogue.moved.items():
        if new not in names[kind]:
            near = nearest(new, names[kind])
            yield Finding(kind, old, ("moved_to",), f"there is no {new!r}", near)
        elif (kind, new) in catalogue.moved:
            remedy = "name the id that the entity has now"
            yield Finding(kind, old, ("moved_to",), f"{new!r} has moved too", remedy)


def parts_are_declared(catalogue: Catalogue, _: Names) -> Iterator[Finding]:
    """A fact or target about a part names one that its indicator declares."""
    for source in catalogue.sources.values():
        for index, stated in enumerate(source.facts):
            loc = ("facts", index, "part")
            faults = _undeclared(catalogue, stated.indicator, stated.part)
            yield from (Finding("sources", source.id, loc, *f) for f in faults)
    for programme in catalogue.programmes.values():
        for index, target in enumerate(programme.targets):
            loc = ("targets", index, "part")
            faults = _undeclared(catalogue, target.indicator, target.part)
            yield from (Finding("programmes", programme.id, loc, *f) for f in faults)


def _undeclared(
    catalogue: Catalogue, name: str | None, part: str | None
) -> Iterator[tuple[str, str]]:
    indicator = catalogue.indicators.get(name or "")
    if indicator and part and part not in indicator.parts:
        remedy = nearest(part, indicator.parts) or "add it to the indicator's parts:"
        yield f"{indicator.id} has no part {part!r}", remedy


def areas_show_their_own(catalogue: Catalogue, _: Names) -> Iterator[Finding]:
    """The indicators that stand for an area of the reform belong to it, each once."""
    for pillar in catalogue.pillars.values():
        for index, name in enumerate(pillar.indicators):
            indicator, loc = catalogue.indicators.get(name), ("indicators", index)
            if name in pillar.indicators[:index]:
                said, remedy = f"{name} stands here twice", "take one away"
                yield Finding("pillars", pillar.id, loc, said, remedy)
            elif indicator and indicator.pillar != pillar.id:
                said = f"{name} belongs to {indicator.pillar}"
                remedy = "name an indicator of this area"
                yield Finding("pillars", pillar.id, loc, said, remedy)
