"""Macros for how far everything has got: counts of states, and what changed when."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, get_args

from macros.desk import Desk, one_of
from reform.docket import docket
from reform.progress.digest import events
from reform.progress.history import Cause
from reform.progress.restated import restated
from reform.progress.sentence import StatusWords
from reform.progress.state import STATES
from reform.progress.task import TASK_STATES
from reform.progress.totals import JUDGED, TARGETS_BY, TASKS_BY, targets_by, tasks_by
from reform.promised import tasks_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from reform.progress.digest import Event
    from reform.progress.totals import Counts

OPEN = "open"
"""Stands for the year of what has no deadline."""

WORSE = "worse"
"""Stands among causes for changes by which less was reached than before."""

STEPS = 4
"""Shades of a cell, by the share of its row."""


@dataclass(frozen=True)
class _Group:
    """One row of a table of counts."""

    name: str
    counts: Counter[Any]
    address: str = ""
    """Of the page about what the row counts; empty where there is none."""

    @property
    def total(self) -> int:
        return self.counts.total()

    def shade(self, state: str) -> int:
        """Return how much of the row is in a state: 0 for none, 4 for most."""
        return -(-STEPS * self.counts[state] // self.total)


def progress_sentence(desk: Desk) -> str:
    """
    Write how many targets there are, how many are judged, and as of which day.

    `{{ progress_sentence() }}`

    Args:
        desk: given by the site.

    """
    counts = _by_state(desk)
    if not counts:
        return desk.render("no_promises.html")
    judged = {state: counts[state] for state in STATES if state in JUDGED}
    others = {state: counts[state] for state in STATES if state not in JUDGED}
    return desk.render(
        "progress_sentence.html",
        today=desk.catalogue.today,
        targets=counts.total(),
        programmes=len({each.programme.id for each in _statuses(desk)}),
        judged=judged,
        others=others,
        listed=lambda states: _listed(desk, states),
    )


def _listed(desk: Desk, states: Mapping[str, int]) -> str:
    """Write counts of states in a sentence; those that none is in are left out."""
    said = [
        desk.word(
            "progress_count",
            count=desk.edition.number(count),
            state=desk.word(f"status_{state}").lower(),
        )
        for state, count in states.items()
        if count
    ]
    return ", ".join(said)


def state_meanings(desk: Desk) -> str:
    """
    Write every state that a target can have, what it means, and how many have it.

    `{{ state_meanings() }}`

    Args:
        desk: given by the site.

    """
    return desk.render("state_meanings.html", states=STATES, counts=_by_state(desk))


def target_states(desk: Desk, by: str) -> str:
    """
    Write how many targets are in which state: a row for each group.

    `{{ target_states("pillar") }}`

    Args:
        desk: given by the site.
        by: pillar, programme, subject or year (that of the deadline).

    """
    by = one_of(by, TARGETS_BY, "by")
    counts = targets_by(desk.catalogue, _statuses(desk), by)
    words = {state: desk.word(f"status_{state}") for state in STATES}
    return _table(desk, by, counts, words, "targets")


def task_states(desk: Desk, by: str) -> str:
    """
    Write how many tasks are in which state: a row for each group.

    `{{ task_states("pillar") }}`

    Args:
        desk: given by the site.
        by: pillar, or year (that of the deadline).

    """
    found = docket(desk.catalogue, tasks_of(desk.catalogue))
    counts = tasks_by(found, one_of(by, TASKS_BY, "by"))
    words = {
        state: desk.word(f"task_{'given' if state == 'ordered' else state}")
        for state in TASK_STATES
    }
    return _table(desk, by, counts, words, "tasks")


def restated_targets(desk: Desk) -> str:
    """
    Write which targets several programmes state; nothing where there are none.

    `{{ restated_targets() }}`

    Args:
        desk: given by the site.

    """
    found = restated(desk.catalogue)
    return desk.render("restated_targets.html", groups=found) if found else ""


def state_changes(desk: Desk) -> str:
    """
    Write every change of a target's state, the newest first, to choose from.

    `{{ state_changes() }}`

    Args:
        desk: given by the site.

    """
    found = events(desk.edition.ledger.turns)
    if not found:
        return desk.render("no_promises.html")
    return desk.render(
        "state_changes.html",
        events=found,
        said=lambda status: StatusWords(desk.edition, status),
        worse=WORSE,
        filters_of=_filters(desk, found),
    )


def _filters(
    desk: Desk, found: Sequence[Event]
) -> list[tuple[str, list[tuple[str, str]]]]:
    """Return what changes can be chosen by, each with the values that occur."""
    years = sorted({each.day.year for each in found}, reverse=True)
    after = {each.after for each in found}
    causes = {each.cause for each in found}
    named = [(each, desk.word(f"turn_{each}")) for each in get_args(Cause)]
    worse = [(WORSE, desk.word("turn_worse"))] if any(e.is_worse for e in found) else []
    return [
        (desk.word("turn_year"), [(f"in-{year}", str(year)) for year in years]),
        (
            desk.word("turn_after"),
            [(f"to-{s}", desk.word(f"status_{s}")) for s in STATES if s in after],
        ),
        (desk.word("turn_why"), [*worse, *(n for n in named if n[0] in causes)]),
    ]


def _statuses(desk: Desk) -> Iterable[Any]:
    return desk.edition.ledger.statuses.values()


def _by_state(desk: Desk) -> Counter[Any]:
    return Counter(each.state for each in _statuses(desk))


def _table(
    desk: Desk, by: str, counts: Counts, words: Mapping[Any, str], of: str
) -> str:
    """Write counts by group, with a column for each state that anything is in."""
    groups = [each for each in _groups(desk, by, counts) if each.total]
    if not groups:
        return ""
    whole = sum((each.counts for each in groups), Counter[Any]())
    return desk.render(
        "state_table.html",
        by=by,
        of=of,
        groups=groups,
        whole=_Group(desk.word("progress_all"), whole),
        states={state: said for state, said in words.items() if whole[state]},
    )


def _groups(desk: Desk, by: str, counts: Counts) -> Iterable[_Group]:
    """Yield groups in their own order; at the end what belongs to none."""

    def of(kind: str, entities: Iterable[Any]) -> Iterable[_Group]:
        for each in entities:
            if each.id in counts:
                name, address = desk.edition.name(each), desk.page_of(kind, each.id)
                yield _Group(name, counts[each.id], address)

    if by in {"pillar", "programme"}:
        yield from of(by, desk.edition.pages(by))
    elif by == "subject":
        yield from _of_subjects(desk, counts)
    else:
        for year in sorted(key for key in counts if isinstance(key, int)):
            yield _Group(str(year), counts[year])
    if None in counts:
        nothing = "no_deadline" if by == "year" else "progress_no_pillar"
        yield _Group(desk.word(nothing), counts[None])


def _of_subjects(desk: Desk, counts: Counts) -> Iterable[_Group]:
    """Yield the country and its regions, then ministries, then provinces."""
    catalogue = desk.catalogue
    own = [desk.edition.subject(str(key)) for key in counts]
    kinds = (catalogue.ministries, catalogue.provinces)
    ranked = sorted(
        desk.edition.in_order(own),
        key=lambda each: [each.id in kind for kind in kinds],
    )
    for each in ranked:
        is_province = each.id in catalogue.provinces
        address = desk.page_of("province", each.id) if is_province else ""
        yield _Group(desk.edition.name(each), counts[each.id], address)
