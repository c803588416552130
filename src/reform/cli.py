"""The command line: `reform check`, `import`, `schemas` and `changes`."""

from __future__ import annotations

import argparse
import json
import os
import sys
from dataclasses import replace
from datetime import date
from io import TextIOWrapper
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from reform.catalogue import examine
from reform.importing.options import add_options
from reform.problem import arranged
from reform.progress.day import assessment_day
from reform.schemas import write_schemas

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reform.problem import Problem


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that *arguments* name and return its exit status."""
    options = _parser().parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # A terminal that lacks Vietnamese letters is shown their numbers.
            stream.reconfigure(errors="backslashreplace")
    root = options.root.resolve()
    if options.command == "schemas":
        return _schemas(root / "data" / "schemas")
    if options.command == "import":
        return _import(root, options)
    if options.command == "changes":
        return _changes(root / "data", options)
    return _check(root / "data", options.format)


def _day(text: str) -> date:
    """Return the day that was written, or say how days are."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        said = f"{text!r} is no day (write 2025-04-01)"
        raise argparse.ArgumentTypeError(said) from None


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="reform", description=__doc__)
    parser.add_argument(
        "--root", type=Path, default=Path(), help="project folder (default: here)"
    )
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="validate everything under data/")
    check.add_argument(
        "--format",
        choices=("text", "github", "json"),
        default="text",
        help="how problems are printed (default: text)",
    )
    help_ = "bring a table of facts into data/"
    add_options(commands.add_parser("import", help=help_, allow_abbrev=False))
    commands.add_parser("schemas", help="write data/schemas/ from the models")
    help_ = "list targets whose state became another one"
    _add_changes(commands.add_parser("changes", help=help_))
    return parser


def _add_changes(changes: argparse.ArgumentParser) -> None:
    against = changes.add_mutually_exclusive_group(required=True)
    against.add_argument(
        "--since",
        type=_day,
        metavar="YYYY-MM-DD",
        help="as of the days on which they could be known, from this one on",
    )
    against.add_argument(
        "--against",
        type=Path,
        metavar="targets.json",
        help="against the download of an earlier build",
    )
    changes.add_argument(
        "--format",
        choices=("text", "json"),
        default="text",
        help="how changes are printed (default: text)",
    )


def _check(data: Path, form: str) -> int:
    begun = perf_counter()
    reading, catalogue = examine(data)
    problems = arranged(reading.problems)
    _print(problems, form)
    if form != "json":
        files = len({located.path for located, _ in reading.files.values()})
        said = f"{len(catalogue.facts)} facts in {files} files"
        spent = perf_counter() - begun
        sys.stderr.write(f"reform check: {said}, {_count(problems)}, {spent:.2f} s\n")
    return 1 if problems else 0


def _count(problems: list[Problem]) -> str:
    if len(problems) == 1:
        return "1 problem"
    return f"{len(problems) or 'no'} problems"


def _print(problems: list[Problem], form: str) -> None:
    if form == "json":
        rows = [{**vars(p), "path": p.path.as_posix()} for p in problems]
        sys.stdout.write(json.dumps(rows, ensure_ascii=False, indent=2) + "\n")
        return
    for problem in problems:
        line = _annotation(problem) if form == "github" else str(problem)
        sys.stdout.write(line + "\n")


def _annotation(problem: Problem) -> str:
    """Return the form that GitHub sets beside the contributor's own line."""
    path, text = _property(problem.path.as_posix()), _escaped(problem.text)
    return f"::error file={path},line={problem.line},col={problem.column}::{text}"


def _escaped(text: str) -> str:
    """Escape as GitHub's workflow commands ask, so that data give no commands."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


def _schemas(folder: Path) -> int:
    for name in write_schemas(folder):
        sys.stdout.write(f"data/schemas/{name}\n")
    return 0


def _import(root: Path, options: argparse.Namespace) -> int:
    # To learn to read workbooks takes a moment, which other commands need not wait.
    from reform.importing.command import carry_out  # noqa: PLC0415
    from reform.importing.telling import asides, told  # noqa: PLC0415

    outcome = carry_out(root, options)
    for line in told(outcome, dry=options.dry_run):
        sys.stdout.write(f"{line}\n")
    for line in asides(outcome, dry=options.dry_run):
        sys.stderr.write(f"{line}\n")
    return 1 if outcome.problems else 0


def _changes(data: Path, options: argparse.Namespace) -> int:
    # Other commands need not wait for what downloads are made of.
    from reform.publishing.telling import told_against, told_since  # noqa: PLC0415

    reading, catalogue = examine(data)
    if reading.problems:
        _print(arranged(reading.problems), "text")
        return 1
    try:
        catalogue = replace(catalogue, day=assessment_day(os.environ))
        if options.since:
            said = told_since(catalogue, options.since, options.format)
        else:
            said = told_against(catalogue, options.against, options.format)
    except ValueError as error:
        sys.stderr.write(f"reform changes: {error}\n")
        return 1
    sys.stdout.write(said)
    return 0
