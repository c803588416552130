"""Macros of the home page: where the reform stands, at a glance."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast, get_args

from macros.desk import Desk, one_of
from reform.headline import headline
from reform.headline_words import HeadlineWords
from reform.model import Tier
from reform.summary import summary as summed_up
from reform.territory import SETS

if TYPE_CHECKING:
    from reform.headline import Headline


def summary(desk: Desk, *series: str) -> str:
    """
    Say in a few sentences where the reform stands, counted from what is on record.

    `{{ summary("sipas", "par-index:province") }}`

    Args:
        desk: given by the site.
        series: headline figures: file names in `data/indicators/`, each maybe with a
            colon and the level of government.

    """
    newest = desk.catalogue.newest
    if newest is None:
        return ""
    said = summed_up(desk.edition, _headlines(desk, series), desk.catalogue.today)
    return desk.render("summary.html", said=said)


def headlines(desk: Desk, *series: str) -> str:
    """
    Show the newest national figure of some indicators, large, with what to know of it.

    `{{ headlines("sipas", "par-index:province") }}`

    Args:
        desk: given by the site.
        series: file names in `data/indicators/`, each maybe with a colon and the level
            of government.

    """
    rows = [HeadlineWords(desk.edition, each) for each in _headlines(desk, series)]
    return desk.render("headlines.html", rows=rows)


def _headlines(desk: Desk, series: tuple[str, ...]) -> list[Headline]:
    return [_headline(desk, *each.split(":")) for each in series]


def _headline(desk: Desk, indicator: str, tier: str | None = None) -> Headline:
    desk.check(indicator=indicator)
    if tier is not None:
        one_of(tier, get_args(Tier), "tier")
    found = headline(desk.catalogue, indicator, tier=cast("Tier | None", tier))
    if found is None:
        raise LookupError(f"{indicator}: no national figure is known")
    return found


def province_finder(desk: Desk) -> str:
    """
    List the provinces of today, and those that ended in 2025.

    `{{ province_finder() }}`

    Args:
        desk: given by the site.

    """
    places = desk.edition.pages("province")
    now = [place for place in places if place.within(SETS[-1])]
    then = [place for place in places if not place.within(SETS[-1])]
    return desk.render("province_finder.html", now=now, then=then)
