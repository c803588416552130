"""The surface that page authors see."""

import inspect
import re
from pathlib import Path
from types import SimpleNamespace

import pytest

import macros
from macros.desk import Desk, escaped
from macros.rankings import ranking
from reform.edition import Edition

DOCS = Path(__file__).parents[2] / "docs"
RESERVED = {"page", "config", "files", "navigation", "extra", "environment", "git"}


@pytest.mark.parametrize("macro", macros.PUBLIC, ids=lambda macro: macro.__name__)
def test_macro_explains_itself(macro):
    """A page author can use a macro from its docstring: purpose, every argument."""
    said = inspect.getdoc(macro) or ""
    arguments = list(inspect.signature(macro).parameters)

    assert "desk" == arguments[0]
    assert [] == [name for name in arguments if f"    {name}: " not in said]


def test_names_of_macros_are_free():
    """No macro hides another, or a variable that pages have anyway."""
    names = [macro.__name__ for macro in macros.PUBLIC]

    assert len(names) == len(set(names))
    assert set() == RESERVED & set(names)


def test_pages_call_only_macros_that_there_are():
    """Each call in docs/ is that of a public macro."""
    called = {
        name
        for page in DOCS.rglob("*.md")
        for name in re.findall(r"\{\{\s*(\w+)\(", page.read_text(encoding="utf-8"))
    }

    assert set() == called - {macro.__name__ for macro in macros.PUBLIC}


def test_both_languages_have_the_same_pages():
    """Each page has its twin, so that the language switch never dead-ends."""
    pages = {
        language: {p.relative_to(DOCS / language) for p in (DOCS / language).rglob("*")}
        for language in ("vi", "en")
    }

    assert pages["vi"] == pages["en"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<b>", "&lt;b&gt;"),
        ("*x*", "&#42;x&#42;"),
        ("[x](y)", "&#91;x&#93;(y)"),
        ("{{ x }}", "&#123;&#123; x &#125;&#125;"),
        ('"&"', "&#34;&amp;&#34;"),
    ],
)
def test_marks_of_html_and_markdown_are_escaped(text, expected):
    """Nothing that stands in the data is read as markup."""
    assert expected == str(escaped(text))


@pytest.mark.parametrize("period", [2022, "2022"], ids=["number", "text"])
def test_ranking_of_a_year_may_be_asked_for_bare_or_in_quotes(catalogue, period):
    """A year is a number to a page author, and text in the catalogue."""
    file = SimpleNamespace(src_uri="index.md")
    env = SimpleNamespace(page=SimpleNamespace(url="", file=file))
    written = ranking(Desk(Edition(catalogue, "vi"), env), "par-index", period)

    assert "(PAR INDEX), 2022" in written
    assert "90,10" in written
