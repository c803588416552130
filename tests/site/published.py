"""The site as it is published, and small projects that a test may spoil."""

from __future__ import annotations

import os
import posixpath
import shutil
import subprocess
import sys
from dataclasses import dataclass
from datetime import datetime, time
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urlsplit

from reform.progress.day import EPOCH, VIET_NAM
from tests.conftest import DAY
from tests.site.markup import Element, parse
from tools import build_site

ROOT = Path(__file__).parents[2]
LANGUAGES = {"vi": "", "en": "en/"}
"""Where each language's pages stand in the published folder."""


def publish(project: Path, stage: Path) -> Path:
    """Build both languages of a *project* as `make site` does, on the tests' day."""
    moment = datetime.combine(DAY, time(), VIET_NAM)
    os.environ[EPOCH] = str(int(moment.timestamp()))
    assert build_site.build_all(project, stage, build_site.BUILD)
    (stage / build_site.SECOND).rename(stage / build_site.MAIN / build_site.SECOND)
    return stage / build_site.MAIN


@dataclass(frozen=True)
class Site:
    """A folder of published files."""

    root: Path

    @cached_property
    def files(self) -> frozenset[str]:
        """Paths of all files."""
        found = (path for path in self.root.rglob("*") if path.is_file())
        return frozenset(path.relative_to(self.root).as_posix() for path in found)

    @cached_property
    def pages(self) -> dict[str, Element]:
        """Every page by its path, read, but for the bare ones of figures."""
        return {p: page for p, page in self.every.items() if not _is_bare(p)}

    @cached_property
    def figures(self) -> dict[str, Element]:
        """The bare page of every figure by its path, read."""
        return {p: page for p, page in self.every.items() if _is_bare(p)}

    @cached_property
    def every(self) -> dict[str, Element]:
        """Both sorts of pages."""
        paths = sorted(path for path in self.files if path.endswith(".html"))
        return {path: parse(self.read(path)) for path in paths}

    @cached_property
    def anchors(self) -> dict[str, frozenset[str]]:
        """What one can link to inside each page."""
        return {
            path: frozenset(e.attributes["id"] for e in page if "id" in e.attributes)
            for path, page in self.every.items()
        }

    def read(self, path: str) -> str:
        """Return the text of a file."""
        return (self.root / path).read_text(encoding="utf-8")

    def page(self, address: str) -> Element:
        """Return the page at an address such as `en/about/`."""
        return self.pages[f"{address}index.html"]

    def target(self, page: str, address: str) -> str:
        """Return the file that an *address* written on a *page* leads to."""
        path = unquote(urlsplit(address).path)
        folder = "" if path.startswith("/") else posixpath.dirname(page)
        target = posixpath.normpath(posixpath.join(folder, path.lstrip("/")))
        is_folder = target == "." or path.endswith(("/", ".", "..")) or not path
        if not path:
            return page
        return posixpath.normpath(f"{target}/index.html") if is_folder else target


def _is_bare(path: str) -> bool:
    return path.startswith(tuple(f"{start}figures/" for start in LANGUAGES.values()))


def of_language(pages: dict[str, Element], language: str) -> dict[str, Element]:
    """Return one language's *pages* by their path inside it."""
    if language == build_site.MAIN:
        second = LANGUAGES[build_site.SECOND]
        return {p: page for p, page in pages.items() if not p.startswith(second)}
    start = LANGUAGES[language]
    found = {p: page for p, page in pages.items() if p.startswith(start)}
    return {path.removeprefix(start): page for path, page in found.items()}


def project(folder: Path, *own: str) -> Path:
    """
    Make a project like this one, whose data and *own* folders may be changed.

    The others are this project's, but for pages where the test has written some
    already. The navigation lists none, so that pages may be missing.
    """
    shutil.copytree(ROOT / "data", folder / "data")
    for name in ("docs", "hooks", "macros", "theme"):
        if name in own:
            shutil.copytree(ROOT / name, folder / name)
        elif not (folder / name).exists():
            (folder / name).symlink_to(ROOT / name)
    for language, name in build_site.CONFIGURATIONS.items():
        (folder / "docs" / language).mkdir(exist_ok=True)
        text = (ROOT / name).read_text(encoding="utf-8")
        (folder / name).write_text(text[: text.index("\nnav:")] + "\n", "utf-8")
    return folder


def mkdocs(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run MkDocs in a project; what it says on either stream is in `stdout`."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", *arguments],
        cwd=folder,
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
