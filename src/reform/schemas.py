"""JSON Schemas for editors, made from the models."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from reform.model import FOLDERS, LISTS, Entity, Moved

if TYPE_CHECKING:
    from pathlib import Path

SINGULAR = {
    "sources": "source",
    "indicators": "indicator",
    "places": "place",
    "ministries": "ministry",
    "programmes": "programme",
    "directives": "directive",
    "systems": "system",
    "documents": "document",
    "meetings": "meeting",
}
"""Name of one entity, by kind; names its schema."""

MADE_BY = "Made by `reform schemas` from src/reform/model; do not edit."


def schemas() -> dict[str, str]:
    """Return the text of every schema by file name."""
    made = {}
    for kind, model in FOLDERS.items():
        made[f"{SINGULAR[kind]}.schema.json"] = _text(_or_moved(model))
    for kind, model in LISTS.items():
        made[f"{kind}.schema.json"] = _text(_list_of(model.model_json_schema()))
    return made


def write_schemas(folder: Path) -> list[str]:
    """Write the schemas into *folder* and return their names."""
    folder.mkdir(parents=True, exist_ok=True)
    made = schemas()
    for name, text in made.items():
        (folder / name).write_text(text, encoding="utf-8")
    return sorted(made)


def _or_moved(model: type[Entity]) -> dict[str, Any]:
    """Schema of a file that holds an entity, or tells its new id."""
    entity = model.model_json_schema()
    definitions = entity.pop("$defs", {})
    return {
        "if": {"required": ["moved_to"]},
        "then": Moved.model_json_schema(),
        "else": entity,
        "$defs": definitions,
    }


def _list_of(entry: dict[str, Any]) -> dict[str, Any]:
    """Schema of a file that maps ids to entries."""
    definitions = entry.pop("$defs", {})
    return {"type": "object", "additionalProperties": entry, "$defs": definitions}


def _text(schema: dict[str, Any]) -> str:
    document = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$comment": MADE_BY,
        **schema,
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"
