"""What is written of a standpoint: how much, which place, what moved, beside whom."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from reform.charts.median import distance
from reform.charts.naming import names
from reform.headline_words import HeadlineWords
from reform.spread import spread

if TYPE_CHECKING:
    from reform.edition import Edition
    from reform.fact import Fact
    from reform.standing import Place
    from reform.stories.standpoint import Field, Standpoint


@dataclass(frozen=True)
class StandpointWords:
    """The words of one standpoint; each text is empty where nothing is sure."""

    edition: Edition
    point: Standpoint

    @cached_property
    def _headline(self) -> HeadlineWords | None:
        found = self.point.headline
        return HeadlineWords(self.edition, found) if found else None

    @property
    def quantity(self) -> str:
        """The figure, of which `when` says if it is derived; or the rank alone."""
        fact = self.point.fact
        is_derived = fact.precision == "derived"
        stated = replace(fact, precision="exact") if is_derived else fact
        return _begun(self.edition.figure(stated))

    @property
    def when(self) -> str:
        """Its time, whether it is derived, and the level of government it covers."""
        key, edition = self.point.fact.key, self.edition
        when = edition.when(key.when)
        if self.point.fact.precision == "derived":
            when = edition.word("derived_at", when=when)
        tier = edition.word(f"tier_{key.tier}") if key.tier else ""
        return ", ".join(filter(None, (when, tier)))

    @property
    def rank(self) -> str:
        """The published rank beside a value, and the set where it does not tell."""
        fact = self.point.fact
        if fact.value is None or fact.rank is None:
            return ""
        of = self.edition.word("set_of", provinces=self.point.known.provinces)
        rank = self.edition.rank(fact)
        return rank if fact.of else f"{rank} {of}"

    @property
    def place(self) -> str:
        """The place that the value gives, where no rank is published."""
        return "" if self.rank else self._place(self.point.field, self.point.place)

    @property
    def quarter(self) -> str:
        """The quarter of the values known that it is in; of how many, if no place."""
        found, known = self.point.quarter, self.point.known
        if found is None:
            return ""
        quarter = self.edition.word(f"stands_{found}")
        number, of = known.count("value"), len(known.members)
        if number == of or self.place:
            return quarter
        return self.edition.word("stands_among", quarter=quarter, known=number, of=of)

    @property
    def standing(self) -> str:
        """Rank, with the one before, or place; and the quarter, as a line."""
        rank = self._since if self.rank else ""
        return _begun(", ".join(filter(None, (rank or self.place, self.quarter))))

    @property
    def _since(self) -> str:
        """The rank, and what it was the last time that it can be compared with."""
        before = self.point.ranked_before
        if before is None:
            return self.rank
        when, rank = self.edition.when(before.key.when), self.edition.rank(before)
        return self.edition.word("stands_since", rank=self.rank, when=when, before=rank)

    @property
    def change(self) -> str:
        """How the value stands to the one before; of a rank alone the rank before."""
        if self._headline is not None:
            is_arrow = self._headline.headline.way is not None
            change = self._headline.change
            return change if is_arrow else _begun(change)
        before = self.point.ranked_before
        if before is None:
            return ""
        rank, when = self.edition.rank(before), self.edition.when(before.key.when)
        return _begun(self.edition.word("headline_before", figure=rank, when=when))

    @property
    def median(self) -> str:
        """How far it is from the median of the provinces, and what that is."""
        known, found = self.point.known, spread(self.point.known)
        away = distance(self.edition, known, self.point.fact)
        if not away or found is None:
            return ""
        unit = self.edition.catalogue.units[known.indicator.unit]
        number, of = known.count("value"), len(known.members)
        said = self.edition.word(
            "stands_median" if number == of else "stands_median_known",
            away=away,
            median=self.edition.quantity(found.median, unit),
            known=number,
            of=of,
        )
        return _begun(said)

    @property
    def region(self) -> str:
        """Its place in its region, and who has the best value there."""
        point, field = self.point, self.point.region
        place = self._place(field, point.place_in_region)
        best = self._best(field)
        said = "; ".join(filter(None, (place, best)))
        if not said:
            return ""
        name = self.edition.name(self.edition.catalogue.places[self._region])
        return self.edition.word("stands_region", region=name, said=said)

    @property
    def _region(self) -> str:
        key = self.point.fact.key
        territory = self.edition.catalogue.places[key.subject].within(
            key.provinces or 0
        )
        return territory.region if territory else ""

    def _best(self, field: Field) -> str:
        """Name who has the best value, unless it is the province alone."""
        best = field.best
        if not best or best == [self.point.fact]:
            return ""
        is_lower = self.point.indicator.better == "lower"
        name = "stands_lowest" if is_lower else "stands_highest"
        return self.edition.word(name, names=names(self.edition, best))

    def _place(self, field: Field, place: Place | None) -> str:
        if place is None:
            return ""
        shared = "_shared" if place.shared else ""
        of = len(field.known.members)
        known = "" if place.among == of else "_known"
        return self.edition.word(
            f"stands_place{shared}{known}", place=place.number, among=place.among, of=of
        )

    @property
    def recast(self) -> str:
        """The rank among the provinces since the mergers, where both are known."""
        fact: Fact | None = self.point.recast
        rank = self.edition.rank(fact) if fact else ""
        return self.edition.word("stands_recast", rank=rank) if rank else ""

    @property
    def target(self) -> str:
        """What it is to reach and by when."""
        return self._headline.target if self._headline else ""


def _begun(text: str) -> str:
    """Write a text as one that begins a line."""
    return text[:1].upper() + text[1:]
