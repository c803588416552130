"""Colours that can be told apart, in both schemes."""

import json
import re
from itertools import pairwise
from pathlib import Path

import pytest

from reform.charts.coverage import template as heatmap
from reform.charts.shading import ink_on
from reform.charts.theme import SHADES, VARIABLES
from reform.charts.tile_map import template as tile_map
from reform.charts.trend import template as trend

STYLESHEETS = Path(__file__).parents[2] / "theme" / "assets" / "stylesheets"
COLOURS = {name: v for name, v in VARIABLES.items() if name != "--chart-font"}


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


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("shade", SHADES)
def test_names_can_be_read_on_every_shade_of_a_map(scheme, shade):
    """Words on a tile have a contrast of 4.5:1 in both schemes."""
    colours = [
        getattr(VARIABLES[re.sub(r"var\((.*)\)", r"\1", variable)], scheme)
        for variable in (shade, ink_on(shade))
    ]

    assert 4.5 <= contrast(*colours)


@pytest.mark.parametrize(("scheme", "sign"), [("light", -1), ("dark", 1)])
def test_shades_go_from_the_page_to_its_opposite(scheme, sign):
    """Higher values stand out more from the page, step by step."""
    lights = [
        luminance(getattr(VARIABLES[f"--chart-map-{n}"], scheme)) for n in range(1, 6)
    ]

    assert lights == sorted(lights, key=lambda light: sign * light)
    assert all(1.2 <= (b + 0.05) / (a + 0.05) for a, b in pairwise(sorted(lights)))


def test_every_colour_and_font_is_a_variable_of_the_list():
    """A figure asks the page for nothing that the list does not name."""
    text = json.dumps([trend(), tile_map(), heatmap(), SHADES])

    assert set(VARIABLES) == set(re.findall(r"var\((--[a-z0-9-]+)\)", text))
    assert [] == re.findall(r"#[0-9a-fA-F]{3,6}\b", text)


def test_stylesheet_and_list_agree_on_every_colour():
    """Pages show the colours that pictures to download are drawn with."""
    css = (STYLESHEETS / "figures.css").read_text("utf-8")
    pair = r"(--chart-[\w-]+): var\(--light, (\S+)\) var\(--dark, (\S+)\);"

    assert {name: (v.light, v.dark) for name, v in COLOURS.items()} == {
        name: (light, dark) for name, light, dark in re.findall(pair, css)
    }


def test_figures_have_the_font_of_the_page():
    """Both begin with the typeface with which words are measured, and end alike."""
    css = "".join(
        (STYLESHEETS / name).read_text("utf-8")
        for name in ("tokens.css", "figures.css")
    )
    font = re.search(r"--md-text-font: (.*);", css)[1].split(", ")
    asked = VARIABLES["--chart-font"].light.split(", ")

    assert "--chart-font: var(--md-text-font);" in css
    assert (asked[0], asked[-1]) == (font[0], font[-1])


def test_readers_own_colours_replace_every_colour():
    """In forced colours marks have the system's: browsers do not recolour shapes."""
    css = (STYLESHEETS / "figures.css").read_text("utf-8")
    forced = css[css.index("@media (forced-colors: active)") :].partition("\n}")[0]
    replaced = dict(re.findall(r"(--chart-[\w-]+): (.*);", forced))

    assert set(COLOURS) == set(replaced)
    assert [] == [value for value in replaced.values() if re.search(r"#|var\(", value)]
