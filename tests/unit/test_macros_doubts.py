"""What is in doubt: contradictions, and what was read and left out."""

from types import SimpleNamespace

import pytest

from macros.desk import Desk
from macros.doubts import (
    contradiction_counts,
    contradictions,
    omission_counts,
    omissions,
)
from macros.rule_book import choice_example
from reform.edition import Edition
from tests.site.markup import parse


@pytest.fixture
def desk(tiny):
    """Give a function that sets up the English desk of the data as they now are."""

    def make():
        page = SimpleNamespace(url="", file=SimpleNamespace(src_uri="index.md"))
        return Desk(Edition(tiny.catalogue(), "en"), SimpleNamespace(page=page))

    return make


def disagree(tiny):
    """Publish two figures of one thing that cannot both be true."""
    for name, value in (("a", "4390"), ("b", "4400, precision: over")):
        tiny.publish(
            "- {indicator: accounts, subject: viet-nam, at: 2023-04-19,"
            f" value: {value}}}",
            name=name,
        )


def test_contradictions_name_every_side(tiny, desk):
    """Each statement has its publication; the one that is shown is marked."""
    assert "No contradiction" in contradictions(desk())

    disagree(tiny)
    page = parse(contradictions(desk()))
    shown, other = [each.text for each in page.of_class("statements")[0].all("li")]

    assert ["Accounts"] == [each.text for each in page.all("h2")]
    assert ["Viet Nam, 19 April 2023"] == [each.text for each in page.all("h3")]
    assert "4,390 points shown Newspaper, 1 November 2026, press" == shown
    assert other.startswith("over 4,400 points Newspaper, 1 November 2026, press; not")
    assert "less exact" in other


def test_contradicted_places_name_who_holds_them(tiny, desk):
    """Two provinces in one place are both named, and neither is the one shown."""
    tiny.publish(
        "- {indicator: par-index, period: 2022, of: 63,"
        " values: {ha-noi: {rank: 7}, ben-tre: {rank: 7}}}"
    )
    page = parse(contradictions(desk()))

    assert ["rank 7 of 63, 2022"] == [each.text for each in page.all("h3")]
    assert {"Ben Tre: rank 7 of 63", "Hanoi: rank 7 of 63"} == {
        each.text for each in page.all("strong")
    }
    assert [] == page.of_class("is-shown")


def test_contradictions_are_counted_by_what_they_are_over(tiny, desk):
    """A reader sees at once how many there are, and of what sort."""
    disagree(tiny)
    text = parse(contradiction_counts(desk())).text

    assert "Contradictions on record 1 Indicators concerned 1 Over a figure 1" == text


def test_what_was_left_out_stands_with_its_reason(tiny, desk):
    """Each publication's page tells what was read there and not taken."""
    tiny.publish("- {indicator: accounts, subject: viet-nam, at: 2023, value: 1}")
    tiny.write(
        "omissions.yml",
        """
        hai-phong-first:
          source: later
          stated: {vi: Đứng đầu., en: It came first.}
          reason: {vi: Lỗi dịch., en: A mistranslation.}
          statements: 2
        """,
    )

    assert "It came first." in omissions(desk())
    assert "Newspaper, 1 November 2026" in omissions(desk())
    assert "2 statements" in omissions(desk(), "later")
    assert "Newspaper" not in omissions(desk(), "later")
    assert "" == omissions(desk(), "report")
    assert "Statements left out 2" in parse(omission_counts(desk())).text


def test_example_of_the_choice_has_every_publication_in_order(tiny, desk):
    """The figure shown comes first; each of the others says why it is not."""
    disagree(tiny)
    page = parse(choice_example(desk(), "accounts", at="2023-04-19"))
    first, second = [each.text for each in page.all("li")]

    assert first.startswith("4,390 points shown")
    assert second.startswith("over 4,400 points")
    assert "not shown: less exact" in second
