"""Sums that a worked example adds to a proof: shares, and where a pace leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reform.progress.pace import Pace
    from reform.progress.readings import Reading
    from reform.progress.sentence import StatusWords

READINGS: Mapping[str, str] = {
    "base": "base",
    "before": "before",
    "due": "before",
    "former": "before",
    "latest": "reading",
}
"""Rows of a proof that tell a figure, with the name that it has in a status."""


def sums(words: StatusWords) -> dict[str, str]:
    """Return the sums that the rows of a proof leave out, by the row's name."""
    status = words.status
    found: dict[str, str] = {}
    for row, name in READINGS.items():
        reading: Reading | None = getattr(status, name)
        if reading is not None and reading.is_share:
            found[row] = _share(words, reading)
    last = status.reading or status.before
    if last is not None and last.is_share:
        found["last"] = _share(words, last)
    if status.pace is not None:
        found["projected"] = _projected(words, status.pace)
    return found


def _share(words: StatusWords, reading: Reading) -> str:
    """Write how a share follows from a number and its whole."""
    edition, fact = words.edition, reading.fact
    if fact.value is None or fact.out_of is None:
        raise ValueError(fact.key)
    return edition.word(
        "worked_share",
        number=edition.number(fact.value),
        whole=edition.number(fact.out_of),
        share=words.figures.quantity(reading.value),
    )


def _projected(words: StatusWords, pace: Pace) -> str:
    """Write where the straight line is at the deadline, beyond all bounds as it is."""
    edition, quantity = words.edition, words.figures.quantity
    return edition.word(
        "worked_projected",
        base=quantity(pace.base.value),
        last=quantity(pace.latest.value),
        days=edition.number(pace.days),
        span=edition.number(pace.span),
        value=quantity(pace.projected),
    )
