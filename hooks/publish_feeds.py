"""Publishes Atom feeds of what was added: all, and by province and indicator."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from reform.feeds import feeds


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Add each feed beside the page that shows the same."""
    for path, content in feeds(config.extra["site"]).items():
        files.append(File.generated(config, path, content=content))
