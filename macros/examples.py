"""Macros that show page authors a call, and what it makes."""

from __future__ import annotations

import inspect
import json
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from macros.desk import Desk, one_of
from reform.edition import Edition
from reform.examples import examples

if TYPE_CHECKING:
    from collections.abc import Callable

NOTICE = "#made-up"
"""Anchor, on a page with examples, of the words that their numbers are made up."""


def usage(desk: Desk, macro: str, *given: Any, **named: Any) -> str:
    """
    Write a call as page authors write it, and what it makes of the data.

    `{{ usage("trend", "par-index", "quang-ninh") }}`

    Args:
        desk: given by the site.
        macro: name of a macro.
        given: what it is called with.
        named: what it is called with by name.

    """
    html = _function(macro, given, named)(desk, *given, **named)
    return _written(desk, macro, given, named, html=html)


def example(desk: Desk, macro: str, *given: Any, **named: Any) -> str:
    """
    Write a call, and what it makes of made-up figures; or that it is refused.

    Their ids begin with "example-". They are in no download and on no other page.

    `{{ example("trend", "example-one-point") }}`

    Args:
        desk: given by the site.
        macro: name of a macro.
        given: what it is called with.
        named: what it is called with by name.

    """
    function, refused = _function(macro, given, named), ""
    try:
        html = function(_made_up(desk), *given, **named)
    except LookupError as error:
        html, refused = "", str(error.args[0])
    return _written(desk, macro, given, named, html=html, refused=refused, real=False)


@lru_cache(maxsize=1)
def _made_up(desk: Desk) -> Desk:
    """Return a desk of made-up figures for the same pages, one for all examples."""
    edition = Edition(examples(desk.catalogue), desk.edition.language)
    return desk.with_edition(edition, NOTICE)


def _function(
    name: str, given: tuple[Any, ...], named: dict[str, Any]
) -> Callable[..., str]:
    """
    Return the macro of a name, which can be called like this.

    Raises:
        LookupError: there is none, or not with these arguments.

    """
    # Here, for these two are in the list themselves.
    from macros import PUBLIC  # noqa: PLC0415

    known = {function.__name__: function for function in PUBLIC}
    function = known[one_of(name, known, "macro")]
    try:
        inspect.signature(function).bind(None, *given, **named)
    except TypeError as error:
        raise LookupError(f"{name}: {error}") from None
    return function


def _written(
    desk: Desk,
    macro: str,
    given: tuple[Any, ...],
    named: dict[str, Any],
    *,
    html: str,
    refused: str = "",
    real: bool = True,
) -> str:
    return desk.render(
        "example.html",
        call=call(macro, given, named),
        html=html,
        refused=refused,
        real=real,
        notice=NOTICE,
    )


def call(macro: str, given: tuple[Any, ...], named: dict[str, Any]) -> str:
    """Write a call as it stands on a page: `{{ ranking("dti", provinces=34) }}`."""
    written = [*map(_argument, given)]
    written += [f"{name}={_argument(value)}" for name, value in named.items()]
    return f"{{{{ {macro}({', '.join(written)}) }}}}"


def _argument(value: Any) -> str:
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(_argument, value))}]"
    return (
        json.dumps(value, ensure_ascii=False) if isinstance(value, str) else repr(value)
    )
