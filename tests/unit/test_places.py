"""The places and ministries in `data/`: who was there when, and who followed whom."""

from collections import Counter
from datetime import date

import pytest

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

CITIES = {"can-tho", "da-nang", "ha-noi", "hai-phong", "ho-chi-minh"}

UNCHANGED = {
    "cao-bang",
    "dien-bien",
    "ha-noi",
    "ha-tinh",
    "hue",
    "lai-chau",
    "lang-son",
    "nghe-an",
    "quang-ninh",
    "son-la",
    "thanh-hoa",
}

REGIONS = {
    63: {
        "bac-trung-bo-va-duyen-hai-mien-trung": 14,
        "dong-bang-song-cuu-long": 13,
        "dong-bang-song-hong": 11,
        "dong-nam-bo": 6,
        "tay-nguyen": 5,
        "trung-du-va-mien-nui-phia-bac": 14,
    },
    34: {
        "bac-trung-bo": 5,
        "dong-bang-song-cuu-long": 5,
        "dong-bang-song-hong": 6,
        "dong-nam-bo": 3,
        "duyen-hai-nam-trung-bo-va-tay-nguyen": 6,
        "trung-du-va-mien-nui-phia-bac": 9,
    },
}


def cities_on(catalogue, day):
    """Ids of the provinces that were styled cities on a *day*."""
    which = set_at(day)
    return {
        place.id
        for place in provinces(catalogue.places, which)
        if title_on(place.within(which).titles, day).name.vi.startswith("Thành phố ")
    }


def codes(catalogue, which):
    """Id of the province that had each of the statistics office's codes."""
    found = provinces(catalogue.places, which)
    return {place.within(which).code: place.id for place in found}


def at_work_on(catalogue, day):
    """Ministries and agencies that were at work on a *day*."""
    return [
        ministry
        for ministry in catalogue.ministries.values()
        if ministry.since <= day and (ministry.until is None or day <= ministry.until)
    ]


@pytest.mark.parametrize(("size", "day"), [(63, "2025-06-30"), (34, "2025-07-01")])
def test_as_many_provinces_as_the_day_had(catalogue, size, day):
    """There are 63 provinces on the eve of the merger, 34 the day after."""
    which = set_of(Period.parse(day))

    assert size == len(provinces(catalogue.places, which))


@pytest.mark.parametrize(("which", "edge"), [(63, "until"), (34, "since")])
def test_all_of_a_set_begin_or_end_together(catalogue, which, edge):
    """The 63 end on the eve of the merger, the 34 begin on its day."""
    day = {63: date(2025, 6, 30), 34: date(2025, 7, 1)}[which]
    found = provinces(catalogue.places, which)

    assert {day} == {getattr(place.within(which), edge) for place in found}


@pytest.mark.parametrize(
    ("cities", "day"),
    [
        pytest.param(CITIES, date(2024, 12, 31), id="five before Hue"),
        pytest.param(CITIES | {"hue"}, date(2025, 1, 1), id="six with Hue"),
        pytest.param(CITIES | {"hue"}, date(2025, 7, 1), id="six after the merger"),
        pytest.param(CITIES | {"hue"}, date(2026, 4, 29), id="six before Dong Nai"),
        pytest.param(
            CITIES | {"hue", "dong-nai"}, date(2026, 4, 30), id="seven with Dong Nai"
        ),
    ],
)
def test_cities_are_those_of_the_day(catalogue, cities, day):
    """A province that became a city is one from that day on, not earlier."""
    assert cities == cities_on(catalogue, day)


@pytest.mark.parametrize(
    ("name", "day"),
    [
        pytest.param("Tỉnh Thừa Thiên Huế", date(2024, 12, 31), id="province"),
        pytest.param("Thành phố Huế", date(2025, 1, 1), id="city"),
    ],
)
def test_hue_is_called_as_it_was(catalogue, name, day):
    """Until the end of 2024 Hue was the province of Thua Thien Hue."""
    titles = catalogue.places["hue"].within(63).titles

    assert name == title_on(titles, day).name.vi


def test_each_old_province_went_to_one_new_one(catalogue):
    """Each of the 63 is named once among the parts of the 34, by its successor."""
    old = provinces(catalogue.places, 63)
    went = [
        (part, new.id)
        for new in provinces(catalogue.places, 34)
        for part in new.within(34).made_of
    ]

    assert sorted((place.id, successor(place)) for place in old) == sorted(went)


def test_eleven_provinces_are_unchanged(catalogue):
    """Eleven provinces took over their own territory and nothing else."""
    found = provinces(catalogue.places, 34)

    assert UNCHANGED == {place.id for place in found if same_territory(place)}


def test_fifty_two_provinces_became_twenty_three(catalogue):
    """The merged ones are made of 52, two or three each, and keep a part's name."""
    merged = [
        place for place in provinces(catalogue.places, 34) if not place.within(34).alone
    ]
    parts = [place.within(34).made_of for place in merged]

    assert (23, 52) == (len(merged), sum(map(len, parts)))
    assert {2, 3} == set(map(len, parts))
    assert all(place.id in place.within(34).made_of for place in merged)


def test_merged_provinces_name_their_resolution(catalogue):
    """Only where something changed is there a document that changed it."""
    resolution = "Nghị quyết 202/2025/QH15"
    territories = [p.within(34) for p in provinces(catalogue.places, 34)]

    assert {(True, None), (False, resolution)} == {
        (territory.alone, territory.basis and territory.basis.vi)
        for territory in territories
    }


def test_seven_codes_changed_hands(catalogue):
    """Seven codes of the 63 mean a province of another name among the 34."""
    before, after = codes(catalogue, 63), codes(catalogue, 34)

    assert {
        "15": ("yen-bai", "lao-cai"),
        "24": ("bac-giang", "bac-ninh"),
        "44": ("quang-binh", "quang-tri"),
        "52": ("binh-dinh", "gia-lai"),
        "80": ("long-an", "tay-ninh"),
        "82": ("tien-giang", "dong-thap"),
        "91": ("kien-giang", "an-giang"),
    } == {
        code: (before[code], name)
        for code, name in after.items()
        if before[code] != name
    }


@pytest.mark.parametrize("which", [63, 34])
def test_codes_are_unique_within_a_set(catalogue, which):
    """No two provinces of a set share the office's code or the ISO code."""
    found = [place.within(which) for place in provinces(catalogue.places, which)]

    assert which == len({territory.code for territory in found})
    assert which == len({territory.iso for territory in found})


@pytest.mark.parametrize("which", [63, 34])
def test_every_cell_of_the_map_is_taken_once(catalogue, which):
    """Provinces and the two archipelagos have a cell of their own."""
    territories = [p.within(which) for p in provinces(catalogue.places, which)]
    tiles = [territory.tile for territory in territories]
    tiles += [a.tile for territory in territories for a in territory.archipelagos]
    taken = Counter((tile.row, tile.column) for tile in tiles)

    assert which + 2 == len(taken)
    assert {1} == set(taken.values())


@pytest.mark.parametrize("which", [63, 34])
def test_archipelagos_are_in_both_maps(catalogue, which):
    """Hoang Sa belongs to Da Nang and Truong Sa to Khanh Hoa, before and after."""
    assert [
        ("da-nang", "Quần đảo Hoàng Sa"),
        ("khanh-hoa", "Quần đảo Trường Sa"),
    ] == [
        (place.id, archipelago.name.vi)
        for place in provinces(catalogue.places, which)
        for archipelago in place.within(which).archipelagos
    ]


@pytest.mark.parametrize("which", [63, 34])
def test_six_regions_share_the_provinces(catalogue, which):
    """Six regions have their extent in a set, and its provinces lie in them."""
    regions = [
        place.id
        for place in catalogue.places.values()
        if any(span.provinces == which for span in place.spans)
    ]

    assert REGIONS[which] == {
        region: len(in_region(catalogue.places, region, which)) for region in regions
    }
    assert which == sum(REGIONS[which].values())


def test_new_regions_tell_of_the_months_without_a_list(catalogue):
    """The six regions of the 34 begin in October 2025, and say what is not known."""
    spans = {
        (span.since, place.note is not None)
        for place in catalogue.places.values()
        for span in place.spans
        if span.provinces == 34
    }

    assert {(date(2025, 10, 5), True)} == spans


@pytest.mark.parametrize(
    ("ministries", "agencies", "day"),
    [
        pytest.param(18, 4, date(2021, 7, 23), id="the first day known"),
        pytest.param(18, 4, date(2025, 2, 28), id="the last day of the 22"),
        pytest.param(14, 3, date(2025, 3, 1), id="the first day of the 17"),
    ],
)
def test_as_many_ministries_as_the_day_had(catalogue, ministries, agencies, day):
    """There are 18 ministries and 4 agencies until February 2025, then 14 and 3."""
    kinds = Counter(ministry.kind for ministry in at_work_on(catalogue, day))

    assert {"ministry": ministries, "ministerial-level-agency": agencies} == kinds


def test_ended_ministries_have_a_living_successor(catalogue):
    """Whoever looks for one of the seven that ended is led to one at work."""
    ended = [m for m in catalogue.ministries.values() if m.until]
    successors = [catalogue.ministries[m.successor] for m in ended]

    assert 7 == len(ended)
    assert {None} == {ministry.until for ministry in successors}


def test_only_ended_ministries_have_a_successor(catalogue):
    """A ministry at work was not taken over by anyone."""
    at_work = at_work_on(catalogue, date(2025, 3, 1))

    assert {None} == {ministry.successor for ministry in at_work}


def test_new_ministries_grew_out_of_ended_ones(catalogue):
    """Each ministry that began in March 2025 is the successor of some other."""
    every = catalogue.ministries.values()
    new = {m.id for m in every if m.since == date(2025, 3, 1)}

    assert {"bo-dan-toc-va-ton-giao", "bo-nong-nghiep-va-moi-truong"} == new
    assert new <= {m.successor for m in every}
