"""Macros for how far targets have got: the state of each with its proof, and counts."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from macros.desk import Desk
from reform.progress.brief import Brief, brief
from reform.progress.proof import Row, proof
from reform.progress.sentence import StatusWords
from reform.progress.state import STATES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reform.edition import Edition
    from reform.model import Programme, Source, Target
    from reform.progress.state import State
    from reform.progress.status import Status


@dataclass(frozen=True)
class Told:
    """A target as pages tell of it."""

    edition: Edition
    status: Status

    @property
    def programme(self) -> Programme:
        """What it stands in."""
        return self.status.programme

    @property
    def target(self) -> Target:
        """What was promised."""
        return self.status.target

    @property
    def anchor(self) -> str:
        """Where it stands on its programme's page."""
        return f"{self.programme.id}-{self.target.id}"

    @property
    def stated_by(self) -> Source:
        """The publication that states the target."""
        return self.edition.catalogue.sources[self.target.source]

    @cached_property
    def words(self) -> StatusWords:
        """The state and its sentence."""
        return StatusWords(self.edition, self.status)

    @cached_property
    def brief(self) -> Brief:
        """What the state rests on, in a few words."""
        return brief(self.edition, self.status)

    @cached_property
    def proof(self) -> list[Row]:
        """All that it rests on."""
        return proof(self.edition, self.status)


def target_list(
    desk: Desk,
    programme: str | None = None,
    subject: str | None = None,
    indicator: str | None = None,
    pillar: str | None = None,
) -> str:
    """
    Write targets with their states and the proof of each; nothing where none fit.

    `{{ target_list(programme="ben-tre-scheme-2020-2025") }}`

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
    found = desk.edition.ledger.of(**given)
    if not found:
        return ""
    return desk.render(
        "target_list.html",
        targets=[Told(desk.edition, each) for each in found],
        is_own_page=programme is not None,
    )


def target_tally(desk: Desk, pillar: str | None = None) -> str:
    """
    Count targets by how far they have got, and lead to the page of their progress.

    `{{ target_tally() }}`, `{{ target_tally("procedures") }}`

    Args:
        desk: given by the site.
        pillar: only those of one area of the reform; nothing is written without any.

    """
    desk.check(pillar=pillar)
    states = tally_of(desk.edition.ledger.of(pillar=pillar))
    if not states:
        return ""
    return desk.render("target_tally.html", states=states)


def tally_of(statuses: Iterable[Status]) -> dict[State, int]:
    """Count targets by their state, the best first, without states that none has."""
    counted = Counter(status.state for status in statuses)
    return {state: counted[state] for state in STATES if counted[state]}
