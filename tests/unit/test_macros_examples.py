"""Calls shown to page authors, and what they make of made-up figures."""

import re
from types import SimpleNamespace

import pytest

from macros.desk import Desk
from macros.examples import NOTICE, call, example, usage
from macros.frame import Figure
from macros.page import called
from reform.edition import Edition


@pytest.fixture(scope="module")
def desk(catalogue):
    """A desk at the page of the gallery."""
    file = SimpleNamespace(src_uri="contribute/figures.md")
    page = SimpleNamespace(url="contribute/figures/", file=file)
    env = SimpleNamespace(page=page, conf={"site_url": "https://example.vn/"})
    return Desk(Edition(catalogue, "en"), env)


@pytest.mark.parametrize(
    ("given", "named", "expected"),
    [
        ((), {}, "{{ trends() }}"),
        (("dti", 2024), {}, '{{ trends("dti", 2024) }}'),
        (("dti",), {"provinces": 34}, '{{ trends("dti", provinces=34) }}'),
        ((["a", "b"], None), {"all": True}, '{{ trends(["a", "b"], None, all=True) }}'),
        (("Hà Nội",), {}, '{{ trends("Hà Nội") }}'),
    ],
    ids=["bare", "in order", "by name", "others", "Vietnamese"],
)
def test_call_is_written_as_on_a_page(given, named, expected):
    """Whoever copies the call gets what stands beside it."""
    assert expected == call("trends", given, named)


def test_call_is_shown_and_not_run(desk):
    """Neither templates nor Markdown find anything to do in what is written."""
    written = example(desk, "trend", "example-one-point")

    assert "{{" not in written
    assert "&#123;&#123; trend(&#34;example-one-point&#34;) &#125;&#125;" in written


def test_example_leads_to_the_notice_and_nowhere_else(desk):
    """Its source and its indicator have no page: a link says that they are made up."""
    written = example(desk, "trend", "example-breaks")

    assert {NOTICE} == set(re.findall('href="([^"]*)"', written))
    assert "Illustration, not data" in written


def test_example_has_neither_page_nor_files(desk):
    """What is made up is drawn on the page at hand and published nowhere."""
    before = set(desk.easel._wanted)
    written = example(desk, "province_map", "example-sixteen-years")

    assert {} == desk.shown.figures
    assert 1 == len(desk.easel._wanted.keys() - before)
    assert "figure-years" not in written


def test_example_is_drawn_and_held_with_the_page(desk):
    """One page has one place for what it holds and for what it draws."""
    written = example(desk, "trend", "example-all-equal")
    (key,) = re.findall('data-drawing="([^"]+)"', written)

    assert key in desk.easel._wanted


def test_refused_call_shows_what_its_author_reads(desk):
    """A call for which there is nothing at all stops the build elsewhere."""
    written = example(desk, "trend", "example-no-data")

    assert "no fact for example-no-data" in written
    assert "<svg" not in written


def test_call_that_draws_nothing_says_so(desk):
    """An empty answer is told from one that was forgotten."""
    written = example(desk, "province_map", "example-no-data")

    assert desk.word("example_nothing") in written


def test_pages_may_name_arguments_of_the_macro_shown(desk):
    """What is not an argument of `example` itself is handed on."""
    macro = called(desk, example)

    assert "provinces=34" in macro("ranking", "example-merger", provinces=34)


@pytest.mark.parametrize("shown", [usage, example])
def test_unknown_macro_names_the_nearest(desk, shown):
    """A slip in the gallery stops the build as one on any page does."""
    with pytest.raises(LookupError, match=re.escape("macro: no 'trand' (did you mean")):
        shown(desk, "trand", "par-index")


@pytest.mark.parametrize("shown", [usage, example])
def test_wrong_arguments_are_named(desk, shown):
    """So does a call with too few arguments, or too many."""
    with pytest.raises(LookupError, match="trend: missing a required argument"):
        shown(desk, "trend", tier="province")


def test_usage_shows_the_data(desk):
    """The same with real figures has its sources and files, and is not made up."""
    written = usage(desk, "trend", "par-index", "quang-ninh")

    assert "trend(&#34;par-index&#34;, &#34;quang-ninh&#34;)" in written
    assert desk.word("example_made_up") not in written
    assert 1 == len(desk.shown.figures)


def test_figure_is_at_home_on_a_page_for_readers(desk):
    """Its own page leads back to one of those, though the gallery came first."""
    figure = Figure("trend", ("dti",), "DTI", "Up.", {}, ())
    homes = []
    for page in ("contribute/figures/", "indicators/dti/", "provinces/hue/"):
        desk.shown.add(figure, page)
        homes.append(desk.shown.figures[figure.id][1])

    assert ["contribute/figures/", "indicators/dti/", "indicators/dti/"] == homes


def test_usage_of_unknown_data_is_refused(desk):
    """Only an example may be of a refusal."""
    with pytest.raises(LookupError, match="no 'par-indx'"):
        usage(desk, "trend", "par-indx")
