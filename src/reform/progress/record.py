"""What publications report of a promise that no figure tells of."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from reform.catalogue import Catalogue
    from reform.model import Entry
    from reform.progress.state import State
    from reform.progress.status import Status

OPEN = frozenset({"ordered", "under-way"})
"""Records of something that was not done by then."""


def recorded(catalogue: Catalogue, status: Status) -> Status | None:
    """
    Return the state that the latest record tells; None where there is no record.

    Only what was published, and had happened, by the status' day counts. Done is met,
    whenever it was seen: a publication's day is not that of the deed, so only what is
    recorded as done late is late. What was still under way when the deadline passed is
    missed; before that, how far it got is not measurable.
    """
    found = [
        entry
        for entry in status.target.history
        if known_since(catalogue, entry) <= status.day
    ]
    if not found:
        return None
    last = max(reversed(found), key=lambda entry: entry.at.end)
    return replace(
        status,
        state=_state(last, status),
        reason="record",
        record=last,
        is_time_open=last.state == "done" and _may_be_after(last, status),
    )


def known_since(catalogue: Catalogue, entry: Entry) -> date:
    """
    Return the first day on which a record could be known.

    A publication of some month counts from its first day, its news not before theirs.
    """
    return max(entry.at.start, catalogue.sources[entry.source].published.start)


def _state(entry: Entry, status: Status) -> State:
    ends: dict[str, State] = {
        "done": "met",
        "done-late": "met-late",
        "superseded": "overtaken",
    }
    if entry.state in ends:
        return ends[entry.state]
    deadline = status.target.deadline
    if deadline is None or deadline.end >= status.day:
        return "not-measurable"
    if entry.state in OPEN and entry.at.start > deadline.end:
        return "missed"
    return "unknown"


def _may_be_after(entry: Entry, status: Status) -> bool:
    deadline = status.target.deadline
    return deadline is not None and entry.at.end > deadline.end
