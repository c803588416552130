"""What is missing where no figure can be held against a target."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reform.progress.base import is_late
from reform.progress.readings import can_be_read

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reform.catalogue import Catalogue
    from reform.model import Target
    from reform.progress.readings import Reading
    from reform.progress.state import Reason

UNREADABLE: frozenset[Reason] = frozenset({"number", "base", "base-late", "unit"})
"""What no later figure mends: the target itself cannot be held against any."""


def lacking(
    catalogue: Catalogue, target: Target, known: Sequence[Reading], *, has_aim: bool
) -> Reason:
    """
    Return the first thing that is missing.

    Args:
        catalogue: the facts.
        target: what was promised.
        known: the figures of it that count; none of them is since it was set.
        has_aim: whether it can be told what a figure has to be.

    """
    if target.comparison == "done-by":
        return "no-record"
    if target.value is None:
        return "number"
    if target.indicator is None:
        return "measure"
    if not can_be_read(catalogue, target):
        return "unit"
    if not has_aim and (known or is_late(target)):
        return "base-late" if is_late(target) else "base"
    return "since" if known else "figure"
