"""Macros for tasks: all by where they stand, and one directive with their history."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from macros.desk import Desk, one_of
from reform.docket import STANDINGS, docket, standing, steps
from reform.due import UNKNOWN
from reform.promised import tasks_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from reform.model import Directive, Task


def about_directive(desk: Desk, directive: str) -> str:
    """
    Write who ordered or promised it, when, where, and how many tasks are in it.

    Args:
        desk: given by the site.
        directive: file name in `data/directives/`.

    """
    found = desk.edition.page("directive", directive)
    return desk.render("about_directive.html", directive=found)


def directive_list(desk: Desk) -> str:
    """
    Write all orders, commitments and proposals, the newest first.

    `{{ directive_list() }}`

    Args:
        desk: given by the site.

    """
    found = sorted(desk.edition.pages("directive"), key=attrgetter("issued"))
    return desk.render("directive_list.html", directives=[*reversed(found)])


def docket_counts(desk: Desk) -> str:
    """
    Write how many tasks there are, and how many stand where.

    `{{ docket_counts() }}`

    Args:
        desk: given by the site.

    """
    today = _today(desk)
    if today is None:
        return desk.render("no_tasks.html")
    tasks = tasks_of(desk.catalogue)
    groups = docket(tasks, today)
    counts = {name: len(groups.get(name, ())) for name in STANDINGS}
    return desk.render("docket_counts.html", today=today, all=len(tasks), groups=counts)


def tasks_standing(desk: Desk, where: str) -> str:
    """
    Write the tasks that stand somewhere: past their deadline, say.

    `{{ tasks_standing("passed") }}`

    Args:
        desk: given by the site.
        where: passed, coming, undated or ended.

    Raises:
        LookupError: *where* is none of them.

    """
    one_of(where, STANDINGS, "where")
    today = _today(desk)
    groups = docket(tasks_of(desk.catalogue), today) if today else {}
    found = [each for name, each in groups.items() if name == where]
    return _list(desk, found[0] if found else (), is_own_page=False, is_brief=True)


def task_list(
    desk: Desk,
    directive: str | None = None,
    system: str | None = None,
    pillar: str | None = None,
) -> str:
    """
    Write the tasks of a directive or about a platform, each with its history.

    Those of an area of the reform, which may be many, are written in brief.

    `{{ task_list(directive="prime-minister-2023-04-19") }}`

    Args:
        desk: given by the site.
        directive: file name in `data/directives/`.
        system: file name in `data/systems/`.
        pillar: an area of the reform.

    """
    given = desk.check(directive=directive, system=system, pillar=pillar)
    found = tasks_of(desk.catalogue, **given)
    is_brief = pillar is not None
    return _list(desk, found, is_own_page=directive is not None, is_brief=is_brief)


def _list(
    desk: Desk,
    tasks: Sequence[tuple[Directive, Task]],
    *,
    is_own_page: bool,
    is_brief: bool = False,
) -> str:
    """Write tasks with their history, or in brief with its last stage alone."""
    today = _today(desk)
    if not tasks or today is None:
        return desk.render("no_tasks.html")
    rows = [
        (directive, task, _badge(desk, task, today), steps(task))
        for directive, task in tasks
    ]
    return desk.render(
        "task_list.html", rows=rows, is_own_page=is_own_page, is_brief=is_brief
    )


def _badge(desk: Desk, task: Task, today: date) -> tuple[str, str]:
    """Return the look of a task's badge, and its words."""
    state = task.history[-1].state if task.history else "unknown"
    where = standing(task, today)
    if where == "passed" and state in UNKNOWN:
        return "unknown", desk.word("due_nothing")
    if where == "passed":
        return "under-way", desk.word("due_progress")
    if where == "coming" and state in UNKNOWN:
        return "coming", desk.word("due_coming")
    return state, desk.word(f"state_{state}")


def _today(desk: Desk) -> date | None:
    """Return the day as of which is told: that of the newest publication."""
    newest = desk.catalogue.newest
    return newest.start if newest else None
