"""What is shown of an entity among what was found: its number, and what it is."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Any

from reform.finding.entry import Line
from reform.key_figure import KeyFigure, key_figure, time_and_set, written
from reform.progress.state import STATES
from reform.promised import targets_of
from reform.territory import MERGER, SETS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from reform.edition import Edition
    from reform.fact import Fact
    from reform.model import Directive, Indicator, Pillar, Place, Programme

# An abbreviation such as "TP." ends no sentence.
_SENTENCE = re.compile(r".*?(?<![A-ZĐ])\.(?=\s|$)", re.DOTALL)


def figures_of(edition: Edition, kind: str, entity: Any) -> tuple[Line, ...]:
    """
    Return what is known of an entity, the key figure first.

    Of a province it is its latest figure in each index, for one looks for it together
    with the name of an index; of an indicator of single provinces, how many figures.
    """
    first = key_figure(edition, kind, entity)
    known = [first] if first else []
    if kind == "province":
        known += [each for each in _scores(edition, entity) if each != first]
    if kind == "indicator" and not known:
        return (Line(_how_many(edition, entity)),)
    return tuple(_line(edition, figure) for figure in known)


def about(edition: Edition, kind: str, entity: Any) -> str:
    """Return what an entity is; nothing where its name and figures say enough."""
    if kind in _ABOUT:
        return _ABOUT[kind](edition, entity)
    described = getattr(entity, "description", None) or getattr(entity, "meaning", None)
    return _opening(edition.text(described))


def _line(edition: Edition, figure: KeyFigure) -> Line:
    source = figure.fact.source
    publisher, day = edition.text(source.publisher), edition.period(source.published)
    text = _stated(edition, figure)
    return Line(text[:1].upper() + text[1:], f"{publisher}, {day}")


def _stated(edition: Edition, figure: KeyFigure) -> str:
    if figure.fact.value is not None:
        return written(edition, figure)
    rank, when = edition.figure(figure.fact), time_and_set(edition, figure.fact)
    return edition.word("key_figure", label=figure.label, known=rank, when=when)


def _scores(edition: Edition, place: Place) -> list[KeyFigure]:
    """Return the latest figure of a province in each index, the newest first."""
    latest: dict[tuple[str, str], Fact] = {}
    for known in edition.catalogue.rounds:
        is_index = known.counts and known.indicator.nature == "score"
        if is_index and place.id in known.facts:
            latest[known.series] = known.facts[place.id]
    facts = sorted(latest.values(), key=lambda f: f.key.when.order, reverse=True)
    indicators = edition.catalogue.indicators
    return [KeyFigure(edition.short(indicators[f.key.indicator]), f) for f in facts]


def _how_many(edition: Edition, indicator: Indicator) -> str:
    count = len(edition.catalogue.shown(indicator.id))
    if not count:
        return edition.word("no_facts")
    return edition.word("fact_count", count=edition.number(count))


def _counts(edition: Edition, pillar: Pillar) -> str:
    catalogue = edition.catalogue
    measures = catalogue.measures(pillar.id, None)
    counts = {
        "indicator_count": len(measures),
        "fact_count": sum(len(catalogue.shown(each)) for each in measures),
        "target_count": len(targets_of(catalogue, pillar=pillar.id)),
    }
    words = (edition.word(n, count=edition.number(c)) for n, c in counts.items())
    return f"{', '.join(words)}. {_opening(edition.text(pillar.description))}"


def _became(edition: Edition, place: Place) -> str:
    """Say what a former province belongs to; nothing of one of today."""
    before, today = (place.within(which) for which in SETS)
    if before is None or before.became is None or today is not None:
        return ""
    name = edition.name(edition.catalogue.places[before.became])
    return edition.word("found_former", name=name, day=edition.date(MERGER))


def _promised(edition: Edition, programme: Programme) -> str:
    years = edition.period(programme.period) if programme.period else ""
    whose = edition.name(edition.subject(programme.subject))
    targets = edition.word("target_count", count=len(programme.targets))
    said = ", ".join(filter(None, (whose, years, targets)))
    states = _states(edition, programme)
    return f"{said} ({states})" if states else said


def _states(edition: Edition, programme: Programme) -> str:
    """Count a programme's targets by their states, the best first."""
    found = edition.ledger.of(programme=programme.id)
    counts = Counter(status.state for status in found)
    return ", ".join(
        edition.word(
            "states_counted",
            count=counts[state],
            state=edition.word(f"status_{state}").lower(),
        )
        for state in STATES
        if counts[state]
    )


def _ordered(edition: Edition, directive: Directive) -> str:
    tasks = edition.word("task_count", count=len(directive.tasks))
    issued = edition.period(directive.issued)
    return ", ".join((edition.text(directive.by), issued, tasks))


def _opening(text: str) -> str:
    """Return the first sentence of a text."""
    first = _SENTENCE.match(text)
    return first[0] if first else text


_ABOUT: Mapping[str, Callable[[Edition, Any], str]] = {
    "pillar": _counts,
    "indicator": lambda *_: "",
    "province": _became,
    "programme": _promised,
    "directive": _ordered,
    "source": lambda edition, source: edition.text(source.publisher),
}
"""What is said of entities of a kind; of others their first sentence is."""
