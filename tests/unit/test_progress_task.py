"""Where a task stands on a day: by what was published, never by a guess."""

from datetime import date, timedelta
from itertools import permutations

import pytest

from reform.progress.task import REASONS, TASK_STATES, is_known_on, task_status

TODAY = date(2026, 11, 1)


@pytest.fixture
def stood(tiny):
    """Return a function that tells where a task stands; entries are time and state."""

    def found(
        deadline,
        *history,
        day=TODAY,
        kind="order",
        source="report",
        issued="2023-01-10",
    ):
        tiny.write("sources/later.yml", LATER)
        entries = [
            f"{{at: {at}, state: {s}, source: {source}, note: {NOTE}}}"
            for at, s in history
        ]
        due = f", deadline: {deadline}" if deadline else ""
        tiny.write(
            "directives/order.yml",
            f"""\
            name: {{vi: Chỉ đạo, en: Order}}
            by: {{vi: Thủ tướng, en: PM}}
            issued: {issued}
            kind: {kind}
            source: report
            tasks:
              - {{id: one, text: {NOTE}, responsible: {NOTE}{due},
                 history: [{", ".join(entries)}]}}
            """,
        )
        catalogue = tiny.catalogue()
        order = catalogue.directives["order"]
        return task_status(catalogue, order, order.tasks[0], day)

    return found


NOTE = "{vi: Chữ, en: Words}"

LATER = """\
    title: A publication
    publisher: {vi: Báo, en: Newspaper}
    published: 2025-06-01
    url: https://example.vn/later
    kind: press
    """
GIVEN = ("2023-01-10", "ordered")


@pytest.mark.parametrize(
    ("deadline", "history", "state", "reason"),
    [
        (None, [], "ordered", "nothing-reported"),
        (None, [GIVEN], "ordered", "nothing-reported"),
        (None, [GIVEN, ("2024", "under-way")], "under-way", "recorded"),
        (None, [GIVEN, ("2024", "unknown")], "unknown", "outcome-not-told"),
        (None, [GIVEN, ("2024", "ordered")], "ordered", "recorded"),
        ("2026-11-01", [GIVEN], "ordered", "nothing-reported"),
        ("2026", [GIVEN, ("2024", "under-way")], "under-way", "recorded"),
        ("2026-10-31", [], "unknown", "nothing-reported"),
        ("2026-10-31", [GIVEN], "unknown", "nothing-reported"),
        (
            "2023-06-30",
            [GIVEN, ("2023-06-30", "under-way")],
            "unknown",
            "nothing-since-deadline",
        ),
        (
            "2023",
            [GIVEN, ("2023-12", "under-way")],
            "unknown",
            "nothing-since-deadline",
        ),
        (
            "2023-06-30",
            [GIVEN, ("2023-07-01", "under-way")],
            "overdue",
            "unfinished-after-deadline",
        ),
        (
            "2023-06-30",
            [GIVEN, ("2024-02", "ordered")],
            "overdue",
            "unfinished-after-deadline",
        ),
        (
            "2023-06-30",
            [GIVEN, ("2024", "under-way"), ("2025", "unknown")],
            "unknown",
            "outcome-not-told",
        ),
        ("2023-06-30", [GIVEN, ("2023-05", "done")], "done", "recorded"),
        ("2023-06-30", [GIVEN, ("2025", "done")], "done", "recorded"),
        (
            "2023-06-30",
            [GIVEN, ("2024", "under-way"), ("2025", "done")],
            "done-late",
            "unfinished-after-deadline",
        ),
        ("2023-06-30", [GIVEN, ("2024", "done-late")], "done-late", "recorded"),
        ("2023-06-30", [GIVEN, ("2024", "superseded")], "superseded", "recorded"),
        (
            "2023-06-30",
            [GIVEN, ("2023-05", "done"), ("2024", "under-way")],
            "overdue",
            "unfinished-after-deadline",
        ),
    ],
)
def test_state_is_what_is_on_record(stood, deadline, history, state, reason):
    """A deadline alone never makes a task overdue, nor a late look one done late."""
    found = stood(deadline, *history)

    assert (state, reason) == (found.state, found.reason)


def test_every_state_and_reason_can_be_reached():
    """The cases above name them all."""
    [mark] = test_state_is_what_is_on_record.pytestmark
    cases = mark.args[1]

    assert {*TASK_STATES} == {state for *_, state, _ in cases}
    assert {*REASONS} == {reason for *_, reason in cases}


@pytest.mark.parametrize(
    ("at", "is_in_time"),
    [("2023-06-30", True), ("2023-06", True), ("2023-07-01", False), ("2023", False)],
)
def test_day_on_which_it_was_seen_done_is_not_the_day_it_was(stood, at, is_in_time):
    """Done by the deadline is in time; what is seen done after it may be either."""
    found = stood("2023-06-30", GIVEN, (at, "done"))

    assert ("done", is_in_time, None) == (found.state, found.is_in_time, found.late_by)


def test_lateness_is_counted_to_the_last_record_that_found_it_unfinished(stood):
    """What happened since is not known; a month is counted from its first day."""
    history = [GIVEN, ("2023-07-01", "under-way"), ("2024-07", "under-way")]

    assert 367 == stood("2023-06-30", *history).late_by
    assert "2024-07" == stood("2023-06-30", *history).entry.at.text
    assert 367 == stood("2023-06-30", *history, ("2025", "unknown")).late_by
    assert "done-late" == stood("2023-06-30", *history, ("2025", "done")).state
    assert "done-late" == stood("2023-06-30", ("2025", "done-late")).state


@pytest.mark.parametrize(
    ("deadline", "days"),
    [("2026-10-31", 1), ("2026-11-01", 0), ("2026-11", -29), (None, None)],
)
def test_days_are_counted_from_the_last_day_of_the_deadline(stood, deadline, days):
    """Past it, or left."""
    assert days == stood(deadline).days


def test_proposal_binds_nobody(stood):
    """Its deadline passes without anyone being late, whatever is heard of it."""
    late = ("2024", "under-way")

    assert "ordered" == stood("2023-06-30", GIVEN, kind="proposal").state
    found = stood("2023-06-30", GIVEN, late, kind="proposal")
    assert ("under-way", None) == (found.state, found.late_by)
    assert "overdue" == stood("2023-06-30", GIVEN, late, kind="promise").state


@pytest.mark.parametrize(
    ("history", "news", "is_stale"),
    [
        ([], "2023-01-10", True),
        ([("2025-10-31", "under-way")], "2025-10-31", True),
        ([("2025-11-01", "under-way")], "2025-11-01", False),
        ([("2025-01", "unknown")], "2025-01", True),
        ([("2023-05", "done")], "2023-05", False),
        ([("2023-05", "superseded")], "2023-05", False),
    ],
)
def test_task_without_news_for_a_year_is_stale(stood, history, news, is_stale):
    """It is told since when; what has ended needs no news."""
    found = stood(None, *history)

    assert (news, is_stale) == (found.news.text, found.is_stale)


def test_past_day_knows_what_was_published_by_then(stood):
    """A report of 2025 on 2024 was not known in 2024, nor what lies ahead of a day."""
    history = [("2024-01", "under-way")]

    def then(day):
        return stood("2023-06-30", *history, day=day, source="later").state

    assert "ordered" == then(date(2023, 6, 30))
    assert "unknown" == then(date(2025, 5, 31))
    assert "overdue" == then(date(2025, 6, 1))
    announced = stood("2027", ("2026-12", "done"), day=TODAY)
    assert ("ordered", None) == (announced.state, announced.entry)


def test_no_day_before_a_record_changes_with_it(stood):
    """Each state stands until the day of the record that ends it."""
    history = [GIVEN, ("2023-07-14", "under-way"), ("2024-03-01", "done")]

    def then(day):
        return stood("2023-06-30", *history, day=day).state

    assert [
        ("2023-02-03", "ordered"),
        ("2023-07-01", "unknown"),
        ("2023-07-14", "overdue"),
        ("2024-03-01", "done-late"),
    ] == [
        (day.isoformat(), then(day))
        for day in sorted(
            {
                *(date.fromisoformat(d) for d in ("2023-02-03", "2024-03-01")),
                date(2023, 6, 30) + timedelta(days=1),
                date(2023, 7, 14),
            }
        )
    ]


def test_order_of_the_file_does_not_matter(tiny, stood):
    """Records in any order tell the same."""
    stood("2023-06-30", GIVEN, ("2023-07-14", "under-way"), ("2024-03-01", "done"))
    catalogue = tiny.catalogue()
    order = catalogue.directives["order"]
    [task] = order.tasks

    assert {("done-late", 14)} == {
        (found.state, found.late_by)
        for history in permutations(task.history)
        for changed in [task.model_copy(update={"history": history})]
        for found in [task_status(catalogue, order, changed, TODAY)]
    }


def test_deadline_before_the_order_accuses_nobody(stood):
    """That it was given after its own deadline is no report of it."""
    found = stood("2022-06-30", GIVEN)

    assert ("unknown", "nothing-reported") == (found.state, found.reason)


def test_day_before_the_order_has_no_news_of_it(stood):
    """Nothing crashes; who counts tasks asks whether a directive was known."""
    found = stood("2023-06-30", GIVEN, day=date(2020, 1, 1))

    assert ("ordered", False, None) == (found.state, found.is_stale, found.entry)


def test_directive_is_known_once_issued_and_published(tiny, stood):
    """The report was published on 3 February 2023, the order issued in January."""
    stood(None)
    catalogue = tiny.catalogue()
    order = catalogue.directives["order"]

    assert [False, True] == [
        is_known_on(catalogue, order, date(2023, 2, day)) for day in (2, 3)
    ]
