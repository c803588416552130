"""Words in lines that have room for them."""

import pytest

from reform.charts.lines import in_room
from reform.charts.theme import text_width

TITLE = "Công khai, minh bạch trong việc ra quyết định ở địa phương"


@pytest.mark.parametrize("room", [100, 190, 250, 400])
@pytest.mark.parametrize("most", [1, 2, 3])
def test_no_line_is_wider_than_its_room(room, most):
    """However few lines there are, whole words stand in them, and no more."""
    lines = in_room(TITLE, room, most)
    said = " ".join(lines)

    assert len(lines) <= most
    assert [] == [line for line in lines if text_width(line) > room]
    assert TITLE.startswith(said.removesuffix("…"))
    assert ("…" in said) == (said != TITLE)


def test_text_with_room_stands_in_one_line():
    """Nothing is broken without need."""
    assert [TITLE] == in_room(TITLE, 1000)


def test_no_comma_stands_before_the_ellipsis():
    """A list that is cut ends with a word."""
    assert ["Công khai…"] == in_room("Công khai, minh bạch", 110, 1)


def test_word_wider_than_a_line_is_not_cut():
    """There is nothing better to do with it."""
    assert ["Aaaaaaaaaaaaaaaaaaaaaa"] == in_room("A" + "a" * 21, 50)


PROMISE = "Ít nhất 80% hồ sơ được giải quyết trên môi trường mạng"


def test_text_is_set_in_lines_that_fit():
    """Words stay whole, none is lost, and no line is wider than its room."""
    lines = in_room(PROMISE, 200, 3)

    assert PROMISE == " ".join(lines)
    assert all(text_width(line) <= 200 for line in lines)


def test_long_text_loses_whole_words_for_an_ellipsis():
    """What has no room in the lines is cut after a word, and says so."""
    lines = in_room(PROMISE, 200, 1)

    assert ["Ít nhất 80% hồ sơ được…"] == lines
    assert text_width(lines[0]) <= 200 < text_width("Ít nhất 80% hồ sơ được giải…")


def test_ellipsis_has_room_too():
    """Where a line would just fit without it, one more word goes."""
    room = text_width("Ít nhất 80% hồ sơ được") + 2

    assert ["Ít nhất 80% hồ sơ…"] == in_room(PROMISE, room, 1)


def test_no_point_stands_before_an_ellipsis():
    """A cut after a comma shows the ellipsis alone."""
    assert ["Một, hai…"] == in_room("Một, hai, ba bốn năm", 85, 1)
