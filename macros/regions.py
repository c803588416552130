"""The macro of the socio-economic regions."""

from __future__ import annotations

from macros.desk import Desk, one_of
from reform.territory import SETS, in_region


def regions(desk: Desk, provinces: int) -> str:
    """
    Write the regions of one time with their provinces.

    `{{ regions(63) }}`, `{{ regions(34) }}`

    Args:
        desk: given by the site.
        provinces: 63 for the regions until 2025, 34 for those since.

    """
    one_of(provinces, SETS, "provinces")
    rows = []
    for place in desk.catalogue.places.values():
        members = in_region(desk.catalogue.places, place.id, provinces)
        if members:
            span = next(s for s in place.spans if s.provinces == provinces)
            rows.append((place, span, desk.edition.in_order(members)))
    return desk.render("regions.html", rows=rows, provinces=provinces)
