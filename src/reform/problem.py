"""One complaint about one place in the data."""

from __future__ import annotations

from dataclasses import dataclass, replace
from difflib import get_close_matches
from itertools import groupby, islice
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


MOST = 100
"""Problems of one file that are told; one who made more begins with these."""


LONGEST = 120
"""Characters; what is longer is no misspelt word, and slow to compare."""


@dataclass(frozen=True, order=True)
class Problem:
    """What is wrong, where, and what would put it right."""

    path: Path
    """File, relative to the project's root."""

    line: int
    """Line, from 1."""

    column: int
    """Column, from 1."""

    field: str
    """Dotted path of the field, such as `facts.3.subject`; empty for a whole file."""

    message: str
    """What is wrong, in one clause."""

    remedy: str = ""
    """What would mend it."""

    @property
    def text(self) -> str:
        """What is wrong and what would mend it, on one line, without the place."""
        field = f"{self.field}: " if self.field else ""
        remedy = f" ({self.remedy})" if self.remedy else ""
        return plain(f"{field}{self.message}{remedy}")

    def __str__(self) -> str:
        """Return the form that terminals and editors make a link of."""
        where = f"{self.path.as_posix()}:{self.line}:{self.column}"
        return f"{plain(where)}: {self.text}"


def plain(text: str) -> str:
    """
    Return *text* on one line, with what cannot be seen written out.

    Keys and file names of contributors are told back to them: they must not
    colour a terminal, begin a line of their own, or give GitHub's runner orders
    (it obeys `##[...]` in the middle of a line).
    """
    if not text.isprintable():
        text = "".join(c if c.isprintable() else _written_out(c) for c in text)
    return text.replace("##[", "## [")


def _written_out(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")


def arranged(problems: Iterable[Problem]) -> list[Problem]:
    """Return each of the *problems* once, by file and line, at most `MOST` a file."""
    told: list[Problem] = []
    for _, found in groupby(sorted(set(problems)), key=lambda p: p.path):
        first = list(islice(found, MOST + 1))
        if len(first) > MOST:
            said = f"there are more than {MOST} problems in this file"
            first[MOST] = replace(
                first[MOST], field="", message=said, remedy="mend those above first"
            )
        told.extend(first)
    return told


class InvalidData(Exception):  # noqa: N818 - it is data that are at fault, not a program
    """The data have problems: all of them, sorted."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep the *problems* as `arranged`."""
        self.problems = tuple(arranged(problems))
        super().__init__("\n".join(map(str, self.problems)))


def nearest(wrong: str, right: Iterable[str]) -> str:
    """Say which of the *right* words a *wrong* one may have meant, or nothing."""
    if len(wrong) > LONGEST:
        return ""
    found = get_close_matches(wrong, sorted(right), n=3, cutoff=0.6)
    return f"did you mean {' or '.join(found)}?" if found else ""
