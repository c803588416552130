"""A page's HTML with terms of the glossary explained where each first stands."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reform.edition import Edition
    from reform.model import Term
    from reform.terms import Terms

PROSE = frozenset({"p", "li", "dd", "th", "caption"})
"""Elements that have sentences, definitions and headings of rows."""

BARRED = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "dfn", "figure", "svg"})
BARRED |= {"a", "button", "label", "nav", "option", "select", "summary", "thead"}
BARRED |= {"cite", "code", "kbd", "pre", "script", "style", "template", "textarea"}
BARRED |= {"td"}
"""Elements that name things, lead elsewhere or do something, or are not our words."""

Part = Literal["frame", "prose", "barred"]
"""What a part of a page is: frames may have prose in them, barred parts may not."""

_EMPTY = frozenset({"br", "col", "hr", "img", "input", "link", "meta", "wbr"})

_TAG = re.compile(
    r"""<!--.*?-->
      | <(?P<end>/?)(?P<name>[a-zA-Z][\w-]*)(?P<rest>(?:[^<>"']|"[^"]*"|'[^']*')*)>""",
    re.DOTALL | re.VERBOSE,
)
_FOREIGN = re.compile(r"\slang\s*=")


def explained(html: str, terms: Terms, edition: Edition, glossary: str) -> str:
    """
    Return HTML in which the first use of each term unfolds what it means.

    Args:
        html: a page's own words.
        terms: what is looked for in them.
        edition: whose words explain.
        glossary: the way from the page to the glossary.

    """
    seen: set[str] = set()
    parts, done = [], 0
    for start, end in _prose(html):
        for use in terms.used_in(html[start:end]):
            if use.term.id not in seen:
                seen.add(use.term.id)
                parts.append(html[done : start + use.start])
                done = start + use.end
                written = html[start + use.start : done]
                parts.append(_explanation(written, use.term, edition, glossary))
    return "".join([*parts, html[done:]])


def _explanation(written: str, term: Term, edition: Edition, glossary: str) -> str:
    """Explain what is *written*, by a click without scripts; hovering where it can."""
    identity = f"term-{term.id}"
    name = escape(edition.name(term))
    called = f"{name} ({escape(term.abbreviation)})" if term.abbreviation else name
    return (
        f'<span class="term"><button popovertarget="{identity}"'
        f' interestfor="{identity}">{written}</button>'
        f'<span popover id="{identity}"><a href="{escape(glossary)}#{term.id}">{called}'
        f"</a>: {escape(edition.text(term.meaning))}</span></span>"
    )


def _prose(html: str) -> Iterator[tuple[int, int]]:
    """Yield where the texts stand in which terms are looked for."""
    opened: list[tuple[str, Part]] = [("", "frame")]
    begin = 0
    while tag := _TAG.search(html, begin):
        if opened[-1][1] == "prose" and tag.start() > begin:
            yield begin, tag.start()
        begin = tag.end()
        name = (tag["name"] or "").lower()
        if tag["end"]:
            _close(opened, name)
        elif name in BARRED:
            # Passed over in one go: pages consist of drawings for the most part.
            begin = max(begin, html.find(f"</{name}>", begin) + len(f"</{name}>"))
        elif name and name not in _EMPTY and not tag["rest"].endswith("/"):
            opened.append((name, _part(name, tag["rest"], opened[-1][1])))


def _part(name: str, attributes: str, outer: Part) -> Part:
    """Say what stands in an element, in a part of the page."""
    if outer == "barred" or ("lang" in attributes and _FOREIGN.search(attributes)):
        return "barred"
    return "prose" if name in PROSE else outer


def _close(opened: list[tuple[str, Part]], name: str) -> None:
    """Close an element with all that is open in it; a stray end closes nothing."""
    for index in range(len(opened) - 1, 0, -1):
        if opened[index][0] == name:
            del opened[index:]
            return
