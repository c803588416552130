"""The tables that have one row an entity and its fields as columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reform.model import (
    Bounds,
    Document,
    Indicator,
    Meeting,
    Pillar,
    Source,
    System,
    Unit,
)
from reform.publishing.table import (
    Column,
    Table,
    field,
    identity,
    meaning,
    text_field,
)

if TYPE_CHECKING:
    from collections.abc import Callable


def _bound(name: str) -> Column[Indicator]:
    sentence = meaning(Bounds, name)
    return Column(name, "number", sentence, lambda row: getattr(row.bounds, name, None))


def _dumped(name: str) -> Callable[[Any], Any]:
    """Return a field that holds mappings or a list of them, as plain data."""
    return lambda row: row.model_dump(
        mode="json", include={name}, exclude_none=True
    ).get(name)


def _stated(source: Source) -> int:
    return sum(len(s.values) if s.values else 1 for s in source.facts)


INDICATORS: Table[Indicator] = Table(
    "indicators",
    "Indicators",
    "A row is one thing that is measured.",
    (
        identity("indicator"),
        *text_field(Indicator, "name"),
        *text_field(Indicator, "description"),
        field(Indicator, "pillar", refers="pillars"),
        field(Indicator, "unit", refers="units"),
        field(Indicator, "decimals", "integer"),
        field(Indicator, "better"),
        field(Indicator, "nature"),
        _bound("least"),
        _bound("most"),
        field(Indicator, "frequency"),
        *text_field(Indicator, "method"),
        field(Indicator, "publisher", refers="ministries"),
        Column("breaks", "array", meaning(Indicator, "breaks"), _dumped("breaks")),
        Column("partial", "object", meaning(Indicator, "partial"), _dumped("partial")),
        Column("parts", "object", meaning(Indicator, "parts"), _dumped("parts")),
    ),
    lambda catalogue: catalogue.indicators.values(),
)

SOURCES: Table[Source] = Table(
    "sources",
    "Sources",
    "A row is a publication.",
    (
        identity("publication"),
        field(Source, "title", "text"),
        *text_field(Source, "publisher"),
        field(Source, "publisher_id", refers="ministries"),
        field(Source, "published"),
        Column(
            "published_time",
            "string",
            "Time of day, where printed: 18:00, Viet Nam's time.",
            lambda source: source.published_time,
        ),
        field(Source, "url"),
        *text_field(Source, "no_url"),
        field(Source, "kind"),
        field(Source, "language"),
        field(Source, "authority"),
        field(Source, "reports", "list"),
        field(Source, "cites", "list"),
        field(Source, "licence", "text"),
        Column("facts", "integer", "How many facts it states.", _stated, required=True),
        *text_field(Source, "note"),
    ),
    lambda catalogue: catalogue.sources.values(),
)

DOCUMENTS: Table[Document] = Table(
    "documents",
    "Documents",
    "A row is a legal or Party document.",
    (
        identity("document"),
        field(Document, "number", "text"),
        *text_field(Document, "title"),
        *text_field(Document, "issuer"),
        field(Document, "issued"),
        field(Document, "url"),
        field(Document, "supersedes", "list"),
        *text_field(Document, "note"),
    ),
    lambda catalogue: catalogue.documents.values(),
)

MEETINGS: Table[Meeting] = Table(
    "meetings",
    "Meetings",
    "A row is a session or conference on the reform.",
    (
        identity("meeting"),
        *text_field(Meeting, "name"),
        field(Meeting, "number", "integer"),
        field(Meeting, "at").saying("When it met."),
        *text_field(Meeting, "subject"),
        field(Meeting, "reviews"),
        field(Meeting, "plans"),
        field(Meeting, "sources", "list"),
        *text_field(Meeting, "note"),
    ),
    lambda catalogue: catalogue.meetings.values(),
)

SYSTEMS: Table[System] = Table(
    "systems",
    "Systems",
    "A row is a platform, register or service of the reform.",
    (
        identity("system"),
        *text_field(System, "name"),
        field(System, "abbreviation", "text"),
        *text_field(System, "description"),
        field(System, "pillar", refers="pillars"),
        field(System, "owner").saying(
            "Who runs it, where known: an id in places or ministries."
        ),
        field(System, "documents", "list"),
        field(System, "indicators", "list"),
        Column("compare", "array", meaning(System, "compare"), _dumped("compare")),
        field(System, "sources", "list"),
        Column(
            "milestones", "array", meaning(System, "milestones"), _dumped("milestones")
        ),
        Column("ended", "object", meaning(System, "ended"), _dumped("ended")),
        *text_field(System, "note"),
    ),
    lambda catalogue: catalogue.systems.values(),
)

PILLARS: Table[Pillar] = Table(
    "pillars",
    "Pillars",
    "A row is an area of the reform.",
    (
        identity("area"),
        *text_field(Pillar, "name"),
        *text_field(Pillar, "description"),
        field(Pillar, "order", "integer"),
        field(Pillar, "indicators", "list"),
    ),
    lambda catalogue: catalogue.pillars.values(),
)

UNITS: Table[Unit] = Table(
    "units",
    "Units",
    "A row is a unit of figures.",
    (
        identity("unit"),
        *text_field(Unit, "name"),
        field(Unit, "one", "text"),
        field(Unit, "symbol", "text"),
    ),
    lambda catalogue: catalogue.units.values(),
)
