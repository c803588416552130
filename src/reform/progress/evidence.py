"""What could be known of a target on a day."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from reform.measured import set_on
from reform.progress.readings import Reading, is_total, readings
from reform.progress.wanted import base_of_change, wanted

if TYPE_CHECKING:
    from datetime import date

    from reform.catalogue import Catalogue
    from reform.model import Programme, Target
    from reform.progress.aim import Aim


@dataclass(frozen=True)
class Evidence:
    """A target on a day, with what could be known of it."""

    catalogue: Catalogue
    programme: Programme
    target: Target
    day: date

    @cached_property
    def known(self) -> list[Reading]:
        """All figures that count, oldest first."""
        return readings(self.catalogue, self.programme, self.target, self.day)

    @cached_property
    def begun(self) -> date:
        """Day on which the target was set."""
        return set_on(self.catalogue, self.programme, self.target)

    @cached_property
    def since(self) -> list[Reading]:
        """
        Figures for times after the target was set, or not before its deadline.

        Those of a change are for times after its base too.
        """
        first = self.base_of_change
        return [
            each
            for each in self.known
            if (each.end > self.begun or self.comes_late(each))
            and (first is None or each.end > first.end)
        ]

    @cached_property
    def is_due(self) -> bool:
        """Whether the deadline has passed, or its own figure is known on its day."""
        due = self.target.deadline
        return due is not None and (
            due.end < self.day or any(self.comes_late(each) for each in self.known)
        )

    def comes_late(self, found: Reading) -> bool:
        """Whether a figure is of the deadline, or later."""
        due = self.target.deadline
        return due is not None and found.end >= due.end

    @cached_property
    def base_of_change(self) -> Reading | None:
        """The figure that a change is counted from."""
        return base_of_change(self.target, self.known)

    @cached_property
    def aims(self) -> tuple[Aim, ...]:
        """What a figure has to be, for each number that the base of it may be."""
        return wanted(self.catalogue, self.target, self.known)

    @cached_property
    def aim(self) -> Aim | None:
        """What a figure has to be."""
        return next(iter(self.aims), None)

    def is_growing(self, found: Reading) -> bool:
        """Whether a figure is of a total that only grows, towards what it has to be."""
        is_lasting = self.aim is not None and self.aim.is_lasting
        return is_lasting and is_total(self.catalogue, found)

    def is_reached(self, found: Reading) -> bool:
        """Whether a figure satisfies the target once and for all: totals never fall."""
        return self.is_growing(found) and self.holds(found) is True

    def holds(self, found: Reading) -> bool | None:
        """Whether a figure satisfies it, whatever the worded ones may be."""
        answers = {each.holds(found.reach) for each in self.aims}
        return answers.pop() if len(answers) == 1 else None
