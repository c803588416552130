"""How changes of states are told at a terminal: since a day, or against a download."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from reform.problem import plain
from reform.progress.ledger import Ledger
from reform.publishing.formats import as_json
from reform.publishing.state_changes import STATE_CHANGES, state_changes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from reform.catalogue import Catalogue
    from reform.publishing.state_changes import StateChange


def told_since(catalogue: Catalogue, since: date, form: str) -> str:
    """
    Write the changes of states from a day on, the latest first.

    Args:
        catalogue: the facts, with the day as of which all is told.
        since: the first day.
        form: `text` for a line each, and the proof in a second one where less was
            reached than before; `json` for rows as in the download.

    """
    found = state_changes(catalogue, since)
    if form == "json":
        columns = STATE_CHANGES.columns
        rows = [[column.cell(change) for column in columns] for change in found]
        return as_json(STATE_CHANGES, rows).decode()
    lines = [line for change in found for line in _lines(change)]
    return "".join(f"{line}\n" for line in lines)


def told_against(catalogue: Catalogue, download: Path, form: str) -> str:
    """
    Write the states that are others than in an earlier download of the targets.

    Args:
        catalogue: the facts, with the day as of which all is told.
        download: `targets.json` as an earlier build published it.
        form: `text` or `json`.

    Raises:
        ValueError: it is no such file.

    """
    found = list(_differing(catalogue, download))
    if form == "json":
        names = ("programme", "target", "before", "after")
        rows = [dict(zip(names, each, strict=True)) for each in found]
        return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"
    return "".join(f"{_moved(*each)}\n" for each in found)


def _differing(
    catalogue: Catalogue, download: Path
) -> Iterator[tuple[str, str, str | None, str | None]]:
    """Yield programme, target, state then and now; None where it was not there."""
    try:
        rows = json.loads(download.read_text(encoding="utf-8"))
        then = {(row["programme"], row["target"]): row["state"] for row in rows}
    except (OSError, ValueError, KeyError, TypeError) as error:
        said = f"{download}: is no targets.json with states"
        raise ValueError(said) from error
    now = {id_: each.state for id_, each in Ledger(catalogue).statuses.items()}
    for target in sorted(then.keys() | now.keys()):
        if then.get(target) != now.get(target):
            yield *target, then.get(target), now.get(target)


def _lines(change: StateChange) -> Iterator[str]:
    turn = change.turn
    programme, target = turn.after.id
    moved = _moved(programme, target, change.before, turn.after.state)
    why = ", ".join((turn.cause, *change.sources))
    yield f"{turn.day} {moved} ({why})"
    if turn.is_worse:
        yield f"  worse: {plain(change.sentence.en)}"


def _moved(programme: str, target: str, before: str | None, after: str | None) -> str:
    return f"{programme}/{target}: {before or 'new'} -> {after or 'gone'}"
