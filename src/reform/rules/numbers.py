"""Rules on figures: they can be true together."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from reform.rules.rule import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from reform.catalogue import Catalogue
    from reform.fact import Fact
    from reform.model import Bounds, Break, Indicator, Statement
    from reform.rules.rule import Names

FAR = 5
"""Median absolute deviations beyond which a step asks for an explanation."""

ENOUGH = 6
"""Steps that a series must have before an unusual one can be told."""


def values_lie_within_bounds(catalogue: Catalogue, _: Names) -> Iterator[Finding]:
    """A value lies between the least and the most that its indicator allows it."""
    for fact in catalogue.facts:
        indicator = catalogue.indicators.get(fact.key.indicator)
        if indicator is None or fact.value is None:
            continue
        bounds = indicator.bounds_of(fact.key.part)
        if bounds is not None and not _inside(bounds, fact.value):
            said = f"{fact.value} is {_bound(bounds, fact.value)}"
            remedy = f"look at the publication, or at the bounds of {indicator.id}"
            yield Finding("sources", fact.source.id, (*fact.loc, "value"), said, remedy)


def _bound(bounds: Bounds, value: Decimal) -> str:
    if bounds.least is not None and value < bounds.least:
        return f"below the least possible, {bounds.least}"
    return f"above the most possible, {bounds.most}"


def _inside(bounds: Bounds, value: Decimal) -> bool:
    above = bounds.least is None or value >= bounds.least
    return above and (bounds.most is None or value <= bounds.most)


def ranks_agree_with_values(catalogue: Catalogue, _: Names) -> Iterator[Finding]:
    """In one table a better rank never has a worse value."""
    for source in catalogue.sources.values():
        for index, stated in enumerate(source.facts):
            indicator = catalogue.indicators.get(stated.indicator)
            if indicator and indicator.better != "neither":
                for subject, said in _disorder(stated, indicator):
                    loc = ("facts", index, "values", subject)
                    remedy = "look for an exchanged figure in the publication"
                    yield Finding("sources", source.id, loc, said, remedy)


def _disorder(stated: Statement, indicator: Indicator) -> Iterator[tuple[str, str]]:
    """Yield each subject that is ranked before one with a better value."""
    sign = -1 if indicator.better == "higher" else 1
    ranked = sorted(
        (cell.rank, sign * cell.value, subject)
        for subject, cell in (stated.values or {}).items()
        if cell.rank is not None and cell.value is not None
    )
    for (rank, value, subject), (lower, better, other) in pairwise(ranked):
        if rank < lower and value > better:
            worse = f"{sign * value} is worse than {sign * better}"
            said = f"{subject} has rank {rank} and {other} rank {lower}, but {worse}"
            yield subject, said


def parts_stay_within_their_whole(catalogue: Catalogue, _: Names) -> Iterator[Finding]:
    """A count is at most what it is counted from, a rank at most `of:`."""
    for fact in catalogue.facts:
        loc = fact.loc
        if fact.out_of is not None and (fact.value or 0) > fact.out_of:
            said = f"{fact.value} is more than its whole, {fact.out_of}"
            remedy = "swap them?"
            yield Finding("sources", fact.source.id, (*loc, "out_of"), said, remedy)
        if fact.rank and fact.of and fact.rank > fact.of:
            said = f"rank {fact.rank} is beyond the {fact.of} that were ranked"
            remedy = "correct rank: or of:"
            yield Finding("sources", fact.source.id, (*loc, "rank"), said, remedy)


def jumps_are_explained(catalogue: Catalogue, _: Names) -> Iterator[Finding]:
    """A step of more than five median absolute deviations has a note, or a break."""
    series: dict[tuple[object, ...], list[Fact]] = defaultdict(list)
    for choice in catalogue.shown():
        fact, key = choice.shown, choice.shown.key
        if fact.value is not None and key.when.clock != "to":
            about = (key.indicator, key.subject, key.tier, key.part, key.provinces)
            series[*about, key.when.kind].append(fact)
    for facts in series.values():
        indicator = catalogue.indicators.get(facts[0].key.indicator)
        yield from _jumps(facts, indicator.breaks if indicator else ())


def _jumps(facts: list[Fact], breaks: tuple[Break, ...]) -> Iterator[Finding]:
    """
    Yield the unusual steps, but for those over a change of method: they differ.

    A step is held against those up to it, so that a figure published later never
    makes an old one suspect.
    """
    after = [
        (two.value - one.value, two)
        for one, two in pairwise(facts)
        if one.value is not None
        and two.value is not None
        and not any(_lies_between(each, one, two) for each in breaks)
    ]
    for last in range(ENOUGH, len(after) + 1):
        step, fact = after[last - 1]
        if fact.note is None and _is_far(step, [step for step, _ in after[:last]]):
            said = f"a jump of {step} from the value before is unusual"
            loc = (*fact.loc, "value")
            yield Finding("sources", fact.source.id, loc, said, "explain it in note:")


def _is_far(step: Decimal, steps: list[Decimal]) -> bool:
    middle = median(steps)
    spread = median(abs(each - middle) for each in steps)
    return bool(spread) and abs(step - middle) > FAR * spread


def _lies_between(change: Break, one: Fact, two: Fact) -> bool:
    return one.key.when.until.start < change.at.start <= two.key.when.until.start
