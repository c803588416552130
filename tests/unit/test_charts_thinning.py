"""A thinned line looks like the whole one."""

from reform.charts.placing import Spot
from reform.charts.thinning import COLUMN, thinned


def test_line_keeps_its_ends_its_peaks_and_its_troughs():
    """Of each column the first, last, highest and lowest point stay, in order."""
    heights = [5, 9, 5, 1, 5, 5]
    column = [Spot(n * COLUMN / 6, height) for n, height in enumerate(heights)]

    assert [0, 1, 3, 5] == thinned(column)


def test_no_column_is_forgotten():
    """A line that is flat but for one point in a thousand still shows it."""
    spots = [Spot(n / 3, 0 if n == 777 else 10) for n in range(1000)]
    kept = thinned(spots)

    assert 777 in kept
    assert [0, 999] == [kept[0], kept[-1]]
    assert {n // (3 * COLUMN) for n in range(1000)} == {n // (3 * COLUMN) for n in kept}


def test_few_points_all_stay():
    """Points in columns of their own are not thinned."""
    assert [0, 1, 2] == thinned([Spot(0, 1), Spot(COLUMN, 2), Spot(2 * COLUMN, 3)])
