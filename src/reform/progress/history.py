"""How a target's state changed, as it could be known at each time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal

from reform.measured import set_on
from reform.progress.assess import assess
from reform.progress.ending import ending
from reform.progress.record import known_since
from reform.progress.state import PACED, State

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reform.catalogue import Catalogue
    from reform.model import Programme, Source, Target
    from reform.progress.status import Status

Cause = Literal["set", "published", "deadline", "ended"]
"""Why a state is another one: the target was set, something was published, the deadline
passed, or the subject or the measure ceased to exist."""

_RANKED: tuple[State, ...] = ("met", "met-late", *PACED, "missed")
"""States that say how far it got, the best first."""


@dataclass(frozen=True)
class Turn:
    """A day on which a target's state became another one."""

    day: date
    before: Status | None
    """As of the day before; None where the target was not known."""

    after: Status
    cause: Cause
    sources: tuple[Source, ...] = ()
    """What was published that day and says something of the target."""

    @property
    def is_worse(self) -> bool:
        """Whether both states say how far it got, and the later one less far."""
        if self.before is None:
            return False
        old, new = self.before.state, self.after.state
        if old not in _RANKED or new not in _RANKED:
            return False
        return _RANKED.index(new) > _RANKED.index(old)


def turns(catalogue: Catalogue, programme: Programme, target: Target) -> list[Turn]:
    """
    Return each change of a target's state up to the catalogue's day, oldest first.

    A day's state is computed from what was published by then (a publication of which
    only the month is known counts from its first day), with today's method and today's
    reading of the sources: it is what could be known, not what this site said then.
    """
    published = _published(catalogue, target)
    begun = max(
        set_on(catalogue, programme, target),
        catalogue.sources[target.source].published.start,
    )
    days = {day for day in published if day > begun}
    days |= set(_ends(catalogue, programme, target))
    found: list[Turn] = []
    for day in [begun, *sorted(each for each in days if begun < each)]:
        if day > catalogue.today:
            break
        after = assess(catalogue, programme, target, day)
        before = found[-1].after if found else None
        if before is None or before.state != after.state:
            sources = tuple(published.get(day, ()))
            cause = _cause(before, after, sources)
            found.append(Turn(day, before, after, cause, sources))
    return found


def _cause(before: Status | None, after: Status, sources: tuple[Source, ...]) -> Cause:
    if before is None:
        return "set"
    if after.state == "overtaken" and after.ended is not None:
        return "ended"
    return "published" if sources else "deadline"


def _published(catalogue: Catalogue, target: Target) -> dict[date, list[Source]]:
    """Return the publications that say something of a target, by the day it counts."""
    days: dict[date, dict[str, Source]] = {}
    for day, source in _news(catalogue, target):
        days.setdefault(day, {})[source.id] = source
    return {day: list(found.values()) for day, found in days.items()}


def _news(catalogue: Catalogue, target: Target) -> Iterator[tuple[date, Source]]:
    """Yield the day from which each record and figure can be known, and who says so."""
    for entry in target.history:
        yield known_since(catalogue, entry), catalogue.sources[entry.source]
    for indicator, tier, part in _measures(target):
        for choice in catalogue.shown(indicator, target.subject, tier=tier, part=part):
            for fact in choice.facts:
                begun = fact.source.published.start
                yield max(begun, fact.key.when.until.end), fact.source


def _measures(target: Target) -> Iterator[tuple[str, str | None, str | None]]:
    if target.indicator is not None:
        yield target.indicator, target.tier, target.part
    for proxy in target.proxies:
        yield proxy.indicator, proxy.tier, proxy.part


def _ends(catalogue: Catalogue, programme: Programme, target: Target) -> Iterator[date]:
    """Yield the day after the deadline, and that on which a subject or measure ends."""
    if target.deadline is not None:
        yield target.deadline.end + timedelta(days=1)
    ended = ending(catalogue, programme, target)
    if ended is not None:
        yield ended.day
