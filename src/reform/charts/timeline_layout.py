"""A timeline laid out: the key, the years, a row a task, and those without a date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Any

from reform.charts.keys import SAMPLE, Key
from reform.charts.lines import in_room
from reform.charts.theme import MUTED, PAPER, SERIES, TARGET, TEXT, WIDTH, text_width
from reform.progress.task import TASK_STATES
from reform.progress.task_words import TaskWords

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reform.edition import Edition
    from reform.model import Directive, Task

Row = dict[str, Any]
Given = tuple["Directive", "Task"]

PITCH = 19
"""From one line of words to the next, at their largest."""

MOST = 2
"""Lines of a task; what is longer is cut, and its label has all of it."""

MANY = 15
"""Tasks from which on each has one line only."""

STRIP = 18
"""Height in which a task's line and mark stand, under its words."""

BETWEEN = 10
"""Between two tasks."""

SPAN = 3
"""Thickness of a task's line."""

THIN = 1.5
"""Thickness of its line past the deadline, as far as it is on record as unfinished."""

INSET = 8
"""Room between the first and last days and the sides, for marks."""

INDENT = 18
"""Where the words of a task without a deadline begin, beside its mark."""

SETS = ("years", "spans", "late", "today", "records", "ends", "names", "axis")
"""Data sets, but for the key's words."""

YEAR = 365
"""Days of a year, as far as room goes."""

STEPS = (1, 2, 5, 10, 20, 50, 100)
"""Steps in which years are drawn."""

LOOKS: dict[str, Row] = {
    "overdue": {"shape": "triangle-up", "fill": TARGET, "stroke": TARGET},
    "unknown": {"shape": "diamond", "fill": PAPER, "stroke": MUTED},
    "under-way": {"shape": "circle", "fill": PAPER, "stroke": SERIES},
    "ordered": {"shape": "triangle-right", "fill": PAPER, "stroke": MUTED},
    "done-late": {"shape": "diamond", "fill": SERIES, "stroke": SERIES},
    "done": {"shape": "circle", "fill": SERIES, "stroke": SERIES},
    "superseded": {"shape": "square", "fill": PAPER, "stroke": MUTED},
}
"""Mark of each state: its shape tells, or that it is hollow; its colour adds to it."""


@dataclass(frozen=True)
class TimelineLayout:
    """Where each part of a timeline stands."""

    edition: Edition
    tasks: Sequence[Given]
    """At least one of them has a deadline."""

    today: date
    """The day as of which is told."""

    def rows(self) -> dict[str, list[Row]]:
        """Return the rows of every data set, by its name."""
        found: dict[str, list[Row]] = {name: [] for name in SETS}
        for name, row in (*self._samples(), *self._axis(), *self._all()):
            found[name].append(row)
        return {**found, "key": self._key.texts()}

    @property
    def height(self) -> float:
        """Height of the drawing."""
        return self._undated_top + sum(
            PITCH * len(lines) + BETWEEN for *_, lines in self._undated
        )

    @cached_property
    def _told(self) -> list[TaskWords]:
        return [TaskWords.of(self.edition, *given, self.today) for given in self.tasks]

    @cached_property
    def _dated(self) -> list[tuple[TaskWords, date, list[str]]]:
        """Tasks with a deadline, its last day and their lines, the first due first."""
        found = [
            (each, each.task.deadline.end, self._lines(each.task))
            for each in self._told
            if each.task.deadline is not None
        ]
        return sorted(found, key=lambda row: (row[1], row[0].directive.issued.start))

    @cached_property
    def _undated(self) -> list[tuple[TaskWords, list[str]]]:
        return [
            (each, self._lines(each.task, WIDTH - INDENT))
            for each in self._told
            if each.task.deadline is None
        ]

    def _lines(self, task: Task, room: float = WIDTH) -> list[str]:
        """Write a task's deadline as short as can be, and its text."""
        text = self.edition.text(task.text)
        if task.deadline is not None:
            when = self.edition.brief(task.deadline)
            text = self.edition.word("timeline_task", when=when, text=text)
        return in_room(text, room, 1 if len(self.tasks) >= MANY else MOST)

    @cached_property
    def _days(self) -> tuple[int, int]:
        """First and last day that are drawn, as numbers."""
        begun = [each.directive.issued.start for each, *_ in self._dated]
        seen = [e.at.start for each, *_ in self._dated for e in each.status.reports]
        first, last = min(begun + seen), max(end for _, end, _ in self._dated)
        return first.toordinal(), max(last, self.today).toordinal()

    def _x(self, day: date) -> float:
        """Return where a day stands, from the left."""
        first, last = self._days
        share = (day.toordinal() - first) / max(last - first, 1)
        return round(INSET + (WIDTH - 2 * INSET) * share, 1)

    @property
    def _top(self) -> float:
        """Where the first task begins, under the key and the years."""
        return self._key.height + PITCH + BETWEEN

    @cached_property
    def _undated_top(self) -> float:
        """Where the tasks without a deadline begin, under their heading."""
        dated = self._top + sum(
            PITCH * len(lines) + STRIP + BETWEEN for *_, lines in self._dated
        )
        return dated + (PITCH + BETWEEN if self._undated else 0)

    def _all(self) -> Iterator[tuple[str, Row]]:
        top = self._top
        for each, end, lines in self._dated:
            yield from _words(lines, 0, top)
            top += PITCH * len(lines)
            yield from self._strip(each, end, top)
            top += STRIP + BETWEEN
        if self._undated:
            heading = self.edition.word("timeline_undated")
            foot = round(self._undated_top - BETWEEN - PITCH * 0.3, 1)
            yield "axis", {"x": 0, "y": foot, "text": heading}
        top = self._undated_top
        for each, lines in self._undated:
            yield from _words(lines, INDENT, top)
            yield "ends", self._end(each, 6, top + PITCH / 2)
            top += PITCH * len(lines) + BETWEEN

    def _strip(
        self, each: TaskWords, end: date, top: float
    ) -> Iterator[tuple[str, Row]]:
        """Yield the years, the day of today, a task's line, its records and mark."""
        upright = {"y": top + 2, "y2": top + STRIP}
        for year in self._years:
            yield "years", {"x": self._x(date(year, 1, 1)), **upright}
        yield "today", {"x": self._x(self.today), **upright}
        middle = top + STRIP / 2
        due = self._x(end)
        given = self._x(each.directive.issued.start)
        yield "spans", {"x": given, "x2": due, **_thick(middle, SPAN)}
        if each.status.late_by is not None:
            late = self._x(end + timedelta(days=each.status.late_by))
            yield "late", {"x": due, "x2": late, **_thick(middle, THIN)}
        for entry in each.status.reports:
            yield "records", {"x": self._x(entry.at.start), "y": middle}
        yield "ends", self._end(each, due, middle)

    def _end(self, each: TaskWords, x: float, y: float) -> Row:
        return {"x": x, "y": y, **LOOKS[each.look], "label": self._label(each)}

    def _label(self, each: TaskWords) -> str:
        """Say what a task is, where it stands, when it is due and how that is known."""
        text, state = self.edition.text(each.task.text), each.badge.capitalize()
        proof = each.sentence
        return self.edition.word("timeline_label", text=text, state=state, proof=proof)

    @cached_property
    def _years(self) -> list[int]:
        """Years whose beginnings are drawn: all, or round ones, if these are many."""
        first, last = map(date.fromordinal, self._days)
        begun = range(first.year + 1, last.year + 1)
        room = (WIDTH - 2 * INSET) / max(self._days[1] - self._days[0], 1) * YEAR
        step = next(step for step in STEPS if step * room >= text_width("2000") + 4)
        return [year for year in begun if step == 1 or year % step == 0]

    def _axis(self) -> Iterator[tuple[str, Row]]:
        """Yield the name of each year where it begins, if it has room."""
        begun = date.fromordinal(self._days[0])
        starts = [begun, *(date(year, 1, 1) for year in self._years)]
        xs = [0.0, *map(self._x, starts[1:])]
        y = round(self._top - BETWEEN - PITCH * 0.3, 1)
        for start, x, following in zip(starts, xs, [*xs[1:], WIDTH], strict=True):
            text = str(start.year)
            if x + text_width(text) <= following:
                yield "axis", {"x": x, "y": y, "text": text}

    @cached_property
    def _key(self) -> Key:
        said = {each.look for each in self._told}
        entries: list[tuple[str, str]] = [
            (state, self.edition.word(f"task_{_in_key(state)}"))
            for state in TASK_STATES
            if state in said
        ]
        more = {
            "record": any(each.status.reports for each, *_ in self._dated),
            "late": any(each.status.late_by for each, *_ in self._dated),
        }
        entries += [
            (mark, self.edition.word(f"timeline_{mark}"))
            for mark, occurs in more.items()
            if occurs
        ]
        today = self.edition.date(self.today)
        return Key(
            [*entries, ("today", self.edition.word("timeline_today", day=today))]
        )

    def _samples(self) -> Iterator[tuple[str, Row]]:
        for mark, words, left, middle in self._key.samples():
            x = left + SAMPLE / 2
            if mark == "today":
                ends = {"y": middle - STRIP / 2, "y2": middle + STRIP / 2}
                yield "today", {"x": x, **ends}
            elif mark == "record":
                yield "records", {"x": x, "y": middle}
            elif mark == "late":
                yield "late", {"x": left, "x2": left + SAMPLE, **_thick(middle, THIN)}
            else:
                yield "ends", {"x": x, "y": middle, **LOOKS[mark], "label": words}


def _in_key(state: str) -> str:
    """Return the word for a state of tasks of directives of any kind."""
    return "given" if state == "ordered" else state


def _thick(middle: float, thickness: float) -> Row:
    return {"y": middle - thickness / 2, "y2": middle + thickness / 2}


def _words(lines: list[str], left: float, top: float) -> Iterator[tuple[str, Row]]:
    for number, line in enumerate(lines):
        y = round(top + PITCH * number + (PITCH + TEXT * 0.7) / 2, 1)
        yield "names", {"x": left, "y": y, "text": line}
