"""Macros for platforms: cards of all, and one with its figures, steps and tasks."""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from macros.desk import Desk
from macros.directives import task_list
from macros.figures import sparkline_of
from macros.tables import facts_of
from reform.headline import COUNTRY, headline
from reform.headline_words import HeadlineWords
from reform.promised import tasks_of

if TYPE_CHECKING:
    from reform.choice import Choice
    from reform.headline import Headline
    from reform.model import System

LARGE = 3
"""Figures that are shown large; the others are on cards."""


@dataclass(frozen=True)
class Measure:
    """The newest figure of one of a platform's indicators."""

    words: HeadlineWords
    line: str
    """The series as a line; empty where it has one figure alone."""

    @property
    def headline(self) -> Headline:
        """The figure, and what it is held against."""
        return self.words.headline


def system_cards(desk: Desk, pillar: str | None = None) -> str:
    """
    Show all platforms, each with its newest figure.

    `{{ system_cards() }}`, `{{ system_cards("procedures") }}`

    Args:
        desk: given by the site.
        pillar: only those of one area of the reform; nothing is written without any.

    """
    desk.check(pillar=pillar)
    systems = desk.edition.pages("system")
    cards = [
        (each, _card(desk, each)) for each in systems if pillar in {None, each.pillar}
    ]
    return desk.render("system_cards.html", cards=cards) if cards else ""


def about_system(desk: Desk, system: str) -> str:
    """
    Write what a platform is, who runs it, and since when it is known.

    Args:
        desk: given by the site.
        system: file name in `data/systems/`.

    """
    found = desk.edition.page("system", system)
    return desk.render("about_system.html", system=found)


def system_figures(desk: Desk, system: str) -> str:
    """
    Show the newest figure of each indicator of a platform, and all of them folded.

    `{{ system_figures("vneid") }}`

    Args:
        desk: given by the site.
        system: file name in `data/systems/`.

    """
    found: System = desk.edition.page("system", system)
    measures = [_measure(desk, each) for each in _headlines(desk, found)]
    return desk.render(
        "system_figures.html",
        system=found,
        large=measures[:LARGE],
        others=measures[LARGE:],
        table=facts_of(desk, _choices(desk, found), desk.word("facts_caption")),
    )


def system_record(desk: Desk, system: str) -> str:
    """
    Write the dated steps of a platform, the tasks about it, and who names it.

    `{{ system_record("vneid") }}`

    Args:
        desk: given by the site.
        system: file name in `data/systems/`.

    """
    has_tasks = bool(tasks_of(desk.catalogue, system=system))
    return desk.render(
        "system_record.html",
        system=desk.edition.page("system", system),
        tasks=task_list(desk, system=system) if has_tasks else "",
    )


def _headlines(desk: Desk, system: System) -> list[Headline]:
    """Return the figures of a platform: of who runs it where that is a province."""
    own = system.owner in desk.catalogue.provinces
    subject = (system.owner if own else None) or COUNTRY
    found = (headline(desk.catalogue, each, subject) for each in system.indicators)
    return [each for each in found if each]


def _choices(desk: Desk, system: System) -> list[Choice]:
    """Return all figures of a platform, but for those of provinces it is not of."""
    return [
        choice
        for indicator in system.indicators
        for choice in desk.catalogue.shown(indicator)
        if choice.shown.key.provinces is None
        or choice.shown.key.subject == system.owner
    ]


def _card(desk: Desk, system: System) -> HeadlineWords | None:
    """Return the figure of the latest time; of several the first that is named."""
    found = _headlines(desk, system)
    latest = max(found, key=attrgetter("fact.key.when.until.end"), default=None)
    return HeadlineWords(desk.edition, latest) if latest else None


def _measure(desk: Desk, found: Headline) -> Measure:
    many = [choice for choice in found.series if choice.shown.value is not None]
    line = sparkline_of(desk, found.series) if len(many) > 1 else ""
    return Measure(HeadlineWords(desk.edition, found), line)
