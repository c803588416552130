"""What stands below a ranking: of whom nothing is known, and what hollow marks are."""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import replace as with_other
from functools import cached_property
from typing import TYPE_CHECKING

from reform.charts.lines import in_room
from reform.charts.theme import WIDTH
from reform.spread import FIGURES, with_value

if TYPE_CHECKING:
    from reform.coverage import Round
    from reform.edition import Edition

MOST_LINES = 4
"""Lines that the names of those may take of whom nothing is known."""

INDENT = 18
"""Room for the sample of a mark before its words."""


@dataclass(frozen=True)
class RankingFoot:
    """The lines below the rows."""

    edition: Edition
    known: Round

    @cached_property
    def hollow(self) -> list[str]:
        """Lines that say what hollow marks are; none where there are no such marks."""
        worded = {fact.precision for fact in with_value(self.known)}
        found = ["key_derived"] * ("derived" in worded)
        found += ["key_inexact"] * bool(worded - FIGURES)
        words = ", ".join(map(self.edition.word, found))
        return in_room(words, WIDTH - INDENT) if words else []

    @cached_property
    def missing(self) -> list[str]:
        """Lines that name the provinces of which nothing is known, or count them."""
        count = self.known.count("nothing")
        if not count:
            return []
        named = self.edition.word("ranking_unknown", names=self._names)
        lines = in_room(named, WIDTH, count)
        if len(lines) <= MOST_LINES:
            return lines
        counted = self.edition.word("ranking_unknown_many", count=count)
        return in_room(counted, WIDTH)

    @property
    def _names(self) -> str:
        places = self.edition.catalogue.places
        key = next(iter(self.known.facts.values())).key
        found = [places[name] for name in self.known.having["nothing"]]
        named = (
            self.edition.style_at(place, with_other(key, subject=place.id))
            for place in self.edition.in_order(found)
        )
        # Blanks within a name stay, so that lines end between two names.
        return ", ".join(name.replace(" ", "\N{NO-BREAK SPACE}") for name in named)
