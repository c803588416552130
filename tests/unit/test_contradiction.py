"""What excludes what: rounding and "over" are no contradiction."""

from decimal import Decimal
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reform.extent import sensibly, surely
from reform.model import Precision


@pytest.fixture
def disputed(tiny):
    """Publish one fact in two sources; say on what they disagree."""

    def publish(one, other):
        for name, stated in (("one", one), ("other", other)):
            tiny.publish(
                "- {indicator: accounts, subject: viet-nam, at: 2023-04-19,"
                f" {stated}}}",
                name=name,
            )
        return [found.matter for found in tiny.catalogue().contradictions]

    return publish


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("value: 4400, precision: over", "value: 4390", ["value"]),
        ("value: 4400, precision: over", "value: 4419", []),
        ("value: 4400, precision: over", "value: 4400", []),
        ("value: 90, precision: over", "value: 99.96", []),
        ("value: 2200, precision: nearly", "value: 2189", []),
        ("value: 2200, precision: nearly", "value: 2201", ["value"]),
        ("value: 2200, precision: nearly", "value: 1758", ["value"]),
        ("value: 2200, precision: nearly", "value: 2200, precision: over", ["value"]),
        ("value: 50, precision: under", "value: 50, precision: over", ["value"]),
        ("value: 83, precision: about", "value: 82.55", []),
        ("value: 83, precision: about", "value: 75", ["value"]),
        ("value: 91.87", "value: 91.81", ["value"]),
        ("value: 91.9", "value: 91.87", []),
        ("value: 91.9", "value: 91.95", []),
        ("value: 91.9", "value: 91.96", ["value"]),
        ("value: 90.1", "value: 90.10", []),
        ("value: 2800", "value: 2836", []),
        ("value: 2800", "value: 2851", ["value"]),
        ("value: 4390", "value: 4389", ["value"]),
        ('value: 86.55, precision: derived, how: "88.37 - 1.82"', "value: 86.56", []),
        (
            'value: 86.55, precision: derived, how: "88.37 - 1.82"',
            "value: 86.57",
            ["value"],
        ),
        ('value: 40.3894, precision: derived, how: "20 + 20.3894"', "value: 40.38", []),
    ],
)
def test_figures_contradict_where_words_and_rounding_leave_no_room(
    disputed, one, other, expected
):
    """Two figures are a contradiction only if no number is what both of them say."""
    assert expected == disputed(one, other)
    assert expected == disputed(other, one)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("rank: 34, of: 63", "rank: 32, of: 63", ["rank"]),
        ("rank: 34, of: 63", "rank: 32", ["rank"]),
        ("rank: 34, of: 63", "rank: 32, of: 61", []),
        ("rank: 34, of: 63", "rank: 34, of: 63", []),
        ("rank: 34", "value: 12", []),
        ("rank: 1, value: 90.61", "rank: 5, value: 88.9", ["value", "rank"]),
    ],
)
def test_ranks_contradict_among_as_many(disputed, one, other, expected):
    """Ranks among different numbers of provinces are two rankings, no contradiction."""
    assert expected == disputed(one, other)


def test_fact_that_fits_the_others_is_not_accused(tiny):
    """Of three facts, those two are named that exclude each other."""
    for name, stated in (
        ("a", "value: 4419"),
        ("b", "value: 4400, precision: over"),
        ("c", "value: 4400, precision: under"),
    ):
        tiny.publish(
            f"- {{indicator: accounts, subject: viet-nam, at: 2023-04-19, {stated}}}",
            name=name,
        )

    [found] = tiny.catalogue().contradictions
    assert {"a", "b", "c"} == {fact.source.id for fact in found.facts}
    assert "a" == found.choice.shown.source.id


def test_facts_of_different_days_do_not_meet(tiny):
    """A count may fall from one day to another; only one and the same day disputes."""
    tiny.publish(
        """
        - {indicator: accounts, subject: viet-nam, at: 2023-04-19, value: 5}
        - {indicator: accounts, subject: viet-nam, at: 2023-04-20, value: 4}
        """
    )

    assert () == tiny.catalogue().contradictions


@given(
    st.sampled_from(get_args(Precision)),
    st.decimals(0, 10**9, places=2) | st.integers(0, 10**9).map(Decimal),
)
def test_what_is_sensible_includes_the_figure_itself(precision, value):
    """No wording excludes the number that it names, nor turns its ends round."""
    for extent in (surely, sensibly):
        low, high = extent(precision, value)
        assert low <= value <= high


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("rank: 7, of: 63", "rank: 7, of: 63", ["place"]),
        ("rank: 7, of: 63, value: 80", "rank: 7, of: 63, value: 81", ["place"]),
        ("rank: 7, of: 63, value: 80", "rank: 7, of: 63, value: 80", []),
        ("rank: 7, of: 63", "rank: 7, of: 61", []),
        ("rank: 7, of: 63", "rank: 8, of: 63", []),
    ],
)
def test_one_place_has_one_holder(tiny, one, other, expected):
    """Two provinces in one place contradict each other, unless they are level."""
    for subject, stated in (("ha-noi", one), ("ben-tre", other)):
        tiny.publish(
            f"- {{indicator: par-index, subject: {subject}, period: 2022, {stated}}}",
            name=subject,
        )

    assert expected == [found.matter for found in tiny.catalogue().contradictions]
