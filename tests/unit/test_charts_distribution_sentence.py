"""What is said of a distribution by year; each case is worked by hand."""

import pytest

from reform.charts import distribution_sentence
from reform.edition import Edition
from reform.territory import provinces
from tests.unit.round_facts import climbing, index, plain, table


@pytest.fixture
def ids(catalogue):
    """Give the ids of the 34 provinces."""
    return [place.id for place in provinces(catalogue.places, 34)]


@pytest.fixture
def sentence(provincial):
    """Return a function that says of years' cells, from 2021 on, what they show."""

    def said(*years, subject=None, language="en", **about):
        provincial.write("indicators/yearly-index.yml", index(**about))
        tables = [table(2021 + n, cells, 34) for n, cells in enumerate(years)]
        provincial.publish("".join(tables))
        catalogue = provincial.catalogue()
        edition = Edition(catalogue, language)
        return plain(distribution_sentence(edition, catalogue.rounds, subject))

    return said


def test_median_and_middle_half_are_followed(sentence, ids):
    """From 50.0, 50.1 and so on to 60.0, 60.2 and so on all is twice as far apart."""
    assert (
        "The median rose from 51.7 points (2021) to 63.3 points (2023); the "
        "interquartile range widened from 1.7 points to 3.3 points."
    ) == sentence(climbing(ids), climbing(ids, 55), climbing(ids, 60, "0.2"))


def test_vietnamese_sentence_reads_as_such(sentence, ids):
    """Words and decimal sign are the reader's."""
    assert (
        "Trung vị giảm từ 63,3 điểm (2021) xuống 51,7 điểm (2022); khoảng "
        "tứ phân vị giảm từ 3,3 điểm xuống 1,7 điểm."
    ) == sentence(climbing(ids, 60, "0.2"), climbing(ids), language="vi")


def test_median_that_may_not_have_moved_is_told_twice(sentence, ids):
    """A step as small as the rounding is no rise; the middle half stays."""
    cells = dict.fromkeys(ids, "50"), dict.fromkeys(ids, "50.4")

    assert "The median was 50 points in 2021 and 50.4 points in 2022." == sentence(
        *cells
    )


def test_same_median_is_said_to_be_the_same(sentence, ids):
    """Two equal numbers are told once."""
    assert ("The median was the same in 2021 and 2022, 51.7 points.") == sentence(
        climbing(ids), climbing(ids)
    )


def test_what_is_not_known_could_turn_it_round(sentence, ids):
    """With 28 of 34 a step of 0.3 is none; it is said of how many that is."""
    assert (
        "The median was 51.4 points in 2021 and 51.7 points in 2022. "
        "Computed from the values known: 28 of 34 (2021), 28 of 34 (2022)."
    ) == sentence(climbing(ids[:28]), climbing(ids[:28], 50.3))


def test_rounds_before_a_change_of_method_are_left_aside(sentence, ids):
    """Only what was measured in the new way is compared."""
    breaks = "breaks: [{at: 2022, reason: {vi: Cách mới, en: Anew}}]"

    assert sentence(
        climbing(ids, 70), climbing(ids), climbing(ids, 55), more=breaks
    ).startswith("The median rose from 51.7 points (2022) to 56.7 points (2023).")


def test_one_round_has_its_middle_half(sentence, ids):
    """There is nothing to compare with: 50.825 and 52.475 are the quartiles."""
    assert (
        "2021: the median is 51.7 points, "
        "the middle half of the provinces lies between 50.8 and 52.5 points."
    ) == sentence(climbing(ids))


def test_later_round_with_too_few_is_named(sentence, ids):
    """That 2022 is known of five is no secret."""
    said = sentence(climbing(ids), climbing(ids[:5]))

    assert said.endswith("2022: 5 of 34 known, too few for a median.")


def test_no_round_with_enough_is_said_to_be_none(sentence, ids):
    """The most that is known is told, and of the subject its value."""
    assert (
        "No period has enough values for a median; "
        "the most are 7 of 34 provinces (2021). An Giang: 60.0 points (2022)."
    ) == sentence(climbing(ids[:7]), climbing(ids[:5], 60), subject="an-giang")


def test_values_that_are_not_exact_are_the_reason(sentence, ids):
    """All are known, but one is "about 60"."""
    cells = {**climbing(ids), ids[0]: "{value: 60, precision: about}"}

    assert (
        "2021: some values are not stated exactly, so there is no median."
    ) == sentence(cells)


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (33, "Vinh Long (53.3 points, 2021) is in the highest quarter."),
        (20, "is in the upper half, below the highest quarter."),
        (12, "is in the lower half, above the lowest quarter."),
        (0, "An Giang (50.0 points, 2021) is in the lowest quarter."),
    ],
)
def test_subject_is_in_a_quarter(sentence, ids, place, expected):
    """Of 34 in even steps the places from below decide."""
    assert expected in sentence(climbing(ids), subject=ids[place])


def test_subject_at_a_border_has_its_value_alone(sentence, ids):
    """50.8 may be the quartile of 50.825 itself."""
    assert sentence(climbing(ids), subject=ids[8]).endswith("50.8 points (2021).")


def test_unknown_subject_is_said_to_be_unknown(sentence, ids):
    """What is not known of the subject is not passed over."""
    said = sentence(climbing(ids[:33]), subject="vinh-long")

    assert said.endswith("The value of Vinh Long is not known (2021).")
