"""Small multiples laid out: where each panel stands, and what all of them share."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from reform.charts.frame import ends
from reform.charts.lines import in_room
from reform.charts.missing import missing
from reform.charts.small_panel import FOOT, PLOT, Place, Scale, SmallPanel
from reform.charts.theme import LARGEST_TEXT, WIDTH, text_width
from reform.charts.time_axis import TimeAxis
from reform.charts.trend_key import change_entry, entries, key_rows
from reform.charts.value_axis import ValueAxis

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from reform.charts.panels import Panel
    from reform.edition import Edition
    from reform.fact import Fact
    from reform.model import Indicator
    from reform.period import Period

COLUMNS = 2

BETWEEN = 20
"""Room between the columns."""

COLUMN = (WIDTH - BETWEEN * (COLUMNS - 1)) / COLUMNS
"""Width of a panel with its levels."""

LINE = LARGEST_TEXT + 3
"""From one line of a title to the next."""

HEAD = 18
"""Room between a title and the highest level, for values over the line."""

UNDER = 14
"""Room between two rows of panels."""

Row = dict[str, Any]


@dataclass(frozen=True)
class MultiplesLayout:
    """Where each panel stands, and what all of them share."""

    edition: Edition
    panels: Sequence[Panel]
    """At least one."""

    def rows(self) -> dict[str, list[Row]]:
        """Return the rows of every data set, by its name."""
        unit = {"x": 0, "y": LARGEST_TEXT, "text": self._axis(self.panels).name}
        found: dict[str, list[Row]] = {
            "key": [mark for mark, _ in self._key],
            "meanings": [words for _, words in self._key],
            "titles": list(self._titles()),
            "unit": [unit],
        }
        told: set[str] = set()
        for panel in self._drawn:
            for name, made in panel.rows(told).items():
                found.setdefault(name, []).extend(made)
        return found

    @property
    def height(self) -> float:
        """Height of the drawing."""
        feet: list[float] = [words["y"] for _, words in self._key]
        return max([self._tops[-1] + PLOT + FOOT, *feet]) + 5

    @cached_property
    def _key(self) -> list[tuple[Row, Row]]:
        changes = [change.label for panel in self._drawn for change in panel.changes]
        precisions = [fact.precision for fact in self._facts]
        found = [change_entry(label) for label in dict.fromkeys(changes)]
        has_gaps = any(panel.missing for panel in self._drawn)
        found += entries(self.edition, precisions, has_gaps=has_gaps)
        return key_rows(found, 0, WIDTH, self._tops[-1] + PLOT + FOOT)

    @cached_property
    def _drawn(self) -> list[SmallPanel]:
        """Each panel in its place."""
        return [
            SmallPanel(
                self.edition,
                panel,
                self._missing(panel),
                self._times,
                self._scale(panel),
                self._place(number),
            )
            for number, panel in enumerate(self.panels)
        ]

    def _place(self, number: int) -> Place:
        left = number % COLUMNS * (COLUMN + BETWEEN)
        top = self._tops[number // COLUMNS]
        return Place(left, left + self._margin, left + COLUMN, top)

    @cached_property
    def _margin(self) -> float:
        """Room for the levels at the left of each panel."""
        texts = [text for panel in self.panels for text in self._scale(panel).texts]
        return round(max(map(text_width, texts)) + 6)

    @cached_property
    def _names(self) -> list[list[str]]:
        """Lines of each title; the last one ends in an ellipsis where it is cut."""
        return [in_room(panel.name, COLUMN) for panel in self.panels]

    @cached_property
    def _tops(self) -> list[float]:
        """Return where the highest level of each row of panels stands."""
        found: list[float] = []
        foot: float = LARGEST_TEXT + UNDER - 4
        for first in range(0, len(self.panels), COLUMNS):
            lines = max(map(len, self._names[first : first + COLUMNS]))
            found.append(foot + lines * LINE + HEAD)
            foot = found[-1] + PLOT + FOOT + UNDER
        return found

    def _titles(self) -> Iterator[Row]:
        """Set titles so that their last lines stand over the panels."""
        for number, lines in enumerate(self._names):
            left = self._place(number).left
            foot = self._tops[number // COLUMNS] - HEAD
            for up, text in enumerate(reversed(lines)):
                yield {"x": left, "y": foot - up * LINE, "text": text}

    @property
    def _facts(self) -> list[Fact]:
        return [fact for panel in self.panels for fact in panel.facts]

    @property
    def _indicator(self) -> Indicator:
        return self.edition.catalogue.indicators[self._facts[0].key.indicator]

    @cached_property
    def _times(self) -> TimeAxis:
        others = [period for panel in self.panels for period in self._missing(panel)]
        return TimeAxis.of(self.edition, self._facts, others)

    def _missing(self, panel: Panel) -> list[Period]:
        """Return the times that other parts have a figure for, or this one a rank."""
        others = [fact.key.when for fact in (*self._facts, *panel.ranks)]
        return missing(self._indicator, panel.facts, others)

    def _axis(self, panels: Sequence[Panel]) -> ValueAxis:
        values = [f.value for p in panels for f in p.facts if f.value is not None]
        unit = self.edition.catalogue.units[self._indicator.unit]
        return ValueAxis(self.edition, unit, values, panels[0].bounds)

    def _scale(self, panel: Panel) -> Scale:
        """Return the ends of a panel's values: all parts', or else its own bounds."""
        bounds = panel.bounds
        if bounds and all(each.bounds == bounds for each in self.panels):
            return self._shared
        if bounds is None or bounds.least is None or bounds.most is None:
            return self._around([panel])
        return self._written((bounds.least, bounds.most))

    @cached_property
    def _shared(self) -> Scale:
        return self._around(self.panels)

    def _around(self, panels: Sequence[Panel]) -> Scale:
        """Return the round numbers next to the values of panels."""
        axis = self._axis(panels)
        return self._written(ends(axis.values, axis.bounds))

    def _written(self, both: tuple[Decimal, Decimal]) -> Scale:
        low, high = self._axis(self.panels).written(both)
        return Scale(*both, (low, high))
