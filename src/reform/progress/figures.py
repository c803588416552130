"""Figures, gaps and times as a status tells them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from reform.claim import dated
from reform.headline_words import written
from reform.progress.readings import PERCENT

if TYPE_CHECKING:
    from reform.edition import Edition
    from reform.model import Target
    from reform.period import Period
    from reform.progress.readings import Reading

CENT = Decimal("0.01")
"""To which shares, paces and projections are rounded: computed, never published."""


@dataclass(frozen=True)
class Figures:
    """How the numbers of one target are written."""

    edition: Edition
    target: Target

    @property
    def goal(self) -> str:
        """What it asks for: "trên 85 %"."""
        return self.edition.target(self.target)

    @property
    def deadline(self) -> str:
        """Last moment as it is said in a sentence: "năm 2023"; empty without one."""
        deadline = self.target.deadline
        return self.spoken(deadline) if deadline else ""

    def spoken(self, period: Period) -> str:
        """Write a time inside a sentence: "năm 2023", "ngày 23/08/2025"."""
        said = self.edition.period(period)
        if period.form in {"year", "day"}:
            return self.edition.word(f"headline_{period.form}", when=said)
        return said

    def dated(self, reading: Reading) -> str:
        """Write a figure with its time: "82,66 % năm 2023"."""
        return dated(self.edition, self.bare(reading), reading.fact.key.when)

    def bare(self, reading: Reading) -> str:
        """Write a figure; of a share what it is computed from."""
        fact = reading.fact
        if self.is_rank:
            return self.edition.rank(fact) or written(self.edition, fact)
        if not reading.is_share:
            return self.edition.figure(fact)
        share = self.quantity(reading.value)
        return self.edition.word(
            "says_share", figure=self.edition.figure(fact), share=share
        )

    def quantity(self, value: Decimal) -> str:
        """
        Write a number that was computed, in the target's unit.

        It is not rounded to the very number that is asked for.
        """
        short = _short(value, self.target.value, self.target.most)
        if self.is_rank:
            return self.edition.word("rank", rank=self.edition.number(short))
        unit = self.edition.catalogue.units[self._unit]
        return self.edition.quantity(short, unit)

    def difference(self, amount: Decimal) -> str:
        """Write how far two numbers are apart: points of a share, places of a rank."""
        amount = _short(abs(amount), Decimal(0))
        number = self.edition.number(amount)
        one = "_one" if amount == 1 else ""
        if self.is_rank:
            return self.edition.word(f"places_off{one}", count=number)
        if self._unit == PERCENT:
            return self.edition.word(f"percentage_points{one}", number=number)
        return self.edition.quantity(amount, self.edition.catalogue.units[self._unit])

    @property
    def is_rank(self) -> bool:
        """Whether places in an order are compared."""
        return self.target.comparison == "rank-within"

    @property
    def _unit(self) -> str:
        """Unit of the numbers that are compared: of a change that of its measure."""
        catalogue = self.edition.catalogue
        if self.target.comparison == "change" and self.target.indicator:
            return catalogue.indicators[self.target.indicator].unit
        return catalogue.unit_of(self.target) or ""


def _short(value: Decimal, *bounds: Decimal | None) -> Decimal:
    """
    Round to two decimals, and leave out noughts behind the decimal sign.

    Decimals are added where rounding would carry it to one of the *bounds*.
    """
    rounded, digit = value.quantize(CENT, ROUND_HALF_UP), CENT
    while rounded in bounds and rounded != value:
        digit /= 10
        rounded = value.quantize(digit, ROUND_HALF_UP)
    plain = rounded.normalize()
    return plain.quantize(Decimal(1)) if plain == plain.to_integral() else plain
