"""The table of every change of a target's state, as it could be known at the time."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING, get_args

from reform.edition import Edition
from reform.model import Text
from reform.progress.history import Cause
from reform.progress.ledger import Ledger
from reform.progress.sentence import StatusWords
from reform.progress.state import STATES
from reform.publishing.table import Column, Table, text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from reform.catalogue import Catalogue
    from reform.progress.history import Turn
    from reform.progress.state import State


@dataclass(frozen=True)
class StateChange:
    """A change, and what is written of it."""

    catalogue: Catalogue
    turn: Turn

    @property
    def before(self) -> State | None:
        """State until then; None where the target was not known."""
        return self.turn.before.state if self.turn.before else None

    @property
    def sources(self) -> list[str]:
        """Ids of what was published that day and says something of the target."""
        return [source.id for source in self.turn.sources]

    @cached_property
    def sentence(self) -> Text:
        """The proof of the later state, in both languages."""
        editions = (Edition(self.catalogue, language) for language in ("vi", "en"))
        vi, en = (StatusWords(e, self.turn.after).sentence for e in editions)
        return Text(vi=f"{vi}.", en=f"{en}.")


def state_changes(
    catalogue: Catalogue, since: date | None = None
) -> Iterator[StateChange]:
    """Yield the changes there were, the latest first; those from a day on if given."""
    for turn in Ledger(catalogue).turns:
        if since is None or turn.day >= since:
            yield StateChange(catalogue, turn)


STATE_CHANGES: Table[StateChange] = Table(
    "state_changes",
    "Changes of state",
    "A row is a day on which a target's state became another one, computed from the "
    "days of the publications: what could be known then, with today's method.",
    (
        Column(
            "day",
            "date",
            "First day on which the later state holds.",
            attrgetter("turn.day"),
            required=True,
        ),
        Column(
            "programme",
            "string",
            "Programme of the target.",
            attrgetter("turn.after.programme.id"),
            required=True,
            refers="programmes",
        ),
        Column(
            "target",
            "string",
            "Id of the target in its programme.",
            attrgetter("turn.after.target.id"),
            required=True,
        ),
        Column(
            "before",
            "string",
            "State until then; empty where the target was not known.",
            attrgetter("before"),
            choices=STATES,
        ),
        Column(
            "after",
            "string",
            "State from that day on.",
            attrgetter("turn.after.state"),
            choices=STATES,
            required=True,
        ),
        Column(
            "worse",
            "boolean",
            "Whether both states say how far the target got, and the later less far.",
            attrgetter("turn.is_worse"),
            required=True,
        ),
        Column(
            "cause",
            "string",
            "Why: the target was set, something was published, the deadline passed, or "
            "the territory, the level or the measure ended.",
            attrgetter("turn.cause"),
            choices=get_args(Cause),
            required=True,
        ),
        Column(
            "sources",
            "list",
            "What was published that day and says something of the target.",
            attrgetter("sources"),
        ),
        *text(
            "sentence",
            "The proof of the later state in words.",
            attrgetter("sentence"),
            required=True,
        ),
    ),
    state_changes,
    key=("day", "programme", "target"),
)
