"""From bytes to text; what is not Unicode is told, with what to do, never guessed."""

from __future__ import annotations

import re
import unicodedata
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from typing import TYPE_CHECKING

from reform.importing.grid import UnreadableTable
from reform.importing.old_letters import MISREAD, TCVN3, VNI, WINDOWS_1258, likely
from reform.text import unseen

if TYPE_CHECKING:
    from collections.abc import Iterable

SAVE = 'save it as UTF-8 (in Excel: Save As, "CSV UTF-8")'
"""What to do with a file in another encoding."""


def decoded(raw: bytes) -> str:
    """
    Return the text of a file in UTF-8, or in UTF-16 with its mark.

    Raises:
        UnreadableTable: it is in neither; the error names what it is likely in.

    """
    wide = raw.startswith((BOM_UTF16_LE, BOM_UTF16_BE))
    try:
        text = raw.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise _unreadable(raw, error) from None
    if "\0" in text:
        said = "this is no text, or UTF-16 without the mark at its beginning"
        raise UnreadableTable(said, SAVE)
    refuse_old_letters([text])
    return text


def refuse_old_letters(texts: Iterable[str]) -> None:
    """
    Refuse *texts* whose letters are of a time before Unicode, or misread UTF-8.

    A workbook is always Unicode outside, but its cells may hold what was typed
    for the fonts .VnTime or VNI-Times.

    Raises:
        UnreadableTable: the letters are such; the error shows one word.

    """
    text = " ".join(texts)
    if found := likely(text, (TCVN3, VNI, MISREAD)):
        raise UnreadableTable(found.told(text), found.remedy)


def tidy(text: str) -> str:
    """Return a cell's text composed (NFC), on one line, without what is invisible."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()
    line = re.sub(r"\s+", " ", unicodedata.normalize("NFC", text))
    hidden = set(unseen(line))
    return "".join(c for i, c in enumerate(line) if i not in hidden).strip()


def _unreadable(raw: bytes, error: UnicodeDecodeError) -> UnreadableTable:
    if error.encoding.startswith("utf-16"):
        return UnreadableTable("the file is broken UTF-16", SAVE)
    # A byte order mark is not counted where the decoder says what it stopped at.
    start = error.start + len(BOM_UTF8) * raw.startswith(BOM_UTF8)
    lines = re.split(r"\r\n|\r|\n", raw[:start].decode("utf-8-sig"))
    spot = len(lines), len(lines[-1]) + 1
    looks = raw.decode("latin-1")
    if found := likely(looks, (WINDOWS_1258, TCVN3, VNI)):
        return UnreadableTable(found.told(looks), found.remedy, *spot)
    return UnreadableTable("the file is not UTF-8 text", SAVE, *spot)
