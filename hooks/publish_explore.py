"""Publishes what the explore page fetches: facts once, names in each language."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from reform import exploring

CACHE = Path(__file__).resolve().parents[1] / ".cache" / "specifications"
"""Where compiled charts are kept by their content; emptied by `make clean`."""


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Add the page's files to explore/; both languages share those of the root."""
    edition = config.extra["edition"]
    found = exploring.for_edition(edition)
    if edition.language == "vi":
        found |= exploring.for_everybody(edition.catalogue, CACHE)
    for name, content in found.items():
        files.append(File.generated(config, f"explore/{name}", content=content))
