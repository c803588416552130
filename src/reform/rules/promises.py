"""Rules on targets and tasks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reform.rules.rule import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reform.catalogue import Catalogue
    from reform.rules.rule import Names


def ids_in_a_list_differ(catalogue: Catalogue, _: Names) -> Iterator[Finding]:
    """Targets of a programme, and tasks of a directive, have ids of their own."""
    for programme in catalogue.programmes.values():
        for index, said in _taken(target.id for target in programme.targets):
            loc = ("targets", index, "id")
            yield Finding("programmes", programme.id, loc, said, "choose another")
    for directive in catalogue.directives.values():
        for index, said in _taken(task.id for task in directive.tasks):
            loc = ("tasks", index, "id")
            yield Finding("directives", directive.id, loc, said, "choose another")


def _taken(ids: Iterable[str]) -> Iterator[tuple[int, str]]:
    seen: set[str] = set()
    for index, identity in enumerate(ids):
        if identity in seen:
            yield index, f"the id {identity!r} is taken"
        seen.add(identity)


def bases_lie_before_deadlines(catalogue: Catalogue, _: Names) -> Iterator[Finding]:
    """A target is counted from a base before its deadline."""
    for programme in catalogue.programmes.values():
        for index, target in enumerate(programme.targets):
            base, deadline = target.against, target.deadline
            if base and deadline and base.end >= deadline.end:
                said = f"the base {base} is not before the deadline {deadline}"
                loc = ("targets", index, "against")
                yield Finding("programmes", programme.id, loc, said, "swap them?")


def targets_can_be_read(catalogue: Catalogue, _: Names) -> Iterator[Finding]:
    """A target has an indicator, or else an area and, with its number, a unit."""
    for programme in catalogue.programmes.values():
        for index, target in enumerate(programme.targets):
            loc = ("targets", index)
            if target.indicator is not None:
                continue
            if target.value is not None and target.unit is None:
                said, remedy = "a number without a unit", "add indicator: or unit:"
                yield Finding("programmes", programme.id, loc, said, remedy)
            if target.pillar is None:
                said = "belongs to no area of the reform"
                remedy = "add indicator: or pillar:"
                yield Finding("programmes", programme.id, loc, said, remedy)
