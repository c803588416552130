"""What a series shows, in sentences that claim no more than its figures do."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from reform.certainty import change, direction, reach
from reform.charts.runs import count_wholes, valued
from reform.charts.series_marks import value_of
from reform.charts.target_lines import target_lines
from reform.comparing import comparable
from reform.spread import margin, spread

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reform.charts.target_lines import Promise, TargetLine
    from reform.choice import Choice
    from reform.coverage import Round
    from reform.edition import Edition
    from reform.fact import Fact

DIRECTIONS = {"up": "trend_up", "down": "trend_down", "same": "trend_level"}
"""Names of the sentences about two figures that surely differ, or are the same."""


def trend_sentence(
    edition: Edition,
    series: Iterable[Choice],
    targets: Iterable[Promise] = (),
    rounds: Iterable[Round] = (),
) -> str:
    """
    Say what the first and the last figure are, and what they are held against.

    "Up" and "down" are said only of figures of one measure, and "above" and "below"
    the median only of a round in which enough provinces are known; and only where
    neither rounding nor "over" and "about" could turn it round. Of targets it is said
    what they ask for, not whether they were met. Without any figure there is nothing
    to say.

    Args:
        edition: whose words are written.
        series: as `trend` takes it.
        targets: as `trend` takes them.
        rounds: as `trend` takes them.

    Raises:
        ValueError: the facts are not of one series.

    """
    facts = valued(series)
    if not facts:
        return ""
    said = [_ends(edition, facts), _against_median(edition, facts, rounds)]
    said.append(_targets(edition, target_lines(edition, targets)))
    return " ".join(filter(None, said))


def _ends(edition: Edition, facts: list[Fact]) -> str:
    first, last = facts[0], facts[-1]
    if first is last:
        figure, when = _dated(edition, first)
        return edition.word("trend_one", figure=figure, when=when)
    if not comparable(edition.catalogue, first, last):
        sentence = _sentence(edition, "trend_between", first, last)
        return edition.word("trend_unlike", sentence=sentence)
    if count_wholes(edition.catalogue, facts) and first.out_of != last.out_of:
        return _of_wholes(edition, first, last)
    indicator = edition.catalogue.indicators[first.key.indicator]
    # A place that "falls" from 86 to 71 is a better one.
    way = None if indicator.nature == "rank" else change(first, last, indicator)
    return _sentence(edition, DIRECTIONS.get(way or "", "trend_between"), first, last)


def _of_wholes(edition: Edition, first: Fact, last: Fact) -> str:
    """Say that what was counted some of is not the same at the end."""
    before, after = first.out_of or Decimal(0), last.out_of or Decimal(0)
    return edition.word(
        "trend_whole_up" if after > before else "trend_whole_down",
        sentence=_sentence(edition, "trend_between", first, last),
        before=edition.amount(before),
        after=edition.amount(after),
    )


def pair_sentence(
    edition: Edition, series: Iterable[Choice], companion: Iterable[Choice]
) -> str:
    """
    Say of each of two series what its first and its last figure are.

    Args:
        edition: whose words are written.
        series: as `trend` takes it.
        companion: as `trend` takes it.

    """
    said = []
    for facts in filter(None, (valued(series), valued(companion))):
        indicator = edition.catalogue.indicators[facts[0].key.indicator]
        sentence = _ends(edition, facts)
        lowered = sentence[0].lower() + sentence[1:]
        said.append(
            edition.word("chart_of_two", name=edition.short(indicator), said=lowered)
        )
    return " ".join(said)


def _sentence(edition: Edition, name: str, first: Fact, last: Fact) -> str:
    (one, since), (other, until) = (_dated(edition, fact) for fact in (first, last))
    return edition.word(name, first=one, since=since, last=other, until=until)


def _dated(edition: Edition, fact: Fact) -> tuple[str, str]:
    """Write a figure and its time, which says so if the figure is derived."""
    when = edition.when(fact.key.when)
    nature = edition.catalogue.indicators[fact.key.indicator].nature
    if nature == "rank" and fact.precision == "exact":
        return edition.word("rank", rank=edition.number(value_of(fact))), when
    if fact.precision != "derived":
        return edition.figure(fact), when
    stated = replace(fact, precision="exact")
    return edition.figure(stated), edition.word("derived_at", when=when)


def _against_median(
    edition: Edition, facts: list[Fact], rounds: Iterable[Round]
) -> str:
    """
    Say where the subject lay in the last round that it has a figure in.

    A figure of another measure than the last one, as of the territory before the
    merger, is not held against anything: a reader would take it for the last.
    """
    last = facts[-1]
    like = [fact for fact in facts if comparable(edition.catalogue, fact, last)]
    subject = last.key.subject
    held = [each for each in rounds if each.facts.get(subject) in like]
    latest = sorted(held, key=lambda each: each.order, reverse=True)
    known = next(filter(spread, latest), None)
    return _held(edition, known, known.facts[subject]) if known else ""


def _held(edition: Edition, known: Round, fact: Fact) -> str:
    found, bounds = spread(known), margin(known)
    if found is None or bounds is None:
        return ""
    way = direction(bounds.median, reach(fact, known.indicator))
    if way is None and fact.value != found.median:
        return ""
    unit = edition.catalogue.units[known.indicator.unit]
    return edition.word(
        f"trend_median_{way or 'same'}",
        among=_among(edition, known),
        median=edition.quantity(found.median, unit),
        when=edition.when(known.when),
    )


def _among(edition: Edition, known: Round) -> str:
    number, provinces = known.count("value"), known.provinces
    name = "among_all" if number == len(known.members) else "among_known"
    return edition.word(name, known=number, provinces=provinces)


def _targets(edition: Edition, lines: list[TargetLine]) -> str:
    if not lines:
        return ""
    said = dict.fromkeys(line.asked for line in lines)
    return edition.word("trend_targets", targets="; ".join(said))
