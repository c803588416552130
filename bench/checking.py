"""How long it takes to check the data, now and when there are more of them."""

from __future__ import annotations

import re
import shutil
from functools import partial
from typing import TYPE_CHECKING

from bench.project import run, seconds
from bench.table import Table, spent, times
from reform.catalogue import load

if TYPE_CHECKING:
    from pathlib import Path

REPEATS = 5
GROWTH = (1, 10, 100)
"""Times as many facts as there are."""

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
    """Measure reading and checking with more of everything, made up for it."""
    table = Table(
        "Growth: the publications and indicators again, under other names",
        ("facts", "files", "time", "for each fact", "facts", "time"),
    )
    first: tuple[int, float] | None = None
    for factor in GROWTH:
        data = project.with_name(f"grown-{factor}") / "data"
        shutil.copytree(project / "data", data)
        repeat(data, factor)
        facts, files = len(load(data).facts), sum(1 for _ in data.rglob("*.yml"))
        # The largest takes long enough to be told from noise at once.
        time = seconds(partial(load, data), max(1, REPEATS // factor))
        first = first or (facts, time)
        table.add(
            f"{facts:,}",
            f"{files:,}",
            spent(time),
            spent(time / facts),
            times(facts / first[0]),
            times(time / first[1]),
        )
        shutil.rmtree(data.parent)
    return table


def repeat(data: Path, factor: int) -> None:
    """
    Write each publication and indicator again until there are *factor* times as many.

    The copies are about indicators of their own, so that facts compete with as many
    others as the real ones do.
    """
    names = {path.stem: f"i{n}" for n, path in enumerate(_files(data, "indicators"))}
    stated = re.compile(r"(?m)^(  - indicator: )(\S+)$")
    for folder in ("indicators", "sources"):
        for n, path in enumerate(_files(data, folder)):
            text = path.read_text(encoding="utf-8")
            for copy in range(1, factor):
                again = stated.sub(partial(_renamed, names, copy), text)
                name = f"{folder[0]}{n}-{copy}.yml"
                path.with_name(name).write_text(again, encoding="utf-8")


def _renamed(names: dict[str, str], copy: int, found: re.Match[str]) -> str:
    return f"{found[1]}{names[found[2]]}-{copy}"


def _files(data: Path, folder: str) -> list[Path]:
    return sorted((data / folder).glob("*.yml"))
