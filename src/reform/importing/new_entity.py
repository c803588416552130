"""Files of indicators that the data do not have yet, and what those say that exist."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import yaml

from reform.period import Period
from reform.scalar import kind_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reform.model import Entity, Indicator

FIRST_LINE = "# yaml-language-server: $schema=../schemas/indicator.schema.json"

_WIDEST = 90
"""Characters of a line."""


def written(entity: Entity) -> dict[str, Any]:
    """Return what an entity says, as the data write it: times as texts."""
    return {
        name: _plain(getattr(entity, name))
        for name in type(entity).model_fields
        if name in entity.model_fields_set
    }


class Bare(str):
    """A text that stands in a file without quotes, as times do."""

    __slots__ = ()


def _plain(value: Any) -> Any:
    if isinstance(value, Period):
        return Bare(value.text)
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return written(value) if hasattr(value, "model_fields_set") else value


def differences(there: Entity, described: Entity) -> Iterator[str]:
    """Yield each field of an entity that is *described* otherwise than in its file."""
    for name in type(described).model_fields:
        if name in described.model_fields_set:
            old, new = _plain(getattr(there, name)), _plain(getattr(described, name))
            if old != new:
                yield name


def indicator_text(indicator: Indicator) -> str:
    """Return the file of an indicator."""
    body = yaml.dump(
        written(indicator),
        Dumper=_Dumper,
        allow_unicode=True,
        sort_keys=False,
        width=_WIDEST,
    )
    return f"{FIRST_LINE}\n{body}"


class _Dumper(yaml.SafeDumper):
    """Writes lists indented, and times and numbers bare."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 - as the class above has it
        """Indent the dashes of a list too."""
        super().increase_indent(flow, indentless=False)


def _number(dumper: yaml.SafeDumper, value: Decimal) -> yaml.ScalarNode:
    whole = value == value.to_integral_value() and value.as_tuple().exponent == 0
    return dumper.represent_scalar(
        f"tag:yaml.org,2002:{'int' if whole else 'float'}", f"{value:f}"
    )


def _bare(dumper: yaml.SafeDumper, value: Bare) -> yaml.ScalarNode:
    event = yaml.ScalarEvent(None, None, (True, False), str(value))
    return dumper.represent_scalar(f"tag:yaml.org,2002:{kind_of(event)}", str(value))


_Dumper.add_representer(Decimal, _number)
_Dumper.add_representer(Bare, _bare)
