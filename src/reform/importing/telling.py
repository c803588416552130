"""How the outcome of an import is told at a terminal."""

from __future__ import annotations

from difflib import unified_diff
from typing import TYPE_CHECKING

from reform.problem import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reform.importing.command import Change, Outcome


def told(outcome: Outcome, *, dry: bool) -> Iterator[str]:
    """Yield the lines about problems, or about what changes; *dry* ones in full."""
    for problem in outcome.problems:
        yield str(problem)
    for change in outcome.changes:
        yield from _difference(change) if dry else _summary(change)


def asides(outcome: Outcome, *, dry: bool) -> Iterator[str]:
    """Yield what a person should know besides, and what to do next."""
    for remark in outcome.remarks:
        yield f"remark: {remark}"
    if outcome.problems:
        count = len(outcome.problems)
        problems = "1 problem" if count == 1 else f"{count} problems"
        yield f"reform import: {problems}; nothing was written"
    elif not outcome.changes:
        facts = _counted(outcome.facts, "fact")
        yield f"reform import: nothing to change: the data have the table's {facts}"
    else:
        facts = _counted(outcome.facts, "fact")
        files = _counted(len(outcome.changes), "file")
        verb = "would be written" if dry else "written"
        yield f"reform import: {facts} in the table; {files} {verb}"
        if not dry:
            # New files are in no difference before they are added.
            shown = "git diff --staged after git add data"
            yield f"next: make serve shows them; {shown} is what a reviewer will read"


def _counted(number: int, word: str) -> str:
    return f"{number:,} {word}" if number == 1 else f"{number:,} {word}s"


def _summary(change: Change) -> Iterator[str]:
    new = " (new)" if change.old is None else ""
    yield f"{change.path.as_posix()}{new}"
    for line in change.lines:
        yield f"  {plain(line)}"


def _difference(change: Change) -> Iterator[str]:
    old, new = (change.old or "").splitlines(), change.new.splitlines()
    path = change.path.as_posix()
    before = "/dev/null" if change.old is None else f"a/{path}"
    for line in unified_diff(old, new, before, f"b/{path}", lineterm=""):
        yield plain(line)
