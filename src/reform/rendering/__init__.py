"""Specifications drawn: the same input is the same bytes, on any machine."""

from reform.rendering.drawing import draw

__all__ = ["draw"]
