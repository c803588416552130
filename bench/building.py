"""How long it takes to build the site: everything anew, again, one language alone."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from bench.project import run, seconds
from bench.table import Table, spent, times
from tools import build_site

if TYPE_CHECKING:
    from pathlib import Path

CACHE = ".cache"
REPEATS = 3
BUDGET = 0.012
"""Seconds a page, in one language with everything cached."""


def builds(project: Path) -> Table:
    """Measure `make site` without its set-up: check, both languages, the swap."""
    shutil.rmtree(project / CACHE, ignore_errors=True)
    cold = seconds(lambda: make_site(project))
    warm = seconds(lambda: make_site(project), REPEATS)
    one = seconds(lambda: one_language(project), REPEATS)
    pages = sum(1 for _ in (project / "site").rglob("*.html"))
    each = pages // len(build_site.CONFIGURATIONS)
    drawings = sum(1 for _ in (project / CACHE).rglob("*.svg"))
    table = Table(
        f"Build: {pages} pages in two languages, {drawings} drawings",
        ("what", "time", "for each page", "ratio"),
    )
    table.add("`make site`, nothing cached", spent(cold), spent(cold / pages), "")
    table.add(
        "`make site`, drawings cached",
        spent(warm),
        spent(warm / pages),
        f"{times(warm / cold)} the first",
    )
    table.add(
        "one language alone, drawings cached",
        spent(one),
        spent(one / each),
        f"both take {times(warm / one)} as long",
    )
    table.note = f"The budget of a page in the last row is {spent(BUDGET)}."
    return table


def make_site(project: Path) -> None:
    """Check the data, build both languages side by side and swap them in."""
    run(project, "-m", "tools.build_site")


def one_language(project: Path) -> None:
    """Build the Vietnamese pages alone, as `make site` does for its part."""
    run(project, "-m", "mkdocs", "build", "--strict", "-d", ".build/alone")


def published(project: Path) -> Path:
    """Return the folder of the site that was built last."""
    return project / "site"
