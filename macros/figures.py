"""Macros for drawn figures."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from macros.desk import Desk
from macros.values import series
from reform import charts
from reform.rendering import draw

if TYPE_CHECKING:
    from reform.choice import Choice
    from reform.fact import Key

CACHE = Path(__file__).resolve().parents[1] / ".cache" / "drawings"
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
    return _drawn(desk, series(desk, indicator, subject, tier, part))


def trends(desk: Desk, indicator: str | None = None, subject: str = "viet-nam") -> str:
    """
    Draw every series of a subject that has at least two figures; maybe none.

    Parts of indicators are left to `part_tables`.

    `{{ trends("par-index") }}`, `{{ trends(subject="quang-ninh") }}`

    Args:
        desk: given by the site.
        indicator: file name in `data/indicators/`; all of them if left out.
        subject: a place or ministry.

    """
    desk.check(indicator=indicator, subject=subject)
    groups: dict[tuple[object, ...], list[Choice]] = {}
    for choice in desk.catalogue.shown(indicator, subject, part=None):
        if choice.shown.value is not None:
            key = choice.shown.key
            groups.setdefault(_strand(desk, key), []).append(choice)
    drawn = [_drawn(desk, found) for found in groups.values() if len(found) >= ENOUGH]
    return "\n".join(drawn)


def _strand(desk: Desk, key: Key) -> tuple[object, ...]:
    """Part what one drawing cannot hold: a score of a day is none of a year."""
    is_score = desk.catalogue.indicators[key.indicator].nature == "score"
    return key.indicator, key.tier, key.when.until.form if is_score else ""


def _drawn(desk: Desk, choices: list[Choice]) -> str:
    specification = charts.trend(desk.edition, choices)
    if specification is None:
        return ""
    key = choices[-1].shown.key
    indicator = desk.catalogue.indicators[key.indicator]
    title = desk.edition.name(indicator)
    sentence = charts.trend_sentence(desk.edition, choices)
    drawing = draw(specification, title=title, description=sentence, cache=CACHE)
    return desk.render(
        "trend.html",
        key=key,
        indicator=indicator,
        breaks=charts.breaks_crossed(desk.catalogue, charts.valued(choices)),
        sentence=sentence,
        drawing=drawing,
        sources={choice.shown.source.id: choice.shown.source for choice in choices},
    )
