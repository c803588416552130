"""The one figure that stands for an entity."""

import pytest

from reform.edition import NBSP, Edition
from reform.key_figure import beside, key_figure, written


@pytest.fixture
def yearly(tiny):
    """Give a data folder whose index comes out every year."""
    path = tiny.root / "indicators/par-index.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(f"{text}frequency: year\n", encoding="utf-8")
    return tiny


def figure(data, kind, identity, language="en"):
    """Write the key figure of an entity with plain blanks; None where there is none."""
    edition = Edition(data.catalogue(), language)
    found = key_figure(edition, kind, edition.page(kind, identity))
    return written(edition, found).replace(NBSP, " ") if found else None


def test_province_has_its_latest_yearly_score(yearly):
    """Later is better, ranked or not, whatever else was measured of a day."""
    yearly.publish("""
        - {indicator: par-index, subject: ha-noi, period: 2022, value: 80, rank: 1}
        - {indicator: par-index, subject: ha-noi, period: 2023, value: 82.5}
        - {indicator: accounts, subject: ha-noi, at: 2024-01-01, value: 7}
        """)

    assert "PAR INDEX: 82.5 points (2023)" == figure(yearly, "province", "ha-noi")


def test_ranked_score_comes_before_another_of_the_same_year(yearly):
    """A place among all says more than a number alone."""
    path = yearly.root / "indicators/par-index.yml"
    other = path.read_text(encoding="utf-8").replace("PAR INDEX", "Other")
    yearly.write("indicators/other-index.yml", other)
    yearly.publish("""
        - {indicator: par-index, subject: ha-noi, period: 2023, value: 80}
        - {indicator: other-index, subject: ha-noi, period: 2023, value: 5, rank: 9,
           of: 63}
        """)

    assert "Other: 5 points, rank 9 of 63 (2023)" == figure(
        yearly, "province", "ha-noi"
    )


@pytest.mark.parametrize(
    "fact",
    [
        "indicator: par-index, period: 2023, rank: 3",
        "indicator: accounts, at: 2024-01-01, value: 7",
        "indicator: par-index, period: 2023, part: services, value: 7",
    ],
    ids=["rank alone", "no score", "part"],
)
def test_province_without_a_yearly_score_has_none(yearly, fact):
    """Nothing stands in for what is not known."""
    yearly.publish(f"- {{subject: ha-noi, {fact}}}")

    assert figure(yearly, "province", "ha-noi") is None


def test_figure_in_doubt_stands_for_nobody(yearly):
    """What is probably a slip is shown with its reason, or not at all."""
    yearly.publish("""
        - indicator: par-index
          subject: ha-noi
          period: 2023
          value: 99
          doubt: {vi: Nhầm, en: A slip}
        """)

    assert figure(yearly, "province", "ha-noi") is None


def test_set_is_told_where_a_name_means_two_territories(yearly):
    """Vĩnh Long of 2023 is not the one of today; Hà Nội is."""
    yearly.publish("""
        - {indicator: par-index, subject: vinh-long, period: 2023, value: 70}
        - {indicator: par-index, subject: ha-noi, period: 2023, value: 80}
        """)

    assert "PAR INDEX: 70 points (2023, among 63 provinces)" == figure(
        yearly, "province", "vinh-long"
    )
    assert "PAR INDEX: 80 points (2023)" == figure(yearly, "province", "ha-noi")


def test_derived_figure_is_said_to_be_one(yearly):
    """A sum of ours is not taken for a published number."""
    yearly.publish("""
        - indicator: par-index
          subject: ha-noi
          period: 2023
          value: 80
          precision: derived
          how: 79 + 1
        """)

    assert "PAR INDEX: 80 points (2023, derived)" == figure(
        yearly, "province", "ha-noi"
    )


def test_indicator_has_the_latest_figure_of_the_country(tiny):
    """Its own name says what is measured; who is meant stands with the time."""
    tiny.publish("""
        - {indicator: on-time-rate, subject: viet-nam, tier: province, period: 2024,
           value: 99, precision: over}
        """)
    edition = Edition(tiny.catalogue(), "vi")
    indicator = edition.page("indicator", "on-time-rate")
    found = key_figure(edition, "indicator", indicator)

    assert f"hơn 99{NBSP}% (cấp tỉnh, 2024)" == beside(edition, found)


def test_indicator_known_of_the_country_alone_needs_no_more_words(tiny):
    """Where nobody else is measured, nobody has to be named."""
    assert "98.27% (2022)" == figure(tiny, "indicator", "on-time-rate")

    tiny.publish("- {indicator: on-time-rate, subject: ha-noi, period: 2022, value: 9}")

    assert "nationwide: 98.27% (2022)" == figure(tiny, "indicator", "on-time-rate")


def test_indicator_known_of_provinces_has_who_leads_them(provincial, catalogue):
    """Only where four fifths of them are known is anybody said to lead."""
    names = sorted(p for p in catalogue.provinces if catalogue.places[p].within(63))
    values = {name: 50 + place for place, name in enumerate(names)}

    def publish(known):
        cells = "\n".join(f"    {name}: {values[name]}" for name in known)
        provincial.publish(
            f"- indicator: yearly-index\n  period: 2023\n  values:\n{cells}"
        )
        return figure(provincial, "indicator", "yearly-index")

    edition = Edition(catalogue, "en")
    last = edition.name(catalogue.places[names[-1]])

    assert f"{last} leads: 112 points (2023)" == publish(names)
    assert publish(names[30:]) is None


def test_place_in_an_order_is_said_once(catalogue):
    """Of an indicator that counts places, value and rank are the same number."""
    edition = Edition(catalogue, "en")
    indicator = edition.page("indicator", "un-egov-rank")
    found = key_figure(edition, "indicator", indicator)

    assert written(edition, found).startswith("rank ")
    assert 1 == written(edition, found).count("rank")
