"""Macros for maps of the provinces."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.desk import Desk
from macros.frame import Figure, figure_id, framed_among
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
