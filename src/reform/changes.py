"""What each publication added: facts stated for the first time, otherwise, or again."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from reform.choice import choose
from reform.contradiction import figures_exclude, ranks_exclude

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from reform.catalogue import Catalogue
    from reform.choice import Choice
    from reform.fact import Fact
    from reform.model import Directive, Programme, Source, Target, Task

Subject = Literal["subject", "indicator"]
"""What additions are parted by: places and ministries, or what is measured."""


@dataclass(frozen=True)
class Revision:
    """A fact that an earlier publication stated otherwise: both cannot be true."""

    fact: Fact
    former: Fact
    """The one that stood until then, of all that were published earlier."""

    matter: Literal["value", "rank"]
    """What differs."""


@dataclass(frozen=True)
class Addition:
    """What came to be known by one publication."""

    source: Source
    new: tuple[Fact, ...] = ()
    """Facts that nobody stated earlier, or not their value, their rank or change."""

    revised: tuple[Revision, ...] = ()
    """Facts that cannot be true with what stood until then, however it was rounded."""

    confirmed: tuple[Fact, ...] = ()
    """Facts that say the same as an earlier publication, maybe in finer digits."""

    targets: tuple[tuple[Programme, Target], ...] = ()
    """Targets that it states."""

    tasks: tuple[tuple[Directive, Task], ...] = ()
    """Tasks that it states, or of which it says what became of them."""

    @property
    def facts(self) -> list[Fact]:
        """All facts that it states: what differs first, then what is new."""
        differing = {id(each.fact): each.fact for each in self.revised}
        return [*differing.values(), *self.new, *self.confirmed]

    @property
    def adds(self) -> bool:
        """Whether it states anything at all; some publications are but cited."""
        return bool(self.facts or self.targets or self.tasks)


def joined(found: Sequence[Addition]) -> Addition:
    """Return what several publications added together, under the name of the first."""
    return Addition(
        found[0].source,
        tuple(fact for each in found for fact in each.new),
        tuple(revision for each in found for revision in each.revised),
        tuple(fact for each in found for fact in each.confirmed),
        tuple(target for each in found for target in each.targets),
        tuple(task for each in found for task in each.tasks),
    )


def additions(catalogue: Catalogue) -> list[Addition]:
    """
    Return what each publication added, the newest publication first.

    A publication is earlier than another if the first day on which it may have come
    out is: as in the choice of the fact shown, a month counts from its first day. Of
    one day, those come first whose day is known.
    """
    targets, tasks = _targets(catalogue), _tasks(catalogue)
    return [
        _addition(catalogue, source, targets, tasks)
        for source in sorted(catalogue.sources.values(), key=_newest_first)
    ]


def _newest_first(source: Source) -> tuple[object, ...]:
    return -source.published.start.toordinal(), source.published.end, source.id


def _addition(
    catalogue: Catalogue,
    source: Source,
    targets: Mapping[str, list[tuple[Programme, Target]]],
    tasks: Mapping[str, list[tuple[Directive, Task]]],
) -> Addition:
    new, revised, confirmed = [], [], []
    for fact in catalogue.stated_by(source.id):
        earlier = _earlier(catalogue.choices[fact.key], source)
        revisions = list(_revisions(fact, earlier))
        if revisions:
            revised.extend(revisions)
        elif _adds(fact, earlier):
            new.append(fact)
        else:
            confirmed.append(fact)
    return Addition(
        source,
        tuple(new),
        tuple(revised),
        tuple(confirmed),
        tuple(targets.get(source.id, ())),
        tuple(tasks.get(source.id, ())),
    )


def _earlier(choice: Choice, source: Source) -> list[Fact]:
    """Return what publications before a *source* state of the same."""
    stated = choice.facts
    day = source.published.start
    return [fact for fact in stated if fact.source.published.start < day]


def _revisions(fact: Fact, earlier: list[Fact]) -> Iterator[Revision]:
    """Yield in what a fact differs from those that stood when it was published."""
    valued = [each for each in earlier if each.value is not None]
    if valued and figures_exclude(fact, standing := _standing(valued)):
        yield Revision(fact, standing, "value")
    ranked = [each for each in earlier if each.rank is not None]
    if ranked and ranks_exclude(fact, standing := _standing(ranked)):
        yield Revision(fact, standing, "rank")


def _standing(facts: list[Fact]) -> Fact:
    """Return the one of several facts about the same that is shown among them."""
    return choose(facts)[facts[0].key].shown


def _adds(fact: Fact, earlier: list[Fact]) -> bool:
    """Whether a fact states a value, a rank or a change that nobody stated earlier."""
    return not earlier or any(
        getattr(fact, stated) is not None
        and all(getattr(each, stated) is None for each in earlier)
        for stated in ("value", "rank", "change")
    )


def _targets(catalogue: Catalogue) -> dict[str, list[tuple[Programme, Target]]]:
    found: dict[str, list[tuple[Programme, Target]]] = defaultdict(list)
    for programme in catalogue.programmes.values():
        for target in programme.targets:
            found[target.source].append((programme, target))
    return found


def _tasks(catalogue: Catalogue) -> dict[str, list[tuple[Directive, Task]]]:
    found: dict[str, list[tuple[Directive, Task]]] = defaultdict(list)
    for directive in catalogue.directives.values():
        for task in directive.tasks:
            sources = {directive.source, *(entry.source for entry in task.history)}
            for source in sources:
                found[source].append((directive, task))
    return found


def parted(found: Iterable[Addition], by: Subject) -> dict[str, list[Addition]]:
    """
    Part additions by the place or ministry, or by the indicator, that they are about.

    Returns:
        By id, what each publication added about it alone, in the order of *found*.

    """
    parts: dict[str, list[Addition]] = defaultdict(list)
    for addition in found:
        for identity in sorted(_subjects(addition, by)):
            parts[identity].append(_about(addition, by, identity))
    return parts


def _subjects(addition: Addition, by: Subject) -> set[str]:
    found = {getattr(fact.key, by) for fact in addition.facts}
    found |= {getattr(target, by) or "" for _, target in addition.targets}
    found |= {each for _, task in addition.tasks for each in getattr(task, f"{by}s")}
    return found - {""}


def _about(addition: Addition, by: Subject, identity: str) -> Addition:
    def about(fact: Fact) -> bool:
        return bool(getattr(fact.key, by) == identity)

    return Addition(
        addition.source,
        tuple(filter(about, addition.new)),
        tuple(each for each in addition.revised if about(each.fact)),
        tuple(filter(about, addition.confirmed)),
        tuple(each for each in addition.targets if getattr(each[1], by) == identity),
        tuple(t for t in addition.tasks if identity in getattr(t[1], f"{by}s")),
    )
