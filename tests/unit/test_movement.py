"""Who rose and fell between two rounds, as far as it is sure."""

from decimal import Decimal

import pytest

from reform.movement import Movement
from reform.territory import provinces
from tests.unit.round_facts import climbing, table


@pytest.fixture
def ids(provincial):
    """Give the ids of the 34 provinces."""
    return [place.id for place in provinces(provincial.catalogue().places, 34)]


@pytest.fixture
def moved(provincial):
    """Return a function that makes the movement between two years' cells."""

    def movement(before, after):
        facts = table(2023, before, 34) + table(2024, after, 34)
        provincial.publish(facts)
        return Movement(*provincial.catalogue().rounds)

    return movement


def test_only_those_known_twice_have_moved(moved):
    """One known before and one known after are left out; ranks are no values."""
    found = moved(
        {"ca-mau": 1, "hue": 2, "ha-noi": "{rank: 1}"}, {"ca-mau": 3, "ha-noi": 4}
    )

    assert [("ca-mau", Decimal(2))] == [(m.subject, m.by) for m in found.moves]


def test_who_rose_most_comes_first(moved):
    """Moves are sorted by what they are."""
    before = {"ca-mau": "1.0", "hue": "2.0", "ha-noi": "3.0"}
    found = moved(before, {"ca-mau": "1.5", "hue": "2.9", "ha-noi": "2.2"})

    assert ["hue", "ca-mau", "ha-noi"] == [move.subject for move in found.moves]


def test_rises_and_falls_are_counted_where_they_are_sure(moved):
    """Up, down, the same; 1 and 1.3 may be either way."""
    before = {"ca-mau": 1, "hue": 2, "ha-noi": 3, "da-nang": 1}
    found = moved(before, {"ca-mau": 3, "hue": 1, "ha-noi": 3, "da-nang": 1.3})

    assert [1, 1, 1, 1] == [found.count(way) for way in ("up", "down", "same", None)]


@pytest.mark.parametrize(("number", "expected"), [(27, None), (28, 1)])
def test_who_rose_most_needs_four_fifths(moved, ids, number, expected):
    """With 28 of 34 known at both times it is said who rose most, with 27 not."""
    after = {**climbing(ids[:number]), ids[0]: "90.0"}
    found = moved(climbing(ids), after).most("up")

    assert expected == (found and [found.subject].count(ids[0]))


def test_who_rose_most_is_clear_of_the_next(moved, ids):
    """Rises of 5.0 and 5.1 from rounded numbers may be the other way round."""
    before = dict.fromkeys(ids, "50.0")
    close = {**before, ids[0]: "55.1", ids[1]: "55.0", ids[2]: "45.0"}
    clear = {**close, ids[0]: "55.2"}

    assert None is moved(before, close).most("up")
    assert ids[0] == moved(before, clear).most("up").subject
    assert ids[2] == moved(before, clear).most("down").subject


def test_nobody_fell_most_where_all_rose(moved, ids):
    """The least rise is no fall."""
    found = moved(dict.fromkeys(ids, "50.0"), climbing(ids, 60))

    assert None is found.most("down")


def test_three_are_singled_out(moved, ids):
    """Of 34 that rose by one more each, those three that rose most."""
    found = moved(dict.fromkeys(ids, "50.0"), climbing(ids, 60, "1.0"))

    assert ids[:-4:-1] == [move.subject for move in found.foremost("up")]
    assert [] == found.foremost("down")


def test_equal_changes_are_all_singled_out_or_none(moved, ids):
    """Where the third and fourth rose alike, two are left."""
    after = {**dict.fromkeys(ids, "50.0"), ids[0]: "58.0", ids[1]: "57.0"}
    after |= dict.fromkeys(ids[2:5], "56.0")
    found = moved(dict.fromkeys(ids, "50.0"), after)

    assert ids[:2] == [move.subject for move in found.foremost("up")]
