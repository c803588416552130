"""The head of a province's page: where it stands, and who it is and was."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from markupsafe import Markup

from macros.desk import Desk, escaped
from reform import charts
from reform.rendering import Drawing
from reform.spread import is_enough
from reform.stories import Stories, lead, unknown
from reform.territory import MERGER, SETS, same_territory, title_on

if TYPE_CHECKING:
    from reform.coverage import Round
    from reform.edition import Edition
    from reform.model import Place, Territory, Title
    from reform.stories import Story


@lru_cache(maxsize=2)
def stories(edition: Edition) -> Stories:
    """Return the stories of all provinces, of which every page shares the most."""
    return Stories(edition)


def about_province(desk: Desk, province: str) -> str:
    """
    Write where a province stands, and who it is and was.

    `{{ about_province("quang-ninh") }}`

    Args:
        desk: given by the site.
        province: file name in `data/places/`.

    """
    story = stories(desk.edition).of(province)
    before, after = (story.place.within(which) for which in SETS)
    return desk.render(
        "about_province.html",
        province=story.place,
        now=after or before,
        before=before,
        styles=_styles(story.place),
        merged=_merged(desk, story.place),
        located=_located(desk, story),
        lead=lead(desk.edition, story),
        unknown=_unknown(desk, story),
        day=desk.edition.date(MERGER),
        is_over=after is None,
    )


def _styles(place: Place) -> list[Title]:
    """Return the official styles that a place had one after another."""
    every = (title for territory in place.territory for title in territory.titles)
    return [next(alike) for _, alike in groupby(every, key=lambda title: title.name)]


@dataclass(frozen=True)
class Located:
    """A small map of the provinces, on which one is framed."""

    drawing: Markup
    known: Round


def _located(desk: Desk, story: Story) -> Located | None:
    """Draw the province among all, by the first index that is known of enough."""
    edition, province = desk.edition, story.place.id
    points = (point for each in story.chapters for point in each.standpoints)
    point = next((each for each in points if is_enough(each.known)), None)
    if point is None:
        return None
    known = point.known
    specification = charts.locator(edition, known, province)
    title = desk.word("locator_title", name=edition.name(story.place))
    drawing = Drawing(specification, title, charts.map_sentence(edition, known))
    return Located(desk.easel.place(drawing), known)


def _unknown(desk: Desk, story: Story) -> str:
    return unknown(desk.edition, story.chapters[0], of_two=len(story.chapters) > 1)


@dataclass(frozen=True)
class Merged:
    """A province of today that several went to."""

    parts: list[Markup]
    """Those that it was made of, linked where they are not the page at hand."""

    whole: Markup
    """Its full name, linked in the same way."""

    short: Markup
    """Its name, linked in the same way."""

    territory: Territory


def _merged(desk: Desk, place: Place) -> Merged | None:
    """Return what a place went to or was made of; None where nothing changed."""
    before, after = (place.within(which) for which in SETS)
    identity = place.id if after else before and before.became
    whole = desk.catalogue.places[identity or place.id]
    territory = whole.within(SETS[-1])
    if territory is None or same_territory(place):
        return None
    title = escaped(desk.edition.text(title_on(territory.titles, MERGER).name))
    return Merged(
        [_part(desk, part, place) for part in territory.made_of],
        title if whole is place else _link(desk, whole.id, title),
        desk.subject_link(whole.id),
        territory,
    )


def _part(desk: Desk, part: str, place: Place) -> Markup:
    """Return the name of a part, which leads to what is known of it."""
    if part != place.id:
        return desk.subject_link(part)
    name = escaped(desk.word("former", name=desk.edition.name(place)))
    is_over = place.within(SETS[-1]) is None
    if is_over:
        return Markup("<b>{}</b>").format(escaped(desk.edition.name(place)))
    anchor = desk.word("story_former_anchor")
    return Markup('<a href="#{}">{}</a>').format(anchor, name)


def _link(desk: Desk, province: str, words: Markup) -> Markup:
    address = desk.page_of("province", province)
    return Markup('<a href="{}">{}</a>').format(address, words)
