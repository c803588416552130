"""What is surely so of two figures."""

from decimal import Decimal

import pytest

from reform.certainty import change, coarsely, direction, is_beyond, is_same, reach

INDEX = """\
name: {vi: Chỉ số, en: Index}
description: {vi: Điểm., en: Score.}
pillar: procedures
unit: points
decimals: 2
better: higher
nature: score
"""


@pytest.fixture
def stated(tiny):
    """Return a function that makes facts of cells, in their order, and their index."""

    def facts(*cells):
        tiny.write("indicators/par-index.yml", INDEX)
        lines = [
            f"- {{indicator: par-index, subject: viet-nam, period: {2001 + n}, {cell}}}"
            for n, cell in enumerate(cells)
        ]
        tiny.publish("\n".join(lines))
        catalogue = tiny.catalogue()
        shown = catalogue.shown("par-index", "viet-nam")
        found = [choice.shown for choice in shown]
        return [*found, catalogue.indicators["par-index"]]

    return facts


@pytest.mark.parametrize(
    ("cell", "low", "high"),
    [
        ("value: 80.10", "80.095", "80.105"),
        ("value: 80, precision: over", "80", "Infinity"),
        ("value: 80.10, precision: derived, how: 78.40 + 1.70", "80.09", "80.11"),
        ("value: 80.1, precision: derived, how: 78.43 + 1.7", "80.045", "80.155"),
        ("value: 40.8, precision: derived, how: 894 / 2189 * 100", "40.75", "40.85"),
        (
            "value: 42.3265, precision: derived, note: {vi: Tổng, en: A sum}",
            "42.3215",
            "42.3315",
        ),
    ],
    ids=["exact", "over", "sum", "unlike-terms", "share", "unknown-sum"],
)
def test_figure_reaches_as_far_as_its_terms_are_rounded(stated, cell, low, high):
    """A sum is as loose as all of its terms, one of unknown terms as two decimals."""
    fact, indicator = stated(cell)

    assert (Decimal(low), Decimal(high)) == reach(fact, indicator)


def test_figure_without_value_reaches_nowhere(stated):
    """There is nothing to be said of a rank alone."""
    fact, indicator = stated("rank: 3")

    with pytest.raises(ValueError, match="rank=3"):
        reach(fact, indicator)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("value: 91.9", "value: 91.8", True),
        ("value: 91.84", "value: 91.8", False),
        ("value: 91.8", "value: 91.8", False),
        ("value: 92, precision: over", "value: 91.8", True),
        ("value: 95, precision: about", "value: 91.8", False),
        ("rank: 1", "value: 91.8", False),
    ],
    ids=["apart", "rounding", "equal", "over", "about", "rank"],
)
def test_beyond_is_what_nothing_can_turn_round(stated, one, other, expected):
    """Neither rounding nor words may leave it open; then the other is below."""
    first, second, indicator = stated(one, other)

    assert expected == is_beyond(first, second, 1, indicator)
    assert expected == is_beyond(second, first, -1, indicator)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("value: 90.1", "value: 90.3", "up"),
        ("value: 90.3", "value: 90.1", "down"),
        ("value: 90.1", "value: 90.10", "same"),
        ("value: 90.1", "value: 90.12", None),
        ("value: 90.1", "value: 90, precision: over", None),
        ("value: 90.1", "value: 90.1, precision: about", None),
        ("value: 90.1", "rank: 3", None),
    ],
)
def test_change_is_told_only_where_it_is_sure(stated, before, after, expected):
    """Up, down, the very same figure; or nothing."""
    first, second, indicator = stated(before, after)

    assert expected == change(first, second, indicator)


def test_same_is_what_was_published_twice(stated):
    """A sum that comes out at a published figure is not the same statement."""
    one, other, _ = stated(
        "value: 90.1", "value: 90.1, precision: derived, how: 90.0 + 0.1"
    )

    assert is_same(one, one)
    assert not is_same(one, other)


def test_direction_needs_margins_that_do_not_overlap():
    """Margins may touch; where they overlap, the way is open."""
    low, high = (Decimal(1), Decimal(2)), (Decimal(2), Decimal(3))

    assert "up" == direction(low, high)
    assert "down" == direction(high, low)
    assert None is direction(low, (Decimal("1.9"), Decimal(3)))


@pytest.mark.parametrize(
    ("amount", "made_of", "expected"),
    [
        ("5.7891", ("48.0591", "42.27"), "5.79"),
        ("0.1492", ("0.834", "0.6848"), "0.149"),
    ],
)
def test_difference_has_the_digits_that_both_have(amount, made_of, expected):
    """No more is known of it than of the coarser of the two."""
    assert expected == str(coarsely(Decimal(amount), *map(Decimal, made_of)))
