"""The words for how far a promise has got, from the best to the worst."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, get_args

METHOD = "1.0"
"""Version of the method, which each status carries; it changes with any rule here."""

State = Literal[
    "met",
    "met-late",
    "on-track",
    "behind",
    "far-behind",
    "moving-away",
    "missed",
    "depends",
    "unknown",
    "not-measurable",
    "overtaken",
]
"""
How far a target has got.

It is `met` where the latest figure satisfies it, or the one at its deadline did;
`met-late` where only one after the deadline does. Before the deadline it is `on-track`,
`behind`, `far-behind` or `moving-away`, by the pace made against the pace needed. After
it, it is `missed` where a figure of the deadline or later does not satisfy it, and
`unknown` where there is none. It `depends` where publications, measures or the wording
of a figure lead to different answers; it is `not-measurable` where there is nothing to
compute from; and `overtaken` where its subject or its measure ceased to exist first.
"""

STATES: tuple[State, ...] = get_args(State)

PACED: tuple[State, ...] = ("on-track", "behind", "far-behind", "moving-away")
"""States that follow from a pace."""

Reason = Literal[
    "number",
    "measure",
    "figure",
    "unit",
    "since",
    "deadline",
    "base",
    "base-late",
    "one-point",
    "short",
    "break",
    "between",
    "late",
    "wording",
    "source",
    "proxy",
    "merger",
    "district",
    "ended",
    "record",
    "no-record",
]
"""
What a state rests on where no figure against the target explains it.

The target has no `number`, no `measure`, no `figure` of that, or a `unit` that the
measure does not have; no figure `since` it was set; no `deadline`; no figure at its
named `base`, or one that is not before the deadline (`base-late`). There is `one-point`
alone, too `short` a time between two, or a `break` of method or of territory between
all others and the latest. Figures on both sides of the deadline (`between`) say
different things, or the first one after it came too `late`. The answer hangs on the
`wording` of a figure, on the `source`, or on the `proxy` that is taken. The territory
ended with the `merger`, the tier with the `district` level, the measure was `ended`. A
`record` tells what became of it, or none does (`no-record`).
"""

Doubt = Literal["last", "base", "method", "wording", "source"]
"""What another answer would follow from: leaving the last figure out, the neighbouring
base, compound growth, the bounds of a worded figure, another publication's figure."""

ON_TRACK = Decimal("0.95")
"""Share of the pace needed from which on a target is on track."""

BEHIND = Decimal("0.6")
"""Share of the pace needed from which on it is behind, and not far behind."""


def paced(ratio: Decimal) -> State:
    """Return the state for a pace made, as a share of the pace needed."""
    if ratio >= ON_TRACK:
        return "on-track"
    if ratio >= BEHIND:
        return "behind"
    return "far-behind" if ratio >= 0 else "moving-away"
