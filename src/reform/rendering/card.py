"""The picture that stands for a page where it is shared: words on the site's colour."""

from __future__ import annotations

import io
from dataclasses import astuple, dataclass, replace
from functools import cache, cached_property
from importlib.metadata import version
from typing import TYPE_CHECKING, ClassVar

from PIL import Image, ImageDraw, ImageFont

from reform import typeface
from reform.rendering.drawing import digest
from reform.typeface import in_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

WIDTH, HEIGHT = 1200, 630
"""Pixels: the shape that whoever shows such pictures asks for."""

MARGIN = 72
ROOM = WIDTH - 2 * MARGIN

SPARE = 0.98
"""Of the room, as lines are parted: what is drawn has letters of whole pixels."""

LINE = 1.25
"""From one line to the next, in the size of the letters: marks stand on marks."""

RISE = 0.98
"""From the top of a line down to where its letters stand, in their size."""

PAPER, INK = (18, 69, 107), (255, 255, 255)
"""Colours of the site's head; whatever is drawn is one of them, or in between."""

SHADES = 4
"""From paper to ink. Letters have smooth edges with so many, and a pixel two bits."""

BRIGHT, MUTED = 3, 2
"""Shades of words: on the paper both have a contrast of more than 4.5."""

PACKED = 8
"""How hard the picture is packed: 9 takes twice the time for a hundredth."""

FORMAT = 1
"""To be raised when the same words are set otherwise."""

DRAWER = version("pillow")
"""Another version may draw the same words otherwise."""


@dataclass(frozen=True)
class Card:
    """What is read on a card, from its top down."""

    site: str
    kind: str
    """What sort of thing the page is about; may be empty."""

    title: str
    figure: str
    """What is to be seen first; may be empty."""

    about: str
    """What that figure is of, and when; may be empty."""

    foot: str

    size: ClassVar[tuple[int, int]] = (WIDTH, HEIGHT)
    """Width and height, in pixels."""

    @property
    def words(self) -> str:
        """What a reader reads who cannot see it."""
        figure = ", ".join(filter(None, (self.figure, self.about)))
        return ". ".join(filter(None, (self.kind, self.title, figure, self.site)))

    @cached_property
    def key(self) -> str:
        """Digest of everything that the card depends on."""
        layout = [astuple(band) for band in (*BANDS.values(), ALONE)]
        return digest("card", FORMAT, DRAWER, layout, *astuple(self))


@dataclass(frozen=True)
class Line:
    """A line of words in its place."""

    text: str
    size: int
    top: float
    """Pixels from the top of the card."""

    ink: int
    bold: bool

    @property
    def width(self) -> float:
        """How wide it is drawn, in pixels."""
        return _font(self.size, self.bold).getlength(self.text)


@dataclass(frozen=True)
class Band:
    """Where a part of a card stands, and how."""

    top: float
    """Pixels from the top of the card."""

    height: float
    sizes: tuple[int, ...]
    """Of the letters: the first one is taken in which the part has room."""

    ink: int = MUTED
    bold: bool = False

    def lines(self, text: str, size: int) -> list[Line]:
        """Set a text in lines, which may be too many, or too wide for one word."""
        parts = enumerate(in_lines(text, size, SPARE * ROOM, bold=self.bold))
        pitch = size * LINE
        return [
            Line(part, size, self.top + number * pitch, self.ink, self.bold)
            for number, part in parts
        ]

    def most(self, size: int) -> int:
        """Return how many lines of a size there is room for."""
        return int(self.height / (size * LINE))


BANDS = {
    "site": Band(60, 38, (30,)),
    "kind": Band(140, 40, (32, 26)),
    "title": Band(185, 152, (80, 68, 58, 50, 44, 38, 34, 30), BRIGHT, bold=True),
    "figure": Band(368, 100, (72, 60, 50, 44, 38), BRIGHT, bold=True),
    "about": Band(476, 66, (30, 26)),
    "foot": Band(564, 34, (26, 22)),
}
"""The parts of a card, by the fields that fill them."""

ALONE = replace(BANDS["title"], height=230)
"""A title that no figure stands below."""


def card_of(card: Card) -> bytes:
    """Return a card as PNG: the same words are the same bytes."""
    image = Image.new("L", (WIDTH, HEIGHT))
    canvas = ImageDraw.Draw(image)
    canvas.rectangle((0, 0, MARGIN // 6, HEIGHT), fill=_grey(MUTED))
    for line in lines_of(card):
        place = (MARGIN, line.top + RISE * line.size)
        font = _font(line.size, line.bold)
        canvas.text(place, line.text, _grey(line.ink), font, anchor="ls")
    shades = image.point([round(grey / _grey(1)) for grey in range(256)])
    shades.putpalette([part for shade in range(SHADES) for part in _colour(shade)])
    made = io.BytesIO()
    shades.save(made, "PNG", bits=2, compress_level=PACKED)
    return made.getvalue()


def lines_of(card: Card) -> Iterator[Line]:
    """Set the words of a card; what has no room is cut, and ends in three points."""
    bands = BANDS if card.figure else {**BANDS, "title": ALONE}
    for part, band in bands.items():
        yield from _set(getattr(card, part), band)


def _set(text: str, band: Band) -> Iterator[Line]:
    """Set a text in the greatest of the band's sizes in which it has room."""
    if not text:
        return
    *larger, smallest = band.sizes
    for size in larger:
        lines = band.lines(text, size)
        if len(lines) <= band.most(size) and all(line.width <= ROOM for line in lines):
            yield from lines
            return
    lines, most = band.lines(text, smallest), band.most(smallest)
    if len(lines) > most:
        last = lines[most - 1]
        lines[most - 1] = replace(last, text=f"{last.text}…")
    yield from map(_cut, lines[:most])


def _cut(line: Line) -> Line:
    """Return a line, or as much of it as has room, and three points."""
    while line.width > ROOM:
        shorter = line.text.rstrip("…")[:-1].rstrip()
        line = replace(line, text=f"{shorter}…")
    return line


@cache
def _font(size: int, bold: bool) -> ImageFont.FreeTypeFont:  # noqa: FBT001 - a key
    path = typeface.FOLDER / f"BeVietnamPro-{'Bold' if bold else 'Regular'}.ttf"
    # Whatever else is installed would set the same words otherwise.
    return ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.BASIC)


def _grey(shade: int) -> int:
    return shade * 255 // (SHADES - 1)


def _colour(shade: int) -> tuple[int, ...]:
    """Return a shade: so many steps from the paper to the ink."""
    pairs = zip(PAPER, INK, strict=True)
    return tuple(low + (high - low) * shade // (SHADES - 1) for low, high in pairs)
