"""What is said of a map: no more than is known; each case is worked by hand."""

import pytest

from reform.charts import map_sentence
from reform.edition import Edition
from reform.territory import provinces

ALL_34 = "Values are known for 34 of 34 provinces."


@pytest.fixture
def sentence(provincial):
    """Return a function that says of cells, by province of the 34, what they show."""

    def said(cells, language="en"):
        lines = "\n".join(f"    {name}: {cell}" for name, cell in cells.items())
        provincial.publish(
            f"""\
- indicator: yearly-index
  period: 2024
  provinces: 34
  values:
{lines}
"""
        )
        catalogue = provincial.catalogue()
        (known,) = catalogue.rounds
        edition = Edition(catalogue, language)
        return map_sentence(edition, known).replace("\N{NO-BREAK SPACE}", " ")

    return said


@pytest.fixture
def names(catalogue):
    """Give the ids of the 34 provinces."""
    return [place.id for place in provinces(catalogue.places, 34)]


def climbing(names, number=34):
    """Give the first provinces values of 50.0, 50.1, 50.2 and so on."""
    return {name: f"{50 + n / 10:.1f}" for n, name in enumerate(names[:number])}


def test_full_map_has_its_ends_and_its_middle(sentence, names):
    """With all values known the ends are named, and the median computed."""
    assert (
        "Highest: Vinh Long with 53.3 points; lowest: An Giang with 50.0 "
        f"points. Median: 51.7 points. {ALL_34}"
    ) == sentence(climbing(names))


def test_vietnamese_sentence_reads_as_such(sentence, names):
    """Words, decimal sign and names are the reader's."""
    assert (
        "Cao nhất là Vĩnh Long với 53,3 điểm; thấp nhất là An Giang với 50,0 điểm. "
        "Trung vị: 51,7 điểm. Đã biết giá trị của 34/34 tỉnh, thành phố."
    ) == sentence(climbing(names), "vi")


def test_of_four_fifths_it_is_said_that_they_are_not_all(sentence, names):
    """With 28 of 34 known the ends are those of the known."""
    assert (
        "Of those known, the highest: Quang Tri with 52.7 points; "
        "the lowest: An Giang with 50.0 points. "
        "Median of the known values: 51.4 points. "
        "Values are known for 28 of 34 provinces."
    ) == sentence(climbing(names, 28))


def test_with_fewer_nobody_leads(sentence, names):
    """With 27 of 34 known, under four fifths, only the number is said."""
    assert "Values are known for 27 of 34 provinces." == sentence(climbing(names, 27))


def test_ranks_alone_are_told_apart(sentence, names):
    """A province known by rank alone is counted as such, and no value."""
    cells = {**climbing(names, 20), "vinh-long": "{rank: 1}"}

    assert (
        "Values are known for 20 of 34 provinces; ranks alone for 1 more."
    ) == sentence(cells)


def test_shared_place_names_all_who_share_it(sentence, names):
    """Two provinces with the highest value lead together."""
    cells = {**climbing(names), "tuyen-quang": "53.3"}

    assert "Highest: Tuyen Quang and Vinh Long with 53.3 points" in sentence(cells)


def test_nobody_leads_where_many_do(sentence, names):
    """Four with the same value are no ends to be named."""
    cells = {**climbing(names), **dict.fromkeys(names[-4:], "60.0")}

    assert f"Median: 51.7 points. {ALL_34}" == sentence(cells)


def test_all_equal_has_no_ends(sentence, names):
    """Where all are the same there is no highest and no lowest."""
    assert f"Median: 50 points. {ALL_34}" == sentence(dict.fromkeys(names, "50"))


@pytest.mark.parametrize(
    "doubt",
    ["{value: 53, precision: over}", "{value: 20, precision: about}", "53.34"],
    ids=["over", "about", "rounding"],
)
def test_nobody_leads_whom_another_may_have_passed(sentence, names, doubt):
    """Where it is "over 53", "about 20" or a rounded 53.3, the lead is open."""
    assert "ighest" not in sentence({**climbing(names), names[5]: doubt})


def test_median_needs_exact_figures(sentence, names):
    """What is "about 20" has no place among the others: there is no middle."""
    cells = {**climbing(names), names[5]: "{value: 20, precision: about}"}

    assert "edian" not in sentence(cells)
