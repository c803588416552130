"""What a ranking shows, in sentences that claim no more than is known."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile
from typing import TYPE_CHECKING, Literal

from reform.certainty import is_same
from reform.charts.map_sentence import counted, ends
from reform.charts.median import distance, median_sentence
from reform.charts.naming import names
from reform.charts.succession import unbroken
from reform.spread import is_enough, with_value
from reform.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reform.coverage import Round
    from reform.edition import Edition
    from reform.fact import Fact

End = Literal["first", "last"]

WORDED = 10
"""The greatest number whose ordinal is a word."""


def ranking_sentence(
    edition: Edition,
    rounds: Sequence[Round],
    known: Round,
    subject: str | None = None,
) -> str:
    """
    Say who leads and since when, who is last, what the median is, where one stands.

    Leaders and medians are named where four fifths of the provinces have a value, and
    where nothing could turn that round. Of fewer it is said how many are known, and
    who has the first and the last rank as published.

    Args:
        edition: whose words are written.
        rounds: those of the same index and tier, in any order, to compare with.
        known: the round that is ranked.
        subject: a province of its set.

    """
    saying = _Saying(edition, rounds, known)
    parts = saying.of_many() if is_enough(known) else saying.of_few()
    if subject is not None:
        # The end of a ranking is told with those who stand there.
        place = 1 if saying.is_at_an_end(subject) else 0
        parts.insert(place, saying.of_one(subject))
    return " ".join(filter(None, parts)) or counted(edition, known)


@dataclass(frozen=True)
class _Saying:
    """The sentences about one round."""

    edition: Edition
    rounds: Sequence[Round]
    known: Round

    def of_many(self) -> list[str]:
        """Say who is first and last, and what the median is."""
        return [self._order(), median_sentence(self.edition, self.rounds, self.known)]

    def of_few(self) -> list[str]:
        """Say who is first and last as published, and how many are known."""
        clauses = "; ".join(filter(None, map(self._clause, self._told)))
        said = clauses and self.edition.word("rank_published", sentence=f"{clauses}.")
        return [said, counted(self.edition, self.known)]

    def of_one(self, subject: str) -> str:
        """Say where a province stands, and how far from the median."""
        fact = self.known.facts.get(subject)
        if fact is None or self.known.state(subject) == "nothing":
            place = self.edition.catalogue.places[subject]
            return self.edition.word("rank_unknown", names=self.edition.name(place))
        away = distance(self.edition, self.known, fact)
        if not self.is_at_an_end(subject):
            return ", ".join(filter(None, [self._place(fact), away])) + "."
        named = names(self.edition, [fact])
        return away and self.edition.word("median_is", names=named, distance=away)

    def is_at_an_end(self, subject: str) -> bool:
        """Whether the province is named as one of the first or of the last."""
        named = [fact for end in self._told for fact in self._ends[end]]
        return subject in {fact.key.subject for fact in named}

    @cached_property
    def _standing(self) -> Standing:
        return Standing(self.known)

    @property
    def _ends(self) -> dict[End, list[Fact]]:
        return {"first": self._standing.first, "last": self._standing.last}

    @cached_property
    def _told(self) -> list[End]:
        """Which ends are told: of few only those that a publication has ranked."""
        named = [end for end, found in self._ends.items() if found]
        if is_enough(self.known):
            return [] if self.known.indicator.better == "neither" else named
        published = {1, self.known.provinces}
        return [
            end for end in named if self._standing.rank(self._ends[end][0]) in published
        ]

    def _order(self) -> str:
        """Say who is first and last; where nothing is better, who is highest."""
        if self.known.indicator.better == "neither":
            said = [counted(self.edition, self.known), ends(self.edition, self.known)]
            return " ".join(filter(None, said))
        is_whole = self.known.count("value") == len(self.known.members)
        clauses = "; ".join(map(self._clause, self._told))
        if not clauses:
            number = "" if is_whole else counted(self.edition, self.known)
            return " ".join(filter(None, [number, self._level()]))
        if is_whole:
            return f"{clauses}."
        return self.edition.word(
            "rank_among",
            known=self.known.count("value"),
            provinces=self.known.provinces,
            sentence=f"{clauses}.",
        )

    def _level(self) -> str:
        """Say so where all values that are known are the very same."""
        first, *others = with_value(self.known)
        if not all(is_same(first, other) for other in others):
            return ""
        return self.edition.word("rank_level", figure=self.edition.figure(first))

    def _clause(self, end: End) -> str:
        """Say of one, or of some together, that they are at an end of the order."""
        found = self._ends[end]
        name = f"rank_{end}" if is_enough(self.known) else "rank_has"
        said = self.edition.word(
            name if len(found) == 1 else f"{name}_shared",
            names=names(self.edition, found),
            rank=self.edition.rank(found[0]),
        )
        running = self._running(found[0]) if end == "first" and len(found) == 1 else ""
        values = {fact.value for fact in found}
        with_value = self._with(found[0], end) if len(values) == 1 else ""
        return " ".join(filter(None, [said, running, with_value]))

    def _with(self, fact: Fact, end: End | None = None) -> str:
        """Write the value; at an end of what is better lower, that it is the lowest."""
        if fact.value is None:
            return ""
        extreme = {"first": "_lowest", "last": "_highest"}.get(end or "", "")
        is_lower = self.known.indicator.better == "lower" and is_enough(self.known)
        figure = self.edition.figure(fact)
        return self.edition.word(f"rank_with{extreme * is_lower}", figure=figure)

    def _running(self, fact: Fact) -> str:
        """Say for how many rounds in a row a province has been first, alone."""
        alike = unbroken(self.rounds, self.known)
        times = len([*takewhile(lambda each: _leads(each, fact.key.subject), alike)])
        if times == 1:
            return ""
        is_year = self.known.when.until.form == "year"
        ordinal = f"nth_{times}" if times <= WORDED else "nth"
        return self.edition.word(
            "rank_year_running" if is_year else "rank_time_running",
            nth=self.edition.word(ordinal, number=times),
        )

    def _place(self, fact: Fact) -> str:
        """Write the published rank; else the place that the value gives; else that."""
        named, rank = names(self.edition, [fact]), self.edition.rank(fact)
        if rank:
            said = self.edition.word("rank_has", names=named, rank=rank)
        else:
            said = self._counted_place(fact, named)
        if said:
            return " ".join(filter(None, [said, self._with(fact)]))
        figure = self.edition.figure(fact)
        return self.edition.word("rank_value", names=named, figure=figure)

    def _counted_place(self, fact: Fact, named: str) -> str:
        is_ordered = self.known.indicator.better != "neither"
        place = self._standing.place(fact) if is_ordered else None
        if place is None or not is_enough(self.known):
            return ""
        shared = "_shared" if place.shared else ""
        every = "_all" if place.among == self.known.provinces else ""
        return self.edition.word(
            f"rank_place{shared}{every}",
            names=named,
            place=place.number,
            among=place.among,
        )


def _leads(known: Round, subject: str) -> bool:
    """Whether a province was first alone, of many or as published."""
    standing = Standing(known)
    first = standing.first
    alone = len(first) == 1 and first[0].key.subject == subject
    return alone and (is_enough(known) or standing.rank(first[0]) == 1)
