"""The macro of the page on which readers choose what to see."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from macros.desk import Desk
from reform.exploring import strands
from reform.model import Ministry, Place
from reform.territory import successor

if TYPE_CHECKING:
    from reform.model import Indicator, Pillar

SCRIPTS = Path(__file__).parents[1] / "theme/assets/javascripts/explore"
"""Modules that the page's script imports, which a browser may fetch all at once."""

Subject = Place | Ministry

FOLDER = "explore"
"""Where the page stands, and what it fetches."""

MOST = 10
"""Places that can be compared in one figure."""


def explore(desk: Desk) -> str:
    """
    Write the form of the explore page, and what stands there without JavaScript.

    Scripts, their styles and the runtime that draws are asked for here alone.

    `{{ explore() }}`

    Args:
        desk: given by the site.

    """
    return desk.render(
        "explore.html",
        folder=desk.url(f"{FOLDER}/"),
        shared=desk.shared(f"{FOLDER}/"),
        groups=_groups(desk),
        modules=sorted(path.name for path in SCRIPTS.glob("*.js")),
        most=MOST,
        pillars=_pillars(desk),
        views=("trend", "ranking", "map", "scatter", "table"),
    )


def _pillars(desk: Desk) -> list[tuple[Pillar, list[tuple[Indicator, bool]]]]:
    """Return each area with its indicators, and whether anything is known of them."""
    found = []
    for pillar in desk.edition.pages("pillar"):
        own = [
            (indicator, bool(strands(desk.catalogue, indicator.id)))
            for indicator in desk.edition.pages("indicator")
            if indicator.pillar == pillar.id
        ]
        found.append((pillar, own))
    return found


def _groups(desk: Desk) -> list[tuple[str, list[tuple[Subject, str, str]]]]:
    """Return each sort of subject: its members, what each became, other names."""
    catalogue = desk.catalogue
    places = desk.edition.in_order(catalogue.places.values())
    provinces = [place for place in places if place.kind == "province"]
    groups = {
        "country": sorted(
            (place for place in places if place.kind != "province"),
            key=lambda place: place.kind != "country",
        ),
        "34": [place for place in provinces if place.within(34)],
        "63": [place for place in provinces if not place.within(34)],
        "ministries": desk.edition.in_order(catalogue.ministries.values()),
    }
    return [
        (name, [(each, _now(desk, each), _other_names(each)) for each in members])
        for name, members in groups.items()
    ]


def _now(desk: Desk, subject: Subject) -> str:
    """Return the name of what a former province belongs to now."""
    became = successor(subject) if isinstance(subject, Place) else None
    if became in {None, subject.id}:
        return ""
    return desk.edition.name(desk.catalogue.places[str(became)])


def _other_names(subject: Subject) -> str:
    """Return other spellings, by which it may be looked for as well."""
    return " | ".join(subject.aliases)
