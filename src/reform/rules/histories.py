"""Rules on what publications report of tasks and of targets."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from reform.rules.rule import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reform.catalogue import Catalogue
    from reform.model import Entry
    from reform.rules.rule import Names

WORSE = ("done", "superseded", "done-late", "under-way", "ordered", "unknown")
"""States of an entry, each worse than those before it."""

Found = tuple[str, str, str, int, "Sequence[Entry]"]
"""Kind and id of an entity, its list, the place in it, and a history there."""


def histories_run_forwards(catalogue: Catalogue, _: Names) -> Iterator[Finding]:
    """What became of a task or a target is told in the order of time."""
    for kind, identity, name, index, history in _histories(catalogue):
        for number, (before, after) in enumerate(pairwise(history), 1):
            if after.at < before.at:
                loc = (name, index, "history", number, "at")
                said = f"{after.at} stands after {before.at}"
                yield Finding(kind, identity, loc, said, "put the older one first")


def worse_states_say_why(catalogue: Catalogue, _: Names) -> Iterator[Finding]:
    """Where a task or a target is in a worse state than before, a note says why."""
    for kind, identity, name, index, history in _histories(catalogue):
        for number, (before, after) in enumerate(pairwise(history), 1):
            is_worse = WORSE.index(after.state) > WORSE.index(before.state)
            if is_worse and after.note is None:
                loc = (name, index, "history", number)
                said = f"{after.state} is worse than {before.state} before it"
                yield Finding(kind, identity, loc, said, "add a note:")


def _histories(catalogue: Catalogue) -> Iterator[Found]:
    for programme in catalogue.programmes.values():
        for index, target in enumerate(programme.targets):
            yield "programmes", programme.id, "targets", index, target.history
    for directive in catalogue.directives.values():
        for index, task in enumerate(directive.tasks):
            yield "directives", directive.id, "tasks", index, task.history
