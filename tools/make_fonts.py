"""
Makes the pages' fonts from the typeface that figures are drawn with.

Each holds the Latin and Vietnamese letters of one weight, and what the typeface
lacks: digits of one width, which CSS asks for with `tabular-nums`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from fontTools.otlLib.builder import buildLookup, buildSingleSubstSubtable
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables import otTables

from reform import typeface

FONTS = Path("theme/assets/fonts")
WEIGHTS = {"Regular": 400, "Bold": 700}
DIGITS = range(0x30, 0x3A)

LETTERS = {
    *range(0x20, 0x7F),
    *range(0xA0, 0x100),
    *(0x131, 0x152, 0x153, 0x2C6, 0x2DA, 0x2DC),
    # Vietnamese: letters with a breve, a horn or a stroke, tones, dong.
    *(0x102, 0x103, 0x110, 0x111, 0x128, 0x129, 0x168, 0x169),
    *(0x1A0, 0x1A1, 0x1AF, 0x1B0, 0x20AB),
    *(0x300, 0x301, 0x303, 0x304, 0x308, 0x309, 0x323),
    *range(0x1EA0, 0x1EFA),
    # Dashes, quotation marks and signs.
    *(0x2013, 0x2014, 0x2018, 0x2019, 0x201A, 0x201C, 0x201D, 0x201E),
    *(0x2022, 0x2026, 0x2039, 0x203A, 0x2044, 0x20AC, 0x2122, 0x2212, 0x2215),
}
"""What the site writes; other Latin letters have a file that few readers fetch."""

FEATURES = ("ccmp", "locl", "kern", "mark", "mkmk", "tnum")


def main() -> None:
    """Write the fonts."""
    for style, weight in WEIGHTS.items():
        name = f"be-vietnam-pro-latin-vietnamese-{weight}-normal.woff2"
        made(typeface.FOLDER / f"BeVietnamPro-{style}.ttf").save(FONTS / name)


def made(path: Path) -> Any:
    """Return the font of a page, made from the whole one at a *path*."""
    font = TTFont(path, recalcTimestamp=False)
    add_tabular_digits(font)
    options = Options(layout_features=list(FEATURES))
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=LETTERS)
    subsetter.subset(font)
    font.flavor = "woff2"
    return font


def add_tabular_digits(font: Any) -> None:
    """Give each digit a twin that is as wide as the nought, in the middle of it."""
    names = font.getBestCmap()
    glyphs, widths = font["glyf"], font["hmtx"]
    wide = widths[names[DIGITS[0]]][0]
    twins = {names[code]: f"{names[code]}.tnum" for code in DIGITS}
    for name, twin in twins.items():
        pen = TTGlyphPen(glyphs)
        pen.addComponent(name, (1, 0, 0, 1, (wide - widths[name][0]) // 2, 0))
        glyphs[twin] = pen.glyph()
        glyphs[twin].recalcBounds(glyphs)
        widths[twin] = wide, glyphs[twin].xMin
    _add_feature(font["GSUB"].table, "tnum", twins)


def _add_feature(table: Any, tag: str, twins: dict[str, str]) -> None:
    """Let a font put the *twins* in place of glyphs wherever a feature is asked for."""
    lookups = table.LookupList
    lookups.Lookup.append(buildLookup([buildSingleSubstSubtable(twins)]))
    lookups.LookupCount = len(lookups.Lookup)
    record = otTables.FeatureRecord()
    record.FeatureTag, record.Feature = tag, otTables.Feature()
    record.Feature.FeatureParams = None
    record.Feature.LookupListIndex = [lookups.LookupCount - 1]
    table.FeatureList.FeatureRecord.append(record)
    index = len(table.FeatureList.FeatureRecord) - 1
    for script in table.ScriptList.ScriptRecord:
        spoken = [each.LangSys for each in script.Script.LangSysRecord]
        for language in filter(None, [script.Script.DefaultLangSys, *spoken]):
            language.FeatureIndex.append(index)


if __name__ == "__main__":
    main()
