"""Keeps what is put into pages when Markdown and the search have read the rest."""

from __future__ import annotations

import re
from itertools import count

_MARK = re.compile(r'<div data-held="(\d+)"></div>')


class Held:
    """HTML of pages that are not finished, by the number that stands for it."""

    def __init__(self) -> None:
        """Hold nothing yet."""
        self._pieces: dict[str, str] = {}
        self._numbers = count()

    def put(self, html: str) -> str:
        """Keep *html*, and return what stands for it; of nothing, nothing."""
        if not html:
            return ""
        number = str(next(self._numbers))
        self._pieces[number] = html
        return f'<div data-held="{number}"></div>'

    def restored(self, page: str) -> str:
        """Return a finished *page* with what was held of it, and forget that."""
        return _MARK.sub(lambda match: self._pieces.pop(match[1], ""), page)
