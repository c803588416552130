"""Macros for publications: all of them in a table, and what stands above each one."""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING, get_args
from urllib.parse import urlsplit

from macros.desk import Desk
from reform.model import Source

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reform.choice import Choice

KINDS = get_args(Source.model_fields["kind"].annotation)
"""Sorts of publications, in the order in which readers choose among them."""


@dataclass(frozen=True)
class Company:
    """How many facts of a publication others state as well."""

    same: int
    """As this one does."""

    otherwise: int
    """Otherwise, so that both can be true: rounded, or "over"."""

    disputed: int
    """So that both cannot be true."""

    @property
    def shared(self) -> int:
        """All of these."""
        return self.same + self.otherwise + self.disputed


def source_table(desk: Desk) -> str:
    """
    Write all publications, the newest first, each with how many figures it states.

    `{{ source_table() }}`

    Args:
        desk: given by the site.

    """
    sources = [*desk.catalogue.sources.values()]
    newest = sorted(sources, key=attrgetter("published.start", "id"), reverse=True)
    years = {each.published.start.year for each in sources}
    kinds = {each.kind for each in sources}
    return desk.render(
        "source_table.html",
        rows=[(each, len(desk.catalogue.stated_by(each.id))) for each in newest],
        years=[(year, year) for year in sorted(years, reverse=True)],
        kinds=[(kind, desk.word(f"kind_{kind}")) for kind in KINDS if kind in kinds],
    )


def about_source(desk: Desk, source: str) -> str:
    """
    Write a publication's title, who published it, when and where, and what it tells.

    Args:
        desk: given by the site.
        source: file name in `data/sources/`.

    """
    facts = desk.catalogue.stated_by(source)
    publication = desk.edition.page("source", source)
    return desk.render(
        "about_source.html",
        source=publication,
        host=urlsplit(publication.url or "").hostname or "",
        stated=len(facts),
        measures=len({fact.key.indicator for fact in facts}),
        company=_company(desk, source, desk.catalogue.choices_of(source)),
    )


def _company(desk: Desk, source: str, choices: Iterable[Choice]) -> Company:
    counts = {"same": 0, "otherwise": 0, "disputed": 0}
    for choice in choices:
        facts = choice.facts
        if len(facts) > 1:
            own = next(fact for fact in facts if fact.source.id == source)
            if desk.catalogue.is_disputed(own):
                counts["disputed"] += 1
            elif len({desk.reading(fact) for fact in facts}) == 1:
                counts["same"] += 1
            else:
                counts["otherwise"] += 1
    return Company(**counts)
