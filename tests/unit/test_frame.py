"""The frame of figures: their names, and the claim before the details."""

import pytest

from macros.frame import Figure, figure_id


@pytest.mark.parametrize(
    ("sentence", "headline", "details"),
    [
        ("Tăng từ 1,5 lên 2.", "Tăng từ 1,5 lên 2.", ""),
        ("A dẫn đầu với 9,5 %. Trung vị: 8.", "A dẫn đầu với 9,5 %.", "Trung vị: 8."),
        (
            "Cao nhất là TP. Hồ Chí Minh. 2024: 9.",
            "Cao nhất là TP. Hồ Chí Minh.",
            "2024: 9.",
        ),
        ("", "", ""),
    ],
    ids=["one", "two", "abbreviation", "none"],
)
def test_first_sentence_is_the_headline(sentence, headline, details):
    """The claim stands out; what else is seen follows in plain letters."""
    figure = Figure("trend", (), "", sentence, {}, ())

    assert (headline, details) == (figure.headline, figure.details)


def test_name_of_a_figure_is_an_address():
    """A figure has one name, of what it shows; what is not given is left out."""
    assert "map-dti-2024-34" == figure_id("map", "dti", None, 2024, 34)
    assert "map-a-2022-h1" == figure_id("map", "a", "2022-H1")
