"""Macros for targets and tasks."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from macros.desk import Desk
from reform.promised import targets_of, tasks_of


def target_table(
    desk: Desk,
    programme: str | None = None,
    subject: str | None = None,
    indicator: str | None = None,
    pillar: str | None = None,
) -> str:
    """
    Write targets with their numbers, deadlines and sources; nothing where none fit.

    `{{ target_table(programme="ben-tre-scheme-2020-2025") }}`

    Args:
        desk: given by the site.
        programme: file name in `data/programmes/`.
        subject: a place or ministry.
        indicator: file name in `data/indicators/`.
        pillar: an area of the reform.

    """
    given = desk.check(
        programme=programme, subject=subject, indicator=indicator, pillar=pillar
    )
    rows = targets_of(desk.catalogue, **given)
    tables = [
        desk.render(
            "target_table.html",
            programme=scheme,
            targets=targets,
            is_own_page=programme is not None,
            with_measure=indicator is None,
        )
        for scheme, targets in _grouped(rows)
    ]
    return "\n".join(tables)


def _grouped(rows: list[tuple[Any, Any]]) -> list[tuple[Any, list[Any]]]:
    """Group targets or tasks by what they stand in, in its order."""
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
            tasks=tasks,
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
    tables = [target_table(desk, subject=subject), task_table(desk, subject=subject)]
    return "\n\n".join(filter(None, tables)) or desk.render("no_promises.html")
