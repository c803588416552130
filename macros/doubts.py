"""Macros for what is in doubt: contradictions, and what was left out."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING, Any, get_args

from macros.desk import Desk
from reform.collation import collation_key
from reform.contradiction import Matter

if TYPE_CHECKING:
    from reform.contradiction import Contradiction
    from reform.model import Omission


def contradiction_counts(desk: Desk) -> str:
    """
    Write how many contradictions there are, and over what.

    `{{ contradiction_counts() }}`

    Args:
        desk: given by the site.

    """
    found = desk.catalogue.contradictions
    return desk.render(
        "contradiction_counts.html",
        all=len(found),
        indicators=len({each.choice.shown.key.indicator for each in found}),
        matters=Counter(each.matter for each in found),
        names=get_args(Matter),
    )


def contradictions(desk: Desk) -> str:
    """
    Write what publications state that cannot all be true, and which one is shown.

    `{{ contradictions() }}`

    Args:
        desk: given by the site.

    """
    found = sorted(desk.catalogue.contradictions, key=lambda each: _order(desk, each))
    groups = groupby(found, key=lambda each: each.choice.shown.key.indicator)
    return desk.render(
        "contradictions.html",
        groups=[
            (desk.catalogue.indicators[identity], [*disputed])
            for identity, disputed in groups
        ],
    )


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


def omission_counts(desk: Desk) -> str:
    """
    Write how many statements were left out, of how many publications.

    `{{ omission_counts() }}`

    Args:
        desk: given by the site.

    """
    found = desk.catalogue.omissions.values()
    return desk.render(
        "omission_counts.html",
        statements=sum(each.statements for each in found),
        sources=len({each.source for each in found}),
    )


def omissions(desk: Desk, source: str | None = None) -> str:
    """
    Write what was read and left out, with the reasons; maybe nothing.

    `{{ omissions() }}`, `{{ omissions("vgp-2024-04-17") }}`

    Args:
        desk: given by the site.
        source: a publication; all of them if left out, the newest first.

    """
    desk.check(source=source)
    found = [
        omission
        for omission in desk.catalogue.omissions.values()
        if source in {None, omission.source}
    ]
    if not found:
        return ""
    newest = sorted(found, key=lambda each: _published(desk, each), reverse=True)
    return desk.render("omissions.html", omissions=newest, is_own_page=source)


def _published(desk: Desk, omission: Omission) -> tuple[Any, ...]:
    return desk.catalogue.sources[omission.source].published.start, omission.id
