"""What stands beside a target's own number and deadline: few words, and sources."""

from typing import get_args

import pytest

from reform.progress.brief import brief
from reform.progress.state import STATES, Reason
from reform.wording import LANGUAGES
from tests.unit.promise import figure, plain
from tests.unit.promise_cases import MERGED, case, near, of

GOAL = {"value": 80, "deadline": 2030}


def told(world, target, *figures, language="en", **measures):
    """Return the brief of a promise, with plain blanks, and its sources' ids."""
    words = world.words(target, *figures, language=language, **measures)
    found = brief(words.edition, words.status)
    return plain(found.text), [source.id for source in found.sources]


def shown(world, name, language="en"):
    """Return the brief of a state or reason."""
    target, figures, measures = case(name)
    return told(world, target, *figures, language=language, **measures)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", [*STATES, *get_args(Reason)])
def test_every_state_and_reason_has_a_brief(world, name, language):
    """In small letters, without a stop or the target's number, and with no blank."""
    text, _ = shown(world, name, language)

    assert text
    assert text[0] == text[0].lower()
    assert [] == [each for each in ("{", "None", "  ", "80%") if each in text[3:]]
    assert not text.endswith((".", ";", ":"))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("on-track", "55% on 31 December 2023; 125% of the pace needed"),
        ("missed", "70% on 31 December 2023; missed by 10 percentage points"),
        ("one-point", "70% on 31 December 2023; 10 percentage points to go"),
        ("met-late", "80% on 31 December 2023"),
        ("between", "70% on 31 December 2023"),
        ("depends", "about 79% on 31 December 2023"),
        ("since", "before it was set: 40% on 31 December 2020"),
        ("figure", "no figure found"),
        ("number", "no number given"),
        ("measure", "no measure yet"),
        ("unit", "figures in another unit"),
        ("no-record", "nothing on record"),
        ("record", "on record, 30 June 2023: done"),
        ("district", "no district level since 1 July 2025"),
        ("merger", "another territory since 1 July 2025"),
        ("source", "79% on 31 December 2023; 81% on 31 December 2023"),
        (
            "proxy",
            "81% on 31 December 2023: met; 79% on 31 December 2023: not measurable",
        ),
    ],
)
def test_brief_tells_what_a_state_rests_on(world, name, expected):
    """The figure with its gap or pace, the record, else what is missing."""
    assert expected == shown(world, name)[0]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("behind", "50 % ngày 31/12/2023; tốc độ bằng 83 % mức cần có"),
        ("missed", "70 % ngày 31/12/2023; cách mức đề ra 10 điểm phần trăm"),
        ("one-point", "70 % ngày 31/12/2023; còn cách 10 điểm phần trăm"),
        ("since", "trước khi đặt mục tiêu: 40 % ngày 31/12/2020"),
        ("record", "ghi nhận 30/06/2023: đã hoàn thành"),
        ("district", "từ ngày 01/07/2025 không còn cấp huyện"),
        ("proxy", "81 % ngày 31/12/2023: đã đạt; 79 % ngày 31/12/2023: chưa đo được"),
    ],
)
def test_brief_is_native_in_vietnamese(world, name, expected):
    """With its comma, its blank before the sign and its order of a date."""
    assert expected == shown(world, name, "vi")[0]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("on-track", ["paper-1"]),
        ("met-late", ["paper-1"]),
        ("since", ["paper-0"]),
        ("source", ["paper-0", "paper-1"]),
        ("proxy", ["paper-1", "paper-0"]),
        ("record", ["order"]),
        ("number", []),
        ("merger", []),
    ],
)
def test_sources_are_those_of_what_stands_there(world, name, expected):
    """The base of a pace is not written, so that its publication is not named."""
    assert expected == shown(world, name)[1]


def test_last_figure_of_what_ended_stands_beside_it(world):
    """With the publication that states it."""
    last = figure(70, at="2023-12-31", subject="ben-tre")

    assert (
        "another territory since 1 July 2025; last: 70% on 31 December 2023",
        ["paper-0"],
    ) == told(world, {**GOAL, **MERGED}, last)


def test_last_figure_before_an_unknown_outcome_stands(world):
    """It was not the deadline's."""
    last = figure(70, at="2022-06-30")

    assert ("last: 70% on 30 June 2022", ["paper-0"]) == told(
        world, {"value": 80, "deadline": 2023}, last
    )


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("vi", "70 % ngày 31/12/2023 (theo chỉ số gần nhất)"),
        ("en", "70% on 31 December 2023 (by the nearest measure)"),
    ],
)
def test_measure_that_stands_in_is_said_and_has_no_gap(world, language, expected):
    """Its distance from the target is not the promise's own."""
    target = {**near("one"), "value": 80, "deadline": 2023}
    found, _ = told(world, target, of("one", 70), language=language, one={})

    assert expected == found


def test_worded_figure_has_no_gap(world):
    """About 60 is no number that ten can be taken from."""
    about = figure(60, at="2023-12-31", precision="about")

    assert "about 60% on 31 December 2023" == told(world, GOAL, about)[0]
