"""What a figure has to be to satisfy a target, as far as its base tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reform.progress.aim import Aim, aim, changed
from reform.progress.base import at, is_late

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reform.catalogue import Catalogue
    from reform.model import Target
    from reform.progress.readings import Reading


def wanted(
    catalogue: Catalogue, target: Target, known: Sequence[Reading]
) -> tuple[Aim, ...]:
    """
    Return what a figure has to be; nothing where that cannot be told.

    There is one answer, but where a change is counted from a worded base: after that
    of the number printed come those of the ends of what it may be.

    Args:
        catalogue: the facts.
        target: what was promised.
        known: all figures of it, oldest first.

    """
    if target.value is None or target.comparison == "done-by":
        return ()
    if target.comparison != "change":
        return (aim(target.comparison, target.value, target.most),)
    base = base_of_change(target, known)
    return _changed(catalogue, target, base) if base else ()


def base_of_change(target: Target, known: Sequence[Reading]) -> Reading | None:
    """Return the figure that a change is counted from; none after its deadline."""
    if target.comparison != "change" or target.against is None or is_late(target):
        return None
    return at(target.against, known)


def _changed(catalogue: Catalogue, target: Target, base: Reading) -> tuple[Aim, ...]:
    unit = catalogue.indicators[base.fact.key.indicator].unit
    is_share = catalogue.unit_of(target) != unit
    if target.value is None or (is_share and base.value <= 0):
        # Nothing is a share of nought.
        return ()
    bases = dict.fromkeys((base.value, *base.reach.ends))
    return tuple(changed(each, target.value, is_share=is_share) for each in bases)
