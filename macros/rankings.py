"""Macros for the order of the provinces."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.desk import Desk, one_of
from macros.matrices import MANY, matrix, written
from macros.tables import facts_of_subjects
from reform.territory import SETS

if TYPE_CHECKING:
    from reform.choice import Choice
    from reform.coverage import Round
    from reform.fact import Fact
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
    known = _rounds(desk, indicator)
    wanted = None if period is None else str(period)
    if wanted is not None:
        one_of(wanted, {each.when.until.text for each in known}, "period")
    fitting = [
        each
        for each in known
        if provinces in {None, each.provinces}
        and wanted in {None, each.when.until.text}
    ]
    return _ranked(desk, fitting[-1]) if fitting else ""


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
    for group in _groups(_rounds(desk, indicator)):
        wide = [known for known in group if len(known.facts) >= MANY]
        if wide:
            found.append((_ranked(desk, wide[-1]), _periods(desk, group)))
        else:
            few += [choice for known in group for choice in _choices(desk, known)]
    if not found and not few:
        return ""
    scattered = facts_of_subjects(desk, few, indicator) if few else ""
    return desk.render("rankings.html", rankings=found, scattered=scattered)


def _rounds(desk: Desk, indicator: str) -> list[Round]:
    return [r for r in desk.catalogue.rounds if r.indicator.id == indicator]


def _choices(desk: Desk, known: Round) -> list[Choice]:
    return [desk.catalogue.choices[fact.key] for fact in known.facts.values()]


def _groups(rounds: list[Round]) -> list[list[Round]]:
    """Part rankings that do not continue each other; what is newest comes first."""
    groups: dict[tuple[object, ...], list[Round]] = {}
    for known in rounds:
        which = (known.provinces, known.tier, known.when.kind)
        groups.setdefault(which, []).append(known)
    return sorted(groups.values(), key=lambda each: each[-1].when.order, reverse=True)


def _periods(desk: Desk, group: list[Round]) -> str:
    """Write all periods of a group side by side; nothing where there is but one."""
    if len(group) == 1:
        return ""
    choices = [choice for known in group for choice in _choices(desk, known)]
    facts = [choice.shown for choice in choices]
    _, others = zip(*map(desk.beside, choices), strict=True)
    disputed = [c for c, found in zip(choices, others, strict=True) if found]
    every = matrix(desk, facts, "subject", "time", desk.word("all_periods"))
    return written(desk, [every], folded=True, choices=disputed)


def _heading(desk: Desk, known: Round) -> str:
    provinces = desk.word("set_of", provinces=known.provinces)
    named = [desk.edition.when(known.when), provinces]
    return ", ".join([*named, desk.word(f"tier_{known.tier}")] if known.tier else named)


def _ranked(desk: Desk, known: Round) -> str:
    sign = -1 if known.indicator.better == "higher" else 1
    choices = _choices(desk, known)
    # Few ranks among many figures would tear the order of the figures apart.
    ranks = [choice for choice in choices if choice.shown.rank is not None]
    ranked = 2 * len(ranks) >= len(choices)
    places = desk.catalogue.places
    missing = (places[name] for name in known.members if name not in known.facts)
    return desk.render(
        "ranking.html",
        indicator=known.indicator,
        choices=sorted(choices, key=lambda c: _standing(c.shown, sign, ranked=ranked)),
        heading=_heading(desk, known),
        ranked=ranked,
        source=_only_source(choices),
        missing=desk.edition.in_order(missing),
        provinces=known.provinces,
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
