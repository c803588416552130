"""What a province has promised and is asked to do, as its page tells it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reform.measured import measured
from reform.promised import targets_of, tasks_of

if TYPE_CHECKING:
    from datetime import date

    from macros.desk import Desk
    from reform.measured import Measured
    from reform.model import Directive, Programme, Source, Target, Task

SHOWN = 3
"""Targets, and tasks, that a province's page names; other pages have them all."""


@dataclass(frozen=True)
class Promise:
    """A target of a province, and what is known of it."""

    programme: Programme
    target: Target
    held: Measured | None
    source: Source
    """The publication that states the target."""

    @property
    def is_rank(self) -> bool:
        """Whether it asks for a place among the provinces."""
        return self.target.comparison == "rank-within"

    @property
    def order(self) -> tuple[object, ...]:
        """Sort what can be measured first, then what has a number; the latest due."""
        due = self.target.deadline.end.toordinal() if self.target.deadline else 0
        return self.held is None, self.target.value is None, -due


def province_promises(desk: Desk, province: str) -> str:
    """
    Write what a province has promised, and what is asked of it by name.

    Targets that can be held against a figure come first, and tasks of which something
    was heard last; of many the rest stands on the pages of their programmes and orders.

    `{{ province_promises("ben-tre") }}`

    Args:
        desk: given by the site.
        province: file name in `data/places/`.

    """
    desk.check(province=province)
    tasks = tasks_of(desk.catalogue, subject=province)
    promises = [
        _promise(desk, *each) for each in targets_of(desk.catalogue, subject=province)
    ]
    if not promises and not tasks:
        return desk.render("no_promises.html")
    programmes = Counter(each.programme.id for each in promises)
    directives = Counter(directive.id for directive, _ in tasks)
    return desk.render(
        "province_promises.html",
        promises=sorted(promises, key=lambda each: each.order)[:SHOWN],
        tasks=sorted(tasks, key=lambda each: _news(*each), reverse=True)[:SHOWN],
        wholes=[("programme", *each) for each in programmes.items()]
        + [("directive", *each) for each in directives.items()],
    )


def _news(directive: Directive, task: Task) -> date:
    """Return when something was last heard of a task."""
    return task.history[-1].at.end if task.history else directive.issued.end


def _promise(desk: Desk, programme: Programme, target: Target) -> Promise:
    held = measured(desk.catalogue, programme, target)
    return Promise(programme, target, held, desk.catalogue.sources[target.source])
