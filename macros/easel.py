"""Keeps what is to be drawn until all pages are read, and it is drawn at once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markupsafe import Markup

from reform.rendering import make_all, svg_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reform.rendering import Drawing

_PLACE = re.compile(r'<svg data-drawing="(\w+)"></svg>')


class Easel:
    """Drawings that pages ask for."""

    def __init__(self) -> None:
        """Have nothing to draw yet."""
        self._wanted: dict[str, Drawing] = {}
        self._drawn: dict[str, str] = {}

    def place(self, drawing: Drawing) -> Markup:
        """Remember a *drawing*, and return what stands for it."""
        self._wanted[drawing.key] = drawing
        return Markup('<svg data-drawing="{}"></svg>').format(drawing.key)

    def draw(self, cache: Path, say: Callable[[int, int], None]) -> None:
        """
        Draw everything that is wanted, on all cores.

        Raises:
            ValueError: something cannot be drawn.

        """
        made = make_all(
            [*self._wanted.values()], svg_of, kind=".svg", cache=cache, say=say
        )
        self._drawn = {key: svg.decode() for key, svg in made.items()}

    def drawing(self, wanted: Drawing) -> str:
        """Return the SVG of a drawing that `draw` has made."""
        return self._drawn[wanted.key]

    def hung(self, page: str) -> str:
        """Return a *page* with the drawings in their places."""
        return _PLACE.sub(lambda found: self._drawn.get(found[1], ""), page)
