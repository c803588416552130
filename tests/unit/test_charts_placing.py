"""Labels never collide."""

import pytest

from reform.charts.placing import GAP, Box, Room, Spot, Words, in_tiers, spread

CANVAS = Box(0, 0, 200, 100)


def test_label_stands_above_its_mark():
    """Where there is room, it is there."""
    room = Room(CANVAS)
    room.mark(Spot(100, 50))

    assert Spot(100, 50 - GAP) == room.beside(Spot(100, 50), "99")


def test_label_moves_below_where_a_line_rises():
    """A line that would run through the words sends them to the other side."""
    room = Room(CANVAS)
    room.line(Spot(100, 50), Spot(110, 0))

    place = room.beside(Spot(100, 50), "99")
    assert place is not None
    assert place.y > 50


def test_label_moves_sideways_at_the_edge():
    """Words do not stick out."""
    place = Room(CANVAS).beside(Spot(199, 50), "9999")

    assert place is not None
    assert place.x < 199


def test_label_covers_a_faint_line_only_where_it_must():
    """Rather further away than over it; and rather over it than nowhere."""
    spot, above = Spot(100, 50), Spot(100, 50 - GAP)
    room = Room(CANVAS)
    room.faint_line(Spot(0, above.y - 4), Spot(200, above.y - 4))
    found = room.beside(spot, "99")
    full = Room(Box(80, 20, 120, 60))
    full.faint_line(Spot(80, above.y - 4), Spot(120, above.y - 4))

    assert found is not None
    assert found.y > spot.y
    assert above == full.beside(spot, "99")


def test_label_goes_further_away_where_all_near_it_is_taken():
    """Up to two lines from the mark it is still its own."""
    room = Room(CANVAS, [Box(0, 38, 200, 70)])

    found = room.beside(Spot(100, 50), "99")
    assert found is not None
    assert 50 - GAP - 14 <= found.y < 50 - GAP


def test_label_without_room_is_left_out():
    """Rather no words than words over words."""
    room = Room(CANVAS, [CANVAS])

    assert room.beside(Spot(100, 50), "99") is None


@pytest.mark.parametrize(
    ("expected", "middles"),
    [
        ([True, True, True], [0, 100, 200]),
        ([True, False, True, False, True], [0, 40, 80, 120, 160]),
        ([True, False, False, True], [0, 20, 40, 60]),
        ([True, False, True, True], [0, 10, 60, 200]),
        ([False, True], [0, 10]),
        ([True], [0]),
    ],
    ids=["all", "every second", "ends", "uneven", "last before first", "one"],
)
def test_texts_of_a_row_keep_apart(expected, middles):
    """Steps are even where that leaves more than the two ends."""
    assert expected == spread([(middle, "2022") for middle in middles])


@pytest.mark.parametrize(
    ("expected", "places"),
    [
        ([0, 0], [(0, 0), (200, 200)]),
        ([0, 1], [(0, 0), (60, 60)]),
        ([0, 1, 0], [(0, 0), (60, 60), (160, 160)]),
        ([0, 1, None], [(0, 0), (60, 60), (70, 70)]),
        ([0, None], [(0, 0), (60, 20)]),
        ([0, 1, None], [(0, 0), (60, 60), (105, 105)]),
    ],
    ids=["apart", "near", "back down", "crowded", "through words", "over a stem"],
)
def test_words_over_a_drawing_stand_on_two_tiers(expected, places):
    """None touch, and no line to those above runs through those below."""
    words = [Words(middle, "đổi cách đo", stem) for middle, stem in places]

    assert expected == in_tiers(words)


def test_even_steps_up_to_the_last_where_the_first_has_no_place_among_them():
    """Of eight years every other one, rather than 2017, 2018, 2020 and so on."""
    years = [(45.0 * n, str(2017 + n)) for n in range(8)]
    written = [
        text
        for (_, text), has_room in zip(years, spread(years), strict=True)
        if has_room
    ]

    assert ["2018", "2020", "2022", "2024"] == written


def test_lone_first_place_is_kept_where_places_are_uneven():
    """A time far from all others is worth more than even steps."""
    places = [(0.0, "2010"), (300.0, "2020"), (330.0, "2021"), (360.0, "2022")]

    assert [True, True, False, True] == spread(places)
