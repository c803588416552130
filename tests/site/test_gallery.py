"""The gallery of figures: what each makes of odd figures, apart from the data."""

import inspect
import json
import re
from pathlib import PurePosixPath

import pytest

import macros
from reform.examples import PREFIX, examples
from tests.site.published import LANGUAGES, ROOT

PAGE = "contribute/figures/"
CALL = re.compile(r'\{\{ (example|usage)\("(\w+)"(?:, )?(.*?)\) \}\}')
"""A call on the page, the macro that it shows, and with what."""

TEXTS = frozenset({".html", ".csv", ".json", ".xml", ".txt", ".svg", ".js"})

REFUSED = {
    '{{ trend("example-no-data") }}',
    '{{ sparkline("example-no-data") }}',
    '{{ slope("example-breaks", 2019, 2021) }}',
    '{{ compared("example-missing-years", "example-no-data") }}',
    '{{ compared("example-close", "example-all-equal") }}',
}
"""Calls that stop the build: there is nothing at all, or nothing to compare."""

DRAWS_NOTHING = {
    '{{ trend("example-ranks-alone", "ha-noi") }}',
    '{{ trends("example-one-point") }}',
    '{{ sparkline("example-ranks-alone", "ha-noi") }}',
    '{{ ranking("example-no-data") }}',
    '{{ rankings("example-one-point") }}',
    '{{ province_map("example-no-data") }}',
    '{{ province_map("example-one-point") }}',
    '{{ distribution("example-no-data") }}',
    '{{ distribution("example-one-point") }}',
    '{{ distribution("example-three-of-63") }}',
    '{{ distribution("example-all-zero") }}',
    '{{ distribution("example-qualified") }}',
    '{{ slope("example-no-data") }}',
    '{{ slope("example-one-point") }}',
    '{{ multiples("example-no-data", "ha-noi") }}',
    '{{ multiples("example-one-point", "ha-noi") }}',
    '{{ bullets(programme="example-no-target") }}',
    '{{ bullets(programme="example-unmeasured-target") }}',
    '{{ timeline(directive="example-no-task") }}',
    '{{ timeline(directive="example-undated-tasks") }}',
}
"""Calls that write a table or nothing, so that a page may leave out its heading."""

DRAWING = [macro for macro in macros.PUBLIC if inspect.getdoc(macro).startswith("Draw")]
"""Every macro that draws."""

both_languages = pytest.mark.parametrize("language", LANGUAGES)


def source(language):
    """Return the page as it was written."""
    path = ROOT / "docs" / language / "contribute/figures.md"
    return path.read_text(encoding="utf-8")


def shown(site, language):
    """Return the calls with what they made, in the order of the page."""
    return site.page(LANGUAGES[language] + PAGE).of_class("example")


def call(element):
    """Return the call that stands beside a figure."""
    return element.of_class("example-call")[0].text


def made_up(site, language):
    """Return the examples that are not real."""
    kinds = [kind for kind, _, _ in CALL.findall(source(language))]
    both = zip(kinds, shown(site, language), strict=True)
    return [element for kind, element in both if kind == "example"]


@both_languages
def test_call_shown_is_the_call_made(site, language):
    """What an author copies is what stands in the page's own text."""
    expected = [
        f"{{{{ {macro}({arguments}) }}}}"
        for _, macro, arguments in CALL.findall(source(language))
    ]

    assert expected == [call(element) for element in shown(site, language)]


def test_both_languages_show_the_same_calls():
    """Neither gallery lacks an example of the other."""
    vietnamese, english = (CALL.findall(source(language)) for language in LANGUAGES)

    assert vietnamese == english


@both_languages
def test_every_example_draws_or_says_why_not(site, language):
    """Each call has a drawing, or words in its place."""
    neither = [
        call(element)
        for element in shown(site, language)
        if not element.all("svg", "table") and not element.of_class("gap")
    ]

    assert [] == neither


@both_languages
def test_only_these_draw_nothing(site, language):
    """A slip in a call is not taken for an example of a refusal."""
    silent = [e for e in shown(site, language) if not e.all("svg")]
    refused = {call(e) for e in silent if e.all("samp")}

    assert REFUSED == refused
    assert DRAWS_NOTHING == {call(e) for e in silent} - refused


@both_languages
def test_drawings_have_a_name_and_a_description(site, language):
    """No drawing of the gallery is without the words that a reader's aid says."""
    drawings = [svg for e in shown(site, language) for svg in e.all("svg")]

    assert all(svg.get("aria-label") for svg in drawings)
    assert all(svg.all("desc")[0].text for svg in drawings)


@both_languages
def test_every_example_says_that_it_is_made_up(site, language):
    """It stands above the figure, and its source has a name that says so."""
    notice = {"vi": "Số giả định", "en": "Made-up"}[language]
    publisher = {"vi": "Ví dụ minh họa", "en": "Illustration"}[language]
    found = made_up(site, language)

    assert [] == [call(e) for e in found if notice not in e.text]
    assert [] == [call(e) for e in found if e.all("figure") and publisher not in e.text]


@both_languages
def test_notice_stands_before_the_first_figure(site, language):
    """A reader is told that most numbers are made up before seeing one."""
    page = site.page(LANGUAGES[language] + PAGE)
    ids = [element.get("id") for element in page]
    first = next(n for n, e in enumerate(page) if "example" in e.get("class").split())

    assert ids.index("made-up") < first


@both_languages
def test_search_engines_are_asked_to_leave_it(site, language):
    """Nobody finds a made-up number who has not opened the page."""
    (robots,) = site.page(LANGUAGES[language] + PAGE).all("meta", name="robots")

    assert "noindex" == robots.get("content")


@both_languages
def test_search_of_the_site_finds_no_example(site, language):
    """What the calls made is not in the search index."""
    name = {"vi": "Ví dụ: ", "en": "Example: "}[language]
    index = json.loads(site.read(f"{LANGUAGES[language]}search/search_index.json"))
    found = [entry["location"] for entry in index["docs"] if name in entry["text"]]

    assert [] == found


def test_examples_are_on_no_other_page_and_in_no_download(site, catalogue):
    """No id and no publisher of the examples is published but in the gallery."""
    made = examples(catalogue).entities.values()
    ids = sorted({i for found in made for i in found if i.startswith(PREFIX)})
    known = re.compile("|".join([*ids, "Illustration, not data", "Ví dụ minh họa"]))
    others = [
        path
        for path in sorted(site.files)
        if PurePosixPath(path).suffix in TEXTS
        if PAGE not in path and "search_index" not in path
    ]

    assert [] == [path for path in others if known.search(site.read(path))]


def test_examples_have_no_files(site):
    """Neither pages nor pictures nor data are made of made-up figures."""
    assert [] == [path for path in site.files if f"-{PREFIX}" in path]


@both_languages
@pytest.mark.parametrize("macro", DRAWING, ids=lambda macro: macro.__name__)
def test_every_macro_that_draws_is_in_the_gallery(language, macro):
    """It is explained with all its arguments, and shown with odd figures."""
    written = source(language)
    shown = {name for kind, name, _ in CALL.findall(written) if kind == "example"}
    arguments = list(inspect.signature(macro).parameters)[1:]

    assert macro.__name__ in shown
    assert [] == [name for name in arguments if f"- `{name}`:" not in written]
