"""Facts that cannot both be true: rounding and "over" are no contradiction."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Literal

from reform.extent import exclude

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from reform.choice import Choice
    from reform.fact import Fact

Matter = Literal["value", "rank", "place"]
"""What publications disagree on: a figure, a rank, or who holds a place."""


@dataclass(frozen=True)
class Contradiction:
    """What several publications state about the same thing, and cannot all be true."""

    choice: Choice
    """The fact shown, and all that stand behind it."""

    matter: Matter
    """Whether figures exclude each other, or ranks, or two subjects hold one place."""

    facts: tuple[Fact, ...]
    """Those that at least one other excludes, in the order of the choice."""


def contradictions(choices: Iterable[Choice]) -> Iterator[Contradiction]:
    """Yield what is contradicted among *choices*; of shared places the last."""
    ranked: dict[tuple[object, ...], list[Choice]] = defaultdict(list)
    for choice in choices:
        ranked[_place(choice.shown)].append(choice)
        facts = choice.facts
        for matter, test in _TESTS.items():
            found = _excluded(facts, test)
            if found:
                yield Contradiction(choice, matter, found)

    for place, holders in ranked.items():
        if place and len(holders) > 1 and not _tied(holders):
            level = tuple(holder.shown for holder in holders)
            yield Contradiction(holders[0], "place", level)


def _place(fact: Fact) -> tuple[object, ...]:
    """Return the place that a fact gives its subject among how many; maybe none."""
    key = fact.key
    if fact.rank is None or fact.of is None:
        return ()
    about = (key.indicator, key.when, key.tier, key.part, key.provinces)
    return (*about, fact.rank, fact.of)


def _tied(holders: list[Choice]) -> bool:
    """Whether all have one figure, so that they may share a place."""
    values = {holder.shown.value for holder in holders}
    return len(values) == 1 and None not in values


def _excluded(
    facts: tuple[Fact, ...], test: Callable[[Fact, Fact], bool]
) -> tuple[Fact, ...]:
    # By identity: comparing facts would compare whole publications.
    disputed = {
        id(fact) for pair in combinations(facts, 2) if test(*pair) for fact in pair
    }
    return tuple(fact for fact in facts if id(fact) in disputed)


def figures_exclude(one: Fact, other: Fact) -> bool:
    """Whether two facts have figures that cannot both be true."""
    return one.value is not None and other.value is not None and exclude(one, other)


def ranks_exclude(one: Fact, other: Fact) -> bool:
    """Whether two ranks differ, and are not known to be among different numbers."""
    if one.rank is None or other.rank is None or one.rank == other.rank:
        return False
    return one.of is None or other.of is None or one.of == other.of


_TESTS: dict[Matter, Callable[[Fact, Fact], bool]] = {
    "value": figures_exclude,
    "rank": ranks_exclude,
}
