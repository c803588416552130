"""How long it takes to say how far every target has got, and had got."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bench.project import seconds
from bench.table import Table, spent, times
from reform.catalogue import load
from reform.edition import Edition
from reform.progress.ledger import Ledger
from reform.progress.proof import proof
from reform.progress.sentence import StatusWords

if TYPE_CHECKING:
    from pathlib import Path

REPEATS = 5


def judgements(project: Path) -> Table:
    """Measure states, their changes up to today, and the words of one language."""
    catalogue = load(project / "data")
    edition = Edition(catalogue, "vi")
    ledger = edition.ledger
    states = seconds(lambda: Ledger(catalogue).statuses, REPEATS)
    changes = seconds(lambda: Ledger(catalogue).turns, REPEATS)
    words = seconds(lambda: _words(edition), REPEATS)
    targets, turns = len(ledger.statuses), len(ledger.turns)
    table = Table(
        f"Judging: {targets} targets, {turns} changes of state",
        ("what", "time", "for each target", "ratio"),
    )
    for what, time in (
        ("states as of one day", states),
        ("all changes, as of every day that matters", changes),
        ("sentences and proofs, one language", words),
    ):
        each = spent(time / targets)
        table.add(what, spent(time), each, times(time / states))
    return table


def _words(edition: Edition) -> None:
    for status in edition.ledger.statuses.values():
        _ = StatusWords(edition, status).sentence, proof(edition, status)
