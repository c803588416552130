"""Builds both languages side by side and puts the whole in place in one rename.

Nothing is published by halves: with a problem in the data, or a page that does
not build, the earlier site/ stays as it was.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

MAIN, SECOND = "vi", "en"
CONFIGURATIONS = {MAIN: "mkdocs.yml", SECOND: "mkdocs.en.yml"}

PYTHON = Path(sys.executable)
CHECK = [str(PYTHON.with_name("reform")), "check"]
BUILD = [str(PYTHON), "-m", "mkdocs", "build", "--strict"]

MOMENT = {"SOURCE_DATE_EPOCH": str(int(time.time()))}
"""One moment for both languages, should midnight fall between their builds."""


def main(
    root: Path,
    check: list[str] = CHECK,
    build: list[str] = BUILD,
) -> int:
    """Check the data, build, publish into *root*/site; 0 where all of it went well."""
    site, stage, earlier = root / "site", root / ".build/stage", root / ".build/earlier"
    recover(site, earlier)
    checked = subprocess.run(check, cwd=root, check=False).returncode
    if checked != 0:
        say("data/ has to be put right first; site/ is as it was")
        return checked
    if not build_all(root, stage, build):
        say("the build failed; site/ is as it was")
        return 1
    (stage / SECOND).rename(stage / MAIN / SECOND)
    swap(stage / MAIN, site, earlier)
    say(f"site/ is new: {sum(1 for _ in site.rglob('*.html'))} pages")
    return 0


def build_all(root: Path, stage: Path, build: list[str]) -> bool:
    """Build every language into a folder of its own under an empty *stage*."""
    shutil.rmtree(stage, ignore_errors=True)
    stage.mkdir(parents=True)

    def build_one(language: str) -> bool:
        folder = stage.resolve() / language
        options = ["-f", CONFIGURATIONS[language], "-d", str(folder)]
        return run(language, [*build, *options], root)

    # All are waited for, so that the faults of each language are seen at once.
    with ThreadPoolExecutor() as pool:
        return all(list(pool.map(build_one, CONFIGURATIONS)))


def run(label: str, command: list[str], folder: Path) -> bool:
    """Run *command*, its output line by line behind *label*; true if it went well."""
    with subprocess.Popen(
        command,
        cwd=folder,
        env=MOMENT | os.environ,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as process:
        for line in process.stdout or ():
            say(f"{label} | {line.rstrip()}")
    return process.returncode == 0


def swap(new: Path, site: Path, earlier: Path) -> None:
    """Rename *new* to *site*; on failure the earlier *site* is put back."""
    shutil.rmtree(earlier, ignore_errors=True)
    if site.exists():
        site.rename(earlier)
    try:
        new.rename(site)
    except OSError:
        recover(site, earlier)
        raise
    shutil.rmtree(earlier, ignore_errors=True)


def recover(site: Path, earlier: Path) -> None:
    """Put the earlier site back if a swap was cut off between its two renames."""
    if earlier.exists() and not site.exists():
        earlier.rename(site)


def say(line: str) -> None:
    """Print one whole line, at once: two builds speak at the same time."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(Path.cwd()))
