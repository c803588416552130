"""A Vega-Lite specification drawn as an SVG text that stands in a page."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import metadata
from typing import Any

import vl_convert

from reform import typeface
from reform.rendering.slimming import slim

version = cache(metadata.version)
"""Looks the version of a package up once: each drawing asks for the drawer's."""

FORMAT = 2
"""To be raised when the same specification is drawn otherwise by this package."""


@dataclass(frozen=True)
class Drawing:
    """What is to be drawn."""

    specification: dict[str, Any]
    """A Vega-Lite chart with its data."""

    title: str
    """Accessible name: what is seen."""

    description: str
    """What it shows, in a sentence."""

    @cached_property
    def key(self) -> str:
        """
        Digest of everything that the drawing depends on.

        The theme is in the specification. Installed fonts are not among it: charts
        lay their words out themselves (`autosize: none`), and a test keeps it so.
        """
        drawn = (self.specification, self.title, self.description)
        return digest("svg", FORMAT, version("vl-convert-python"), *drawn)


def digest(*everything: object) -> str:
    """Return a name for what is made of *everything*: values that JSON can hold."""
    text = json.dumps(everything, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def svg_of(drawing: Drawing) -> bytes:
    """
    Draw it. Nothing is fetched: data elsewhere are refused.

    Raises:
        ValueError: Vega-Lite cannot draw it; the message begins with the title.

    """
    with_fonts()
    try:
        svg = vl_convert.vegalite_to_svg(drawing.specification, allowed_base_urls=[])
    except ValueError as error:
        raise ValueError(f"{drawing.title}: {error}") from None
    return slim(
        svg,
        title=drawing.title,
        description=drawing.description,
        prefix=f"f{drawing.key[:8]}-",
    ).encode()


@cache
def with_fonts() -> None:
    """Let the drawer know the site's typeface, once in a process."""
    vl_convert.register_font_directory(str(typeface.FOLDER))
