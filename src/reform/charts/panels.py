"""The parts of an index about one subject, one panel each."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reform.charts.runs import ranked, valued

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from reform.choice import Choice
    from reform.edition import Edition
    from reform.fact import Fact, When
    from reform.model import Bounds


@dataclass(frozen=True)
class Panel:
    """One part over time."""

    name: str
    """The part, in full words."""

    facts: tuple[Fact, ...]
    """Its figures, oldest first; at least one."""

    ranks: tuple[Fact, ...] = ()
    """Its facts that have a rank alone."""

    bounds: Bounds | None = None
    """Range that no figure of the part can leave, where it is known."""

    def at(self, when: When) -> Fact | None:
        """Return the figure of a time; of several the one for the provinces now."""
        return next((f for f in reversed(self.facts) if f.key.when == when), None)


def panels(
    edition: Edition,
    choices: Iterable[Choice],
    bounds: Mapping[str, Bounds] | None = None,
) -> list[Panel]:
    """
    Return the parts of an index that have figures, in the index's own order.

    A score of a month is none of a year: of a score only the sort of time that has
    the most figures is taken.

    Args:
        edition: whose names are written.
        choices: what `Catalogue.shown` has for an indicator, a subject and a tier;
            what is about the whole is left out.
        bounds: range of each part, by its id.

    Raises:
        ValueError: the facts are about several subjects, tiers or indicators.

    """
    series: dict[str, list[Choice]] = {}
    for choice in _of_one_sort(edition, choices):
        series.setdefault(choice.shown.key.part or "", []).append(choice)
    found = [
        _panel(edition, part, series[part], (bounds or {}).get(part))
        for part in _order(edition, series)
        if valued(series[part])
    ]
    if len({_about(panel) for panel in found}) > 1:
        raise ValueError("not the parts of one index about one subject")
    return found


def _panel(
    edition: Edition, part: str, series: Sequence[Choice], bounds: Bounds | None
) -> Panel:
    facts = tuple(valued(series))
    names = edition.catalogue.indicators[facts[0].key.indicator].parts
    return Panel(edition.text(names[part]), facts, tuple(ranked(series)), bounds)


def _order(edition: Edition, series: Mapping[str, Sequence[Choice]]) -> list[str]:
    """Return the parts as their indicator lists them."""
    keys = [choices[0].shown.key for choices in series.values()]
    named = [edition.catalogue.indicators[key.indicator].parts for key in keys]
    return [
        part for part in dict.fromkeys(p for n in named for p in n) if part in series
    ]


def _of_one_sort(edition: Edition, choices: Iterable[Choice]) -> list[Choice]:
    found = [choice for choice in choices if choice.shown.key.part is not None]
    sorts = Counter(choice.shown.key.when.kind for choice in found)
    kind, _ = max(sorts.items(), key=lambda sort: sort[1], default=(None, 0))
    return [choice for choice in found if _continues(edition, choice, kind)]


def _continues(edition: Edition, choice: Choice, kind: tuple[str, str] | None) -> bool:
    key = choice.shown.key
    is_score = edition.catalogue.indicators[key.indicator].nature == "score"
    return not is_score or key.when.kind == kind


def _about(panel: Panel) -> tuple[object, ...]:
    key = panel.facts[0].key
    return key.indicator, key.subject, key.tier
