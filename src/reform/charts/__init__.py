"""Figures: values in, a Vega-Lite specification and a sentence out."""

from reform.charts.sentence import trend_sentence
from reform.charts.trend import trend

__all__ = ["trend", "trend_sentence"]
