"""Specifications drawn: the same input is the same bytes, on any machine."""

from reform.rendering.drawing import Drawing, svg_of
from reform.rendering.poster import Picture, Poster, png_of
from reform.rendering.workshop import make_all

__all__ = ["Drawing", "Picture", "Poster", "make_all", "png_of", "svg_of"]
