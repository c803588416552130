"""The macro that leads to all indicators, each with its newest figure."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal, get_args

from macros.desk import Desk
from macros.figures import sparkline_of
from reform.headline import headline
from reform.headline_words import HeadlineWords
from reform.known import known, newest_round

if TYPE_CHECKING:
    from datetime import date

    from reform.coverage import Round
    from reform.model import Indicator

COURSE = 3
"""Figures from which on a line tells more than the newest one."""

Extent = Literal["country", "provinces", "single", "nothing"]
"""Of whom the figures are, by which readers choose among the indicators."""


@dataclass(frozen=True)
class Row:
    """An indicator with what is known of it."""

    desk: Desk
    indicator: Indicator
    figures: int

    @cached_property
    def words(self) -> HeadlineWords | None:
        """The country's newest figure."""
        found = headline(self.desk.catalogue, self.indicator.id)
        return HeadlineWords(self.desk.edition, found) if found else None

    @cached_property
    def latest(self) -> Round | None:
        """The newest period of which several provinces are known."""
        return newest_round(self.desk.catalogue, self.indicator.id)

    @property
    def extent(self) -> Extent:
        """Of whom the figures are, the country first."""
        if self.words:
            return "country"
        if self.latest:
            return "provinces"
        return "single" if self.figures else "nothing"

    @property
    def until(self) -> date | None:
        """Last day of the time that is shown."""
        if self.words:
            return self.words.headline.fact.key.when.until.end
        return self.latest.when.until.end if self.latest else None

    @cached_property
    def line(self) -> str:
        """The course of the country's figures; empty where too few are known."""
        series = self.words.headline.series if self.words else ()
        return sparkline_of(self.desk, series) if len(series) >= COURSE else ""


def indicator_index(desk: Desk) -> str:
    """
    Write all indicators, area by area, those of which most is known first.

    `{{ indicator_index() }}`

    Args:
        desk: given by the site.

    """
    areas = desk.edition.pages("pillar")
    rows = [row for area in areas for row in rows_of(desk, area.id)]
    found = {row.extent for row in rows}
    extents = [each for each in get_args(Extent) if each in found]
    return desk.render(
        "indicator_index.html",
        areas=areas,
        rows=rows,
        filters_of=[
            (desk.word("pillar"), [(a.id, desk.edition.name(a)) for a in areas]),
            (
                desk.word("index_extent"),
                [(each, desk.word(f"extent_{each}")) for each in extents],
            ),
        ],
    )


def rows_of(desk: Desk, pillar: str) -> list[Row]:
    """Return the indicators of an area, those of which most is known first."""
    rows = [
        Row(desk, each, known(desk.catalogue, each.id).figures)
        for each in desk.edition.pages("indicator")
        if each.pillar == pillar
    ]
    return sorted(rows, key=lambda row: -row.figures)
