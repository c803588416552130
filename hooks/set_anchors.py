"""Lets headings have anchors that a Vietnamese reader recognises."""

from markdown.extensions.toc import slugify
from mkdocs.config.defaults import MkDocsConfig


def on_config(config: MkDocsConfig) -> None:
    """Write "đã công bố" as da-cong-bo: the usual way drops the đ."""
    config.mdx_configs.setdefault("toc", {})["slugify"] = anchor


def anchor(heading: str, separator: str) -> str:
    """Return the anchor of a *heading*, in ASCII."""
    return str(slugify(heading.replace("đ", "d").replace("Đ", "D"), separator))
