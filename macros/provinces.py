"""Macros for the figures of a province: cards of its indices, and all the rest."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from macros.figures import parts_of, sparkline_of, trend_figure
from macros.frame import show
from macros.province_head import stories
from macros.tables import facts_of
from macros.values import drawn_of, strand_of
from reform.stories import StandpointWords

if TYPE_CHECKING:
    from macros.desk import Desk
    from macros.frame import Figure
    from reform.certainty import Direction
    from reform.fact import Key
    from reform.stories import Chapter, Standpoint


@dataclass(frozen=True)
class Drawn:
    """The figures of a province that have pages of their own."""

    trends: dict[tuple[object, ...], Figure]
    """By what tells a series from others."""

    parts: dict[str, Figure]
    """The parts of indices, by indicator and tier."""

    tables: list[str]
    """Folded tables of parts that have no course."""

    def trend(self, desk: Desk, point: Standpoint) -> Figure | None:
        """Return the trend that a standpoint is the end of."""
        return self.trends.get(strand_of(desk, point.fact.key))

    def dimensions(self, chapter: Chapter) -> Figure | None:
        """Return the course of a chapter's dimensions."""
        keys = [each.fact.key for each in chapter.dimensions[:1]]
        return next((self.parts.get(_parts_of(key)) for key in keys), None)


def _parts_of(key: Key) -> str:
    return f"{key.indicator} {key.tier or ''}"


@lru_cache(maxsize=1)
def _drawn(desk: Desk, province: str) -> Drawn:
    """Return the figures of the province whose page is at hand."""
    choices = desk.catalogue.shown(subject=province, part=None)
    trends = {
        strand_of(desk, found[0].shown.key): figure
        for found in drawn_of(desk, choices)
        if (figure := trend_figure(desk, found, apart=True))
    }
    parts, tables = parts_of(desk, province)
    by_key = {_parts_of(figure.choices[0].shown.key): figure for figure in parts}
    return Drawn(trends, by_key, tables)


@dataclass(frozen=True)
class Card:
    """A standpoint with what stands beside its words."""

    point: Standpoint
    words: StandpointWords

    line: str
    """A small drawing; empty where no two figures can be compared."""

    trend: Figure | None
    """Its trend, which has a page."""

    @property
    def way(self) -> Direction | None:
        """Where the value surely went."""
        return self.point.headline.way if self.point.headline else None


def province_indices(desk: Desk, province: str) -> str:
    """
    Write a card for each index that a province is known in, its former ones apart.

    Trends and parts get pages of their own, to which the cards lead.

    `{{ province_indices("quang-ninh") }}`

    Args:
        desk: given by the site.
        province: file name in `data/places/`.

    """
    story, drawn = stories(desk.edition).of(province), _drawn(desk, province)
    for figure in (*drawn.trends.values(), *drawn.parts.values()):
        show(desk, figure)
    return desk.render(
        "province_indices.html",
        chapters=[
            (each, _cards(desk, each, drawn), drawn.dimensions(each))
            for each in story.chapters
        ],
    )


def _cards(desk: Desk, chapter: Chapter, drawn: Drawn) -> list[Card]:
    return [_card(desk, point, drawn) for point in chapter.standpoints]


def _card(desk: Desk, point: Standpoint, drawn: Drawn) -> Card:
    return Card(
        point,
        StandpointWords(desk.edition, point),
        sparkline_of(desk, point.series) if point.has_course else "",
        drawn.trend(desk, point),
    )


def province_facts(desk: Desk, province: str) -> str:
    """
    Write the figures of a province that stand nowhere else, and where the others do.

    `{{ province_facts("quang-ninh") }}`

    Args:
        desk: given by the site.
        province: file name in `data/places/`.

    """
    drawn = _drawn(desk, province)
    told = {c.shown.key for each in drawn.trends.values() for c in each.choices}
    told |= _told_by_cards(desk, province)
    choices = desk.catalogue.shown(subject=province, part=None)
    rest = [choice for choice in choices if choice.shown.key not in told]
    figures = [*drawn.trends.values(), *drawn.parts.values()]
    return desk.render(
        "province_facts.html",
        facts=facts_of(desk, rest, desk.word("story_rest")) if rest else "",
        tables=drawn.tables,
        figures=[(each, _named(desk, each)) for each in figures],
    )


def _told_by_cards(desk: Desk, province: str) -> set[Key]:
    """Return the figures of which a card says all that a table would."""
    facts = [
        point.fact
        for chapter in stories(desk.edition).of(province).chapters
        for point in chapter.standpoints
    ]
    choices = desk.catalogue.choices
    return {
        fact.key
        for fact in facts
        if not (choices[fact.key].others or fact.where or fact.change)
    }


def _named(desk: Desk, figure: Figure) -> str:
    """Name a figure by its index, and by what tells it from others of that."""
    key = figure.choices[-1].shown.key
    names = [desk.edition.short(desk.catalogue.indicators[key.indicator])]
    names += [desk.word(f"tier_{key.tier}")] if key.tier else []
    form = figure.about[-1]
    if figure.family == "multiples":
        names.append(desk.word("story_parts"))
    elif form not in {None, "year"}:
        names.append(desk.word(f"explore_form_{form}"))
    return ", ".join(names)
