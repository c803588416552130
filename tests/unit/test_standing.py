"""Who comes before whom among the provinces, and who is named for it."""

import pytest

from reform.standing import Place, Standing
from reform.territory import provinces
from tests.unit.round_facts import climbing, index, table


@pytest.fixture
def ids(provincial):
    """Give the ids of the 34 provinces."""
    return [place.id for place in provinces(provincial.catalogue().places, 34)]


@pytest.fixture
def standing(provincial):
    """Return a function that makes the standing of what cells hold."""

    def made(cells, better="higher", of=None):
        provincial.write("indicators/yearly-index.yml", index(better=better))
        provincial.publish(table(2024, cells, 34, of))
        return Standing(provincial.catalogue().rounds[0])

    return made


def subjects(facts):
    """Return whom facts are about."""
    return [fact.key.subject for fact in facts]


@pytest.mark.parametrize(
    ("better", "expected"),
    [
        ("higher", ["hue", "ha-noi", "ca-mau"]),
        ("lower", ["ca-mau", "ha-noi", "hue"]),
        ("neither", ["hue", "ha-noi", "ca-mau"]),
    ],
)
def test_best_value_comes_first(standing, better, expected):
    """Where no direction is better, the greatest does."""
    found = standing({"ca-mau": 1, "ha-noi": 2, "hue": 3}, better)

    assert expected == subjects(found.facts)


def test_published_ranks_give_the_order_where_half_have_one(standing):
    """Two of four with ranks are half: the unranked come last, then the unknown."""
    cells = {
        "ca-mau": "{value: 9}",
        "ha-noi": "{value: 5, rank: 2}",
        "hue": "{rank: 1}",
        "da-nang": "{value: 10}",
    }

    found = standing(cells)

    assert found.is_ranked
    assert ["hue", "ha-noi", "da-nang", "ca-mau"] == subjects(found.facts)


def test_few_ranks_do_not_tear_the_values_apart(standing):
    """One rank among three: values give the order."""
    found = standing({"ca-mau": 9, "ha-noi": "{value: 5, rank: 1}", "hue": 7})

    assert not found.is_ranked
    assert ["ca-mau", "hue", "ha-noi"] == subjects(found.facts)


def test_equal_values_stand_in_a_fixed_order(standing):
    """Nothing of the files' order is left in a tie."""
    found = standing({"hue": 5, "ca-mau": 5, "ha-noi": 5})

    assert ["ca-mau", "ha-noi", "hue"] == subjects(found.facts)


def test_values_name_first_and_last(standing, ids):
    """The greatest leads, the least is last."""
    found = standing(climbing(ids))

    assert ["vinh-long"] == subjects(found.first)
    assert ["an-giang"] == subjects(found.last)


def test_lower_is_first_where_it_is_better(standing, ids):
    """The order of an index that should fall is turned round."""
    found = standing(climbing(ids), "lower")

    assert ["an-giang"] == subjects(found.first)
    assert ["vinh-long"] == subjects(found.last)


def test_published_rank_names_the_first_of_equals(standing, ids):
    """Of two with the same printed value the publication knows who is first."""
    cells = {**climbing(ids), "vinh-long": "{value: 60.0, rank: 1}"}
    cells["ha-noi"] = "{value: 60.0, rank: 2}"

    assert ["vinh-long"] == subjects(standing(cells).first)


def test_published_rank_names_the_last_of_equals(standing, ids):
    """Of two with the lowest printed value the one that is ranked 34th is last."""
    cells = {**climbing(ids), "an-giang": "{value: 40.0, rank: 34}"}
    cells["ha-noi"] = "{value: 40.0, rank: 33}"

    assert ["an-giang"] == subjects(standing(cells).last)


@pytest.mark.parametrize(
    "cell",
    [
        "{value: 60.0}",
        "{rank: 1}",
        "{value: 50, precision: about}",
    ],
    ids=["equal", "joint", "about"],
)
def test_nobody_leads_whom_another_may_equal(standing, ids, cell):
    """Beside rank 1 with 60.0: an unranked equal, another rank 1, "about"."""
    cells = {**climbing(ids), "vinh-long": "{value: 60.0, rank: 1}", "ha-noi": cell}

    assert ["vinh-long"] != subjects(standing(cells).first)


def test_nobody_leads_where_publications_contradict_each_other(
    provincial, standing, ids
):
    """Rank 1 with 60.0 in one, rank 2 with 70.0 in another."""
    provincial.publish(table(2024, {"ha-noi": "{value: 70, rank: 2}"}, 34), name="x")
    cells = {**climbing(ids), "vinh-long": "{value: 60.0, rank: 1}"}
    del cells["ha-noi"]

    assert [] == standing(cells).first


def test_best_of_the_known_does_not_lead_with_rank_two(standing, ids):
    """Who is ranked second does not lead because the first is not known."""
    cells = {**climbing(ids[:33]), ids[33]: "{value: 60.0, rank: 2}"}

    assert [] == standing(cells).first


def test_rank_among_others_decides_nothing(standing, ids):
    """Rank 1 of 12 is none among the 34."""
    cells = {**climbing(ids), "an-giang": "{value: 40, rank: 1}"}

    assert ["vinh-long"] == subjects(standing(cells, of=12).first)


def test_up_to_three_share_a_place(standing, ids):
    """Three with the very same value lead together, four do not."""
    three = {**climbing(ids), **dict.fromkeys(ids[:3], 60)}
    four = {**climbing(ids), **dict.fromkeys(ids[:4], 60)}

    assert ids[:3] == subjects(standing(three).first)
    assert [] == standing(four).first


def test_place_is_counted_among_those_with_a_value(standing, ids):
    """The third of 34 from the top, whom nobody equals."""
    found = standing(climbing(ids))

    assert Place(3, 34, shared=False) == found.place(found.known.facts[ids[31]])


def test_equals_share_a_place(standing, ids):
    """Two at the top are both number one, the next is number three."""
    found = standing({**climbing(ids), ids[32]: "53.3"})
    places = [found.place(found.known.facts[name]) for name in ids[31:]]

    assert [Place(3, 34, shared=False)] + [Place(1, 34, shared=True)] * 2 == places


@pytest.mark.parametrize(
    "cells",
    [{"ca-mau": 5, "hue": 5}, {"ca-mau": 5, "hue": "5.2"}, {"ca-mau": "{rank: 2}"}],
    ids=["level", "rounding", "rank"],
)
def test_place_in_doubt_is_none(standing, cells):
    """All level, a rounded 5 beside 5.2, a rank without a value."""
    found = standing({**cells, "ha-noi": "{rank: 1}"})

    assert None is found.place(found.known.facts["ca-mau"])
