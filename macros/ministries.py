"""Macros for ministries: their order in an index, their figures, and their mergers."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from macros.desk import Desk
from macros.frame import Figure, framed
from macros.tables import facts_of
from reform import charts
from reform.ministerial import mergers, ministry_rounds
from reform.ministerial import ministry_facts as known_of
from reform.standing import Standing

if TYPE_CHECKING:
    from reform.coverage import Round
    from reform.fact import Fact


def ministry_ranking(desk: Desk, indicator: str) -> str:
    """
    Show the latest order of the ministries in which each of the ranked is known.

    `{{ ministry_ranking("par-index") }}`

    Args:
        desk: given by the site.
        indicator: file name in `data/indicators/`.

    """
    desk.check(indicator=indicator)
    found = ministry_rounds(desk.catalogue, indicator)
    return _drawn(desk, found[-1]) if found else ""


def _drawn(desk: Desk, known: Round) -> str:
    name = desk.edition.name(known.indicator)
    title = desk.word("ministry_ranking", name=name, when=desk.edition.when(known.when))
    ordered = Standing(known).facts
    return framed(
        desk,
        Figure(
            family="ranking",
            about=(known.indicator.id, "ministries", known.when.until),
            title=title,
            sentence=_sentence(desk, known),
            specification=charts.ranking(desk.edition, known) or {},
            choices=[desk.catalogue.choices[fact.key] for fact in ordered],
        ),
    )


def _sentence(desk: Desk, known: Round) -> str:
    """Say who is first and last as published, and of how many the value is known."""
    standing = Standing(known)
    told = [
        desk.word(f"rank_{end}", names=_name(desk, facts[0])) + _with(desk, facts[0])
        for end, facts in (("first", standing.first), ("last", standing.last))
        if len(facts) == 1
    ]
    listed = [fact for fact in known.facts.values() if _is_listed(fact)]
    said = [
        desk.word("rank_published", sentence=f"{'; '.join(told)}.") if told else "",
        desk.word(
            "ministry_known",
            when=desk.edition.when(known.when),
            count=known.provinces,
            valued=known.count("value"),
            ranked=known.count("rank"),
        ),
        desk.word("ministry_listed", count=len(listed)) if listed else "",
    ]
    return " ".join(filter(None, said))


def _is_listed(fact: Fact) -> bool:
    """Whether a rank is but the place in a publication's list."""
    return fact.value is None and fact.precision == "derived"


def _name(desk: Desk, fact: Fact) -> str:
    return desk.edition.name(desk.edition.subject(fact.key.subject))


def _with(desk: Desk, fact: Fact) -> str:
    if fact.value is None:
        return ""
    return " " + desk.word("rank_with", figure=desk.edition.figure(fact))


def ministry_table(desk: Desk, indicator: str) -> str:
    """
    Write what is known of ministries in an index, period by period, with ranks.

    `{{ ministry_table("par-index") }}`

    Args:
        desk: given by the site.
        indicator: file name in `data/indicators/`.

    """
    desk.check(indicator=indicator)
    facts = known_of(desk.catalogue, indicator)
    if not facts:
        return ""
    cells = {(fact.key.subject, fact.key.when): fact for fact in facts}
    times = sorted({when for _, when in cells}, key=attrgetter("order"), reverse=True)
    ministries = desk.catalogue.ministries
    named = {ministries[subject].id: ministries[subject] for subject, _ in cells}
    return desk.render(
        "ministry_table.html",
        indicator=desk.catalogue.indicators[indicator],
        times=times,
        cells=cells,
        ministries=desk.edition.in_order(named.values()),
        changed=_changed(desk),
        sources={fact.source.id: fact.source for fact in facts}.values(),
        facts=facts,
        breaks=charts.breaks_crossed(desk.catalogue, facts),
    )


def _changed(desk: Desk) -> frozenset[str]:
    """Return the ministries whose remit is another now, or that are no more."""
    kept = {merger.after.id for merger in mergers(desk.catalogue)}
    ended = {m.id for m in desk.catalogue.ministries.values() if m.until is not None}
    return frozenset(kept | ended)


def ministry_facts(desk: Desk, besides: str) -> str:
    """
    Write what else is known of ministries than an index that has a table of its own.

    `{{ ministry_facts(besides="par-index") }}`

    Args:
        desk: given by the site.
        besides: file name in `data/indicators/`; its parts are written all the same.

    """
    desk.check(indicator=besides)
    tabled = {fact.key for fact in known_of(desk.catalogue, besides)}
    found = [
        choice
        for ministry in desk.catalogue.ministries
        for choice in desk.catalogue.shown(subject=ministry)
        if choice.shown.key not in tabled
    ]
    return facts_of(desk, found, desk.word("ministry_facts")) if found else ""


def ministry_mergers(desk: Desk) -> str:
    """
    Write which ministries took others over, since when, and what went elsewhere.

    `{{ ministry_mergers() }}`

    Args:
        desk: given by the site.

    """
    ministries = desk.catalogue.ministries.values()
    found = mergers(desk.catalogue)
    taken = {each.id for merger in found for each in (merger.after, *merger.before)}
    same = [m for m in ministries if m.id not in taken and m.until is None]
    return desk.render(
        "ministry_mergers.html", mergers=found, same=desk.edition.in_order(same)
    )
