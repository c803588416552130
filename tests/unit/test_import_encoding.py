"""Bytes become Vietnamese letters, or a sentence about what they are instead."""

import unicodedata

import pytest

from reform.importing.encoding import decoded, refuse_old_letters, tidy
from reform.importing.grid import UnreadableTable
from reform.importing.old_letters import _TCVN3

TABLE = "Tỉnh,Điểm\nHà Nội,89\nThừa Thiên Huế,80\nBà Rịa – Vũng Tàu,70\n"

UNIKEY = "convert it with UniKey Toolkit (Ctrl+Shift+F6) from {} to Unicode"


def in_windows_1258(text):
    """Write a text as Windows does for Viet Nam: tones apart, behind the letter."""
    raw = b""
    for letter in text:
        parts = unicodedata.normalize("NFD", letter)
        tones = "".join(c for c in parts if c in "\u0300\u0301\u0303\u0309\u0323")
        rest = "".join(c for c in parts if c not in tones)
        raw += (unicodedata.normalize("NFC", rest) + tones).encode("cp1258")
    return raw


def in_tcvn3(text):
    """Write a text for the fonts of the name .VnTime."""
    keys = {chr(letter): chr(key) for key, letter in _TCVN3.items()}
    return "".join(keys.get(letter, letter) for letter in text.replace("–", "-"))


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16"], ids=["plain", "marked", "wide"]
)
def test_unicode_is_read(encoding):
    """What programs write today is read, with a mark at its beginning or without."""
    assert TABLE == decoded(TABLE.encode(encoding))


@pytest.mark.parametrize(
    "text",
    [
        "Hà Nam,1\nHòa Bình,2\n",
        "Province,Score\nCafé São Köln,1\n",
        "Điểm – “số” … € ½ 90,1¹",
        "a,b\n1,2\n",
        unicodedata.normalize("NFD", TABLE),
    ],
    ids=["western letters only", "other languages", "signs", "ascii", "NFD"],
)
def test_unicode_is_not_taken_for_older_letters(text):
    """Some Vietnamese words have letters that the old fonts used for others."""
    assert text == decoded(text.encode())


def test_windows_1258_is_told_with_its_place():
    """The complaint shows a word, and how to save the file instead."""
    with pytest.raises(UnreadableTable) as error:
        decoded(in_windows_1258(TABLE.replace("–", "-")))

    found = error.value
    said = "the letters are in Windows-1258: TiÒnh stands for Tỉnh"
    assert said == found.message
    assert (1, 3) == (found.row, found.column)
    assert found.remedy.startswith('in Excel: Save As, "CSV UTF-8"')


@pytest.mark.parametrize("encoding", ["latin-1", "utf-8", "utf-16"])
def test_tcvn3_is_told_however_it_is_stored(encoding):
    """Fonts of its time hide it in bytes of their own and in Unicode alike."""
    with pytest.raises(UnreadableTable, match="TØnh stands for Tỉnh") as error:
        decoded(in_tcvn3(TABLE).encode(encoding))

    assert UNIKEY.format("TCVN3 (ABC)") == error.value.remedy


@pytest.mark.parametrize("encoding", ["latin-1", "utf-8"])
def test_vni_is_told(encoding):
    """The southern way of writing is told as well."""
    text = "Tænh,Ñieåm\nHaø Noäi,89\nThaønh phoá Hoà Chí Minh,80\n"
    with pytest.raises(UnreadableTable, match="Tænh stands for Tỉnh") as error:
        decoded(text.encode(encoding))

    assert UNIKEY.format("VNI Windows") == error.value.remedy


def test_misread_utf8_is_told():
    """What a spreadsheet took for Western letters and saved so is not repaired."""
    misread = TABLE.encode().decode("latin-1")

    with pytest.raises(UnreadableTable, match="opened as Windows-1252"):
        decoded(misread.encode())


def test_cells_of_a_workbook_are_looked_at_too():
    """A workbook is Unicode outside; inside may be what was typed for .VnTime."""
    with pytest.raises(UnreadableTable, match="TCVN3"):
        refuse_old_letters(["TØnh", "§iÓm", "Hµ Néi"])


def test_other_bytes_are_told_with_line_and_column():
    """What is in no known encoding is pointed at."""
    with pytest.raises(UnreadableTable, match="not UTF-8") as error:
        decoded("a,b\r\ncà,1".encode() + b"\xff\xfe\n")

    assert (2, 5) == (error.value.row, error.value.column)


@pytest.mark.parametrize("raw", [b"\xff\xfea", b"a\0b\0"], ids=["broken", "no mark"])
def test_broken_utf16_is_told(raw):
    """Half a letter, or wide letters without their mark, are no text."""
    with pytest.raises(UnreadableTable, match="UTF-16"):
        decoded(raw)


@pytest.mark.parametrize(
    ("shown", "text"),
    [
        ("Hà Nội", "  Ha\u0300\u00a0 No\u0302\u0323i\n"),
        ("Huế", "\u200bHu\u00adế\ufeff"),
        ("4 419", "4\u202f419"),
    ],
    ids=["composed, one line", "invisible", "narrow blank"],
)
def test_cells_are_tidied(shown, text):
    """What came along from a web page or PDF does not make another name."""
    assert shown == tidy(text)
