"""Changes of states as they are told: those of one kind on one day together."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable
    from datetime import date

    from reform.model import Programme, Source
    from reform.progress.history import Cause, Turn
    from reform.progress.state import State


@dataclass(frozen=True)
class Event:
    """Changes on one day, for one cause, from one state to another."""

    turns: tuple[Turn, ...]
    """One of each target; at least one."""

    @property
    def day(self) -> date:
        """First day on which the later state holds."""
        return self.turns[0].day

    @property
    def cause(self) -> Cause:
        """Why the state is another one."""
        return self.turns[0].cause

    @property
    def before(self) -> State | None:
        """State until then; None where the targets were not known."""
        return _before(self.turns[0])

    @property
    def after(self) -> State:
        """State from then on."""
        return self.turns[0].after.state

    @property
    def sources(self) -> tuple[Source, ...]:
        """What was published that day and says something of the targets."""
        return self.turns[0].sources

    @property
    def is_worse(self) -> bool:
        """Whether less was reached than before; such changes are told one by one."""
        return self.turns[0].is_worse

    @property
    def programmes(self) -> list[Programme]:
        """Programmes of the targets, each once."""
        found = {turn.after.programme.id: turn.after.programme for turn in self.turns}
        return list(found.values())


def events(turns: Iterable[Turn]) -> list[Event]:
    """Group changes that are in the order of their days, and keep that order."""
    found: list[Event] = []
    for _, of_day in groupby(turns, key=lambda turn: turn.day):
        groups: dict[Hashable, list[Turn]] = {}
        for turn in of_day:
            groups.setdefault(_kind(turn), []).append(turn)
        found.extend(Event(tuple(group)) for group in groups.values())
    return found


def _kind(turn: Turn) -> Hashable:
    """Return what changes share that are told together."""
    shared = (turn.cause, _before(turn), turn.after.state)
    if turn.cause == "set":
        # A decision is told with all that it sets, whatever else came out that day.
        return *shared, turn.after.programme.id
    sources = tuple(source.id for source in turn.sources)
    return *shared, sources, turn.after.id if turn.is_worse else None


def _before(turn: Turn) -> State | None:
    return turn.before.state if turn.before else None
