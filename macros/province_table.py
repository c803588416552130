"""All provinces in a table: what became of each, and where it stands."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.rounds import rounds_of
from reform.coverage import latest
from reform.territory import SETS, in_region

if TYPE_CHECKING:
    from macros.desk import Desk
    from reform.coverage import Round
    from reform.fact import Fact
    from reform.model import Indicator, Place


@dataclass(frozen=True)
class Column:
    """An index in the table."""

    indicator: Indicator

    known: Round | None
    """The round that the column is of; None where each province has its latest."""

    provinces: int
    """The set of provinces."""

    @property
    def common(self) -> str:
        """Qualifier that all figures of a round share, said once; else that of most."""
        facts = self.known.facts.values() if self.known else ()
        found = {fact.precision for fact in facts}
        return found.pop() if len(found) == 1 else "exact"


@dataclass(frozen=True)
class Cell:
    """What a column has of a province."""

    fact: Fact
    written: str
    aside: str
    """The rank, and the year where each province has its own."""


def province_table(desk: Desk, *indicators: str) -> str:
    """
    Write all provinces with what became of them and where they stand.

    Of an index that is known of half of the provinces the latest such period is shown;
    of another one the latest figure of each province, with its year, unsorted.

    `{{ province_table("par-index", "dti") }}`

    Args:
        desk: given by the site.
        indicators: file names in `data/indicators/`.

    """
    columns = [_column(desk, indicator) for indicator in indicators]
    places = desk.edition.pages("province")
    counts = Counter(fact.key.subject for fact in desk.catalogue.facts)
    today = [
        place
        for place in desk.catalogue.places.values()
        if in_region(desk.catalogue.places, place.id, SETS[-1])
    ]
    return desk.render(
        "province_table.html",
        columns=columns,
        rows=[
            (place, [_cell(desk, place, column) for column in columns])
            for place in places
        ],
        counts=counts,
        regions=[(r.id, desk.edition.name(r)) for r in desk.edition.in_order(today)],
    )


def _column(desk: Desk, indicator: str) -> Column:
    found = rounds_of(desk, indicator)
    wide = latest(found)
    about = desk.catalogue.indicators[indicator]
    if wide:
        return Column(about, wide[0], wide[0].provinces)
    return Column(about, None, max((each.provinces for each in found), default=SETS[0]))


def _cell(desk: Desk, place: Place, column: Column) -> Cell | None:
    fact = _fact(desk, place, column)
    if fact is None:
        return None
    edition = desk.edition
    year = "" if column.known else edition.brief(fact.key.when.until)
    if fact.value is None:
        return Cell(fact, edition.figure(fact), year)
    number = edition.number(fact.value)
    if fact.precision != column.common:
        number = edition.qualified(fact.precision, number)
    return Cell(fact, number, ", ".join(filter(None, (edition.rank(fact), year))))


def _fact(desk: Desk, place: Place, column: Column) -> Fact | None:
    if column.known is not None:
        return column.known.facts.get(place.id)
    facts = [
        choice.shown
        for choice in desk.catalogue.shown(column.indicator.id, place.id, part=None)
        if choice.shown.doubt is None
    ]
    return facts[-1] if facts else None
