"""What a reader has to load, compressed as servers send it."""

from __future__ import annotations

import gzip
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from bench.table import Table

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PAGES = {
    "home": ("", 20_000),
    "an indicator with a figure": ("indicators/portal-services/", 25_000),
    "an indicator with rankings": ("indicators/par-index/", 25_000),
    "a province": ("provinces/ben-tre/", 14_000),
    "the list of provinces": ("provinces/", None),
}
"""Pages by what they are; address and budget in bytes."""

SCRIPTS_OF_PAGES = ("figures.js", "tables.js")
"""Own scripts that every page loads."""

LANGUAGES = {"vi": "", "en": "en/"}
FIRST_LOAD, SEARCH, SCRIPTS, RUNTIME = 90_000, 40_000, 5_000, 155_000


def weights(site: Path) -> Iterator[Table]:
    """Weigh pages, what they load, the search index and the downloads."""
    yield _pages(site)
    yield _downloads(site)


def _pages(site: Path) -> Table:
    table = Table(
        "Pages, gzip", ("page", "Vietnamese", "English", "budget", "of the budget")
    )
    for name, (address, budget) in PAGES.items():
        sizes = [
            packed(site / start / address / "index.html")
            for start in LANGUAGES.values()
        ]
        _add(table, name, sizes, budget)
    loads = [first_load(site / start / "index.html") for start in LANGUAGES.values()]
    _add(table, "home with its style sheets and scripts", loads, FIRST_LOAD)
    indexes = [
        packed(site / start / "search" / "search_index.json")
        for start in LANGUAGES.values()
    ]
    _add(table, "search index, when it is opened", indexes, SEARCH)
    scripts = site / "assets" / "javascripts"
    own = sum(packed(scripts / name) for name in SCRIPTS_OF_PAGES)
    _add(table, "own scripts of every page", [own, own], SCRIPTS)
    runtime = sum(packed(path) for path in (scripts / "vega").glob("*.js"))
    _add(table, "chart runtime, on the explore page alone", [runtime] * 2, RUNTIME)
    return table


def _add(table: Table, name: str, sizes: list[int], budget: int | None) -> None:
    limit = kilobytes(budget) if budget else ""
    share = f"{max(sizes) / budget:.0%}" if budget else ""
    table.add(name, *map(kilobytes, sizes), limit, share)


def _downloads(site: Path) -> Table:
    table = Table("Downloads", ("file", "as it is", "gzip"))
    folder = site / "data"
    found = sorted([*folder.glob("*.csv"), *folder.glob("*.json")])
    for path in found:
        if path.stem in {"facts", "targets", "tasks", "datapackage"}:
            size = kilobytes(path.stat().st_size)
            table.add(f"`{path.name}`", size, kilobytes(packed(path)))
    total = sum(path.stat().st_size for path in found)
    table.add(
        f"all {len(found)} files", kilobytes(total), kilobytes(sum(map(packed, found)))
    )
    return table


def packed(path: Path) -> int:
    """Return the size of a file as gzip makes it."""
    return len(gzip.compress(path.read_bytes(), mtime=0))


def first_load(page: Path) -> int:
    """Return the size of a page with the style sheets and scripts that it names."""
    reader = _Assets()
    reader.feed(page.read_text(encoding="utf-8"))
    files = {(page.parent / address).resolve() for address in reader.addresses}
    return packed(page) + sum(map(packed, files))


class _Assets(HTMLParser):
    """Collects the style sheets and scripts of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the address of a script or style sheet."""
        named = dict(attrs)
        if tag == "script" and named.get("src"):
            self.addresses.append(named["src"] or "")
        if tag == "link" and named.get("rel") == "stylesheet":
            self.addresses.append(named["href"] or "")


def kilobytes(size: int) -> str:
    """Write a size in thousands of bytes."""
    return f"{size / 1000:.1f} kB"
