"""Rules on publications and the times of what they state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reform.fact import time_of
from reform.rules.rule import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reform.catalogue import Catalogue
    from reform.fact import Key
    from reform.model import Statement
    from reform.rules.rule import Names

_CLOCKS = {
    "state": ("at",),
    "flow": ("period", "to"),
    "cumulative": ("to", "period"),
    "score": ("period",),
    "rank": ("period",),
}


def sources_can_be_found(catalogue: Catalogue, _: Names) -> Iterator[Finding]:
    """A publication has a web address, or says why not and where to look."""
    for source in catalogue.sources.values():
        if (source.url is None) == (source.no_url is None):
            said = "either url: or no_url: is needed"
            if source.url:
                said = "url: and no_url: exclude each other"
            remedy = "no_url: says why there is no address and how to find it"
            yield Finding("sources", source.id, (), said, remedy)


def facts_are_stated_once(catalogue: Catalogue, _: Names) -> Iterator[Finding]:
    """A publication states each fact once."""
    seen: dict[tuple[str, Key], tuple[str | int, ...]] = {}
    for fact in catalogue.facts:
        first = seen.setdefault((fact.source.id, fact.key), fact.loc)
        if first != fact.loc:
            where = ".".join(map(str, first))
            said = f"the same fact is stated at {where}"
            remedy = "keep one; tier:, part: or the time tell different facts apart"
            yield Finding("sources", fact.source.id, fact.loc, said, remedy)


def times_fit_their_nature(catalogue: Catalogue, _: Names) -> Iterator[Finding]:
    """A state has a day, a rate or score a period, a running total an end."""
    for source in catalogue.sources.values():
        for index, stated in enumerate(source.facts):
            indicator = catalogue.indicators.get(stated.indicator)
            clock = time_of(stated).clock
            if indicator and clock not in _CLOCKS[indicator.nature]:
                said = f"{clock}: does not fit: {indicator.id} is a {indicator.nature}"
                remedy = " or ".join(f"{c}:" for c in _CLOCKS[indicator.nature])
                loc = ("facts", index, clock)
                yield Finding("sources", source.id, loc, said, f"use {remedy}")


def publications_follow_their_periods(
    catalogue: Catalogue, _: Names
) -> Iterator[Finding]:
    """A period has ended before a figure for it is published, or a note says why."""
    for source in catalogue.sources.values():
        for index, stated in enumerate(source.facts):
            when = time_of(stated)
            loc, day = ("facts", index, when.clock), source.published
            if when.until.start > day.end:
                said = f"{when.until} begins after publication on {day}"
                yield Finding("sources", source.id, loc, said, "correct the date")
            elif (
                when.clock == "period"
                and when.until.end > day.end
                and not _is_explained(stated)
            ):
                said = f"{when.until} ends after publication on {day}"
                remedy = "correct the date, or explain it in note:"
                yield Finding("sources", source.id, loc, said, remedy)


def _is_explained(stated: Statement) -> bool:
    """Whether a statement has a note, or each figure of its table."""
    cells = (stated.values or {}).values()
    return stated.note is not None or (bool(cells) and all(c.note for c in cells))
