"""How many targets can be held against figures, in a sentence, and what others lack."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, get_args

from reform.measured import Lack, is_overtaken, lack

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reform.edition import Edition
    from reform.model import Programme, Target


def bullet_sentence(
    edition: Edition, targets: Iterable[tuple[Programme, Target]]
) -> str:
    """
    Say how many targets there are, how many have a figure, and what the others lack.

    Whether any is met is not said. Where a name means another territory today than
    when its target was set, the figures are said to be of the one before.
    """
    every = list(targets)
    lacks = [lack(edition.catalogue, *each) for each in every]
    known = [each for each, missing in zip(every, lacks, strict=True) if not missing]
    count = {"count": len(every), "known": len(known)}
    said = edition.word("bullets_some" if known else "bullets_none", **count)
    counts = Counter(lacks)
    missing = [
        edition.word(f"bullets_{each}", count=counts[each])
        for each in get_args(Lack)
        if counts[each]
    ]
    said = "; ".join([said, *filter(None, [", ".join(missing)])])
    return " ".join([f"{said}.", *_overtaken(edition, known)])


def _overtaken(edition: Edition, known: list[tuple[Programme, Target]]) -> list[str]:
    found = {
        target.subject
        for programme, target in known
        if is_overtaken(edition.catalogue, programme, target)
    }
    if not found:
        return []
    places = edition.in_order(map(edition.subject, found))
    names = ", ".join(map(edition.name, places))
    return [edition.word("bullets_overtaken", names=names)]
