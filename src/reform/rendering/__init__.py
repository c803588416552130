"""Specifications drawn: the same input is the same bytes, on any machine."""

from reform.rendering.card import Card, card_of
from reform.rendering.drawing import Drawing, svg_of
from reform.rendering.poster import Picture, Poster, png_of
from reform.rendering.workshop import make_all

__all__ = [
    "Card",
    "Drawing",
    "Picture",
    "Poster",
    "card_of",
    "make_all",
    "png_of",
    "svg_of",
]
