"""Everything that the data say, read once, checked, and unchangeable."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from operator import attrgetter
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar, cast

from reform.choice import Choice, choose
from reform.contradiction import Contradiction, contradictions
from reform.coverage import Round, rounds
from reform.fact import facts_of
from reform.keeping import keeping_all
from reform.problem import InvalidData, nearest
from reform.reading import Reading, read_all
from reform.rules import broken

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from reform.fact import Fact, Key
    from reform.model import (
        Directive,
        Document,
        Entity,
        Indicator,
        Meeting,
        Ministry,
        Omission,
        Pillar,
        Place,
        Programme,
        Source,
        System,
        Target,
        Term,
        Unit,
    )
    from reform.period import Period

Group = TypeVar("Group")


@dataclass(frozen=True)
class Catalogue:
    """All entities by kind and id, and all facts."""

    entities: Mapping[str, Mapping[str, Entity]]
    """Entities by kind (a name in `reform.model.KINDS`) and id; files by id."""

    moved: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """Kind and old id of renamed entities, with the id that they have now."""

    day: date | None = None
    """Day as of which is told what has passed; see `today`."""

    def __repr__(self) -> str:
        """Return one line, since hosts print their variables at each build."""
        return f"<Catalogue of {len(self.facts)} facts>"

    @property
    def sources(self) -> Mapping[str, Source]:
        """Publications."""
        return cast("Mapping[str, Source]", self.entities["sources"])

    @property
    def indicators(self) -> Mapping[str, Indicator]:
        """Things that are measured."""
        return cast("Mapping[str, Indicator]", self.entities["indicators"])

    @property
    def places(self) -> Mapping[str, Place]:
        """The country, its regions and provinces."""
        return cast("Mapping[str, Place]", self.entities["places"])

    @property
    def ministries(self) -> Mapping[str, Ministry]:
        """Ministries and ministerial-level agencies."""
        return cast("Mapping[str, Ministry]", self.entities["ministries"])

    @property
    def programmes(self) -> Mapping[str, Programme]:
        """Programmes with targets."""
        return cast("Mapping[str, Programme]", self.entities["programmes"])

    @property
    def directives(self) -> Mapping[str, Directive]:
        """Orders and promises with tasks."""
        return cast("Mapping[str, Directive]", self.entities["directives"])

    @property
    def systems(self) -> Mapping[str, System]:
        """Platforms."""
        return cast("Mapping[str, System]", self.entities["systems"])

    @property
    def documents(self) -> Mapping[str, Document]:
        """Legal documents."""
        return cast("Mapping[str, Document]", self.entities["documents"])

    @property
    def meetings(self) -> Mapping[str, Meeting]:
        """Sessions and conferences."""
        return cast("Mapping[str, Meeting]", self.entities["meetings"])

    @property
    def pillars(self) -> Mapping[str, Pillar]:
        """Areas of the reform."""
        return cast("Mapping[str, Pillar]", self.entities["pillars"])

    @property
    def units(self) -> Mapping[str, Unit]:
        """Units of figures."""
        return cast("Mapping[str, Unit]", self.entities["units"])

    @property
    def glossary(self) -> Mapping[str, Term]:
        """Words of the reform."""
        return cast("Mapping[str, Term]", self.entities["glossary"])

    @property
    def omissions(self) -> Mapping[str, Omission]:
        """What publications state that is no fact, and why."""
        return cast("Mapping[str, Omission]", self.entities["omissions"])

    @cached_property
    def provinces(self) -> frozenset[str]:
        """Ids of all names that are or were a province's."""
        return frozenset(i for i, p in self.places.items() if p.kind == "province")

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """Every fact of every publication, in the order of the files."""
        return tuple(
            fact
            for source in self.sources.values()
            for fact in facts_of(source, self.provinces)
        )

    @cached_property
    def _by_source(self) -> Mapping[str, list[Fact]]:
        groups: dict[str, list[Fact]] = defaultdict(list)
        for fact in self.facts:
            groups[fact.source.id].append(fact)
        return groups

    def stated_by(self, source: str) -> list[Fact]:
        """Return the facts that a publication states, in its own order."""
        return self._by_source.get(source, [])

    def choices_of(self, source: str) -> list[Choice]:
        """Return the choices that a publication's facts take part in."""
        return [self.choices[fact.key] for fact in self.stated_by(source)]

    @cached_property
    def choices(self) -> Mapping[Key, Choice]:
        """For each key the fact that is shown, and those that are not."""
        return MappingProxyType(choose(self.facts))

    @cached_property
    def contradictions(self) -> tuple[Contradiction, ...]:
        """What publications state that cannot all be true, oldest first."""
        return tuple(contradictions(self.shown()))

    @cached_property
    def _disputed(self) -> frozenset[tuple[str, Key]]:
        found = (fact for each in self.contradictions for fact in each.facts)
        return frozenset((fact.source.id, fact.key) for fact in found)

    def is_disputed(self, fact: Fact) -> bool:
        """Whether another publication's fact excludes this one."""
        return (fact.source.id, fact.key) in self._disputed

    @cached_property
    def _by_indicator(self) -> Mapping[str, tuple[Choice, ...]]:
        return self._grouped(attrgetter("indicator"))

    @cached_property
    def _by_subject(self) -> Mapping[str, tuple[Choice, ...]]:
        return self._grouped(attrgetter("subject"))

    @cached_property
    def _by_both(self) -> Mapping[tuple[str, str], tuple[Choice, ...]]:
        return self._grouped(attrgetter("indicator", "subject"))

    def _grouped(self, of: Callable[[Key], Group]) -> dict[Group, tuple[Choice, ...]]:
        groups: dict[Group, list[Choice]] = defaultdict(list)
        for key, choice in self.choices.items():
            groups[of(key)].append(choice)
        return {
            group: tuple(sorted(found, key=_time)) for group, found in groups.items()
        }

    def shown(
        self, indicator: str | None = None, subject: str | None = None, **key: object
    ) -> list[Choice]:
        """
        Return the choices for an indicator, a subject or both, oldest first.

        Further fields of `Key` narrow them down: `tier="province"`,
        `part=None`, `provinces=34`.
        """
        found: Iterable[Choice]
        if indicator is not None and subject is not None:
            found = self._by_both.get((indicator, subject), ())
        elif indicator is not None:
            found = self._by_indicator.get(indicator, ())
        elif subject is not None:
            found = self._by_subject.get(subject, ())
        else:
            found = sorted(self.choices.values(), key=_time)
        return [choice for choice in found if _matches(choice.shown.key, key)]

    @cached_property
    def rounds(self) -> tuple[Round, ...]:
        """Indices of the provinces, period by period, oldest first."""
        return tuple(rounds(self))

    def measures(self, pillar: str | None, system: str | None) -> frozenset[str]:
        """Return the indicators of an area, of a platform, of both, or all."""
        platform = None if system is None else self.systems[system].indicators
        return frozenset(
            identity
            for identity, indicator in self.indicators.items()
            if pillar in {None, indicator.pillar}
            and (platform is None or identity in platform)
        )

    @cached_property
    def _by_measure(self) -> Mapping[str, list[tuple[Programme, Target]]]:
        groups: dict[str, list[tuple[Programme, Target]]] = defaultdict(list)
        for programme in self.programmes.values():
            for target in programme.targets:
                groups[target.indicator or ""].append((programme, target))
        return groups

    def targets_on(self, indicator: str) -> list[tuple[Programme, Target]]:
        """Return the targets that an indicator measures, each with its programme."""
        return self._by_measure.get(indicator, [])

    def pillar_of(self, target: Target) -> str | None:
        """Return the area of a target: its own, or that of what measures it."""
        return target.pillar or getattr(self._measure_of(target), "pillar", None)

    def unit_of(self, target: Target) -> str | None:
        """Return the unit of a target's number: its own, or its indicator's."""
        return target.unit or getattr(self._measure_of(target), "unit", None)

    def _measure_of(self, target: Target) -> Indicator | None:
        return self.indicators.get(target.indicator or "")

    @cached_property
    def newest(self) -> Period | None:
        """When the newest publication came out at the earliest; None without any."""
        published = (source.published for source in self.sources.values())
        return max(published, key=lambda period: period.start, default=None)

    @property
    def today(self) -> date:
        """
        Day as of which is told what has passed.

        It is the one that was given, but never before the newest publication's, which
        stands for it where none was. Where nothing was published, nothing has passed.
        """
        newest = self.newest.start if self.newest else date.min
        return max(self.day or newest, newest)

    def entity(self, kind: str, identity: str) -> Entity:
        """
        Return the entity of a kind.

        Raises:
            LookupError: there is none of that id; the message names near ones.

        """
        known = self.entities[kind]
        if identity not in known:
            near = nearest(identity, known)
            raise LookupError(f"no {kind} called {identity!r}" + (near and f": {near}"))
        return known[identity]


def _time(choice: Choice) -> tuple[object, ...]:
    key = choice.shown.key
    parts = (key.indicator, key.subject, key.tier or "", key.part or "")
    return (*key.when.order, *parts, key.provinces or 0)


def _matches(key: Key, wanted: Mapping[str, Any]) -> bool:
    return all(getattr(key, name) == value for name, value in wanted.items())


def load(root: Path, day: date | None = None) -> Catalogue:
    """
    Read and check all data under *root*, the folder called `data`.

    Args:
        root: the folder.
        day: as of which is told what has passed; that of the newest publication if
            left out.

    Raises:
        InvalidData: there are problems; it lists them all.

    """
    reading, catalogue = examine(root)
    if reading.problems:
        raise InvalidData(reading.problems)
    return replace(catalogue, day=day)


def examine(root: Path) -> tuple[Reading, Catalogue]:
    """Read all data under *root*; the reading holds every problem found."""
    with keeping_all():
        reading = read_all(root)
        kinds = reading.entities.items()
        frozen = {kind: MappingProxyType(found) for kind, found in kinds}
        catalogue = Catalogue(MappingProxyType(frozen), MappingProxyType(reading.moved))
        reading.problems.extend(broken(reading, catalogue))
    return reading, catalogue
