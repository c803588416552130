"""Labels pushed apart: near their marks, in order, and clear of each other."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reform.charts.apart import pushed_apart


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        ([], []),
        ([50], [50]),
        ([10, 50], [10, 50]),
        ([50, 50], [40, 60]),
        ([50, 52, 54], [32, 52, 72]),
        ([0, 0], [0, 20]),
        ([100, 100], [80, 100]),
        ([30, 31, 90], [20.5, 40.5, 90]),
    ],
    ids=["none", "one", "free", "two", "three", "top", "bottom", "group-and-one"],
)
def test_labels_move_no_further_than_they_must(places, expected):
    """Those that would touch stand around their middle, within the drawing."""
    assert pytest.approx(expected) == pushed_apart(places, 20, 0, 100)


def test_too_many_share_the_room_there_is():
    """Without room for all distances, they are equal."""
    assert [0, 10, 20, 30] == pytest.approx(pushed_apart([5, 5, 5, 5], 20, 0, 30))


@given(st.lists(st.floats(0, 300), max_size=14))
def test_labels_keep_their_order_and_their_distance(places):
    """Whatever the marks, labels are in order, apart, and in the drawing."""
    found = pushed_apart(sorted(places), 20, 0, 300)

    assert all(other - one >= 20 - 1e-6 for one, other in pairwise(found))
    assert all(-1e-6 <= place <= 300 + 1e-6 for place in found)
