"""The proof of a status: what it rests on, with its sums and sources."""

from dataclasses import replace
from datetime import date

import pytest

from reform.edition import Edition
from reform.progress.assess import assess
from reform.progress.brief import brief
from reform.progress.proof import proof
from tests.unit.promise import TEXT, figure

END = {"deadline": 2030}

GOAL = {"value": 80, "deadline": 2030}
BASE, LATEST = figure(40, at="2020-12-31"), figure(60, at="2025-12-31")
DAY = "2026-06-30"


@pytest.fixture
def told(world):
    """Give a function that returns a status with the edition that tells of it."""

    def found(target, *figures, day=DAY, language="en", **others):
        catalogue, programme, target = world.of(target, *figures, **others)
        catalogue = replace(catalogue, day=date.fromisoformat(day))
        edition = Edition(catalogue, language)
        return edition, assess(catalogue, programme, target)

    return found


def said(edition, status):
    """Give the lines of a proof by their labels, with plain blanks."""
    return {
        row.label: [line.text.replace("\N{NO-BREAK SPACE}", " ") for line in row.lines]
        for row in proof(edition, status)
    }


def stated(edition, status, label):
    """Give the publications that are named in one row."""
    (row,) = (row for row in proof(edition, status) if row.label == label)
    return [[source.id for source in line.sources] for line in row.lines]


def test_pace_is_told_from_its_figures_to_its_end(told):
    """Base, latest, target, dates, both paces as sums, ratio and where it leads."""
    found = said(*told(GOAL, BASE, LATEST))

    assert {
        "State": ["On track: the pace made is 95% of the pace needed or more"],
        "Target": ["at least 80%"],
        "Set": ["One. (2021–2030)"],
        "Deadline": ["2030"],
        "Measure": ["One."],
        "Base": ["40% on 31 December 2020"],
        "Latest figure": ["60% on 31 December 2025"],
        "Gap to the target": ["80% − 60% = 20 percentage points"],
        "Pace made": ["(60% − 40%) / 1,826 days × 365.25 = 4 percentage points a year"],
        "Pace needed": [
            "(80% − 40%) / 3,652 days × 365.25 = 4 percentage points a year"
        ],
        "Ratio of the two": ["4 percentage points / 4 percentage points = 100%"],
        "At this pace": [
            "the target is reached about December 2030 (a sum, not a figure)"
        ],
    }.items() <= found.items()


def test_figures_name_their_publications_and_sums_none(told):
    """Whoever states a number is named beside it; what we compute has no source."""
    about = told(GOAL, BASE, LATEST)

    assert [["paper-0"]] == stated(*about, "Base")
    assert [["paper-1"]] == stated(*about, "Latest figure")
    assert [["order"]] == stated(*about, "Target")
    assert [[]] == stated(*about, "Pace made")


def test_sum_is_written_as_the_reader_writes_numbers(told):
    """With the comma of Vietnamese, and rounded to two decimals."""
    figures = [figure("80.08", at="2022-12-31"), figure("82.66", at="2023-12-31")]
    found = said(*told({"value": 90, "deadline": 2027}, *figures, language="vi"))

    assert [
        "(82,66 % − 80,08 %) / 365 ngày × 365,25 = 2,58 điểm phần trăm mỗi năm"
    ] == found["Tốc độ đã đi"]
    assert ["2,58 điểm phần trăm / 1,98 điểm phần trăm = 130 %"] == found[
        "Tỷ lệ giữa hai tốc độ"
    ]


def test_what_has_to_fall_has_a_pace_below_zero(told):
    """The signs are those of the numbers themselves."""
    figures = [figure(50, at="2020-12-31"), figure(40, at="2025-12-31")]
    found = said(*told({"comparison": "at-most", "value": 20, **END}, *figures))

    assert found["Pace made"][0].endswith("= −2 percentage points a year")
    assert ["40% − 20% = 20 percentage points"] == found["Gap to the target"]
    assert ["about 30% at the deadline of 2030 (a sum, not a figure)"] == found[
        "At this pace"
    ]


def test_projection_stays_within_what_can_be(told):
    """Nobody falls below nought per cent."""
    figures = [figure(50, at="2020-12-31"), figure(20, at="2025-12-31")]
    measure = {"bounds": {"least": 0, "most": 100}}
    found = said(*told(GOAL, *figures, measure=measure))

    assert ["about 0% at the deadline of 2030 (a sum, not a figure)"] == found[
        "At this pace"
    ]


def test_projected_place_is_a_whole_one(told):
    """There is no place 12 and a half."""
    figures = [
        figure(at="2020-12-31", rank=20, of=63),
        figure(at="2025-12-31", rank=15, of=63),
    ]
    target = {"comparison": "rank-within", "value": 5, **END}
    found = said(*told(target, *figures, measure={"unit": "services"}))

    assert ["about rank 10 at the deadline of 2030 (a sum, not a figure)"] == found[
        "At this pace"
    ]
    assert ["rank 15 − rank 5 = 10 places"] == found["Gap to the target"]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (
            [40, 43, 46, 49, 52, 55],
            "robust: the same with the last figure left out, the neighbouring base",
        ),
        ([40, 40, 40, 40, 42, 55], "depends: another state with the last figure left"),
        ([0, 55], "nothing else to try"),
    ],
    ids=["robust", "doubtful", "untested"],
)
def test_robustness_names_what_was_tried(told, values, expected):
    """What another state follows from, else all that made no difference."""
    years = range(2020, 2026) if len(values) > 2 else (2020, 2025)
    figures = [
        figure(value, at=f"{year}-12-31")
        for year, value in zip(years, values, strict=True)
    ]
    counted = {"unit": "services"}
    target = {**GOAL, "against": "2020-12-31"}
    found = said(*told(target, *figures, measure=counted))

    assert found["Robustness"][0].startswith(expected)


def test_after_the_deadline_the_pace_is_for_information(told):
    """It stands with the last figure, but nothing is said of how sure it is."""
    found = said(*told({"value": 80, "deadline": 2025}, BASE, figure(60, at="2023")))

    assert "Outcome unknown: the deadline has passed" in found["State"][0]
    assert "Pace made" in found
    assert "Robustness" not in found


def test_worded_figure_has_no_gap(told):
    """Where it says "about 60" no difference from 80 is claimed."""
    about = figure(60, at="2025-12-31", precision="about")

    assert "Gap to the target" not in said(*told(GOAL, BASE, about))


@pytest.mark.parametrize(
    ("target", "figures", "label"),
    [
        ({"value": 80, "deadline": 2025}, [LATEST], "Figure that decides"),
        ({"value": 80, "deadline": 2025}, [BASE], "Figure before the target was set"),
        ({"value": 80, "deadline": 2025}, [figure(9, at="2024")], "Latest figure"),
        (
            {"value": 50, "deadline": 2024},
            [figure(40, at="2024-12-31"), LATEST],
            "Figure of the deadline",
        ),
        (
            {"value": 90, "deadline": 2024},
            [figure(40, at="2023-12-31"), LATEST],
            "Figure before the deadline",
        ),
    ],
)
def test_each_figure_is_called_what_it_is_to_the_state(told, target, figures, label):
    """A figure of before the target is none of its progress."""
    assert label in said(*told(target, *figures))


def test_other_publications_are_named_where_they_differ(told):
    """What decides is not the only one that is stated."""
    about = told(GOAL, BASE, LATEST, figure(61, at="2025-12-31"))

    assert ["61% on 31 December 2025"] == said(*about)["Others state"]
    assert [["paper-2"]] == stated(*about, "Others state")


def test_every_measure_that_comes_near_has_its_answer(told):
    """Where they differ, with what tells each from the promise."""
    near = tuple(
        {"indicator": name, "note": {"vi": "Gần.", "en": f"Near, as {name}."}}
        for name in ("one", "two")
    )
    figures = [
        figure(90, at="2025-12-31", indicator="one"),
        figure(20, at="2025-12-31", indicator="two"),
    ]
    target = {"value": 80, "deadline": 2025, "proxies": near}
    about = told(target, *figures, one={}, two={})

    assert [
        "One.: 90% on 31 December 2025, met. Near, as one.",
        "One.: 20% on 31 December 2025, missed. Near, as two.",
    ] == said(*about)["By each measure"]
    assert [["paper-0"], ["paper-1"]] == stated(*about, "By each measure")


def test_measure_that_stands_in_is_named_as_such(told):
    """The target's own is named, too."""
    near = ({"indicator": "other", "note": TEXT},)
    found = said(
        *told(
            {"value": 80, "deadline": 2025, "proxies": near},
            figure(90, at="2025-12-31", indicator="other"),
            other={"name": {"vi": "Khác", "en": "Another"}},
        )
    )

    assert (["One."], ["Another"]) == (
        found["Measure"],
        found["Measure that stands in"],
    )


def test_record_is_quoted_with_its_time(told):
    """What a publication reports of a promise without a number."""
    done = {"at": "2025-03", "state": "done", "note": TEXT, "source": "order"}
    history = (done,)
    target = {"comparison": "done-by", "indicator": None, "pillar": "procedures"}
    about = told({**target, "deadline": 2025, "history": history})

    assert ["March 2025: done. One."] == said(*about)["On record"]
    assert ["no number; told by what publications report"] == said(*about)["Measure"]


def test_every_proof_ends_with_day_method_and_history(told):
    """The latest state first, with what was published on the day it changed."""
    about = told({"value": 80, "deadline": 2025}, BASE, LATEST)
    found = said(*about)

    assert ["30 June 2026, from what was published by then; method 1.0"] == found[
        "Assessed"
    ]
    assert "31 December 2025: " in found["State over time"][0]
    assert found["State over time"][-1].endswith("(target stated)")
    assert ["paper-1"] == stated(*about, "State over time")[0]


@pytest.mark.parametrize(
    ("target", "figures", "expected"),
    [
        (GOAL, [BASE, LATEST], "60% on 31 December 2025; 100% of the pace needed"),
        (
            {"value": 80, "deadline": 2025},
            [LATEST],
            "60% on 31 December 2025; missed by 20 percentage points",
        ),
        ({"value": 50, "deadline": 2025}, [LATEST], "60% on 31 December 2025"),
        (GOAL, [LATEST], "60% on 31 December 2025; 20 percentage points to go"),
        (GOAL, [BASE], "before it was set: 40% on 31 December 2020"),
        (GOAL, [], "no figure found"),
        ({"value": None}, [], "no number given"),
    ],
)
def test_brief_is_what_stands_beside_a_target(told, target, figures, expected):
    """The figure with its gap or pace, else what is missing; never the target again."""
    found = brief(*told(target, *figures))

    assert expected == found.text.replace("\N{NO-BREAK SPACE}", " ")
    assert bool(figures) == bool(found.sources)
