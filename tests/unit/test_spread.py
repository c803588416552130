"""Five numbers of a round, and between what they surely lie; worked by hand."""

from decimal import Decimal

import pytest

from reform.spread import Spread, is_enough, margin, quarter, spread
from reform.territory import provinces
from tests.unit.round_facts import index, table


@pytest.fixture
def known(provincial):
    """Return a function that makes a round of the 34 of what their cells hold."""

    def made(values, more=""):
        ids = [place.id for place in provinces(provincial.catalogue().places, 34)]
        provincial.write("indicators/yearly-index.yml", index(more=more))
        cells = dict(zip(ids, values, strict=False))
        provincial.publish(table(2024, cells, 34))
        (only,) = provincial.catalogue().rounds
        return only

    return made


def numbers(*written):
    """Return the five numbers as a spread."""
    return Spread(*map(Decimal, written))


def test_quartiles_part_what_is_known_in_proportion(known):
    """Of 1 to 34, a quarter of the way from place 1 to place 34 lies at 9.25."""
    found = spread(known([f"{n}.00" for n in range(1, 35)]))

    assert numbers("1.00", "9.25", "17.50", "25.75", "34.00") == found
    assert Decimal("16.50") == found.middle


def test_median_of_an_odd_number_is_a_value(known):
    """Of 29 values the fifteenth is the median, the eighth a quartile."""
    found = spread(known(range(1, 30)))

    assert numbers("1", "8", "15", "22", "29") == found


def test_computed_numbers_have_no_more_digits_than_the_finest_value(known):
    """Of whole numbers the median is whole: 17.5 is 18."""
    assert Decimal(18) == spread(known(range(1, 35))).median


def test_computed_numbers_keep_to_the_decimals_of_the_index(known):
    """Sums with four decimals have a median with the index's two; ends stay."""
    found = spread(known(["50.1234"] * 34, more="decimals: 2"))

    assert numbers("50.1234", "50.12", "50.12", "50.12", "50.1234") == found


@pytest.mark.parametrize(("number", "expected"), [(27, False), (28, True)])
def test_four_fifths_are_enough(known, number, expected):
    """28 of 34 are more than four fifths; 27 are less."""
    found = known(range(1, number + 1))

    assert expected == is_enough(found)
    assert expected == (spread(found) is not None)


@pytest.mark.parametrize("precision", ["over", "under", "about", "nearly"])
def test_what_is_not_a_number_has_no_place_among_numbers(known, precision):
    """One value that is "over 80" leaves no spread and no margin."""
    found = known([*range(1, 34), f"{{value: 80, precision: {precision}}}"])

    assert None is spread(found)
    assert None is margin(found)


def test_margin_is_as_wide_as_values_are_rounded(known):
    """A median of 17.5 among whole numbers may be half more or less."""
    found = margin(known(range(1, 35)))

    assert (Decimal("17.0"), Decimal("18.0")) == found.median
    assert (Decimal("15.5"), Decimal("17.5")) == found.middle


def test_unknown_values_may_lie_anywhere(known):
    """With 30 of 34 known the median lies between their 13th and their 18th."""
    found = margin(known([f"{n}.0" for n in range(1, 31)]), of_all=True)

    assert (Decimal("13.45"), Decimal("17.55")) == found.median


def test_margin_of_the_known_forgets_the_unknown(known):
    """With 30 known the median of these is that of the 15th and the 16th."""
    found = margin(known([f"{n}.0" for n in range(1, 31)]))

    assert (Decimal("15.45"), Decimal("15.55")) == found.median


@pytest.mark.parametrize(
    ("number", "expected"),
    [(26, "top"), (25, "upper"), (17, "lower"), (9, "bottom")],
)
def test_quarter_is_that_of_the_values_known(known, number, expected):
    """The quartiles of 1 to 34 are 9.25, 17.50 and 25.75."""
    held = known([f"{n}.00" for n in range(1, 35)])

    assert expected == quarter(held, held.facts[held.members[number - 1]])


def test_quarter_at_its_end_is_not_told(known):
    """Who has the median itself is in neither half."""
    held = known([f"{n}.00" for n in range(1, 34)])

    assert quarter(held, held.facts[held.members[16]]) is None


def test_quarter_among_too_few_is_not_told(known):
    """Of 27 of the 34 one may not say who is in the highest quarter."""
    held = known([f"{n}.00" for n in range(1, 28)])

    assert quarter(held, held.facts[held.members[26]]) is None
