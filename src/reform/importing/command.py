"""`reform import`: from a table to new texts of data files, checked as a whole."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from shutil import Error as CopyError
from typing import TYPE_CHECKING

from reform.catalogue import Catalogue, examine
from reform.importing.completeness import settled
from reform.importing.grid import UnreadableTable
from reform.importing.heading import Headings
from reform.importing.layout import lay_out
from reform.importing.new_entity import differences, indicator_text, written
from reform.importing.order import order_of
from reform.importing.report import Report
from reform.importing.row import Spot
from reform.importing.source_file import merged
from reform.importing.spreadsheet import read_table
from reform.importing.stating import drafts
from reform.importing.trial import try_out
from reform.importing.unreadable import Unreadable
from reform.importing.vocabulary import Vocabulary
from reform.importing.writing import write_all
from reform.problem import Problem, arranged

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator

    from reform.importing.order import Order
    from reform.importing.row import Row
    from reform.model import Entity


@dataclass(frozen=True)
class Change:
    """What becomes of one data file."""

    path: Path
    """The file, relative to the project's root."""

    old: str | None
    """Its text, or None where there is none yet."""

    new: str
    """Its text as it should be."""

    lines: tuple[str, ...]
    """What is new in it, for a person to read."""


@dataclass(frozen=True)
class Outcome:
    """What an import does, or what stops it."""

    problems: tuple[Problem, ...]
    """What stops it."""

    remarks: tuple[Problem, ...] = ()
    """What a person should know of how the table was read."""

    facts: int = 0
    """How many facts the table states."""

    changes: tuple[Change, ...] = ()
    """What becomes of the files; nothing where there are problems."""


def carry_out(root: Path, options: Namespace) -> Outcome:
    """Do what the *options* ask for in the folder *root*: all of it, or nothing."""
    order, problems = order_of(options)
    if problems:
        return Outcome(tuple(arranged(problems)))
    outcome = prepare(root, order)
    texts = {change.path: change.new for change in outcome.changes}
    try:
        if not options.dry_run:
            write_all(root, texts)
    except OSError as error:
        path = Path(str(error.filename)).name
        said = f"{path} cannot be written: {error.strerror}"
        problem = Problem(Path("data"), 1, 1, "", said, "all files are as they were")
        return Outcome((problem,), outcome.remarks)
    return outcome


def prepare(root: Path, order: Order) -> Outcome:
    """Say what an *order* would do in the project's folder *root*; write nothing."""
    report = Report(order.table)
    before, catalogue = examine(root / "data")
    if not (root / "data").is_dir():
        return _outcome(report, before.problems)
    rows = _rows(catalogue, order, report)
    if report.problems:
        return _outcome(report, report.problems)
    if not rows:
        report.refuse(None, "the table states nothing that could be imported")
        return _outcome(report, report.problems)
    changes, problems = _changes(root, catalogue, order, rows)
    changes = [change for change in changes if change.old != change.new]
    if changes and not problems:
        texts = {change.path: change.new for change in changes}
        try:
            after = try_out(root / "data", texts, rows, report)
        except OSError as error:
            return _outcome(report, [_without_copy(error)])
        # What was wrong before is nothing that this table has to answer for.
        problems = [p for p in after if p not in set(before.problems)]
    if problems or report.problems:
        return _outcome(report, problems + report.problems)
    return Outcome((), tuple(report.remarks), len(rows), tuple(changes))


def _without_copy(error: OSError) -> Problem:
    """Say why the new texts could not be tried out on a copy of the data."""
    reason = error.strerror
    if isinstance(error, CopyError):
        # It gathers what the system says of each of the many files.
        reason = str(error.args[0][0][2]).partition(": ")[0]
    said = f"no copy of the data can be made to check the table with: {reason}"
    remedy = "make room for it, or name another folder for such files in TMPDIR"
    return Problem(Path("data"), 1, 1, "", said, remedy)


def _outcome(report: Report, problems: list[Problem]) -> Outcome:
    return Outcome(tuple(arranged(problems)), tuple(report.remarks))


def _rows(catalogue: Catalogue, order: Order, report: Report) -> list[Row]:
    """Return the facts of the table, and report what is wrong with it."""
    vocabulary = Vocabulary(catalogue, order.mapping)
    _refuse_unknown(vocabulary, report)
    try:
        grid = read_table(order.table, order.mapping.sheet)
    except UnreadableTable as error:
        spot = Spot(error.row, error.column)
        report.refuse(spot, error.message, error.remedy)
        return []
    for remark in grid.remarks:
        report.remark(*remark)
    layout = lay_out(grid, Headings(vocabulary), order.mapping, report)
    if layout is None:
        return []
    return settled(drafts(layout, vocabulary, report), vocabulary, report)


def _refuse_unknown(vocabulary: Vocabulary, report: Report) -> None:
    """Refuse ids that are said of the whole table, and that nothing has."""
    mapping = vocabulary.mapping
    for read, said in (
        (vocabulary.source, mapping.source),
        (vocabulary.indicator, mapping.indicator),
        (vocabulary.subject, mapping.subject),
    ):
        try:
            if said is not None:
                read(said)
        except Unreadable as error:
            report.refuse(None, error.message, error.remedy)


def _changes(
    root: Path, catalogue: Catalogue, order: Order, rows: list[Row]
) -> tuple[list[Change], list[Problem]]:
    """Return what becomes of each file, and what a person's edits stand against."""
    changes, problems = list[Change](), list[Problem]()
    for identity, indicator in order.mapping.new_indicators.items():
        path = Path("data", "indicators", f"{identity}.yml")
        problems += _refuse_other(path, catalogue.indicators.get(identity), indicator)
        if not (root / path).exists():
            text = indicator_text(indicator)
            changes.append(Change(path, None, text, ("a new indicator",)))
    by_source: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        by_source[row.source].append(row)
    for identity, stated in by_source.items():
        change, found = _change(root, catalogue, order, identity, stated)
        changes.append(change)
        problems += found
    return changes, problems


def _change(
    root: Path, catalogue: Catalogue, order: Order, identity: str, rows: list[Row]
) -> tuple[Change, list[Problem]]:
    path = Path("data", "sources", f"{identity}.yml")
    described = order.mapping.sources.get(identity)
    problems = list(_refuse_other(path, catalogue.sources.get(identity), described))
    try:
        old = _text(root / path)
    except UnicodeDecodeError:
        said = "the file is not UTF-8 text"
        return Change(path, "", "", ()), [Problem(path, 1, 1, "", said)]
    head = written(described) if described else None
    merge = merged(old, head, rows, force=order.force)
    for refusal in merge.refusals:
        found = Problem(path, refusal.line, 1, "", refusal.message, refusal.remedy)
        problems.append(found)
    return Change(path, old, merge.text, merge.changes), problems


def _text(file: Path) -> str | None:
    # Not as text: the ends of its lines are to stay as they are.
    return file.read_bytes().decode("utf-8") if file.exists() else None


def _refuse_other(
    path: Path, there: Entity | None, described: Entity | None
) -> Iterator[Problem]:
    """Refuse a description that is not that of the file: which is right?"""
    if there is not None and described is not None:
        for field in differences(there, described):
            said = "the file says something else than the mapping or the flags"
            remedy = "edit the file, or leave the description out"
            yield Problem(path, 1, 1, field, said, remedy)
