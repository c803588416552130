"""A tile map laid out: its cells, what is written in them, and the key."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from reform.charts.labels import abbreviations, in_lines
from reform.charts.shading import Shading, ink_on
from reform.charts.theme import INK, TEXT
from reform.charts.tile_grid import Cell, TileGrid

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from reform.coverage import Round
    from reform.edition import Edition
    from reform.model import Place

Row = dict[str, Any]

SMALL = 10
"""Size of a name in a narrow cell."""

FOOT = 0.35
"""How far under the middle of a line its letters stand, in their size."""

KEY = 22
"""From one line of the key to the next."""

SWATCH = 14
"""Side of a sample in the key."""

ISLANDS = 15
"""From one line of an archipelago's name to the next."""

LONGEST = 7
"""Letters of a line in a cell; a name with a longer one is abbreviated."""

SPACE = 10
"""Letters of an archipelago's name that there is space for."""


@dataclass(frozen=True)
class TileLayout:
    """Where each part of a map stands."""

    edition: Edition
    known: Round

    def rows(self) -> dict[str, list[Row]]:
        """Return the rows of every data set, by its name."""
        having = self.known.having
        return {
            "abbreviations": list(self._abbreviations()),
            "islands": list(self._islands()),
            "islands_names": list(self._island_names()),
            "key": [self._key_text(*line) for line in enumerate(self._key)],
            "names": [self._name(province) for province in self.known.members],
            "ranked": [*map(self._tile, having["rank"]), *self._samples("rank")],
            "unknown": [*map(self._tile, having["nothing"]), *self._samples("nothing")],
            "valued": [*map(self._tile, having["value"]), *self._samples("value")],
        }

    @property
    def height(self) -> float:
        """Height of the drawing."""
        return max(self._grid.height, self._key_height)

    @cached_property
    def _grid(self) -> TileGrid:
        which = self.known.provinces
        found = {i: self._place(i).within(which) for i in self.known.members}
        return TileGrid({i: territory for i, territory in found.items() if territory})

    def _place(self, province: str) -> Place:
        return self.edition.catalogue.places[province]

    def _name_of(self, province: str) -> str:
        return self.edition.name(self._place(province))

    def _cell(self, province: str) -> Cell:
        return self._grid.cell(self._grid.territories[province].tile)

    def _tile(self, province: str) -> Row:
        cell, shade = self._cell(province), self._shade(province)
        return _drawn(cell, self._label(province), shade)

    def _label(self, province: str) -> str:
        """Say what is known of a province: "Hà Nội: 43,21 điểm"."""
        word, name = self.edition.word, self._name_of(province)
        if self.known.state(province) == "nothing":
            return word("map_tile", name=name, figure=word("unknown"))
        fact = self.known.facts[province]
        then = self.edition.style_at(self._place(province), fact.key)
        if then != name:
            name = f"{name} {word('named_then', name=then)}"
        return word("map_tile", name=name, figure=self.edition.figure(fact))

    @cached_property
    def _shading(self) -> Shading:
        facts = self.known.facts.values()
        values = [fact.value for fact in facts if fact.value is not None]
        return Shading.of(values, self.known.indicator.bounds)

    def _shade(self, province: str) -> str:
        """Return the shade of a province's value; nothing where it has none."""
        fact = self.known.facts.get(province)
        return (
            self._shading.shade(fact.value) if fact and fact.value is not None else ""
        )

    def _ink(self, province: str) -> str:
        """Return the colour in which words can be read on a province's cell."""
        shade = self._shade(province)
        return ink_on(shade) if shade else INK

    def _name(self, province: str) -> Row:
        """Set a name in the middle of its cell."""
        size = TEXT if self._grid.is_roomy else SMALL
        text = in_lines(self._name_of(province), 2)
        if max(map(len, text)) > LONGEST:
            text = [self._short[province]]
        up = (len(text) - 1) * (size + 1) / 2
        words = {"text": text, "size": size, "line": size + 1}
        return {**words, **self._written(province, FOOT * size - up)}

    def _written(self, province: str, down: float) -> Row:
        """Return where words stand, so far under a cell's middle, and their ink."""
        x, y = self._cell(province).middle
        return {"x": round(x, 1), "y": round(y + down, 1), "ink": self._ink(province)}

    @cached_property
    def _short(self) -> dict[str, str]:
        return abbreviations({i: self._name_of(i) for i in self.known.members})

    def _abbreviations(self) -> Iterator[Row]:
        if not self._grid.is_roomy:
            for province, short in self._short.items():
                yield {"text": short, **self._written(province, FOOT * TEXT)}

    def _islands(self) -> Iterator[Row]:
        for province, each in self._grid.archipelagos:
            name = self.edition.text(each.name)
            own = self.edition.word("map_islands", name=self._name_of(province))
            label = self.edition.word("map_tile", name=name, figure=own)
            yield _drawn(self._grid.cell(each.tile), label)

    def _island_names(self) -> Iterator[Row]:
        """Write an archipelago's own name, and whose it is, under its cell."""
        for province, each in self._grid.archipelagos:
            cell = self._grid.cell(each.tile)
            name = self.edition.text(each.name).partition(" (")[0]
            # "Quần đảo" stands before it in Vietnamese, where the cell has no room.
            own = in_lines(name, 2)[-1] if len(name) > SPACE else name
            for number, text in enumerate((own, f"({self._name_of(province)})"), 1):
                y = cell.bottom + number * ISLANDS
                yield {"x": round(cell.right, 1), "y": round(y, 1), "text": text}

    @cached_property
    def _key(self) -> list[tuple[str, str, str]]:
        """Each line of the key: its words, its state and its shade."""
        classes = self._shading.classes
        lines = [(self._range(*each), "value", each[2]) for each in classes]
        lines += [
            (self.edition.word(f"state_{state}"), state, "")
            for state in ("rank", "nothing")
            if self.known.count(state)
        ]
        return [(self._unit, "", ""), *lines] if classes else lines

    @property
    def _unit(self) -> str:
        unit = self.edition.catalogue.units[self.known.indicator.unit]
        return unit.symbol or self.edition.unit(unit)

    def _range(self, low: Decimal, high: Decimal, _: str) -> str:
        finest = min(low, high, key=lambda level: int(level.as_tuple().exponent))
        both = [self.edition.number(level.quantize(finest)) for level in (low, high)]
        return "\N{EN DASH}".join(both)

    @property
    def _key_height(self) -> float:
        return len(self._key) * KEY

    @property
    def _key_left(self) -> float:
        return self._grid.coast(self._key_height)

    def _key_text(self, number: int, line: tuple[str, str, str]) -> Row:
        indent = SWATCH + 6 if line[1] else 0
        y = (number + 0.5) * KEY + FOOT * TEXT
        return {"x": round(self._key_left + indent, 1), "y": y, "text": line[0]}

    def _samples(self, state: str) -> Iterator[Row]:
        for number, (words, of, shade) in enumerate(self._key):
            if of == state:
                left, top = self._key_left, (number + 0.5) * KEY - SWATCH / 2
                sample = Cell(left, top, left + SWATCH, top + SWATCH)
                yield _drawn(sample, words, shade)


def _drawn(cell: Cell, label: str, shade: str = "") -> Row:
    """Return a rectangle's row: a reader's aid is told the label."""
    row = {**cell.row(), "label": label}
    return {**row, "fill": shade} if shade else row
