"""The typeface: how wide words are, the same for figures and for pages."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from reform import typeface

PAGES = Path("theme/assets/fonts")
VIETNAMESE = "aăâeêioôơuưyđ" + "áàảãạ" + "ặậệộợựỵ" + "ĂÂĐÊÔƠƯ"


def test_width_grows_with_size_and_weight():
    """Twice the size is twice as wide, and bold is wider."""
    name = "Thừa Thiên Huế"

    assert 2 * typeface.width(name, 10) == pytest.approx(typeface.width(name, 20))
    assert typeface.width(name, 10) < typeface.width(name, 10, bold=True)


@pytest.mark.parametrize(("weight", "bold"), [(400, False), (700, True)])
def test_pages_have_the_same_letters_as_figures(weight, bold):
    """What was measured for a figure is what the browser will set."""
    seen = set()
    for path in PAGES.glob(f"*-{weight}-*.woff2"):
        with TTFont(path) as font:
            units, widths = font["head"].unitsPerEm, font["hmtx"]
            for code, name in font.getBestCmap().items():
                letter = chr(code)
                seen.add(letter)
                width = typeface.width(letter, units, bold=bold)
                assert widths[name][0] == pytest.approx(width), letter
    assert set(VIETNAMESE) <= seen


def test_lines_keep_to_their_room():
    """Words are set as many to a line as fit; none is lost."""
    text = "Chỉ số hiệu quả quản trị và hành chính công cấp tỉnh"
    lines = typeface.in_lines(text, 13, 120)

    assert text == " ".join(lines)
    assert all(typeface.width(line, 13) <= 120 for line in lines)
    assert ["Nguyên-tắc-rất-dài-không-ngắt"] == typeface.in_lines(
        "Nguyên-tắc-rất-dài-không-ngắt", 13, 20
    )
