"""Figures are read where they mean one thing, and asked about where they do not."""

from contextlib import suppress
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reform.importing.figure_words import UNITS
from reform.importing.figures import (
    UnreadableFigure,
    is_gap,
    read_figure,
    read_rank,
    style_of,
)
from reform.located import read
from tests.conftest import ROOT


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("99,96", "99.96"),
        ("90.10", "90.10"),
        ("90,1", "90.1"),
        ("0.512", "0.512"),
        ("0,5125", "0.5125"),
        ("1.2345", "1.2345"),
        ("4419.123", "4419.123"),
        ("4.419.000", "4419000"),
        ("4,419,000", "4419000"),
        ("1.234,5", "1234.5"),
        ("1.234,567", "1234.567"),
        ("1,234.5", "1234.5"),
        ("4419", "4419"),
        ("4 419", "4419"),
        ("4\u00a0419\u202f000", "4419000"),
        ("4 419,5", "4419.5"),
        ("0", "0"),
        (" 12\t", "12"),
        ("–5,31", "-5.31"),
        ("\u22125", "-5"),
        ("+5", "5"),
    ],
)
def test_a_number_that_can_mean_one_thing_is_read(text, value):
    """Its separators show how it is written, and its digits stay as they are."""
    assert value == str(read_figure(text).value)


@pytest.mark.parametrize("text", ["4.419", "4,419", "hơn 4.400", "99,123"])
def test_three_digits_after_one_separator_are_asked_about(text):
    """They may be thousands or decimals."""
    with pytest.raises(UnreadableFigure) as caught:
        read_figure(text)

    assert " may be " in caught.value.message
    assert "(Vietnamese)" in caught.value.message
    assert "say how its numbers are written: --numbers vi or en" == caught.value.remedy


@pytest.mark.parametrize(
    ("text", "style", "value"),
    [
        ("4.419", "vi", "4419"),
        ("4.419", "en", "4.419"),
        ("4,419", "vi", "4.419"),
        ("4,419", "en", "4419"),
        ("4 419", "vi", "4419"),
        ("4 419", "en", "4419"),
    ],
)
def test_the_way_of_writing_decides(text, style, value):
    """Where a person has said how numbers are written, nothing is asked."""
    assert value == str(read_figure(text, style).value)


@pytest.mark.parametrize(("text", "style"), [("90.10", "vi"), ("1.234,5", "en")])
def test_a_number_of_the_other_way_is_refused(text, style):
    """One number written otherwise than its column may be a slip."""
    with pytest.raises(UnreadableFigure, match="as its column is"):
        read_figure(text, style)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("99,96 %", "99.96", "percent"),
        ("99.96%", "99.96", "percent"),
        ("12 phần trăm", "12", "percent"),
        ("90,1 điểm", "90.1", "points"),
        ("3,9 triệu", "3900000", None),
        ("156 triệu hồ sơ", "156000000", "dossiers"),
        ("1.200 tỷ đồng", "1200000000000", "dong"),
        ("1,200 billion VND", "1200000000000", "dong"),
        ("1,5 nghìn tỷ đồng", "1500000000000", "dong"),
        ("2 nghìn", "2000", None),
        ("1.5 million", "1500000", None),
        ("1.5 triệu", "1500000", None),
        ("1,2345678 triệu", "1234567.8", None),
        ("1,7 lần", "1.7", "times"),
    ],
)
def test_words_after_a_number_multiply_it_or_are_its_unit(text, value, unit):
    """A multiplier is exact, and its language tells which separator is which."""
    figure = read_figure(text)

    assert (value, unit) == (str(figure.value), figure.unit)


def test_every_unit_is_one_of_the_data():
    """The ids that figures have as their units are those of `data/units.yml`."""
    located, _ = read(ROOT, Path("data/units.yml"))

    assert {"dong"} == set(UNITS.values()) - located.value.keys()


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("4400", "exact"),
        ("hơn 4400", "over"),
        ("Trên 99%", "over"),
        ("over 4400", "over"),
        ("more than 4400", "over"),
        (">4400", "over"),
        ("dưới 80", "under"),
        ("less than 80", "under"),
        ("gần 80", "nearly"),
        ("nearly 80", "nearly"),
        ("khoảng 80", "about"),
        ("about 80", "about"),
        ("~80", "about"),
    ],
)
def test_words_before_a_number_qualify_it(text, precision):
    """A qualifier in either language becomes a precision."""
    assert precision == read_figure(text).precision


@pytest.mark.parametrize(
    "text",
    ["90,10*", "90,10 (1)", "90,10¹", "90,10 [a]", "90,10%**", "90,10* %", "90,10 a"],
)
def test_a_footnote_mark_is_no_digit(text):
    """It is refused with the answer, or left out where a person has said so."""
    with pytest.raises(UnreadableFigure, match="has a footnote mark") as caught:
        read_figure(text)

    assert "--marks drop" in caught.value.remedy
    assert Decimal("90.10") == read_figure(text, marks="drop").value


@pytest.mark.parametrize(
    "text",
    [
        "12/63",
        "80-90",
        "80 – 90%",
        "1e5",
        "1E+06",
        "007",
        "12 3",
        "1.23.456",
        "1,234,56",
        "1.234.5",
        "90.",
        ".5",
        "- 5",
        "≥ 90",
        "10 vạn",
        "90 trở lên",
        "Hà Nội",
        "#REF!",
        "٤٤١٩",
        "",
        "1" * 19,
        "1" * 5000,
        "9999999 tỷ",
        "1,1234567890123",
    ],
)
def test_what_is_no_plain_figure_is_refused(text):
    """Ranks, ranges, codes, other words and malformed or huge numbers are none."""
    with pytest.raises(UnreadableFigure) as caught:
        read_figure(text)

    assert caught.value.remedy
    assert 200 > len(caught.value.message)


@pytest.mark.parametrize("text", ["250/261", "1.250 / 1.722"])
def test_a_share_is_to_be_written_in_two_columns(text):
    """It is two figures, and both are kept: 250 of 261 services."""
    with pytest.raises(UnreadableFigure) as caught:
        read_figure(text)

    assert "261 in a column called out_of" in caught.value.remedy


@pytest.mark.parametrize(
    "text",
    ["", " ", "-", "–", "---", "…", "...", "n/a", "N/A", "không xếp hạng", "\u00a0"],
)
def test_a_gap_is_no_figure(text):
    """What stands for "nothing is known" is told apart."""
    assert is_gap(text)


@pytest.mark.parametrize("text", ["0", "-5", "x", "90,1", "#N/A"])
def test_a_figure_or_a_fault_is_no_gap(text):
    """Nought is a figure, and a broken formula hides one."""
    assert not is_gap(text)


@pytest.mark.parametrize(
    ("texts", "style"),
    [
        (["4.419", "90,1", "12"], "vi"),
        (["4.419", "90.1", "n/a"], "en"),
        (["4.419", "5.120"], None),
        (["12", "4 419"], None),
        (["hơn 4.400", "99,96 %"], "vi"),
        ([], None),
    ],
)
def test_a_column_shows_how_its_numbers_are_written(texts, style):
    """One number that can be read in one way alone tells of all."""
    assert style == style_of(texts)


def test_a_column_written_in_two_ways_is_refused_with_an_example_of_each():
    """Which numbers are wrong only a person can tell."""
    with pytest.raises(UnreadableFigure) as caught:
        style_of(["12", "4,419,000", "90,1", "4.419"])

    said = (
        "numbers are written in two ways: '90,1' is Vietnamese, '4,419,000' is English"
    )
    assert said == caught.value.message


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("12", (12, None)),
        ("12.0", (12, None)),
        ("12/63", (12, 63)),
        ("12 / 63", (12, 63)),
        ("thứ 12", (12, None)),
        ("Hạng 12", (12, None)),
        ("xếp thứ 12/63", (12, 63)),
        ("vị trí thứ 12 trên 63", (12, 63)),
        ("12th", (12, None)),
        ("1st of 63", (1, 63)),
        ("#3", (3, None)),
    ],
)
def test_a_rank_is_read(text, rank):
    """A rank may say of how many it is."""
    assert rank == read_rank(text)


@pytest.mark.parametrize("text", ["", "0", "1,5", "64/63", "nhất", "12-13", "99999"])
def test_what_is_no_rank_is_refused(text):
    """A rank is a whole number from 1, and not beyond the last."""
    with pytest.raises(UnreadableFigure):
        read_rank(text)


@given(st.decimals(-(10**14), 10**14, places=2), st.sampled_from(["vi", "en"]))
def test_what_is_printed_is_read_back(value, style):
    """A number printed with separators in either way keeps its value and digits."""
    printed = f"{value:,}"
    if style == "vi":
        printed = printed.translate(str.maketrans(",.", ".,"))

    assert str(value) == str(read_figure(printed, style).value)


@given(st.text(max_size=80), st.sampled_from([None, "vi", "en"]))
def test_any_text_is_a_figure_or_is_refused(text, style):
    """Whatever a cell holds, reading it ends in one of two ways."""
    with suppress(UnreadableFigure):
        assert read_figure(text, style, marks="drop").value.is_finite()
