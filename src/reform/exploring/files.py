"""The files that the explore page fetches, as bytes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from reform.exploring.facts import facts_of
from reform.exploring.index import index
from reform.exploring.specifications import specifications

if TYPE_CHECKING:
    from pathlib import Path

    from reform.catalogue import Catalogue
    from reform.edition import Edition


def for_edition(edition: Edition) -> dict[str, bytes]:
    """Return the files of one language by name; the same data, the same bytes."""
    return {"index.json": _json(index(edition))}


def for_everybody(catalogue: Catalogue, kept: Path | None = None) -> dict[str, bytes]:
    """
    Return the files that both languages share by name.

    Args:
        catalogue: the facts.
        kept: folder of charts that were compiled earlier.

    """
    made = {"specifications.json": _json(specifications(kept))}
    for indicator in catalogue.indicators:
        facts = facts_of(catalogue, indicator)
        if facts["strands"]:
            made[f"facts/{indicator}.json"] = _json(facts)
    return made


def _json(content: Any) -> bytes:
    written = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return f"{written}\n".encode()
