"""What is said of an indicator in a sentence: no more than is known."""

import pytest

from reform.claim import Claim, claim
from reform.edition import NBSP, Edition
from reform.territory import provinces
from tests.unit.round_facts import table


@pytest.fixture
def said(tiny):
    """Return a function that says what is known of an indicator with some facts."""

    def made(indicator, *facts, language="vi", **asked):
        if facts:
            tiny.publish("\n".join(f"- {{{fact}}}" for fact in facts))
        edition = Edition(tiny.catalogue(), language)
        found = edition.catalogue.indicators[indicator]
        made = claim(edition, found, **asked)
        source = made.source and made.source.id
        return made.said.replace(NBSP, " "), source, made.more

    return made


RATE = "indicator: on-time-rate, subject: viet-nam"


def test_figure_of_the_country_is_said_with_its_change(said):
    """And who states it."""
    found = said("on-time-rate", f"{RATE}, period: 2023, value: 99")

    expected = "Cả nước: 99 % năm 2023, tăng 1 điểm phần trăm so với năm 2022"
    assert (expected, "later", "") == found


def test_figure_alone_is_said_in_brief(said):
    """Where the page shows large what it is held against."""
    found = said("on-time-rate", f"{RATE}, period: 2023, value: 99", in_full=False)

    assert ("Cả nước: 99 % năm 2023", "later", "") == found


def test_figure_before_that_cannot_be_compared_is_apart(said):
    """A semicolon parts two figures; a comma would be a claim."""
    found = said("on-time-rate", f'{RATE}, period: "2023-H1", value: 99')

    assert (
        "Cả nước: 99 % trong 6 tháng đầu năm 2023; trước đó: 98,27 % (năm 2022),"
        " không so sánh trực tiếp được"
    ) == found[0]


@pytest.mark.parametrize(
    ("time", "vietnamese", "english"),
    [
        ("period: 2024", "99 % năm 2024", "99% in 2024"),
        ('period: "2024-H1"', "99 % trong 6 tháng đầu", "99% in the first half"),
        ('period: "2024-Q1"', "99 % trong quý I/2024", "99% in Q1 2024"),
        ('period: "2024-02"', "99 % (tháng 2/2024)", "99% in February 2024"),
        ("period: 2024-02-03", "99 % ngày 03/02/2024", "99% on 3 February 2024"),
        ('period: "2023-2024"', "99 % trong giai đoạn", "99% in 2023–2024"),
        ("to: 2024-02-03", "99 %, lũy kế đến 03/02/2024", "99%, cumulative to"),
    ],
)
def test_time_is_said_as_one_says_it(said, time, vietnamese, english):
    """Every form of time reads as a sentence in both languages."""
    fact = f"{RATE}, {time}, value: 99"

    assert f"Cả nước: {vietnamese}" in said("on-time-rate", fact)[0]
    assert f"Nationwide: {english}" in said("on-time-rate", fact, language="en")[0]


def test_level_and_target_are_said(said, tiny):
    """The target in a sentence of its own."""
    tiny.write(
        "programmes/plan.yml",
        """
        name: {vi: Kế hoạch, en: Plan}
        subject: viet-nam
        targets:
          - {id: one, text: {vi: Một, en: One}, source: report, value: 95,
             indicator: on-time-rate, subject: viet-nam, tier: province,
             comparison: at-least, deadline: 2025}
        """,
    )

    found = said("on-time-rate", f"{RATE}, tier: province, period: 2023, value: 99")

    assert "Cả nước, cấp tỉnh: 99 % năm 2023" == found[0]
    assert "Mục tiêu: ít nhất 95 % đến năm 2025." == found[2].replace(NBSP, " ")


def test_single_figure_of_a_province_is_no_figure_of_the_country(said):
    """Which is said."""
    fact = "indicator: accounts, subject: ha-noi, at: 2023-03-01, value: 12"

    expected = "Hà Nội: 12 điểm ngày 01/03/2023"
    more = "Chưa tìm thấy số liệu chung của cả nước."
    assert (expected, "later", more) == said("accounts", fact)


def test_provinces_are_counted_where_several_are_known(provincial):
    """Of no single one is anything said."""
    catalogue = provincial.catalogue()
    ids = [place.id for place in provinces(catalogue.places, 34)]
    provincial.publish(table(2025, dict.fromkeys(ids[:20], 1), 34))
    edition = Edition(provincial.catalogue(), "en")

    found = claim(edition, edition.catalogue.indicators["yearly-index"])

    assert "Known for 20 of 34 provinces (2025)" == found.said
    assert found.source is None


@pytest.mark.parametrize(
    ("year", "more"),
    [(2024, "Known for 20 of 34 provinces (2025)."), (2025, "")],
)
def test_later_figures_of_provinces_are_counted(provincial, year, more):
    """A reader learns that the country's figure is not the newest there is."""
    ids = [place.id for place in provinces(provincial.catalogue().places, 34)]
    about = "indicator: yearly-index, subject: viet-nam"
    country = f"- {{{about}, period: {year}, value: 9}}\n"
    provincial.publish(country + table(2025, dict.fromkeys(ids[:20], 1), 34))
    edition = Edition(provincial.catalogue(), "en")

    found = claim(edition, edition.catalogue.indicators["yearly-index"])

    assert f"Nationwide: 9{NBSP}points in {year}" == found.said
    assert more == found.more


def test_of_an_indicator_without_figures_nothing_is_claimed(said):
    """A gap is shown as a gap."""
    assert ("We have found no published figure yet", None, "") == said(
        "accounts", language="en"
    )


def test_claim_of_nothing_has_no_source():
    """What is not published has no publication."""
    assert Claim("nothing").source is None
