"""What a page is about, for whoever meets it elsewhere: in results and previews."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Any

from reform.key_figure import beside, written

if TYPE_CHECKING:
    from collections.abc import Callable

    from reform.edition import Edition
    from reform.key_figure import KeyFigure
    from reform.sharing.origin import Origin

LONGEST = 240
"""Letters; what shows descriptions cuts them sooner or later than here."""


def description(
    edition: Edition,
    kind: str,
    entity: Any,
    figure: KeyFigure | None,
    origin: Origin,
) -> str:
    """
    Return what an entity's page is about: what it is, and its key figure.

    Args:
        edition: whose words it is in.
        kind: the word for such an entity, a key of `reform.edition.PAGES`.
        entity: one of that kind.
        figure: the figure that stands for it, if any.
        origin: what the page was made from.

    """
    name, told = f"shared_{kind}", {"facts": facts_from(edition, origin)}
    if kind in _TOLD:
        told |= _TOLD[kind](edition, entity)
    if figure is not None:
        # An indicator's own name says what its figure is of.
        write = beside if kind == "indicator" else written
        told["figure"] = write(edition, figure)
    elif kind in WITH_FIGURE:
        name = f"{name}_unknown"
    return shortened(edition.word(name, name=edition.name(entity), **told))


WITH_FIGURE = frozenset({"pillar", "indicator", "province", "system"})
"""Kinds of which most have a key figure."""


def shortened(text: str) -> str:
    """Return a text of no more letters than a description has room for."""
    return textwrap.shorten(text, LONGEST, placeholder="…")


def counted(edition: Edition, what: str, count: int) -> str:
    """Write how many facts, sources, targets or tasks there are."""
    one = "_one" if count == 1 else ""
    return edition.word(f"shared_{what}{one}", count=edition.number(count))


def facts_from(edition: Edition, origin: Origin) -> str:
    """Write how many figures there are of an entity, and from how many sources."""
    facts = counted(edition, "facts", origin.facts)
    sources = counted(edition, "sources", origin.stating)
    return edition.word("shared_facts_from", facts=facts, sources=sources)


def _described(edition: Edition, entity: Any) -> dict[str, str]:
    return {"description": edition.text(entity.description)}


def _of_programme(edition: Edition, entity: Any) -> dict[str, str]:
    return {
        "subject": edition.name(edition.subject(entity.subject)),
        "targets": counted(edition, "targets", len(entity.targets)),
    }


def _of_directive(edition: Edition, entity: Any) -> dict[str, str]:
    return {
        "by": edition.text(entity.by),
        "issued": edition.period(entity.issued),
        "tasks": counted(edition, "tasks", len(entity.tasks)),
    }


def _of_source(edition: Edition, entity: Any) -> dict[str, str]:
    facts = len(edition.catalogue.stated_by(entity.id))
    return {
        "publisher": edition.text(entity.publisher),
        "published": edition.period(entity.published),
        "facts": counted(edition, "facts", facts),
    }


_TOLD: dict[str, Callable[[Edition, Any], dict[str, str]]] = {
    "pillar": _described,
    "indicator": _described,
    "system": _described,
    "programme": _of_programme,
    "directive": _of_directive,
    "source": _of_source,
}
"""What is told of an entity beside its name and figure, by the word for its kind."""
