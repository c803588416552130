"""Macros for tables of facts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from macros.desk import Desk, one_of
from macros.values import series
from reform.collation import collation_key
from reform.territory import SETS
from reform.territory import provinces as provinces_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reform.choice import Choice
    from reform.fact import Fact, When


def fact_table(
    desk: Desk,
    indicator: str | None = None,
    subject: str | None = None,
    source: str | None = None,
    pillar: str | None = None,
    system: str | None = None,
    provinces: bool = True,
    caption: str | None = None,
) -> str:
    """
    Write the facts of an indicator, subject, source, pillar or system as a table.

    Each row has the figure shown, its source, and what other publications say.

    `{{ fact_table(indicator="on-time-rate") }}`,
    `{{ fact_table(subject="thai-nguyen") }}`

    Args:
        desk: given by the site.
        indicator: file name in `data/indicators/`.
        subject: a place or ministry.
        source: a publication: then its own figures, shown elsewhere or not.
        pillar: an area of the reform.
        system: a platform: the facts of its indicators.
        provinces: whether provinces are among the rows, or left to `rankings`.
        caption: heading of the table, where it should have another.

    """
    desk.check(
        indicator=indicator,
        subject=subject,
        source=source,
        pillar=pillar,
        system=system,
    )
    measures = desk.catalogue.measures(pillar, system)
    choices = [
        choice
        for choice in desk.catalogue.shown(indicator, subject)
        if choice.shown.key.indicator in measures
        and (source is None or _states(choice, source))
        and (provinces or choice.shown.key.provinces is None)
    ]
    return desk.render(
        "fact_table.html",
        caption=caption or desk.word("facts_caption"),
        rows=[_row(choice, source) for choice in sorted(choices, key=_order(desk))],
        columns=_columns(choices, indicator, subject, source),
    )


def _states(choice: Choice, source: str) -> bool:
    facts = [choice.shown, *(fact for fact, _ in choice.others)]
    return any(fact.source.id == source for fact in facts)


def _row(choice: Choice, source: str | None) -> dict[str, Any]:
    """Put the figure of the *source* first, where the table is about one."""
    own = next(
        (fact for fact, _ in choice.others if fact.source.id == source), choice.shown
    )
    return {"fact": own, "choice": choice, "is_shown": own is choice.shown}


def _order(desk: Desk) -> Any:
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


def ranking(
    desk: Desk,
    indicator: str,
    period: str | int | None = None,
    provinces: int | None = None,
) -> str:
    """
    Write the provinces in the order that the publications gave them.

    Provinces without a figure are counted, not left out in silence; where no
    province has one, nothing is written.

    `{{ ranking("par-index", 2023) }}`, `{{ ranking("dti", 2024, provinces=34) }}`

    Args:
        desk: given by the site.
        indicator: file name in `data/indicators/`.
        period: period as in the data; the latest with provinces if left out.
        provinces: 63 or 34, where the period does not decide it.

    """
    desk.check(indicator=indicator)
    if provinces is not None:
        one_of(provinces, SETS, "provinces")
    tables = _provincial(desk, indicator)
    wanted = None if period is None else str(period)
    if wanted is not None:
        one_of(wanted, {key[0].until.text for key in tables}, "period")
    fitting = [
        key
        for key in tables
        if provinces in {None, key[1]} and wanted in {None, key[0].until.text}
    ]
    return _ranked(desk, indicator, fitting[-1], tables[fitting[-1]]) if fitting else ""


def rankings(desk: Desk, indicator: str) -> str:
    """
    Write the ranking of every period, newest first, the older ones folded.

    `{{ rankings("par-index") }}`

    Args:
        desk: given by the site.
        indicator: file name in `data/indicators/`.

    """
    desk.check(indicator=indicator)
    newest_first = reversed(_provincial(desk, indicator).items())
    written = [
        (key[0], _ranked(desk, indicator, key, facts)) for key, facts in newest_first
    ]
    return desk.render("rankings.html", rankings=written) if written else ""


Table = tuple["When", int, "str | None"]
"""What one ranking is about: a time, a set of provinces, a tier."""


def _provincial(desk: Desk, indicator: str) -> dict[Table, list[Fact]]:
    """Facts about provinces by the ranking that they belong to, oldest first."""
    tables: dict[Table, list[Fact]] = {}
    for choice in desk.catalogue.shown(indicator, part=None):
        key = choice.shown.key
        if key.provinces is not None:
            table = (key.when, key.provinces, key.tier)
            tables.setdefault(table, []).append(choice.shown)
    return tables


def _ranked(desk: Desk, name: str, table: Table, facts: list[Fact]) -> str:
    when, provinces, _ = table
    indicator = desk.catalogue.indicators[name]
    sign = -1 if indicator.better == "higher" else 1
    known = {fact.key.subject for fact in facts}
    there = provinces_of(desk.catalogue.places, provinces)
    return desk.render(
        "ranking.html",
        indicator=indicator,
        facts=sorted(facts, key=lambda fact: _standing(fact, sign)),
        when=when,
        missing=desk.edition.in_order(p for p in there if p.id not in known),
        provinces=provinces,
    )


def _standing(fact: Fact, sign: int) -> tuple[object, ...]:
    """Sort by rank, then value; the unranked and unknown last."""
    value = sign * (fact.value or 0)
    return (fact.rank is None, fact.rank or 0, fact.value is None, value)
