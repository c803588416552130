"""What is said of a ranking: no more than is known; each case is worked by hand."""

import pytest

from reform.charts import ranking_sentence
from reform.edition import Edition
from reform.territory import provinces
from tests.unit.round_facts import climbing, index, plain, table

ALL_34 = "Median: 51.7 points."


@pytest.fixture
def ids(provincial):
    """Give the ids of the 34 provinces."""
    return [place.id for place in provinces(provincial.catalogue().places, 34)]


@pytest.fixture
def sentence(provincial):
    """Return a function that says what the last of some years' tables shows."""

    def said(*years, subject=None, language="en", of=None, **about):
        provincial.write("indicators/yearly-index.yml", index(**about))
        tables = [table(2021 + n, year, 34, of) for n, year in enumerate(years) if year]
        provincial.publish("".join(tables))
        catalogue = provincial.catalogue()
        edition, rounds = Edition(catalogue, language), catalogue.rounds
        return plain(ranking_sentence(edition, rounds, rounds[-1], subject))

    return said


def test_full_ranking_has_its_ends_and_its_median(sentence, ids):
    """Of 50.0, 50.1 up to 53.3 the first, the last and the middle are told."""
    assert (
        "Vinh Long leads with 53.3 points; An Giang is last with 50.0 points. "
        "Median: 51.7 points."
    ) == sentence(climbing(ids))


def test_vietnamese_sentence_reads_as_such(sentence, ids):
    """Words, decimal sign and names are the reader's."""
    assert (
        "Vĩnh Long dẫn đầu năm thứ hai liên tiếp với 55,3 điểm; An Giang đứng cuối với "
        "52,0 điểm. Trung vị: 53,7 điểm, tăng 2,0 điểm so với 2021."
    ) == sentence(climbing(ids), climbing(ids, 52), language="vi")


@pytest.mark.parametrize(
    ("years", "expected"),
    [
        ((50, 51), "Vinh Long leads for the second year running with 54.3 points"),
        ((50, 51, 50), "Vinh Long leads for the third year running with 54.3 points"),
    ],
)
def test_leading_again_and_again_is_told(sentence, ids, years, expected):
    """Who led alone in each of the years before leads for so many running."""
    tables = [climbing(ids, start) for start in (*years[:-1], 51)]

    assert sentence(*tables).startswith(expected)


@pytest.mark.parametrize(
    "before",
    [
        lambda ids: climbing(ids[::-1]),
        lambda ids: climbing(ids[7:]),
        lambda ids: {**climbing(ids), ids[0]: "53.3"},
        lambda _: None,
    ],
    ids=["another", "too-few", "shared", "unknown-year"],
)
def test_streak_ends_where_somebody_else_may_have_led(sentence, ids, before):
    """Led two years ago, but not surely alone in the year between."""
    years = (climbing(ids), before(ids), climbing(ids))

    assert sentence(*years).startswith("Vinh Long leads with 53.3 points;")


def test_nothing_is_compared_across_a_change_of_method(sentence, ids):
    """Neither a lead nor a median goes on after the way of measuring changed."""
    breaks = "breaks: [{at: 2022, reason: {vi: Cách mới, en: Anew}}]"

    assert (
        "Vinh Long leads with 55.3 points; An Giang is last with 52.0 points. "
        "Median: 53.7 points."
    ) == sentence(climbing(ids), climbing(ids, 52), more=breaks)


def test_lowest_leads_where_lower_is_better(sentence, ids):
    """It is said of the leader that its value is the lowest."""
    assert (
        "An Giang leads with the lowest value, 50.0 points; "
        "Vinh Long is last with the highest value, 53.3 points. Median: 51.7 points."
    ) == sentence(climbing(ids), better="lower")


def test_nobody_leads_where_nothing_is_better(sentence, ids):
    """A number that is neither good nor bad has a highest and a lowest."""
    said = sentence(climbing(ids), better="neither")

    assert "Highest: Vinh Long with 53.3 points; lowest: An Giang" in said
    assert "lead" not in said


def test_joint_leaders_are_all_named(sentence, ids):
    """Two with the very same value share the lead."""
    cells = {**climbing(ids), "tuyen-quang": "53.3"}

    assert sentence(cells).startswith(
        "Tuyen Quang and Vinh Long share the lead with 53.3 points; An Giang is last"
    )


def test_all_level_is_said_as_such(sentence, ids):
    """Where all are the same there is no order to tell."""
    assert ("All known values are the same: 50 points. Median: 50 points.") == sentence(
        dict.fromkeys(ids, 50)
    )


def test_of_four_fifths_it_is_said_that_they_are_not_all(sentence, ids):
    """With 28 of 34 known the order is that of the known."""
    assert (
        "Among the 28 of 34 provinces known, Quang Tri leads with 52.7 points; "
        "An Giang is last with 50.0 points. Median of the known values: 51.4 points."
    ) == sentence(climbing(ids[:28]))


def test_with_fewer_nobody_leads(sentence, ids):
    """With 27 of 34 known there is a number, and nothing else."""
    assert "Values are known for 27 of 34 provinces." == sentence(climbing(ids[:27]))


def test_with_fewer_ranks_are_told_as_published(sentence):
    """First and last are those that the publication ranks so."""
    cells = {"ha-noi": "{value: 91.4, rank: 1}", "hue": "{rank: 34}", "ca-mau": 80}

    assert (
        "As published, Hanoi has rank 1 of 34 with 91.4 points; Hue has rank 34 of 34. "
        "Values are known for 2 of 34 provinces; ranks alone for 1 more."
    ) == sentence(cells, of=34)


def test_published_first_place_may_go_on(sentence):
    """Rank 1 in two years running is a fact, however few others are known."""
    year = {"ha-noi": "{value: 91.4, rank: 1}"}

    assert sentence(year, year, of=34).startswith(
        "As published, Hanoi has rank 1 of 34 for the second year running with 91.4"
    )


def test_best_of_a_few_is_not_first(sentence):
    """The best known value of three, ranked second, is told as nothing."""
    cells = {"ha-noi": "{value: 91.4, rank: 2}", "hue": 80, "ca-mau": 70}

    assert "Values are known for 3 of 34 provinces." == sentence(cells, of=34)


def test_median_is_not_said_to_move_where_the_unknown_could_turn_it(sentence, ids):
    """With six of 34 unknown a step of 0.3 leaves the way of the median open."""
    said = sentence(climbing(ids[:28]), climbing(ids[:28], start=50.3))

    assert "Median of the known values: 51.7 points (51.4 points in 2021)." in said


def test_median_of_shares_moves_by_percentage_points(sentence, ids):
    """Two percentages differ by points, not by per cent."""
    said = sentence(climbing(ids), climbing(ids, 51), unit="percent")

    assert "Median: 52.7%, up 1.0 percentage point on 2021." in said


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("tuyen-quang", "Tuyen Quang is number 2 of 34 with 53.2 points, 1.5 points "),
        ("bac-ninh", "Bac Ninh is number 33 of 34 with 50.1 points, 1.6 points below"),
    ],
)
def test_subject_has_its_place_and_its_distance_to_the_median(
    sentence, ids, subject, expected
):
    """Without a published rank the values give the place: of 51.65 they are far."""
    said = sentence(climbing(ids), subject=subject)

    assert said.startswith(expected)
    assert said.endswith(ALL_34)


def test_subject_at_an_end_is_not_said_twice(sentence, ids):
    """Who leads has its distance to the median told besides, and no more."""
    assert (
        "Vinh Long leads with 53.3 points; An Giang is last with 50.0 points. "
        "Vinh Long is 1.6 points above the median. Median: 51.7 points."
    ) == sentence(climbing(ids), subject="vinh-long")


def test_published_rank_of_the_subject_comes_before_a_counted_place(sentence, ids):
    """Where a rank was published, it is what is told."""
    cells = {**climbing(ids), "bac-ninh": "{value: 50.1, rank: 33}"}

    assert sentence(cells, subject="bac-ninh", of=34).startswith(
        "Bac Ninh has rank 33 of 34 with 50.1 points, 1.6 points below the median. "
    )


def test_subject_of_few_has_neither_place_nor_distance(sentence, ids):
    """Among 27 of 34 a place would be one among the known."""
    said = sentence(climbing(ids[:27]), subject="bac-ninh")

    assert said.startswith("Bac Ninh: 50.1 points. Values are known for 27")


def test_unknown_subject_is_said_to_be_unknown(sentence, ids):
    """What is not known of the subject is not passed over."""
    said = sentence(climbing(ids[:28]), subject=ids[-1])

    assert said.startswith("No figure is known for Vinh Long. Among the 28 of 34")
