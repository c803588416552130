"""The sentence claims what the figures do, and no more; each case is worked by hand."""

import pytest

from reform.charts import trend_sentence
from reform.edition import Edition


def sentence(tiny, facts, language="en", subject="ha-noi", indicator="par-index"):
    """Publish facts and return the sentence of their series."""
    tiny.publish(
        "\n".join(
            f"- {{indicator: {indicator}, subject: {subject}, {fact}}}"
            for fact in facts
        )
    )
    catalogue = tiny.catalogue()
    return trend_sentence(
        Edition(catalogue, language), catalogue.shown(indicator, subject)
    ).replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("expected", "first", "last"),
    [
        ("Up from 4,419 points (2021) to 4,500 points (2022).", "4419", "4500"),
        ("Down from 90.10 points (2021) to 90.09 points (2022).", "90.10", "90.09"),
        ("The same at both ends, 2021 and 2022: 12 points.", "12", "12"),
        ("From 82.66 points (2021) to 82.7 points (2022).", "82.66", "82.7"),
        (
            "From 4,419 points (2021) to over 4,400 points (2022).",
            "4419",
            "4400, precision: over",
        ),
        (
            "Up from 4,390 points (2021) to over 4,400 points (2022).",
            "4390",
            "4400, precision: over",
        ),
        (
            "Down from over 50 points (2021) to nearly 50 points (2022).",
            "50, precision: over",
            "50, precision: nearly",
        ),
        (
            "From about 10 points (2021) to 90 points (2022).",
            "10, precision: about",
            "90",
        ),
    ],
    ids=["up", "down", "same", "rounding", "over", "over more", "both", "about"],
)
def test_direction_is_said_only_where_it_is_sure(tiny, expected, first, last):
    """Neither rounding nor a qualifier may be able to turn the direction round."""
    facts = [f"period: 2021, value: {first}", f"period: 2022, value: {last}"]

    assert expected == sentence(tiny, facts)


def test_vietnamese_has_its_own_form(tiny):
    """Numbers, dates and words are the reader's."""
    facts = [
        "at: 2023-02-03, value: 4419",
        "at: 2023-04-19, value: 4400, precision: over",
    ]
    expected = "Từ 4.419 điểm (03/02/2023) đến hơn 4.400 điểm (19/04/2023)."

    assert expected == sentence(tiny, facts, "vi", "viet-nam", "accounts")


def test_unlike_measures_are_not_compared(tiny):
    """Half a year beside a year, or two territories, are named so."""
    facts = ["period: 2021, value: 10", "period: 2022-H1, value: 20"]
    expected = (
        "From 10 points (2021) to 20 points (first half of 2022). "
        "The two are not directly comparable."
    )

    assert expected == sentence(tiny, facts)


def test_one_figure_is_said_to_be_the_only_one(tiny):
    """A single figure is no trend."""
    facts = ["at: 2023-02-03, value: 7"]

    assert "Mới có một số liệu: 7 điểm (03/02/2023)." == sentence(
        tiny, facts, "vi", indicator="accounts"
    )


def test_ranks_alone_say_nothing(tiny):
    """There is no sentence where there is no figure."""
    facts = ["period: 2022, rank: 3"]

    assert "" == sentence(tiny, facts)


def test_derived_figure_says_so_with_its_time(tiny):
    """One pair of brackets after another is hard to read."""
    first = "period: 2021, value: 40, precision: derived, how: 30 + 10"

    assert "Up from 40 points (2021, derived) to 50 points (2022)." == sentence(
        tiny, [first, "period: 2022, value: 50"]
    )


def test_better_place_is_no_fall(tiny):
    """From rank 86 to rank 71 is a step up, though the number went down."""
    tiny.write(
        "indicators/world-rank.yml",
        """
        name: {vi: Thứ hạng thế giới, en: World rank}
        description: {vi: Thứ hạng., en: A rank.}
        pillar: procedures
        unit: points
        better: lower
        nature: rank
        """,
    )
    facts = ["period: 2020, value: 86", "period: 2024, value: 71"]

    assert "From rank 86 (2020) to rank 71 (2024)." == sentence(
        tiny, facts, subject="viet-nam", indicator="world-rank"
    )
