"""Columns of how far a target has got, with the proof: numbers, sources, a sentence."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Protocol, get_args

from reform.edition import NBSP, Edition
from reform.progress.pace import YEAR
from reform.progress.sentence import StatusWords
from reform.progress.state import STATES, Reason
from reform.publishing.table import Column

if TYPE_CHECKING:
    from collections.abc import Callable

    from reform.catalogue import Catalogue
    from reform.progress.pace import Pace
    from reform.progress.readings import Reading
    from reform.progress.status import Status
    from reform.publishing.table import Kind
    from reform.wording import Language

DIGITS = Decimal("0.0001")
"""To which what is computed is rounded; what was published never is."""

SPOKEN: tuple[tuple[Language, str], ...] = (("vi", "Vietnamese"), ("en", "English"))


class Assessed(Protocol):
    """A row of a table that has a status."""

    @property
    def catalogue(self) -> Catalogue:
        """The facts that the status rests on."""

    @property
    def status(self) -> Status:
        """How far the row's target has got."""


def _figure(name: str, part: str, what: str) -> tuple[Column[Any], ...]:
    """Columns of a figure of a status: number, last day of its time, publication."""

    def column(ending: str, kind: Kind, meaning: str, read: Any) -> Column[Any]:
        def value(row: Assessed) -> Any:
            found: Reading | None = getattr(row.status, part)
            return None if found is None else read(found)

        refers = "sources" if ending == "source" else ""
        return Column(f"{name}_{ending}", kind, meaning, value, refers=refers)

    return (
        column("value", "number", f"{what}, in the unit that is compared.", _number),
        column("until", "date", "Last day of its time.", attrgetter("end")),
        column("source", "string", "Where it is stated.", attrgetter("fact.source.id")),
    )


def _number(found: Reading) -> Decimal:
    """Return a number as published, or the share that was computed."""
    return _rounded(found.value) if found.is_share else found.value


def _rounded(value: Decimal) -> Decimal:
    return value.quantize(DIGITS, ROUND_HALF_UP)


def _paced(
    name: str, meaning: str, read: Callable[[Pace], Decimal | None]
) -> Column[Any]:
    """Column of what is computed from a pace; empty without one."""

    def value(row: Assessed) -> Decimal | None:
        found = None if row.status.pace is None else read(row.status.pace)
        return None if found is None else _rounded(found)

    return Column(name, "number", meaning, value)


def _gap(row: Assessed) -> Decimal | None:
    """Return how far the deciding figure is from its goal, where that can be told."""
    found = row.status.reading
    gap = row.status.gap(found) if found else None
    return _rounded(gap) if gap is not None and found and found.is_share else gap


def _said(
    name: str, meaning: str, read: Callable[[StatusWords], str], *, required: bool
) -> tuple[Column[Any], ...]:
    """Two columns for what is written of a status, one a language."""

    def column(language: Language, spoken: str) -> Column[Any]:
        def value(row: Assessed) -> str | None:
            words = StatusWords(Edition(row.catalogue, language), row.status)
            return read(words).replace(NBSP, " ") or None

        said = f"{meaning} In {spoken}."
        return Column(f"{name}_{language}", "text", said, value, required=required)

    return tuple(column(*each) for each in SPOKEN)


def _sources(row: Assessed) -> list[str]:
    words = StatusWords(Edition(row.catalogue, "en"), row.status)
    return [each.id for each in words.sources]


STATUS: tuple[Column[Any], ...] = (
    Column(
        "state",
        "string",
        "How far the target has got, by the method described on the site.",
        attrgetter("status.state"),
        choices=STATES,
        required=True,
    ),
    Column(
        "reason",
        "string",
        "What the state rests on, where no figure held against the target explains it.",
        attrgetter("status.reason"),
        choices=get_args(Reason),
    ),
    *_said(
        "sentence",
        "The proof of the state in words.",
        lambda words: f"{words.sentence}.",
        required=True,
    ),
    *_said(
        "caveat",
        "What must be known of the measure.",
        lambda words: " ".join(words.notes),
        required=False,
    ),
    Column("state_sources", "list", "Publications of the sentence.", _sources),
    *_figure("base", "base", "Figure that the pace is counted from"),
    *_figure("figure", "reading", "Figure that decides"),
    *_figure("before", "before", "Last figure before the deadline, or before an end"),
    Column(
        "gap",
        "number",
        "How far the figure that decides is from the target; empty where it is worded, "
        "or counts something else than was promised.",
        _gap,
    ),
    _paced(
        "made_per_year",
        "Pace made: change a year from the base to the latest figure.",
        lambda pace: pace.made * YEAR,
    ),
    _paced(
        "needed_per_year",
        "Pace needed: change a year from the base to the target at its deadline.",
        lambda pace: pace.needed * YEAR,
    ),
    _paced("ratio", "Pace made by pace needed.", attrgetter("ratio")),
    _paced(
        "projected",
        "Number at the deadline, if it went on at the pace made.",
        attrgetter("projected"),
    ),
    _paced(
        "compound_ratio",
        "The same ratio of yearly growth rates, for comparison alone.",
        attrgetter("compound"),
    ),
    Column(
        "tested",
        "list",
        "What was chosen otherwise to see whether another state follows.",
        attrgetter("status.tested"),
    ),
    Column(
        "doubts",
        "list",
        "Of those, what leads to another.",
        attrgetter("status.doubts"),
    ),
    Column(
        "proxy",
        "string",
        "Indicator that stood in for the target's own.",
        lambda row: row.status.proxy and row.status.proxy.indicator,
        refers="indicators",
    ),
    Column(
        "ended",
        "date",
        "First day on which the subject, the level or the measure did not exist.",
        attrgetter("status.ended"),
    ),
    Column(
        "assessed",
        "date",
        "Day as of which the state is told, from what was published by then.",
        attrgetter("status.day"),
        required=True,
    ),
    Column(
        "method",
        "string",
        "Version of the method.",
        attrgetter("status.method"),
        required=True,
    ),
)
"""Columns of a row's status, from the state to the version of the method."""
