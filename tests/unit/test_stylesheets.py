"""Stylesheets joined, and freed of what is not used."""

import re

import pytest

from reform.stylesheets import UNUSED, joined, name_of, sifted

OLD = re.compile(r"\.old|--old")


def test_sheets_are_joined_in_their_order_without_comments():
    """What is said to authors is not sent to readers; texts stay as they are."""
    sheets = ["/* Why. */\na {\n  color: red;\n}\n", 'b { content: "/* b */" }']

    assert 'a {\ncolor: red;\n}\nb { content: "/* b */" }\n' == joined(sheets)


def test_name_tells_contents_apart():
    """A file may be kept for ever: one of another content has another name."""
    names = {name_of("site", sheet) for sheet in ("a{}", "b{}", "a{}")}

    assert 2 == len(names)
    assert all(re.fullmatch(r"site\.[0-9a-f]{8}\.css", name) for name in names)


@pytest.mark.parametrize(
    ("sheet", "left"),
    [
        pytest.param(".old{a:b}.new{c:d}", ".new{c:d}", id="rule"),
        pytest.param(".new,.old b{a:b}", ".new{a:b}", id="selector"),
        pytest.param("i:not(.old),i:is(.old,.new){a:b}", None, id="excepted"),
        pytest.param("i{a:b;--old:c;--new:d}", "i{a:b;--new:d}", id="property"),
        pytest.param("@media print{.old{a:b}.new{c:d}}", "@media print{.new{c:d}}"),
        pytest.param("@media print{.old{a:b}}", "", id="nothing left"),
        pytest.param("@keyframes old{from{a:b}to{c:d}}", None, id="keyframes"),
        pytest.param('@charset "UTF-8";a{b:c}', None, id="declaration"),
        pytest.param("a{b:url('x;{.old}')}", None, id="marks in a text"),
    ],
)
def test_unused_is_sifted_out(sheet, left):
    """Only what fits nothing goes; None stands for a sheet that stays as it is."""
    assert (sheet if left is None else left) == sifted(sheet, OLD)


@pytest.mark.parametrize(
    ("selector", "used"),
    [
        (".md-nav__link", False),
        ("[dir=rtl] .md-typeset ul", False),
        ("[data-md-color-primary=red]", False),
        ("[data-md-color-primary=custom]", True),
        (".md-grid", True),
        (".md-typeset .grid", False),
        (".md-typeset .card-figure", True),
        (".md-typeset .task-list-item", False),
        (".md-typeset .admonition.tip", False),
        (".md-typeset .admonition.warning", True),
        (".md-typeset .admonition-title", True),
        (".md-search__input", True),
    ],
)
def test_parts_of_the_theme_are_known_by_their_classes(selector, used):
    """What this site leaves out of the theme is named, and nothing that it has."""
    assert used == bool(sifted(f"{selector}{{a:b}}", UNUSED))
