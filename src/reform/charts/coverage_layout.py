"""A coverage heatmap laid out: its columns, its runs of cells, and its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from reform.charts.labels import cut, short_name
from reform.charts.theme import TEXT, WIDTH
from reform.coverage import STATES, State, runs

if TYPE_CHECKING:
    from reform.coverage import Round
    from reform.edition import Edition

Row = dict[str, Any]

LINE = 16
"""From one province to the next: a line of text at its largest on a phone."""

LETTER = 8.3
"""Greatest usual width of a letter there."""

LEAST = 17
"""Least width of an index, which its heading needs."""

WIDEST = 30
"""Width that a period does not exceed, however few there are."""

GAP = 5
"""Between indices, and between names and cells."""

MOST = 20
"""Letters of an index's name; the whole one stands beside the drawing."""

BAR = 5
"""Height of a rank's bar."""

KEY = 21
"""From one line of the key to the next."""

SWATCH = 14
"""Side of a sample in the key."""

FOOT = 0.35
"""How far under the middle of a line its letters stand, in their size."""


@dataclass(frozen=True)
class CoverageLayout:
    """Where each part of a heatmap stands."""

    edition: Edition
    indices: Sequence[Sequence[Round]]
    """At least one, of one set of provinces."""

    def rows(self) -> dict[str, list[Row]]:
        """Return the rows of every data set, by its name."""
        cells: dict[str, list[Row]] = {s: list(self._samples(s)) for s in STATES}
        cells["nothing"] += self._grounds()
        for number, province in enumerate(self._provinces):
            for state, row in self._runs(number, province):
                cells[state].append(row)
        return {
            **cells,
            "columns": list(self._columns()),
            "headings": list(self._headings()),
            "key": [self._key_text(n, state) for n, state in enumerate(STATES)],
            "lines": list(self._lines()),
            "names": list(self._names()),
        }

    @property
    def height(self) -> float:
        """Height of the drawing."""
        return self._head + LINE * len(self._provinces)

    @property
    def width(self) -> float:
        """Width of the drawing: the usual one, if all headings have room in it."""
        return max(WIDTH, self._right)

    @property
    def _right(self) -> float:
        """Where cells end."""
        return round(self._left + sum(self._widths) + self._gaps)

    @cached_property
    def _provinces(self) -> list[str]:
        """Ids of the provinces as readers look for them."""
        places = self.edition.catalogue.places
        members = self.indices[0][0].members
        return [each.id for each in self.edition.in_order(places[i] for i in members)]

    def _name(self, province: str) -> str:
        return self.edition.name(self.edition.catalogue.places[province])

    @cached_property
    def _left(self) -> float:
        """Where cells begin."""
        return round(LETTER * max(len(self._name(p)) for p in self._provinces) + GAP)

    @cached_property
    def _head(self) -> float:
        """Where the first province begins, under the headings and the key."""
        longest = max(len(heading) for heading in self._texts)
        return round(max(LETTER * longest + GAP, KEY * len(STATES) + GAP))

    @property
    def _gaps(self) -> float:
        return GAP * (len(self.indices) - 1)

    @cached_property
    def _widths(self) -> list[float]:
        """Width of each index: by its periods, and enough for a heading."""
        periods = [len(index) for index in self.indices]
        room = WIDTH - self._left - self._gaps
        wide = set(range(len(periods)))
        while wide:
            left = room - LEAST * (len(periods) - len(wide))
            column = left / sum(periods[n] for n in wide)
            narrow = {n for n in wide if column * periods[n] < LEAST}
            if not narrow:
                return [max(LEAST, min(WIDEST, column) * n) for n in periods]
            wide -= narrow
        return [LEAST for _ in periods]

    @cached_property
    def _starts(self) -> list[float]:
        """Where each index begins."""
        steps = [width + GAP for width in self._widths]
        return [self._left + before for before in accumulate([0.0, *steps[:-1]])]

    def _x(self, index: int, period: int) -> float:
        """Where a period of an index begins; the number of periods is its end."""
        column = self._widths[index] / len(self.indices[index])
        return round(self._starts[index] + column * period, 1)

    def _grounds(self) -> Iterator[Row]:
        for number, index in enumerate(self.indices):
            sides = {"x": self._x(number, 0), "x2": self._x(number, len(index))}
            yield {**sides, "y": self._head, "y2": self.height}

    def _runs(self, line: int, province: str) -> Iterator[tuple[State, Row]]:
        """Yield what is known of a province, as rectangles on its line."""
        top = self._head + line * LINE
        for number, index in enumerate(self.indices):
            for state, first, last in runs(index, province):
                if state != "nothing":
                    left, right = self._x(number, first), self._x(number, last + 1)
                    yield state, {"x": left, "x2": right, **_heights(state, top, LINE)}

    def _columns(self) -> Iterator[Row]:
        for number, index in enumerate(self.indices):
            for period in range(1, len(index)):
                x = self._x(number, period)
                yield {"x": x, "y": self._head, "y2": self.height}

    def _lines(self) -> Iterator[Row]:
        for number in range(1, len(self._provinces)):
            y = self._head + number * LINE
            yield {"x": self._left, "x2": self._right, "y": y}

    def _names(self) -> Iterator[Row]:
        for number, province in enumerate(self._provinces):
            y = self._head + (number + 0.5) * LINE + FOOT * TEXT
            text = self._name(province)
            yield {"x": self._left - GAP, "y": round(y, 1), "text": text}

    @cached_property
    def _texts(self) -> list[str]:
        return [self._heading(index) for index in self.indices]

    def _heading(self, index: Sequence[Round]) -> str:
        name = cut(short_name(self.edition.name(index[0].indicator)), MOST)
        return f"{name} {span(self.edition, index)}"

    def _headings(self) -> Iterator[Row]:
        for number, text in enumerate(self._texts):
            middle = self._starts[number] + self._widths[number] / 2
            place = {"x": round(middle + FOOT * TEXT, 1), "y": self._head - GAP}
            yield {**place, "text": text}

    def _key_text(self, number: int, state: State) -> Row:
        y = round((number + 0.5) * KEY + FOOT * TEXT, 1)
        return {"x": SWATCH + 6, "y": y, "text": self.edition.word(f"state_{state}")}

    def _samples(self, state: State) -> Iterator[Row]:
        top = (STATES.index(state) + 0.5) * KEY - SWATCH / 2
        yield {"x": 0, "x2": SWATCH, **_heights(state, top, SWATCH)}


def _heights(state: State, top: float, height: float) -> Row:
    """Return from where to where a cell is filled: all of it, or a bar in it."""
    inset = (height - BAR) / 2 if state == "rank" else 0
    return {"y": top + inset, "y2": top + height - inset}


def span(edition: Edition, index: Sequence[Round]) -> str:
    """Write from which period to which an index is known."""
    first, last = index[0].when, index[-1].when
    if first == last:
        return edition.when(last)
    return f"{edition.when(first)}\N{EN DASH}{edition.when(last)}"
