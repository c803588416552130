"""Rules on platforms: what their pages draw together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reform.rules.rule import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reform.catalogue import Catalogue
    from reform.model import System
    from reform.rules.rule import Names


def pairs_can_be_compared(catalogue: Catalogue, _: Names) -> Iterator[Finding]:
    """Two indicators that a platform's page compares are its own and have one unit."""
    for system in catalogue.systems.values():
        for index, pair in enumerate(system.compare):
            for said, remedy in _faults(catalogue, system, pair):
                yield Finding("systems", system.id, ("compare", index), said, remedy)


def _faults(
    catalogue: Catalogue, system: System, pair: tuple[str, str]
) -> Iterator[tuple[str, str]]:
    for indicator in pair:
        if indicator not in system.indicators:
            yield f"{indicator!r} is not the system's own", "add it to indicators:"
    units = [
        catalogue.indicators[each].unit for each in pair if each in catalogue.indicators
    ]
    if len(set(units)) > 1:
        yield f"units differ: {', '.join(units)}", "compare indicators of one unit"
