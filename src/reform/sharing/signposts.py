"""Files at the root that tell programs where things are: robots.txt and llms.txt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reform.publishing import TABLES
from reform.sharing.linked_data import LICENCE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reform.sharing.page import Page
    from reform.sharing.site import Site

LLMS = "llms.txt"
PACKAGE = "datapackage.json"


def signposts(site: Site, pages: Iterable[Page]) -> dict[str, str]:
    """
    Return the files by their path from the home page.

    Args:
        site: where they are published; what holds for all of it is said at its root.
        pages: the main pages, the home page first.

    """
    files = {LLMS: llms(site, pages)}
    return files | ({"robots.txt": robots(site)} if site.is_first else {})


def robots(site: Site) -> str:
    """Let everybody read everything, and name the lists of all pages."""
    lists = [f"Sitemap: {home}sitemap.xml" for _, home in site.homes]
    return "\n".join(["User-agent: *", "Allow: /", "", *lists, ""])


def llms(site: Site, pages: Iterable[Page]) -> str:
    """Tell language models what the site is and where to read (llmstxt.org)."""
    return "\n".join(
        [
            f"# {site.name}",
            "",
            f"> {_line(site.description)}",
            "",
            *_about(site),
            "",
            f"## {site.edition.word('llms_pages')}",
            "",
            *(_link(p.title, p.address, p.description) for p in pages),
            "",
            f"## {site.edition.word('llms_data')}",
            "",
            *_downloads(site),
            "",
        ]
    )


def _about(site: Site) -> Iterator[str]:
    """Yield what must be known before a number is repeated."""
    edition = site.edition
    for name in ("llms_sources", "llms_gaps", "llms_sets"):
        yield f"- {edition.word(name)}"
    if newest := edition.catalogue.newest:
        yield f"- {edition.word('shell_newest', when=edition.period(newest))}"
    yield f"- {edition.word('llms_licence', address=LICENCE)}"
    for code, home in site.homes:
        if code != site.language:
            yield f"- {edition.word(f'llms_in_{code}', address=f'{home}{LLMS}')}"


def _downloads(site: Site) -> Iterator[str]:
    said = site.edition.word("llms_package")
    yield _link(PACKAGE, f"{site.root}data/{PACKAGE}", said)
    for table in TABLES:
        address = f"{site.root}data/{table.name}"
        said = site.edition.word(f"table_{table.name}")
        line = _link(f"{table.name}.csv", f"{address}.csv", said)
        yield f"{line} ([JSON]({address}.json))"


def _link(name: str, address: str, said: str) -> str:
    return f"- [{_line(name)}]({address}): {_line(said)}"


def _line(text: str) -> str:
    return " ".join(text.split())
