"""Macros for drawn figures."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from macros.desk import Desk
from macros.values import find
from reform import charts
from reform.rendering import draw

if TYPE_CHECKING:
    from reform.choice import Choice
    from reform.model import Break

CACHE = Path(__file__).parents[1] / ".cache" / "drawings"
"""Where drawings are kept by their content; emptied by `make clean`."""

ENOUGH = 2
"""Figures that a series needs before `trends` draws it."""


def trend(
    desk: Desk,
    indicator: str,
    subject: str = "viet-nam",
    tier: str | None = None,
    part: str | None = None,
) -> str:
    """
    Draw one series over time, with what it shows in a sentence and its sources.

    `{{ trend("portal-services") }}`, `{{ trend("par-index", "quang-ninh") }}`

    Args:
        desk: given by the site.
        indicator: file name in `data/indicators/`.
        subject: a place or ministry.
        tier: level of government, where the series covers one.
        part: part of the indicator, where it has several.

    """
    find(desk, indicator, subject, tier, part, None)
    series = desk.catalogue.shown(indicator, subject, tier=tier, part=part)
    return _drawn(desk, series)


def trends(desk: Desk, indicator: str | None = None, subject: str = "viet-nam") -> str:
    """
    Draw every series of a subject that has at least two figures; maybe none.

    `{{ trends("par-index") }}`, `{{ trends(subject="quang-ninh") }}`

    Args:
        desk: given by the site.
        indicator: file name in `data/indicators/`; all of them if left out.
        subject: a place or ministry.

    """
    desk.check(indicator=indicator, subject=subject)
    series: dict[tuple[str, str | None, str | None], list[Choice]] = {}
    for choice in desk.catalogue.shown(indicator, subject):
        if choice.shown.value is not None:
            key = choice.shown.key
            series.setdefault((key.indicator, key.tier, key.part), []).append(choice)
    drawn = [_drawn(desk, found) for found in series.values() if len(found) >= ENOUGH]
    return "\n".join(drawn)


def _drawn(desk: Desk, series: list[Choice]) -> str:
    specification = charts.trend(desk.edition, series)
    if specification is None:
        return ""
    key = series[-1].shown.key
    indicator = desk.catalogue.indicators[key.indicator]
    title = desk.edition.name(indicator)
    sentence = charts.trend_sentence(desk.edition, series)
    drawing = draw(specification, title=title, description=sentence, cache=CACHE)
    return desk.render(
        "trend.html",
        key=key,
        indicator=indicator,
        breaks=[b for b in indicator.breaks if _inside(b, series)],
        sentence=sentence,
        drawing=drawing,
        sources={choice.shown.source.id: choice.shown.source for choice in series},
    )


def _inside(change: Break, series: list[Choice]) -> bool:
    """Whether a change of method lies between the ends of a series."""
    first, last = (series[i].shown.key.when.until for i in (0, -1))
    return first.start < change.at.start <= last.end
