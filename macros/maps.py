"""Macros for maps of the provinces."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from macros.desk import Desk, one_of
from macros.figures import CACHE
from reform import charts
from reform.coverage import latest
from reform.rendering import draw
from reform.territory import SETS

if TYPE_CHECKING:
    from reform.coverage import Round
    from reform.model import Source

MARKS = 3
"""Publications that are named under a map; its ranking names them all."""


def province_map(
    desk: Desk,
    indicator: str,
    period: str | int | None = None,
    provinces: int | None = None,
) -> str:
    """
    Draw the provinces as a map of tiles, with what it shows in a sentence.

    Where an indicator is known of both sets of provinces at one time, each has a map
    of its own. Where no period is known of half of the provinces, nothing is drawn.

    `{{ province_map("dti") }}`, `{{ province_map("par-index", 2023) }}`

    Args:
        desk: given by the site.
        indicator: file name in `data/indicators/`.
        period: period as in the data; if left out, the latest in which at least half
            of the provinces have a value.
        provinces: 63 or 34, where only one of the sets is wanted.

    """
    desk.check(indicator=indicator)
    if provinces is not None:
        one_of(provinces, SETS, "provinces")
    found = [r for r in desk.catalogue.rounds if r.indicator.id == indicator]
    found = [each for each in found if provinces in {None, each.provinces}]
    if period is None:
        found = latest(found)
    else:
        one_of(str(period), {each.when.until.text for each in found}, "period")
        found = [each for each in found if each.when.until.text == str(period)]
    maps = [_drawn(desk, each) for each in found]
    return desk.render("maps.html", maps=maps) if maps else ""


def _drawn(desk: Desk, known: Round) -> str:
    sentence = charts.map_sentence(desk.edition, known)
    drawing = draw(
        charts.tile_map(desk.edition, known),
        title=_title(desk, known),
        description=sentence,
        cache=CACHE,
    )
    sources = _sources(known)
    return desk.render(
        "province_map.html",
        known=known,
        sentence=sentence,
        drawing=drawing,
        sources=sources[:MARKS],
        others=len(sources[MARKS:]),
    )


def _title(desk: Desk, known: Round) -> str:
    parts = (
        desk.edition.name(known.indicator),
        desk.edition.when(known.when),
        desk.word("set_of", provinces=known.provinces),
    )
    return ", ".join(parts)


def _sources(known: Round) -> list[Source]:
    """Return the publications of a map, those that state most of it first."""
    stated = Counter(fact.source.id for fact in known.facts.values())
    named = {fact.source.id: fact.source for fact in known.facts.values()}
    return sorted(named.values(), key=lambda source: (-stated[source.id], source.id))
