"""Every page speaks one language, but for names and titles that say theirs."""

import json
import re
from collections import defaultdict
from unicodedata import normalize

import pytest

from tests.site.markup import Element, parse
from tests.site.published import LANGUAGES, of_language

SPOKEN = ("aria-label", "title", "alt", "placeholder", "label", "summary")
"""Attributes that a reader hears or sees."""

DESCRIBING = {
    "title",
    "description",
    "og:title",
    "og:description",
    "og:image:alt",
    "og:site_name",
}
"""What search engines and others show of a page."""

SILENT = frozenset({"script", "style", "code", "pre", "kbd", "samp", "textarea"})
"""Elements whose text is no prose: commands, and citations to be copied."""

ENGLISH = re.compile(
    r"(?<![\w-])(the|of|and|with|from|by|is|are|was|were|for|this|that|these|which|its"
    r"|their|at least|has|have|been|page|search|table|source|back to|clear|close|menu"
    r"|type to|skip|missing|loading|initializing|matching)(?![\w-])",
    re.IGNORECASE,
)
"""Words without which English is hardly written, and that are none in Vietnamese."""

DIACRITICS = "\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031b"
NUMBERED = re.compile(r"\S*\d[^\s]*")
"""What bears a number, such as 766/QĐ-TTg, is the same in both languages."""

WRONG_DECIMALS = {
    "vi": re.compile(r"(?<![\d.,/])\d{1,3}\.(?:\d{1,2}|\d{4})(?!\d|[.,/]\d)"),
    "en": re.compile(r"(?<![\d.,/])\d{1,3},(?:\d{1,2}|\d{4})(?!\d|[.,/]\d)"),
}
"""Decimals as the other language writes them: thousands have three digits."""

OF_OTHERS = re.compile(r"CC BY|Material for MkDocs")
"""A licence and a work that have one name everywhere."""

VERSION = re.compile(r"(?:WCAG 2|License 1)\.\d|\b\d\.0\b")
"""What looks like a number: those of a standard, a licence, an architecture."""

QUOTED = re.compile(r'"[^"]*"|“[^”]*”')
"""Words that are spoken of."""

TECHNICAL = re.compile(
    r"\b(?:(?:chi |tổng )?cục|vụ|sở|phòng|phân quyền|phân cấp|ĐVSNCL)\b"
)
"""What English has no word for: the glossary explains these under an English one."""

languages = pytest.mark.parametrize("language", LANGUAGES)


def is_vietnamese(word):
    """Tell whether a word has letters or tones that English lacks."""
    return any(c in "đĐ" or c in DIACRITICS for c in normalize("NFD", word))


def vietnamese(text):
    """Return the Vietnamese words of a text, but for numbers of documents."""
    return [w for w in NUMBERED.sub(" ", text).split() if is_vietnamese(w)]


def english(text):
    """Return the English words of a text that no name has."""
    return [match[0] for match in ENGLISH.finditer(text)]


def said(element, language):
    """Yield the language and words of all that an element says."""
    language = element.get("lang") or language
    yield from ((language, element.get(name)) for name in SPOKEN)
    if element.tag in SILENT:
        return
    for child in element.children:
        if isinstance(child, Element):
            yield from said(child, language)
        else:
            yield language, child


def shared(page):
    """Yield what a page says of itself to others, where no element tells a language."""
    for element in page.all("title", "meta"):
        if DESCRIBING & {element.get("name"), element.get("property"), element.tag}:
            yield element.text or element.get("content")


def pattern(names):
    """Return what finds any of some names, the longest first."""
    return re.compile("|".join(map(re.escape, sorted(names, key=len, reverse=True))))


@pytest.fixture(scope="module")
def publishers(catalogue):
    """Find names of publishers, some of which are the same in both languages."""
    sources = catalogue.sources.values()
    return pattern({n for s in sources for n in (s.publisher.vi, s.publisher.en)})


@pytest.fixture(scope="module")
def titles(catalogue):
    """Find titles of publications by their language, which may have foreign names."""
    found = defaultdict(set)
    for source in catalogue.sources.values():
        found[source.title_language].add(source.title)
    return {language: pattern(each) for language, each in found.items()}


def without(text, *names):
    """Return a text without some names, blanks made one."""
    bare = " ".join(text.split())
    for name in names:
        bare = name.sub(" ", bare)
    return bare


def foreign(texts, language, *names):
    """Return which of some texts are in the other language, whatever *names* are in."""
    words = {"vi": english, "en": vietnamese}[language]
    apart = (*names, OF_OTHERS, QUOTED, TECHNICAL)
    return sorted({" ".join(t.split()) for t in texts if words(without(t, *apart))})


def own(page, language):
    """Return what a page says in its language."""
    return {text for spoken, text in said(page, language) if spoken == language}


@pytest.fixture(scope="module")
def told(site):
    """Give what the pages of a language tell in it, by their paths, read once."""
    return {
        language: {
            path: own(page.all("body")[0], language)
            for path, page in of_language(site.every, language).items()
        }
        for language in LANGUAGES
    }


@languages
def test_no_page_speaks_the_other_language(told, publishers, titles, language):
    """Text and labels are in the page's language, or in an element that says theirs."""
    found = {
        path: foreign(texts, language, titles[language], publishers)
        for path, texts in told[language].items()
    }

    assert {} == {path: words for path, words in found.items() if words}


@languages
def test_pages_tell_of_themselves_in_their_language(site, publishers, titles, language):
    """Titles and descriptions are in the page's language, but for titles in them."""
    found = {
        path: foreign(shared(page), language, *titles.values(), publishers)
        for path, page in of_language(site.every, language).items()
    }

    assert {} == {path: words for path, words in found.items() if words}


@languages
def test_what_the_search_shows_is_in_its_language(site, publishers, titles, language):
    """Titles and texts of the index hold to the same."""
    index = json.loads(site.read(f"{LANGUAGES[language]}search/search_index.json"))
    found = {}
    for entry in index["docs"]:
        shown = f'<p lang="{language}">{entry["title"]}: {entry["text"]}</p>'
        texts = own(parse(shown), language)
        found[entry["location"]] = foreign(
            texts, language, titles[language], publishers
        )

    assert {} == {location: words for location, words in found.items() if words}


def test_the_theme_speaks_vietnamese(site):
    """What the theme's script says later is translated, too."""
    config = next(e for e in site.page("").all("script") if e.get("id") == "__config")
    spoken = json.loads("".join(map(str, config.children)))["translations"]

    assert {} == {name: text for name, text in spoken.items() if english(text)}
    assert all(spoken.values())


@languages
def test_decimals_are_written_as_the_language_does(told, titles, language):
    """A comma in Vietnamese and a point in English: 12,5 % and 12.5%."""
    found = {
        (path, match[0])
        for path, texts in told[language].items()
        for text in texts
        for match in WRONG_DECIMALS[language].finditer(
            without(text, titles[language], QUOTED, VERSION)
        )
    }

    assert set() == found


@pytest.mark.parametrize(
    ("finds", "text", "expected"),
    [
        (english, "Số liệu của the year", ["the"]),
        (english, "In to tên thành phố, an toàn, no đủ", []),
        (vietnamese, "The province of Cà Mau", ["Cà"]),
        (vietnamese, "Decision 766/QĐ-TTg of 2022", []),
        (vietnamese, "a café", ["café"]),
    ],
)
def test_languages_are_told_apart(finds, text, expected):
    """The words by which languages are known are none of the other one's."""
    assert expected == finds(text)
