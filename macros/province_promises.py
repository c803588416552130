"""What a province has promised and is asked to do, as its page tells it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from macros.targets import Told
from reform.progress.task_words import TaskWords
from reform.promised import tasks_of

if TYPE_CHECKING:
    from macros.desk import Desk
    from reform.progress.status import Status

UNTOLD = frozenset({"unknown", "not-measurable", "overtaken"})
"""States that do not say how a target stands."""

SHOWN = 3
"""Targets, and tasks, that a province's page names; other pages have them all."""


def province_promises(desk: Desk, province: str) -> str:
    """
    Write what a province has promised, and what is asked of it by name.

    Targets whose outcome is known come first, and tasks of which something was heard
    last; of many the rest stands on the pages of their programmes and orders.

    `{{ province_promises("ben-tre") }}`

    Args:
        desk: given by the site.
        province: file name in `data/places/`.

    """
    desk.check(province=province)
    tasks = tasks_of(desk.catalogue, subject=province)
    promises = sorted(desk.edition.ledger.of(subject=province), key=_telling_first)
    if not promises and not tasks:
        return desk.render("no_promises.html")
    told = [TaskWords.of(desk.edition, *each) for each in tasks]
    programmes = Counter(each.programme.id for each in promises)
    directives = Counter(directive.id for directive, _ in tasks)
    return desk.render(
        "province_promises.html",
        promises=[Told(desk.edition, each) for each in promises[:SHOWN]],
        tasks=sorted(told, key=lambda each: each.status.news.end, reverse=True)[:SHOWN],
        wholes=[("programme", *each) for each in programmes.items()]
        + [("directive", *each) for each in directives.items()],
    )


def _telling_first(status: Status) -> tuple[object, ...]:
    """Sort by whether a figure or record decides, or tells anything; the latest due."""
    target = status.target
    is_told = status.reading or status.before or status.record
    due = target.deadline.end.toordinal() if target.deadline else 0
    return status.state in UNTOLD, not is_told, target.value is None, -due
