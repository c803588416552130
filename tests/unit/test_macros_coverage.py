"""Macros for maps of the provinces and for gaps, as page authors call them."""

from types import SimpleNamespace

import pytest

from macros.coverage import (
    coverage_counts,
    coverage_map,
    coverage_sentence,
    coverage_table,
    gaps,
)
from macros.desk import Desk
from macros.maps import province_map
from reform.edition import Edition
from tests.site.markup import parse
from tests.unit.test_coverage import TEN, table


@pytest.fixture
def desk(provincial):
    """Return a function that gives the desk of tables, on the first page."""

    def published(*tables):
        provincial.publish("\n".join(tables))
        file = SimpleNamespace(src_uri="index.md")
        env = SimpleNamespace(page=SimpleNamespace(url="", file=file))
        return Desk(Edition(provincial.catalogue(), "en"), env)

    return published


def test_map_is_not_drawn_of_a_few_provinces(desk):
    """Without a period that half of the provinces are known in there is no map."""
    assert "" == province_map(desk(table(TEN)), "yearly-index")


@pytest.mark.parametrize("period", [2022, "2022"], ids=["number", "text"])
def test_map_of_a_period_is_drawn_when_asked_for(desk, period):
    """A page author may show what is known, however little it is."""
    written = province_map(desk(table(TEN)), "yearly-index", period)

    assert "Values are known for 10 of 63 provinces." in written
    assert 'id="map-yearly-index-2022-63"' in written


def test_map_is_of_the_set_asked_for(desk):
    """Of a year known of both sets one can be shown alone."""
    both = desk(table(TEN), table("ha-noi", provinces=34))
    written = province_map(both, "yearly-index", 2022, provinces=34)

    assert 1 == written.count("<figure")
    assert "Values are known for 1 of 34 provinces." in written


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("period: no '2021'", {"period": 2021}),
        ("provinces: no 60", {"provinces": 60}),
        ("indicator: no 'yearly'", {"indicator": "yearly"}),
    ],
)
def test_wrong_call_is_told_what_is_wrong(desk, said, wanted):
    """A period, a set or an indicator that there is not is named."""
    with pytest.raises(LookupError, match=said):
        province_map(desk(table(TEN)), **{"indicator": "yearly-index", **wanted})


def test_unknown_province_is_told(desk):
    """Only a province has gaps."""
    with pytest.raises(LookupError, match="province: no 'viet-nam'"):
        gaps(desk(table(TEN)), "viet-nam")


def test_long_list_of_gaps_is_folded(desk):
    """More than three indices are behind one line; fewer stand there."""
    rates = [
        table(TEN, indicator="on-time-rate", tier=tier)
        for tier in ("province", "district", "commune")
    ]

    assert "<details" not in gaps(desk(*rates), "hue")
    assert "<details" in gaps(desk(table(TEN), *rates), "hue")


def test_without_indices_the_page_says_so(desk):
    """Before any index is followed there is a sentence, and neither table nor map."""
    nothing = desk(table("hue", indicator="on-time-rate"))

    assert "No index is followed" in coverage_sentence(nothing)
    assert "No index is followed" in coverage_map(nothing, 63)
    assert "" == coverage_table(nothing)
    assert "No index is followed" in gaps(nothing, "hue")


def test_few_missing_provinces_are_named(desk, provincial):
    """Where five or fewer are missing the table says which."""
    names = [p.id for p in provincial.catalogue().places.values() if p.within(63)]
    names.remove("hue")
    written = coverage_table(desk(table(" ".join(names))))

    assert '<a href="provinces/hue/">Hue</a>' in written


def test_cells_are_counted_by_what_is_known(desk):
    """Of one period of ten provinces the other 53 are empty cells."""
    page = parse(coverage_counts(desk(table(TEN))))
    numbers = [number.text for number in page.all("dd")]

    assert ["1", "1", "10", "0", "53"] == numbers
