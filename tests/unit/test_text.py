"""What texts may not contain."""

import pytest

from reform.text import fault, is_vietnamese, unseen


@pytest.mark.parametrize(
    "text",
    [
        "Tỷ lệ hồ sơ giải quyết đúng hạn",
        "99,96 % (nguồn: Bộ Nội vụ)",
        "a < b > c & d",
        "5 < 6, A&B, R & D;",
        "Điều 5 {khoản 2}",
        "100\u00a0000 hồ sơ",
        "two\nlines\tand a tab",
        "–—“”…×°",
    ],
)
def test_plain_words_are_sound(text):
    """Vietnamese letters, figures, signs and ordinary punctuation pass."""
    assert fault(text) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{{ config }}", "has the template mark '{{'"),
        ("{% raw %}", "has the template mark '{%'"),
        ("{# note #}", "has the template mark '{#'"),
        ("end }}", "has the template mark '}}'"),
        ("<script>alert(1)</script>", "has the HTML '<s'"),
        ("a</b>", "has the HTML '</'"),
        ("<!-- x -->", "has the HTML '<!'"),
        ("<?php", "has the HTML '<?'"),
        ("a&nbsp;b", "has the HTML '&nbsp;'"),
        ("a&#8203;b", "has the HTML '&#8203;'"),
        ("a&#x200b;b", "has the HTML '&#x200b;'"),
        ("a\u200bb", "has the invisible character U+200B"),
        ("a\u202eb", "has the invisible character U+202E"),
        ("a\u2066b", "has the invisible character U+2066"),
        ("a\u061cb", "has the invisible character U+061C"),
        ("a\u00adb", "has the invisible character U+00AD"),
        ("a\U000e0041b", "has the invisible character U+E0041"),
        ("a\ufe0fb", "has the invisible character U+FE0F"),
        ("a\u3164b", "has the invisible character U+3164"),
        ("a\ufffdb", "has the invisible character U+FFFD"),
        ("a\x00b", "has the invisible character U+0000"),
        ("a\x1b[31mb", "has the invisible character U+001B"),
        ("a\rb", "has the invisible character U+000D"),
        ("a\ue000b", "has the invisible character U+E000"),
        ("Bê\u0301n Tre", "is not in Unicode form NFC"),
    ],
)
def test_markup_and_unseen_characters_are_refused(text, said):
    """HTML, template marks, letters in pieces and what cannot be seen are named."""
    assert said == fault(text)[0]


def test_every_unseen_character_is_found():
    """All places are given, so that an editor can show each of them."""
    assert [1, 3] == unseen("a\u200bb\u202e")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quảng Nam tăng điểm, thăng hạng PAR INDEX và SIPAS", True),
        ("Gia Lai đạt 91,06/100 điểm trong Bộ chỉ số", True),
        ("Bắc Ninh leads the nation in index for leadership", False),
        ("Les efforts en termes de réforme administrative", False),
        ("bang_1.csv", False),
        ("2024: 91,06", False),
    ],
)
def test_vietnamese_is_known_by_its_words(text, expected):
    """A third of them bear its marks; a name or two among others prove nothing."""
    assert expected == is_vietnamese(text)
