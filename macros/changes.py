"""Macros for what was published newly, and for what is due."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import groupby, islice
from operator import attrgetter
from typing import TYPE_CHECKING

from macros.desk import Desk, one_of
from reform import agenda, feeds
from reform.change_words import about, measures, revised, summary
from reform.changes import additions, joined
from reform.due import coming, counts, deadlines, passed
from reform.edition import PAGES, folder_of
from reform.period import Period
from reform.progress.sentence import StatusWords

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reform.change_words import Measure
    from reform.changes import Addition, Revision
    from reform.due import Due
    from reform.edition import Edition
    from reform.model import Source

RECENT = 30
"""Publications that are told in full; older ones have a line each."""

MEASURES = 6
"""Indicators of a publication that are named; the others are counted."""

NAMED = 3
"""Provinces that are named; of more the number is said."""

SIDES = ("coming", "passed")
"""What is still due, and what was due and has no result on record."""


@dataclass(frozen=True)
class _Told:
    """What a publication added, as a page tells it."""

    desk: Desk
    addition: Addition
    others: int = 0
    """Publications of the same day and publisher that are told with it."""

    @property
    def source(self) -> Source:
        return self.addition.source

    @property
    def summary(self) -> list[str]:
        return summary(self.desk.edition, self.addition)

    @property
    def brief(self) -> str:
        """How much it states, in a word or two."""
        facts = len(self.addition.facts)
        if not facts:
            return self.summary[0]
        return self.desk.word("fact_count", count=self.desk.edition.number(facts))

    @property
    def measures(self) -> list[Measure]:
        return measures(self.desk.edition, self.addition)

    @property
    def revised(self) -> list[tuple[Revision, str, str]]:
        """What differs, each with what stood before and what is stated now."""
        found = self.addition.revised
        return [(each, *revised(self.desk.edition, each)) for each in found]


def changes(desk: Desk) -> str:
    """
    Write what publications added, newest first: the recent ones in full.

    `{{ changes() }}`

    Args:
        desk: given by the site.

    """
    told = [_Told(desk, addition) for addition in additions(desk.catalogue)]
    return desk.render(
        "changes.html",
        months=_months(desk, told[:RECENT]),
        years=_years(told[RECENT:]),
        about=partial(about, desk.edition),
        most=MEASURES,
        named=NAMED,
    )


def _months(desk: Desk, told: Iterable[_Told]) -> list[tuple[str, list[_Told]]]:
    """Group what is told by the month of its publication, as far as that is known."""
    months = groupby(told, lambda each: _month(desk, each.source.published))
    return [(heading, list(found)) for heading, found in months]


def _month(desk: Desk, published: Period) -> str:
    if published.form == "year":
        return desk.word("changes_no_month", year=published.year)
    written = desk.edition.period(Period.parse(f"{published.start:%Y-%m}"))
    return written[0].upper() + written[1:]


def _years(told: Iterable[_Told]) -> list[tuple[int, list[_Told]]]:
    years = groupby(told, lambda each: each.source.published.start.year)
    return [(year, list(found)) for year, found in years]


def newest_publications(desk: Desk, count: int = 6) -> str:
    """
    Write the publications that came out last, each with how much it added.

    Those of one publisher and day share a row; those that add nothing have none.

    `{{ newest_publications(6) }}`

    Args:
        desk: given by the site.
        count: how many rows.

    """
    found = filter(attrgetter("adds"), additions(desk.catalogue))
    days = groupby(found, lambda addition: desk.mark(addition.source))
    alike = [list(group) for _, group in islice(days, count)]
    told = [_Told(desk, joined(group), len(group) - 1) for group in alike]
    return desk.render("newest_publications.html", told=told)


def due(desk: Desk, count: int = 5, side: str | None = None) -> str:
    """
    Write what is due next, and what was due and has no result on record.

    All is told as of the day of the build, never of the reader's.

    `{{ due() }}`, `{{ due(8, side="coming") }}`

    Args:
        desk: given by the site.
        count: how many rows of each.
        side: coming or passed; both if left out.

    """
    newest = desk.catalogue.newest
    if newest is None:
        return ""
    ledger, today = desk.edition.ledger, desk.catalogue.today
    found = deadlines(desk.catalogue, ledger)
    rows = {"coming": coming(found, today), "passed": passed(found, today)}
    sides = SIDES if side is None else (one_of(side, SIDES, "side"),)
    return desk.render(
        "due.html",
        sides={each: _distinct(rows[each]) for each in sides if rows[each]},
        count=count,
        counts=counts(found, today),
        today=today,
        words=partial(StatusWords, desk.edition),
    )


def _distinct(rows: Iterable[Due]) -> list[Due]:
    """Leave out what is due in the same words at the same time, once more promised."""
    by_words = {
        (due.by, *(each.item.text.vi for each in due.items)): due
        for due in reversed([*rows])
    }
    return [*reversed(by_words.values())]


def subscribe(desk: Desk, kind: str | None = None, identity: str | None = None) -> str:
    """
    Write links to the feed and the calendar: of everything, or of one entity.

    `{{ subscribe() }}`, `{{ subscribe("province", "ben-tre") }}`

    Args:
        desk: given by the site.
        kind: province, indicator or pillar.
        identity: file name of the entity.

    """
    folder = ""
    if kind is not None and identity is not None:
        one_of(kind, PAGES, "kind")
        desk.edition.page(kind, identity)
        folder = f"{folder_of(PAGES[kind])}/{identity}/"
    there = _published(desk.edition)
    links = [
        (name, desk.url(folder + file))
        for name, file in (("feed", feeds.FILE), ("calendar", agenda.FILE))
        if folder + file in there
    ]
    return desk.render("subscribe.html", links=links) if links else ""


@lru_cache(maxsize=2)
def _published(edition: Edition) -> frozenset[str]:
    """Return the paths of all feeds and calendars of an edition."""
    return frozenset([*feeds.paths(edition), *agenda.paths(edition)])
