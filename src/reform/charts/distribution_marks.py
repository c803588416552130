"""The marks of a distribution: boxes, medians, the subject's dots, gaps and changes."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from reform.charts.missing import follows
from reform.charts.naming import label, names
from reform.charts.row import Row, box, dot
from reform.charts.theme import INK, PAPER, SERIES, WIDTH
from reform.comparing import comparable
from reform.spread import with_value
from reform.standing import MOST_SHARING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from reform.charts.distribution_columns import Column
    from reform.charts.distribution_frame import DistributionFrame
    from reform.coverage import Round
    from reform.spread import Spread

COUNT = 20
"""Room at the foot of a gap for the number of those known."""

OVER = 3
"""How far a median sticks out of its box."""


@dataclass(frozen=True)
class DistributionMarks:
    """What is drawn of the columns."""

    frame: DistributionFrame

    def rows(self) -> dict[str, list[Row]]:
        """Return the rows of every mark, by the name of its data set."""
        return {
            "boundaries": [*self._boundaries()],
            "boxes": [],
            "dots": [*self._dots()],
            "gaps": [*self._gaps()],
            "levels": [*self._levels()],
            "lines": [*self._lines()],
            "medians": [],
            "ranges": [],
            **self._spreads(),
        }

    def _spreads(self) -> dict[str, list[Row]]:
        """Return a box, a median and a range for each column that has a spread."""
        drawn = [
            (column, known, found)
            for column in self.frame.columns
            if (known := column.known) and (found := column.spread)
        ]
        half = self.frame.box / 2
        return {
            "boxes": [self._box(*each) for each in drawn],
            "medians": [
                {**self._span(c, five.median, five.median, half + OVER), **self._look}
                for c, _, five in drawn
            ],
            "ranges": [self._span(c, five.most, five.least) for c, _, five in drawn],
        }

    def _span(
        self, column: Column, high: Decimal, low: Decimal, half: float = 0
    ) -> Row:
        """Return what reaches from a value down to another, so wide to both sides."""
        top, bottom = self.frame.y(high), self.frame.y(low)
        return box(column.x - half, top, column.x + half, bottom)

    @property
    def _look(self) -> Row:
        return {"stroke": INK if self.frame.subject else SERIES}

    def _box(self, column: Column, known: Round, found: Spread) -> Row:
        drawn = self._span(column, found.upper, found.lower, self.frame.box / 2)
        return {**drawn, "label": self._five(known, found)}

    def _five(self, known: Round, found: Spread) -> str:
        """Say the five numbers, and who is at the ends."""
        edition = self.frame.edition
        return edition.word(
            "distribution_spread",
            when=edition.when(known.when),
            median=edition.amount(found.median),
            lower=edition.amount(found.lower),
            upper=edition.amount(found.upper),
            least=self._end(known, found.least),
            most=self._end(known, found.most),
            known=known.count("value"),
            provinces=known.provinces,
        )

    def _end(self, known: Round, value: Decimal) -> str:
        """Write the least or greatest value, and whose it is if they are few."""
        edition = self.frame.edition
        found = [fact for fact in with_value(known) if fact.value == value]
        if len(found) > MOST_SHARING:
            return edition.amount(value)
        named = names(edition, found)
        written = edition.amount(value)
        return edition.word("distribution_end", value=written, names=named)

    def _dots(self) -> Iterator[Row]:
        """Yield a dot for each value of the subject."""
        edition = self.frame.edition
        for column, own, y in self.frame.own:
            when = edition.when(own.key.when)
            said = edition.word(
                "distribution_point", when=when, known=label(edition, own)
            )
            fill = SERIES if own.precision == "exact" else PAPER
            yield dot(column.x, y, fill=fill, stroke=SERIES, label=said)

    def _lines(self) -> Iterator[Row]:
        """Yield a line between values of the subject whose periods are neighbours."""
        catalogue = self.frame.edition.catalogue
        sets = {column.provinces for column, _, _ in self.frame.own}
        for provinces in sorted(sets):
            own = [each for each in self.frame.own if each[0].provinces == provinces]
            for (one, fact, y), (other, later, y2) in pairwise(own):
                is_next = follows(one.period, other.period)
                if is_next and comparable(catalogue, fact, later):
                    yield box(one.x, y, other.x, y2)

    def _gaps(self) -> Iterator[Row]:
        """Yield a line for each column without a spread; its number is at its foot."""
        frame = self.frame
        for column in frame.columns:
            if column.spread is None:
                drawn = box(column.x, frame.top, column.x, frame.bottom - COUNT)
                yield {**drawn, "label": self._why_not(column)}

    def _why_not(self, column: Column) -> str:
        """Say why a column has no spread."""
        word, known = self.frame.edition.word, column.known
        when = self.frame.edition.period(column.period)
        if known is None:
            return word("chart_missing", when=when)
        if column.is_loose:
            return word("distribution_inexact", when=when)
        number = known.count("value")
        return word(
            "distribution_few", when=when, known=number, provinces=known.provinces
        )

    def _levels(self) -> Iterator[Row]:
        frame = self.frame
        for level in frame.axis.levels:
            yield box(frame.left, frame.y(level), WIDTH, frame.y(level))

    def _boundaries(self) -> Iterator[Row]:
        frame = self.frame
        for each in frame.boundaries:
            drawn = box(each.x, frame.top, each.x, frame.bottom - COUNT)
            yield {**drawn, "label": each.description}
