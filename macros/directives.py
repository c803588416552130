"""Macros for tasks: all with their states, and those of one directive with history."""

from __future__ import annotations

from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING

from macros.desk import Desk
from reform.docket import BODIES, as_asked, bodies, counts, docket, steps
from reform.progress.task_words import TaskWords, state_word
from reform.promised import tasks_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reform.docket import Docketed

OPEN = "open"
"""Stands for the year of tasks without a deadline."""

STALE = "stale"
"""Stands among states for tasks without news."""


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
    Write how many tasks are in each state, and as of which day.

    `{{ docket_counts() }}`

    Args:
        desk: given by the site.

    """
    found = docket(desk.catalogue, tasks_of(desk.catalogue))
    if not found:
        return desk.render("no_tasks.html")
    return desk.render(
        "docket_counts.html",
        today=desk.catalogue.today,
        all=len(found),
        states={state: count for state, count in counts(found).items() if count},
        stale=sum(each.status.is_stale for each in found),
    )


def all_tasks(desk: Desk) -> str:
    """
    Write every task with its state and how that is known, to choose from.

    `{{ all_tasks() }}`

    Args:
        desk: given by the site.

    """
    found = docket(desk.catalogue, tasks_of(desk.catalogue))
    if not found:
        return desk.render("no_tasks.html")
    rows = [
        (TaskWords(desk.edition, *each), bodies(desk.catalogue, each.task))
        for each in found
    ]
    return desk.render(
        "all_tasks.html", rows=rows, filters_of=_filters(desk, found), open=OPEN
    )


def _filters(
    desk: Desk, found: Sequence[Docketed]
) -> list[tuple[str, list[tuple[str, str]]]]:
    """Return what tasks can be chosen by, each with the values that occur."""
    concerned = {body for each in found for body in bodies(desk.catalogue, each.task)}
    kinds = [(k, desk.word(f"task_body_{k}")) for k in BODIES if k in concerned]
    named = map(desk.edition.subject, concerned.difference(BODIES))
    names = [
        (each.id, desk.edition.name(each)) for each in desk.edition.in_order(named)
    ]
    states = [
        (state, desk.word(f"task_{'given' if state == 'ordered' else state}"))
        for state, count in counts(found).items()
        if count
    ]
    ends = {each.task.deadline.end.year for each in found if each.task.deadline}
    years = [(str(year), str(year)) for year in sorted(ends)]
    return [
        (desk.word("task_body"), kinds + names),
        (desk.word("column_state"), [*states, (STALE, desk.word("task_stale_any"))]),
        (desk.word("task_year"), [*years, (OPEN, desk.word("no_deadline"))]),
    ]


def task_list(
    desk: Desk,
    directive: str | None = None,
    system: str | None = None,
    pillar: str | None = None,
) -> str:
    """
    Write the tasks of a directive or about a platform, each with its history.

    Those of an area of the reform, which may be many, are written in brief, and those
    that are overdue first.

    `{{ task_list(directive="prime-minister-2023-04-19") }}`

    Args:
        desk: given by the site.
        directive: file name in `data/directives/`.
        system: file name in `data/systems/`.
        pillar: an area of the reform.

    """
    given = desk.check(directive=directive, system=system, pillar=pillar)
    found = [TaskWords.of(desk.edition, *e) for e in tasks_of(desk.catalogue, **given)]
    if not found:
        return desk.render("no_tasks.html")
    if pillar is not None:
        found.sort(key=lambda each: as_asked(each.directive, each.status))
    return desk.render(
        "task_list.html",
        rows=[(each, steps(each.task)) for each in found],
        state_word=partial(state_word, desk.edition),
        is_own_page=directive is not None,
        is_brief=pillar is not None,
    )
