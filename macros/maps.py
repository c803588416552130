"""Macros for maps of the provinces."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from macros.desk import Desk
from macros.frame import Figure, Sibling, figure_id, framed_among
from macros.rounds import about, choices_of, rounds_of, series_of, siblings, title
from reform import charts
from reform.coverage import latest

if TYPE_CHECKING:
    from reform.coverage import Round


def province_map(
    desk: Desk,
    indicator: str,
    period: str | int | None = None,
    provinces: int | None = None,
) -> str:
    """
    Draw the provinces as a map of tiles, with the other periods to choose from.

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
    found = rounds_of(desk, indicator, provinces, period)
    maps = [_drawn(desk, each) for each in (latest(found) if period is None else found)]
    return desk.render("figures.html", figures=maps) if maps else ""


def latest_map(desk: Desk, *indicators: str) -> str:
    """
    Draw the latest map of one of several indices, with the others to choose from.

    `{{ latest_map("full-process-service-rate", "dti", "papi") }}`

    Args:
        desk: given by the site.
        indicators: file names in `data/indicators/`; the first one is shown. Each
            needs a period in which half of the provinces have a value.

    """
    newest = [_newest(desk, indicator) for indicator in indicators]
    among = [
        Sibling(_named(desk, known), figure_id("map", "latest", known.indicator.id))
        for known in newest
    ]
    figures = [
        replace(
            _figure(desk, known, [known]),
            about=("latest", known.indicator.id),
            siblings=among,
        )
        for known in newest
    ]
    return framed_among(desk, figures, figures[0].id)


def _newest(desk: Desk, indicator: str) -> Round:
    found = latest(rounds_of(desk, indicator))
    if not found:
        raise LookupError(f"{indicator}: no period of half of the provinces to draw")
    return found[0]


def _named(desk: Desk, known: Round) -> str:
    """Name an index, its period and its set of provinces: what a map must not hide."""
    name, period = desk.edition.short(known.indicator), known.when.until
    among = desk.word("map_choice", name=name, provinces=known.provinces)
    return f"{among}, {desk.edition.brief(period)}"


def _drawn(desk: Desk, known: Round) -> str:
    """Write a map, and see that those of the other periods are there as well."""
    others = [
        each for each in series_of(desk, known) if _is_wide(each) or each is known
    ]
    figures = (_figure(desk, each, others) for each in others)
    return framed_among(desk, figures, figure_id("map", *about(known)))


def _is_wide(known: Round) -> bool:
    """Whether enough is known for a map that a reader chooses."""
    return 2 * known.count("value") >= len(known.members)


def _figure(desk: Desk, known: Round, others: list[Round]) -> Figure:
    return Figure(
        family="map",
        about=about(known),
        title=title(desk, known),
        sentence=charts.map_sentence(desk.edition, known),
        specification=charts.tile_map(desk.edition, known),
        choices=choices_of(desk, known),
        siblings=siblings(desk, "map", others),
        is_table_apart=True,
    )
