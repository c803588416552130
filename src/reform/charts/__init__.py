"""Figures: values in, a Vega-Lite specification and a sentence out."""

from reform.charts.coverage import coverage
from reform.charts.map_sentence import map_sentence
from reform.charts.runs import breaks_crossed, valued
from reform.charts.sentence import trend_sentence
from reform.charts.tile_map import tile_map
from reform.charts.trend import trend

__all__ = [
    "breaks_crossed",
    "coverage",
    "map_sentence",
    "tile_map",
    "trend",
    "trend_sentence",
    "valued",
]
