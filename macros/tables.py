"""Macros for tables of facts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from macros.desk import Desk
from macros.matrices import source_matrices, written
from macros.values import series
from reform.collation import collation_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reform.choice import Choice


def fact_table(
    desk: Desk,
    indicator: str | None = None,
    subject: str | None = None,
    pillar: str | None = None,
    system: str | None = None,
    provinces: bool = True,
    newest: bool = False,
    caption: str | None = None,
) -> str:
    """
    Write the facts of an indicator, subject, pillar or system as a table.

    Each row has the figure shown, its source, and what other publications say.
    Where nothing is known a gap is shown; where only provinces are, and they are
    left out, nothing is written.

    `{{ fact_table(indicator="on-time-rate") }}`,
    `{{ fact_table(subject="thai-nguyen") }}`

    Args:
        desk: given by the site.
        indicator: file name in `data/indicators/`.
        subject: a place or ministry.
        pillar: an area of the reform.
        system: a platform: the facts of its indicators.
        provinces: whether provinces are among the rows, or left to `rankings`.
        newest: whether only the newest figure of each series is.
        caption: heading of the table, where it should have another.

    """
    desk.check(indicator=indicator, subject=subject, pillar=pillar, system=system)
    measures = desk.catalogue.measures(pillar, system)
    found = [
        choice
        for choice in desk.catalogue.shown(indicator, subject)
        if choice.shown.key.indicator in measures
    ]
    choices = [c for c in found if provinces or c.shown.key.provinces is None]
    if found and not choices:
        return ""
    if newest:
        choices = list({_series(choice): choice for choice in choices}.values())
    columns = _columns(choices, indicator, subject, None)
    return _table(desk, choices, columns, caption or desk.word("facts_caption"), None)


def source_facts(desk: Desk, source: str) -> str:
    """
    Write what a publication states: large tables as it has them, then the rest.

    `{{ source_facts("ml-mcdm-papi-2019") }}`

    Args:
        desk: given by the site.
        source: file name in `data/sources/`.

    """
    desk.check(source=source)
    matrices = source_matrices(desk, source)
    tabled = {fact.key for matrix in matrices for fact in matrix.facts}
    stated = desk.catalogue.choices_of(source)
    choices = [choice for choice in stated if choice.shown.key not in tabled]
    if not stated:
        return desk.render("no_figures.html")
    columns = _columns(choices, None, None, source)
    caption = desk.word("facts_caption")
    rest = _table(desk, choices, columns, caption, source) if choices else ""
    return "\n".join([written(desk, matrices, folded=False), rest])


def facts_of(desk: Desk, choices: Sequence[Choice], caption: str) -> str:
    """Return a table of some choices, without columns that say the same in each row."""
    indicators = {choice.shown.key.indicator for choice in choices}
    subjects = {choice.shown.key.subject for choice in choices}
    indicator = indicators.pop() if len(indicators) == 1 else None
    subject = subjects.pop() if len(subjects) == 1 else None
    return _table(
        desk, choices, _columns(choices, indicator, subject, None), caption, None
    )


def _table(
    desk: Desk,
    choices: Iterable[Choice],
    columns: list[str],
    caption: str,
    source: str | None,
) -> str:
    return desk.render(
        "fact_table.html",
        caption=caption,
        rows=[
            _row(choice, source)
            for choice in sorted(choices, key=in_reading_order(desk))
        ],
        columns=columns,
    )


def _series(choice: Choice) -> tuple[object, ...]:
    """Tell apart the figures that do not continue each other."""
    key = choice.shown.key
    return (key.indicator, key.subject, key.tier, key.part, key.when.kind)


def _row(choice: Choice, source: str | None) -> dict[str, Any]:
    """Put the figure of the *source* first, where the table is about one."""
    own = next(
        (fact for fact, _ in choice.others if fact.source.id == source), choice.shown
    )
    return {"fact": own, "choice": choice, "is_shown": own is choice.shown}


def in_reading_order(desk: Desk) -> Any:
    """Sort by name of the indicator, subject, tier, then newest first."""
    tiers = ["", "ministry", "local", "province", "district", "commune"]

    def key(choice: Choice) -> tuple[Any, ...]:
        fact = choice.shown.key
        name = desk.edition.name(desk.catalogue.indicators[fact.indicator])
        subject = desk.edition.name(desk.edition.subject(fact.subject))
        return (
            collation_key(name),
            fact.subject != "viet-nam",
            collation_key(subject),
            -fact.when.until.end.toordinal(),
            tiers.index(fact.tier or ""),
            fact.part or "",
        )

    return key


def _columns(
    choices: Iterable[Choice],
    indicator: str | None,
    subject: str | None,
    source: str | None,
) -> list[str]:
    """Leave out the columns that would say the same in every row."""
    columns = [] if indicator else ["indicator"]
    subjects = {choice.shown.key.subject for choice in choices}
    if not subject and subjects != {"viet-nam"}:
        columns.append("subject")
    columns += ["when", "figure"]
    if any(choice.shown.rank for choice in choices):
        columns.append("rank")
    if source is None:
        return [*columns, "source"]
    return [*columns, "others"] if any(choice.others for choice in choices) else columns


def series_table(
    desk: Desk,
    indicator: str,
    subject: str = "viet-nam",
    tier: str | None = None,
    part: str | None = None,
) -> str:
    """
    Write one series, newest first, each value with its source.

    `{{ series_table("portal-services") }}`

    Args:
        desk: given by the site.
        indicator: file name in `data/indicators/`.
        subject: a place or ministry.
        tier: level of government, where the series covers one.
        part: part of the indicator, where it has several.

    """
    choices = series(desk, indicator, subject, tier, part)
    return desk.render(
        "fact_table.html",
        caption=desk.edition.name(desk.catalogue.indicators[indicator]),
        rows=[_row(choice, None) for choice in reversed(choices)],
        columns=_columns(choices, indicator, subject, None),
    )
