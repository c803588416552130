"""Targets of a series as lines: how high, from when to when, and in which words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reform.measured import RANK, is_overtaken, set_on
from reform.territory import MERGER

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from decimal import Decimal

    from reform.catalogue import Catalogue
    from reform.edition import Edition
    from reform.fact import Key
    from reform.model import Programme, Target
    from reform.period import Period

Promise = tuple["Programme", "Target"]
"""A target with the programme that it stands in."""

LEVELS = frozenset({"at-least", "at-most", "over", "under", "equals", "between"})
"""Comparisons whose number is a level of the indicator itself, not a change of it."""


@dataclass(frozen=True)
class TargetLine:
    """A target that can be drawn beside the figures."""

    values: tuple[Decimal, ...]
    """The number to reach; both ends of a range."""

    since: date
    """First day on which it can have been set."""

    deadline: Period | None
    """Last moment to reach it; None where none was given."""

    text: str
    """What is written beside the line: "target 85%"; of which territory, if of no
    more than was."""

    asked: str
    """What it asks for: "at least 85% by 2025"."""

    label: str
    """The same with the programme, for readers' aids."""

    brief: str = ""
    """What is written where that has no room; nothing if it is short itself."""

    @property
    def until(self) -> date | None:
        """Last day to reach it."""
        return self.deadline.end if self.deadline else None


def targets_of(catalogue: Catalogue, key: Key) -> list[Promise]:
    """Return the targets with a number on a series' scale, the first due first."""
    found = [
        (programme, target)
        for programme in catalogue.programmes.values()
        for target in programme.targets
        if _is_about(target, key) and is_level(catalogue, target)
    ]
    return sorted(found, key=lambda each: _due(*each))


def is_level(catalogue: Catalogue, target: Target) -> bool:
    """Whether a target names a value of its indicator, in the indicator's unit."""
    indicator = catalogue.indicators.get(target.indicator or "")
    if indicator is None or target.value is None:
        return False
    is_rank = target.comparison == "rank-within" and indicator.unit == RANK
    fits = target.comparison in LEVELS or is_rank
    return fits and catalogue.unit_of(target) == indicator.unit


def target_lines(edition: Edition, promises: Iterable[Promise]) -> list[TargetLine]:
    """Return the lines of targets; of several that say the same, the earliest."""
    drawn = [each for each in promises if is_level(edition.catalogue, each[1])]
    lines = sorted((_line(edition, *each) for each in drawn), key=_time)
    first = {(line.values, line.until): line for line in reversed(lines)}
    return sorted(first.values(), key=_time)


def _is_about(target: Target, key: Key) -> bool:
    about = (target.indicator, target.subject, target.tier, target.part)
    return about == (key.indicator, key.subject, key.tier, key.part)


def _due(programme: Programme, target: Target) -> tuple[object, ...]:
    due = target.deadline
    return due is None, due and due.end, programme.id, target.id


def _time(line: TargetLine) -> tuple[object, ...]:
    return line.until is None, line.until, line.since, line.label


def _line(edition: Edition, programme: Programme, target: Target) -> TargetLine:
    values = (target.value, target.most)
    asked, programme_name = asked_by(edition, target), edition.name(programme)
    promise = edition.word("chart_promise", target=asked, programme=programme_name)
    then = "_then" if _is_of_before(edition.catalogue, programme, target) else ""
    value = _number(edition, target)
    return TargetLine(
        values=tuple(value for value in values if value is not None),
        since=set_on(edition.catalogue, programme, target),
        deadline=target.deadline,
        text=edition.word(f"chart_target{then}", value=value),
        asked=asked,
        label=edition.word("chart_promise_then", promise=promise) if then else promise,
        brief=edition.word("chart_target_then_brief", value=value) if then else "",
    )


def _is_of_before(catalogue: Catalogue, programme: Programme, target: Target) -> bool:
    """Whether a line runs on beyond the merger for a territory that ended with it."""
    deadline = target.deadline
    goes_on = deadline is None or deadline.end >= MERGER
    return goes_on and is_overtaken(catalogue, programme, target)


def asked_by(edition: Edition, target: Target) -> str:
    """Write what a target asks for and by when: "at least 85% by 2025"."""
    asked, deadline = edition.target(target), target.deadline
    if deadline is None:
        return edition.word("target_open", target=asked)
    form = deadline.form
    name = f"target_by_{form}" if form in {"year", "day"} else "target_by"
    return edition.word(name, target=asked, deadline=edition.period(deadline))


def _number(edition: Edition, target: Target) -> str:
    """Write the number without words: the axis says what is counted."""
    unit = edition.catalogue.units[edition.catalogue.unit_of(target) or ""]
    values = [value for value in (target.value, target.most) if value is not None]
    written = [edition.amount(value) for value in values]
    if unit.symbol:
        written[-1] = edition.quantity(values[-1], unit)
    return "\N{EN DASH}".join(written)
