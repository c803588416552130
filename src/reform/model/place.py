"""Places and ministries, and what their names meant at which time."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from reform.model.base import Authored, Entity, MinistryId, PlaceId, SourceId, Text
from reform.model.source import ProvinceSet


class Title(Authored):
    """Official style of a place, from a day on."""

    since: date | None = None
    """First day of the style; absent for the first one."""

    name: Text
    """Full name, such as "Tỉnh Thừa Thiên Huế"."""

    short: Text | None = None
    """Short name, where it differs from the place's own."""

    basis: Text | None = None
    """Legal document that gave the style."""


class Tile(Authored):
    """Cell of the tile-grid map."""

    row: Annotated[int, Field(ge=0, le=30)]
    """Row, 0 in the north."""

    column: Annotated[int, Field(ge=0, le=30)]
    """Column, 0 in the west."""


class Archipelago(Authored):
    """An archipelago that is part of the territory, with its own map cell."""

    name: Text
    """Its name."""

    tile: Tile
    """Its cell."""


class Territory(Authored):
    """Which territory a province's name meant, from when to when."""

    provinces: ProvinceSet
    """Set of provinces it belonged to."""

    since: date | None = None
    """First day; absent where it goes back before our data."""

    until: date | None = None
    """Last day; absent where it goes on."""

    titles: tuple[Title, ...]
    """Its official styles, oldest first."""

    code: Annotated[str, Field(pattern=r"^[0-9]{2}$")]
    """The statistics office's code, in quotes. Seven changed hands in 2025."""

    iso: Annotated[str, Field(pattern=r"^VN-[0-9A-Z]{2}$")]
    """ISO 3166-2 code."""

    region: PlaceId
    """Region it lay in."""

    tile: Tile
    """Its cell in the tile-grid map of its set."""

    archipelagos: tuple[Archipelago, ...] = ()
    """Archipelagos that belong to it."""

    made_of: tuple[PlaceId, ...] = ()
    """Provinces of the set before that it was made of."""

    became: PlaceId | None = None
    """Province of the next set that it went to, whole."""

    basis: Text | None = None
    """Legal document that made it so."""

    @property
    def alone(self) -> bool:
        """Whether it took over one territory unchanged."""
        return len(self.made_of) == 1

    @model_validator(mode="after")
    def _is_in_order(self) -> Self:
        if self.since and self.until and self.until < self.since:
            raise PydanticCustomError(
                "shape", "until: lies before since:", {"remedy": "swap them"}
            )
        return self


class Span(Authored):
    """When a region had its extent, and by what."""

    provinces: ProvinceSet
    """Set of provinces it was made of."""

    since: date | None = None
    """First day; absent where it goes back before our data."""

    until: date | None = None
    """Last day; absent where it goes on."""

    basis: Text
    """Legal document that drew it."""


class Place(Entity):
    """The country, a region or a province: a name with a history."""

    kind: Literal["country", "region", "province"]
    """What sort of place it is."""

    name: Text
    """Short name, without "tỉnh" or "thành phố"."""

    aliases: tuple[str, ...] = ()
    """Other spellings that are found in use."""

    territory: tuple[Territory, ...] = ()
    """Of a province: which territory the name meant, oldest first."""

    spans: tuple[Span, ...] = ()
    """Of a region: when it had which extent, oldest first."""

    note: Text | None = None
    """What a reader must know about the place."""

    def within(self, provinces: int) -> Territory | None:
        """Return the territory that the name meant in a set, if any."""
        return next((t for t in self.territory if t.provinces == provinces), None)


class Ministry(Entity):
    """A ministry or ministerial-level agency."""

    name: Text
    """Official name."""

    kind: Literal["ministry", "ministerial-level-agency"]
    """Which of the two it is."""

    since: date
    """First day that our sources name it."""

    until: date | None = None
    """Last day; absent where it goes on."""

    successor: MinistryId | None = None
    """Ministry that took it over."""

    note: Text | None = None
    """What went elsewhere."""

    source: SourceId | None = None
    """Publication that says so."""

    aliases: tuple[str, ...] = ()
    """Other names that are found in use."""
