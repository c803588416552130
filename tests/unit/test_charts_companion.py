"""Two series of one unit in one drawing: told apart, and never joined."""

import altair as alt
import pytest

from reform.charts import pair_sentence, trend
from reform.charts.theme import OTHER, SERIES
from reform.edition import Edition

ISSUED = """
    name: {vi: Tài khoản đã cấp, en: Accounts issued}
    short: {vi: Đã cấp, en: Issued}
    description: {vi: Tài khoản đã cấp., en: Accounts that were issued.}
    pillar: procedures
    unit: points
    better: higher
    nature: state
    """

FACTS = """\
- {indicator: accounts, subject: viet-nam, at: 2022, value: 14}
- {indicator: accounts, subject: viet-nam, at: 2024, value: 55, precision: over}
- {indicator: issued, subject: viet-nam, at: 2021, value: 24}
- {indicator: issued, subject: viet-nam, at: 2023, value: 90, precision: about}
"""


@pytest.fixture
def pair(tiny):
    """Return an English edition and both series."""
    tiny.write("indicators/issued.yml", ISSUED)
    tiny.publish(FACTS)
    catalogue = tiny.catalogue()
    both = (catalogue.shown(each, "viet-nam") for each in ("accounts", "issued"))
    return Edition(catalogue, "en"), *both


def test_both_are_on_axes_that_hold_them(pair):
    """The axis of values reaches the greatest of both, that of time the first."""
    edition, series, other = pair
    drawn = trend(edition, series, companion=other)
    data = drawn["datasets"]

    assert data["levels"][-1]["value"] >= 90
    assert alt.LayerChart.from_dict(drawn)
    assert data["companion"][0]["x"] < data["companion"][1]["x"]


def test_each_has_a_line_of_its_own(pair):
    """Two figures each: two lines, of which none has three points."""
    edition, series, other = pair
    data = trend(edition, series, companion=other)["datasets"]

    assert [14, 55] == [row["value"] for row in data["lines"]]
    assert 2 == len(data["companion_lines"])


def test_second_is_told_from_the_first_by_shape_and_by_words(pair):
    """Not by colour alone; every point says which series it is of."""
    edition, series, other = pair
    data = trend(edition, series, companion=other)["datasets"]

    assert {"square"} == {point["shape"] for point in data["companion"]}
    assert [0, 1] == [point["hollow"] for point in data["companion"]]
    assert {"Issued"} == {p["label"].split(",")[0] for p in data["companion"]}
    assert {"Accounts"} == {p["label"].split(",")[0] for p in data["points"]}


def test_key_names_both(pair):
    """The first two entries say which is which."""
    edition, series, other = pair
    data = trend(edition, series, companion=other)["datasets"]

    assert ["Accounts", "Issued"] == [row["text"] for row in data["meanings"][:2]]
    assert [SERIES, OTHER] == [row["fill"] for row in data["key"][:2]]


def test_trend_alone_has_nothing_of_a_second(pair):
    """Neither marks nor an entry of the key."""
    edition, series, _ = pair
    data = trend(edition, series)["datasets"]

    assert [] == data["companion"] == data["companion_lines"]
    assert "Accounts" not in {row["text"] for row in data["meanings"]}


def test_sentence_speaks_of_one_after_the_other(pair):
    """It holds neither against the other: their days differ."""
    edition, series, other = pair
    said = pair_sentence(edition, series, other).replace("\N{NO-BREAK SPACE}", " ")

    assert (
        "Accounts: up from 14 points (2022) to over 55 points (2024). "
        "Issued: from 24 points (2021) to about 90 points (2023)." == said
    )
