"""Which targets and tasks belong to a page: by programme, subject, measure, area."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reform.catalogue import Catalogue
    from reform.model import Directive, Programme, Target, Task


def targets_of(
    catalogue: Catalogue,
    programme: str | None = None,
    subject: str | None = None,
    indicator: str | None = None,
    pillar: str | None = None,
) -> list[tuple[Programme, Target]]:
    """Return the targets that fit all that is given, each with its programme."""
    return [
        (scheme, target)
        for scheme in catalogue.programmes.values()
        for target in scheme.targets
        if programme in {None, scheme.id}
        and subject in {None, target.subject}
        and indicator in {None, target.indicator}
        and pillar in {None, catalogue.pillar_of(target)}
    ]


def tasks_of(
    catalogue: Catalogue,
    directive: str | None = None,
    subject: str | None = None,
    system: str | None = None,
    pillar: str | None = None,
) -> list[tuple[Directive, Task]]:
    """Return the tasks that fit all that is given, each with its directive."""
    return [
        (order, task)
        for order in catalogue.directives.values()
        for task in order.tasks
        if directive in {None, order.id}
        and (subject is None or subject in task.subjects)
        and system in {None, task.system}
        and pillar in {None, task.pillar}
    ]
