"""From the rows of a table to the facts that they state."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from reform.importing.cell_reader import CellReader
from reform.importing.drafting import Draft, Missing, Said, draft
from reform.importing.figures import UnreadableFigure, is_gap, style_of
from reform.importing.layout import BESIDE, FIGURES
from reform.importing.mapping import SKIP
from reform.importing.unreadable import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reform.importing.figures import Style
    from reform.importing.grid import Cell
    from reform.importing.layout import Column, Layout
    from reform.importing.report import Report
    from reform.importing.vocabulary import Vocabulary


def drafts(layout: Layout, vocabulary: Vocabulary, report: Report) -> list[Draft]:
    """Return what a table states, row by row, without what cannot be read."""
    style = vocabulary.mapping.numbers or _style_in(layout, report)
    reader = _Rows(layout, vocabulary, report, CellReader(vocabulary, report, style))
    groups = _groups(layout.columns)
    if not groups:
        said = "no column holds figures"
        remedy = "name one Điểm, Giá trị, Hạng or by a year; or say it: --columns"
        report.refuse(None, said, remedy)
        return []
    return [draft for row in layout.rows for draft in reader.row(row, groups)]


def _style_in(layout: Layout, report: Report) -> Style | None:
    """Return how a table's numbers are written, where some of them leave no doubt."""
    numeric = [c for c in layout.columns if c.holds in {"value", "out_of", "change_by"}]
    cells = [layout.grid.cell(r, c.number) for r in layout.rows for c in numeric]
    try:
        return style_of(cell.text for cell in cells if cell.kind == "text")
    except UnreadableFigure as error:
        report.refuse(None, error.message, error.remedy)
        return None


def _groups(columns: tuple[Column, ...]) -> list[list[Column]]:
    """Return the columns that state one fact together: value and rank of 2024."""
    groups: dict[str, list[Column]] = defaultdict(list)
    for column in columns:
        if column.holds in FIGURES:
            groups[_key(column.says)].append(column)
    _adopt(groups)
    for column in columns:
        if column.holds in BESIDE:
            own = groups.get(_key(column.says)) if column.says else None
            for group in [own] if own else list(groups.values()):
                group.append(column)
    return list(groups.values())


def _adopt(groups: dict[str, list[Column]]) -> None:
    """Give the one "Điểm 2025" of a table the "Hạng" that stands beside it."""
    plain = groups.get(_key({}), [])
    others = [group for group in groups.values() if group is not plain]
    if plain and len(others) == 1 and _lacks(others[0], plain):
        others[0].extend(groups.pop(_key({})))


def _lacks(group: list[Column], plain: list[Column]) -> bool:
    """Whether a group states a value, not of a part, and *plain* what goes with it."""
    held = {column.holds for column in group}
    added = {column.holds for column in plain}
    whole = "part" not in group[0].says
    return whole and "value" in held and "value" not in added and not held & added


def _key(said: Mapping[str, object]) -> str:
    return repr(sorted(said.items(), key=lambda item: item[0]))


@dataclass(frozen=True)
class _Rows:
    """Reads rows, and reports what it cannot read."""

    layout: Layout
    vocabulary: Vocabulary
    report: Report
    reader: CellReader

    def row(self, row: int, groups: list[list[Column]]) -> Iterator[Draft]:
        """Yield what a row states."""
        cells = self.layout.cells(row, self.report)
        stating = [g for g in groups if any(_states(c, cells) for c in g)]
        if not stating:
            self._tell_gap(row)
            return
        keys = self._read(self.layout.keys, cells)
        if keys.get("subject") == SKIP:
            return
        facts = [(group, self._read(group, cells)) for group in stating]
        made = (self._draft(keys, *fact, cells) for fact in facts)
        yield from _joined([draft for draft in made if draft])

    def _tell_gap(self, row: int) -> None:
        shown = [c for c in self.layout.grid.across(row) if not is_gap(c.text)]
        if shown:
            texts = " · ".join(cell.text for cell in shown)
            said = f"states no figure, skipped: {texts[:80]}"
            self.report.remark(shown[0].spot, said)

    def _read(self, columns: list[Column], cells: Mapping[int, Cell]) -> Said:
        """Read all cells, so that each is complained of; None stands for a fault."""
        return {
            column.holds: self.reader.read(column.holds, cell)
            for column in columns
            if (cell := cells[column.number]).fault or not is_gap(cell.text)
        }

    def _draft(
        self, keys: Said, group: list[Column], stated: Said, cells: Mapping[int, Cell]
    ) -> Draft | None:
        if None in keys.values() or None in stated.values():
            return None
        spot = next(cells[c.number].spot for c in group if _states(c, cells))
        self._tell_overruled(group[0])
        said = {**self._fixed, **_flat(keys), **group[0].says, **stated}
        try:
            return draft(said, spot, self.vocabulary)
        except Missing as error:
            self._ask(error, cells)
        except Unreadable as error:
            self.report.refuse(spot, error.message, error.remedy)
        return None

    def _tell_overruled(self, column: Column) -> None:
        """Say where a heading is believed, and not what was said of all figures."""
        for name, own in column.says.items():
            typed = self._fixed.get(name)
            if typed not in {None, own}:
                said = f"{column.heading!r} is taken for {own}, not for {typed}"
                self.report.remark(None, said)

    def _ask(self, error: Missing, cells: Mapping[int, Cell]) -> None:
        """Ask once for what the whole table leaves out; else point at the gap."""
        for column in self.layout.keys:
            if column.holds == error.what:
                said = f"{column.heading!r} is empty in this row"
                remedy = "write it in every row, also below a merged cell"
                self.report.refuse(cells[column.number].spot, said, remedy)
                return
        self.report.refuse(None, error.message, error.remedy)

    @cached_property
    def _fixed(self) -> Said:
        """Return what the person said of the whole table."""
        mapping = self.vocabulary.mapping
        own: dict[str, Any] = {"source": mapping.source, "subject": mapping.subject}
        note = mapping.note.model_dump() if mapping.note else None
        return {**own, **mapping.says, "note": note}


def _states(column: Column, cells: Mapping[int, Cell]) -> bool:
    cell = cells[column.number]
    stated = cell.fault is not None or not is_gap(cell.text)
    return column.holds in FIGURES and stated


def _flat(keys: Said) -> Said:
    """Spell out an indicator's name that says its part too, unless a column does."""
    measure = keys.pop("indicator", None) or {}
    return {**measure, **keys}


def _joined(made: list[Draft]) -> Iterator[Draft]:
    """Put together what a row says about one fact in columns apart."""
    facts: dict[tuple[object, ...], Draft] = {}
    for draft_ in made:
        first = facts.get(draft_.row.key)
        both = first.joined(draft_) if first else draft_
        if both is None:
            yield draft_
        else:
            facts[draft_.row.key] = both
    yield from facts.values()
