"""Facts that cannot both be true: rounding and "over" are no contradiction."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Literal

from reform.extent import exclude

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from reform.choice import Choice
    from reform.fact import Fact

Matter = Literal["value", "rank"]
"""What publications disagree on."""


@dataclass(frozen=True)
class Contradiction:
    """What several publications state about the same thing, and cannot all be true."""

    choice: Choice
    """The fact shown, and all that stand behind it."""

    matter: Matter
    """Whether their figures exclude each other, or their ranks."""

    facts: tuple[Fact, ...]
    """Those that at least one other excludes, in the order of the choice."""


def contradictions(choices: Iterable[Choice]) -> Iterator[Contradiction]:
    """Yield what is contradicted among *choices*: figures first, then ranks."""
    for choice in choices:
        facts = [choice.shown, *(fact for fact, _ in choice.others)]
        for matter, test in _TESTS.items():
            found = _excluded(facts, test)
            if found:
                yield Contradiction(choice, matter, found)


def _excluded(
    facts: list[Fact], test: Callable[[Fact, Fact], bool]
) -> tuple[Fact, ...]:
    # By identity: comparing facts would compare whole publications.
    disputed = {
        id(fact) for pair in combinations(facts, 2) if test(*pair) for fact in pair
    }
    return tuple(fact for fact in facts if id(fact) in disputed)


def _figures_exclude(one: Fact, other: Fact) -> bool:
    return one.value is not None and other.value is not None and exclude(one, other)


def _ranks_exclude(one: Fact, other: Fact) -> bool:
    """Ranks differ, and are not known to be counted among different numbers."""
    if one.rank is None or other.rank is None or one.rank == other.rank:
        return False
    return one.of is None or other.of is None or one.of == other.of


_TESTS: dict[Matter, Callable[[Fact, Fact], bool]] = {
    "value": _figures_exclude,
    "rank": _ranks_exclude,
}
