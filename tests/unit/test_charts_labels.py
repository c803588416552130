"""Names cut to the room that there is."""

import pytest

from reform.charts.labels import abbreviations, in_lines
from reform.edition import Edition
from reform.territory import provinces


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Hà Nội", "HNI"),
        ("Đắk Lắk", "ĐLK"),
        ("Huế", "HUE"),
        ("TP. Hồ Chí Minh", "HCM"),
        ("Bà Rịa - Vũng Tàu", "BRVT"),
        ("Ho Chi Minh City", "HCMC"),
        ("Hanoi", "HAN"),
    ],
)
def test_abbreviation_is_the_usual_one(name, expected):
    """First letters and the last one, without tones; Đ keeps its bar."""
    assert {"it": expected} == abbreviations({"it": name})


def test_taken_abbreviation_gives_way_to_another():
    """Đắk Nông is not written as Đà Nẵng is."""
    assert {"da-nang": "ĐNG", "dak-nong": "ĐKN", "dinh-nong": "ĐHN"} == abbreviations(
        {"dinh-nong": "Đinh Nong", "dak-nong": "Đắk Nông", "da-nang": "Đà Nẵng"}
    )


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("which", [63, 34])
def test_abbreviations_of_all_provinces_differ(catalogue, language, which):
    """On a map no two tiles are written alike, and all fit."""
    edition = Edition(catalogue, language)
    names = {p.id: edition.name(p) for p in provinces(catalogue.places, which)}
    made = abbreviations(names)

    assert len(names) == len(set(made.values()))
    assert {len(short) for short in made.values()} <= {3, 4}


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Huế", ["Huế"]),
        ("Thái Nguyên", ["Thái", "Nguyên"]),
        ("TP. Hồ Chí Minh", ["TP. Hồ", "Chí Minh"]),
        ("Bà Rịa - Vũng Tàu", ["Bà Rịa-", "Vũng Tàu"]),
    ],
)
def test_name_is_set_in_short_lines(name, lines):
    """A name stands in two lines, the longest as short as can be."""
    assert lines == in_lines(name, 2)
