"""Macros for what is in doubt: contradictions, and what was left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from macros.desk import Desk
from reform.collation import collation_key

if TYPE_CHECKING:
    from reform.contradiction import Contradiction


def contradiction_table(desk: Desk) -> str:
    """
    Write what publications state that cannot all be true, and which one is shown.

    `{{ contradiction_table() }}`

    Args:
        desk: given by the site.

    """
    found = sorted(desk.catalogue.contradictions, key=lambda each: _order(desk, each))
    return desk.render("contradiction_table.html", contradictions=found)


def _order(desk: Desk, found: Contradiction) -> tuple[Any, ...]:
    """Sort by indicator, newest first, then subject."""
    key = found.choice.shown.key
    indicator = desk.catalogue.indicators[key.indicator]
    return (
        collation_key(desk.edition.name(indicator)),
        -key.when.until.end.toordinal(),
        collation_key(desk.edition.name(desk.edition.subject(key.subject))),
        key.tier or "",
        key.part or "",
        found.matter,
    )


def omission_table(desk: Desk, source: str | None = None) -> str:
    """
    Write what was read and left out, with the reasons; maybe nothing.

    `{{ omission_table() }}`, `{{ omission_table("vgp-2024-04-17") }}`

    Args:
        desk: given by the site.
        source: a publication; all of them if left out.

    """
    desk.check(source=source)
    found = [
        omission
        for omission in desk.catalogue.omissions.values()
        if source in {None, omission.source}
    ]
    if not found:
        return ""
    columns = ["source", "stated", "reason"] if source is None else ["stated", "reason"]
    return desk.render("omission_table.html", omissions=found, columns=columns)
