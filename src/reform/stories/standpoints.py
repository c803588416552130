"""Finds where a province stands in each measure that provinces are compared in."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from reform.coverage import MANY
from reform.headline import headline_of
from reform.stories.standpoint import Field, Standpoint, part_of
from reform.territory import SETS, in_region

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reform.catalogue import Catalogue
    from reform.choice import Choice
    from reform.coverage import Round
    from reform.fact import Fact, Key
    from reform.model import Indicator, Place


class Standpoints:
    """The standpoints of all provinces; the rounds behind them are found once."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Look at everything in *catalogue*."""
        self.catalogue = catalogue
        self._regions: dict[tuple[Round, str], Field] = {}

    def of(self, place: Place, sets: Sequence[int]) -> list[Standpoint]:
        """
        Return where a province stands, measure by measure, scores and the latest first.

        Args:
            place: the province.
            sets: whose figures count: those of the provinces of one set, or of both.

        """
        groups: dict[str, list[Choice]] = defaultdict(list)
        for choice in self.catalogue.shown(subject=place.id, part=None):
            if choice.shown.key.provinces in sets and self._is_told(choice.shown):
                groups[choice.shown.key.indicator].append(choice)
        found = [self._standpoint(place, choices) for choices in groups.values()]
        return sorted(found, key=self._order)

    def _is_told(self, fact: Fact) -> bool:
        is_known = fact.value is not None or fact.rank is not None
        is_followed = fact.key.indicator in self.followed
        return is_followed and is_known and fact.doubt is None

    @cached_property
    def followed(self) -> frozenset[str]:
        """
        Ids of what provinces are compared in: scores, and shares that may be better.

        It is followed if ten provinces or more have figures or ranks in it. Counts are
        left out, since provinces are of many sizes.
        """
        known: dict[str, set[str]] = defaultdict(set)
        for each in self.catalogue.rounds:
            known[each.indicator.id].update(each.facts)
        return frozenset(
            identity
            for identity, provinces in known.items()
            if len(provinces) >= MANY
            and self._compares(self.catalogue.indicators[identity])
        )

    def _compares(self, indicator: Indicator) -> bool:
        is_share = self.catalogue.units[indicator.unit].symbol is not None
        is_of_kind = indicator.nature == "score" or is_share
        return is_of_kind and indicator.better != "neither"

    def _order(self, point: Standpoint) -> tuple[object, ...]:
        """Sort scores first, then the latest, then what is followed for longest."""
        return (
            point.indicator.nature != "score",
            -point.fact.key.when.until.end.year,
            -self._length[point.indicator.id],
            point.indicator.id,
        )

    @cached_property
    def _length(self) -> Counter[str]:
        """How many rounds of each index there are that count."""
        return Counter(
            each.indicator.id for each in self.catalogue.rounds if each.counts
        )

    def _standpoint(self, place: Place, choices: list[Choice]) -> Standpoint:
        latest = max(choices, key=self._newness).shown
        series = self._series(choices, latest.key)
        stated = [choice for choice in series if choice.shown.value is not None]
        is_stated = bool(stated) and stated[-1].shown is latest
        field = self._field(latest.key)
        return Standpoint(
            catalogue=self.catalogue,
            fact=latest,
            series=series,
            headline=headline_of(self.catalogue, stated) if is_stated else None,
            field=field,
            region=self._region(field, place),
            recast=_recast(choices, latest),
        )

    def _series(self, choices: Iterable[Choice], latest: Key) -> list[Choice]:
        """Return what continues up to the latest; one figure of each time."""
        alike = [c for c in choices if self._continues(c.shown.key, latest)]
        times = {c.shown.key.when: c for c in sorted(alike, key=self._fullness)}
        return sorted(times.values(), key=lambda choice: choice.shown.key.when.order)

    def _continues(self, one: Key, other: Key) -> bool:
        """Whether two figures are of one series: a score of a day is none of a year."""
        is_score = self.catalogue.indicators[other.indicator].nature == "score"
        is_alike = not is_score or one.when.until.form == other.when.until.form
        return is_alike and one.tier == other.tier

    def _newness(self, choice: Choice) -> tuple[object, ...]:
        """Sort by time; of one time the figure that most others stand beside."""
        return choice.shown.key.when.until.end, *self._fullness(choice)

    def _fullness(self, choice: Choice) -> tuple[object, ...]:
        key, known = choice.shown.key, self._field(choice.shown.key).known
        share = known.count("value") / len(known.members)
        return choice.shown.value is not None, key.tier is None, share, known.provinces

    @cached_property
    def _fields(self) -> dict[tuple[object, ...], Field]:
        return {
            (*each.series, each.when, each.provinces): Field(each)
            for each in self.catalogue.rounds
        }

    def _field(self, key: Key) -> Field:
        return self._fields[key.indicator, key.tier or "", key.when, key.provinces]

    def _region(self, field: Field, place: Place) -> Field:
        """Return the part of a round in the region that a province lay in."""
        known = field.known
        territory = place.within(known.provinces)
        region = territory.region if territory else ""
        if (known, region) not in self._regions:
            members = in_region(self.catalogue.places, region, known.provinces)
            part = part_of(known, (member.id for member in members))
            self._regions[known, region] = Field(part)
        return self._regions[known, region]


def _recast(choices: Iterable[Choice], latest: Fact) -> Fact | None:
    """Return what is ranked among the provinces of today, where *latest* is not."""
    key = latest.key
    return next(
        (
            choice.shown
            for choice in choices
            if choice.shown.rank is not None
            and choice.shown.key.provinces == SETS[-1] != key.provinces
            and (choice.shown.key.when, choice.shown.key.tier) == (key.when, key.tier)
        ),
        None,
    )
