"""Marks boxes of tables by what their room depends on and browsers read too late."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SHORT = 12
"""Rows that are seen at a glance; tables.js puts a bar above tables of more."""

_BOX = '<div class="table-box'
_OPENING = re.compile(rf'{_BOX}(?=[ "])')
_TAG = re.compile(r"<(?:/?table|/?thead|tbody|tfoot|tr)\b")


def marked(page: str) -> str:
    """
    Return the HTML of a *page* whose boxes of tables say what is in them.

    A page is drawn while it comes. Were the room for the bar above a long table
    known only with its last rows, everything below would move when these come.
    So the box's opening tag has the class `long` where the table has more than
    `SHORT` rows, and `filtered` where a template with selects stands before it.

    Args:
        page: HTML as our templates write it, tags in lower case; boxes stand side
            by side, each with one table.

    """
    before, *boxes = _OPENING.split(page)
    return before + "".join(_BOX + _classes(box) + box for box in boxes)


def _classes(box: str) -> str:
    """Return what is added to the class of a *box*, given all that follows it."""
    before, _, table = box.partition("<table")
    long = " long" if _length(_tags(table)) > SHORT else ""
    filtered = " filtered" if "<template" in before else ""
    return long + filtered


def _tags(table: str) -> Iterator[str]:
    """Yield the tags that a *table* is parted by, without those of tables in cells."""
    depth = 1
    for tag in _TAG.findall(table):
        if "table" in tag:
            depth += -1 if "/" in tag else 1
        elif depth == 1:
            yield tag
        if not depth:
            return


def _length(tags: Iterable[str]) -> int:
    """Count the rows of a table's body, or its bodies where there are several."""
    part, rows, bodies = "<tbody", 0, 0
    for tag in tags:
        if tag == "<tr":
            rows += part == "<tbody"
        else:
            bodies += tag == "<tbody"
            # Rows in no part of a table are in its body.
            part = "<tbody" if tag == "</thead" else tag
    return bodies if bodies > 1 else rows
