"""How every figure looks: its colours and font are the page's, named here once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from reform import typeface

if TYPE_CHECKING:
    import altair as alt

Chart = TypeVar("Chart", bound="alt.TopLevelMixin")

Specification = dict[str, Any]
"""A Vega-Lite chart as plain values."""


@dataclass(frozen=True)
class Variable:
    """A CSS custom property that figures ask the page for."""

    light: str
    """Value on a light page; also in pictures that stand outside a page."""

    dark: str
    """Value on a dark page."""

    use: str
    """What is drawn with it."""


_FONT = f'"{typeface.FAMILY}", system-ui, sans-serif'

VARIABLES = {
    "--chart-1": Variable("#0b5cad", "#6fb1f5", "the series that a figure is about"),
    "--chart-ink": Variable("#1c2530", "#e8ebf0", "values written beside marks"),
    "--chart-muted": Variable("#55606e", "#aab4c2", "labels of axes; breaks"),
    "--chart-rule": Variable("#d8dde4", "#3b424e", "lines of the grid"),
    "--chart-paper": Variable("#ffffff", "#1e2129", "the page; inside hollow marks"),
    "--chart-target": Variable("#a3440a", "#f2a65e", "targets"),
    "--chart-other": Variable("#7b8896", "#7d8996", "those it is compared with"),
    "--chart-band": Variable("#dde6ef", "#2c3947", "areas behind marks: a spread"),
    "--chart-map-1": Variable("#d9e8f6", "#20374e", "the lowest values of a map"),
    "--chart-map-2": Variable("#abcdea", "#27517a", "low values of a map"),
    "--chart-map-3": Variable("#71a7d6", "#2d6aa3", "middle values of a map"),
    "--chart-map-4": Variable("#2c72b0", "#74b3f3", "high values of a map"),
    "--chart-map-5": Variable("#0a457e", "#c6e1fb", "the highest values of a map"),
    "--chart-font": Variable(_FONT, _FONT, "every text"),
}
"""All that a stylesheet has to define for figures."""

SERIES = "var(--chart-1)"
INK = "var(--chart-ink)"
MUTED = "var(--chart-muted)"
RULE = "var(--chart-rule)"
PAPER = "var(--chart-paper)"
FONT = "var(--chart-font)"
TARGET = "var(--chart-target)"
OTHER = "var(--chart-other)"
BAND = "var(--chart-band)"
SHADES = tuple(f"var(--chart-map-{n})" for n in range(1, 6))
"""From low values to high ones. Words on the first three are INK, then PAPER."""

WIDTH = 400
"""Width of a figure in its own units: between a phone's 288 px and a page's 640."""

TEXT = 13
"""Size of text in a figure's units."""

LARGEST_TEXT = 16
"""Size that a stylesheet may give text in a shrunk figure: there is room for it."""

CONFIG: Specification = {
    "font": FONT,
    "view": {"stroke": None},
    "line": {"stroke": SERIES, "strokeWidth": 2, "aria": False},
    "point": {"stroke": SERIES, "strokeWidth": 2, "size": 56, "opacity": 1},
    "rule": {"stroke": RULE, "aria": False},
    "text": {
        "fill": MUTED,
        "fontSize": TEXT,
        "baseline": "alphabetic",
        "aria": False,
    },
}


def themed(chart: Chart) -> Chart:
    """
    Give a chart the one look, and a size that no text can change.

    `autosize: none` keeps the machine's fonts, with which Vega measures text,
    out of the drawing.
    """
    return chart.properties(
        autosize="none", background="transparent", config=CONFIG, width=WIDTH
    )


def text_width(text: str, size: float = LARGEST_TEXT, *, bold: bool = False) -> float:
    """
    Return how wide a *text* is, in a figure's units.

    Without a *size* at its largest: a stylesheet may enlarge text to that.
    """
    return typeface.width(text, size, bold=bold)
