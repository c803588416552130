"""Publishes calendars of deadlines: all, and by area of the reform and province."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from reform.agenda import agendas


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Add each calendar beside the page of whose deadlines it is."""
    for path, content in agendas(config.extra["site"]).items():
        files.append(File.generated(config, path, content=content))
