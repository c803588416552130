"""A drawing that stands alone: with its words around it, and colours of its own."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import version
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

import vl_convert
from PIL import Image

from reform.rendering.drawing import digest, with_fonts
from reform.typeface import in_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

MARGIN = 16
"""Around everything, in a figure's units."""

HEADLINE, SUBTITLE, FOOT = 15, 12, 10
"""Sizes of the words."""

SCALE = 2
"""Pixels of a picture for each unit."""

COLOURS = 128
"""Of a picture: enough for smooth letters, and a quarter of the bytes."""

_VARIABLE = re.compile(r"var\((--[a-z0-9-]+)\)")


@dataclass(frozen=True)
class Poster:
    """A drawing with all that a reader needs who meets it elsewhere."""

    svg: str
    """The drawing, as it stands in a page."""

    headline: str
    details: str
    """Further sentences; may be empty."""

    subtitle: str
    foot: tuple[str, ...]
    """Sources, licence, address: a paragraph each."""

    @cached_property
    def size(self) -> tuple[float, float]:
        """Width and height of the drawing."""
        box = re.search(r'viewBox="([^"]+)"', self.svg)
        if box is None:
            raise ValueError(self.svg[:80])
        width, height = map(float, box[1].split()[2:])
        return width, height

    def text(self, variables: Mapping[str, str]) -> str:
        """
        Return it as an SVG file.

        Args:
            variables: values of the CSS custom properties that the drawing asks for.

        """
        width, drawn = self.size
        above = [*self._lines(self.headline, HEADLINE, "ink", bold=True)]
        above += self._lines(self.details, SUBTITLE, "ink")
        above += self._lines(self.subtitle, SUBTITLE, "muted")
        below = [each for p in self.foot for each in self._lines(p, FOOT, "muted")]
        top = MARGIN + sum(line.height for line in above) + MARGIN / 2
        height = top + drawn + MARGIN + sum(line.height for line in below) + MARGIN
        parts = [
            self._opened(width + 2 * MARGIN, height),
            '<rect width="100%" height="100%" fill="var(--chart-paper)"/>',
            *_set(above, MARGIN),
            self._placed(top),
            *_set(below, top + drawn + MARGIN),
            "</svg>",
        ]
        return _VARIABLE.sub(lambda found: _plain(variables[found[1]]), "".join(parts))

    def _opened(self, width: float, height: float) -> str:
        return (
            '<svg xmlns="http://www.w3.org/2000/svg" role="img" '
            f'width="{width:g}" height="{height:g}" viewBox="0 0 {width:g} {height:g}" '
            f"aria-label={quoteattr(self.headline)}>"
        )

    def _lines(
        self, text: str, size: float, ink: str, *, bold: bool = False
    ) -> Iterator[Line]:
        room = self.size[0]
        for line in in_lines(text, size, room, bold=bold) if text else ():
            yield Line(line, size, ink, bold=bold)

    def _placed(self, top: float) -> str:
        """Return the drawing as a part of another."""
        width, height = self.size
        place = f'x="{MARGIN}" y="{top:g}" width="{width:g}" height="{height:g}"'
        return self.svg.replace("<svg ", f"<svg {place} ", 1)


@dataclass(frozen=True)
class Line:
    """A line of words."""

    text: str
    size: float
    ink: str
    bold: bool

    @property
    def height(self) -> float:
        """From this line to the next."""
        return self.size * 1.4


def _set(lines: list[Line], top: float) -> Iterator[str]:
    for line in lines:
        top += line.height
        weight = ' font-weight="bold"' if line.bold else ""
        yield (
            f'<text x="{MARGIN}" y="{top - 0.35 * line.size:g}" '
            f'font-size="{line.size:g}" fill="var(--chart-{line.ink})" '
            f'font-family="var(--chart-font)"{weight}>{escape(line.text)}</text>'
        )


def _plain(value: str) -> str:
    """Return a value as an attribute can hold it."""
    return value.replace('"', "'")


@dataclass(frozen=True)
class Picture:
    """An SVG file to be made into pixels."""

    svg: str

    @cached_property
    def key(self) -> str:
        """Digest of everything that the picture depends on."""
        versions = (version("vl-convert-python"), version("pillow"), SCALE, COLOURS)
        return digest("png", *versions, self.svg)


def png_of(picture: Picture) -> bytes:
    """Return the picture as PNG, on its own paper and with few colours."""
    with_fonts()
    drawn = vl_convert.svg_to_png(picture.svg, scale=SCALE)
    with Image.open(io.BytesIO(drawn)) as image:
        few = image.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    made = io.BytesIO()
    few.save(made, "PNG")
    return made.getvalue()
