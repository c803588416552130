"""Figures: values in, a Vega-Lite specification and a sentence out."""

from reform.charts.bullet import bullets
from reform.charts.bullet_sentence import bullet_sentence
from reform.charts.coverage import coverage
from reform.charts.distribution import distribution
from reform.charts.distribution_sentence import distribution_sentence
from reform.charts.locator import locator
from reform.charts.map_sentence import map_sentence
from reform.charts.multiples import multiples
from reform.charts.multiples_sentence import multiples_sentence
from reform.charts.panels import panels
from reform.charts.ranking import ranking
from reform.charts.ranking_sentence import ranking_sentence
from reform.charts.runs import valued
from reform.charts.sentence import pair_sentence, trend_sentence
from reform.charts.slope import latest_two, slope, why_no_slope
from reform.charts.slope_sentence import slope_sentence
from reform.charts.sparkline import sparkline
from reform.charts.spread_bands import rounds_behind
from reform.charts.target_lines import targets_of
from reform.charts.tile_map import tile_map
from reform.charts.timeline import timeline
from reform.charts.timeline_sentence import timeline_sentence
from reform.charts.trend import trend
from reform.comparing import breaks_crossed

__all__ = [
    "breaks_crossed",
    "bullet_sentence",
    "bullets",
    "coverage",
    "distribution",
    "distribution_sentence",
    "latest_two",
    "locator",
    "map_sentence",
    "multiples",
    "multiples_sentence",
    "pair_sentence",
    "panels",
    "ranking",
    "ranking_sentence",
    "rounds_behind",
    "slope",
    "slope_sentence",
    "sparkline",
    "targets_of",
    "tile_map",
    "timeline",
    "timeline_sentence",
    "trend",
    "trend_sentence",
    "valued",
    "why_no_slope",
]
