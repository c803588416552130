"""What is written of a target: its name, the figure held against it, and its number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reform.edition import Edition
    from reform.fact import Fact
    from reform.measured import Measured


@dataclass(frozen=True)
class BulletWords:
    """The words of one row."""

    edition: Edition
    measured: Measured

    name: str
    """What tells the row from others."""

    @property
    def value(self) -> str:
        """The latest figure and its time: "82,66 % (2023)"."""
        return self._dated(self.measured.latest)

    @property
    def reached(self) -> str:
        """The latest figure without its time."""
        return self._figure(self.measured.latest)

    @property
    def goal(self) -> str:
        """The number to reach and the deadline: "mục tiêu: trên 85 %, 2025"."""
        deadline = self.measured.target.deadline
        when = (
            self.edition.period(deadline)
            if deadline is not None
            else self.edition.word("no_deadline")
        )
        return self.edition.word("bullet_goal", goal=self.asked, when=when)

    @property
    def value_label(self) -> str:
        """What is said of the bar."""
        publisher = self.edition.text(self.measured.latest.source.publisher)
        return f"{self.name}: {self.value}, {publisher}"

    @property
    def goal_label(self) -> str:
        """What is said of the target's mark: the promise in full."""
        return self.edition.text(self.measured.target.text)

    def base_label(self, base: Fact) -> str:
        """Say where the figure was when the target was set."""
        return self.edition.word("bullet_base", figure=self._dated(base))

    @property
    def asked(self) -> str:
        """The number to reach, without the deadline: "trên 85 %"."""
        target = self.measured.target
        if not self._is_rank or target.value is None:
            return self.edition.target(target)
        return self.edition.word("bullet_rank", rank=self.edition.number(target.value))

    def _dated(self, fact: Fact) -> str:
        when = self.edition.when(fact.key.when)
        return self.edition.word("bullet_value", figure=self._figure(fact), when=when)

    def _figure(self, fact: Fact) -> str:
        rank = self.edition.rank(fact) if self._is_rank else ""
        return rank or self.edition.figure(fact)

    @property
    def _is_rank(self) -> bool:
        return self.measured.target.comparison == "rank-within"


def names(edition: Edition, measured: Sequence[Measured]) -> list[str]:
    """
    Return what tells each target from the others.

    It is what measures it; where that is one and the same in several programmes, the
    programme. Part, tier and, where there are several, the subject are added.
    """
    indicators = {each.target.indicator for each in measured}
    programmes = {each.programme.id for each in measured}
    subjects = {each.target.subject for each in measured}
    return [
        _name(
            edition,
            each,
            by_programme=len(indicators) == 1 < len(programmes),
            with_subject=len(subjects) > 1,
        )
        for each in measured
    ]


def _name(
    edition: Edition, measured: Measured, *, by_programme: bool, with_subject: bool
) -> str:
    target = measured.target
    indicator = edition.catalogue.indicators[target.indicator or ""]
    parts = [edition.name(measured.programme if by_programme else indicator)]
    if target.part is not None:
        parts.append(edition.text(indicator.parts[target.part]))
    if target.tier is not None:
        parts.append(edition.word(f"tier_{target.tier}"))
    if with_subject:
        parts.append(edition.name(edition.subject(target.subject)))
    return ", ".join(parts)
