"""What the search keeps of pages that are about no single entity."""

from __future__ import annotations

import re
from textwrap import shorten
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

PAGE = 2.0
"""What a page counts, beside the weights of entities."""

MOST = 200
"""Characters that are kept of a section: what all have together must be fetched."""

_PARAGRAPH = re.compile(r"<(p|li)>(.*?)</\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


def page(found: Mapping[str, Any]) -> dict[str, Any]:
    """
    Return a page, or a section of one, with the beginning of its first paragraph.

    Args:
        found: the page as the theme's search has read it; its text is HTML.

    """
    first = _PARAGRAPH.search(found["text"])
    text = shorten(_TAG.sub("", first[2]), MOST, placeholder=" …") if first else ""
    return {**found, "text": text and f"<p>{text}</p>", "boost": PAGE}
