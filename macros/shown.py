"""Which figures a site shows, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from macros.frame import Figure

AUTHORS = "contribute/"
"""Pages for authors: a figure is at home there only if no other page shows it."""


class Shown:
    """The figures of a site, by id, with the page that shows each first."""

    def __init__(self) -> None:
        """Show none yet."""
        self.figures: dict[str, tuple[Figure, str]] = {}

    def add(self, figure: Figure, page: str) -> None:
        """
        Remember that a *page* shows a figure.

        Raises:
            LookupError: another figure has its id.

        """
        known, first = self.figures.setdefault(figure.id, (figure, page))
        if known.drawing.key != figure.drawing.key:
            raise LookupError(f"two figures would be called {figure.id!r}")
        if first.startswith(AUTHORS):
            self.figures[figure.id] = figure, page
