"""Publishes robots.txt and llms.txt, which tell programs where things are."""

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation

from reform.sharing.signposts import signposts


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> None:
    """Keep the order in which the navigation lists the main pages."""
    config.extra["main_pages"] = [page.file.src_uri for page in nav.pages]


def on_env(env: Any, config: MkDocsConfig, files: Files) -> None:
    """Add the files, once all pages have been read."""
    shared = config.extra["shared"]
    pages = [shared[uri] for uri in config.extra["main_pages"]]
    listed = [page for page in pages if page.is_listed]
    for name, text in signposts(config.extra["site"], listed).items():
        files.append(File.generated(config, name, content=text))
