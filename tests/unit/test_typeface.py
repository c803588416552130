"""The typeface: how wide words are, the same for figures and for pages."""

import re
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from reform import typeface
from tools import make_fonts

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


@pytest.mark.parametrize(("weight", "bold"), [(400, False), (700, True)])
def test_digits_of_tables_are_of_one_width(weight, bold):
    """Where CSS asks for tabular figures, each digit is as wide as the nought."""
    (path,) = PAGES.glob(f"*-vietnamese-{weight}-*.woff2")
    with TTFont(path) as font:
        names, gsub = font.getBestCmap(), font["GSUB"].table
        (tabular,) = (
            gsub.LookupList.Lookup[record.Feature.LookupListIndex[0]].SubTable[0]
            for record in gsub.FeatureList.FeatureRecord
            if record.FeatureTag == "tnum"
        )
        twins = [tabular.mapping[names[ord(digit)]] for digit in "0123456789"]
        widths = {font["hmtx"][twin][0] for twin in twins}
        units = font["head"].unitsPerEm

    assert [typeface.width("0", units, bold=bold)] == pytest.approx(list(widths))


def test_committed_fonts_are_those_that_are_made_today():
    """The pages' fonts have the letters and widths that the tool gives them."""
    for style, weight in make_fonts.WEIGHTS.items():
        (path,) = PAGES.glob(f"*-vietnamese-{weight}-*.woff2")
        made = make_fonts.made(typeface.FOLDER / f"BeVietnamPro-{style}.ttf")
        with TTFont(path) as committed:
            expected, found = (
                {code: font["hmtx"][name] for code, name in font.getBestCmap().items()}
                for font in (made, committed)
            )

        assert expected == found, "run: python -m tools.make_fonts"


def test_no_letter_is_in_two_files():
    """A browser fetches the letters that few pages have for these pages alone."""
    css = Path("theme/assets/stylesheets/fonts.css").read_text(encoding="utf-8")
    rare = set()
    for first, last in re.findall(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?", css):
        rare |= set(range(int(first, 16), int(last or first, 16) + 1))

    assert set() == rare & make_fonts.LETTERS
