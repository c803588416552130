"""Writes what the search knows: entities as readers look for them, beside the pages."""

import json
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from reform import finding
from reform.edition import PAGES

INDEX = "search/search_index.json"


def on_page_markdown(
    markdown: str, page: Page, config: MkDocsConfig, files: Files
) -> None:
    """Keep the theme's search from pages of entities, and from old addresses."""
    if "moved_to" in page.meta or any(kind in page.meta for kind in PAGES):
        page.meta["search"] = {"exclude": True}


# Once the theme has written what it has read from the other pages.
@event_priority(-100)
def on_post_build(config: MkDocsConfig) -> None:
    """Write the index anew, with all entities that have a page."""
    site = Path(config.site_dir)
    read = json.loads((site / INDEX).read_text("utf-8"))["docs"]

    def is_there(address: str) -> bool:
        return (site / address / "index.html").exists()

    index = finding.index(config.extra["edition"], read, is_there)
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    (site / INDEX).write_text(text, "utf-8")
