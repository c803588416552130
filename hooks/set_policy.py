"""Lets pages, and `_headers` at the root, say what browsers may do with the site."""

import os
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

from reform import policy

LANGUAGES = ("", "en/")
"""Where each language's pages stand in the published folder."""

LOST = "404.html"
"""The theme's page for lost readers."""

LIVE = "'unsafe-inline'"
"""In a preview MkDocs writes a script into pages, another one each time."""


def on_config(config: MkDocsConfig) -> None:
    """Have the theme's script the same on all pages: what a reader chose, it keeps."""
    root = urlsplit(config.site_url or "").path or "/"
    second = f"{config.extra['language']}/"
    config.extra["scope"] = root.removesuffix(second) if second in LANGUAGES else root


@event_priority(-100)
def on_post_template(output_content: str, config: MkDocsConfig, **about: Any) -> str:
    """Learn the theme's scripts from the page that holds nothing else, built first."""
    if about["template_name"] != LOST:
        return output_content
    live = "REFORM_PREVIEW" in os.environ
    config.extra["scripts"] = [LIVE] if live else [*policy.hashes(output_content)]
    return on_post_page(output_content, config)


@event_priority(-100)
def on_post_page(output: str, config: MkDocsConfig, **_: Any) -> str:
    """Let the theme's scripts run on a page, and none that data or texts may hold."""
    return policy.governed(output, config.extra["scripts"])


@event_priority(-100)
def on_post_build(config: MkDocsConfig) -> None:
    """Write the headers of both languages, once all folders are there."""
    if config.extra["language"] != "vi":
        return
    site = Path(config.site_dir)
    tops = [path for path in site.iterdir() if f"{path.name}/" not in LANGUAGES]
    files = [path for path in tops if path.is_file()] + [*site.glob("assets/**/*.*")]
    text = policy.headers(
        [path.name for path in tops if path.is_dir()],
        [path.relative_to(site).as_posix() for path in files],
        starts=LANGUAGES,
        scripts=config.extra["scripts"],
    )
    (site / "_headers").write_text(text, encoding="utf-8")
