"""What is written of where a task stands, in both languages."""

from datetime import date

import pytest

from reform.edition import Edition
from reform.progress.task_words import TaskWords, state_word

TODAY = date(2026, 11, 1)

ORDER = """\
name: {vi: Chỉ đạo, en: Order}
by: {vi: Thủ tướng, en: PM}
issued: 2023-01-10
source: report
"""

TASK = "id: one, text: {vi: Việc, en: Work}, responsible: {vi: Bộ, en: Ministry}"


@pytest.fixture
def said(tiny):
    """Return a function that writes of a task; entries are time and state."""

    def words(deadline, *history, language="en", kind="order"):
        entries = [
            f"{{at: {at}, state: {state}, source: report, note: {{vi: Rõ, en: Seen}}}}"
            for at, state in history
        ]
        due = f", deadline: {deadline}" if deadline else ""
        tiny.write(
            "directives/order.yml",
            f"{ORDER}kind: {kind}\ntasks:\n"
            f"  - {{{TASK}{due}, history: [{', '.join(entries)}]}}\n",
        )
        catalogue = tiny.catalogue()
        order = catalogue.directives["order"]
        edition = Edition(catalogue, language)
        return TaskWords.of(edition, order, order.tasks[0], TODAY)

    return words


GIVEN = ("2023-01-10", "ordered")


@pytest.mark.parametrize(
    ("deadline", "history", "badge", "sentence"),
    [
        (
            "2023-06-30",
            [("2024-07", "under-way")],
            "overdue",
            (
                "Deadline: 30 June 2023, days past: 1,220."
                " On record as unfinished: July 2024. Days late: at least 367."
            ),
        ),
        (
            "2023-06-30",
            [],
            "outcome unknown",
            (
                "Deadline: 30 June 2023, days past: 1,220."
                " No report of it since 10 January 2023."
            ),
        ),
        (
            "2023",
            [("2023-05", "under-way")],
            "outcome unknown",
            (
                "Deadline: 2023, days past: 1,036."
                " Last report: May 2023, under way; none from after the deadline."
            ),
        ),
        (
            "2023",
            [("2024", "under-way"), ("2025", "unknown")],
            "outcome unknown",
            (
                "Deadline: 2023, days past: 1,036. Last report: 2025, which does not"
                " tell the outcome. Days late: at least 1."
            ),
        ),
        (
            "2026-11-30",
            [("2025", "under-way")],
            "under way",
            (
                "Deadline: 30 November 2026, days left: 29."
                " Last report: 2025, under way."
            ),
        ),
        (
            None,
            [GIVEN, ("2024", "ordered")],
            "ordered",
            "No deadline given. Last report: 2024, called for again.",
        ),
        (
            None,
            [("2024", "done")],
            "done",
            "No deadline given. On record as done: 2024.",
        ),
        (
            "2023-06",
            [("2023-06-02", "done")],
            "done",
            "Deadline: June 2023. On record as done: 2 June 2023, in time.",
        ),
        (
            "2023-06",
            [("2024", "done")],
            "done",
            (
                "Deadline: June 2023. On record as done: 2024; whether in time is not"
                " known."
            ),
        ),
        (
            "2023-06",
            [("2023-07-10", "under-way"), ("2024", "done")],
            "done late",
            ("Deadline: June 2023. On record as done: 2024. Days late: at least 10."),
        ),
        (
            "2023-06",
            [("2023-08", "done-late")],
            "done late",
            "Deadline: June 2023. On record as done late: August 2023.",
        ),
        (
            "2023-06",
            [("2023-02", "superseded")],
            "superseded",
            "Deadline: June 2023. On record as superseded: February 2023.",
        ),
    ],
)
def test_state_is_proved_in_a_sentence(said, deadline, history, badge, sentence):
    """Deadline, days, the record that decides, and how late it surely was."""
    words = said(deadline, *history)

    assert (badge, sentence) == (words.badge, words.sentence)


def test_sentence_is_vietnamese_for_vietnamese_readers(said):
    """Numbers and dates are written as there."""
    words = said("2023-06-30", ("2024-07", "under-way"), language="vi")

    assert "quá hạn" == words.badge
    assert (
        "Thời hạn: 30/06/2023, đã qua 1.220 ngày. Ghi nhận chưa xong: tháng 7/2024."
        " Muộn ít nhất 367 ngày."
    ) == words.sentence
    assert "hơn một năm không có tin mới (gần nhất: tháng 7/2024)" == words.stale


@pytest.mark.parametrize(
    ("kind", "expected"),
    [("order", "ordered"), ("promise", "promised"), ("proposal", "proposed")],
)
def test_what_was_proposed_is_not_called_ordered(said, kind, expected):
    """The word is that of the directive's kind; other states are the same for all."""
    words = said(None, kind=kind)

    assert expected == words.badge
    assert "done" == state_word(words.edition, words.directive, "done")


def test_proof_has_its_publication_and_what_was_seen(said):
    """Of the record that decides, else of the directive."""
    assert ("report", "Seen") == (
        said(None, ("2024", "under-way")).source.id,
        said(None, ("2024", "under-way")).note,
    )
    assert ("report", "") == (said(None).source.id, said(None).note)


def test_task_with_news_is_not_said_to_be_stale(said):
    """Nor is one that has ended."""
    assert ["", ""] == [
        said(None, ("2026-10", "under-way")).stale,
        said(None, ("2023", "done")).stale,
    ]
