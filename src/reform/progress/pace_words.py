"""What is written of a pace: the sums, where it leads, and how sure that is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reform.period import Period
from reform.progress.pace import YEAR
from reform.progress.state import PACED

if TYPE_CHECKING:
    from decimal import Decimal

    from reform.edition import Edition
    from reform.progress.figures import Figures
    from reform.progress.pace import Pace
    from reform.progress.sentence import StatusWords

MINUS = "\N{MINUS SIGN}"


@dataclass(frozen=True)
class PaceWords:
    """The words of one pace; its numbers are computed, and written with their sums."""

    words: StatusWords
    pace: Pace

    @property
    def rows(self) -> dict[str, str]:
        """What there is to say, by the name of its label: the word `proof_…`."""
        said = {
            "made": self._sum(self.pace.latest.value, self.pace.days, self.pace.made),
            "needed": self._sum(self.pace.goal, self.pace.span, self.pace.needed),
            "ratio": self._ratio,
            "projected": self._projected,
            "compound": self._compound,
            "robust": self._robust,
        }
        return {name: text for name, text in said.items() if text}

    @property
    def _edition(self) -> Edition:
        return self.words.edition

    @property
    def _figures(self) -> Figures:
        return self.words.figures

    def _sum(self, last: Decimal, days: int, a_day: Decimal) -> str:
        """Write a pace a year, and from which two numbers it follows."""
        return self._edition.word(
            "proof_pace_sum",
            last=self._figures.quantity(last),
            base=self._figures.quantity(self.pace.base.value),
            days=self._edition.number(days),
            quantity=self._a_year(a_day),
        )

    def _a_year(self, a_day: Decimal) -> str:
        """Write a pace with its sign: of a number that has to fall it is below zero."""
        amount = self._figures.difference(a_day * YEAR)
        return f"{MINUS}{amount}" if a_day < 0 else amount

    @property
    def _ratio(self) -> str:
        if self.pace.ratio is None:
            return ""
        return self._edition.word(
            "proof_ratio_sum",
            made=self._a_year(self.pace.made),
            needed=self._a_year(self.pace.needed),
            ratio=self.words.percent(self.pace.ratio),
        )

    @property
    def _projected(self) -> str:
        """Say where it leads: to the target and when, or how near at the deadline."""
        ratio, arrival = self.pace.ratio, self.pace.arrival
        if ratio is not None and ratio >= 1 and arrival is not None:
            month = self._edition.period(Period.parse(f"{arrival:%Y-%m}"))
            return self._edition.word("proof_arrival", month=month)
        return self._edition.word(
            "proof_projected_value",
            value=self._figures.quantity(self._possible(self.pace.projected)),
            deadline=self._figures.deadline,
        )

    def _possible(self, value: Decimal) -> Decimal:
        """Return a projected number that can be: within bounds, and a whole place."""
        about = self.words.status.proxy or self.words.status.target
        indicator = self._edition.catalogue.indicators[about.indicator or ""]
        if self._figures.is_rank:
            return max(value.to_integral_value(), type(value)(1))
        bounds = indicator.bounds
        if bounds is None:
            return value
        least = value if bounds.least is None else max(value, bounds.least)
        return least if bounds.most is None else min(least, bounds.most)

    @property
    def _compound(self) -> str:
        ratio, state = self.pace.compound, self.pace.compound_state
        if ratio is None or state is None:
            return ""
        return self._edition.word(
            "proof_compound_ratio",
            ratio=self.words.percent(ratio),
            state=self._edition.word(f"status_{state}").lower(),
        )

    @property
    def _robust(self) -> str:
        """Say what was tried; nothing once the deadline alone decides the state."""
        status = self.words.status
        if status.state not in PACED:
            return ""
        if not status.tested:
            return self._edition.word("proof_robust_untested")
        tried = ", ".join(
            self._edition.word(f"proof_doubt_{doubt}")
            for doubt in status.doubts or status.tested
        )
        if status.doubts:
            return self._edition.word("proof_robust_no", doubts=tried)
        if status.tested == ("method",):
            return self._edition.word("proof_robust_only", tried=tried)
        return self._edition.word("proof_robust_yes", tried=tried)
