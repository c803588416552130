"""How facts, and what a publication is, are written in a source file."""

from __future__ import annotations

import json
import re
import textwrap
from typing import TYPE_CHECKING, Any, TypeAlias

import yaml

from reform.model import Source
from reform.scalar import kind_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Fields: TypeAlias = "Mapping[str, Any]"
"""Fields with what they say: texts, and mappings of texts."""

FIRST_LINE = "# yaml-language-server: $schema=../schemas/source.schema.json"

HEAD = tuple(Source.model_fields)
"""Order of the keys of a publication."""

ORDER = (
    *("indicator", "subject", "tier", "part", "provinces"),
    *("since", "at", "period", "to"),
    *("value", "by", "precision", "how", "rank", "of", "out_of"),
    *("unit", "against", "change", "where", "vi", "en", "note", "doubt", "values"),
)
"""Order of the keys of a fact and of what is nested in it."""

_BARE = frozenset(
    {
        *("indicator", "subject", "tier", "part", "provinces", "since", "at"),
        *("period", "to", "value", "by", "precision", "rank", "of", "out_of"),
        *("unit", "against", "published"),
    }
)
"""Fields whose words are numbers, times or ids, and stand without quotes."""

_QUOTED = frozenset({"how", "imported"})
"""Fields that may look like a number, and are none."""

_WIDEST = 90
"""Characters of a line of prose."""

_SENTENCE = re.compile(r"(?<=\w\w\w[.!?]) ")
"""Between sentences; abbreviations such as TP. are shorter."""

_PLAIN = re.compile(r"[^\W\d_](?:[^:#\s]|:(?=[^\s])|(?<=\S)#| (?=\S))*(?<!:)")


def flow_words(field: str, value: Any) -> str:
    """Write the value of a field so that it stands on one line."""
    if isinstance(value, dict):
        pieces = (f"{k}: {flow_words(k, value[k])}" for k in ORDER if k in value)
        return f"{{{', '.join(pieces)}}}"
    return str(value) if field in _BARE else _quoted(str(value))


def block_lines(field: str, value: Any) -> list[str]:
    """Write a field and its value on lines of their own."""
    if isinstance(value, dict):
        return [f"{field}:", *_indented(mapping_lines(value))]
    if isinstance(value, list):
        return [f"{field}:", *(f"  - {_one_line(item)}" for item in value)]
    if field in _BARE:
        return [f"{field}: {value}"]
    if len(value) > _WIDEST and _foldable(value):
        return [f"{field}: >-", *_indented(_folded(value))]
    return [f"{field}: {_quoted(value) if field in _QUOTED else _one_line(value)}"]


def mapping_lines(value: Fields, order: Iterable[str] = ORDER) -> list[str]:
    """Write the fields of a mapping, each on a line or more."""
    return [line for k in order if k in value for line in block_lines(k, value[k])]


def head_lines(head: Fields) -> list[str]:
    """Write what a publication is, above its facts."""
    order = [name for name in HEAD if name not in {"imported", "facts"}]
    return [FIRST_LINE, *mapping_lines(head, order)]


def statement_lines(fields: Fields) -> list[str]:
    """Write a fact, or the part of a table above its cells, as an item of a list."""
    first, *others = mapping_lines(fields)
    return [f"- {first}", *_indented(others)]


def table_lines(fields: Fields, cells: Mapping[str, Fields]) -> list[str]:
    """Write a table as an item of a list."""
    lines = [line for name in cells for line in cell_lines(name, cells[name])]
    return [*statement_lines(fields), "  values:", *_indented(_indented(lines))]


def cell_lines(subject: str, fields: Fields) -> list[str]:
    """Write a cell of a table: on one line, unless it has prose."""
    if fields.keys() & {"note", "doubt"}:
        return [f"{subject}:", *_indented(mapping_lines(fields))]
    return [cell_words(subject, fields)]


def cell_words(subject: str, fields: Fields) -> str:
    """Write a cell of a table on one line."""
    if fields.keys() == {"value"}:
        return f"{subject}: {fields['value']}"
    return f"{subject}: {flow_words(subject, dict(fields))}"


def _indented(lines: Iterable[str]) -> list[str]:
    return [f"  {line}" for line in lines]


def _one_line(text: str) -> str:
    event = yaml.ScalarEvent(None, None, (True, False), text)
    plain = _PLAIN.fullmatch(text) is not None and kind_of(event) == "str"
    return text if plain else _quoted(text)


def _quoted(text: str) -> str:
    """YAML's double quotes are JSON's."""
    return json.dumps(text, ensure_ascii=False)


def _foldable(text: str) -> bool:
    """Whether line breaks may stand for blanks of a text, and mean nothing else."""
    single = text == text.strip() and "  " not in text
    return " " in text and single and text.isprintable()


def _folded(text: str) -> list[str]:
    """Break a text where a sentence ends, and where a line would be too wide."""
    sentences = _SENTENCE.split(text)
    return [line for sentence in sentences for line in _wrapped(sentence)]


def _wrapped(sentence: str) -> list[str]:
    return textwrap.wrap(
        sentence, _WIDEST, break_long_words=False, break_on_hyphens=False
    )
