"""Macros for programmes and all their targets."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from macros.desk import Desk
from reform.charts.bullet_words import BulletWords
from reform.due import deadlines
from reform.measured import lack, measured
from reform.promised import targets_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reform.due import State
    from reform.measured import Measured
    from reform.model import Programme, Target

OPEN = "open"
"""Stands for the year of targets without a deadline."""


@dataclass(frozen=True)
class Row:
    """A target with what is known of it."""

    programme: Programme
    target: Target
    pillar: str
    held: Measured | None
    """The figures that it can be held against."""

    words: BulletWords | None
    """What is written of these."""

    state: State | None
    """What is on record of its deadline; None where it has none."""


def about_programme(desk: Desk, programme: str) -> str:
    """
    Write whose programme it is, its document and years, and how much is measured.

    Args:
        desk: given by the site.
        programme: file name in `data/programmes/`.

    """
    found = desk.edition.page("programme", programme)
    targets = targets_of(desk.catalogue, programme=programme)
    known = sum(lack(desk.catalogue, *each) is None for each in targets)
    return desk.render("about_programme.html", programme=found, measured=known)


def target_counts(desk: Desk) -> str:
    """
    Write how many targets there are, and how many have a figure to compare.

    `{{ target_counts() }}`

    Args:
        desk: given by the site.

    """
    targets = targets_of(desk.catalogue)
    lacks = Counter(lack(desk.catalogue, *each) for each in targets)
    return desk.render(
        "target_counts.html",
        programmes=len(desk.catalogue.programmes),
        targets=len(targets),
        lacks=lacks,
    )


def programme_table(desk: Desk) -> str:
    """
    Write all programmes: whose they are, their years, documents and targets.

    `{{ programme_table() }}`

    Args:
        desk: given by the site.

    """
    return desk.render(
        "programme_table.html",
        programmes=desk.edition.pages("programme"),
        measured=_measured(desk),
    )


def all_targets(desk: Desk, pillar: str | None = None) -> str:
    """
    Write every target with the latest figure known of it, to choose from.

    `{{ all_targets() }}`, `{{ all_targets("procedures") }}`

    Args:
        desk: given by the site.
        pillar: only those of one area of the reform; nothing is written without any.

    """
    desk.check(pillar=pillar)
    of_area = [row for row in _rows(desk) if pillar in {None, row.pillar}]
    rows = sorted(of_area, key=_due_first)
    if not rows:
        return ""
    areas = {row.pillar for row in rows}
    pillars = [each for each in desk.edition.pages("pillar") if each.id in areas]
    subjects = map(desk.edition.subject, {row.target.subject for row in rows})
    ends = {row.target.deadline.end.year for row in rows if row.target.deadline}
    years = [(year, str(year)) for year in sorted(ends)]
    return desk.render(
        "all_targets.html",
        rows=rows,
        filters_of=[
            *([] if pillar else [(desk.word("pillar"), _named(desk, pillars))]),
            (desk.word("subject"), _named(desk, desk.edition.in_order(subjects))),
            (desk.word("column_deadline"), [*years, (OPEN, desk.word("no_deadline"))]),
        ],
        open=OPEN,
    )


def _named(desk: Desk, entities: Iterable[Any]) -> list[tuple[str, str]]:
    return [(each.id, desk.edition.name(each)) for each in entities]


def _rows(desk: Desk) -> list[Row]:
    newest = desk.catalogue.newest
    found = deadlines(desk.catalogue) if newest else []
    states = {
        (each.whole.id, each.item.id): each.state(newest.start)
        for each in found
        if newest and each.kind == "programme"
    }
    return [
        _row(desk, programme, target, states.get((programme.id, target.id)))
        for programme, target in targets_of(desk.catalogue)
    ]


def _row(desk: Desk, programme: Programme, target: Target, state: State | None) -> Row:
    held = measured(desk.catalogue, programme, target)
    return Row(
        programme,
        target,
        pillar=desk.catalogue.pillar_of(target) or "",
        held=held,
        words=BulletWords(desk.edition, held, "") if held else None,
        state=state,
    )


def _due_first(row: Row) -> tuple[object, ...]:
    """Sort what is to come, soonest first; what was due, latest first; the rest."""
    if row.target.deadline is None:
        return (2, 0)
    day = row.target.deadline.end.toordinal()
    return (0, day) if row.state == "coming" else (1, -day)


def _measured(desk: Desk) -> Counter[str]:
    """Count the targets of each programme that have a figure to compare."""
    return Counter(
        programme.id
        for programme, target in targets_of(desk.catalogue)
        if lack(desk.catalogue, programme, target) is None
    )
