"""Bare words of YAML: which are numbers, days or texts, and which are refused."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Callable


def kind_of(event: Any) -> str:
    """Type that YAML gives to a scalar, such as `str`, `int` or `odd-number`."""
    implicit = (False, True) if event.style else (True, False)
    tag: str = _resolved(yaml.ScalarNode, event.value, implicit)
    kind = tag.rpartition(":")[2]
    if kind == "str" and not event.style and _ODD_NUMBER.fullmatch(event.value):
        return "odd-number"
    return kind


_resolved: Callable[..., str] = yaml.resolver.Resolver().resolve

_ODD_NUMBER = re.compile(
    r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+"
)
"""Texts to YAML 1.1, numbers to YAML 1.2: 08, 1e400. The data are read by both."""


def misread(kind: str, text: str) -> tuple[str, str]:
    """Say what is wrong with a bare word that other programs take for another."""
    if kind == "null":
        return "no value", "write one, or take the key away"
    if kind in {"int", "float", "odd-number"}:
        said = f"{text[:40]!r} is no plain number"
        return said, "write 4419 or 99.96; put it in quotes if it is a text"
    if kind == "timestamp":
        said = f"{text[:40]!r} is no day"
        return said, "write 2025-06-30; put it in quotes if it is a text"
    said = f"{text[:40]!r} could be misread"
    return said, "put it in quotes if it is a text"


def _whole(text: str) -> int:
    """Only plain decimals: YAML 1.1 also reads 010 as 8 and 12:30 as 750."""
    if not re.fullmatch(r"[-+]?(0|[1-9][0-9]{0,17})", text):
        raise ValueError(text)
    return int(text)


def _decimal(text: str) -> Decimal:
    """Only plain decimals, with the digits as written: no infinity, no NaN."""
    if not re.fullmatch(r"[-+]?(0|[1-9][0-9]{0,17})\.[0-9]{1,12}", text):
        raise ValueError(text)
    return Decimal(text)


PLAIN: dict[str, Callable[[str], Any]] = {
    "int": _whole,
    "float": _decimal,
    "bool": {"true": True, "false": False}.__getitem__,
    "timestamp": date.fromisoformat,
}
"""How a bare word is read, by its type; `ValueError` or `KeyError` refuse it."""
