"""Icons of the theme's set, written into pages."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from markupsafe import Markup

PILLARS = {
    "direction": "compass-outline",
    "institutions": "gavel",
    "procedures": "file-document-check-outline",
    "organisation": "sitemap-outline",
    "civil-service": "account-tie-outline",
    "public-finance": "cash-multiple",
    "digital-government": "laptop",
}
"""Icons of the areas of the reform, by id; one without shows none."""


def pillar_icon(pillar: str) -> Markup:
    """Return the icon of an area of the reform; nothing where it has none."""
    return icon(PILLARS[pillar]) if pillar in PILLARS else Markup()


@cache
def icon(name: str) -> Markup:
    """Return a drawing of Material Design's set, hidden from screen readers."""
    drawing = files("material") / "templates/.icons/material" / f"{name}.svg"
    svg = drawing.read_text("utf-8").replace("<svg ", '<svg aria-hidden="true" ', 1)
    # Safe: a file of the theme's package.
    return Markup('<span class="icon">{}</span>').format(Markup(svg))  # noqa: S704
