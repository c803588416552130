"""What a rule is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from reform.catalogue import Catalogue
    from reform.located import Loc


class Finding(NamedTuple):
    """A place inside an entity where a rule is broken."""

    kind: str
    identity: str
    loc: Loc
    message: str
    remedy: str = ""


Names = Mapping[str, set[str]]
"""Ids by kind, faulty entities included."""

Rule = Callable[["Catalogue", Names], Iterator[Finding]]
"""A function whose name is a sentence that is true of good data."""
