"""What only shows when all facts of a table are seen together."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from reform.importing.row import Row
from reform.period import Period
from reform.territory import SETS, provinces, set_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reform.importing.drafting import Draft
    from reform.importing.report import Report
    from reform.importing.vocabulary import Vocabulary
    from reform.model import Place

FEW = 10
"""Missing provinces that are named; where more are, the table is no full one."""


def settled(drafts: list[Draft], vocabulary: Vocabulary, report: Report) -> list[Row]:
    """Return the facts of a table; what is doubtful about them the report asks."""
    rows = _ranked_among(_in_percent(drafts, vocabulary, report))
    _refuse_repeated(rows, report)
    _ask_for_set(rows, vocabulary, report)
    if not report.problems:
        _tell_missing(rows, vocabulary, report)
    return rows


def _in_percent(
    drafts: list[Draft], vocabulary: Vocabulary, report: Report
) -> list[Row]:
    """Return the facts with percentages as such: 0.9996 is 99.96 if so told."""
    groups: dict[tuple[object, ...], list[Draft]] = defaultdict(list)
    for draft in drafts:
        about = draft.row.about
        indicator = vocabulary.indicators[str(about["indicator"])]
        if indicator.unit == "percent" and "value" in draft.row.cell:
            groups[indicator.id, about.get("part")].append(draft)
    scaled: dict[int, Row] = {}
    for group in groups.values():
        fraction = vocabulary.mapping.fraction
        if fraction is None:
            _ask_whether_fractions(group, report)
        elif fraction:
            bare = (draft for draft in group if not draft.percent)
            scaled |= {id(draft): _hundredfold(draft.row, report) for draft in bare}
    return [scaled.get(id(draft), draft.row) for draft in drafts]


def _ask_whether_fractions(group: list[Draft], report: Report) -> None:
    bare = [draft.row for draft in group if not draft.percent]
    values = [_value(row) for row in bare]
    if all(0 <= value <= 1 for value in values) and any(v % 1 for v in values):
        name = bare[0].about["indicator"]
        said = f"all figures lie between 0 and 1, but {name} is in percent"
        remedy = "--fraction takes 0.9996 for 99.96 %, --no-fraction as it stands"
        report.refuse(bare[0].spot, said, remedy)


def _value(row: Row) -> Decimal:
    value = row.cell["value"]
    return value if isinstance(value, Decimal) else Decimal(0)


def _hundredfold(row: Row, report: Report) -> Row:
    value = _value(row)
    if abs(value) > 1:
        remedy = "leave --fraction out, or correct the figure"
        report.refuse(row.spot, f"{value} is no fraction", remedy)
    # Moves the point, where a product would have more digits than were given.
    exact = Decimal(f"{value.scaleb(2):f}")
    return replace(row, cell={**row.cell, "value": exact})


def _ranked_among(rows: list[Row]) -> list[Row]:
    """Let one rank that is written 12/63 say for its table how many were ranked."""
    tables: dict[tuple[object, ...], set[object]] = defaultdict(set)
    for row in rows:
        tables[row.topic].add(row.about.get("of"))
    spread = []
    for row in rows:
        of, *others = tables[row.topic] - {None} or {None}
        said = {} if of is None or others else {"of": of}
        spread.append(replace(row, about={**row.about, **said}) if said else row)
    return spread


def _refuse_repeated(rows: list[Row], report: Report) -> None:
    first: dict[tuple[object, ...], Row] = {}
    for row in rows:
        earlier = first.setdefault(row.key, row)
        if earlier is not row:
            said = f"{_named(row)} stands here and in {earlier.spot.name}"
            remedy = "keep one; a part, tier or time would tell them apart"
            report.refuse(row.spot, said, remedy)


def _named(row: Row) -> str:
    times = (row.about.get(name) for name in ("at", "period", "to"))
    said = (row.about["indicator"], row.about.get("part"), row.subject, *times)
    return " ".join(str(word) for word in said if word)


def _time(row: Row) -> Period:
    times = (row.about.get(name) for name in ("at", "period", "to"))
    return Period.parse(next(time for time in times if time))


def _ask_for_set(rows: list[Row], vocabulary: Vocabulary, report: Report) -> None:
    """Ask which provinces are meant where the time does not say it, once a time."""
    doubtful: dict[Period, list[Row]] = defaultdict(list)
    for row in rows:
        of_province = row.subject in vocabulary.catalogue.provinces
        if of_province and _set(row) is None:
            doubtful[_time(row)].append(row)
    for time, about in doubtful.items():
        said = f"{time} has seen 63 and 34 provinces: which are meant?"
        fitting = _fitting(about, vocabulary.catalogue.places)
        remedy = " or ".join(f"--provinces {number}" for number in fitting or SETS)
        if len(fitting) == 1:
            remedy += ", to which all names belong"
        report.refuse(about[0].spot, said, remedy)


def _fitting(rows: list[Row], places: Mapping[str, Place]) -> list[int]:
    names = {row.subject for row in rows}
    return [s for s in SETS if all(places[name].within(s) for name in names)]


def _set(row: Row) -> int | None:
    said = row.about.get("provinces")
    return said if isinstance(said, int) else set_of(_time(row))


def _tell_missing(rows: list[Row], vocabulary: Vocabulary, report: Report) -> None:
    """Say which provinces a table leaves out that has nearly all of them."""
    tables: dict[tuple[object, ...], list[Row]] = defaultdict(list)
    for row in rows:
        if row.subject in vocabulary.catalogue.provinces and _set(row):
            tables[row.topic].append(row)
    for table in tables.values():
        everyone = provinces(vocabulary.catalogue.places, _set(table[0]) or 0)
        there = {row.subject for row in table}
        missing = [place for place in everyone if place.id not in there]
        if 0 < len(missing) <= min(FEW, len(everyone) // 2):
            count = f"{len(everyone) - len(missing)} of {len(everyone)} provinces"
            names = ", ".join(place.name.vi for place in missing)
            what = _named(replace(table[0], subject=""))
            report.remark(None, f"{what}: {count}; without {names}")
