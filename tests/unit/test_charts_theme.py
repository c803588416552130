"""Colours that can be told apart, in both schemes."""

import json
import re

import pytest

from reform.charts.theme import VARIABLES
from reform.charts.trend import template


def luminance(colour):
    """Return the relative luminance of #rrggbb as WCAG 2 defines it."""
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    """Return the contrast of two colours, 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("name", "least"), [("--chart-1", 3), ("--chart-ink", 4.5), ("--chart-muted", 4.5)]
)
def test_marks_and_text_stand_out_from_the_page(scheme, name, least):
    """WCAG 2.2 asks for 3:1 of marks (1.4.11) and 4.5:1 of text (1.4.3)."""
    paper = getattr(VARIABLES["--chart-paper"], scheme)

    assert least <= contrast(getattr(VARIABLES[name], scheme), paper)


def test_every_colour_and_font_is_a_variable_of_the_list():
    """A figure asks the page for nothing that the list does not name."""
    text = json.dumps(template())

    assert set(VARIABLES) == set(re.findall(r"var\((--[a-z0-9-]+)\)", text))
    assert [] == re.findall(r"#[0-9a-fA-F]{3,6}\b", text)
