"""What editors are told about the data is what the models ask for."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import jsonschema
import pytest

from reform import model, rules
from reform.located import read
from reform.model import FOLDERS, LISTS
from reform.model.base import Authored
from reform.schemas import SINGULAR, schemas, write_schemas

ROOT = Path(__file__).parent.parent.parent
SCHEMAS = schemas()
MODELS = {
    name: found
    for name, found in vars(model).items()
    if isinstance(found, type) and issubclass(found, Authored)
}
FILES = sorted(
    path.relative_to(ROOT)
    for path in (ROOT / "data").rglob("*.yml")
    if path.parent.name in FOLDERS or path.stem in LISTS
)


def schema_of(path):
    """Name of the schema for a data file."""
    kind = SINGULAR.get(path.parent.name, path.stem)
    return f"{kind}.schema.json"


def as_json(value):
    """Return parsed YAML as an editor's validator sees it."""
    if isinstance(value, dict):
        return {key: as_json(item) for key, item in value.items()}
    if isinstance(value, tuple):
        return [as_json(item) for item in value]
    if isinstance(value, Decimal):
        return float(value)
    return value.isoformat() if isinstance(value, date) else value


@pytest.mark.parametrize("name", SCHEMAS)
def test_committed_schema_is_current(name):
    """The schema in the repository is the one that the models make today."""
    committed = (ROOT / "data" / "schemas" / name).read_text(encoding="utf-8")

    assert SCHEMAS[name] == committed, "run: reform schemas"


def test_no_schema_is_left_over():
    """A schema that no model makes any more is not in the repository."""
    committed = {path.name for path in (ROOT / "data" / "schemas").iterdir()}

    assert SCHEMAS.keys() == committed, "delete it, or run: reform schemas"


@pytest.mark.parametrize("name", MODELS)
def test_every_field_is_described(name):
    """No field reaches a contributor without a sentence."""
    fields = MODELS[name].model_fields

    assert [] == [field for field, info in fields.items() if not info.description]


@pytest.mark.parametrize("rule", rules.RULES, ids=lambda rule: rule.__name__)
def test_every_rule_is_a_sentence(rule):
    """A rule explains itself to contributors."""
    assert rule.__doc__.strip().endswith(".")


def test_every_rule_has_a_name_of_its_own():
    """The list of rules names each once."""
    names = [rule.__name__ for rule in rules.RULES]

    assert len(set(names)) == len(names)


@pytest.mark.parametrize("name", SCHEMAS)
def test_schema_is_one(name):
    """Each schema obeys the standard that it names."""
    jsonschema.Draft202012Validator.check_schema(json.loads(SCHEMAS[name]))


@pytest.mark.parametrize("folder", [*FOLDERS, *LISTS])
def test_data_obey_the_schema_that_editors_use(folder):
    """No editor underlines what the check accepts."""
    validators = {
        name: jsonschema.Draft202012Validator(json.loads(text))
        for name, text in SCHEMAS.items()
    }
    faults = []
    for path in FILES:
        if folder in {path.parent.name, path.stem}:
            located, _ = read(ROOT, path)
            found = validators[schema_of(path)].iter_errors(as_json(located.value))
            faults += [f"{path}: {fault.json_path}: {fault.message}" for fault in found]

    assert [] == faults


@pytest.mark.parametrize("path", FILES, ids=str)
def test_first_line_leads_editors_to_the_schema(path):
    """Each data file begins with the line that makes editors complete and check it."""
    up = "../" * (len(path.parts) - 2)
    first = (ROOT / path).read_text(encoding="utf-8").partition("\n")[0]

    assert f"# yaml-language-server: $schema={up}schemas/{schema_of(path)}" == first


@pytest.mark.parametrize(
    ("cell", "sound"),
    [
        (89.58, True),
        ({"value": 89.58}, True),
        ("many", False),
        ({"valu": 1}, False),
    ],
    ids=["short", "long", "word", "misspelt"],
)
def test_schema_knows_the_short_form_of_a_table(cell, sound):
    """An editor takes `ha-noi: 89.58` as the check does."""
    validator = jsonschema.Draft202012Validator(
        json.loads(SCHEMAS["source.schema.json"])
    )
    source = {
        "title": "Báo cáo",
        "publisher": {"vi": "a", "en": "a"},
        "published": 2023,
        "kind": "press",
        "facts": [
            {"indicator": "par-index", "period": 2022, "values": {"ha-noi": cell}}
        ],
    }

    assert sound == validator.is_valid(source)


def test_schemas_are_written_anew(tmp_path):
    """What was made before is replaced, and the names are told."""
    (tmp_path / "units.schema.json").write_text("old")

    assert sorted(SCHEMAS) == write_schemas(tmp_path)
    assert SCHEMAS["units.schema.json"] == (tmp_path / "units.schema.json").read_text(
        encoding="utf-8"
    )


def test_schema_lets_an_entity_be_moved():
    """A file that only tells the new id is as good as one that has the fields."""
    schema = json.loads(SCHEMAS["source.schema.json"])
    validator = jsonschema.Draft202012Validator(schema)

    assert validator.is_valid({"moved_to": "other"})
    assert not validator.is_valid({"moved_to": "other", "title": "Old"})
