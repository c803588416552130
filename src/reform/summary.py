"""Where the reform stands in a few sentences, counted from what is on record."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from reform.due import deadlines

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from reform.edition import Edition
    from reform.headline import Headline

MOVES = ("up", "down", "same", "open")
"""Where headline figures went, in the order in which it is said."""

RECORDS = ("recorded", "progress", "nothing")
"""What is on record of deadlines that have passed, in the order in which it is said."""


def summary(edition: Edition, headlines: Iterable[Headline], today: date) -> str:
    """
    Say where some headline figures went, and how far targets and tasks have got.

    Nothing is weighed or averaged: each sentence counts what the pages show.

    Args:
        edition: whose words it is in.
        headlines: the figures that stand below it.
        today: the day that deadlines are held against.

    """
    said = (_moves(edition, headlines), _targets(edition), _deadlines(edition, today))
    day = edition.date(today)
    return edition.word("summary", day=day, said=" ".join(filter(None, said)))


def _moves(edition: Edition, headlines: Iterable[Headline]) -> str:
    ways: Counter[str] = Counter(each.way or "open" for each in headlines)
    return _counted(edition, "moves", MOVES, ways)


def _targets(edition: Edition) -> str:
    states = Counter(status.state for status in edition.ledger.statuses.values())
    if not states:
        return ""
    return edition.word(
        "summary_targets",
        targets=states.total(),
        met=states["met"] + states["met-late"],
        missed=states["missed"],
        unknown=states["unknown"],
    )


def _deadlines(edition: Edition, today: date) -> str:
    found = deadlines(edition.catalogue, edition.ledger)
    states: Counter[str] = Counter(each.state(today) for each in found)
    return _counted(edition, "deadlines", RECORDS, states)


def _counted(
    edition: Edition, what: str, order: Iterable[str], counts: Mapping[str, int]
) -> str:
    """Write how many there are and how many of each sort; nothing where none is."""
    sorts = [sort for sort in order if counts.get(sort)]
    if not sorts:
        return ""
    parts = [edition.word(f"summary_{sort}", count=counts[sort]) for sort in sorts]
    total = sum(counts[sort] for sort in sorts)
    return edition.word(f"summary_{what}", count=total, parts=", ".join(parts))
