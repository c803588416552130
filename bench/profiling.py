"""Where the time of one language's build goes, by whose code is running."""

from __future__ import annotations

import pstats
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from bench.project import ROOT, run
from bench.table import Table

if TYPE_CHECKING:
    from pathlib import Path

Function = tuple[str, int, str]

OWNERS = {
    "/macros/": "macros (our templates' calls)",
    "/hooks/": "hooks (ours)",
    f"{ROOT}/src/reform/": "reform (ours)",
    "/jinja2/": "Jinja: pages and theme",
    "/mkdocs_macros/": "mkdocs-macros",
    "/material/": "Material: search and theme",
    "/markdown/": "Markdown",
    "/mkdocs/": "MkDocs",
    "/yaml/": "YAML",
    "/pydantic": "pydantic",
    "/altair/": "Altair",
    "/babel/": "Babel",
    "importlib": "imports",
}
"""Whose code a file is, by a part of its path; the first that fits."""

LEAST = 0.01
"""Smaller shares are added up."""

ROUNDS = 60
"""How far up the calls library code is followed; more changes no share by 0.1 %."""


def profile(project: Path) -> Table:
    """Profile the Vietnamese build with its drawings cached."""
    found = project.with_name("profile")
    command = ["-m", "cProfile", "-o", str(found), "-m", "mkdocs", "build", "--strict"]
    run(project, *command, "-d", str(project / ".build" / "profiled"))
    shares = by_owner(pstats.Stats(str(found)))
    total = sum(shares.values())
    table = Table(
        "Profile of one language's build, drawings cached", ("whose code", "share")
    )
    named = {owner: time for owner, time in shares.items() if time >= total * LEAST}
    for owner, time in sorted(named.items(), key=lambda item: -item[1]):
        table.add(owner, f"{time / total:.0%}")
    table.add("everything else", f"{1 - sum(named.values()) / total:.0%}")
    table.note = (
        "Own time of functions; that of Python's library counts for whoever called it."
    )
    return table


def by_owner(stats: pstats.Stats) -> dict[str, float]:
    """Add up the own times of functions by their owner."""
    functions: dict[Function, Any] = stats.stats  # type: ignore[attr-defined]
    shares: dict[str, float] = defaultdict(float)
    pending = {function: entry[2] for function, entry in functions.items()}
    for _ in range(ROUNDS):
        pending = _handed_up(pending, functions, shares)
    shares["Python itself"] += sum(pending.values())
    return shares


def _handed_up(
    pending: dict[Function, float],
    functions: dict[Function, Any],
    shares: dict[str, float],
) -> dict[Function, float]:
    """Give times to the owners of their functions; hand the others to the callers."""
    handed: dict[Function, float] = defaultdict(float)
    for function, time in pending.items():
        owner = owner_of(function[0])
        callers = functions[function][4]
        weight = sum(call[3] for call in callers.values())
        if owner is not None:
            shares[owner] += time
        elif not weight:
            shares["Python itself"] += time
        else:
            for caller, call in callers.items():
                handed[caller] += time * call[3] / weight
    return handed


def owner_of(path: str) -> str | None:
    """Say whose code a file is; None for Python's own library."""
    return next((owner for part, owner in OWNERS.items() if part in path), None)
