"""Counts out of a whole: bars behind a trend, and what is said where the whole grew."""

import pytest

from reform.charts import sparkline, trend, trend_sentence
from reform.charts.trend_frame import HEIGHT
from reform.edition import Edition

GROWING = """\
- {indicator: accounts, subject: viet-nam, at: 2021, value: 21, out_of: 25}
- {indicator: accounts, subject: viet-nam, at: 2022, value: 23, out_of: 25}
- {indicator: accounts, subject: viet-nam, at: 2023, value: 35, out_of: 53}
- {indicator: accounts, subject: viet-nam, at: 2024, value: 58, out_of: 76}
"""

STEADY = """\
- {indicator: accounts, subject: viet-nam, at: 2022, value: 40, out_of: 63}
- {indicator: accounts, subject: viet-nam, at: 2023, value: 62, out_of: 63}
"""

MIXED = """\
- {indicator: accounts, subject: viet-nam, at: 2022, value: 40, out_of: 63}
- {indicator: accounts, subject: viet-nam, at: 2023, value: 62}
"""


@pytest.fixture
def shown(tiny):
    """Return a function that gives an English edition and the series of some facts."""

    def series(facts):
        tiny.publish(facts)
        catalogue = tiny.catalogue()
        return Edition(catalogue, "en"), catalogue.shown("accounts", "viet-nam")

    return series


def rows(shown, facts):
    """Return the rows that a trend of some facts has."""
    return trend(*shown(facts))["datasets"]


def test_bar_is_as_high_as_the_whole_then_and_filled_as_far_as_counted(shown):
    """The axis begins at zero, and the base that grows is seen to grow."""
    data = rows(shown, GROWING)
    tops = [bar["y"] for bar in data["wholes"]]
    filled = [
        round((bar["y2"] - bar["part"]) / (bar["y2"] - bar["y"]), 2)
        for bar in data["wholes"]
    ]

    assert 0 == data["levels"][0]["value"]
    assert {HEIGHT} == {bar["y2"] for bar in data["wholes"]}
    assert tops[0] == tops[1] > tops[2] > tops[3]
    assert [0.84, 0.92, 0.66, 0.76] == filled


def test_no_line_joins_counts_of_different_wholes(shown):
    """Of 25, of 53 and of 76 are three things; two of 25 are joined."""
    data = rows(shown, GROWING)

    assert [21, 23] == [point["value"] for point in data["lines"]]
    assert 4 == len(data["points"])


def test_line_among_words_is_parted_there_too(shown):
    """A sparkline joins no more than the trend does."""
    data = sparkline(*shown(GROWING))["datasets"]

    assert 2 == len(data["lines"])


def test_each_bar_has_its_numbers_written_and_the_key_says_what_it_is(shown):
    """21/25 to 58/76, without a need to read off the axis."""
    data = rows(shown, GROWING)

    assert {"21/25", "23/25", "35/53", "58/76"} == {w["text"] for w in data["words"]}
    assert ["all there were"] == [entry["text"] for entry in data["meanings"]]


def test_bars_never_touch(shown):
    """Those of days close to each other are narrower."""
    fact = "- {{indicator: accounts, subject: viet-nam, at: {}, value: 5, out_of: 9}}"
    days = ("2024-01-01", "2024-01-20", "2026-01-01")
    one, other, last = rows(shown, "\n".join(map(fact.format, days)))["wholes"]

    assert one["x2"] < other["x"] < other["x2"] < last["x"]


def test_sentence_names_both_wholes_where_they_differ(shown):
    """It does not say that anything rose: the list did."""
    assert (
        "From 21 of 25 points (2021) to 58 of 76 points (2024). "
        "The whole grew from 25 to 76, so the two are not directly comparable."
        == trend_sentence(*shown(GROWING)).replace("\N{NO-BREAK SPACE}", " ")
    )


def test_sentence_says_up_where_the_whole_stayed(shown):
    """40 of 63 and 62 of 63 measure the same."""
    sentence = trend_sentence(*shown(STEADY)).replace("\N{NO-BREAK SPACE}", " ")

    assert "Up from 40 of 63 points (2022) to 62 of 63 points (2023)." == sentence


def test_sentence_says_that_the_whole_shrank(shown):
    """63 provinces became 34: fewer of fewer is no fall."""
    facts = STEADY.replace("value: 62, out_of: 63", "value: 34, out_of: 34")

    assert "The whole shrank from 63 to 34" in trend_sentence(*shown(facts))


def test_series_with_a_whole_here_and_there_has_no_bars(shown):
    """A bar for some points would look as if the others counted all."""
    data = rows(shown, MIXED)

    assert [] == data["wholes"]
    assert 2 == len(data["lines"])


def test_place_in_an_order_is_no_count(tiny):
    """The 8th of 19 countries is a rank, and not 8 out of 19 reached."""
    tiny.write(
        "indicators/accounts.yml",
        """
        name: {vi: Thứ hạng, en: Rank}
        description: {vi: Thứ hạng., en: Rank.}
        pillar: procedures
        unit: points
        better: lower
        nature: rank
        """,
    )
    tiny.publish(
        "- {indicator: accounts, subject: viet-nam, period: 2022, value: 8, out_of: 19}"
    )
    catalogue = tiny.catalogue()
    drawn = trend(Edition(catalogue, "en"), catalogue.shown("accounts", "viet-nam"))

    assert [] == drawn["datasets"]["wholes"]


def test_bars_are_silent_to_a_reader_aid(shown):
    """The point before each says the count and its whole; a bar would say places."""
    drawn = trend(*shown(GROWING))
    layers = [each for each in drawn["layer"] if each["data"]["name"] == "wholes"]

    assert [False, False] == [layer["mark"]["aria"] for layer in layers]
