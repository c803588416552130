"""What there is to say about a table: what stops its import, and what to know."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reform.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from reform.importing.row import Spot

FEW = 3
"""Places of one complaint that are named; of the others only the number is told."""


@dataclass
class Report:
    """Complaints and remarks about a table, each said once for all its cells."""

    path: Path
    """The table, as the person named it."""

    _refused: dict[tuple[str, str], list[Spot | None]] = field(default_factory=dict)
    _remarked: dict[tuple[str, str], list[Spot | None]] = field(default_factory=dict)

    def refuse(self, spot: Spot | None, message: str, remedy: str = "") -> None:
        """Say that a cell, or with no *spot* the table, cannot be read so."""
        self._refused.setdefault((message, remedy), []).append(spot)

    def remark(self, spot: Spot | None, message: str, remedy: str = "") -> None:
        """Say what was done with a cell, where a person may have expected else."""
        self._remarked.setdefault((message, remedy), []).append(spot)

    @property
    def problems(self) -> list[Problem]:
        """What stops the import, in the order of the table."""
        return sorted(self._told(self._refused))

    @property
    def remarks(self) -> list[Problem]:
        """What a person should know of, in the order of the table."""
        return sorted(self._told(self._remarked))

    def _told(
        self, said: dict[tuple[str, str], list[Spot | None]]
    ) -> Iterator[Problem]:
        for (message, remedy), spots in said.items():
            first, *others = dict.fromkeys(spots)
            cells = [spot.name for spot in others if spot]
            text = message + _elsewhere(cells)
            if first is None:
                yield Problem(self.path, 1, 1, "", text, remedy)
            else:
                spot = (first.row, first.column)
                yield Problem(self.path, *spot, first.name, text, remedy)


def _elsewhere(cells: list[str]) -> str:
    if not cells:
        return ""
    more = f" and {len(cells) - FEW} more" if len(cells) > FEW else ""
    return f"; also in {', '.join(cells[:FEW])}{more}"
