"""Labels never collide."""

import pytest

from reform.charts.placing import GAP, Box, Room, Spot, spread

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
