"""Macros for figures that stand best as a matrix: parts by year, places by part."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from macros.desk import Desk
from reform.collation import collation_key

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Sequence

    from reform.choice import Choice
    from reform.fact import Fact
    from reform.model import Source, Text

MANY = 5
"""Subjects from which on a publication's figures are set as a matrix."""


MOST = 400
"""Cells of the longest table that stands below the figures of an indicator."""

FEW = 3
"""Figures that bear the same remark and are still named one by one."""


@dataclass(frozen=True)
class Matrix:
    """Facts of one indicator in rows and columns."""

    facts: tuple[Fact, ...]
    """All of them: of one indicator, tier and set of provinces."""

    corner: str
    """What the rows are: parts, or places and bodies."""

    rows: tuple[str, ...]
    """Headings of the rows; written by us, escaped when set."""

    columns: tuple[str, ...]
    """Headings of the columns."""

    cells: tuple[tuple[Fact | None, ...], ...]
    """Row by row; None is a gap."""

    scope: str = ""
    """What all of them share and the headings do not say: a time, a place."""

    @property
    def precision(self) -> str:
        """Qualifier that all figures share, said once; empty where they differ."""
        found = {fact.precision for fact in self.facts}
        return found.pop() if len(found) == 1 else ""

    @property
    def note(self) -> Text | None:
        """Note that all figures share, said once."""
        return shared_note(self.facts)

    @property
    def remarks(self) -> list[list[Fact]]:
        """Facts with a sum or a note of their own; together where it is the same."""
        groups: dict[tuple[object, ...], list[Fact]] = {}
        for fact in self.facts:
            if fact.how or fact.doubt or (fact.note and self.note is None):
                texts = (each and each.vi for each in (fact.note, fact.doubt))
                groups.setdefault((fact.how, *texts), []).append(fact)
        return [*groups.values()]

    @property
    def sources(self) -> dict[str, Source]:
        """Publications that state them."""
        return {fact.source.id: fact.source for fact in self.facts}


def shared_note(facts: Sequence[Fact]) -> Text | None:
    """Return the note that all of several facts bear; None where they differ."""
    notes = {fact.note and fact.note.vi: fact.note for fact in facts}
    return next(iter(notes.values())) if len(notes) == 1 < len(facts) else None


Axis = tuple["Callable[[Fact], Hashable]", "Callable[[Any], tuple[Any, str]]"]
"""What a fact has on an axis; and of that the order and the heading."""


def _axis(desk: Desk, name: str, facts: list[Fact]) -> Axis:
    indicator = desk.catalogue.indicators[facts[0].key.indicator]
    edition = desk.edition
    if name == "part":
        order = [None, *indicator.parts]

        def part(identity: Any) -> tuple[Any, str]:
            named = edition.text(indicator.parts.get(identity)) or desk.word("whole")
            return order.index(identity), named

        return (lambda fact: fact.key.part), part
    if name == "time":
        return (
            lambda fact: fact.key.when,
            lambda when: (-when.until.end.toordinal(), edition.when(when)),
        )
    return (
        lambda fact: fact.key.subject,
        lambda identity: _subject(desk, identity),
    )


def _subject(desk: Desk, identity: str) -> tuple[Any, str]:
    name = desk.edition.name(desk.edition.subject(identity))
    return (identity not in desk.catalogue.provinces, collation_key(name)), name


def matrix(
    desk: Desk, facts: list[Fact], rows: str, columns: str, scope: str = ""
) -> Matrix:
    """Set *facts* in rows and columns; each axis is part, time or subject."""
    (of_row, row_head), (of_column, column_head) = (
        _axis(desk, name, facts) for name in (rows, columns)
    )
    at = {(of_row(fact), of_column(fact)): fact for fact in facts}
    down = sorted({row for row, _ in at}, key=lambda row: row_head(row)[0])
    across = sorted({column for _, column in at}, key=lambda c: column_head(c)[0])
    return Matrix(
        tuple(facts),
        desk.word(f"column_{rows}"),
        tuple(row_head(row)[1] for row in down),
        tuple(column_head(column)[1] for column in across),
        tuple(tuple(at.get((row, column)) for column in across) for row in down),
        scope,
    )


def part_tables(desk: Desk, choices: Iterable[Choice], *, folded: bool) -> str:
    """
    Return the parts of indicators about one subject, period by period; maybe nothing.

    Each set of provinces and each level of government has a table of its own.
    """
    groups: dict[tuple[object, ...], list[Fact]] = defaultdict(list)
    for choice in choices:
        key = choice.shown.key
        which = (key.indicator, key.provinces or 0, key.tier or "")
        groups[which].append(choice.shown)
    found = [
        matrix(desk, facts, "part", "time")
        for _, facts in sorted(groups.items())
        if any(fact.key.part for fact in facts)
    ]
    return written(desk, found, folded=folded)


def parts_by_place(desk: Desk, indicator: str) -> str:
    """
    Write the parts of an indicator for each place, in the newest period; maybe nothing.

    A table that is too long to be folded away is on the page of its publication.

    `{{ parts_by_place("papi") }}`

    Args:
        desk: given by the site.
        indicator: file name in `data/indicators/`.

    """
    desk.check(indicator=indicator)
    groups: dict[tuple[Any, ...], list[Fact]] = defaultdict(list)
    for choice in desk.catalogue.shown(indicator):
        key = choice.shown.key
        if key.provinces:
            groups[key.when.order, key.provinces, key.tier or ""].append(choice.shown)
    wide = [which for which, facts in groups.items() if _is_wide(facts)]
    if not wide:
        return ""
    facts = groups[max(wide)]
    when = desk.edition.when(facts[0].key.when)
    if len(facts) > MOST:
        stated = Counter(fact.source.id for fact in facts)
        (source, _), *_ = stated.most_common(1)
        return desk.render(
            "parts_elsewhere.html", source=desk.catalogue.sources[source], when=when
        )
    found = [matrix(desk, facts, "subject", "part", when)]
    return written(desk, found, folded=True)


def _is_wide(facts: Iterable[Fact]) -> bool:
    """Whether several parts are known of many subjects."""
    keys = [fact.key for fact in facts]
    parts, subjects = {key.part for key in keys}, {key.subject for key in keys}
    return len(parts) > 1 and len(subjects) >= MANY


def source_matrices(desk: Desk, source: str) -> list[Matrix]:
    """Return what a publication states of many subjects, indicator by indicator."""
    groups: dict[tuple[str, int, str], list[Fact]] = defaultdict(list)
    for fact in desk.catalogue.stated_by(source):
        key = fact.key
        groups[key.indicator, key.provinces or 0, key.tier or ""].append(fact)
    found: list[Matrix] = []
    for _, facts in sorted(groups.items()):
        if len({fact.key.subject for fact in facts}) < MANY:
            continue
        if len({fact.key.part for fact in facts}) == 1:
            found.append(matrix(desk, facts, "subject", "time"))
        else:
            found.extend(_by_time(desk, facts))
    return found


def _by_time(desk: Desk, facts: list[Fact]) -> Iterable[Matrix]:
    """Yield a matrix of places and parts for each time, newest first."""
    times: dict[Any, list[Fact]] = defaultdict(list)
    for fact in facts:
        times[fact.key.when].append(fact)
    for when in sorted(times, key=lambda when: when.order, reverse=True):
        scope = desk.edition.when(when)
        yield matrix(desk, times[when], "subject", "part", scope)


def written(
    desk: Desk,
    matrices: list[Matrix],
    *,
    folded: bool,
    choices: Sequence[Choice] = (),
) -> str:
    """Write *matrices*, and below them what others state than some of the *choices*."""
    if not matrices:
        return ""
    return desk.render(
        "matrices.html", matrices=matrices, folded=folded, choices=choices, few=FEW
    )
