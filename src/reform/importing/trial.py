"""Tries new texts of data files on a copy of all data, before any is written."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from shutil import copytree, ignore_patterns
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from reform.catalogue import examine
from reform.reading import GENERATED

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from reform.importing.report import Report
    from reform.importing.row import Row
    from reform.problem import Problem
    from reform.reading import Reading

_TIMES = ("at", "period", "since", "to")
_ABOUT = ("indicator", "tier", "part", "provinces", *_TIMES)


def try_out(
    data: Path, texts: Mapping[Path, str], rows: Sequence[Row], report: Report
) -> list[Problem]:
    """
    Return the problems that the data would have with the new *texts*.

    What is wrong with one of the *rows* goes to the *report* of their table
    instead: there the person can see it, while the new text is not there yet.

    Args:
        data: the folder called `data`.
        texts: new texts by path, relative to the project's root.
        rows: what the table states.
        report: where it is said what is wrong with the table.

    Raises:
        OSError: there is no room for a copy.

    """
    with TemporaryDirectory(prefix="reform-import-") as folder:
        copy = Path(folder) / data.name
        ignored = ignore_patterns(".*", *GENERATED)
        copytree(data, copy, symlinks=True, ignore=ignored)
        for path, text in texts.items():
            file = Path(folder) / path
            file.parent.mkdir(parents=True, exist_ok=True)
            # The copy of a file that nobody may write is one that nobody may write.
            file.unlink(missing_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
        reading, _ = examine(copy)
    stated = {row.key: row for row in rows}
    others: list[Problem] = []
    for problem in reading.problems:
        if row := _row_of(problem, reading, stated):
            report.refuse(row.spot, problem.message, problem.remedy)
        else:
            others.append(problem)
    return others


def _row_of(
    problem: Problem, reading: Reading, stated: Mapping[tuple[object, ...], Row]
) -> Row | None:
    # What cannot be traced back is told as the check of the data would tell it.
    with suppress(KeyError, IndexError, TypeError, ValueError):
        for key in _keys(problem, reading):
            if key in stated:
                return stated[key]
    return None


def _keys(problem: Problem, reading: Reading) -> Iterator[tuple[object, ...]]:
    """Yield the keys of the facts that a problem of a source may be about."""
    kind, source = problem.path.parent.name, problem.path.stem
    name, index, *rest = problem.field.split(".")
    located, _ = reading.files[kind, source]
    statement: dict[str, Any] = located.value[name][int(index)]
    told = {n: statement[n] for n in _ABOUT if n in statement}
    told |= {n: str(told[n]) for n in _TIMES if n in told}
    subjects = [statement["subject"]] if "subject" in statement else statement["values"]
    if rest[:1] == ["values"] and len(rest) > 1:
        subjects = [rest[1]]
    for subject in subjects:
        yield (subject, source, *sorted(told.items()))
