"""The reform's platforms, documents, meetings and words."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from reform.model.base import (
    Authored,
    DocumentId,
    Entity,
    IndicatorId,
    PillarId,
    SourceId,
    SubjectId,
    Text,
    WebAddress,
)
from reform.period import Period


class Milestone(Authored):
    """A step of a platform, with its date."""

    at: Period
    """When."""

    text: Text
    """What happened."""

    source: SourceId
    """Publication that says so."""


class Ending(Authored):
    """That a platform came to its end, or that events overtook it."""

    at: Period
    """When, or the last day on which it was reported."""

    how: Literal["ended", "overtaken"]
    """Whether it was closed or completed, or lost its basis to other changes."""

    reason: Text
    """What happened, and how far the publication says so."""

    source: SourceId
    """Publication that this rests on."""


class System(Entity):
    """A platform, register or service named by the reform."""

    name: Text
    """Official name."""

    abbreviation: Annotated[str, Field(max_length=30)] | None = None
    """Abbreviation in common use."""

    description: Text
    """What it is, in a sentence or two."""

    pillar: PillarId
    """Area of the reform it belongs to."""

    owner: SubjectId | None = None
    """Ministry or place that runs it, where a source says so."""

    documents: tuple[DocumentId, ...] = ()
    """Legal documents it rests on."""

    indicators: tuple[IndicatorId, ...] = ()
    """What measures it."""

    compare: tuple[tuple[IndicatorId, IndicatorId], ...] = ()
    """Pairs of its indicators, of one unit, that a reader holds side by side: each pair
    is one drawing, about the first. Any other series has a drawing of its own."""

    sources: tuple[SourceId, ...] = ()
    """Publications that name it."""

    milestones: tuple[Milestone, ...] = ()
    """Dated steps, oldest first."""

    ended: Ending | None = None
    """That it ended or was overtaken; absent while it is in use, as far as we know."""

    note: Text | None = None
    """What a reader must know."""


class Document(Entity):
    """A legal or Party document."""

    number: Annotated[str, Field(max_length=60)]
    """Number as printed, such as 76/NQ-CP."""

    title: Text | None = None
    """Title; absent where no source that we saw prints it."""

    issuer: Text
    """Who issued it."""

    issued: Period | None = None
    """When; absent where no source that we saw prints it."""

    url: WebAddress | None = None
    """Where it, or a summary, can be read."""

    supersedes: tuple[DocumentId, ...] = ()
    """Documents that it replaced."""

    note: Text | None = None
    """What a reader must know."""


class Meeting(Entity):
    """A session or conference on the reform."""

    name: Text
    """What met."""

    number: Annotated[int, Field(ge=1)] | None = None
    """Which session of its series it was."""

    at: Period
    """When."""

    subject: Text
    """What it dealt with."""

    reviews: Period | None = None
    """Period that it looked back on."""

    plans: Period | None = None
    """Period that it set tasks for."""

    sources: tuple[SourceId, ...] = ()
    """Publications that report on it."""

    note: Text | None = None
    """What a reader must know."""


class Term(Entity):
    """A word of the reform, explained."""

    name: Text
    """The term."""

    abbreviation: Annotated[str, Field(max_length=30)] | None = None
    """Abbreviation in common use."""

    meaning: Text
    """What it means, in a sentence or two."""
