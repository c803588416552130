"""The collected facts: complete where their publications are, apart where they differ.

These hold of the project's own data. A contribution adds to them; what fails here has
lost or merged something that was published.
"""

import csv
from pathlib import Path

import pytest

from reform.territory import MERGER

DISAGREEMENTS = Path(__file__).with_name("disagreements.csv")
"""Pairs of publications about one thing, and what a person found of each."""


def provinces(catalogue, indicator, year, which=63):
    """Return the provinces of a set that have a figure for a year."""
    return {
        choice.shown.key.subject
        for choice in catalogue.shown(indicator, part=None, tier=None, provinces=which)
        if choice.shown.key.when.until.text == str(year)
        and choice.shown.value is not None
    }


@pytest.mark.parametrize(
    ("year", "expected"),
    [
        (2018, 61),
        (2019, 63),
        (2020, 63),
        (2021, 60),
        (2022, 61),
        (2023, 61),
        (2024, 61),
    ],
)
def test_papi_has_the_provinces_that_were_published(catalogue, year, expected):
    """PAPI leaves out provinces whose survey failed: no more and no fewer are here."""
    assert expected == len(provinces(catalogue, "papi", year))


@pytest.mark.parametrize("year", [2022, 2023, 2024])
def test_dti_has_all_of_the_63(catalogue, year):
    """The digital transformation index covers every province."""
    assert 63 == len(provinces(catalogue, "dti", year))


def test_dti_of_2024_stands_for_both_sets(catalogue):
    """It was published for the 63 and again for the 34: two facts, side by side."""
    for name in ("hai-phong", "ho-chi-minh"):
        both = {
            choice.shown.key.provinces: choice.shown.value
            for choice in catalogue.shown("dti", name)
            if choice.shown.key.when.until.text == "2024"
        }
        assert {63, 34} == set(both)
        assert both[63] != both[34]


def test_papi_has_eight_dimensions(catalogue):
    """Dimensions are parts of one indicator, each known wherever the total is."""
    parts = catalogue.indicators["papi"].parts
    facts = [c.shown for c in catalogue.shown("papi") if c.shown.key.provinces]
    year = [fact for fact in facts if fact.key.when.until.text == "2019"]

    assert 8 == len(parts)
    assert 63 * 9 == sum(fact.value is not None for fact in year)


def test_nothing_is_carried_across_the_merger(catalogue):
    """A figure of the 34 for a time before them is one that was published as such."""
    carried = [
        fact
        for fact in catalogue.facts
        if fact.key.provinces == 34
        and fact.key.when.until.end < MERGER
        and fact.source.published.end < MERGER
    ]

    assert [] == carried


def test_figures_of_late_2025_are_about_the_new_territory(catalogue):
    """What was published about Vinh Long in August 2025 includes Ben Tre."""
    late = [
        fact
        for fact in catalogue.facts
        if fact.key.subject in catalogue.provinces
        and fact.key.when.until.start >= MERGER
    ]

    assert late
    assert {34} == {fact.key.provinces for fact in late}


def test_ranks_computed_from_a_data_set_are_not_stated_by_it(catalogue):
    """A rank is the publication's own; the site may compute others, and says so."""
    sets = {s.id for s in catalogue.sources.values() if s.kind == "dataset"}

    assert [] == [f for f in catalogue.facts if f.source.id in sets and f.rank]


def test_private_data_sets_say_what_they_are(catalogue):
    """Whoever reads a figure of a secondary data set can see that it is one."""
    for source in catalogue.sources.values():
        if source.kind == "dataset":
            assert "secondary" == source.authority
            assert source.note is not None
            assert source.licence or "no licence" in source.note.en


@pytest.mark.parametrize(
    "case",
    list(csv.DictReader(DISAGREEMENTS.read_text(encoding="utf-8").splitlines())),
    ids=lambda case: "-".join(list(case.values())[:-1]),
)
def test_known_disagreements_come_out_as_they_are(catalogue, case):
    """What a person found in two publications is what the rule finds."""
    one, other = (_stated(catalogue, case, case[name]) for name in ("source", "other"))
    together = any(
        {case["source"], case["other"]} <= {fact.source.id for fact in found.facts}
        for found in catalogue.contradictions
        if found.choice.shown.key in {fact.key for fact in one}
    )

    if case["expected"] == "different-things":
        assert not {fact.key for fact in one} & {fact.key for fact in other}
    else:
        assert {fact.key for fact in one} & {fact.key for fact in other}
        assert together == (case["expected"] == "contradiction")


def _stated(catalogue, case, source):
    found = [
        fact
        for fact in catalogue.stated_by(source)
        if fact.key.indicator == case["indicator"]
        and fact.key.subject == case["subject"]
        and (fact.key.tier or "") == case["tier"]
        and (fact.key.part or "") == case["part"]
        and fact.key.when.until.text == case["time"]
    ]
    assert found, f"{source} no longer states it"
    return found
