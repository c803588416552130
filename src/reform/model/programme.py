"""What was promised and ordered: programmes with targets, directives with tasks."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from reform.model.base import (
    Authored,
    DocumentId,
    Entity,
    IndicatorId,
    MeetingId,
    Number,
    PillarId,
    Slug,
    SourceId,
    SubjectId,
    SystemId,
    Text,
    UnitId,
)
from reform.model.source import Tier
from reform.period import Period

Body = Literal["ministries", "localities", "steering-committee"]
"""A kind of body that is told to do something."""

Comparison = Literal[
    "at-least",
    "at-most",
    "over",
    "under",
    "equals",
    "between",
    "rank-within",
    "change",
    "done-by",
]
"""How a value is held against its target; `over` and `under` exclude equality."""


class Entry(Authored):
    """A stage in what became of a task or a promise."""

    at: Period
    """When it was so."""

    state: Literal["ordered", "under-way", "done", "done-late", "superseded", "unknown"]
    """What had become of it."""

    note: Text | None = None
    """What was seen."""

    source: SourceId
    """Publication that says so."""


class Proxy(Authored):
    """An indicator that comes near a promise without measuring the very thing."""

    indicator: IndicatorId
    """What is measured."""

    part: Slug | None = None
    """Part of the indicator."""

    tier: Tier | None = None
    """Level of government it is about."""

    note: Text
    """How it differs from what was promised."""


class Target(Authored):
    """A promise that can be checked."""

    id: Slug
    """Short name, unique in the programme."""

    text: Text
    """The promise in our own words, with its number."""

    indicator: IndicatorId | None = None
    """What measures it; absent where nothing does yet."""

    part: Slug | None = None
    """Part of the indicator."""

    proxies: tuple[Proxy, ...] = ()
    """Other indicators that come near the promise: each is held against it where the
    target has no indicator of its own, or no figure of that."""

    subject: SubjectId
    """Who promised it for whom."""

    tier: Tier | None = None
    """Level of government it is about."""

    pillar: PillarId | None = None
    """Area of the reform, where no indicator says it."""

    comparison: Comparison
    """How the value is held against the target."""

    value: Number | None = None
    """The number to reach."""

    most: Number | None = None
    """Upper end, of a `between`."""

    unit: UnitId | None = None
    """Unit of the number, where no indicator says it."""

    against: Period | None = None
    """Time of the base that progress, or a `change`, is counted from, where stated."""

    deadline: Period | None = None
    """Last moment to reach it; absent where none was printed."""

    source: SourceId
    """Publication that states it."""

    history: tuple[Entry, ...] = ()
    """What publications report of it, oldest first, where no figure can tell."""

    where: Annotated[str, Field(max_length=200)] | None = None
    """Place inside the publication."""

    note: Text | None = None
    """What a reader must know."""

    @model_validator(mode="after")
    def _fits_its_comparison(self) -> Self:
        if (self.most is not None) != (self.comparison == "between"):
            said, remedy = "most: and between go together", "add or take away one"
        elif self.most is not None and self.most < (self.value or self.most):
            said, remedy = "most: is below value:", "swap them"
        elif self.comparison == "done-by" and self.value is not None:
            said, remedy = "done-by has no value:", "choose another comparison"
        else:
            return self
        raise PydanticCustomError("shape", "{said}", {"said": said, "remedy": remedy})


class Programme(Entity):
    """A programme, plan or commitment with targets."""

    name: Text
    """Its name."""

    description: Text | None = None
    """What it is, in a sentence or two."""

    subject: SubjectId
    """Whose programme it is."""

    document: DocumentId | None = None
    """Legal document that it stands in."""

    meeting: MeetingId | None = None
    """Meeting that it was stated at."""

    pillars: tuple[PillarId, ...] = ()
    """Areas of the reform it touches."""

    period: Period | None = None
    """Years it covers."""

    vision: Period | None = None
    """Year that it looks ahead to, beyond its period."""

    note: Text | None = None
    """What a reader must know."""

    targets: tuple[Target, ...] = ()
    """Its targets, in its own order."""


class Task(Authored):
    """Something that somebody was told, or promised, to do."""

    id: Slug
    """Short name, unique in the directive."""

    text: Text
    """The task in our own words."""

    responsible: Text
    """Who has to do it."""

    subjects: tuple[SubjectId, ...] = ()
    """Places and ministries among the responsible."""

    bodies: tuple[Body, ...] = ()
    """Kinds of bodies among the responsible, but for those that `subjects` names."""

    pillar: PillarId | None = None
    """Area of the reform."""

    system: SystemId | None = None
    """Platform that it is about."""

    indicators: tuple[IndicatorId, ...] = ()
    """What shows how far it got."""

    deadline: Period | None = None
    """Last moment; absent where none was printed."""

    history: tuple[Entry, ...] = ()
    """What became of it, oldest first."""

    note: Text | None = None
    """What a reader must know."""


class Directive(Entity):
    """What a meeting or a decision ordered, or an authority promised there."""

    name: Text
    """What it is."""

    by: Text
    """Who gave the order or the promise."""

    issued: Period
    """When."""

    kind: Literal["order", "promise", "proposal"] = "order"
    """Whether it binds others, oneself, or asks."""

    meeting: MeetingId | None = None
    """Meeting that it was given at."""

    document: DocumentId | None = None
    """Legal document that it stands in."""

    source: SourceId
    """Publication that states it."""

    tasks: tuple[Task, ...]
    """What is to be done."""
