"""What is said of the change between two periods; each case is worked by hand."""

import pytest

from reform.charts import slope_sentence
from reform.edition import Edition
from reform.territory import provinces
from tests.unit.round_facts import climbing, index, plain, table


@pytest.fixture
def ids(catalogue):
    """Give the ids of the 34 provinces."""
    return [place.id for place in provinces(catalogue.places, 34)]


@pytest.fixture
def sentence(provincial):
    """Return a function that says of two years' cells what changed."""

    def said(before, after, subject=None, language="en", **about):
        provincial.write("indicators/yearly-index.yml", index(**about))
        provincial.publish(table(2021, before, 34) + table(2022, after, 34))
        catalogue = provincial.catalogue()
        edition = Edition(catalogue, language)
        return plain(slope_sentence(edition, *catalogue.rounds, subject))

    return said


@pytest.fixture
def moved(ids):
    """Give two years: 31 rise by 0.1, one by 3.2, one falls by 2.0, one stays."""
    before = dict.fromkeys(ids, "50.0")
    after = dict.fromkeys(ids, "50.1")
    after |= {"ha-noi": "53.2", "ca-mau": "48.0", "hue": "50.0"}
    return before, after


def test_rises_and_falls_are_counted_and_the_greatest_named(sentence, moved):
    """All 34 are known; who moved most is clear of the others."""
    assert (
        "From 2021 to 2022, of 34 provinces, 32 rose, 1 fell, 1 did not change. "
        "Hanoi rose most (3.2 points); Ca Mau fell most (2.0 points)."
    ) == sentence(*moved)


def test_vietnamese_sentence_reads_as_such(sentence, moved):
    """Words and decimal sign are the reader's."""
    assert (
        "Từ 2021 đến 2022, trong 34 tỉnh, thành phố: 32 tăng, 1 giảm, 1 không đổi. "
        "Hà Nội tăng nhiều nhất (3,2 điểm); Cà Mau giảm nhiều nhất (2,0 điểm)."
    ) == sentence(*moved, language="vi")


def test_only_those_known_twice_are_counted_and_it_is_said(sentence, moved, ids):
    """With 33 of 34 known before, it is of 33 that something is said."""
    before, after = moved
    before.pop(ids[-1])

    assert sentence(before, after).startswith(
        "From 2021 to 2022, of the 33 provinces (out of 34) known at both times,"
        " 31 rose, 1"
    )


def test_of_few_nobody_is_said_to_have_moved_most(sentence, ids):
    """27 of 34 known at both times are too few."""
    assert (
        "From 2021 to 2022, of the 27 provinces (out of 34) known at both times,"
        " 27 rose."
    ) == sentence(climbing(ids[:27]), {**climbing(ids[:27], 60), ids[0]: "90.0"})


def test_steps_within_the_rounding_are_neither_rise_nor_fall(sentence):
    """From 50 to 50.4 may be up or down."""
    said = sentence({"hue": 50, "ca-mau": 60}, {"hue": 50.4, "ca-mau": 62})

    assert (
        "1 rose, 1 cannot be judged, as the figures are rounded or not exact." in said
    )


def test_percentages_differ_by_points(sentence):
    """A share that rises from 50 to 51.5 per cent rises by percentage points."""
    said = sentence({"hue": "50.0"}, {"hue": "51.5"}, "hue", unit="percent")

    assert said.startswith("Hue: 50.0 → 51.5%, up 1.5 percentage points. ")


def test_unknown_subject_is_said_to_be_unknown(sentence, moved):
    """What is not known of the subject is not passed over."""
    before, after = moved
    before.pop("ha-noi")

    assert sentence(before, after, "ha-noi").startswith(
        "The value of Hanoi is not known at both times. From 2021 to 2022, of the 33"
    )
