"""The shape of every data file."""

from reform.model.base import Authored, Entity, Moved, Refers, Slug, Text
from reform.model.indicator import (
    Bounds,
    Break,
    Ended,
    Indicator,
    Partial,
    Pillar,
    Unit,
)
from reform.model.institution import (
    Document,
    Ending,
    Meeting,
    Milestone,
    System,
    Term,
)
from reform.model.omission import Omission
from reform.model.place import (
    Archipelago,
    Ministry,
    Place,
    Span,
    Territory,
    Tile,
    Title,
)
from reform.model.programme import (
    Body,
    Comparison,
    Directive,
    Entry,
    Programme,
    Proxy,
    Target,
    Task,
)
from reform.model.source import (
    Cell,
    Change,
    Precision,
    ProvinceSet,
    Source,
    Statement,
    Tier,
)

FOLDERS: dict[str, type[Entity]] = {
    "sources": Source,
    "indicators": Indicator,
    "places": Place,
    "ministries": Ministry,
    "programmes": Programme,
    "directives": Directive,
    "systems": System,
    "documents": Document,
    "meetings": Meeting,
}
"""Kinds that have one file an entity, by their folder under `data/`."""

LISTS: dict[str, type[Entity]] = {
    "pillars": Pillar,
    "units": Unit,
    "glossary": Term,
    "omissions": Omission,
}
"""Kinds that share one file, by its name under `data/`."""

KINDS: dict[str, type[Entity]] = {**FOLDERS, **LISTS}
"""Every kind of entity."""

__all__ = [
    "FOLDERS",
    "KINDS",
    "LISTS",
    "Archipelago",
    "Authored",
    "Body",
    "Bounds",
    "Break",
    "Cell",
    "Change",
    "Comparison",
    "Directive",
    "Document",
    "Ended",
    "Ending",
    "Entity",
    "Entry",
    "Indicator",
    "Meeting",
    "Milestone",
    "Ministry",
    "Moved",
    "Omission",
    "Partial",
    "Pillar",
    "Place",
    "Precision",
    "Programme",
    "ProvinceSet",
    "Proxy",
    "Refers",
    "Slug",
    "Source",
    "Span",
    "Statement",
    "System",
    "Target",
    "Task",
    "Term",
    "Territory",
    "Text",
    "Tier",
    "Tile",
    "Title",
    "Unit",
]
