"""What a target is held against: which figures count, and what is missing."""

import pytest

from reform.measured import is_overtaken, lack, measured, number, set_on

PLAN = """\
name: {vi: Kế hoạch, en: Plan}
subject: viet-nam
"""

TARGET = "id: one, text: {vi: Một, en: One}, source: report"

CUTS = """
name: {vi: Số thủ tục cắt giảm, en: Procedures cut}
description: {vi: Số thủ tục., en: Procedures.}
pillar: procedures
unit: points
better: higher
nature: flow
"""


@pytest.fixture
def held(tiny):
    """Return a function that holds facts against the target of a plan."""

    def found(target, *facts, plan="", comparison="at-least"):
        stated = f"{{{TARGET}, comparison: {comparison}, {target}}}"
        written = f"{PLAN}{plan}targets:\n  - {stated}\n"
        tiny.write("programmes/plan.yml", written)
        if facts:
            tiny.publish("\n".join(f"- {{{fact}}}" for fact in facts))
        catalogue = tiny.catalogue()
        programme = catalogue.programmes["plan"]
        return catalogue, programme, programme.targets[0]

    return found


def values(given):
    """Return the values that a target is held against, oldest first."""
    found = measured(*given)
    return [] if found is None else [str(fact.value) for fact in found.known]


RATE = "subject: viet-nam, indicator: on-time-rate, value: 99"


def test_figures_of_the_very_indicator_and_subject_count(held):
    """The latest figure is the one of the latest time, whoever published it when."""
    given = held(
        RATE,
        "indicator: on-time-rate, subject: viet-nam, period: 2024, value: 99.1",
        "indicator: on-time-rate, subject: ha-noi, period: 2024, value: 97",
        "indicator: accounts, subject: viet-nam, at: 2025-06-30, value: 12",
    )

    assert ["98.27", "99.1"] == values(given)
    assert "99.1" == str(measured(*given).latest.value)


@pytest.mark.parametrize(
    ("narrower", "expected"),
    [("", ["98.27"]), (", tier: province", ["97"]), (", tier: commune", [])],
)
def test_tier_of_the_target_is_that_of_the_figure(held, narrower, expected):
    """A figure for provinces is none for the country, nor the other way round."""
    fact = (
        "indicator: on-time-rate, subject: viet-nam, tier: province, period: 2024,"
        " value: 97"
    )

    assert expected == values(held(RATE + narrower, fact))


def test_part_of_the_target_is_that_of_the_figure(held):
    """A part of an index does not stand for the whole."""
    target = "subject: ha-noi, indicator: par-index, part: services, value: 90"
    facts = [
        "indicator: par-index, subject: ha-noi, period: 2023, value: 80",
        "indicator: par-index, part: services, subject: ha-noi, period: 2022, value: 8",
    ]

    assert ["8"] == values(held(target, *facts))


def test_figure_in_another_unit_is_none(held):
    """A share to cut is not held against a number of things cut."""
    target = "subject: viet-nam, indicator: accounts, value: 20, unit: percent"
    fact = "indicator: accounts, subject: viet-nam, at: 2025-06-30, value: 12"

    assert "figure" == lack(*held(target, fact))


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        (RATE, None),
        (RATE.replace(", value: 99", ""), "number"),
        ("subject: viet-nam, pillar: procedures, unit: percent, value: 9", "measure"),
        ("subject: ha-noi, indicator: on-time-rate, value: 99", "figure"),
    ],
    ids=["nothing", "number", "measure", "figure"],
)
def test_it_is_said_what_a_target_lacks(held, target, expected):
    """The first thing that is missing: a number, a measure, or a figure of it."""
    assert expected == lack(*held(target))


def test_rank_is_held_against_a_target_of_ranks(held):
    """What counts there is the rank, with or without a value beside it."""
    target = "subject: ha-noi, indicator: par-index, value: 5"
    facts = [
        "indicator: par-index, subject: ha-noi, period: 2022, rank: 3",
        "indicator: par-index, subject: ha-noi, period: 2023, value: 91",
    ]
    given = held(target, *facts, comparison="rank-within")
    (fact,) = measured(*given).known

    assert 3 == number(given[0], given[2], fact)


def test_change_is_not_held_against_a_level(held):
    """What there is now says nothing of a change whose base is not told."""
    target = "subject: viet-nam, indicator: accounts, value: -5, against: 2021"
    fact = "indicator: accounts, subject: viet-nam, at: 2025-06-30, value: 12"

    assert "figure" == lack(*held(target, fact, comparison="change"))


@pytest.mark.parametrize(
    ("province", "year", "expected"),
    [
        ("vinh-long", 2024, ["80"]),
        ("vinh-long", 2026, ["85"]),
        ("ha-noi", 2024, ["80", "85"]),
    ],
    ids=["before", "since", "unchanged"],
)
def test_only_figures_of_the_same_territory_count(held, province, year, expected):
    """A target of the province of before the merger knows no figure of the new one."""
    facts = [
        f"indicator: par-index, subject: {province}, period: 2023, value: 80",
        (
            f"indicator: par-index, subject: {province}, period: 2025, provinces: 34,"
            " value: 85"
        ),
    ]
    target = f"subject: {province}, indicator: par-index, value: 90"

    assert expected == values(held(target, *facts, plan=f"period: {year}\n"))


@pytest.mark.parametrize(
    ("province", "year", "expected"),
    [
        ("ben-tre", 2024, True),
        ("vinh-long", 2024, True),
        ("vinh-long", 2026, False),
        ("ha-noi", 2024, False),
        ("viet-nam", 2024, False),
    ],
)
def test_target_of_a_merged_province_is_overtaken(held, province, year, expected):
    """So it is where the name means something else now than when it was set."""
    target = f"subject: {province}, indicator: par-index, value: 90"

    assert expected is is_overtaken(*held(target, plan=f"period: {year}\n"))


@pytest.mark.parametrize(
    ("when", "counts"),
    [
        ("period: 2022", True),
        ("period: 2025", False),
        ("period: 2021-H1", False),
        ("since: 2022-01, to: 2022-10", True),
        ("since: 2016, to: 2022-10", False),
        ("to: 2022-10", True),
        ("to: 2021-10", False),
    ],
)
def test_what_was_done_in_other_years_is_not_counted(tiny, held, when, counts):
    """A number of things done belongs to the years in which they were done."""
    tiny.write("indicators/cuts.yml", CUTS)
    fact = f"indicator: cuts, subject: viet-nam, {when}, value: 13"
    given = held("subject: viet-nam, indicator: cuts, value: 17", fact, plan=YEAR)

    assert counts == bool(values(given))


YEAR = "period: 2022\n"


def test_rate_counts_of_whatever_year(held):
    """A share of before or after the programme still tells where the matter stands."""
    assert ["98.27"] == values(held(RATE, plan="period: 2025\n"))


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        ("document: decision\nmeeting: session\nperiod: 2021-2030\n", "2021-07-15"),
        ("meeting: session\nperiod: 2021-2030\n", "2021-08-02"),
        ("period: 2021-2030\n", "2021-01-01"),
        ("", "2023-02-03"),
    ],
    ids=["document", "meeting", "years", "publication"],
)
def test_day_on_which_a_target_was_set(tiny, held, plan, expected):
    """The document's day comes first, and the publication's last."""
    tiny.write(
        "documents/decision.yml",
        """
        number: "76/NQ-CP"
        issuer: {vi: Chính phủ, en: The Government}
        issued: 2021-07-15
        """,
    )
    tiny.write(
        "meetings/session.yml",
        """
        name: {vi: Phiên họp, en: Session}
        at: 2021-08-02
        subject: {vi: Cải cách, en: Reform}
        sources: [report]
        """,
    )

    assert expected == set_on(*held(RATE, plan=plan)).isoformat()
