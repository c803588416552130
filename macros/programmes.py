"""Macros for programmes and all their targets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from macros.desk import Desk
from macros.targets import Told, tally_of
from reform.progress.state import STATES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reform.progress.status import Status

OPEN = "open"
"""Stands for the year of targets without a deadline."""


@dataclass(frozen=True)
class Row:
    """A target in the table of all."""

    told: Told
    pillar: str

    @property
    def state(self) -> str:
        """Stands for its state: none of these words is the end of another."""
        return _chosen(self.told.status.state)


def about_programme(desk: Desk, programme: str) -> str:
    """
    Write whose programme it is, its document and years, and how far its targets got.

    Args:
        desk: given by the site.
        programme: file name in `data/programmes/`.

    """
    found = desk.edition.page("programme", programme)
    states = tally_of(desk.edition.ledger.of(programme=programme))
    return desk.render("about_programme.html", programme=found, states=states)


def target_counts(desk: Desk) -> str:
    """
    Write how many programmes and targets there are, and how far these have got.

    `{{ target_counts() }}`

    Args:
        desk: given by the site.

    """
    statuses = desk.edition.ledger.statuses.values()
    return desk.render(
        "target_counts.html",
        programmes=len(desk.catalogue.programmes),
        targets=len(statuses),
        states=tally_of(statuses),
    )


def programme_table(desk: Desk) -> str:
    """
    Write all programmes: whose they are, their years, documents and targets.

    `{{ programme_table() }}`

    Args:
        desk: given by the site.

    """
    ledger = desk.edition.ledger
    return desk.render(
        "programme_table.html",
        programmes=[
            (each, tally_of(ledger.of(programme=each.id)))
            for each in desk.edition.pages("programme")
        ],
    )


def all_targets(desk: Desk, pillar: str | None = None) -> str:
    """
    Write every target with its state and what that rests on, to choose from.

    `{{ all_targets() }}`, `{{ all_targets("procedures") }}`

    Args:
        desk: given by the site.
        pillar: only those of one area of the reform; nothing is written without any.

    """
    desk.check(pillar=pillar)
    found = sorted(desk.edition.ledger.of(pillar=pillar), key=_due_first)
    if not found:
        return ""
    rows = [_row(desk, status) for status in found]
    areas = {row.pillar for row in rows}
    pillars = [each for each in desk.edition.pages("pillar") if each.id in areas]
    subjects = map(desk.edition.subject, {each.target.subject for each in found})
    ends = {each.target.deadline.end.year for each in found if each.target.deadline}
    years = [(str(year), str(year)) for year in sorted(ends)]
    return desk.render(
        "all_targets.html",
        rows=rows,
        filters_of=[
            *([] if pillar else [(desk.word("pillar"), _named(desk, pillars))]),
            (desk.word("subject"), _named(desk, desk.edition.in_order(subjects))),
            (desk.word("column_deadline"), [*years, (OPEN, desk.word("no_deadline"))]),
            (desk.word("target_filter"), _states(desk, found)),
        ],
        open=OPEN,
    )


def _named(desk: Desk, entities: Iterable[Any]) -> list[tuple[str, str]]:
    return [(each.id, desk.edition.name(each)) for each in entities]


def _states(desk: Desk, found: list[Status]) -> list[tuple[str, str]]:
    there = {status.state for status in found}
    return [
        (_chosen(state), desk.word(f"status_{state}"))
        for state in STATES
        if state in there
    ]


def _chosen(state: str) -> str:
    """Return what a row with a state is found by: "behind" would find "far-behind"."""
    return f"is-{state}"


def _row(desk: Desk, status: Status) -> Row:
    pillar = desk.catalogue.pillar_of(status.target) or ""
    return Row(Told(desk.edition, status), pillar)


def _due_first(status: Status) -> tuple[int, int]:
    """Sort what is to come, soonest first; what was due, latest first; the rest."""
    deadline = status.target.deadline
    if deadline is None:
        return 2, 0
    day = deadline.end.toordinal()
    return (0, day) if deadline.end >= status.day else (1, -day)
