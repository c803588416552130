"""What is written of a headline figure: how much, how it changed, against what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reform.charts.naming import difference
from reform.charts.target_lines import asked_by
from reform.edition import NBSP

if TYPE_CHECKING:
    from reform.edition import Edition
    from reform.fact import Fact
    from reform.headline import Headline
    from reform.model import Indicator


@dataclass(frozen=True)
class HeadlineWords:
    """The words of one headline figure."""

    edition: Edition
    headline: Headline

    @property
    def indicator(self) -> Indicator:
        """What is measured."""
        return self.edition.catalogue.indicators[self.headline.fact.key.indicator]

    @property
    def quantity(self) -> str:
        """
        The newest figure: "83,94 %", or "hạng 71" of a place in an order.

        It is set large: a line may be broken before a unit that is a word.
        """
        figure = written(self.edition, self.headline.fact)
        unit = self.edition.catalogue.units[self.indicator.unit]
        return figure if unit.symbol else figure.replace(NBSP, " ")

    @property
    def when(self) -> str:
        """Its time, and the level of government that it covers: "2024, cấp tỉnh"."""
        key = self.headline.fact.key
        tier = self.edition.word(f"tier_{key.tier}") if key.tier else ""
        return ", ".join(filter(None, (self.edition.when(key.when), tier)))

    @property
    def change(self) -> str:
        """
        How it stands to the figure before; nothing where there is none.

        "tăng 1,28 điểm phần trăm so với năm 2023"; the figure before itself where it is
        not sure how far they are apart; and where they cannot be compared that.
        """
        before, way = self.headline.before, self.headline.way
        if before is None:
            return self.edition.change(self.headline.fact.change)
        figure, name = written(self.edition, before), f"headline_{way or 'before'}"
        if not self.headline.is_comparable:
            name = "headline_unlike"
        elif self.headline.by is not None and way in {"up", "down"}:
            figure = difference(self.edition, self.headline.by, self.indicator)
            name = f"headline_{way}_by"
        return self.edition.word(
            name,
            figure=figure,
            when=self._spoken(before),
            base=self._spoken(before, is_base=True),
        )

    @property
    def target(self) -> str:
        """What it is to reach and by when: "Mục tiêu: ít nhất 95 % đến năm 2025"."""
        held = self.headline.target
        if held is None:
            return ""
        return self.edition.word(
            "headline_target", target=asked_by(self.edition, held.target)
        )

    def _spoken(self, fact: Fact, *, is_base: bool = False) -> str:
        """Write a time inside a sentence: "năm 2023", "ngày 23/08/2025"."""
        when, form = self.edition.when(fact.key.when), fact.key.when.until.form
        if fact.key.when.clock == "to":
            return self.edition.word("headline_total", when=when) if is_base else when
        spoken = form in {"year", "day"}
        return self.edition.word(f"headline_{form}", when=when) if spoken else when


def written(edition: Edition, fact: Fact) -> str:
    """Write what a fact states; of an order the place: "hạng 71", "hạng 1/13"."""
    nature = edition.catalogue.indicators[fact.key.indicator].nature
    if nature != "rank" or fact.value is None:
        return edition.figure(fact)
    rank = edition.number(fact.value)
    if fact.out_of is None:
        return edition.word("rank", rank=rank)
    return edition.word("rank_of", rank=rank, of=edition.number(fact.out_of))
