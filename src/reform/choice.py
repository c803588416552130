"""Which of several publications' figures is shown: the rule, once."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reform.fact import Fact, Key

Reason = Literal["only", "doubt", "exact", "authority", "latest", "file-name"]
"""What decided: nothing else was known, or the first difference found."""

_EXACTNESS = {"exact": 0, "derived": 1, "over": 2, "under": 2, "nearly": 2, "about": 2}
_AUTHORITY = {"publisher": 0, "official": 1, "secondary": 2}


@dataclass(frozen=True)
class Choice:
    """The fact shown for a key, and those that stand behind it."""

    shown: Fact
    reason: Reason
    """What put it before the next one."""

    others: tuple[tuple[Fact, Reason], ...] = ()
    """The rest in order, each with what put the shown one before it."""

    @property
    def facts(self) -> tuple[Fact, ...]:
        """All of them, the shown one first."""
        return self.shown, *(fact for fact, _ in self.others)


def choose(facts: Iterable[Fact]) -> dict[Key, Choice]:
    """
    Choose one fact for each key.

    A figure that nothing speaks against comes before one in doubt, which is said to
    be a slip and why; a figure before a rank alone; exact before derived, and
    that, a sum of printed numbers, before "over" or "about"; the measure's own
    publisher before another authority, and that before the press; the later
    publication before the earlier one, which it revises (one of which only the month
    is known counts from its first day); and the file name last, so that the choice
    is always the same.
    """
    rivals: dict[Key, list[Fact]] = defaultdict(list)
    for fact in facts:
        rivals[fact.key].append(fact)
    return {key: _choice(sorted(found, key=_order)) for key, found in rivals.items()}


def _order(fact: Fact) -> tuple[object, ...]:
    return (
        fact.doubt is not None,
        (fact.value is None, _EXACTNESS[fact.precision]),
        _AUTHORITY[fact.source.authority],
        -fact.source.published.start.toordinal(),
        (fact.source.id, fact.loc[1]),
    )


def _choice(ordered: list[Fact]) -> Choice:
    first, *rest = ordered
    others = tuple((fact, _decider(first, fact)) for fact in rest)
    return Choice(first, others[0][1] if others else "only", others)


def _decider(first: Fact, other: Fact) -> Reason:
    """Name the first step of the rule at which two facts differ."""
    names: tuple[Reason, ...] = (
        "doubt",
        "exact",
        "authority",
        "latest",
        "file-name",
    )
    steps = zip(names, _order(first), _order(other), strict=True)
    return next(name for name, one, two in steps if one != two)
