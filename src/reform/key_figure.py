"""
The one figure that stands for an entity where there is room for one.

So it is on social cards, in descriptions, and beside what the search finds: whoever
needs one more place for it takes it from here.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from reform.headline import COUNTRY, headline
from reform.measured import RANK
from reform.spread import is_enough
from reform.standing import Standing
from reform.territory import same_territory

if TYPE_CHECKING:
    from reform.catalogue import Catalogue
    from reform.edition import Edition
    from reform.fact import Fact
    from reform.model import Indicator, Pillar, Place, System


@dataclass(frozen=True)
class KeyFigure:
    """A figure with what it is of, as far as the entity's name does not say it."""

    label: str
    """What is measured, of a place or platform; of an indicator who, such as "cả nước";
    empty where the name says all."""

    fact: Fact
    """The fact that is shown; its source states it."""


def key_figure(edition: Edition, kind: str, entity: Any) -> KeyFigure | None:
    """
    Return the figure that stands for an entity; None where none does.

    Of a province it is its latest score for a year in a yearly index: a ranked one
    first, then that of the index followed for longest. Of an indicator it is the
    latest of the country; of a score known of provinces alone, who surely leads them.
    Of a platform it is the latest of the country in what measures it, of an area of
    the reform that of the indicators that say most about it.

    Args:
        edition: whose words the label is in.
        kind: the word for such an entity, a key of `reform.edition.PAGES`.
        entity: one of that kind.

    """
    if kind == "province":
        return _of_province(edition, entity)
    if kind == "indicator":
        return _of_indicator(edition, entity) or _leader(edition, entity)
    return _measured(edition, entity) if kind in {"pillar", "system"} else None


def written(edition: Edition, figure: KeyFigure) -> str:
    """Write it in a line: "PAR INDEX: 91,49 %, hạng 4/63 (2024)"."""
    if not figure.label:
        return beside(edition, figure)
    known, when = _known(edition, figure.fact), time_and_set(edition, figure.fact)
    return edition.word("key_figure", label=figure.label, known=known, when=when)


def beside(edition: Edition, figure: KeyFigure) -> str:
    """Write it behind the entity's name: "99,33 % (cấp tỉnh, 2022)"."""
    known, when = _known(edition, figure.fact), time_and_set(edition, figure.fact)
    label = ", ".join(filter(None, (figure.label, when)))
    return edition.word("key_figure_beside", known=known, label=label)


def _known(edition: Edition, fact: Fact) -> str:
    return ", ".join(filter(None, amount_and_rank(edition, fact)))


def amount_and_rank(edition: Edition, fact: Fact) -> tuple[str, str]:
    """
    Write how much, and which place that is; of a place itself not both.

    That it is derived is said with its time.
    """
    if edition.catalogue.indicators[fact.key.indicator].unit == RANK and fact.rank:
        return edition.rank(fact), ""
    is_derived = fact.precision == "derived"
    stated = replace(fact, precision="exact") if is_derived else fact
    return edition.figure(stated), edition.rank(fact)


def time_and_set(edition: Edition, fact: Fact) -> str:
    """
    Write when, and of which set where the name means two, unless the rank says so.

    A computed figure is said to be one.
    """
    when = edition.when(fact.key.when)
    if fact.of is None and _means_two(edition.catalogue, fact.key.subject):
        among = edition.word("set_of", provinces=fact.key.provinces)
        when = f"{when}, {among}"
    if fact.precision == "derived":
        return edition.word("derived_at", when=when)
    return when


def _means_two(catalogue: Catalogue, subject: str) -> bool:
    """Whether a name is that of two territories, one before the mergers of 2025."""
    place = catalogue.places.get(subject)
    return place is not None and len(place.territory) > 1 and not same_territory(place)


def _of_province(edition: Edition, place: Place) -> KeyFigure | None:
    catalogue = edition.catalogue
    scores = [
        choice.shown
        for choice in catalogue.shown(subject=place.id, part=None)
        if choice.shown.value is not None and choice.shown.doubt is None
        if _is_yearly(catalogue, choice.shown)
    ]
    if not scores:
        return None
    length = Counter(r.indicator.id for r in catalogue.rounds if r.counts)

    def order(fact: Fact) -> tuple[object, ...]:
        ranked = fact.rank is not None
        until = fact.key.when.until.end
        return until, ranked, length[fact.key.indicator], fact.key.indicator

    fact = max(scores, key=order)
    return KeyFigure(_named(edition, fact), fact)


def _is_yearly(catalogue: Catalogue, fact: Fact) -> bool:
    """Whether it is the score for a year of an index that comes out every year."""
    indicator, when = catalogue.indicators[fact.key.indicator], fact.key.when
    is_year = when.clock == "period" and when.until.form == "year"
    return indicator.nature == "score" and indicator.frequency == "year" and is_year


def _named(edition: Edition, fact: Fact) -> str:
    """Name what is measured, and whom the figure covers, if not all."""
    indicator = edition.catalogue.indicators[fact.key.indicator]
    tier = edition.word(f"tier_{fact.key.tier}") if fact.key.tier else ""
    return ", ".join(filter(None, (edition.short(indicator), tier)))


def _of_indicator(edition: Edition, indicator: Indicator) -> KeyFigure | None:
    fact = _newest(edition.catalogue, indicator.id)
    if fact is None:
        return None
    if fact.key.tier:
        return KeyFigure(edition.word(f"tier_{fact.key.tier}"), fact)
    shown = edition.catalogue.shown(indicator.id)
    alone = all(choice.shown.key.subject == COUNTRY for choice in shown)
    return KeyFigure("" if alone else edition.word("nationwide"), fact)


def _newest(catalogue: Catalogue, indicator: str) -> Fact | None:
    """Return the latest figure of the country."""
    found = headline(catalogue, indicator)
    return found.fact if found else None


def _leader(edition: Edition, indicator: Indicator) -> KeyFigure | None:
    """Return the first of the provinces in the latest round that is full enough."""
    full = [
        found
        for found in edition.catalogue.rounds
        if found.indicator.id == indicator.id and found.counts and is_enough(found)
    ]
    is_order = indicator.nature == "score" and indicator.better != "neither"
    first = Standing(full[-1]).first if full and is_order else []
    if len(first) != 1:
        return None
    (fact,) = first
    name = edition.style_at(edition.catalogue.places[fact.key.subject], fact.key)
    return KeyFigure(edition.word("rank_first", names=name), fact)


def _measured(edition: Edition, entity: System | Pillar) -> KeyFigure | None:
    """Return the latest figure in the first indicator that has one of the country."""
    facts = (_newest(edition.catalogue, each) for each in entity.indicators)
    fact = next(filter(None, facts), None)
    return None if fact is None else KeyFigure(_named(edition, fact), fact)
