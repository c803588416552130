"""The facts of each indicator as a file of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reform.publishing.package import facts_as_csv

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reform.catalogue import Catalogue


def indicator_files(catalogue: Catalogue) -> Iterator[tuple[str, bytes]]:
    """
    Yield a CSV file for each indicator of which anything is known: name and content.

    It has the columns of the table of all facts.
    """
    for indicator in catalogue.indicators:
        choices = catalogue.shown(indicator)
        if choices:
            yield f"indicators/{indicator}.csv", facts_as_csv(catalogue, choices)
