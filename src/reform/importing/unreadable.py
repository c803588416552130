"""What is said of a text in a table that cannot be read for certain."""

from __future__ import annotations

SHOWN = 60
"""Characters of a text that are told back; what is longer is no figure and no time."""


class Unreadable(ValueError):  # noqa: N818 - it is the text that is at fault
    """A text has no meaning, or several: what is wrong, and what would mend it."""

    def __init__(self, message: str, remedy: str) -> None:
        """Keep the two apart, for a complaint that points into the table."""
        self.message = message
        """What is wrong, in one clause."""
        self.remedy = remedy
        """What would mend it."""
        super().__init__(f"{message} ({remedy})")


def told(text: str) -> str:
    """Return a *text* as a message quotes it: in quotes, and not too long."""
    return repr(text if len(text) <= SHOWN else f"{text[:SHOWN]}…")
