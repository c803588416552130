"""Tells of each page what is said of it elsewhere, and when it last had news."""

from html import escape, unescape
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from reform import sharing


def on_config(config: MkDocsConfig) -> None:
    """Say where the site is, and have nothing told of any page yet."""
    config.extra["site"] = sharing.Site(
        config.extra["edition"],
        config.site_name,
        config.site_description or "",
        config.site_url or "",
        str(config.extra.get("repository", "")).rstrip("/"),
    )
    config.extra["shared"] = {}


def on_page_content(html: str, page: Page, config: MkDocsConfig, **_: Any) -> None:
    """Keep what is told of a page, whose title and header have been read by now."""
    site, uri = config.extra["site"], page.file.src_uri
    title = site.name if page.is_homepage else unescape(str(page.title))
    path = page.url.removeprefix("./")
    shared = sharing.read(site, uri, path=path, title=title, header=page.meta)
    config.extra["shared"][uri] = shared
    if shared.newest:
        page.update_date = shared.newest.start.isoformat()


def on_page_context(
    context: Any, page: Page, config: MkDocsConfig, nav: Navigation
) -> None:
    """Hand it to the page's frame; the theme writes a description as it is."""
    shared = config.extra["shared"][page.file.src_uri]
    sections = {p.url: str(p.title) for p in nav.pages}
    context["shared"] = shared
    context["linked_data"] = shared.linked_data(sections)
    page.meta["description"] = escape(shared.description)
    if not shared.is_listed:
        page.canonical_url = None
