"""A timeline laid out: the key, the years, a row a task, and those without a date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, get_args

from reform.charts.keys import SAMPLE, Key
from reform.charts.lines import in_room
from reform.charts.theme import TEXT, WIDTH, text_width

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

INSET = 8
"""Room between the first and last days and the sides, for marks."""

INDENT = 18
"""Where the words of a task without a deadline begin, beside its mark."""

YEAR = 365
"""Days of a year, as far as room goes."""

STEPS = (1, 2, 5, 10, 20, 50, 100)
"""Steps in which years are drawn."""

DONE = frozenset({"done", "done-late"})
"""States in which a task's outcome is on record as done."""

Kind = Literal["done", "open", "superseded"]
"""What the mark of a task tells of it."""

KINDS: tuple[Kind, ...] = get_args(Kind)


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
        found: dict[str, list[Row]] = {
            name: [] for name in ("years", "spans", "today", "ends", "names", "axis")
        }
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
    def _dated(self) -> list[tuple[Directive, Task, date, list[str]]]:
        """Tasks with a deadline, its last day and their lines, the first due first."""
        found = [
            (order, task, task.deadline.end, self._lines(task))
            for order, task in self.tasks
            if task.deadline is not None
        ]
        return sorted(found, key=lambda each: (each[2], each[0].issued.start))

    @cached_property
    def _undated(self) -> list[tuple[Task, list[str]]]:
        return [
            (task, self._lines(task, WIDTH - INDENT))
            for _, task in self.tasks
            if task.deadline is None
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
        first = min(order.issued.start for order, *_ in self._dated)
        last = max(end for *_, end, _ in self._dated)
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
        for order, task, end, lines in self._dated:
            yield from _words(lines, 0, top)
            top += PITCH * len(lines)
            yield from self._strip(order, task, end, top)
            top += STRIP + BETWEEN
        if self._undated:
            heading = self.edition.word("timeline_undated")
            foot = round(self._undated_top - BETWEEN - PITCH * 0.3, 1)
            yield "axis", {"x": 0, "y": foot, "text": heading}
        top = self._undated_top
        for task, lines in self._undated:
            yield from _words(lines, INDENT, top)
            yield "ends", self._end(task, 6, top + PITCH / 2)
            top += PITCH * len(lines) + BETWEEN

    def _strip(
        self, order: Directive, task: Task, end: date, top: float
    ) -> Iterator[tuple[str, Row]]:
        """Yield the years, the day of today, a task's line, and its mark."""
        upright = {"y": top + 2, "y2": top + STRIP}
        for year in self._years:
            yield "years", {"x": self._x(date(year, 1, 1)), **upright}
        yield "today", {"x": self._x(self.today), **upright}
        middle = top + STRIP / 2
        sides = {"x": self._x(order.issued.start), "x2": self._x(end)}
        thick = {"y": middle - SPAN / 2, "y2": middle + SPAN / 2}
        yield "spans", {**sides, **thick}
        yield "ends", self._end(task, sides["x2"], middle)

    def _end(self, task: Task, x: float, y: float) -> Row:
        return {"x": x, "y": y, **_look(_kind(task)), "label": self._label(task)}

    def _label(self, task: Task) -> str:
        """Say what a task is, when it is due and what became of it."""
        said = self.edition.word("state_unknown")
        if task.history:
            last = task.history[-1]
            state = self.edition.word(f"state_{last.state}")
            said = f"{state}, {self.edition.period(last.at)}"
        due = self.edition.word("no_deadline")
        if task.deadline is not None:
            due = self.edition.period(task.deadline)
        text = self.edition.text(task.text)
        return self.edition.word("timeline_label", text=text, due=due, state=said)

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
        kinds = dict.fromkeys(_kind(task) for _, task in self.tasks)
        entries = [(k, self.edition.word(f"timeline_{k}")) for k in KINDS if k in kinds]
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
            else:
                yield "ends", {"x": x, "y": middle, **_look(mark), "label": words}


def _kind(task: Task) -> Kind:
    """Return what is on record of a task, as far as its mark tells."""
    state = task.history[-1].state if task.history else "unknown"
    if state == "superseded":
        return state
    return "done" if state in DONE else "open"


def _look(kind: str) -> Row:
    shape = "square" if kind == "superseded" else "circle"
    return {"done": int(kind == "done"), "shape": shape}


def _words(lines: list[str], left: float, top: float) -> Iterator[tuple[str, Row]]:
    for number, line in enumerate(lines):
        y = round(top + PITCH * number + (PITCH + TEXT * 0.7) / 2, 1)
        yield "names", {"x": left, "y": y, "text": line}
