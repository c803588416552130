"""Outcomes of real targets that are known, each computed here by hand."""

from datetime import date
from decimal import Decimal

import pytest

from reform.edition import Edition
from reform.progress.assess import assess
from reform.progress.sentence import StatusWords


@pytest.fixture
def status(catalogue):
    """Return a function that gives the status of a target of the project's data."""

    def found(programme, target, day=None):
        plan = catalogue.programmes[programme]
        wanted = next(each for each in plan.targets if each.id == target)
        return assess(catalogue, plan, wanted, day and date.fromisoformat(day))

    return found


def test_satisfaction_of_2023_was_missed(status):
    """SIPAS 2023 is 82.66; "over 85" is 2.34 points away."""
    found = status("prime-minister-conclusions-2023-04", "satisfaction-2023")

    assert "missed" == found.state
    assert Decimal("82.66") == found.reading.value
    assert Decimal("2.34") == found.aim.gap(found.reading.value)


def test_satisfaction_of_2025_fell_behind_and_is_unknown(status):
    """
    From 80.08 in 2022 to 83.94 in 2024, of over 90 in 2025: 0.5834 of the pace.

    That is (3.86 / 731) / (9.92 / 1096); the year before it was (2.58 / 365) /
    (9.92 / 1096), 0.7810. Nothing is published of 2025.
    """
    about = "prime-minister-conclusions-2023-04", "satisfaction-2025"
    days = ("2024-12-31", "2025-06-30")
    early, late = (status(*about, day) for day in days)

    assert ["behind", "far-behind"] == [early.state, late.state]
    assert ["0.7810", "0.5834"] == [f"{s.pace.ratio:.4f}" for s in (early, late)]
    assert "last" in late.doubts
    assert "unknown" == status(*about).state


def test_a_fifth_of_regulations_was_cut_before_the_end_of_2025(status):
    """3,241 of 15,763 by April 2025 are 20.56 %; a total does not fall again."""
    found = status("business-regulation-cuts-2020-2025", "regulations-2025")

    assert "met" == found.state
    assert Decimal(3241) / Decimal(15763) == found.reading.value / 100
    assert "20.56" == f"{found.reading.value:.2f}"
    assert found.reading.end < found.target.deadline.end


def test_services_on_the_portal_were_on_track_in_2024(status):
    """39 % on 2020-12-30, 70 % on 2024-08-31, 80 % due on 2025-12-31."""
    found = status(
        "overall-reform-programme-2021-2030", "services-on-portal-2025", "2024-12-31"
    )
    gone = (date(2024, 8, 31) - date(2020, 12, 30)).days
    span = (date(2025, 12, 31) - date(2020, 12, 30)).days
    ratio = Decimal(70 - 39) * span / (Decimal(80 - 39) * gone)

    assert "on-track" == found.state
    assert (1340, 1827) == (gone, span)
    assert ratio == found.pace.ratio
    assert "1.031" == f"{ratio:.3f}"
    assert "81.3" == f"{found.pace.projected:.1f}"


def test_ben_tre_missed_2021_and_was_overtaken_in_2025(status):
    """66.6 % of the services in December 2022; the province joined Vĩnh Long."""
    about = "ben-tre-scheme-2020-2025"
    early = status(about, "level-4-services-2021")
    later = status(about, "level-4-on-portal-2025")

    assert ("missed", Decimal("66.6")) == (early.state, early.reading.value)
    assert ("overtaken", "merger") == (later.state, later.reason)
    assert date(2025, 7, 1) == later.ended


def test_online_target_of_2023_depends_on_the_measure(status):
    """The share of all services that are online, or of those who use them."""
    found = status("prime-minister-conclusions-2023-04", "full-process-users-2023")

    assert ("depends", "proxy") == (found.state, found.reason)
    assert {"met", "missed"} == {each.state for each in found.others}


def test_handling_on_time_was_met_on_reported_rates(status):
    """Over 90 % at the service centres."""
    found = status("prime-minister-conclusions-2023-04", "on-time-at-service-centres")

    assert "met" == found.state
    assert 90 < found.reading.value


def test_measure_that_stands_in_tells_no_gap(catalogue, status):
    """21 of 22 bodies are 4.55 points short of all bodies, not of all procedures."""
    found = status("internal-procedures-2022-2025", "lists-2023")
    said = StatusWords(Edition(catalogue, "en"), found).sentence

    assert "missed" == found.state
    assert said.endswith("95.45% on 14 November 2023, target 100%: missed")
    assert None is found.gap(found.reading)


def test_sources_are_of_what_is_said(catalogue, status):
    """63 provinces of before are no part of the sentence, nor is who counted them."""
    found = status("restructuring-2025", "provinces")
    words = StatusWords(Edition(catalogue, "en"), found)

    assert 63 == found.before.value
    assert ["vietnamnet-2025-08"] == [source.id for source in words.sources]
