"""How Vietnamese was written before Unicode, to recognise it and say what to do."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

LIKELY = 0.7
"""Share of words that are Vietnamese in the scheme that they are written in."""

GAINED = 0.3
"""Share that must not be so as they stand: a word or two may well be foreign."""

MOST = 2000
"""Words that are looked at; a table of all names has some hundred different ones."""


@dataclass(frozen=True)
class Scheme:
    """A way to write Vietnamese letters that is not Unicode, or no longer is."""

    name: str
    """As the person who has to convert it finds it named."""

    remedy: str
    """How to convert it."""

    read: Callable[[str], str]
    """What a word stands for that looks odd when read as Western letters."""

    def told(self, text: str) -> str:
        """Say that *text* is written so, by the first word that shows it."""
        words = {word: self.read(word) for word in _accented(text)}
        word = next(w for w, read in words.items() if read != w and _vietnamese([read]))
        return f"the letters are in {self.name}: {word} stands for {words[word]}"


def likely(text: str, schemes: Iterable[Scheme]) -> Scheme | None:
    """Return the scheme by which more words are Vietnamese than as they stand."""
    words = _accented(text)
    best, most = (
        None,
        max(_vietnamese(words) + GAINED * len(words), LIKELY * len(words)),
    )
    for scheme in schemes:
        count = _vietnamese(map(scheme.read, words))
        if words and count >= most:
            best, most = scheme, count
    return best


def _accented(text: str) -> list[str]:
    """Return each word with letters beyond ASCII, whatever these look like."""
    # A soft hyphen is a letter of TCVN3, and a no-break space is one of misread UTF-8.
    words = re.findall(r"[^\t\n\r\x0b\x0c !-@\[-`{-~]+", text)
    known = dict.fromkeys(word for word in words if not word.isascii())
    # A footnote's ¹ and a ½ are no words, though old fonts have letters there.
    return [word for word in known if re.search("[A-Za-z]", word)][:MOST]


_SHAPES = re.compile("[\u0302\u0306\u031b]")
_TONE = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_SYLLABLE = re.compile(
    r"(b|ch?|d|đ|gh?|gi|kh?|h|l|m|ngh?|nh|n|ph?|qu|r|s|th|tr|t|v|x)?"
    r"(ai|ao|au|ay|a|eo|eu|e|ieu|ia|ie|iu|i|oai|oay|oeo|oa|oe|oi|oo|o"
    r"|uay|uoi|uou|uya|uye|uyu|ua|ue|ui|uo|uu|uy|u|yeu|ya|ye|y)"
    r"(ch|c|k|m|ng|nh|n|p|t)?"
)


def _vietnamese(words: Iterable[str]) -> int:
    """Count the words that are Vietnamese syllables by their letters."""
    count = 0
    for word in words:
        letters = _SHAPES.sub("", unicodedata.normalize("NFD", word.lower()))
        plain, tones = _TONE.subn("", letters)
        count += tones <= 1 and _SYLLABLE.fullmatch(plain) is not None
    return count


_TCVN3 = str.maketrans(
    "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\xadõö÷øùúûüýþ¡¢£¤¥¦§",
    "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ",
)
_TONES = ("\u0301", "\u0300", "\u0309", "\u0303", "\u0323")
_VNI_MARKS = {"â": "\u0302", "ê": "\u0306"} | {
    letter: shape + tone
    for letters, shape in (("ùøûõï", ""), ("áàåãä", "\u0302"), ("éèúüë", "\u0306"))
    for letter, tone in zip(letters, _TONES, strict=True)
}
"""What VNI sets behind a vowel: a tone alone, with a hat, with a breve."""

_VNI_LETTERS = str.maketrans("ôöñæóòîÔÖÑÆÓÒÎ", "ơưđỉĩịỵƠƯĐỈĨỊỴ")


def _from_vni(word: str) -> str:
    read = ""
    for letter in word:
        mark = _VNI_MARKS.get(letter.lower(), "")
        after_vowel = read[-1:].lower() in {*"aeouyơư"}
        read += mark if mark and after_vowel else letter.translate(_VNI_LETTERS)
    return unicodedata.normalize("NFC", read)


def _from_windows_1258(word: str) -> str:
    read = word.encode("latin-1", "ignore").decode("cp1258", "ignore")
    return unicodedata.normalize("NFC", read)


def _from_misread(word: str) -> str:
    """Take letters for the bytes they were, as in `Ná»™i` for `Nội`."""
    try:
        raw = b"".join(map(_byte, word))
        return raw.decode("utf-8")
    except UnicodeError:
        return word


def _byte(letter: str) -> bytes:
    try:
        return letter.encode("cp1252")
    except UnicodeEncodeError:
        # The five bytes that Windows-1252 leaves free come through as they are.
        return letter.encode("latin-1")


_SAVE = 'in Excel: Save As, "CSV UTF-8"; elsewhere: iconv -f WINDOWS-1258 -t UTF-8'
_UNIKEY = "convert it with UniKey Toolkit (Ctrl+Shift+F6) from {} to Unicode"

WINDOWS_1258 = Scheme("Windows-1258", _SAVE, _from_windows_1258)
"""What Windows wrote for Viet Nam."""

TCVN3 = Scheme(
    "TCVN3 (ABC, fonts such as .VnTime)",
    _UNIKEY.format("TCVN3 (ABC)"),
    lambda word: word.translate(_TCVN3),
)
"""The national standard of 1993, used in offices in the north for long."""

VNI = Scheme("VNI (fonts such as VNI-Times)", _UNIKEY.format("VNI Windows"), _from_vni)
"""What was used in the south."""

MISREAD = Scheme(
    "UTF-8 that was opened as Windows-1252",
    "take the file as it was before, and import it as UTF-8 (Excel: Data, From Text)",
    _from_misread,
)
"""What programs show that take UTF-8 for Western letters, and then save so."""
