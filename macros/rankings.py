"""Macros for the order of the provinces, in one period and over time."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from macros.desk import Desk
from macros.frame import Figure, figure_id, framed, framed_among
from macros.matrices import MANY, matrix, written
from macros.rounds import (
    about,
    choices_of,
    rounds_of,
    series_of,
    siblings,
    strands,
    time_and_set,
    title,
)
from macros.tables import facts_of
from reform import charts
from reform.spread import is_enough
from reform.standing import Standing

MOVING = 2
"""Periods with enough provinces from which on their spread over time is drawn."""

if TYPE_CHECKING:
    from reform.choice import Choice
    from reform.coverage import Round
    from reform.model import Source


def ranking(
    desk: Desk,
    indicator: str,
    period: str | int | None = None,
    provinces: int | None = None,
    subject: str | None = None,
) -> str:
    """
    Draw the provinces in the order that the publications gave them.

    Provinces without a figure are counted, not left out in silence; where no
    province has one, nothing is written.

    `{{ ranking("par-index", 2023) }}`, `{{ ranking("dti", 2024, provinces=34) }}`,
    `{{ ranking("par-index", 2023, subject="quang-ninh") }}`

    Args:
        desk: given by the site.
        indicator: file name in `data/indicators/`.
        period: period as in the data; the latest with provinces if left out.
        provinces: 63 or 34, where the period does not decide it.
        subject: a province to be marked.

    """
    desk.check(province=subject)
    found = rounds_of(desk, indicator, provinces, period)
    return _drawn(desk, found[-1], [found[-1]], subject) if found else ""


def rankings(desk: Desk, indicator: str) -> str:
    """
    Draw the newest ranking of the provinces, with the earlier ones to choose from.

    There is one for each set of provinces, level of government and kind of period.
    Where fewer than five provinces are known there is no ranking: those figures
    stand together in a table of their own.

    `{{ rankings("par-index") }}`

    Args:
        desk: given by the site.
        indicator: file name in `data/indicators/`.

    """
    found, few = [], []
    for group in strands(rounds_of(desk, indicator)):
        wide = [known for known in group if len(known.facts) >= MANY]
        if wide:
            found.append(_drawn(desk, wide[-1], wide))
        else:
            few += choices_of(desk, *group)
    if not found and not few:
        return ""
    scattered = facts_of(desk, few, desk.word("facts_scattered")) if few else ""
    return desk.render("rankings.html", rankings=found, scattered=scattered)


def is_ranked(desk: Desk, indicator: str) -> bool:
    """Whether `rankings` draws the provinces of some period."""
    return any(len(each.facts) >= MANY for each in rounds_of(desk, indicator))


def distribution(
    desk: Desk,
    indicator: str,
    provinces: int | None = None,
    subject: str | None = None,
) -> str:
    """
    Draw how the values of the provinces spread, year by year; maybe nothing.

    There is one for each level of government and kind of period that has two periods
    or more with four fifths of the provinces.

    `{{ distribution("papi") }}`, `{{ distribution("papi", subject="quang-ninh") }}`

    Args:
        desk: given by the site.
        indicator: file name in `data/indicators/`.
        provinces: 63 or 34, where only one of the sets is wanted.
        subject: a province whose values are marked.

    """
    desk.check(province=subject)
    groups: dict[tuple[object, ...], list[Round]] = {}
    for known in rounds_of(desk, indicator, provinces):
        groups.setdefault((known.tier, known.when.kind), []).append(known)
    drawn = [_spread(desk, group, subject) for group in groups.values()]
    return "\n".join(filter(None, drawn))


def _spread(desk: Desk, group: list[Round], subject: str | None) -> str:
    if sum(map(is_enough, group)) < MOVING:
        return ""
    last = group[-1]
    return framed(
        desk,
        Figure(
            family="distribution",
            about=(last.indicator.id, last.tier, *last.when.kind, subject),
            title=_span(desk, group, subject),
            sentence=charts.distribution_sentence(desk.edition, group, subject),
            specification=charts.distribution(desk.edition, group, subject) or {},
            choices=choices_of(desk, *group),
            table=partial(_periods, desk, group),
            is_table_apart=True,
        ),
    )


def slope(
    desk: Desk,
    indicator: str,
    before: str | int | None = None,
    after: str | int | None = None,
    provinces: int | None = None,
    subject: str | None = None,
) -> str:
    """
    Draw how each province moved between two periods; maybe nothing.

    `{{ slope("papi") }}`, `{{ slope("papi", 2021, 2024, subject="quang-ninh") }}`

    Args:
        desk: given by the site.
        indicator: file name in `data/indicators/`.
        before: the earlier period; if both are left out, the latest two that are
            comparable and known of four fifths of the provinces.
        after: the later period.
        provinces: 63 or 34, where the periods do not decide it.
        subject: a province to be marked.

    """
    desk.check(province=subject)
    found = rounds_of(desk, indicator, provinces)
    if before is None or after is None:
        pair = charts.latest_two(found)
    else:
        pair = _pair(desk, indicator, before, after, provinces)
    return _moved(desk, *pair, subject) if pair else ""


def _pair(
    desk: Desk,
    indicator: str,
    before: str | int,
    after: str | int,
    provinces: int | None,
) -> tuple[Round, Round]:
    """
    Return the rounds that a page author wants to compare.

    Raises:
        LookupError: they cannot be compared; the message says why.

    """
    one = rounds_of(desk, indicator, provinces, before)[-1]
    other = rounds_of(desk, indicator, provinces, after)[-1]
    why = charts.why_no_slope(desk.edition, one, other)
    if why:
        raise LookupError(f"before, after: {why}")
    return one, other


def _moved(desk: Desk, before: Round, after: Round, subject: str | None) -> str:
    return framed(
        desk,
        Figure(
            family="slope",
            about=(*about(before)[:-1], after.when.until, after.provinces, subject),
            title=_span(desk, [before, after], subject),
            sentence=charts.slope_sentence(desk.edition, before, after, subject),
            specification=charts.slope(desk.edition, before, after, subject) or {},
            choices=choices_of(desk, before, after),
            table=partial(_periods, desk, [before, after]),
            is_table_apart=True,
        ),
    )


def _span(desk: Desk, group: list[Round], subject: str | None) -> str:
    """Say from when to when, and of which provinces, a figure of rounds is."""
    first, last = group[0], group[-1]
    parts = [desk.edition.name(last.indicator)]
    if subject is not None:
        parts.append(desk.edition.name(desk.catalogue.places[subject]))
    parts.append(
        f"{desk.edition.when(first.when)}\N{EN DASH}{desk.edition.when(last.when)}"
    )
    sets = sorted({known.provinces for known in group}, reverse=True)
    parts += [desk.word("set_of", provinces=each) for each in sets]
    parts += [desk.word(f"tier_{last.tier}")] if last.tier else []
    return ", ".join(parts)


def _drawn(
    desk: Desk, known: Round, others: list[Round], subject: str | None = None
) -> str:
    """Write a ranking, and see that those of the other periods are there as well."""
    figures = (_figure(desk, each, others, subject) for each in others)
    identity = figure_id("ranking", *about(known), subject)
    return framed_among(desk, filter(None, figures), identity)


def _figure(
    desk: Desk, known: Round, others: list[Round], subject: str | None
) -> Figure | None:
    specification = charts.ranking(desk.edition, known, subject)
    if specification is None:
        return None
    series = series_of(desk, known)
    return Figure(
        family="ranking",
        about=(*about(known), subject),
        title=title(desk, known),
        sentence=charts.ranking_sentence(desk.edition, series, known, subject),
        specification=specification,
        choices=choices_of(desk, known),
        table=partial(_table, desk, known),
        siblings=[] if subject else siblings(desk, "ranking", others),
    )


def _periods(desk: Desk, group: list[Round]) -> str:
    """Write all periods of a group side by side, each set of provinces for itself."""
    choices = choices_of(desk, *group)
    disputed = [choice for choice in choices if desk.beside(choice)[1]]
    every = [
        matrix(
            desk,
            [choice.shown for choice in choices_of(desk, *found)],
            "subject",
            "time",
            desk.word("all_periods"),
        )
        for found in strands(group)
    ]
    return written(desk, every, folded=False, choices=disputed)


def _table(desk: Desk, known: Round) -> str:
    standing = Standing(known)
    choices = [desk.catalogue.choices[fact.key] for fact in standing.facts]
    places = desk.catalogue.places
    missing = (places[name] for name in known.members if name not in known.facts)
    return desk.render(
        "ranking.html",
        indicator=known.indicator,
        choices=choices,
        heading=time_and_set(desk, known),
        ranked=standing.is_ranked,
        source=_only_source(choices),
        missing=desk.edition.in_order(missing),
        provinces=known.provinces,
    )


def _only_source(choices: list[Choice]) -> Source | None:
    """Return the publication of all the facts, where there is but one."""
    sources = {choice.shown.source.id: choice.shown.source for choice in choices}
    alone = len(sources) == 1 and not any(choice.others for choice in choices)
    return next(iter(sources.values())) if alone else None
