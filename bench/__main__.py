"""Measures everything, prints the tables, and puts them into the README if asked."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from bench import building, checking, drawing, judging, profiling, sizes
from bench.project import copy
from bench.table import Table, replaced

if TYPE_CHECKING:
    from collections.abc import Iterator

README = Path(__file__).with_name("README.md")


def main() -> int:
    """Print the tables one by one; with `--write` refresh those in the README."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument(
        "--write", action="store_true", help="put the tables into bench/README.md"
    )
    options = parser.parse_args()
    tables = []
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        for table in measured(copy(Path(folder) / "project")):
            print(f"{table}\n", flush=True)
            tables.append(table)
    if options.write:
        text = README.read_text(encoding="utf-8")
        README.write_text(replaced(text, tables), encoding="utf-8")
        print(f"{README.name} has these tables now")
    return 0


def measured(project: Path) -> Iterator[Table]:
    """Measure a copy of the project, so that this one stays as it is."""
    yield checking.checks(project)
    yield checking.growth(project)
    yield judging.judgements(project)
    yield building.builds(project)
    yield drawing.drawing(project)
    yield profiling.profile(project)
    yield drawing.weights(building.published(project))
    yield from sizes.weights(building.published(project))


if __name__ == "__main__":
    sys.exit(main())
