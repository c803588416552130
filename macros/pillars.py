"""Macros for the areas of the reform, and for the strip that leads to them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.desk import Desk
from macros.directives import task_list
from macros.figures import sparkline_of
from macros.indicator_index import COURSE, rows_of
from macros.programmes import all_targets
from macros.targets import target_tally
from reform.charts import timeline_sentence
from reform.headline import headlines
from reform.headline_words import HeadlineWords
from reform.promised import targets_of, tasks_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from macros.indicator_index import Row
    from reform.model import Pillar


@dataclass(frozen=True)
class Area:
    """An area of the reform, with how much there is of it and its figure."""

    pillar: Pillar
    indicators: int
    targets: int
    tasks: int
    words: HeadlineWords | None
    """Of the figure that stands for it; None where none is published."""

    line: str
    """That figure's course; empty where too little of it is known."""


def pillar_strip(desk: Desk, without: Sequence[str] = (), level: int = 3) -> str:
    """
    Write the areas of the reform, each with a figure and how much there is of it.

    `{{ pillar_strip() }}`, `{{ pillar_strip(without=["sipas"], level=2) }}`

    Args:
        desk: given by the site.
        without: indicators whose figures the page shows elsewhere.
        level: of its headings, one below the heading that they stand under.

    """
    for indicator in without:
        desk.check(indicator=indicator)
    areas = [_area(desk, each, without) for each in desk.edition.pages("pillar")]
    return desk.render("pillar_strip.html", areas=areas, level=level)


def _area(desk: Desk, pillar: Pillar, without: Sequence[str]) -> Area:
    catalogue = desk.catalogue
    found = [
        each
        for each in headlines(catalogue, pillar.id)
        if each.fact.key.indicator not in without
    ]
    first = found[0] if found else None
    return Area(
        pillar,
        len(catalogue.measures(pillar.id, None)),
        len(targets_of(catalogue, pillar=pillar.id)),
        len(tasks_of(catalogue, pillar=pillar.id)),
        HeadlineWords(desk.edition, first) if first else None,
        sparkline_of(desk, first.series)
        if first and len(first.series) >= COURSE
        else "",
    )


def pillar_head(desk: Desk, pillar: str) -> str:
    """
    Say how much is known of an area of the reform: indicators, targets, tasks.

    `{{ pillar_head("procedures") }}`

    Args:
        desk: given by the site.
        pillar: id in `data/pillars.yml`.

    """
    found: Pillar = desk.edition.page("pillar", pillar)
    promises = desk.word(
        "pillar_promises",
        targets=len(targets_of(desk.catalogue, pillar=pillar)),
        tasks=len(tasks_of(desk.catalogue, pillar=pillar)),
    )
    known = _known(desk, rows_of(desk, pillar))
    return desk.render("pillar_head.html", pillar=found, said=f"{known} {promises}")


def _known(desk: Desk, rows: list[Row]) -> str:
    """Say how many indicators have figures, and which of the country's is newest."""
    counts = {"count": len(rows), "known": sum(row.figures > 0 for row in rows)}
    words = [row.words for row in rows if row.words]
    if not words:
        name = "pillar_known_some" if counts["known"] else "pillar_known_none"
        return desk.word(name, **counts)
    latest = max(words, key=lambda each: each.headline.fact.key.when.until.end)
    when = desk.edition.brief(latest.headline.fact.key.when.until)
    name = desk.edition.name(latest.indicator)
    return desk.word("pillar_known", name=name, when=when, **counts)


def pillar_figures(desk: Desk, pillar: str) -> str:
    """
    Show the national figures that stand for an area, large; maybe nothing.

    They are those that `data/pillars.yml` names, as far as a figure is known.

    `{{ pillar_figures("procedures") }}`

    Args:
        desk: given by the site.
        pillar: id in `data/pillars.yml`.

    """
    desk.check(pillar=pillar)
    found = headlines(desk.catalogue, pillar)
    rows = [HeadlineWords(desk.edition, each) for each in found]
    return desk.render("headlines.html", rows=rows) if rows else ""


def pillar_indicators(desk: Desk, pillar: str) -> str:
    """
    Show the other indicators of an area: as cards what has a course, the rest in rows.

    `{{ pillar_indicators("procedures") }}`

    Args:
        desk: given by the site.
        pillar: id in `data/pillars.yml`.

    """
    desk.check(pillar=pillar)
    large = {each.fact.key.indicator for each in headlines(desk.catalogue, pillar)}
    others = [row for row in rows_of(desk, pillar) if row.indicator.id not in large]
    courses = [row for row in others if row.line]
    cards = courses if len(courses) > 1 else []
    rows = [row for row in others if row not in cards]
    caption = desk.word("pillar_others" if large or cards else "pillar_all")
    return desk.render(
        "pillar_indicators.html", cards=cards, rows=rows, caption=caption
    )


def pillar_targets(desk: Desk, pillar: str) -> str:
    """
    Write the targets of an area, and how far they have got.

    `{{ pillar_targets("procedures") }}`

    Args:
        desk: given by the site.
        pillar: id in `data/pillars.yml`.

    """
    table = all_targets(desk, pillar)
    if not table:
        return ""
    return f"{target_tally(desk, pillar)}\n{table}"


def pillar_tasks(desk: Desk, pillar: str) -> str:
    """
    Write the tasks of an area, and how many deadlines have passed; maybe nothing.

    `{{ pillar_tasks("procedures") }}`

    Args:
        desk: given by the site.
        pillar: id in `data/pillars.yml`.

    """
    desk.check(pillar=pillar)
    tasks, newest = tasks_of(desk.catalogue, pillar=pillar), desk.catalogue.newest
    if not tasks or newest is None:
        return ""
    said = timeline_sentence(desk.edition, tasks, desk.catalogue.today)
    shown = task_list(desk, pillar=pillar)
    return desk.render("said_and_shown.html", said=said, shown=shown)


def pillar_programmes(desk: Desk, pillar: str) -> str:
    """
    Write the programmes with targets in an area, and how many these are.

    `{{ pillar_programmes("procedures") }}`

    Args:
        desk: given by the site.
        pillar: id in `data/pillars.yml`.

    """
    desk.check(pillar=pillar)
    targets = targets_of(desk.catalogue, pillar=pillar)
    counts = Counter(programme.id for programme, _ in targets)
    programmes = [desk.catalogue.programmes[each] for each, _ in counts.most_common()]
    return desk.render("pillar_programmes.html", programmes=programmes, counts=counts)
