"""How a page is cited, in forms that programs for references read."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_LATEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{mark: f"\\{mark}" for mark in "{}$&#%_"},
    }
)


_WHOLE = frozenset({"author", "title"})
"""Fields that stay as they are: no name is turned round, no capital made small."""


def bibtex(key: str, fields: Mapping[str, str]) -> str:
    """Return an entry for BibTeX; fields without a text are left out."""
    lines = [
        f"  {name} = {_field(name, text)}," for name, text in fields.items() if text
    ]
    return "\n".join([f"@misc{{{key},", *lines, "}"])


def _field(name: str, text: str) -> str:
    """Write a text of which LaTeX takes nothing for its marks; an address as it is."""
    if name == "url":
        return f"{{{text}}}"
    whole = f"{{{text.translate(_LATEX)}}}"
    # Quotes, as two braces would look like a macro that nobody has filled in.
    return f'"{whole}"' if name in _WHOLE else whole
