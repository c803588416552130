"""How a complaint is printed."""

from pathlib import Path

import pytest

from reform.problem import MOST, InvalidData, Problem, arranged, nearest

HERE = Path("data/sources/a.yml")


def test_problem_is_a_line_that_editors_link():
    """File, line, column, field, message and remedy stand on one line."""
    problem = Problem(HERE, 3, 7, "facts.0.value", "is wrong", "mend it")

    assert "data/sources/a.yml:3:7: facts.0.value: is wrong (mend it)" == str(problem)


def test_empty_parts_leave_no_trace():
    """A complaint about a whole file has no field, and may have no remedy."""
    assert "data/sources/a.yml:1:1: is empty" == str(
        Problem(HERE, 1, 1, "", "is empty")
    )


@pytest.mark.parametrize(
    ("message", "printed"),
    [
        ("a\nb", r"a\nb"),
        ("a\r::error::b", r"a\r::error::b"),
        ("a\x1b[31mb", r"a\x1b[31mb"),
        ("a\u202eb", r"a\u202eb"),
        ("a\udcffb", r"a\udcffb"),
        ("##[stop-commands]x", "## [stop-commands]x"),
        ("Bến Tre", "Bến Tre"),
    ],
)
def test_printed_problem_cannot_pose_as_another_line(message, printed):
    """Line ends, colours and orders to GitHub's runner are written out."""
    problem = Problem(HERE, 1, 1, message, message, message)

    assert f"data/sources/a.yml:1:1: {printed}: {printed} ({printed})" == str(problem)


def test_problems_are_told_once_in_the_order_of_files_and_lines():
    """The same complaint from two checks is one, and line 10 comes after line 9."""
    ten, nine = Problem(HERE, 10, 1, "", "x"), Problem(HERE, 9, 1, "", "x")
    first = Problem(Path("data/a.yml"), 99, 1, "", "x")

    assert (first, nine, ten) == InvalidData([ten, nine, first, ten]).problems


def test_flood_of_problems_is_cut_and_says_so():
    """A broken file cannot push the problems of others off the screen."""
    other = Problem(Path("data/sources/b.yml"), 1, 1, "", "x")
    flood = [Problem(HERE, line, 1, "", "x") for line in range(1, MOST + 50)]

    told = arranged([*flood, other])

    assert (
        "data/sources/a.yml:101:1: there are more than 100 problems in this file"
        " (mend those above first)" == str(told[MOST])
    )
    assert [other] == told[MOST + 1 :]


def test_nearest_words_are_offered():
    """A misspelt word is met with those it may have meant."""
    assert "did you mean ha-noi?" == nearest("ha-noy", ["ben-tre", "ha-noi"])


@pytest.mark.parametrize("wrong", ["xyz", "", "ha-noi" * 100_000], ids=len)
def test_far_words_are_not_guessed(wrong):
    """Where nothing is near nothing is said, however long it is."""
    assert "" == nearest(wrong, ["ben-tre", "ha-noi"])
