"""The story of each province: its territories, and where it stands in what counts."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from reform.coverage import Unknown, unknown
from reform.key_figure import key_figure
from reform.stories.dimensions import (
    Dimension,
    PartRounds,
    dimensions,
    has_dimensions,
    part_rounds,
)
from reform.stories.standpoint import Standpoint
from reform.stories.standpoints import Standpoints
from reform.territory import SETS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reform.coverage import Round
    from reform.edition import Edition
    from reform.fact import Fact
    from reform.model import Indicator, Place, Source


@dataclass(frozen=True)
class Chapter:
    """What is known of one territory that a province's name means or meant."""

    sets: tuple[int, ...]
    """Sets of provinces that it belonged to."""

    standpoints: tuple[Standpoint, ...]
    """Where it stands in each measure that is followed, what tells most first."""

    dimensions: tuple[Dimension, ...]
    """The parts of the first index whose parts are all scored on one scale."""

    unknown: Unknown

    @property
    def is_over(self) -> bool:
        """Whether the territory is no province any more."""
        return SETS[-1] not in self.sets

    @property
    def dimension_sources(self) -> list[Source]:
        """Publications that state the dimensions."""
        found = {each.fact.source.id: each.fact.source for each in self.dimensions}
        return [*found.values()]


@dataclass(frozen=True)
class Story:
    """What there is to tell of a province."""

    place: Place
    chapters: tuple[Chapter, ...]
    """The territory of today first."""

    main: Standpoint | None
    """Where it stands in the index that stands for it elsewhere too."""

    @property
    def chapter(self) -> Chapter | None:
        """The chapter that the main figure belongs to."""
        of_main = (each for each in self.chapters if self.main in each.standpoints)
        return next(of_main, None)


class Stories:
    """The stories of all provinces; what they share is found once."""

    def __init__(self, edition: Edition) -> None:
        """Tell what *edition* shows."""
        self.edition = edition
        self._told: dict[str, Story] = {}
        self._part_rounds: dict[str, PartRounds] = {}

    def of(self, province: str) -> Story:
        """
        Return the story of a province.

        Raises:
            LookupError: there is no such province.

        """
        if province not in self._told:
            self._told[province] = self._story(self.edition.page("province", province))
        return self._told[province]

    @cached_property
    def _standpoints(self) -> Standpoints:
        return Standpoints(self.edition.catalogue)

    @cached_property
    def _counted(self) -> list[Round]:
        return [each for each in self.edition.catalogue.rounds if each.counts]

    def _story(self, place: Place) -> Story:
        figure = key_figure(self.edition, "province", place)
        first = figure.fact if figure else None
        chapters = tuple(
            self._chapter(place, each, first) for each in unknown(self._counted, place)
        )
        every = (point for each in chapters for point in each.standpoints)
        main = next((point for point in every if _tells(point, first)), None)
        return Story(place, chapters, main)

    def _chapter(self, place: Place, gaps: Unknown, first: Fact | None) -> Chapter:
        """Tell of a territory, beginning with what stands for the province."""
        points = self._standpoints.of(place, gaps.sets)
        points.sort(key=lambda point: not _tells(point, first))
        return Chapter(gaps.sets, tuple(points), self._dimensions(points), gaps)

    def _dimensions(self, points: Iterable[Standpoint]) -> tuple[Dimension, ...]:
        for point in points:
            if has_dimensions(point.indicator):
                rounds = self._rounds_of_parts(point.indicator)
                if found := dimensions(rounds, point.fact):
                    return tuple(found)
        return ()

    def _rounds_of_parts(self, indicator: Indicator) -> PartRounds:
        if indicator.id not in self._part_rounds:
            found = part_rounds(self.edition.catalogue, indicator)
            self._part_rounds[indicator.id] = found
        return self._part_rounds[indicator.id]


def _tells(point: Standpoint, fact: Fact | None) -> bool:
    """Whether a standpoint is that of a fact, or of its time among the other set."""
    if fact is None:
        return False
    one, other = point.fact.key, fact.key
    return (one.indicator, one.tier, one.when) == (
        other.indicator,
        other.tier,
        other.when,
    )
