"""The page on how progress is judged: its lists, its formulas, its sums."""

from decimal import Decimal
from types import SimpleNamespace
from typing import get_args

import pytest

from macros.desk import Desk
from macros.progress_method import (
    FORMULAS,
    formula,
    growth_example,
    method_number,
    reason_list,
    state_list,
    worked_example,
)
from reform.edition import Edition
from reform.progress.growth import sides
from reform.progress.sentence import StatusWords
from reform.progress.state import BEHIND, ON_TRACK, STATES, Reason
from reform.wording import LANGUAGES, word
from tests.site.markup import parse
from tests.unit.test_publishing_status import FACTS, PLAN, SERVICES


@pytest.fixture
def desks(tiny):
    """Return a function that gives the desk of a language."""
    tiny.write("indicators/services.yml", SERVICES)
    tiny.write("programmes/plan.yml", PLAN)
    tiny.publish(FACTS)
    catalogue = tiny.catalogue()

    def desk(language="en"):
        page = SimpleNamespace(
            url="progress-method/", file=SimpleNamespace(src_uri="progress-method.md")
        )
        return Desk(Edition(catalogue, language), SimpleNamespace(page=page, conf={}))

    return desk


def said(desk, target, day=None):
    """Return what stands beside each label of a worked example."""
    page = parse(worked_example(desk, "plan", target, day))
    labels = [each.text for each in page.all("dt")]
    return dict(zip(labels, (each.text for each in page.all("dd")), strict=True))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_state_has_its_badge_and_its_rule(desks, language):
    """None can be forgotten: the list is that of the computation."""
    page = parse(state_list(desks(language)))
    badges = [each.all("span")[0].get("class") for each in page.all("dt")]

    assert [f"badge {state}" for state in STATES] == badges
    assert all(each.text for each in page.all("dd"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_rules_name_the_bounds_of_the_computation(language):
    """Words cannot keep a bound that the code has given up."""
    rules = {
        "on-track": {ON_TRACK},
        "behind": {BEHIND, ON_TRACK},
        "far-behind": {BEHIND},
    }

    assert [] == [
        (state, bound)
        for state, bounds in rules.items()
        for bound in bounds
        if f"{100 * bound:.0f}%" not in word(f"status_means_{state}", language)
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_is_explained(desks, language):
    """With the code that the downloads have for it."""
    page = parse(reason_list(desks(language)))

    assert [*get_args(Reason)] == [each.text for each in page.all("code")]


def test_numbers_of_the_method_are_those_of_the_computation(desks):
    """As readers of either language write them."""
    assert "95%" == method_number(desks(), "on_track")
    assert "60\xa0%" == method_number(desks("vi"), "behind")
    assert "90" == method_number(desks(), "shortest")


@pytest.mark.parametrize("name", FORMULAS)
def test_formulas_stand_in_one_line(desks, name):
    """Read aloud or copied they keep their sense: no picture, no script, no font."""
    html = formula(desks(), name)
    [line] = parse(html).of_class("formula")

    assert line.all("var")
    assert "/" in line.text or "×" in line.text
    assert [] == line.all("img", "script", "svg", "math")


def test_straight_line_is_the_same_from_both_sides():
    """Compound growth is on track by what is done, and far behind by what is not."""
    done, rest = sides(5, 20, 80)

    assert {Decimal("0.4")} == {done.linear, rest.linear}
    assert ("1.000", "0.234") == (f"{done.compound:.3f}", f"{rest.compound:.3f}")
    assert ("far-behind", "on-track") == done.states
    assert ("far-behind", "far-behind") == rest.states


def test_growth_example_shows_both_rules(desks):
    """With the states that follow, in words."""
    rows = parse(growth_example(desks(), 5, 20, 80)).all("tr")[1:]
    cells = [[cell.text for cell in row.all("td")] for row in rows]

    assert [
        ["5% → 20% → 80%", "0.40 Far behind", "1.00 On track"],
        ["95% → 80% → 20%", "0.40 Far behind", "0.23 Far behind"],
    ] == cells


@pytest.mark.parametrize(
    ("ratio", "written"),
    [
        ("1.0309", "103%"),
        ("0.5997", "59.97%"),
        ("0.9496", "94.96%"),
        ("0.95", "95%"),
        ("-0.004", "-0.4%"),
    ],
)
def test_ratio_is_not_rounded_into_another_state(desks, ratio, written):
    """Far behind at "60%" would contradict the rule that stands beside it."""
    edition = desks().edition
    status = edition.ledger.status("plan", "accounts")
    found = StatusWords(edition, status).percent(Decimal(ratio))

    assert written == found.replace("\N{MINUS SIGN}", "-")


def test_worked_example_puts_the_numbers_into_the_formulas(desks):
    """Base, latest, target, days, both paces, their ratio, and where it leads."""
    found = said(desks(), "accounts")

    assert (
        "v = (y − y0) / (t − t0) "
        "(120 points − 100 points) / 730 days × 365.25 = 10.01 points a year"
    ) == found["Pace made"]
    assert found["Pace needed"].endswith(
        "(200 points − 100 points) / 3,652 days × 365.25 = 10 points a year"
    )
    assert found["Ratio of the two"].startswith("r = v / V")
    assert (
        "100 points + (120 points − 100 points) × 3,652 / 730 = 200.05 points"
        in found["At this pace"]
    )


def test_worked_example_computes_a_share_before_it_compares(desks):
    """The two printed numbers come first."""
    assert "100 × 2 / 3 = 66.67%" in said(desks(), "share")["Figure that decides"]


def test_worked_example_of_a_past_day_knows_no_more_than_that_day(desks):
    """What was published later is not in it."""
    page = parse(worked_example(desks(), "plan", "share", "2023-06-30"))
    [badge] = page.of_class("badge")

    assert "badge not-measurable" == badge.get("class")
    assert "66.67" not in page.text
    assert "30 June 2023" in page.text


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (("plans", "accounts"), "programme: no 'plans' .*plan"),
        (("plan", "account"), "target of plan: no 'account' .*accounts"),
        (("plan", "accounts", "2024-13-01"), "day: no day '2024-13-01'"),
    ],
)
def test_example_of_what_is_not_there_says_what_there_is(desks, given, message):
    """A target that is renamed stops the build with its new name at hand."""
    with pytest.raises(LookupError, match=message):
        worked_example(desks(), *given)
