"""What a table states, brought into the file of the publication that states it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reform.importing.form import HEAD, head_lines
from reform.importing.merging import Merging, Refusal
from reform.importing.revision import Revision
from reform.importing.stated import Written, canonical
from reform.importing.tree import UnfitFile

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reform.importing.row import Row

__all__ = ["Merge", "Refusal", "merged"]


@dataclass(frozen=True)
class Merge:
    """What becomes of a source file."""

    text: str
    """The file as it should be; without what was refused."""

    changes: tuple[str, ...]
    """What was added, brought up to date or kept, for a person to read."""

    refusals: tuple[Refusal, ...]
    """What was not done, since it would undo a person's work."""


def merged(
    written: str | None,
    head: Mapping[str, object] | None,
    rows: Sequence[Row],
    *,
    force: bool = False,
) -> Merge:
    """
    Bring the facts of *rows* into a source file, and leave all else as it is.

    The file carries a fingerprint of its figures as they were left here. Where it
    differs, or there is none, a person has had a hand in them: then figures may be
    added, but none changed, and the fingerprint stays as it is, so that this holds
    until somebody forces the change.

    Args:
        written: the file, or None where there is none yet.
        head: what a new file says above its facts, by the names of `Source`.
        rows: the facts.
        force: change figures although a person has had a hand in them.

    """
    if written is None and head is None:
        return _refused("", Refusal("there is no such publication", _DESCRIBE, 1))
    text = "" if written is None else written.removeprefix("\ufeff")
    try:
        file = Written.read(text or _begun(head or {}))
        merging = Merging(file, force=force)
        merging.bring(rows)
        text = merging.text
        if force or not merging.edited:
            text = _signed(text)
    except UnfitFile as error:
        return _refused(text, Refusal(error.message, _MEND, error.line))
    return Merge(text, tuple(merging.changes), tuple(merging.refusals))


_DESCRIBE = "say its title, publisher, day, address and kind"
_MEND = "run reform check, and mend the file first"


def _refused(text: str, refusal: Refusal) -> Merge:
    return Merge(text, (), (refusal,))


def _begun(head: Mapping[str, object]) -> str:
    said = {n: canonical(v) for n, v in head.items() if v not in (None, (), [])}
    return "".join(f"{line}\n" for line in head_lines(said))


def _signed(text: str) -> str:
    """Let the file carry the fingerprint of its figures."""
    file = Written.read(text)
    if not file.facts or file.imported == file.fingerprint:
        return text
    revision = Revision(text)
    revision.set(file.root, "imported", file.fingerprint, HEAD)
    return revision.result
