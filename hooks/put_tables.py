"""Puts tables and drawings into pages that Markdown and the search have read."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from reform.boxes import marked


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Return the page with what its macros held back, and what was drawn."""
    desk = config.extra["desk"]
    return str(desk.easel.hung(marked(desk.held.restored(output))))
