"""The tables of whom figures are about: places through time, and ministries."""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from reform.model import Ministry, Place, Span, Territory, Text
from reform.publishing.table import (
    Column,
    Table,
    field,
    identity,
    meaning,
    text,
    text_field,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reform.catalogue import Catalogue


@dataclass(frozen=True)
class Row:
    """A place and, of a region or province, what its name meant for a while."""

    place: Place
    extent: Territory | Span | None


def _rows(catalogue: Catalogue) -> Iterator[Row]:
    for place in catalogue.places.values():
        extents: tuple[Territory | Span, ...] = (*place.territory, *place.spans)
        for extent in extents or (None,):
            yield Row(place, extent)


def _extent(name: str) -> Callable[[Row], Any]:
    return lambda row: getattr(row.extent, name, None)


def _items(name: str) -> Callable[[Row], Any]:
    return lambda row: getattr(row.extent, name, ())


def _title(index: int) -> Callable[[Row], Text | None]:
    """Return the first official style (0) or the latest one (-1)."""

    def value(row: Row) -> Text | None:
        titles = _items("titles")(row)
        return titles[index].name if titles else None

    return value


def _tile(name: str) -> Callable[[Row], Any]:
    return lambda row: getattr(_extent("tile")(row), name, None)


def _archipelagos(language: str) -> Callable[[Row], tuple[str, ...]]:
    return lambda row: tuple(a.name[language] for a in _items("archipelagos")(row))


_PLACE: tuple[Column[Any], ...] = (
    Column("id", "string", "Id of the place.", attrgetter("place.id"), required=True),
    field(Place, "kind", at="place"),
    Column(
        "provinces",
        "integer",
        "Set of provinces that the row is about: 63 until 2025-06-30, 34 since; "
        "empty for the country.",
        _extent("provinces"),
        choices=(63, 34),
    ),
    *text_field(Place, "name", at="place"),
    field(Place, "aliases", "list", at="place"),
    *text("first_title", "Official style at the beginning.", _title(0)),
    *text("title", "Latest official style.", _title(-1)),
)

_EXTENT: tuple[Column[Any], ...] = (
    Column(
        "code",
        "string",
        "The statistics office's code, two digits; seven changed hands in 2025.",
        _extent("code"),
    ),
    Column("iso", "string", meaning(Territory, "iso"), _extent("iso")),
    Column(
        "region",
        "string",
        "Region that the province lies in.",
        _extent("region"),
        refers="places",
    ),
    Column("since", "date", meaning(Territory, "since"), _extent("since")),
    Column("until", "date", meaning(Territory, "until"), _extent("until")),
    Column("made_of", "list", meaning(Territory, "made_of"), _items("made_of")),
    Column(
        "became",
        "string",
        meaning(Territory, "became"),
        _extent("became"),
        refers="places",
    ),
    Column(
        "row",
        "integer",
        "Row in the tile map of its set, 0 in the north.",
        _tile("row"),
    ),
    Column(
        "column",
        "integer",
        "Column in the tile map of its set, 0 in the west.",
        _tile("column"),
    ),
    Column(
        "archipelagos_vi",
        "list",
        "Archipelagos that belong to it. In Vietnamese.",
        _archipelagos("vi"),
    ),
    Column(
        "archipelagos_en",
        "list",
        "Archipelagos that belong to it. In English.",
        _archipelagos("en"),
    ),
    *text("basis", "Legal document that made it so.", _extent("basis")),
    *text_field(Place, "note", at="place"),
)

PLACES: Table[Row] = Table(
    "places",
    "Places",
    "A row is the country, or a region or province in one set of provinces: "
    "the same name can mean two territories.",
    (*_PLACE, *_EXTENT),
    _rows,
    key=(),
)

MINISTRIES: Table[Ministry] = Table(
    "ministries",
    "Ministries",
    "A row is a ministry or ministerial-level agency.",
    (
        identity("ministry"),
        *text_field(Ministry, "name"),
        field(Ministry, "kind").saying("Whether it is a ministry or of equal rank."),
        field(Ministry, "since", "date"),
        field(Ministry, "until", "date"),
        field(Ministry, "successor", refers="ministries"),
        field(Ministry, "source", refers="sources"),
        field(Ministry, "aliases", "list"),
        *text_field(Ministry, "note"),
    ),
    lambda catalogue: catalogue.ministries.values(),
)
