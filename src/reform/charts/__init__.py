"""Figures: values in, a Vega-Lite specification and a sentence out."""

from reform.charts.runs import breaks_crossed, valued
from reform.charts.sentence import trend_sentence
from reform.charts.trend import trend

__all__ = ["breaks_crossed", "trend", "trend_sentence", "valued"]
