"""The index of the search: pages as they are read, entities as they are looked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reform.finding.document import FIELDS, SEPARATOR, WEIGHTS, document, further
from reform.finding.everything import entries
from reform.finding.names import called
from reform.finding.pages import page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from reform.edition import Edition

SETTINGS = {
    # Both editions: Vietnamese names stand in the English one as well.
    "lang": ["vi"],
    "separator": SEPARATOR,
    "pipeline": [],
    "fields": {name: {"boost": weight} for name, weight in FIELDS.items()},
}
"""How the theme's search reads it."""

MINISTRIES = "ministries/"
"""Page of all ministries, which have none of their own."""


def index(
    edition: Edition, read: Iterable[Mapping[str, Any]], is_there: Callable[[str], bool]
) -> dict[str, Any]:
    """
    Return the index that the theme's search loads.

    Args:
        edition: whose entities are found.
        read: what the theme's search has read from the other pages.
        is_there: whether there is a page at an address, from the edition's root.

    """
    found = [e for e in entries(edition) if is_there(e.location.partition("#")[0])]
    told = {e.location.partition("#")[0] for e in found if "#" in e.location}
    docs = [*_pages(edition, read, told), *map(document, found)]
    return {"config": SETTINGS, "docs": docs}


def _pages(
    edition: Edition, read: Iterable[Mapping[str, Any]], told: set[str]
) -> Iterator[dict[str, Any]]:
    """Yield pages, and their sections but where entries have *told* of all of them."""
    for each in read:
        address, section, _ = each["location"].partition("#")
        if address == MINISTRIES and not section:
            ministries = edition.catalogue.ministries.values()
            names = (name for ministry in ministries for name in called(ministry))
            unseen = " ".join(further(names, [each["title"]]))
            yield page(each) | {"names": unseen, "boost": WEIGHTS["ministry"]}
        elif not section or address not in told:
            yield page(each)
