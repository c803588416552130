"""The sentence that proves a state: exact words, its sources and its notes."""

import re
from pathlib import Path
from typing import get_args

import pytest

from reform.located import read
from reform.progress.state import STATES, Reason
from reform.wording import LANGUAGES
from tests.unit.promise import figure, plain
from tests.unit.promise_cases import BREAK, START, case, near, of, record

GOAL = {"value": 80, "deadline": 2030}

LATEST = figure(70, at="2023-12-31")

SAID = read(Path(__file__).parent, Path("sentences.yml"))[0].value
"""Sentences by state, by reason, and by language."""

NAMES = [*STATES, *get_args(Reason)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_every_state_and_reason_has_a_whole_sentence(world, name, language):
    """No blank or hole is left, it begins with a capital, and the stop comes later."""
    target, figures, measures = case(name)
    found = world.words(target, *figures, language=language, **measures)

    assert found.sentence[0] == found.sentence[0].upper()
    assert [] == re.findall(r"[{}]|\.\.|\.$| {2}| [,;:.]|None", found.sentence)
    assert found.state
    assert "{" not in found.state


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_sentence_holds_figures_against_the_target(world, name, language):
    """Figure, time, target and what follows, else what is missing, in native words."""
    target, figures, measures = case(name)
    found = world.words(target, *figures, language=language, **measures)

    assert SAID[name][language] == plain(found.sentence)


@pytest.mark.parametrize(
    ("target", "figures", "expected"),
    [
        (
            GOAL,
            [figure("82.5", at="2023-12-31")],
            (
                "82.5% on 31 December 2023, target at least 80%: met, "
                "by 2.5 percentage points"
            ),
        ),
        (
            GOAL,
            [figure(95, at="2022-12-31"), figure(90, at="2023-12-31")],
            (
                "90% on 31 December 2023, target at least 80%: met, by 10 percentage "
                "points, but moving away from it"
            ),
        ),
        (
            {"value": 80, "deadline": 2022},
            [figure(90, at="2023-06-30")],
            (
                "90% on 30 June 2023, target at least 80%: met; this is the first "
                "figure after the deadline of 2022, so whether it was met "
                "in time is not known"
            ),
        ),
        (
            {"value": 40, "most": 60, "comparison": "between", "deadline": 2030},
            [figure(50, at="2023-12-31")],
            "50% on 31 December 2023, target 40% to 60%: met",
        ),
        (
            {"value": 80, "comparison": "over", "deadline": 2023},
            [figure(80, at="2023-12-31")],
            "80% on 31 December 2023, target over 80%: missed",
        ),
    ],
    ids=["by", "leaving", "open", "between", "at-bound"],
)
def test_met_says_by_how_much_and_whether_it_stays(world, target, figures, expected):
    """Nothing of a surplus where there are two ends, or of a gap that is none."""
    assert expected == world.words(target, *figures).sentence


@pytest.mark.parametrize(
    ("target", "figures", "expected"),
    [
        (GOAL, [figure(90, at="2023", precision="over")], "Over 90% in 2023"),
        ({"value": 80, "deadline": 2023}, [figure(60, at="2023", precision="about")],
         "About 60% in 2023"),
        ({**GOAL, **near("one")}, [of("one", 90)], "90% on 31 December 2023"),
        ({**near("one"), "value": 80, "deadline": 2023}, [of("one", 70)],
         "70% on 31 December 2023"),
    ],
    ids=["worded-met", "worded-missed", "proxy-met", "proxy-missed"],
)  # fmt: skip
def test_gap_is_told_of_one_number_of_the_very_measure(
    world, target, figures, expected
):
    """A worded figure is not one number; another measure is as far from its own."""
    found = world.words(target, *figures, one={})
    verdict = found.status.state

    assert f"{expected}, target at least 80%: {verdict}" == found.sentence


@pytest.mark.parametrize(
    ("share", "expected"),
    [("0.9499", "94.99%"), ("0.95", "95%"), ("0.946", "94.6%"), ("0.8333", "83%"),
     ("0.5951", "59.5%"), ("1.2496", "125%"), ("-0.001", "−0.1%")],
)  # fmt: skip
def test_pace_is_not_rounded_over_the_bound_of_a_state(world, share, expected):
    """95% is on track, so that what is behind is never written as 95%."""
    ratio = figure(share, at=2023)[1]["value"]

    assert expected == world.words(GOAL).percent(ratio)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("on-track", ["paper-0", "paper-1"]),
        ("met-late", ["paper-0", "paper-1"]),
        ("short", ["paper-1"]),
        ("base", []),
        ("source", ["paper-0", "paper-1"]),
        ("proxy", ["paper-1", "paper-0"]),
        ("record", ["order"]),
        ("ended", ["order"]),
        ("district", []),
    ],
)
def test_sources_are_those_of_what_is_said(world, name, expected):
    """A figure that the sentence does not name has no publication there."""
    target, figures, measures = case(name)
    found = world.words(target, *figures, **measures)

    assert expected == [source.id for source in found.sources]


def test_measure_that_agrees_is_not_named_as_a_source(world):
    """The sentence tells the first measure's figure alone."""
    target = {**GOAL, **near("one", "other")}
    found = world.words(target, of("one", 85), of("other", 90), one={}, other={})

    assert "85% on 31 December 2023, target at least 80%: met" == found.sentence
    assert ["paper-0"] == [source.id for source in found.sources]


def test_notes_say_what_is_to_be_known_of_the_measure(world):
    """Which one stands in, and that the method changed; else nothing."""
    asked = near("one")["proxies"][0].model_copy(update={"tier": "province"})
    target = {**GOAL, "indicator": None, "unit": "percent", "proxies": (asked,)}
    near_it = figure(90, at="2023-12-31", indicator="one", tier="province")
    stands_in = world.words(target, near_it, one={})
    broken = world.words(GOAL, START, LATEST, measure=BREAK)

    assert ["The indicator “One., province level” stands in: One."] == stands_in.notes
    assert ["The method changed after the target was set."] == broken.notes
    assert [] == world.words(GOAL, START, LATEST).notes


def test_record_is_told_with_its_note(world):
    """A sentence of its own, whose stop follows the source."""
    entry = record("done-late", "2023-06")["history"][0]
    history = ({**entry, "note": {"vi": "Đã xong.", "en": "All of it."}},)
    target = {"comparison": "done-by", "indicator": None, "history": history}
    found = [world.words(target, language=each).sentence for each in LANGUAGES]

    assert [
        "Theo ghi nhận tháng 6/2023: hoàn thành muộn. Đã xong",
        "On record as of June 2023: done late. All of it",
    ] == found


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "vi",
            """
            Từ ngày 01/07/2025, Vĩnh Long không còn là địa bàn cũ:
            tên gọi này nay gồm cả Bến Tre;
            số liệu cuối cùng trước đó: 70 % ngày 31/12/2023, mục tiêu ít nhất 80 %
            """,
        ),
        (
            "en",
            """
            Since 1 July 2025, Vinh Long has not been the same territory:
            the name now also covers Ben Tre;
            the last figure before that: 70% on 31 December 2023, target at least 80%
            """,
        ),
    ],
)
def test_name_that_lives_on_is_said_to_cover_more(world, language, expected):
    """The last figure of the old territory stands beside it."""
    last = figure(70, at="2023-12-31", subject="vinh-long")
    target = {**GOAL, "subject": "vinh-long"}
    found = world.words(target, last, language=language)

    assert " ".join(expected.split()) == plain(found.sentence)
    assert ["paper-0"] == [source.id for source in found.sources]


@pytest.mark.parametrize(
    ("target", "latest", "expected"),
    [
        (GOAL, figure(60, at="2023", precision="about"), "About 60% in 2023"),
        ({**GOAL, **near("one")}, of("one", 70), "70% on 31 December 2023"),
    ],
    ids=["worded", "proxy"],
)
def test_what_is_to_go_is_left_out_where_it_is_not_known(
    world, target, latest, expected
):
    """The sentence closes over it."""
    found = world.words(target, latest, one={}).sentence

    assert [f"{expected}, target at least 80%", " one figure alone gives no pace"] == (
        found.split(";")
    )


def test_change_has_no_distance_over_a_break(world):
    """Ten per cent less than what was counted otherwise is no number to reach."""
    cut = {"comparison": "change", "value": -10, "against": 2021, "deadline": 2023}
    figures = [figure(200, at="2021-12-31"), figure(195, at="2023-12-31")]
    found = world.words(cut, *figures, measure={**BREAK, "unit": "posts"})

    assert "break" == found.status.reason
    assert plain(found.sentence).startswith(
        "195 posts on 31 December 2023, target change of −10 posts; earlier figures"
    )
