"""Terms explained in a page's HTML."""

import re

import pytest

from reform.edition import Edition
from reform.explained import explained
from reform.terms import Terms

GLOSSARY = """
    payroll:
      name: {vi: Biên chế, en: Payroll}
      abbreviation: BC
      meaning: {vi: 'Số "chỉ tiêu" & người.', en: Posts assigned.}
    """
BUTTON = r"<span class=\"term\"><button [^>]*>([^<]*)</button><span .*?</span></span>"


@pytest.fixture
def explain(tiny):
    """Explain terms in the HTML of a Vietnamese page."""
    tiny.write("glossary.yml", GLOSSARY)
    edition = Edition(tiny.catalogue(), "vi")
    return lambda html: explained(html, Terms(edition), edition, "../glossary/")


def test_a_term_unfolds_its_meaning_without_scripts(explain):
    """A button opens what the glossary says, whose entry the name leads to."""
    expected = (
        '<p>Giao <span class="term"><button popovertarget="term-payroll"'
        ' interestfor="term-payroll">biên chế</button>'
        '<span popover id="term-payroll"><a href="../glossary/#payroll">'
        "Biên chế (BC)</a>: Số &quot;chỉ tiêu&quot; &amp; người.</span></span>.</p>"
    )

    assert expected == explain("<p>Giao biên chế.</p>")


def test_a_term_is_explained_once_a_page(explain):
    """Name and abbreviation are one term: the first use of either explains it."""
    html = explain("<p>BC và biên chế.</p><p>Biên chế.</p>")

    assert ["BC"] == re.findall(BUTTON, html)


@pytest.mark.parametrize(
    "html",
    [
        "<p>{}</p>",
        "<ul><li><b>{}</b></li></ul>",
        "<dl><dd>{}</dd></dl>",
        '<table><tbody><tr><th scope="row">{}</th></tr></tbody></table>',
        '<p title="a > b">{}</p>',
        "<p>1 < 2<br>{}</p>",
        "<p>a</b>{}</p>",
        "<!-- <a> --><p>{}</p>",
        '<p><a href="x">y</a> {}</p>',
        '<p><a href="x"><abbr>y</abbr> z</a> {}</p>',
        "<p><svg><g><path/></g></svg>{}</p>",
    ],
)
def test_prose_is_explained(explain, html):
    """Paragraphs, lists, definitions and headers of rows are, however deep."""
    assert ["biên chế"] == re.findall(BUTTON, explain(html.format("biên chế")))


@pytest.mark.parametrize(
    "html",
    [
        "{}",
        "<h2>{}</h2>",
        "<div>{}</div>",
        "<table><tr><td>{}</td></tr></table>",
        "<table><thead><tr><th>{}</th></tr></thead></table>",
        '<p><a href="x"><b>{}</b></a></p>',
        '<p><a href="x"><abbr>y</abbr> {}</a></p>',
        "<table><tr><td><p>{}</p></td></tr></table>",
        "<p><cite>{}</cite></p>",
        '<p><span lang="en">{}</span></p>',
        "<figure><p>{}</p></figure>",
        "<li><svg><text>{}</text></svg></li>",
        "<details><summary><p>{}</p></summary></details>",
        '<p title="{}">x</p>',
        "<p><!-- {} --></p>",
        "<p><code>{}</code></p>",
    ],
)
def test_the_rest_is_left_alone(explain, html):
    """What leads elsewhere, does something or is not our words is untouched."""
    html = html.format("biên chế")

    assert html == explain(html)
