"""A coverage heatmap laid out: its columns, its runs of cells, and its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from reform.charts.coverage_heads import FOOT, GAP, Heads
from reform.charts.theme import TEXT, WIDTH, text_width
from reform.coverage import STATES, State, runs

if TYPE_CHECKING:
    from reform.coverage import Round
    from reform.edition import Edition

Row = dict[str, Any]

LINE = 18
"""From one province to the next: a line of text at its largest on a phone."""

CLEAR = 3
"""Least width of a period that lines part from others: they would cover less."""

WIDEST = 30
"""Width that a period does not exceed, however few there are."""

BAR = 5
"""Height of a rank's bar."""

KEY = 21
"""From one line of the key to the next."""

SWATCH = 14
"""Side of a sample in the key."""


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
        foot = self._bottom + GAP
        return {
            **cells,
            "columns": list(self._columns()),
            "headings": self._heads.upright(self._middles, self._head),
            "key": [self._key_text(n, state) for n, state in enumerate(STATES)],
            "lines": list(self._lines()),
            "names": list(self._names()),
            "numbers": self._heads.numbers(self._middles, self._head),
            "numbers_key": self._heads.explanations(foot),
            "provinces": [self._row(*each) for each in enumerate(self._provinces)],
        }

    @property
    def height(self) -> float:
        """Height of the drawing."""
        return self._bottom + self._heads.foot

    @property
    def _bottom(self) -> float:
        """Where cells end, downwards."""
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
        return round(max(text_width(self._name(p)) for p in self._provinces) + GAP)

    @cached_property
    def _head(self) -> float:
        """Where the first province begins, under the headings and the key."""
        return round(max(self._heads.height, KEY * len(STATES)) + GAP)

    @cached_property
    def _heads(self) -> Heads:
        texts = [f"{self._called(i)} {self._years(i)}" for i in self.indices]
        return Heads(texts, WIDTH - self._left)

    def _called(self, index: Sequence[Round]) -> str:
        return self.edition.short(index[0].indicator)

    def _years(self, index: Sequence[Round]) -> str:
        """Write as briefly as can be from when to when an index is known."""
        ends = [self.edition.brief(index[n].when.until) for n in (0, -1)]
        return "\N{EN DASH}".join(dict.fromkeys(ends))

    @cached_property
    def _middles(self) -> list[float]:
        """Middle of each index."""
        pairs = zip(self._starts, self._widths, strict=True)
        return [start + width / 2 for start, width in pairs]

    @property
    def _gaps(self) -> float:
        return self._heads.gap * (len(self.indices) - 1)

    @cached_property
    def _widths(self) -> list[float]:
        """Width of each index: by its periods, and enough for a heading."""
        periods, least = [len(index) for index in self.indices], self._heads.least
        room = WIDTH - self._left - self._gaps
        wide = set(range(len(periods)))
        while wide:
            left = room - sum(each for n, each in enumerate(least) if n not in wide)
            column = min(WIDEST, left / sum(periods[n] for n in wide))
            narrow = {n for n in wide if column * periods[n] < least[n]}
            if not narrow:
                pairs = zip(periods, least, strict=True)
                return [max(each, column * number) for number, each in pairs]
            wide -= narrow
        return least

    @cached_property
    def _starts(self) -> list[float]:
        """Where each index begins."""
        steps = [width + self._heads.gap for width in self._widths]
        return [self._left + before for before in accumulate([0.0, *steps[:-1]])]

    def _x(self, index: int, period: int) -> float:
        """Where a period of an index begins; the number of periods is its end."""
        column = self._widths[index] / len(self.indices[index])
        return round(self._starts[index] + column * period, 1)

    def _grounds(self) -> Iterator[Row]:
        for number, index in enumerate(self.indices):
            sides = {"x": self._x(number, 0), "x2": self._x(number, len(index))}
            yield {**sides, "y": self._head, "y2": self._bottom}

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
            if self._widths[number] < CLEAR * len(index):
                continue
            for period in range(1, len(index)):
                x = self._x(number, period)
                yield {"x": x, "y": self._head, "y2": self._bottom}

    def _lines(self) -> Iterator[Row]:
        for number in range(1, len(self._provinces)):
            y = self._head + number * LINE
            yield {"x": self._left, "x2": self._right, "y": y}

    def _names(self) -> Iterator[Row]:
        for number, province in enumerate(self._provinces):
            y = self._head + (number + 0.5) * LINE + FOOT * TEXT
            text = self._name(province)
            yield {"x": self._left - GAP, "y": round(y, 1), "text": text}

    def _row(self, line: int, province: str) -> Row:
        """Return the whole line of a province, with what is known of it in words."""
        top = self._head + line * LINE
        known = [self._known(index, province) for index in self.indices]
        said = "; ".join(filter(None, known)) or self.edition.word("none")
        label = self.edition.word("map_tile", name=self._name(province), figure=said)
        heights = _heights("value", top, LINE)
        return {"x": 0, "x2": self._right, "label": label, **heights}

    def _known(self, index: Sequence[Round], province: str) -> str:
        """Say in which periods of an index a province is known; nothing if in none."""
        found: dict[State, list[str]] = {state: [] for state in STATES}
        for state, first, last in runs(index, province):
            found[state].append(span(self.edition, index[first : last + 1]))
        periods = found["value"]
        if found["rank"]:
            ranked = ", ".join(found["rank"])
            periods = [*periods, self.edition.word("coverage_ranked", periods=ranked)]
        return f"{self._called(index)} {', '.join(periods)}" if periods else ""

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
