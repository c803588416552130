"""One figure about one subject at one time, with the publication that states it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from reform.territory import set_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from reform.located import Loc
    from reform.model import Cell, Change, Precision, Source, Statement, Text, Tier
    from reform.period import Period

Clock = Literal["at", "period", "to"]
"""A state on a day, a span, or a running total to a day."""


@dataclass(frozen=True)
class When:
    """Time of a fact: on a day, over a span, or since a beginning."""

    clock: Clock
    """Which of the three it is."""

    until: Period
    """The day, the span, or the end of the running total."""

    since: Period | None = None
    """Beginning of a running total, where the publication gives it."""

    @property
    def kind(self) -> tuple[str, str]:
        """Sort of time: figures for a year and for a day do not continue each other."""
        return (self.clock, self.until.form)

    @property
    def order(self) -> tuple[object, ...]:
        """What facts are sorted by: end first."""
        start = self.since.start if self.since else self.until.start
        return (self.until.end, start, self.clock)


@dataclass(frozen=True)
class Key:
    """What a fact is about; facts with one key compete to be shown."""

    indicator: str
    subject: str
    when: When
    tier: Tier | None = None
    part: str | None = None
    provinces: int | None = None
    """63 or 34, of a fact about a province; None for any other subject."""


@dataclass(frozen=True)
class Fact:
    """A figure as one publication states it."""

    key: Key
    source: Source
    value: Decimal | None
    precision: Precision
    rank: int | None
    of: int | None
    out_of: Decimal | None
    change: Change | None
    how: str | None
    note: Text | None
    doubt: Text | None
    where: str | None
    loc: Loc
    """Place of the figure in the source's file."""


def facts_of(source: Source, provincial: frozenset[str]) -> Iterator[Fact]:
    """
    Yield the facts that a *source* states, tables cell by cell.

    Args:
        source: the publication.
        provincial: ids of the provinces; only facts about them have a set.

    """
    for index, statement in enumerate(source.facts):
        for subject, cell, loc in _cells(statement, ("facts", index)):
            key = _key(statement, subject, provincial)
            yield _fact(source, statement, cell, key, loc)


def _cells(statement: Statement, loc: Loc) -> Iterator[tuple[str, Cell, Loc]]:
    if statement.values is None:
        yield str(statement.subject), statement, loc
    else:
        for subject, cell in statement.values.items():
            yield subject, cell, (*loc, "values", subject)


def _key(statement: Statement, subject: str, provincial: frozenset[str]) -> Key:
    when, provinces = time_of(statement), None
    if subject in provincial:
        provinces = statement.provinces or set_of(when.until)
    tier, part = statement.tier, statement.part
    return Key(statement.indicator, subject, when, tier, part, provinces)


def _fact(source: Source, statement: Statement, cell: Cell, key: Key, loc: Loc) -> Fact:
    return Fact(
        key=key,
        source=source,
        value=cell.value,
        precision=_precision(statement, cell),
        rank=cell.rank,
        of=statement.of,
        out_of=cell.out_of,
        change=cell.change,
        how=cell.how,
        note=cell.note or statement.note,
        doubt=cell.doubt or statement.doubt,
        where=statement.where,
        loc=loc,
    )


def _precision(statement: Statement, cell: Cell) -> Precision:
    """Return the cell's own, or where it has none that of its table."""
    own = "precision" in cell.model_fields_set
    return cell.precision if own else statement.precision


def time_of(statement: Statement) -> When:
    """Return the one time that a statement gives."""
    if statement.at is not None:
        return When("at", statement.at)
    if statement.period is not None:
        return When("period", statement.period)
    if statement.to is None:
        raise ValueError(statement)
    return When("to", statement.to, statement.since)
