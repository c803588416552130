"""A copy of the project to measure, with empty caches, out of everybody's way."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from tools import build_site

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[1]
PARTS = ("data", "docs", "hooks", "macros", "theme", "tools")


def copy(folder: Path) -> Path:
    """Copy what a build reads; caches lie beside it, and are not copied."""
    ignored = shutil.ignore_patterns("__pycache__")
    for name in PARTS:
        shutil.copytree(ROOT / name, folder / name, ignore=ignored)
    for name in build_site.CONFIGURATIONS.values():
        shutil.copy(ROOT / name, folder / name)
    return folder


def seconds(action: Callable[[], object], repeats: int = 1) -> float:
    """Return how long *action* takes: the shortest of some *repeats*."""
    times = []
    for _ in range(repeats):
        begun = perf_counter()
        action()
        times.append(perf_counter() - begun)
    return min(times)


def run(folder: Path, *command: str) -> str:
    """
    Run a program of this environment in a folder, and return what it said.

    Raises:
        SystemExit: it failed; what it said is the message.

    """
    ran = subprocess.run(
        [sys.executable, *command],
        cwd=folder,
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    if ran.returncode != 0:
        raise SystemExit(ran.stdout)
    return ran.stdout
