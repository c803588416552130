"""A Vega-Lite specification drawn as an SVG text that stands in a page."""

from __future__ import annotations

import hashlib
import json
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

import vl_convert

from reform.rendering import store
from reform.rendering.slimming import slim

if TYPE_CHECKING:
    from pathlib import Path

FORMAT = 1
"""To be raised when the same specification is drawn otherwise by this package."""


def draw(
    specification: dict[str, Any],
    *,
    title: str,
    description: str,
    cache: Path | None = None,
) -> str:
    """
    Draw a specification, or take the drawing from the cache.

    Nothing is fetched: a specification that names data elsewhere is refused.

    Args:
        specification: a Vega-Lite chart with its data.
        title: accessible name: what is seen.
        description: what it shows, in a sentence.
        cache: folder of earlier drawings; None draws in any case.

    Raises:
        ValueError: Vega-Lite cannot draw it.

    """
    key = _key(specification, title, description)
    if cache is None:
        return _drawn(specification, title, description, key)
    path = cache / f"{key}.svg"
    drawing = store.read(path)
    if drawing is None:
        drawing = _drawn(specification, title, description, key)
        store.write(path, drawing)
    return drawing


def _drawn(
    specification: dict[str, Any], title: str, description: str, key: str
) -> str:
    svg = vl_convert.vegalite_to_svg(specification, allowed_base_urls=[])
    return slim(svg, title=title, description=description, prefix=f"f{key[:8]}-")


def _key(*drawn: object) -> str:
    """
    Return a digest of everything that a drawing depends on.

    The theme is in the specification. Installed fonts are not among it: charts lay
    their words out themselves (`autosize: none`), and a test keeps it so.
    """
    everything = [FORMAT, version("vl-convert-python"), *drawn]
    text = json.dumps(everything, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()
