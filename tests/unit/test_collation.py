"""The order of Vietnamese names."""

import pytest

from reform.collation import collation_key


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param("Dak", "Đà Nẵng", id="D before Đ"),
        pytest.param("Bạc Liêu", "Bắc Giang", id="A before Ă whatever the tone"),
        pytest.param("Hà Tĩnh", "Hải Phòng", id="a shorter word first"),
        pytest.param("Hà Nam", "Hà Nội", id="second word decides"),
        pytest.param("ma", "mà", id="level tone first"),
        pytest.param("mà", "mả", id="huyền before hỏi"),
        pytest.param("mả", "mã", id="hỏi before ngã"),
        pytest.param("mã", "má", id="ngã before sắc"),
        pytest.param("má", "mạ", id="sắc before nặng"),
        pytest.param("an giang", "Bà Rịa - Vũng Tàu", id="capitals do not count"),
    ],
)
def test_names_follow_the_vietnamese_alphabet(first, second):
    """Letters come first, then tones, as in Vietnamese dictionaries."""
    assert [first, second] == sorted([second, first], key=collation_key)


def test_decomposed_names_sort_as_composed_ones():
    """A name typed with combining marks has the place of the same name."""
    assert collation_key("Đà Nẵng") == collation_key("Đa\u0300 Nẵng")
