"""Macros for drawn figures."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from macros.desk import Desk
from macros.frame import Figure, framed
from macros.matrices import part_tables
from macros.values import drawn_of, series, strand_of, strands
from reform import charts
from reform.rendering import Drawing
from reform.spread import spread

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reform.charts.target_lines import Promise
    from reform.choice import Choice
    from reform.fact import Fact, Key, When

COURSE = 3
"""Times that a part needs before `parts` draws it: two say no more than a table."""


def trend(
    desk: Desk,
    indicator: str,
    subject: str = "viet-nam",
    tier: str | None = None,
    part: str | None = None,
) -> str:
    """
    Draw one series over time, with what it shows in a sentence and its sources.

    Of a score only the sort of time that has the most figures is drawn: years, say.

    `{{ trend("portal-services") }}`, `{{ trend("par-index", "quang-ninh") }}`

    Args:
        desk: given by the site.
        indicator: file name in `data/indicators/`.
        subject: a place or ministry.
        tier: level of government, where the series covers one.
        part: part of the indicator, where it has several.

    """
    fullest, *_ = strands(desk, series(desk, indicator, subject, tier, part))
    return _drawn(desk, fullest)


def trends(desk: Desk, indicator: str | None = None, subject: str = "viet-nam") -> str:
    """
    Draw every series of a subject that has at least two figures; maybe none.

    Parts of indicators are left to `parts`.

    `{{ trends("par-index") }}`, `{{ trends(subject="quang-ninh") }}`

    Args:
        desk: given by the site.
        indicator: file name in `data/indicators/`; all of them if left out.
        subject: a place or ministry.

    """
    desk.check(indicator=indicator, subject=subject)
    choices = desk.catalogue.shown(indicator, subject, part=None)
    many = subject in desk.catalogue.provinces
    drawn = [_drawn(desk, found, apart=many) for found in drawn_of(desk, choices)]
    return desk.render("figures.html", figures=drawn) if drawn else ""


def compared(
    desk: Desk,
    indicator: str,
    other: str,
    subject: str = "viet-nam",
    tier: str | None = None,
) -> str:
    """
    Draw two series of one unit in one drawing, for a reader to hold side by side.

    `{{ compared("vneid-accounts-activated", "eid-accounts-issued") }}`

    Args:
        desk: given by the site.
        indicator: file name in `data/indicators/`: what the drawing is about.
        other: file name of the indicator that it is held against.
        subject: a place or ministry.
        tier: level of government, where both series cover one.

    """
    series_of = partial(series, desk, subject=subject, tier=tier, part=None)
    return framed(desk, pair_figure(desk, series_of(indicator), series_of(other)))


def pair_figure(desk: Desk, choices: list[Choice], others: list[Choice]) -> Figure:
    """
    Return two series as one figure.

    Raises:
        LookupError: they have no unit in common, or one has no figure.

    """
    key, beside = choices[-1].shown.key, others[-1].shown.key
    units = {desk.catalogue.indicators[each.indicator].unit for each in (key, beside)}
    specification = charts.trend(desk.edition, choices, companion=others)
    if len(units) > 1 or specification is None or not charts.valued(others):
        about = f"{key.indicator} and {beside.indicator}"
        raise LookupError(f"{about}: no figures of one unit to compare")
    return Figure(
        family="compared",
        about=(key.indicator, beside.indicator, key.subject, key.tier),
        title=_pair_title(desk, key, beside),
        sentence=charts.pair_sentence(desk.edition, choices, others),
        specification=specification,
        choices=[*choices, *others],
    )


def _pair_title(desk: Desk, key: Key, beside: Key) -> str:
    second = desk.catalogue.indicators[beside.indicator]
    names = {"first": _title(desk, key), "second": desk.edition.name(second)}
    return desk.word("pair_title", **names)


def sparkline(
    desk: Desk,
    indicator: str,
    subject: str = "viet-nam",
    tier: str | None = None,
    part: str | None = None,
) -> str:
    """
    Draw one series as a line among words, without a frame.

    `{{ sparkline("par-index", "quang-ninh") }}`

    Args:
        desk: given by the site.
        indicator: file name in `data/indicators/`.
        subject: a place or ministry.
        tier: level of government, where the series covers one.
        part: part of the indicator, where it has several.

    """
    return sparkline_of(desk, series(desk, indicator, subject, tier, part))


def sparkline_of(desk: Desk, choices: Sequence[Choice]) -> str:
    """Draw a series as a line among words; nothing where it has no figure."""
    behind = charts.rounds_behind(desk.catalogue, charts.valued(choices))
    specification = charts.sparkline(desk.edition, choices, behind)
    if specification is None:
        return ""
    title = _title(desk, choices[-1].shown.key)
    said = charts.trend_sentence(desk.edition, choices)
    drawing = desk.easel.place(Drawing(specification, title, said))
    return desk.render("sparkline.html", drawing=drawing)


def multiples(
    desk: Desk, indicator: str, subject: str = "viet-nam", tier: str | None = None
) -> str:
    """
    Draw the parts of an indicator about one subject, a small trend each; maybe nothing.

    `{{ multiples("papi", "quang-ninh") }}`

    Args:
        desk: given by the site.
        indicator: file name in `data/indicators/`.
        subject: a place or ministry.
        tier: level of government, where the figures cover one.

    """
    desk.check(indicator=indicator, subject=subject)
    choices = desk.catalogue.shown(indicator, subject, tier=tier)
    figure = multiples_figure(desk, choices)
    return framed(desk, figure) if figure else ""


def multiples_figure(desk: Desk, choices: list[Choice]) -> Figure | None:
    """Return the parts of an indicator about one subject as a figure; maybe none."""
    key = choices[0].shown.key if choices else None
    if key is None:
        return None
    indicator, subject, tier = key.indicator, key.subject, key.tier
    bounds = desk.catalogue.indicators[indicator].part_bounds
    parts = [choice for choice in choices if choice.shown.key.part]
    panels = charts.panels(desk.edition, parts, bounds)
    specification = charts.multiples(desk.edition, panels)
    if specification is None:
        return None
    drawn = [desk.catalogue.choices[f.key] for panel in panels for f in panel.facts]
    return Figure(
        family="multiples",
        about=(indicator, subject, tier),
        title=_title(desk, replace(drawn[0].shown.key, part=None)),
        sentence=charts.multiples_sentence(desk.edition, panels),
        specification=specification,
        choices=drawn,
        table=partial(part_tables, desk, choices, folded=False),
        is_table_apart=subject in desk.catalogue.provinces,
    )


def parts(desk: Desk, subject: str) -> str:
    """
    Draw the parts of each indicator about a subject; as a table what has no course.

    `{{ parts("quang-ninh") }}`

    Args:
        desk: given by the site.
        subject: a place or ministry.

    """
    desk.check(subject=subject)
    drawn, tables = parts_of(desk, subject)
    framed_all = [framed(desk, figure) for figure in drawn]
    figures = desk.render("figures.html", figures=framed_all) if drawn else ""
    return "\n".join([figures, *tables])


def parts_of(desk: Desk, subject: str) -> tuple[list[Figure], list[str]]:
    """Return the parts that have a course as figures, and folded tables of the rest."""
    groups: dict[tuple[str, str], list[Choice]] = {}
    for choice in desk.catalogue.shown(subject=subject):
        key = choice.shown.key
        if desk.catalogue.indicators[key.indicator].parts:
            groups.setdefault((key.indicator, key.tier or ""), []).append(choice)
    drawn, tables = [], []
    for about in sorted(groups):
        choices = groups[about]
        figure = multiples_figure(desk, choices) if _have_a_course(choices) else None
        if figure is not None:
            drawn.append(figure)
        else:
            tables.append(part_tables(desk, choices, folded=True))
    return drawn, tables


def _have_a_course(choices: list[Choice]) -> bool:
    """Whether some part has figures of enough times to be drawn."""
    times: dict[tuple[object, ...], set[When]] = {}
    for choice in choices:
        key = choice.shown.key
        if key.part and choice.shown.value is not None:
            times.setdefault((key.part, key.when.kind), set()).add(key.when)
    return any(len(found) >= COURSE for found in times.values())


def _drawn(desk: Desk, choices: list[Choice], *, apart: bool = False) -> str:
    """Write a trend, with its table on its own page (*apart*) where a page has many."""
    figure = trend_figure(desk, choices, apart=apart)
    return framed(desk, figure) if figure else ""


def trend_figure(
    desk: Desk, choices: list[Choice], *, apart: bool = False
) -> Figure | None:
    """Return a strand as a figure; None where it has no value."""
    facts = charts.valued(choices)
    if not facts:
        return None
    key = facts[-1].key
    targets = charts.targets_of(desk.catalogue, key)
    behind = charts.rounds_behind(desk.catalogue, facts)
    specification = charts.trend(desk.edition, choices, targets, behind)
    return Figure(
        family="trend",
        about=_about(desk, key),
        title=_title(desk, key),
        sentence=charts.trend_sentence(desk.edition, choices, targets, behind),
        specification=specification or {},
        choices=choices,
        is_table_apart=apart,
        below=partial(_behind, desk, facts, targets, any(map(spread, behind))),
    )


def _about(desk: Desk, key: Key) -> tuple[object, ...]:
    form = strand_of(desk, key)[-1]
    return key.indicator, key.subject, key.tier, key.part, form or None


def _title(desk: Desk, key: Key) -> str:
    indicator = desk.catalogue.indicators[key.indicator]
    parts = [desk.edition.name(indicator)]
    if key.part:
        parts.append(desk.edition.text(indicator.parts[key.part]))
    if key.subject != "viet-nam":
        parts.append(desk.edition.name(desk.edition.subject(key.subject)))
    if key.tier:
        parts.append(desk.word(f"tier_{key.tier}"))
    return ", ".join(parts)


def _behind(
    desk: Desk, facts: list[Fact], targets: list[Promise], has_spread: bool
) -> str:
    """Name the breaks of the method, and where targets and the spread come from."""
    return desk.render(
        "behind_trend.html",
        breaks=charts.breaks_crossed(desk.catalogue, facts),
        programmes={programme.id: programme for programme, _ in targets}.values(),
        spread=has_spread,
        indicator=desk.catalogue.indicators[facts[0].key.indicator],
    )
