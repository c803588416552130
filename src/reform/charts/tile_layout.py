"""A tile map laid out: its cells, and what is written in them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from reform.charts.labels import abbreviations, in_lines
from reform.charts.shading import Shading, ink_on
from reform.charts.theme import INK, text_width
from reform.charts.tile_grid import TileGrid
from reform.charts.tile_key import FOOT, MARK, WORDED, TileKey, drawn

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reform.charts.tile_grid import Cell
    from reform.coverage import Round
    from reform.edition import Edition
    from reform.model import Place

Row = dict[str, Any]

ROOMY_SIZES = (13, 12)
"""Sizes of a name in a roomy cell; a stylesheet makes them larger by one on phones."""

NARROW_SIZES = (10, 9)
"""Sizes of a name in a narrow cell, where a stylesheet leaves them as they are."""

SHORT_SIZES = (14, 11)
"""Sizes of an abbreviation, which takes a name's place on phones."""

SIDE = 1.25
"""Room between words and the sides of their cell."""

ISLANDS = 15
"""From one line of an archipelago's name to the next."""

SPACE = 80
"""Width that there is for an archipelago's name, at its largest."""

INSET = 2
"""From the sides of a cell to the mark of a figure that is not exact."""

FRAME = 2.5
"""How far the frame of a subject stands out of its cell, parted from it by a gap."""


@dataclass(frozen=True)
class TileLayout:
    """Where each part of a map stands."""

    edition: Edition
    known: Round
    subject: str | None = None
    """Province that has a frame."""

    def rows(self) -> dict[str, list[Row]]:
        """Return the rows of every data set, by its name."""
        having = self.known.having
        samples = self._samples
        return {
            "abbreviations": list(self._abbreviations()),
            "islands": list(self._islands()),
            "islands_names": list(self._island_names()),
            "key": self._key.texts(*self._key_place),
            "names": [self._name(province) for province in self.known.members],
            "qualified": [*self._marks(), *samples("qualified")],
            "ranked": [*map(self._tile, having["rank"]), *samples("rank")],
            "subject": list(self._frame()),
            "unknown": [*map(self._tile, having["nothing"]), *samples("nothing")],
            "valued": [*map(self._tile, having["value"]), *samples("value")],
        }

    @property
    def height(self) -> float:
        """Height of the drawing."""
        return max(self._grid.height, self._key_place[1] + self._key.size[1])

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
        return drawn(cell, self._label(province), shade)

    def _label(self, province: str) -> str:
        """Say what is known of a province: "Hà Nội: 43,21 điểm, hạng 3/63"."""
        word, name = self.edition.word, self._name_of(province)
        if self.known.state(province) == "nothing":
            return word("map_tile", name=name, figure=word("unknown"))
        fact = self.known.facts[province]
        then = self.edition.style_at(self._place(province), fact.key)
        if then != name:
            name = f"{name} {word('named_then', name=then)}"
        said = [self.edition.figure(fact)]
        if fact.value is not None and fact.rank is not None:
            said.append(self.edition.rank(fact))
        return word("map_tile", name=name, figure=", ".join(said))

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

    def _marks(self) -> Iterator[Row]:
        """Yield a mark in the corner of each cell whose figure is not exact."""
        for province in self.known.having["value"]:
            if self.known.facts[province].precision in WORDED:
                cell = self._cell(province)
                right, top = cell.right - INSET, cell.top + INSET
                sides = {"x": right - MARK, "x2": right, "y": top, "y2": top + MARK}
                row = {name: round(side, 1) for name, side in sides.items()}
                yield {**row, "fill": self._ink(province)}

    def _frame(self) -> Iterator[Row]:
        if self.subject is not None:
            yield self._cell(self.subject).grown(FRAME).row()

    def _name(self, province: str) -> Row:
        """Set a name in the middle of its cell, abbreviated where it has no room."""
        roomy = self._grid.is_roomy
        sizes = ROOMY_SIZES if roomy else NARROW_SIZES
        text = in_lines(self._name_of(province), 2)
        size = self._size(text, sizes, spare=1 if roomy else 0)
        if size is None:
            text, size = [self._short[province]], sizes[0]
        up = (len(text) - 1) * (size + 1) / 2
        words = {"text": text, "size": size, "line": size + 1}
        return {**words, **self._written(province, FOOT * size - up)}

    def _size(
        self, text: Sequence[str], sizes: Sequence[int], *, spare: int = 0
    ) -> int | None:
        """Return the largest size in which all lines have room in a cell."""
        room = self._grid.width - 2 * SIDE
        for size in sizes:
            if all(text_width(line, size + spare) <= room for line in text):
                return size
        return None

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
                size = self._size([short], SHORT_SIZES) or SHORT_SIZES[-1]
                place = self._written(province, FOOT * size)
                yield {"text": short, "size": size, **place}

    def _islands(self) -> Iterator[Row]:
        for province, each in self._grid.archipelagos:
            name = self.edition.text(each.name)
            own = self.edition.word("map_islands", name=self._name_of(province))
            label = self.edition.word("map_tile", name=name, figure=own)
            yield drawn(self._grid.cell(each.tile), label)

    def _island_names(self) -> Iterator[Row]:
        """Write an archipelago's own name, and whose it is, under its cell."""
        for province, each in self._grid.archipelagos:
            cell = self._grid.cell(each.tile)
            name = self.edition.text(each.name).partition(" (")[0]
            # "Quần đảo" stands before it in Vietnamese, where the cell has no room.
            own = name if text_width(name) <= SPACE else in_lines(name, 2)[-1]
            for number, text in enumerate((own, f"({self._name_of(province)})"), 1):
                y = cell.bottom + number * ISLANDS
                yield {"x": round(cell.right, 1), "y": round(y, 1), "text": text}

    @cached_property
    def _key(self) -> TileKey:
        return TileKey(self.edition, self.known, self._shading)

    @cached_property
    def _key_place(self) -> tuple[float, float]:
        """Return the left and the top of the key."""
        return self._grid.free(*self._key.size)

    def _samples(self, kind: Any) -> Iterator[Row]:
        return self._key.samples(kind, *self._key_place)
