"""Macros that draw targets beside the figures known of them, and tasks over time."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from macros.desk import Desk
from macros.frame import Figure, framed
from macros.promises import task_table
from reform import charts
from reform.charts.bullet_words import BulletWords
from reform.edition import PAGES
from reform.measured import measured
from reform.promised import targets_of, tasks_of
from reform.publishing.selected import targets_as_csv, tasks_as_csv

if TYPE_CHECKING:
    from datetime import date

    from reform.measured import Measured
    from reform.model import Directive, Source, Task


def bullets(
    desk: Desk,
    programme: str | None = None,
    subject: str | None = None,
    indicator: str | None = None,
    pillar: str | None = None,
) -> str:
    """
    Draw targets beside the latest figure known of each; nothing where none is known.

    `{{ bullets(programme="overall-reform-programme-2021-2030") }}`

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
    targets = targets_of(desk.catalogue, **given)
    specification = charts.bullets(desk.edition, targets)
    if specification is None:
        return ""
    known = list(filter(None, (measured(desk.catalogue, *each) for each in targets)))
    keys = dict.fromkeys(each.latest.key for each in known)
    figure = Figure(
        family="bullets",
        about=_about(given),
        title=desk.word("bullets_title", name=_named(desk, given)),
        sentence=charts.bullet_sentence(desk.edition, targets),
        specification=specification,
        choices=[desk.catalogue.choices[key] for key in keys],
        table=partial(_table, desk, known),
        data=partial(targets_as_csv, desk.catalogue, targets),
        unit="",
    )
    return framed(desk, figure)


def timeline(
    desk: Desk,
    directive: str | None = None,
    subject: str | None = None,
    system: str | None = None,
    pillar: str | None = None,
) -> str:
    """
    Draw tasks from the day they were given to their deadline; nothing without any.

    Those without a deadline are listed under the others, but for a timeline of all
    tasks there are.

    `{{ timeline(directive="prime-minister-2023-04-19") }}`, `{{ timeline() }}`

    Args:
        desk: given by the site.
        directive: file name in `data/directives/`; all tasks if nothing is given.
        subject: a place or ministry among the responsible.
        system: file name in `data/systems/`.
        pillar: an area of the reform.

    """
    given = desk.check(
        directive=directive, subject=subject, system=system, pillar=pillar
    )
    tasks = tasks_of(desk.catalogue, **given)
    newest = desk.catalogue.newest
    return _drawn_until(desk, given, tasks, desk.catalogue.today) if newest else ""


def _drawn_until(
    desk: Desk,
    given: dict[str, str | None],
    tasks: list[tuple[Directive, Task]],
    today: date,
) -> str:
    drawn = tasks if any(given.values()) else [t for t in tasks if t[1].deadline]
    specification = charts.timeline(desk.edition, drawn, today)
    if specification is None:
        return ""
    figure = Figure(
        family="timeline",
        about=_about(given),
        title=_timeline_title(desk, given),
        sentence=charts.timeline_sentence(desk.edition, tasks, today),
        specification=specification,
        choices=(),
        table=partial(task_table, desk, **given),
        is_table_apart=True,
        data=partial(tasks_as_csv, desk.catalogue, tasks),
        unit="",
        stated_by=_reports(desk, tasks),
    )
    return framed(desk, figure)


def _about(given: dict[str, str | None]) -> tuple[object, ...]:
    """Return what a figure is told by: kinds and ids."""
    return tuple(word for pair in given.items() if pair[1] for word in pair)


def _named(desk: Desk, given: dict[str, str | None]) -> str:
    """Write the names of what is given."""
    names = []
    for kind, identity in given.items():
        if identity is not None:
            entity = (
                desk.edition.subject(identity)
                if kind == "subject"
                else desk.catalogue.entity(PAGES[kind], identity)
            )
            names.append(desk.edition.name(entity))
    return ", ".join(names)


def _timeline_title(desk: Desk, given: dict[str, str | None]) -> str:
    name = _named(desk, given)
    if not name:
        return desk.word("timeline_title_all")
    return desk.word("timeline_title", name=name)


def _table(desk: Desk, known: list[Measured]) -> str:
    """Write targets with the figures that are drawn beside them."""
    rows = [(each, BulletWords(desk.edition, each, "")) for each in known]
    return desk.render("bullets_table.html", rows=rows)


def _reports(desk: Desk, tasks: list[tuple[Directive, Task]]) -> list[Source]:
    """Return the publications of tasks and of what became of them."""
    stated: Counter[str] = Counter()
    for order, task in tasks:
        stated.update({order.source, *(entry.source for entry in task.history)})
    found = sorted(stated, key=lambda identity: (-stated[identity], identity))
    return [desk.catalogue.sources[identity] for identity in found]
