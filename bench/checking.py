"""How long it takes to check the data, now and when there are more of them."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

from bench.project import run, seconds
from bench.table import Table, spent, times
from reform.catalogue import load

if TYPE_CHECKING:
    from pathlib import Path

REPEATS = 5
GROWTH = (1, 10, 55)
"""The last is about the 6,000 facts that the budget is for."""

TABLES = 94
"""Of 63 provinces each: as many facts as in the last growth, as they mostly come."""

SYNTHETIC = """\
# Synthetic
title: Synthetic {number}
publisher: {{vi: Synthetic, en: Synthetic}}
published: 2024-01-01
url: https://example.invalid/{number}
kind: dataset
facts:
  - indicator: par-index
    period: {year}
    values:
"""

BUDGET = 1.0
"""Seconds for a check of all data."""


def checks(project: Path) -> Table:
    """Measure `reform check` on all data, as a program and without its start."""
    facts = len(load(project / "data").facts)
    files = sum(1 for _ in (project / "data").rglob("*.yml"))
    program = seconds(lambda: run(project, "-m", "reform", "check"), REPEATS)
    start = seconds(lambda: run(project, "-c", "import reform.cli"), REPEATS)
    inside = seconds(lambda: load(project / "data"), REPEATS)
    table = Table(
        f"Check of all data: {facts} facts in {files} files",
        ("what", "time", "of the budget (1 s)"),
    )
    table.add("`reform check`, the program", spent(program), _share(program))
    table.add("of which start of Python and imports", spent(start), _share(start))
    table.add("read and check, in one process", spent(inside), _share(inside))
    table.add("the same for each file", spent(inside / files), "")
    return table


def _share(time: float) -> str:
    return f"{time / BUDGET:.0%}"


def growth(project: Path) -> Table:
    """Measure reading and checking with more publications, made up for it."""
    table = Table(
        "Growth: synthetic publications beside the real ones",
        ("facts", "written as", "files", "time", "for each fact", "against the first"),
    )
    first = 0.0
    for factor in GROWTH:
        data = _copied(project, f"grown-{factor}")
        repeat(data, factor)
        name = "the same again" if factor > 1 else "published"
        first = _row(table, data, name, first)
    data = _copied(project, "tables")
    tabulate(data, TABLES)
    _row(table, data, f"{TABLES} tables of provinces more", first)
    return table


def _copied(project: Path, name: str) -> Path:
    data = project.with_name(name) / "data"
    shutil.copytree(project / "data", data)
    return data


def _row(table: Table, data: Path, name: str, first: float) -> float:
    """Add what *data* take; return the time that others are held against."""
    facts, files = len(load(data).facts), sum(1 for _ in data.rglob("*.yml"))
    time = seconds(lambda: load(data), REPEATS)
    first = first or time
    table.add(
        f"{facts:,}",
        name,
        f"{files:,}",
        spent(time),
        spent(time / facts),
        times(time / first),
    )
    return first


def repeat(data: Path, factor: int) -> None:
    """Write each publication again under other names until there are *factor* times."""
    for path in sorted((data / "sources").glob("*.yml")):
        text = path.read_text(encoding="utf-8")
        for number in range(1, factor):
            address = f"url: https://example.invalid/{path.stem}/{number}"
            again = "# Synthetic\n" + re.sub(r"(?m)^url: .*", address, text)
            name = f"synthetic-{number}-{path.stem}"[:60].rstrip("-")
            path.with_name(f"{name}.yml").write_text(again, encoding="utf-8")


def tabulate(data: Path, tables: int) -> None:
    """Write publications of one table each: a made-up score of all provinces."""
    provinces = [
        path.stem
        for path in sorted((data / "places").glob("*.yml"))
        if "\nkind: province\n" in path.read_text(encoding="utf-8")
    ]
    for number in range(tables):
        values = [f"      {name}: {number / 10}\n" for name in provinces]
        text = SYNTHETIC.format(number=number, year=2000 + number % 20)
        path = data / "sources" / f"synthetic-{number}.yml"
        path.write_text(text + "".join(values), encoding="utf-8")
