"""Words set in lines that have room for them, by the width of each letter."""

from __future__ import annotations

from reform.charts.theme import LARGEST_TEXT, text_width
from reform.typeface import in_lines

MORE = "\N{HORIZONTAL ELLIPSIS}"


def in_room(text: str, room: float, most: int = 2, *, bold: bool = False) -> list[str]:
    """
    Set a *text* in at most so many lines of whole words.

    What has no room is left out at the end, where an ellipsis says so. A single
    word that is wider than a line stands in one all the same.

    Args:
        text: words with blanks between them; those that do not break stay together.
        room: width of a line at the largest size of text, in a figure's units.
        most: greatest number of lines.
        bold: whether the words are.

    """
    made = in_lines(text, LARGEST_TEXT, room, bold=bold)
    if len(made) <= most:
        return made
    last = made[most - 1]
    while " " in last and text_width(last + MORE, bold=bold) > room:
        last = last.rpartition(" ")[0]
    return [*made[: most - 1], last.rstrip(" ,;:.–-") + MORE]
