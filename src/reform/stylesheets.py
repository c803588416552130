"""Stylesheets joined to one, and the theme's freed of what no page has."""

from __future__ import annotations

import re
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

UNUSED = re.compile(
    r"""
    # Classes of parts of the theme that this site leaves out, and of Markdown
    # extensions that it does not know.
    \.md-(annotation|author|banner|button|clipboard|code__|consent|content__button
         |copyright|draft|feedback|footer-meta|footer__|header__(source|title|topic)
         |input|logo|meta|nav|pagination|path|pin|post|profile|progress|select
         |sidebar|social|source|status|tabs|tag|tooltip|version)
    |\.(arithmatex|card|critic|footnote(-\w+)?|giscus|grid|highlight(table)?|inline
       |katex|keys|linenodiv|linenos|mermaid|tabbed-\w+|task-list-\w+|twemoji)(?![\w-])
    # Boxes in the text, but for those that warn.
    |(admonition|details)\.(?!warning)\w
    |\.(?!warning)\w+>(\.admonition-title|summary)
    # Writing from right to left.
    |\[dir="?rtl"?\]
    # Colours that Material offers; this site has its own.
    |\[data-md-color-(primary|accent)="?(?!custom)
    # Icons of the above; that of a note is the mark of others that have none.
    |^--md-(admonition-icon--(?!note|warning)|annotation|clipboard|code-(copy|select)
           |footnotes|nav-icon|path|post|source|status|tag|tasklist|toc|tooltip
           |version)
    """,
    re.VERBOSE,
)
"""Selectors and properties of the theme that fit nothing on this site."""

_MARK = re.compile(
    r"""(?P<aside>/\*.*?\*/)|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|(?P<mark>[{};])""",
    re.DOTALL,
)
_WITHIN = re.compile(r":(?:not|is|where|has)\([^()]*\)")
_COMMA = re.compile(r",(?![^(]*\))")


def joined(sheets: Iterable[str]) -> str:
    """Return stylesheets as one that does the same, without comments and indents."""
    whole = "\n".join(sheets)
    said = _MARK.sub(lambda found: "" if found["aside"] else found[0], whole)
    return "".join(f"{line.strip()}\n" for line in said.splitlines() if line.strip())


def name_of(stem: str, sheet: str) -> str:
    """Return the name of a file that no other content ever had."""
    return f"{stem}.{sha256(sheet.encode()).hexdigest()[:8]}.css"


def sifted(sheet: str, unused: re.Pattern[str]) -> str:
    """
    Return a stylesheet without the selectors and properties that are *unused*.

    What stands in `:not()`, `:is()` and the like is not looked at.
    """
    return "".join(_kept(head, body, unused) for head, body in _parts(sheet))


def _kept(head: str, body: str | None, unused: re.Pattern[str]) -> str:
    if body is None:
        return "" if unused.search(head.partition(":")[0]) else f"{head};"
    if head.startswith(("@media", "@supports")):
        selectors, content = [head], sifted(body, unused)
    elif head.startswith("@"):
        return f"{head}{{{body}}}"
    else:
        selectors = [s for s in _COMMA.split(head) if not unused.search(_bare(s))]
        content = sifted(body, unused).removesuffix(";")
    return f"{','.join(selectors)}{{{content}}}" if selectors and content else ""


def _bare(selector: str) -> str:
    """Return a selector without what it allows or excludes beside itself."""
    return _WITHIN.sub("", selector)


def _parts(sheet: str) -> Iterator[tuple[str, str | None]]:
    """Yield what stands before each block, and the block; of a declaration none."""
    depth = begin = inside = 0
    for found in _MARK.finditer(sheet):
        mark, depth = found["mark"], depth + {"{": 1, "}": -1}.get(found["mark"], 0)
        if mark == "{" and depth == 1:
            inside = found.end()
        elif mark == "}" and depth == 0:
            head = sheet[begin : inside - 1].strip()
            yield head, sheet[inside : found.start()]
            begin = found.end()
        elif mark == ";" and depth == 0:
            yield sheet[begin : found.start()].strip(), None
            begin = found.end()
    if rest := sheet[begin:].strip():
        yield rest, None
