"""The table of facts: every figure of every publication, shown or not."""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING, Any, get_args

from reform.choice import Reason
from reform.fact import Clock
from reform.model import Precision, Source, Statement
from reform.publishing.table import Column, Table, field, meaning, text, text_field

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date

    from reform.catalogue import Catalogue
    from reform.choice import Choice
    from reform.fact import Fact
    from reform.model import Indicator, Ministry, Place


@dataclass(frozen=True)
class Row:
    """A fact with what it is about, and whether it is shown."""

    fact: Fact
    indicator: Indicator
    subject: Place | Ministry
    chosen: bool
    why: Reason


def _rows(catalogue: Catalogue) -> Iterator[Row]:
    return rows_of(catalogue, catalogue.choices.values())


def rows_of(catalogue: Catalogue, choices: Iterable[Choice]) -> Iterator[Row]:
    """Yield the facts of some choices, series by series."""
    for choice in sorted(choices, key=_order):
        key = choice.shown.key
        indicator = catalogue.indicators[key.indicator]
        place = catalogue.places.get(key.subject)
        subject = place or catalogue.ministries[key.subject]
        yield Row(choice.shown, indicator, subject, chosen=True, why=choice.reason)
        for fact, reason in choice.others:
            yield Row(fact, indicator, subject, chosen=False, why=reason)


def _order(choice: Choice) -> tuple[object, ...]:
    """Sort series by series, each from its oldest figure to its newest."""
    key = choice.shown.key
    series = (key.indicator, key.part or "", key.tier or "", key.subject)
    return (*series, key.provinces or 0, *key.when.order)


def _start(row: Row) -> date | None:
    when = row.fact.key.when
    if when.clock == "to":
        return when.since.start if when.since else None
    return when.until.start


def _time(*clocks: Clock) -> Callable[[Row], Any]:
    """Return the time of a fact that has one of these *clocks*."""

    def value(row: Row) -> Any:
        when = row.fact.key.when
        return when.until if when.clock in clocks else None

    return value


def _change(name: str) -> Callable[[Row], Any]:
    return lambda row: getattr(row.fact.change, name, None)


_ABOUT: tuple[Column[Any], ...] = (
    Column(
        "indicator",
        "string",
        "What is measured: an id in indicators.",
        attrgetter("indicator.id"),
        required=True,
        refers="indicators",
    ),
    *text("indicator_name", "Name of the indicator.", attrgetter("indicator.name")),
    Column(
        "subject",
        "string",
        "Whom the figure is about: an id in places or ministries.",
        attrgetter("subject.id"),
        required=True,
    ),
    *text("subject_name", "Name of the subject.", attrgetter("subject.name")),
    field(Statement, "tier", at="fact.key").saying(
        "Level of government that the figure covers; empty for all together."
    ),
    field(Statement, "part", at="fact.key"),
)

_TIME: tuple[Column[Any], ...] = (
    Column(
        "clock",
        "string",
        "Kind of time: at a day, over a period, or a running total to a day.",
        attrgetter("fact.key.when.clock"),
        choices=get_args(Clock),
        required=True,
    ),
    Column(
        "period",
        "string",
        "The day or period as written in the data; empty for a running total.",
        _time("at", "period"),
    ),
    Column(
        "since",
        "string",
        "Beginning of a running total, where the publication gives it.",
        attrgetter("fact.key.when.since"),
    ),
    Column("to", "string", meaning(Statement, "to"), _time("to")),
    Column(
        "period_start",
        "date",
        "First day of the time; empty for a running total of unknown beginning.",
        _start,
    ),
    Column(
        "period_end",
        "date",
        "Last day of the time.",
        attrgetter("fact.key.when.until.end"),
        required=True,
    ),
    Column(
        "provinces",
        "integer",
        "Set of provinces that the name belongs to: 63 until 2025-06-30, 34 since; "
        "empty where the subject is no province.",
        attrgetter("fact.key.provinces"),
        choices=(63, 34),
    ),
)

_FIGURE: tuple[Column[Any], ...] = (
    Column(
        "value",
        "number",
        "The figure, with the digits that were published; "
        "empty where only a rank or a change was.",
        attrgetter("fact.value"),
    ),
    Column(
        "precision",
        "string",
        "How the publication qualifies the figure; derived means computed, see how.",
        attrgetter("fact.precision"),
        choices=get_args(Precision),
        required=True,
    ),
    field(Statement, "how", "text", at="fact"),
    field(Statement, "rank", "integer", at="fact"),
    field(Statement, "of", "integer", at="fact"),
    field(Statement, "out_of", "number", at="fact"),
    Column(
        "change_by",
        "number",
        "A change that is stated instead of a level: how much.",
        _change("by"),
    ),
    Column(
        "change_unit", "string", "Unit of the change.", _change("unit"), refers="units"
    ),
    Column(
        "change_precision",
        "string",
        "How the publication qualifies the change.",
        _change("precision"),
        choices=get_args(Precision),
    ),
    Column(
        "change_against",
        "string",
        "Period that the change is counted from.",
        _change("against"),
    ),
    Column(
        "unit",
        "string",
        "Unit of value and out_of.",
        attrgetter("indicator.unit"),
        required=True,
        refers="units",
    ),
)

_ORIGIN: tuple[Column[Any], ...] = (
    Column(
        "source",
        "string",
        "Publication that states the figure.",
        attrgetter("fact.source.id"),
        required=True,
        refers="sources",
    ),
    *text_field(Source, "publisher", at="fact.source"),
    field(Source, "published", at="fact.source"),
    field(Source, "url", at="fact.source"),
    *text_field(Source, "no_url", at="fact.source"),
    field(Statement, "where", "text", at="fact"),
    *text_field(Statement, "note", at="fact"),
    *text_field(Statement, "doubt", at="fact"),
)

_CHOICE: tuple[Column[Any], ...] = (
    Column(
        "chosen",
        "boolean",
        "Whether the site shows this figure; of several for the same indicator, part, "
        "subject, tier, time and provinces it shows one.",
        attrgetter("chosen"),
        required=True,
    ),
    Column(
        "why",
        "string",
        "What put the chosen figure before this one or, in its own row, before the "
        "next: only (there is no other), doubt (a slip is likely), exact (a figure "
        "before a rank, exact before derived, derived before qualified), authority "
        "(the measure's own publisher, then other authorities, then the press), latest "
        "(the later publication) or file-name.",
        attrgetter("why"),
        choices=get_args(Reason),
        required=True,
    ),
)

FACTS: Table[Row] = Table(
    "facts",
    "Facts",
    "A row is one figure about one subject at one time, as one publication states it. "
    "For one figure each, take the rows where chosen is yes.",
    (*_ABOUT, *_TIME, *_FIGURE, *_ORIGIN, *_CHOICE),
    _rows,
    key=(),
)
