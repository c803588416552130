"""The axis of time: which days a drawing spans, and what is written under them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from reform.charts.placing import spread
from reform.charts.runs import is_recast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from reform.edition import Edition
    from reform.fact import Fact, When
    from reform.period import Period

ASIDE = 1 / 24
"""How far a figure recast for the provinces since the merger stands beside the one
of before for the same time: a share of the axis, since nothing parts their days."""


@dataclass(frozen=True)
class TimeAxis:
    """The times of a drawing; each stands at its last day."""

    edition: Edition
    periods: Sequence[Period]
    """At least one."""

    has_recast: bool = False
    """Whether figures are drawn that were recast for the set of provinces of today."""

    @classmethod
    def of(
        cls, edition: Edition, facts: Sequence[Fact], others: Iterable[Period] = ()
    ) -> TimeAxis:
        """Return the axis for some facts, and for *others* that have a place on it."""
        keys = [fact.key for fact in facts]
        recast = any(is_recast(key.when, key.provinces) for key in keys)
        periods = [*(key.when.until for key in keys), *others]
        return cls(edition, periods, has_recast=recast)

    @property
    def first(self) -> date:
        """The first day that a mark stands at."""
        return min(self.periods).end

    @property
    def last(self) -> date:
        """The last day that a mark stands at."""
        return max(self.periods).end + (self._aside if self.has_recast else timedelta())

    def day_of(self, fact: Fact) -> date:
        """Return the day at which a fact stands."""
        return self.day(fact.key.when, fact.key.provinces)

    def day(self, when: When, provinces: int | None) -> date:
        """Return where a time stands: that of a recast figure aside."""
        aside = is_recast(when, provinces)
        return when.until.end + (self._aside if aside else timedelta())

    @property
    def _aside(self) -> timedelta:
        span = (max(self.periods).end - self.first).days
        return timedelta(days=max(1, round(span * ASIDE)))

    @cached_property
    def texts(self) -> list[tuple[date, str]]:
        """Each day that has a mark: its year where it ends one, else in brief."""
        texts: dict[date, str] = {}
        for period in self.periods:
            text = self.edition.brief(period)
            whole = period.form == "year"
            texts[period.end] = text if whole else texts.get(period.end, text)
        return sorted(texts.items())

    def written(self, x: Callable[[date], float]) -> list[tuple[date, str]]:
        """Return those texts that have room beside each other, the ends before all."""
        places = [(x(day), text) for day, text in self.texts]
        chosen = zip(self.texts, spread(places), strict=True)
        return [each for each, written in chosen if written]
