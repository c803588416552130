"""Directives that nobody has given, with tasks in each state."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reform.examples.example import NOTE, PREFIX, PROMISES, WORDY, named
from reform.model import Directive

if TYPE_CHECKING:
    from reform.examples.example import Row

ISSUED = "2024-01-15"
"""Day on which tasks are given."""


def _task(
    vi: str,
    en: str,
    due: str | int | None = None,
    seen: tuple[str, str] | None = None,
    **fields: Any,
) -> Row:
    """
    Make up a task that says what it is an example of.

    Args:
        vi: that, in Vietnamese.
        en: that, in English.
        due: its deadline, if any.
        seen: day and state in which it was found, if ever.
        fields: what it has other than most.

    """
    entries = [(ISSUED, "ordered"), *([seen] if seen else [])]
    return {
        "text": named((vi, en)),
        "responsible": named(("không giao cho ai", "nobody")),
        "subjects": ("viet-nam",),
        "pillar": "direction",
        "deadline": due,
        "history": tuple(
            {"at": at, "state": state, "source": PROMISES}
            | ({"note": NOTE} if state == "unknown" else {})
            for at, state in entries
        ),
        "note": NOTE,
        **fields,
    }


IN_TIME = _task("xong đúng hạn", "done in time", "2024-06-30", ("2024-05-20", "done"))
LATE = _task("xong muộn", "done late", "2024-06-30", ("2024-11-02", "done-late"))
OVERDUE = _task("quá hạn", "overdue", "2024-12-31", ("2025-03-01", "under-way"))

EVERY = (
    IN_TIME,
    LATE,
    OVERDUE,
    _task("chưa đến hạn", "not yet due", 2027, ("2025-03-01", "under-way")),
    _task("được thay thế", "superseded", "2025-06", ("2024-09-09", "superseded")),
    _task("chưa rõ kết quả", "outcome unknown", "2024-Q2", ("2024-12-01", "unknown")),
    _task("không nêu thời hạn", "no deadline", None, ("2024-02-20", "under-way")),
    _task("không có tin gì", "nothing heard", "2025-11-30", history=()),
    _task("xong ngay trong ngày", "done at once", ISSUED, (ISSUED, "done")),
)
"""Tasks in every state."""

TIMES = 5
"""How often they are repeated where there are many."""

UNDATED = tuple({**task, "deadline": None, "history": ()} for task in EVERY[:4])
SAME_DAY = tuple({**task, "deadline": "2025-06-30"} for task in EVERY[:5])
LENGTHY = tuple({**task, "text": WORDY} for task in EVERY[:3])
FAR = (
    _task("từ lâu", "long ago", 1990, history=()),
    IN_TIME,
    _task("còn xa", "far off", 2100, history=()),
)


def directives() -> dict[str, Directive]:
    """Return directives whose tasks are many, few, alike, undated, or far apart."""
    found = (
        _directive("tasks", ("đủ tình trạng", "every state"), EVERY),
        _directive("one-task", ("một nhiệm vụ", "one task"), (OVERDUE,)),
        _directive("many-tasks", ("45 nhiệm vụ", "45 tasks"), EVERY * TIMES),
        _directive("undated-tasks", ("không nêu thời hạn", "no deadlines"), UNDATED),
        _directive("same-day-tasks", ("cùng một hạn", "due on one day"), SAME_DAY),
        _directive("wordy-tasks", ("nhiệm vụ dài lời", "wordy tasks"), LENGTHY),
        _directive("far-tasks", ("thời hạn cách xa nhau", "far apart"), FAR, 1989),
        _directive("no-task", ("không có nhiệm vụ", "no task"), ()),
    )
    return {directive.id: directive for directive in found}


def _directive(
    what: str,
    name: tuple[str, str],
    tasks: tuple[Row, ...],
    issued: str | int = ISSUED,
) -> Directive:
    written = {
        "name": named(name),
        "by": named(("không ai giao", "nobody gave it")),
        "issued": issued,
        "source": PROMISES,
        "tasks": tuple({"id": f"{PREFIX}{n}", **task} for n, task in enumerate(tasks)),
    }
    return Directive.read(written, PREFIX + what)
