"""Macros for platforms: cards of all, and one with its figures, steps and tasks."""

from __future__ import annotations

from dataclasses import dataclass, field
from operator import attrgetter
from typing import TYPE_CHECKING

from macros.desk import Desk
from macros.directives import task_list
from macros.figures import pair_figure, trend_figure
from macros.frame import framed
from macros.tables import facts_of
from macros.targets import Told
from macros.values import drawn_of
from reform.headline import headline
from reform.headline_words import HeadlineWords
from reform.platforms import (
    choices_of,
    has_a_course,
    newest_of,
    one_of_each,
    pairs_of,
    province_of,
    subject_of,
)
from reform.promised import tasks_of

if TYPE_CHECKING:
    from macros.frame import Figure
    from reform.fact import Key
    from reform.headline import Headline
    from reform.model import System

LARGE = 3
"""Figures that are shown large; the others are drawn, or on cards."""

MOST = 8
"""Drawings of a page; what is named after these has the newest figure on a card."""


@dataclass(frozen=True)
class Measure:
    """The newest figure of one of a platform's series."""

    words: HeadlineWords
    name: str
    """What is measured, with the part of it."""


@dataclass
class Drawn:
    """What a platform's page draws, and which figures that leaves."""

    figures: list[Figure] = field(default_factory=list)
    keys: set[Key] = field(default_factory=set)
    """Facts that are drawn."""

    def add(self, figure: Figure | None) -> None:
        """Draw a figure, if there is one."""
        if figure is not None and len(self.figures) < MOST:
            self.figures.append(figure)
            self.keys.update(choice.shown.key for choice in figure.choices)


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
    Write what a platform is, who runs it, whether it ended, and what is last known.

    Args:
        desk: given by the site.
        system: file name in `data/systems/`.

    """
    found = desk.edition.page("system", system)
    ends = (each.shown.key.when.until for each in choices_of(desk.catalogue, found))
    newest = max(ends, key=attrgetter("end"), default=None)
    return desk.render("about_system.html", system=found, newest=newest)


def system_figures(desk: Desk, system: str) -> str:
    """
    Show the newest figures of a platform, draw its series, and have a table of all.

    What has but one figure is a number on a card: there is nothing to draw.

    `{{ system_figures("vneid") }}`

    Args:
        desk: given by the site.
        system: file name in `data/systems/`.

    """
    found: System = desk.edition.page("system", system)
    newest, drawn = newest_of(desk.catalogue, found), _drawn(desk, found)
    large = one_of_each(newest, LARGE)
    told = {*drawn.keys, *(each.fact.key for each in large)}
    others = [each for each in newest if each.fact.key not in told]
    choices = choices_of(desk.catalogue, found)
    return desk.render(
        "system_figures.html",
        system=found,
        large=[_measure(desk, each) for each in large],
        figures=[framed(desk, figure) for figure in drawn.figures],
        others=[_measure(desk, each) for each in others],
        table=facts_of(desk, choices, desk.word("facts_caption")),
    )


def system_record(desk: Desk, system: str) -> str:
    """
    Write a platform's dated steps, the targets and tasks about it, and who names it.

    `{{ system_record("vneid") }}`

    Args:
        desk: given by the site.
        system: file name in `data/systems/`.

    """
    found: System = desk.edition.page("system", system)
    has_tasks = bool(tasks_of(desk.catalogue, system=system))
    return desk.render(
        "system_record.html",
        system=found,
        targets=_targets(desk, found),
        tasks=task_list(desk, system=system) if has_tasks else "",
    )


def _targets(desk: Desk, system: System) -> str:
    """Write the targets that its indicators measure; those of who runs it alone."""
    own = province_of(desk.catalogue, system)
    told = [
        Told(desk.edition, status)
        for indicator in system.indicators
        for status in desk.edition.ledger.of(indicator=indicator, subject=own)
    ]
    if not told:
        return ""
    return desk.render("target_list.html", targets=told, is_own_page=False)


def _drawn(desk: Desk, system: System) -> Drawn:
    """Return the figures of a platform's series, with pairs where the first is due."""
    drawn, subject = Drawn(), subject_of(desk.catalogue, system)
    for indicator in system.indicators:
        for pair in pairs_of(desk.catalogue, system, indicator):
            drawn.add(pair_figure(desk, *pair))
        choices = desk.catalogue.shown(indicator, subject, part=None)
        left = [each for each in choices if each.shown.key not in drawn.keys]
        for strand in drawn_of(desk, left):
            if has_a_course(desk.catalogue, strand):
                drawn.add(trend_figure(desk, strand))
    return drawn


def _card(desk: Desk, system: System) -> HeadlineWords | None:
    """Return the figure of the latest time; of several the first that is named."""
    subject = subject_of(desk.catalogue, system)
    found = (headline(desk.catalogue, each, subject) for each in system.indicators)
    known = [each for each in found if each]
    latest = max(known, key=attrgetter("fact.key.when.until.end"), default=None)
    return HeadlineWords(desk.edition, latest) if latest else None


def _measure(desk: Desk, found: Headline) -> Measure:
    words, part = HeadlineWords(desk.edition, found), found.fact.key.part
    name = desk.edition.name(words.indicator)
    if part:
        label = desk.edition.text(words.indicator.parts[part])
        name = desk.word("chart_part", part=name, label=label)
    return Measure(words, name)
