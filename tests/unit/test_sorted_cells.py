"""By what cells are sorted whose text does not tell."""

from types import SimpleNamespace

import pytest

from macros.desk import Desk
from macros.glossary import glossary
from macros.tables import fact_table
from reform.edition import Edition
from tests.site.markup import parse

DESCRIBED = """
    name: {vi: Tài khoản, en: Accounts}
    description: {vi: Tài khoản BC., en: Accounts of payrolls.}
    pillar: procedures
    unit: points
    better: higher
    nature: state
    """


@pytest.fixture
def desk(tiny):
    """Give a function that sets up the desk of the data as they now are."""

    def make(language="vi"):
        page = SimpleNamespace(url="", file=SimpleNamespace(src_uri="index.md"))
        env = SimpleNamespace(page=page)
        return Desk(Edition(tiny.catalogue(), language), env)

    return make


def given(html, kind):
    """Return what cells of a class are sorted by, with their texts."""
    cells = [cell for cell in parse(html).of_class(kind) if cell.tag == "td"]
    return [(cell.text, cell.attributes.get("data-sort")) for cell in cells]


def test_numbers_in_words_and_ranks_alone_say_their_value(tiny, desk):
    """Millions are written in words; a mere rank is no value, and so a gap."""
    tiny.publish(
        """
        - {indicator: accounts, subject: viet-nam, at: 2024, value: 6000000}
        - {indicator: accounts, subject: viet-nam, at: 2023, value: 4419}
        - {indicator: accounts, subject: viet-nam, at: 2022, rank: 5, of: 63}
        """
    )

    found = given(fact_table(desk(), indicator="accounts"), "figure")
    assert [
        ("6\N{NO-BREAK SPACE}triệu\N{NO-BREAK SPACE}điểm", "6000000"),
        ("4.419\N{NO-BREAK SPACE}điểm", None),
    ] == [(text.replace(" ", "\N{NO-BREAK SPACE}"), by) for text, by in found[:2]]
    assert "" == found[2][1]


def test_days_and_halves_say_their_end(tiny, desk):
    """A year sorts by its text; shorter spans do not, in either language."""
    tiny.publish(
        """
        - {indicator: accounts, subject: viet-nam, at: 2024, value: 3}
        - {indicator: accounts, subject: viet-nam, at: 2023-H1, value: 2}
        - {indicator: accounts, subject: viet-nam, at: 2022-02-03, value: 1}
        """
    )

    found = given(fact_table(desk("en"), indicator="accounts"), "when")
    assert [
        ("2024", None),
        ("first half of 2023", "2023-06-30"),
        ("3 February 2022", "2022-02-03"),
    ] == found


def test_values_of_several_units_are_not_sorted(tiny, desk):
    """The column of a table of several indicators has no order."""
    tiny.publish("- {indicator: accounts, subject: viet-nam, at: 2024, value: 3}")

    heads = parse(fact_table(desk(), subject="viet-nam")).all("th", scope="col")
    refusing = [head.text for head in heads if "data-sort" in head.attributes]
    assert ["Giá trị"] == refusing


def test_glossary_says_which_indicators_use_a_term(tiny, desk):
    """Terms stand by their letters, with abbreviations and the indicators below."""
    tiny.write("indicators/accounts.yml", DESCRIBED)
    tiny.write(
        "glossary.yml",
        """
        payroll:
          name: {vi: Biên chế, en: Payroll}
          abbreviation: BC
          meaning: {vi: Số người được giao., en: Posts assigned.}
        project:
          name: {vi: Đề án, en: Project}
          meaning: {vi: Một việc., en: Something.}
        """,
    )

    page = parse(glossary(desk()))
    headings = [heading.text for heading in page.all("h2")]
    definition = page.all("dd")[0]
    assert ["B", "Đ", "Chữ viết tắt"] == headings
    assert ["payroll", "project"] == [e.get("id") for e in page.all("dt")[:2]]
    assert ["indicators/accounts/"] == [a.get("href") for a in definition.all("a")]
    assert ["#payroll"] == [
        a.get("href") for a in page.of_class("abbreviations")[0].all("a")
    ]
