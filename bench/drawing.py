"""How long drawing takes when nothing is cached, and how heavy figures are."""

from __future__ import annotations

import gzip
import re
import shutil
from collections import defaultdict
from statistics import median
from typing import TYPE_CHECKING

from bench.building import CACHE
from bench.project import run
from bench.sizes import kilobytes
from bench.table import Table, spent

if TYPE_CHECKING:
    from pathlib import Path

BUDGET = 0.030
"""Seconds for each drawing, on two cores."""

LINES, ROWS, HEATMAP = 3_000, 5_000, 8_000
"""Bytes of a drawing, gzip: of lines, of a map or of many rows, of the heatmap."""

WEIGHTS = {
    "coverage": HEATMAP,
    "map": ROWS,
    "ranking": ROWS,
    "slope": ROWS,
    "timeline": ROWS,
}
"""Budgets of families; those that are not named here are lines."""

_FIGURE = re.compile(r'<figure class="figure ([a-z-]+)".*?(<svg.*?</svg>)', re.DOTALL)


def drawing(project: Path) -> Table:
    """Draw all figures of one language, and their pictures, with an empty cache."""
    shutil.rmtree(project / CACHE, ignore_errors=True)
    said = run(project, "-m", "mkdocs", "build", "--strict", "-d", ".build/drawn")
    table = Table(
        "Drawing: one language's figures, nothing cached, on all cores",
        ("what", "how many", "time", "for each"),
    )
    for number, what, time in re.findall(r"Drew (\d+) (\w+) in ([\d.]+) s", said):
        each = float(time) / int(number)
        table.add(what, number, spent(float(time)), spent(each))
    table.note = f"The budget of a figure is {spent(BUDGET)}."
    return table


def weights(site: Path) -> Table:
    """Weigh the drawings of the built site, family by family."""
    found: dict[str, list[int]] = defaultdict(list)
    for path in sorted(site.glob("**/figures/*/index.html")):
        for family, svg in _FIGURE.findall(path.read_text(encoding="utf-8")):
            found[family].append(len(gzip.compress(svg.encode(), mtime=0)))
    table = Table(
        "Drawings, gzip",
        ("family", "how many", "median", "heaviest", "budget", "of the budget"),
    )
    for family, sizes in sorted(found.items()):
        budget = WEIGHTS.get(family, LINES)
        table.add(
            family,
            str(len(sizes)),
            *map(kilobytes, (int(median(sizes)), max(sizes), budget)),
            f"{max(sizes) / budget:.0%}",
        )
    return table
