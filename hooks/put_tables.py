"""Puts tables and drawings into pages that Markdown and the search have read."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Return the page with what its macros held back."""
    return str(config.extra["desk"].held.restored(output))
