"""Changes of states as they are told: what is put together, and what is not."""

from datetime import date

import pytest

from reform.progress.digest import events
from reform.progress.ledger import Ledger

LATER = {"2024-02-01": 95, "2025-03-01": 90}
"""Rates by the day on which they were published, each for the year before."""

PLAN = """\
name: {{vi: Kế hoạch, en: Plan}}
subject: viet-nam
targets:
{targets}
"""

TARGET = """\
  - id: {id}
    text: {{vi: Mục tiêu {id}, en: Target {id}}}
    subject: {subject}
    pillar: procedures
    {measure}
    deadline: {deadline}
    source: report
"""

RATE = "{{indicator: on-time-rate, subject: viet-nam, period: {}, value: {}}}"


def targets(*ids, subject="viet-nam", rate=None, deadline="2023"):
    """Write targets: of a rate if given, else something to be done."""
    measure = "comparison: done-by"
    if rate is not None:
        measure = (
            f"indicator: on-time-rate\n    comparison: at-least\n    value: {rate}"
        )
    return "".join(
        TARGET.format(id=id_, subject=subject, measure=measure, deadline=deadline)
        for id_ in ids
    )


@pytest.fixture
def told(tiny):
    """Return a function that writes programmes and tells what changed."""

    def found(**programmes):
        for day, value in LATER.items():
            fact = RATE.format(int(day[:4]) - 1, value)
            tiny.write(
                f"sources/of-{day}.yml",
                f"""\
                title: A publication
                publisher: {{vi: Báo, en: Newspaper}}
                published: {day}
                url: https://example.vn/{day}
                kind: press
                facts:
                  - {fact}
                """,
            )
        for name, written in programmes.items():
            tiny.write(f"programmes/{name}.yml", PLAN.format(targets=written))
        return events(Ledger(tiny.catalogue()).turns)

    return found


def brief(event):
    """Give what tells an event: day, cause, states and targets."""
    names = [turn.after.target.id for turn in event.turns]
    return f"{event.day}", event.cause, event.before, event.after, names


def test_changes_of_one_kind_are_told_together_newest_first(told):
    """Two targets of two programmes whose deadline passed are one entry."""
    found = told(one=targets("a", "b"), other=targets("c"))

    assert [
        ("2024-01-01", "deadline", "not-measurable", "unknown", ["a", "b", "c"]),
        ("2023-02-03", "set", None, "not-measurable", ["a", "b"]),
        ("2023-02-03", "set", None, "not-measurable", ["c"]),
    ] == [brief(each) for each in found]
    assert ["one", "other"] == [each.id for each in found[0].programmes]


def test_what_differs_in_its_states_is_told_apart(told):
    """One day and one cause make no entry where the states are others."""
    found = told(one=targets("done") + targets("rate", rate=99, deadline="2024"))
    after = [brief(each) for each in found if each.day >= date(2025, 1, 1)]

    assert [
        ("2025-03-01", "published", "unknown", "missed", ["rate"]),
        ("2025-01-01", "deadline", "moving-away", "unknown", ["rate"]),
    ] == after


def test_an_entry_names_the_publication_that_made_it(told):
    """Also what else came out on the day of a decision; of a deadline there is none."""
    found = told(one=targets("rate", rate=99, deadline="2024"))
    named = [(each.cause, [s.id for s in each.sources]) for each in found]

    assert [
        ("published", ["of-2025-03-01"]),
        ("deadline", []),
        ("published", ["of-2024-02-01"]),
        ("set", ["report"]),
    ] == named


def test_changes_for_the_worse_are_told_one_by_one(told):
    """Each of them has a reason, which must not be folded away."""
    found = told(one=targets("a", "b", rate=94, deadline="2030"))
    worse = [brief(each) for each in found if each.is_worse]

    assert [["a"], ["b"]] == [names for *_, names in worse]
    assert {("met", "moving-away")} == {(before, now) for _, _, before, now, _ in worse}
