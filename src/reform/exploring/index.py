"""The names that the explore page writes, in one language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reform.exploring.facts import day_number, time_id
from reform.exploring.grid import grid
from reform.exploring.strand import cohorts, strands
from reform.territory import MERGER, SETS, same_territory
from reform.wording import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reform.edition import Edition
    from reform.exploring.strand import Strand
    from reform.fact import When
    from reform.model import Bounds, Entity, Indicator, Place, Source

SHARED_WORDS = (
    "over",
    "under",
    "nearly",
    "about",
    "derived",
    "exact",
    "million",
    "billion",
    "out_of",
    "rank",
    "rank_of",
    "set_of",
    "unknown",
    "no_value",
    "disputed",
    "named_then",
    "map_tile",
    "map_islands",
    "chart_point",
    "chart_set",
    "chart_break",
    "chart_break_reason",
    "chart_merger",
    "chart_merger_reason",
    "state_rank",
    "state_nothing",
    "sources",
    "figure_as_of",
    "figure_table",
    "more_sources",
    "figure_origin",
    "column_subject",
    "column_when",
    "column_figure",
    "column_rank",
    "column_source",
)
"""Words of the whole site that the page uses; its own begin with `explore_`."""


def index(edition: Edition) -> dict[str, Any]:
    """Return all names and words that the page writes, by the ids of the facts."""
    catalogue = edition.catalogue
    found = {i: strands(catalogue, i) for i in catalogue.indicators}
    every = [fact for each in found.values() for s in each for fact in s.facts]
    subjects = sorted({fact.key.subject for fact in every} | catalogue.provinces)
    sources = {fact.source.id: fact.source for fact in every}
    whens = {time_id(fact.key.when): fact.key.when for fact in every}
    units = {catalogue.indicators[i].unit for i, each in found.items() if each}
    return {
        "language": edition.language,
        "merger": day_number(MERGER),
        "words": _words(edition),
        "units": {unit: _unit(edition, unit) for unit in sorted(units)},
        "indicators": {
            i: _indicator(edition, catalogue.indicators[i], each)
            for i, each in sorted(found.items())
            if each
        },
        "places": {each: _subject(edition, edition.subject(each)) for each in subjects},
        "grids": {str(which): grid(edition, which) for which in SETS},
        "times": {i: _time(edition, when) for i, when in sorted(whens.items())},
        "sources": {i: _source(edition, each) for i, each in sorted(sources.items())},
    }


def _words(edition: Edition) -> dict[str, str]:
    own = [name for name in words() if name.startswith("explore_")]
    return {name: words()[name][edition.language] for name in (*SHARED_WORDS, *own)}


def _unit(edition: Edition, identity: str) -> dict[str, Any]:
    unit = edition.catalogue.units[identity]
    one = unit.one if edition.language == "en" else None
    return {"name": edition.text(unit.name), "one": one, "symbol": unit.symbol}


def _indicator(
    edition: Edition, indicator: Indicator, found: list[Strand]
) -> dict[str, Any]:
    return {
        "name": edition.name(indicator),
        "short": edition.short(indicator),
        "unit": indicator.unit,
        "better": indicator.better,
        "breaks": [
            {
                "day": day_number(each.at.start),
                "when": edition.period(each.at),
                "reason": edition.text(each.reason),
            }
            for each in indicator.breaks
        ],
        "strands": [_strand(edition, indicator, strand) for strand in found],
    }


def _bounds(bounds: Bounds | None) -> list[float | None]:
    """Return the range that no value can leave, None for an open end."""
    ends = (bounds.least, bounds.most) if bounds else (None, None)
    return [None if end is None else float(end) for end in ends]


def _strand(edition: Edition, indicator: Indicator, strand: Strand) -> dict[str, Any]:
    return {
        "id": strand.id,
        "name": ", ".join(_named(edition, indicator, strand)),
        "tier": strand.tier,
        "part": strand.part,
        "bounds": _bounds(indicator.bounds_of(strand.part)),
        "cohorts": [
            [time_id(each.when), each.group, len(each.facts)]
            for each in cohorts(edition.catalogue, strand)
        ],
    }


def _named(edition: Edition, indicator: Indicator, strand: Strand) -> Iterator[str]:
    """Yield what tells a strand from others; of the whole, that it is the whole."""
    if strand.part:
        yield edition.text(indicator.parts[strand.part])
    elif strand.tier is None:
        yield edition.word("whole")
    if strand.tier:
        yield edition.word(f"tier_{strand.tier}")
    if strand.form:
        yield edition.word(f"explore_form_{strand.form}")


def _subject(edition: Edition, subject: Entity) -> dict[str, Any]:
    """Return a place or ministry; of a place, what its name meant when."""
    made: dict[str, Any] = {"name": edition.name(subject)}
    if subject.id in edition.catalogue.ministries:
        return {**made, "kind": "ministry"}
    place: Place = edition.catalogue.places[subject.id]
    made["kind"] = place.kind
    if place.kind == "province":
        made["sets"] = [str(t.provinces) for t in place.territory]
        made["unchanged"] = same_territory(place)
        made["styles"] = list(_styles(edition, place))
    return made


def _styles(edition: Edition, place: Place) -> Iterator[list[Any]]:
    """Yield short names of a province other than today's: set, first day, name."""
    for territory in place.territory:
        for title in territory.titles:
            since = day_number(title.since) if title.since else None
            name = edition.text(title.short) or edition.name(place)
            if any(t.short for t in territory.titles):
                yield [str(territory.provinces), since, name]


def _time(edition: Edition, when: When) -> list[str]:
    """Return a time in full, and in brief where it differs."""
    full, brief = edition.when(when), edition.brief(when.until)
    return [full] if full == brief else [full, brief]


def _source(edition: Edition, source: Source) -> list[Any]:
    """Return publisher, day in words, the first day it may be, and as it is written."""
    return [
        edition.text(source.publisher),
        edition.period(source.published),
        day_number(source.published.start),
        source.published.text,
    ]
