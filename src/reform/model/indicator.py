"""What is measured, and in which unit."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from reform.model.base import (
    Authored,
    Entity,
    IndicatorId,
    MinistryId,
    Number,
    PillarId,
    Slug,
    SourceId,
    Text,
    UnitId,
)
from reform.period import Period

Nature = Literal["state", "flow", "cumulative", "score", "rank"]
"""State on a day; flow or rate over a period; running total; score; place."""


class Unit(Entity):
    """Unit of a figure."""

    name: Text
    """What is counted, as it stands after a number: "dịch vụ", "services"."""

    one: Annotated[str, Field(max_length=60)] | None = None
    """English after the number 1, where it differs: "service"."""

    symbol: Annotated[str, Field(max_length=5)] | None = None
    """Sign set after the number, such as %."""


class Pillar(Entity):
    """One of the areas of the reform."""

    name: Text
    """Official name."""

    description: Text
    """What it is about, in a sentence or two."""

    order: Annotated[int, Field(ge=1)]
    """Place in the programme."""

    indicators: Annotated[tuple[IndicatorId, ...], Field(max_length=4)] = ()
    """Its indicators that say most about it, the one that says most first."""


class Break(Authored):
    """A change of method: figures before and after are not the same measure."""

    at: Period
    """First period measured in the new way."""

    reason: Text
    """What changed."""

    source: SourceId | None = None
    """Publication that says so."""


class Ended(Authored):
    """That a measure ceased to exist: nothing is counted so any more."""

    at: Period
    """First period in which it is not measured."""

    reason: Text
    """What ended it, and what is measured since."""

    source: SourceId
    """Publication that says so."""


class Partial(Authored):
    """Since when its publisher gives it for some provinces only."""

    since: Period
    """First period of which not all are published."""

    most: Annotated[int, Field(ge=1)]
    """How many are."""

    reason: Text
    """Which ones, in a sentence."""


class Bounds(Authored):
    """Range that no value can leave."""

    least: Number | None = None
    """Smallest possible value."""

    most: Number | None = None
    """Greatest possible value."""

    @model_validator(mode="after")
    def _are_in_order(self) -> Self:
        if self.least is None or self.most is None or self.least <= self.most:
            return self
        raise PydanticCustomError(
            "shape", "least: is above most:", {"remedy": "swap them"}
        )


class Indicator(Entity):
    """One thing that is measured."""

    name: Text
    """Name in sentence case, without its unit."""

    short: Text | None = None
    """Name where room is short, such as an abbreviation in common use."""

    description: Text
    """What it counts and what it leaves out, in a sentence or two of our own."""

    pillar: PillarId
    """Area of the reform it belongs to."""

    unit: UnitId
    """Unit of every value."""

    decimals: Annotated[int, Field(ge=0, le=4)] = 0
    """Decimals of a figure that we compute; published figures keep their own."""

    better: Literal["higher", "lower", "neither"]
    """Which direction is progress; never guessed."""

    nature: Nature
    """What kind of figure it is: decides how its times are written."""

    bounds: Bounds | None = None
    """Range that no value can leave."""

    frequency: Literal["year", "half", "quarter", "month", "irregular"] = "irregular"
    """How often it is published."""

    method: Text | None = None
    """How it is computed, in two or three sentences of our own."""

    publisher: MinistryId | None = None
    """Ministry that publishes it first hand."""

    breaks: tuple[Break, ...] = ()
    """Changes of method, oldest first."""

    ended: Ended | None = None
    """Since when the measure has not existed any more, where it ceased to."""

    partial: Partial | None = None
    """Since when only some provinces are published; the others are no gap of ours."""

    parts: dict[Slug, Text] = Field(default_factory=dict)
    """Its dimensions or components by id, with their names."""

    part_bounds: dict[Slug, Bounds] = Field(default_factory=dict)
    """Range that no value of a part can leave, by the part's id."""

    @model_validator(mode="after")
    def _bounds_are_of_parts(self) -> Self:
        unknown = sorted(self.part_bounds.keys() - self.parts.keys())
        if not unknown:
            return self
        raise PydanticCustomError(
            "shape",
            f"part_bounds: {unknown[0]} is no part:",
            {"remedy": f"parts: {', '.join(self.parts) or 'none'}"},
        )

    def bounds_of(self, part: str | None) -> Bounds | None:
        """Return the range of a part, or of the whole."""
        return self.bounds if part is None else self.part_bounds.get(part, self.bounds)
