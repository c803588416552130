"""One row of target bullets: its scale from zero, its bar, marks and words."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Any

from reform.charts.frame import levels
from reform.charts.lines import in_room
from reform.charts.theme import LARGEST_TEXT, TEXT, WIDTH, text_width
from reform.comparing import measure
from reform.measured import number, set_on
from reform.typeface import in_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reform.charts.bullet_words import BulletWords
    from reform.fact import Fact

Row = dict[str, Any]

PITCH = 19
"""From one line of words to the next, at their largest."""

MOST = 3
"""Lines of a name; what is longer is cut, and its label has all of it."""

BAR = 14
"""Height of a bar."""

OVER = 4
"""How far a target's mark stands out of the bar, above and below."""

MARK = 4
"""Width of that mark."""

SIDE = 3
"""Height of the line under a bar, on the side that meets its target."""

TICK = 3
"""Width of the tick where a figure was when the target was set."""

ZERO = 2
"""Width of the line at zero, where some number is under it."""

HOLLOW = 16
"""Length of the hollow end of a bar whose figure is not exact."""

GAP = 18
"""Between words on one line."""

RADIUS = 8
"""Of a rank's point with its outline."""

HUNDRED = Decimal(100)


@dataclass(frozen=True)
class BulletRow:
    """A target's row, which begins at the height 0."""

    words: BulletWords

    def rows(self) -> Iterator[tuple[str, Row]]:
        """Yield each mark with the name of its data set."""
        yield "tracks", self._rect(0, WIDTH)
        yield from self._zero()
        yield from self._value()
        yield from self._target()
        yield from self._base()
        for number_, line in enumerate(self._name):
            yield "names", {"x": 0, "y": _foot(number_), "text": line}
        yield from self._lines()

    @property
    def height(self) -> float:
        """Height of the row, for words at their largest."""
        return self._under + PITCH * self._count

    @cached_property
    def _name(self) -> list[str]:
        return in_room(self.words.name, WIDTH, MOST)

    @property
    def _top(self) -> float:
        """Where the bar begins."""
        return PITCH * len(self._name) + 2 + OVER

    @property
    def _under(self) -> float:
        """Where the words under the bar begin."""
        return self._top + BAR + OVER + 2

    def _rect(self, left: float, right: float, over: float = 0) -> Row:
        """Return a rectangle in the bar's height, or *over* it on both sides."""
        sides = {"x": round(left, 1), "x2": round(right, 1)}
        return {**sides, "y": self._top - over, "y2": self._top + BAR + over}

    @property
    def _is_rank(self) -> bool:
        return self.words.measured.target.comparison == "rank-within"

    def _number(self, fact: Fact) -> Decimal:
        """Return what a fact holds against the target."""
        measured = self.words.measured
        found = number(self.words.edition.catalogue, measured.target, fact)
        return Decimal(found or 0)

    @cached_property
    def _scale(self) -> tuple[Decimal, Decimal]:
        """
        Numbers at the left and right sides.

        They are zero, or the first rank, and all there can be; where that is not
        known, or numbers lie beyond, round ones that have all of them between.
        """
        target, fact = self.words.measured.target, self.words.measured.latest
        numbers = [n for n in (target.value, target.most) if n is not None]
        numbers += map(self._number, filter(None, (fact, self._base_fact)))
        if self._is_rank:
            last = Decimal(fact.of or fact.key.provinces or 0)
            return Decimal(1), last if last >= max(numbers) else _round(numbers)[1]
        most = self._most(fact)
        if most is None or min(numbers) < 0 or max(numbers) > most:
            return _round(numbers)
        return Decimal(0), most

    def _most(self, fact: Fact) -> Decimal | None:
        """Return the greatest value there can be."""
        indicator = self.words.edition.catalogue.indicators[fact.key.indicator]
        if indicator.bounds is not None and indicator.bounds.most is not None:
            return indicator.bounds.most
        return HUNDRED if indicator.unit == "percent" else None

    def _x(self, value: Decimal) -> float:
        """Return where a number stands, from the left."""
        first, last = self._scale
        inset = RADIUS if self._is_rank else 0
        return inset + (WIDTH - 2 * inset) * float((value - first) / (last - first))

    def _zero(self) -> Iterator[tuple[str, Row]]:
        """Yield a line at zero, where that is not the left side."""
        if self._scale[0] < 0:
            x = self._x(Decimal(0))
            yield "zeros", self._rect(x - ZERO / 2, x + ZERO / 2, over=OVER)

    def _value(self) -> Iterator[tuple[str, Row]]:
        fact, label = self.words.measured.latest, self.words.value_label
        x, is_exact = self._x(self._number(fact)), fact.precision == "exact"
        if self._is_rank:
            middle = {"x": round(x, 1), "y": self._top + BAR / 2}
            yield "dots", {**middle, "label": label, "hollow": int(not is_exact)}
            return
        left, right = sorted((x, self._x(Decimal(0))))
        yield "bars", {**self._rect(left, right), "label": label}
        if not is_exact and left < right:
            end = (
                (max(left, x - HOLLOW), x)
                if x == right
                else (x, min(x + HOLLOW, right))
            )
            yield (
                "hollows",
                self._rect(end[0] + 1, max(end[1] - 1, end[0] + 1), over=-1),
            )

    def _target(self) -> Iterator[tuple[str, Row]]:
        target = self.words.measured.target
        ends = [n for n in (target.value, target.most) if n is not None]
        xs = [self._x(Decimal(end)) for end in ends]
        for x in xs:
            left = min(max(x - MARK / 2, 0), WIDTH - MARK)
            mark = self._rect(left, left + MARK, over=OVER)
            yield "targets", {**mark, "label": self.words.goal_label}
        side = _side(target.comparison, xs)
        if side is not None:
            foot = self._top + BAR + OVER
            yield "sides", {**self._rect(*side), "y": foot - SIDE, "y2": foot}

    @cached_property
    def _base_fact(self) -> Fact | None:
        """Return where the figure was when the target was set, if measured alike."""
        measured, catalogue = self.words.measured, self.words.edition.catalogue
        day = set_on(catalogue, measured.programme, measured.target)
        alike = measure(catalogue, measured.latest)
        before = [
            fact
            for fact in measured.known[:-1]
            if fact.key.when.until.end <= day and measure(catalogue, fact) == alike
        ]
        return before[-1] if before else None

    def _base(self) -> Iterator[tuple[str, Row]]:
        fact = self._base_fact
        if fact is not None:
            left = min(max(self._x(self._number(fact)) - TICK / 2, 0), WIDTH - TICK)
            foot = self._top + BAR + OVER
            tick = {"y": foot - OVER - BAR / 2, "y2": foot}
            label = {"label": self.words.base_label(fact)}
            yield "bases", {**self._rect(left, left + TICK), **tick, **label}

    @cached_property
    def _said(self) -> tuple[list[str], list[str]]:
        """Lines of the figure, and of what is asked."""
        figure, asked = self.words.value, self.words.goal
        return (
            in_lines(figure, LARGEST_TEXT, WIDTH),
            in_lines(asked, LARGEST_TEXT, WIDTH),
        )

    @property
    def _is_one_line(self) -> bool:
        both = text_width(self.words.value) + GAP + text_width(self.words.goal)
        return both <= WIDTH

    @property
    def _count(self) -> int:
        """Lines under the bar."""
        figure, asked = self._said
        return 1 if self._is_one_line else len(figure) + len(asked)

    def _lines(self) -> Iterator[tuple[str, Row]]:
        figure, asked = self._said
        for n, line in enumerate(figure):
            yield "values", {"x": 0, "y": self._under + _foot(n), "text": line}
        if self._is_one_line:
            y = self._under + _foot(0)
            yield "goals_right", {"x": WIDTH, "y": y, "text": asked[0]}
            return
        for n, line in enumerate(asked, len(figure)):
            yield "goals", {"x": 0, "y": self._under + _foot(n), "text": line}


def _foot(line: int) -> float:
    """Return where the letters of a line stand, under where the first line begins."""
    return round(PITCH * line + (PITCH + TEXT * 0.7) / 2, 1)


def _round(numbers: list[Decimal]) -> tuple[Decimal, Decimal]:
    """Return round numbers between which zero and all *numbers* lie."""
    found = levels([Decimal(0), *numbers] if any(numbers) else [Decimal(0), Decimal(1)])
    return found[0], found[-1]


def _side(comparison: str, xs: list[float]) -> tuple[float, float] | None:
    """Return from where to where a target is met; None where only at its mark."""
    return {
        "at-least": (xs[0], float(WIDTH)),
        "over": (xs[0], float(WIDTH)),
        "at-most": (0.0, xs[0]),
        "under": (0.0, xs[0]),
        "rank-within": (0.0, xs[0]),
        "between": (xs[0], xs[-1]),
    }.get(comparison)
