"""Targets that several programmes state: each of them counts once for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reform.promised import targets_of

if TYPE_CHECKING:
    from collections.abc import Hashable

    from reform.catalogue import Catalogue
    from reform.model import Programme, Target


def restated(catalogue: Catalogue) -> list[list[tuple[Programme, Target]]]:
    """
    Return the targets that more than one programme states, those alike together.

    Alike are targets that ask the same of the same measure, for the same subject, by
    the same day. Where nothing measures them only the very same words tell.
    """
    groups: dict[Hashable, list[tuple[Programme, Target]]] = {}
    for programme, target in targets_of(catalogue):
        groups.setdefault(_asked(target), []).append((programme, target))
    return [
        group
        for group in groups.values()
        if len({programme.id for programme, _ in group}) > 1
    ]


def _asked(target: Target) -> Hashable:
    """Return what a target asks for, alike in whatever words where it is measured."""
    return (
        target.indicator or target.text.vi,
        target.part,
        target.tier,
        target.subject,
        target.comparison,
        target.value,
        target.most,
        target.unit,
        target.against,
        target.deadline.end if target.deadline else None,
    )
