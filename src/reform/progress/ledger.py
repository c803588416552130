"""The states of all targets as of a day, computed once, with their histories."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING, TypeVar

from reform.progress.assess import assess
from reform.progress.history import Turn, turns
from reform.promised import targets_of

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence

    from reform.catalogue import Catalogue
    from reform.progress.status import Status

Item = TypeVar("Item")


@dataclass(frozen=True)
class Ledger:
    """What is known of every target, on the catalogue's day."""

    catalogue: Catalogue

    @cached_property
    def statuses(self) -> Mapping[tuple[str, str], Status]:
        """The status of each target, by the ids of its programme and its own."""
        return {
            (programme.id, target.id): assess(self.catalogue, programme, target)
            for programme, target in targets_of(self.catalogue)
        }

    @cached_property
    def turns(self) -> Sequence[Turn]:
        """Every change of a state there was, the latest first."""
        found = [
            turn
            for programme, target in targets_of(self.catalogue)
            for turn in turns(self.catalogue, programme, target)
        ]
        return sorted(found, key=lambda turn: turn.day, reverse=True)

    def status(self, programme: str, target: str) -> Status:
        """
        Return the status of a target.

        Raises:
            LookupError: there is no such target.

        """
        return self.statuses[programme, target]

    def of(
        self,
        programme: str | None = None,
        subject: str | None = None,
        indicator: str | None = None,
        pillar: str | None = None,
    ) -> list[Status]:
        """Return the statuses of the targets that fit all that is given."""
        found = targets_of(self.catalogue, programme, subject, indicator, pillar)
        return [self.status(scheme.id, target.id) for scheme, target in found]

    def turns_of(self, status: Status) -> list[Turn]:
        """Return the changes of one target's state, the latest first."""
        return [turn for turn in self.turns if turn.after.id == status.id]


def tally(
    found: Iterable[Item],
    by: Callable[[Item], Hashable],
    state: Callable[[Item], str] = attrgetter("state"),
) -> dict[Hashable, Counter[str]]:
    """
    Count states in groups.

    Args:
        found: statuses, or what has one.
        by: what its group is: pillar, programme, subject, year of the deadline.
        state: what its state is.

    """
    groups: dict[Hashable, Counter[str]] = defaultdict(Counter)
    for each in found:
        groups[by(each)][state(each)] += 1
    return dict(groups)
