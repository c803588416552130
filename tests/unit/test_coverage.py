"""How much is known of the provinces, and what is not."""

import pytest

from reform.coverage import by_index, fullest_first, latest, runs, unknown
from tests.unit.conftest import YEARLY

NINE = "an-giang bac-giang bac-kan bac-lieu bac-ninh ben-tre ca-mau can-tho cao-bang"
TEN = f"{NINE} da-nang"


def table(names, cell=1, /, **about):
    """Write a statement on provinces, each with the same cell."""
    said = {"indicator": "yearly-index", "period": 2022, **about}
    lines = "\n".join(f"    {province}: {cell}" for province in names.split())
    head = "\n".join(f"  {name}: {value}" for name, value in said.items())
    return f"-{head[1:]}\n  values:\n{lines}"


@pytest.fixture
def rounds(provincial):
    """Return a function that publishes tables and returns their rounds."""

    def published(*tables):
        provincial.publish("\n".join(tables))
        return provincial.catalogue().rounds

    return published


@pytest.fixture
def missing(provincial):
    """Return a function that says what is not known of a province after tables."""

    def found(province, *tables):
        provincial.publish("\n".join(tables))
        catalogue = provincial.catalogue()
        return unknown(catalogue.rounds, catalogue.places[province])

    return found


def times(gaps):
    """Return of gaps the period, the set and the state."""
    return [(g.when.until.text, g.provinces, state) for g, state in gaps]


def test_value_rank_and_nothing_are_told_apart(rounds):
    """Of each province of the set it is said what is known; nothing is left out."""
    (known,) = rounds(table("ha-noi hue", 81), table("ca-mau", "{rank: 3}"))

    assert ["ha-noi", "hue"] == known.having["value"]
    assert ["ca-mau"] == known.having["rank"]
    assert 60 == known.count("nothing")
    assert ("value", "nothing") == (known.state("hue"), known.state("ben-tre"))


def test_change_without_level_is_nothing_known(rounds):
    """A change is no figure: the level of the province stays unknown."""
    change = "{change: {by: 3, unit: percent, against: 2021}}"

    assert "nothing" == rounds(table("hue", change))[0].state("hue")


@pytest.mark.parametrize(
    ("counts", "provinces", "about"),
    [
        (True, "hue", {}),
        (False, "hue", {"period": "2022-09"}),
        (False, NINE, {"period": "2022-09"}),
        (True, TEN, {"period": "2022-09"}),
        (False, NINE, {"indicator": "on-time-rate"}),
        (True, TEN, {"indicator": "on-time-rate"}),
    ],
    ids=["year", "month", "month of nine", "month of ten", "rate of nine", "of ten"],
)
def test_period_counts_by_year_or_by_ten_provinces(rounds, counts, provinces, about):
    """A yearly score leaves gaps in each full year, all else once ten are known."""
    assert [counts] == [each.counts for each in rounds(table(provinces, **about))]


@pytest.mark.parametrize(
    ("old", "new"),
    [("nature: score", "nature: flow"), ("frequency: year", "frequency: irregular")],
    ids=["rate", "irregular"],
)
def test_year_of_no_yearly_score_counts_by_its_provinces(provincial, old, new):
    """One province's rate, or a score that comes out now and then, leaves no gap."""
    provincial.write("indicators/yearly-index.yml", YEARLY.replace(old, new))
    provincial.publish(table("hue"))

    assert [False] == [each.counts for each in provincial.catalogue().rounds]


def test_year_of_changes_alone_does_not_count(rounds):
    """Where nothing is known of anyone there is no gap either."""
    change = "{change: {by: 3, unit: percent, against: 2021}}"

    assert [False] == [each.counts for each in rounds(table("hue", change))]


def test_parts_are_not_counted(rounds):
    """A part of an index is no index of its own."""
    part = table(TEN, indicator="par-index", part="services")

    assert () == rounds(part)


def test_sets_of_provinces_are_kept_apart(rounds):
    """One year published for both sets is two rounds, of 63 and of 34 provinces."""
    found = rounds(table("ha-noi ben-tre"), table("ha-noi vinh-long", provinces=34))

    assert [(63, 63), (34, 34)] == [(r.provinces, len(r.members)) for r in found]
    assert [["ben-tre", "ha-noi"], ["ha-noi", "vinh-long"]] == [
        each.having["value"] for each in found
    ]


def test_tiers_are_kept_apart(rounds):
    """A rate at provinces and one at communes are two series."""
    rate = {"indicator": "on-time-rate"}
    found = rounds(table("hue", tier="province", **rate), table("hue", tier="commune"))

    assert 2 == len(by_index(found))


def provinces_of(provincial, which):
    """Return the ids of a set of provinces, blanks between them."""
    places = provincial.catalogue().places.values()
    return " ".join(p.id for p in places if p.within(which))


def test_latest_map_needs_half_of_the_provinces(provincial, rounds):
    """32 of 63 values are enough, 31 are not; ranks are no values."""
    names = provinces_of(provincial, 63).split()
    found = rounds(
        table(" ".join(names[:32]), period=2021),
        table(" ".join(names[:31])),
        table(" ".join(names[31:]), "{rank: 5}"),
    )

    assert ["2021"] == [each.when.until.text for each in latest(found)]
    assert [] == latest(found[1:])


def test_half_is_enough_for_a_map(provincial, rounds):
    """17 of 34 are half."""
    names = provinces_of(provincial, 34).split()

    assert 1 == len(latest(rounds(table(" ".join(names[:17]), provinces=34))))


def test_latest_map_is_of_both_sets_where_both_are_known(provincial, rounds):
    """A year known of both sets has two maps, and that of today is first."""
    of_63, of_34 = (provinces_of(provincial, which) for which in (63, 34))
    found = rounds(table(of_63, period=2021), table(of_63), table(of_34, provinces=34))

    assert [(34, "2022"), (63, "2022")] == [
        (each.provinces, each.when.until.text) for each in latest(found)
    ]


def test_runs_join_periods_in_one_state(rounds):
    """What lasts is said once: where it begins and where it ends."""
    found = rounds(
        table("hue ha-noi", period=2019),
        table("hue ha-noi", period=2020),
        table("ha-noi", period=2021),
        table("hue", "{rank: 1}", period=2022),
    )

    assert [("value", 0, 1), ("nothing", 2, 2), ("rank", 3, 3)] == runs(found, "hue")


def test_fullest_index_is_first(rounds):
    """Indices are in the order of how much of what they could tell is known."""
    found = rounds(table("hue"), table(TEN, indicator="on-time-rate"))

    assert ["on-time-rate", "yearly-index"] == [
        index[0].indicator.id for index in fullest_first(by_index(found))
    ]


def test_province_is_asked_for_the_latest_two_periods(missing):
    """Older gaps are left to the page of coverage; a rank alone is a gap too."""
    (territory,) = missing(
        "ha-noi",
        table("hue", period=2019),
        table("hue", period=2020),
        table("ha-noi", "{rank: 2}", period=2021),
    )

    assert [("2021", 63, "rank"), ("2020", 63, "nothing")] == times(territory.gaps)
    assert 1 == territory.followed


def test_known_province_has_no_gap(missing):
    """Where the latest two periods are known nothing is missing."""
    (territory,) = missing("hue", table("hue", period=2021), table("hue"))

    assert () == territory.gaps


def test_nothing_is_carried_to_a_new_territory(missing):
    """Vĩnh Long of today has the gaps of today, though the old one was known."""
    today, before = missing(
        "vinh-long",
        table("vinh-long", period=2023),
        table("vinh-long", period=2024),
        table("ha-noi", period=2024, provinces=34),
    )

    assert [("2024", 34, "nothing")] == times(today.gaps)
    assert ["2024"] == [each.when.until.text for each in today.only_before]
    assert ((34,), (63,), ()) == (today.sets, before.sets, before.gaps)


def test_index_known_since_the_merger_is_not_only_known_before(missing):
    """Once the new territory has a figure, nothing is said of the one before."""
    today, _ = missing(
        "vinh-long",
        table("vinh-long", period=2024),
        table("vinh-long", period=2024, provinces=34),
    )

    assert ((), ()) == (today.gaps, today.only_before)


def test_ended_province_has_its_own_gaps_alone(missing):
    """Bến Tre is asked for what was published of the 63, not of the 34."""
    (territory,) = missing(
        "ben-tre", table("hue"), table("vinh-long", period=2024, provinces=34)
    )

    assert (63,) == territory.sets
    assert [("2022", 63, "nothing")] == times(territory.gaps)


def test_unchanged_province_is_one_territory(missing):
    """Hà Nội is the same before and after: its periods follow each other."""
    (territory,) = missing(
        "ha-noi",
        table("hue", period=2023),
        table("hue", period=2024),
        table("hue", period=2024, provinces=34),
    )

    assert (63, 34) == territory.sets
    assert 2 == len(territory.gaps)
    assert [("2024", 34), ("2024", 63)] == [gap[:2] for gap in times(territory.gaps)]


def test_unpublished_provinces_are_told_from_missing_ones(rounds, provincial):
    """Since a publisher gives the best thirty only, the others are no gap of ours."""
    reason = "{vi: Chỉ 30 tỉnh., en: Thirty only.}"
    partial = f"partial: {{since: 2022, most: 30, reason: {reason}}}\n"
    provincial.write("indicators/yearly-index.yml", YEARLY)
    index = provincial.root / "indicators/yearly-index.yml"
    index.write_text(index.read_text(encoding="utf-8") + partial, encoding="utf-8")
    before, since = rounds(table("hue", period=2021), table("hue", period=2022))

    assert before.partial is None
    assert "Thirty only." == since.partial.reason.en
