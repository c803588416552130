"""Macros for the order of the provinces."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.desk import Desk, one_of
from macros.matrices import MANY, matrix, written
from macros.tables import facts_of_subjects
from reform.territory import SETS
from reform.territory import provinces as provinces_of

if TYPE_CHECKING:
    from reform.choice import Choice
    from reform.fact import Fact, When
    from reform.model import Source


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
    Write the newest ranking of the provinces, and the earlier periods beside it.

    There is one for each set of provinces, level of government and kind of period.
    Where fewer than five provinces are known there is no ranking: those figures
    stand together in a table of their own.

    `{{ rankings("par-index") }}`

    Args:
        desk: given by the site.
        indicator: file name in `data/indicators/`.

    """
    desk.check(indicator=indicator)
    found, few = [], []
    for tables in _groups(_provincial(desk, indicator)):
        wide = [key for key, choices in tables.items() if len(choices) >= MANY]
        if wide:
            newest = _ranked(desk, indicator, wide[-1], tables[wide[-1]])
            found.append((newest, _periods(desk, tables)))
        else:
            few += [choice for choices in tables.values() for choice in choices]
    if not found and not few:
        return ""
    scattered = facts_of_subjects(desk, few, indicator) if few else ""
    return desk.render("rankings.html", rankings=found, scattered=scattered)


def _groups(tables: dict[Table, list[Choice]]) -> list[dict[Table, list[Choice]]]:
    """Part rankings that do not continue each other; what is newest comes first."""
    groups: dict[tuple[object, ...], dict[Table, list[Choice]]] = {}
    for key, choices in tables.items():
        when, provinces, tier = key
        which = (provinces, tier, when.clock, when.until.form)
        groups.setdefault(which, {})[key] = choices
    return sorted(groups.values(), key=_newest, reverse=True)


def _newest(group: dict[Table, list[Choice]]) -> tuple[object, ...]:
    return max(when.order for when, _, _ in group)


def _periods(desk: Desk, tables: dict[Table, list[Choice]]) -> str:
    """Write all periods of a group side by side; nothing where there is but one."""
    if len(tables) == 1:
        return ""
    choices = [choice for found in tables.values() for choice in found]
    facts = [choice.shown for choice in choices]
    _, others = zip(*map(desk.beside, choices), strict=True)
    disputed = [c for c, found in zip(choices, others, strict=True) if found]
    every = matrix(desk, facts, "subject", "time", desk.word("all_periods"))
    return written(desk, [every], folded=True, choices=disputed)


Table = tuple["When", int, "str | None"]
"""What one ranking is about: a time, a set of provinces, a tier."""


def _heading(desk: Desk, table: Table) -> str:
    when, provinces, tier = table
    named = [desk.edition.when(when), desk.word("set_of", provinces=provinces)]
    return ", ".join([*named, desk.word(f"tier_{tier}")] if tier else named)


def _provincial(desk: Desk, indicator: str) -> dict[Table, list[Choice]]:
    """Facts about provinces by the ranking that they belong to, oldest first."""
    tables: dict[Table, list[Choice]] = {}
    for choice in desk.catalogue.shown(indicator, part=None):
        key = choice.shown.key
        if key.provinces is not None:
            table = (key.when, key.provinces, key.tier)
            tables.setdefault(table, []).append(choice)
    return tables


def _ranked(desk: Desk, name: str, table: Table, choices: list[Choice]) -> str:
    _, provinces, _ = table
    indicator = desk.catalogue.indicators[name]
    sign = -1 if indicator.better == "higher" else 1
    facts = [choice.shown for choice in choices]
    # Few ranks among many figures would tear the order of the figures apart.
    ranked = 2 * sum(fact.rank is not None for fact in facts) >= len(facts)
    known = {fact.key.subject for fact in facts}
    there = provinces_of(desk.catalogue.places, provinces)
    return desk.render(
        "ranking.html",
        indicator=indicator,
        choices=sorted(choices, key=lambda c: _standing(c.shown, sign, ranked=ranked)),
        heading=_heading(desk, table),
        ranked=ranked,
        source=_only_source(choices),
        missing=desk.edition.in_order(p for p in there if p.id not in known),
        provinces=provinces,
    )


def _only_source(choices: list[Choice]) -> Source | None:
    """Return the publication of all the facts, where there is but one."""
    sources = {choice.shown.source.id: choice.shown.source for choice in choices}
    alone = len(sources) == 1 and not any(choice.others for choice in choices)
    return next(iter(sources.values())) if alone else None


def _standing(fact: Fact, sign: int, *, ranked: bool) -> tuple[object, ...]:
    """Sort by rank, then value; the unranked and unknown last."""
    value = sign * (fact.value or 0)
    if not ranked:
        return (fact.value is None, value, fact.rank or 0)
    return (fact.rank is None, fact.rank or 0, fact.value is None, value)
