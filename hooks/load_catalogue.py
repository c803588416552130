"""Reads and checks data/ at the start of each build, before macros are set up."""

import os
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority

from reform.catalogue import load
from reform.edition import Edition
from reform.problem import InvalidData
from reform.progress.day import assessment_day


@event_priority(100)
def on_config(config: MkDocsConfig) -> None:
    """Hand the catalogue over in the site's language, or list all problems."""
    root = Path(config.config_file_path).parent
    language = config.extra["language"]
    try:
        catalogue = load(root / "data", assessment_day(os.environ))
        config.extra["edition"] = Edition(catalogue, language)
    except InvalidData as error:
        count = len(error.problems)
        noun = "problem" if count == 1 else "problems"
        said = f"{count} {noun} in data/, nothing was built:"
        raise PluginError(f"{said}\n{error}") from None
    if language != "vi" and not (config.site_url or "").endswith(f"/{language}/"):
        config.site_url = f"{config.site_url}{language}/"
