"""Pictures to take along: they have their words, their sources and their colours."""

import io
from xml.etree import ElementTree as ET

import pytest
from PIL import Image

from reform.rendering import Picture, Poster, png_of

SVG = "{http://www.w3.org/2000/svg}"
DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 100" role="img">'
    '<rect width="400" height="100" fill="var(--chart-1)"/></svg>'
)
VARIABLES = {
    "--chart-1": "#0b5cad",
    "--chart-ink": "#000000",
    "--chart-muted": "#555555",
    "--chart-paper": "#ffffff",
    "--chart-font": '"Be Vietnam Pro", sans-serif',
}


@pytest.fixture
def poster():
    """A drawing with words, of which the headline takes two lines."""
    headline = "Quảng Ninh dẫn đầu năm thứ ba liên tiếp với 92,18 %; trung vị 86,98 %"
    foot = ("Nguồn: Bộ Nội vụ.",)
    return Poster(DRAWING, headline, "Đã biết 63/63.", "PAR INDEX <63>", foot)


def words(poster):
    """Return the lines of words of a poster, with the right end of each."""
    root = ET.fromstring(poster.text(VARIABLES))  # noqa: S314 - our own output
    return [each.text for each in root.iter(f"{SVG}text")]


def test_words_stand_around_the_drawing(poster):
    """A picture says by itself what it shows and who states it."""
    assert [
        "Quảng Ninh dẫn đầu năm thứ ba liên tiếp với 92,18 %;",
        "trung vị 86,98 %",
        "Đã biết 63/63.",
        "PAR INDEX <63>",
        "Nguồn: Bộ Nội vụ.",
    ] == words(poster)


def test_no_variable_is_left(poster):
    """Outside the page nobody defines the custom properties."""
    assert "var(" not in poster.text(VARIABLES)


def test_picture_is_small_and_has_the_colours_of_paper(poster):
    """A PNG shows the drawing in its colours, on paper, at two pixels a unit."""
    made = png_of(Picture(poster.text(VARIABLES)))
    with Image.open(io.BytesIO(made)) as image:
        found = image.convert("RGB")

    assert len(made) < 20_000
    assert 2 * (400 + 32) == found.width
    assert (255, 255, 255) == found.getpixel((4, 4))
    assert (11, 92, 173) in [colour for _, colour in found.getcolors()]


def test_same_picture_is_the_same_bytes(poster):
    """Publishing again changes no file that shows the same."""
    picture = Picture(poster.text(VARIABLES))

    assert png_of(picture) == png_of(picture)
    assert picture.key == Picture(poster.text(VARIABLES)).key
    assert picture.key != Picture(DRAWING).key
