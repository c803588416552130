"""Macros for the page of an indicator, in the order in which it tells of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from macros.changes import subscribe
from macros.desk import Desk
from macros.figures import trend_figure
from macros.frame import framed
from macros.maps import province_map
from macros.matrices import parts_by_place
from macros.promise_figures import bullets
from macros.rankings import distribution, is_ranked, rankings, slope
from macros.tables import facts_of, in_reading_order
from macros.values import drawn_of
from reform.claim import claim, whom
from reform.headline import COUNTRY, headline, headlines_of
from reform.headline_words import HeadlineWords
from reform.known import known
from reform.related import related as related_to

if TYPE_CHECKING:
    from reform.choice import Choice
    from reform.headline import Headline

SHOWN = 12
"""Figures of the table that are seen at once; the others are folded."""

FEW = 4
"""Figures so few that it is not worth folding them."""

LARGE = 4
"""Figures that are shown large where nothing can be drawn."""

NAMED = 8
"""Publications that are named with their titles; of the others publisher and day."""

RELATED = 4
"""Other indicators that a page leads to."""


def indicator_head(desk: Desk, indicator: str) -> str:
    """
    Write what is known of an indicator in a sentence, and in a few short facts.

    `{{ indicator_head("par-index") }}`

    Args:
        desk: given by the site.
        indicator: file name in `data/indicators/`.

    """
    found = desk.edition.page("indicator", indicator)
    newest = headline(desk.catalogue, indicator)
    is_drawn = not _large(desk, indicator)
    return desk.render(
        "indicator_head.html",
        indicator=found,
        claim=claim(desk.edition, found, in_full=is_drawn),
        newest=HeadlineWords(desk.edition, newest) if newest and is_drawn else None,
        known=known(desk.catalogue, indicator),
    )


def indicator_figures(desk: Desk, indicator: str) -> str:
    """
    Show what is known of the country, with a table of all figures of no province.

    Where a series has but one figure there is nothing to draw: those are shown large,
    beside the targets that they are held against.

    `{{ indicator_figures("portal-services") }}`

    Args:
        desk: given by the site.
        indicator: file name in `data/indicators/`.

    """
    desk.check(indicator=indicator)
    large = _large(desk, indicator)
    figures = [
        framed(desk, figure)
        for strand in _strands(desk, indicator)
        if (figure := trend_figure(desk, strand, apart=True))
    ]
    is_second = not figures and is_ranked(desk, indicator)
    is_told = is_second or _are_all(desk, large, indicator)
    return desk.render(
        "indicator_figures.html",
        figures=figures,
        large=[HeadlineWords(desk.edition, each) for each in large],
        bullets="" if figures else bullets(desk, indicator=indicator),
        table="" if is_told else _table(desk, indicator),
        whom=partial(whom, desk.edition),
    )


def _strands(desk: Desk, indicator: str) -> list[list[Choice]]:
    """Return the series of the country that can be drawn."""
    return drawn_of(desk, desk.catalogue.shown(indicator, COUNTRY, part=None))


def _large(desk: Desk, indicator: str) -> list[Headline]:
    """Return the figures that are shown large, for there is nothing to draw."""
    if _strands(desk, indicator) or is_ranked(desk, indicator):
        return []
    return headlines_of(desk.catalogue, indicator)[:LARGE]


def _are_all(desk: Desk, large: list[Headline], indicator: str) -> bool:
    """Whether the figures shown large are all that there are."""
    return len(large) == len(desk.catalogue.shown(indicator))


def province_figures(desk: Desk, indicator: str) -> str:
    """
    Show the provinces: how they spread, on a map, and in order; maybe nothing.

    Where nothing is drawn of the country, the map comes first, and the table of its
    figures last.

    `{{ province_figures("papi") }}`

    Args:
        desk: given by the site.
        indicator: file name in `data/indicators/`.

    """
    desk.check(indicator=indicator)
    if _are_all(desk, _large(desk, indicator), indicator):
        return ""
    spread = [distribution(desk, indicator), slope(desk, indicator)]
    places = [province_map(desk, indicator), rankings(desk, indicator)]
    is_second = bool(_strands(desk, indicator))
    drawn = [*spread, *places] if is_second else [*places, *spread]
    is_first = not is_second and is_ranked(desk, indicator)
    return desk.render(
        "province_figures.html",
        figures=[each for each in drawn if each],
        parts=parts_by_place(desk, indicator),
        table=_table(desk, indicator) if is_first else "",
    )


def _table(desk: Desk, indicator: str) -> str:
    """Write the figures of no province; maybe nothing, and the older ones folded."""
    choices = desk.catalogue.shown(indicator, provinces=None)
    ordered = sorted(choices, key=in_reading_order(desk))
    cut = SHOWN if len(ordered) > SHOWN + FEW else len(ordered)
    parts = (ordered[:cut], "facts_caption"), (ordered[cut:], "facts_more")
    tables = [facts_of(desk, part, desk.word(name)) for part, name in parts if part]
    return (
        desk.render("indicator_table.html", tables=tables, more=len(ordered) - cut)
        if tables
        else ""
    )


def disputes_about(desk: Desk, indicator: str) -> str:
    """
    Write what publications state of an indicator and cannot all be true; maybe none.

    `{{ disputes_about("par-index") }}`

    Args:
        desk: given by the site.
        indicator: file name in `data/indicators/`.

    """
    desk.check(indicator=indicator)
    found = [
        each
        for each in desk.catalogue.contradictions
        if each.choice.shown.key.indicator == indicator
    ]
    return desk.render("disputes_about.html", disputes=found) if found else ""


def about_indicator(desk: Desk, indicator: str) -> str:
    """
    Write an indicator's definition, method, breaks and systems.

    `{{ about_indicator("par-index") }}`

    Args:
        desk: given by the site.
        indicator: file name in `data/indicators/`.

    """
    return desk.render(
        "about_indicator.html",
        indicator=desk.edition.page("indicator", indicator),
        systems=[
            each
            for each in desk.catalogue.systems.values()
            if indicator in each.indicators
        ],
    )


def indicator_sources(desk: Desk, indicator: str) -> str:
    """
    Write the publications that state an indicator, the newest first; and what to take.

    `{{ indicator_sources("par-index") }}`

    Args:
        desk: given by the site.
        indicator: file name in `data/indicators/`.

    """
    desk.check(indicator=indicator)
    sources = known(desk.catalogue, indicator).sources
    return desk.render(
        "indicator_sources.html",
        indicator=indicator,
        named=sources[:NAMED],
        others=[source for source, _ in sources[NAMED:]],
        subscribe=subscribe(desk, "indicator", indicator),
        data=desk.download(f"indicators/{indicator}.csv"),
        explore=desk.url("explore/") + f"?view=trend&indicator={indicator}",
    )


def related(desk: Desk, indicator: str) -> str:
    """
    Lead to other indicators of the same area, those of the same platforms first.

    `{{ related("par-index") }}`

    Args:
        desk: given by the site.
        indicator: file name in `data/indicators/`.

    """
    desk.check(indicator=indicator)
    found = related_to(desk.catalogue, indicator, RELATED)
    return desk.render(
        "related.html",
        rows=[HeadlineWords(desk.edition, each) for each in found],
        pillar=desk.catalogue.pillars[desk.catalogue.indicators[indicator].pillar],
    )
