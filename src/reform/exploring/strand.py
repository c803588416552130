"""What one drawing can hold of an indicator, and who can be ranked in it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from reform.catalogue import Catalogue
    from reform.fact import Fact, Key, When

Group = Literal["63", "34", "ministries"]
"""Who can be ranked together: a set of provinces, or the ministries."""

GROUPS: tuple[Group, ...] = get_args(Group)

LEAST = 2
"""Members of a group that are known at one time, before they can be ranked."""

YEAR = "year"


@dataclass(frozen=True)
class Strand:
    """
    The figures of an indicator for one level of government and one of its parts.

    Scores are parted by the length of their periods too: one of a day is none of a
    year. Other figures of all times are of one strand.
    """

    indicator: str
    tier: str | None
    part: str | None
    form: str | None
    """Of a score that is not of a year: day, month, quarter or half."""

    facts: tuple[Fact, ...]
    """What is shown, oldest first; each has a value or a rank."""

    @property
    def id(self) -> str:
        """What tells it from the others of its indicator; empty for the whole."""
        return "~".join(filter(None, (self.tier, self.part, self.form)))


@dataclass(frozen=True)
class Cohort:
    """A group at one time: what a ranking or a map shows."""

    when: When
    group: Group
    facts: tuple[Fact, ...]
    """What is shown of each member of which anything is."""


def strands(catalogue: Catalogue, indicator: str) -> list[Strand]:
    """Return the strands of an indicator: the whole first, its parts in their order."""
    found: dict[tuple[str | None, str | None, str | None], list[Fact]]
    found = defaultdict(list)
    for choice in catalogue.shown(indicator):
        fact = choice.shown
        if fact.value is not None or fact.rank is not None:
            key = fact.key
            found[key.tier, key.part, _form(catalogue, key)].append(fact)
    made = [
        Strand(indicator, tier, part, form, tuple(facts))
        for (tier, part, form), facts in found.items()
    ]
    parts = [None, *catalogue.indicators[indicator].parts]
    return sorted(made, key=lambda s: (parts.index(s.part), s.tier or "", s.id))


def _form(catalogue: Catalogue, key: Key) -> str | None:
    is_score = catalogue.indicators[key.indicator].nature == "score"
    form = key.when.until.form
    return form if is_score and form != YEAR else None


def cohorts(catalogue: Catalogue, strand: Strand) -> list[Cohort]:
    """Return each group and time of which enough is known, the oldest first."""
    found: dict[tuple[When, Group], list[Fact]] = defaultdict(list)
    for fact in strand.facts:
        group = group_of(catalogue, fact.key)
        if group is not None:
            found[fact.key.when, group].append(fact)
    made = [
        Cohort(when, group, tuple(facts))
        for (when, group), facts in found.items()
        if len(facts) >= LEAST
    ]
    return sorted(made, key=lambda c: (*c.when.order, GROUPS.index(c.group)))


def group_of(catalogue: Catalogue, key: Key) -> Group | None:
    """Return the group that the subject of a fact belongs to; None for a region."""
    if key.subject in catalogue.ministries:
        return "ministries"
    return next((group for group in GROUPS if group == str(key.provinces)), None)
