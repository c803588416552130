"""Publishes the data as CSV, JSON and a data package, once for both languages."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from reform.publishing import files as downloads
from reform.publishing import indicator_files


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Add the downloads to the Vietnamese site, at the root, as data/."""
    if config.extra["language"] != "vi":
        return
    catalogue = config.extra["edition"].catalogue
    for name, content in [*downloads(catalogue).items(), *indicator_files(catalogue)]:
        files.append(File.generated(config, f"data/{name}", content=content))
