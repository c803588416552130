"""63 provinces and 34, on three of them."""

from datetime import date

import pytest

from reform.model import Title
from reform.period import Period
from reform.territory import (
    in_region,
    provinces,
    same_territory,
    set_at,
    set_of,
    successor,
    title_on,
)


@pytest.fixture
def places(tiny):
    """Give the places of the tiny data."""
    return tiny.catalogue().places


@pytest.mark.parametrize(
    ("day", "which"), [(date(2025, 6, 30), 63), (date(2025, 7, 1), 34)]
)
def test_sets_change_on_the_first_of_july(day, which):
    """The 63 have the last day of June, the 34 the first of July."""
    assert which == set_at(day)


@pytest.mark.parametrize(
    ("period", "which"),
    [
        ("2024", 63),
        ("2025-H1", 63),
        ("2025-Q3", 34),
        ("2026", 34),
        ("2025", None),
        ("2021-2025", None),
    ],
)
def test_period_across_the_merger_has_no_set(period, which):
    """Which provinces a figure for 2025 means must be written."""
    assert which == set_of(Period.parse(period))


def test_provinces_are_those_of_a_set(places):
    """A merged name is only among the 63; countries and regions never are."""
    assert ["ben-tre", "ha-noi", "vinh-long"] == [p.id for p in provinces(places, 63)]
    assert ["ha-noi", "vinh-long"] == [p.id for p in provinces(places, 34)]


def test_regions_have_the_provinces_of_their_time(places):
    """A region is asked for with a set, since it was drawn anew."""
    assert 3 == len(in_region(places, "cuu-long", 63))
    assert 2 == len(in_region(places, "cuu-long", 34))
    assert [] == in_region(places, "viet-nam", 34)


@pytest.mark.parametrize(
    ("place", "whole"),
    [
        ("ben-tre", "vinh-long"),
        ("vinh-long", "vinh-long"),
        ("ha-noi", "ha-noi"),
        ("viet-nam", None),
    ],
)
def test_each_old_province_has_a_successor(places, place, whole):
    """The territory of before belongs to one province now."""
    assert whole == successor(places[place])


@pytest.mark.parametrize(
    ("place", "same"), [("ha-noi", True), ("vinh-long", False), ("ben-tre", False)]
)
def test_kept_name_need_not_be_the_same_territory(places, place, same):
    """Vĩnh Long is larger now, Hà Nội is not."""
    assert same == same_territory(places[place])


@pytest.mark.parametrize(
    ("day", "style"),
    [
        (date(2020, 1, 1), "Province"),
        (date(2026, 4, 29), "Province"),
        (date(2026, 4, 30), "City"),
    ],
)
def test_style_is_the_last_one_begun(day, style):
    """A province that became a city is one from that day."""
    titles = [
        Title.model_validate({"name": {"vi": "a", "en": "Province"}}),
        Title.model_validate(
            {"since": date(2026, 4, 30), "name": {"vi": "b", "en": "City"}}
        ),
    ]

    assert style == title_on(titles, day).name.en
