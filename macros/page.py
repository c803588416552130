"""Renders a page's macros, and says clearly what is wrong with a call."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Any

from jinja2 import (
    Environment,
    Template,
    TemplateError,
    TemplateSyntaxError,
    UndefinedError,
)
from mkdocs.exceptions import PluginError

from macros.desk import Desk
from reform.problem import nearest


def render(env: Any, markdown: str, force_rendering: bool = False) -> str:
    """
    Expand the macros of a page; stands in for the plugin's own `render`.

    That one ends the process at a faulty page, traceback first, and takes a
    running preview with it.
    """
    del force_rendering
    variables = {**env.variables, **env.page.meta}
    try:
        return str(_compiled(env.env, markdown).render(**variables))
    except TemplateSyntaxError as error:
        if error.name is not None:
            raise
        where = f"{env.page.file.src_uri}: line {error.lineno} after the header"
        raise PluginError(f"{where}: {error.message}") from None
    except UndefinedError as error:
        name = str(error).split("'")[1] if "'" in str(error) else ""
        near = nearest(name, {*env.macros, *env.page.meta}) if name else ""
        said = f"{env.page.file.src_uri}: {error}" + (near and f" ({near})")
        raise PluginError(said) from None
    except TemplateError as error:
        raise PluginError(f"{env.page.file.src_uri}: {error}") from None


@lru_cache(maxsize=64)
def _compiled(environment: Environment, markdown: str) -> Template:
    """Compile a page once: one text stands for all pages of a kind of entity."""
    return environment.from_string(markdown)


def called(
    desk: Desk, macro: Callable[..., str], *, late: bool = False
) -> Callable[..., str]:
    """
    Bind a macro to the desk, and name page and macro in its complaints.

    What a *late* one writes is held back until the page is done.
    """
    signature = inspect.signature(macro)
    names = list(signature.parameters)[1:]
    takes_any = any(p.kind is p.VAR_KEYWORD for p in signature.parameters.values())

    @wraps(macro)
    def call(*given: Any, **named: Any) -> str:
        where = f"{desk.page}: {macro.__name__}()"
        for name in () if takes_any else named.keys() - set(names):
            near = nearest(name, names) or f"arguments: {', '.join(names)}"
            raise PluginError(f"{where}: no argument {name!r} ({near})")
        try:
            signature.bind(desk, *given, **named)
        except TypeError as error:
            usage = f"{macro.__name__}({', '.join(names)})"
            raise PluginError(f"{where}: {error} (write {usage})") from None
        try:
            html = macro(desk, *given, **named)
        except LookupError as error:
            raise PluginError(f"{where}: {error.args[0]}") from None
        return desk.held.put(html) if late else html

    return call
