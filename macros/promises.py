"""Macros for tasks, and for what one subject promised."""

from __future__ import annotations

from functools import partial
from itertools import groupby
from typing import Any

from macros.desk import Desk
from macros.targets import target_list
from reform.progress.task_words import TaskWords, state_word
from reform.promised import tasks_of


def _grouped(rows: list[tuple[Any, Any]]) -> list[tuple[Any, list[Any]]]:
    """Group tasks by what they stand in, in its order."""
    return [
        (whole, [item for _, item in found])
        for whole, found in groupby(rows, key=lambda row: row[0])
    ]


def task_table(
    desk: Desk,
    directive: str | None = None,
    subject: str | None = None,
    system: str | None = None,
    pillar: str | None = None,
) -> str:
    """
    Write tasks with who is responsible, deadline and what became of them.

    `{{ task_table(directive="prime-minister-2023-04-19") }}`

    Args:
        desk: given by the site.
        directive: file name in `data/directives/`.
        subject: a place or ministry among the responsible.
        system: file name in `data/systems/`.
        pillar: an area of the reform.

    """
    given = desk.check(
        directive=directive, subject=subject, system=system, pillar=pillar
    )
    rows = tasks_of(desk.catalogue, **given)
    tables = [
        desk.render(
            "task_table.html",
            directive=order,
            tasks=[TaskWords.of(desk.edition, order, task) for task in tasks],
            state_word=partial(state_word, desk.edition),
            is_own_page=directive is not None,
        )
        for order, tasks in _grouped(rows)
    ]
    return "\n".join(tables)


def promises(desk: Desk, subject: str) -> str:
    """
    Write a subject's targets and tasks, or that none are known.

    `{{ promises("ben-tre") }}`

    Args:
        desk: given by the site.
        subject: a place or ministry.

    """
    found = [target_list(desk, subject=subject), task_table(desk, subject=subject)]
    return "\n\n".join(filter(None, found)) or desk.render("no_promises.html")
