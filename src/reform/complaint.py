"""Puts what the models object to into words a contributor can act on."""

from __future__ import annotations

import re
import unicodedata
from itertools import islice
from typing import TYPE_CHECKING, Any, get_args

from pydantic import BaseModel, ValidationError

from reform.model.base import SLUG_PATTERN
from reform.problem import MOST, Problem, nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic_core import ErrorDetails

    from reform.located import Loc, Located

_WORDS: dict[str, tuple[str, str]] = {
    "string_type": ("a text is expected", "put it in quotes"),
    "int_type": ("a whole number is expected", 'write it bare: 7, not 7.0 or "7"'),
    "tuple_type": ("a list is expected", "begin each item with a dash"),
    "dict_type": ("a mapping is expected", "write keys with colons"),
    "model_type": ("a mapping is expected", "write keys with colons"),
    "model_attributes_type": ("a mapping is expected", "write keys with colons"),
    "date_type": ("a date is expected", "write 2025-06-30, without quotes"),
    "string_too_short": ("the text is too short", "minimum length: {min_length}"),
    "string_too_long": ("the text is too long", "maximum length: {max_length}"),
    "greater_than_equal": ("the number is too small", "at least {ge}"),
    "less_than_equal": ("the number is too large", "at most {le}"),
    "string_pattern_mismatch": ("has the wrong form", "it must match {pattern}"),
}


def id_form(wrong: str, ending: str = "") -> str:
    """Say what an id looks like, and how the *wrong* one may be written."""
    letters = unicodedata.normalize("NFD", wrong[:60].lower().replace("đ", "d"))
    plain = letters.encode("ascii", "ignore").decode("ascii")
    like = "-".join(re.findall("[a-z0-9]+", plain))
    form = "lower-case words joined by hyphens, at most 60 characters"
    if re.fullmatch(SLUG_PATTERN, like):
        return f"{form}: {like}{ending}"
    return f"{form}, and {ending}" if ending else form


def complaints(
    located: Located, model: type[BaseModel], error: ValidationError, start: Loc = ()
) -> Iterator[Problem]:
    """
    Yield one problem for each thing that *error* found in a file.

    *start* is where in the file the value of *model* begins.
    """
    for detail in islice(error.errors(include_url=False), MOST + 1):
        yield _problem(located, model, detail, start)


def _problem(
    located: Located, model: type[BaseModel], detail: ErrorDetails, start: Loc
) -> Problem:
    kind, context, inner = detail["type"], detail.get("ctx", {}), detail["loc"]
    # What pydantic adds where a key is wrong; somebody may also write it as one.
    key = kind != "extra_forbidden" and inner[-1:] == ("[key]",)
    inner = inner[:-1] if key else inner
    loc = (*start, *inner)
    if kind == "missing":
        return located.problem(loc, "is missing", f"add {loc[-1]}:")
    if kind == "extra_forbidden":
        names = _fields_at(model, inner[:-1])
        remedy = nearest(str(loc[-1]), names)
        remedy = remedy or "fields here: " + ", ".join(names)
        return located.problem(loc, "is no field here", remedy, key=True)
    if kind == "literal_error":
        return located.problem(loc, *_not_in_list(detail, context))
    if context.get("pattern") == SLUG_PATTERN:
        wrong = str(detail["input"])
        return located.problem(loc, "is no id", id_form(wrong), key=key)
    if kind in _WORDS:
        message, remedy = _WORDS[kind]
        return located.problem(loc, message, remedy.format(**context), key=key)
    message = detail["msg"]
    return located.problem(loc, message, str(context.get("remedy", "")))


def _not_in_list(detail: ErrorDetails, context: dict[str, Any]) -> tuple[str, str]:
    wrong, allowed = detail["input"], str(context["expected"]).replace("'", "")
    if isinstance(wrong, dict | tuple):
        said = "a list" if isinstance(wrong, tuple) else "a mapping"
        return f"one word is expected, not {said}", allowed
    words = allowed.replace(" or ", ", ").split(", ")
    guess = nearest(wrong, words) if isinstance(wrong, str) else ""
    return f"{str(wrong)[:40]!r} is not among the choices", guess or allowed


def _fields_at(model: Any, loc: Loc) -> list[str]:
    """Names of the fields that may stand where *loc* leads to."""
    for step in loc:
        model = _model_in(
            model.model_fields[step].annotation if step in _names(model) else model
        )
    return _names(model)


def _names(model: Any) -> list[str]:
    return list(getattr(model, "model_fields", {}))


def _model_in(annotation: Any) -> Any:
    """Return the model inside `tuple[Model, ...] | None` and the like."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    found = (_model_in(inner) for inner in get_args(annotation))
    return next((model for model in found if model is not None), None)
