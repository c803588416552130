"""Text of a table's cell, freed of what does not show."""

from __future__ import annotations

import unicodedata

_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−﹣－"), "-")
"""Typographers', word processors' and mathematicians' dashes."""


def cleaned(text: str) -> str:
    """
    Return *text* in NFC, with plain dashes and single blanks, without the unseen.

    Blanks that no line breaks at, marks of direction, byte order marks and soft
    hyphens come along when a table is copied from a page or a PDF.
    """
    seen = "".join(c for c in text if unicodedata.category(c) != "Cf")
    return " ".join(unicodedata.normalize("NFC", seen).translate(_DASHES).split())
