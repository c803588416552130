"""The sentences that a province's page begins with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from babel.lists import format_list

from reform.charts.naming import full_name
from reform.stories.standpoint_words import StandpointWords

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reform.certainty import Direction
    from reform.edition import Edition
    from reform.fact import When
    from reform.stories.standpoint import Standpoint
    from reform.stories.stories import Chapter, Story

WAYS: tuple[Direction, ...] = ("up", "down", "same")


def lead(edition: Edition, story: Story) -> str:
    """
    Say where a province stands in what stands for it, and what moved at that time.

    Moves are those of the scores for the same time against the latest one before that
    may be compared. What is in doubt is left out. Where what stands for it is of the
    territory before the mergers, it is said first what is known of the one of today.
    """
    main, chapter = story.main, story.chapter
    if main is None or chapter is None:
        return edition.word("story_nothing", name=edition.name(story.place))
    said = [
        _now(edition, story.chapters[0]) if chapter is not story.chapters[0] else "",
        _where(edition, story, chapter, main),
        _moved(edition, chapter, main),
    ]
    return " ".join(filter(None, said))


def _now(edition: Edition, today: Chapter) -> str:
    """Say where the territory of today stands in what tells most of it."""
    if not today.standpoints:
        return ""
    point = today.standpoints[0]
    words = StandpointWords(edition, point)
    clauses = filter(None, (words.rank or words.place, words.quarter))
    return edition.word(
        "story_now",
        index=edition.short(point.indicator),
        figure=words.quantity[:1].lower() + words.quantity[1:],
        when=words.when,
        said="".join(f", {clause}" for clause in clauses),
    )


def _where(edition: Edition, story: Story, chapter: Chapter, main: Standpoint) -> str:
    """Say how much it has in what stands for it, which place that is, what moved."""
    words = StandpointWords(edition, main)
    rank = edition.word("story_ranked", rank=words.rank) if words.rank else words.place
    moved = words.change if main.headline and main.headline.way else ""
    clauses = filter(None, (rank, words.quarter, moved))
    name = "story_where"
    if len(story.chapters) > 1:
        name += "_then" if chapter.is_over else "_now"
    return edition.word(
        name,
        name=full_name(edition, main.fact),
        figure=edition.figure(main.fact),
        index=edition.short(main.indicator),
        when=edition.when(main.fact.key.when),
        said="".join(f", {clause}" for clause in clauses),
    )


def _moved(edition: Edition, chapter: Chapter, main: Standpoint) -> str:
    """Say in which other scores of the same time it rose, fell or stayed."""
    others = [point for point in chapter.standpoints if point is not main]
    clauses = (_of_way(edition, others, main.fact.key.when, way) for way in WAYS)
    moves = "; ".join(filter(None, clauses))
    return edition.word("story_moved", moves=moves) if moves else ""


def _of_way(
    edition: Edition, points: Iterable[Standpoint], when: When, way: Direction
) -> str:
    """Name the scores of a time that went one way."""
    names = [
        edition.short(point.indicator)
        for point in points
        if point.headline is not None
        if (point.headline.way, point.fact.key.when) == (way, when)
    ]
    written = format_list(names, locale=edition.locale)
    return edition.word(f"story_{way}", names=written) if names else ""


def unknown(edition: Edition, chapter: Chapter, *, of_two: bool) -> str:
    """
    Say of how many indices the latest values of a territory are not known.

    Args:
        edition: whose words are written.
        chapter: about the territory.
        of_two: whether the province's name has meant another one as well.

    """
    gaps = chapter.unknown
    count = len({known.series for known, _ in gaps.gaps})
    if not gaps.followed:
        return edition.word("gaps_not_followed")
    if not count:
        return edition.word("story_known_now" if of_two else "gaps_none")
    name = "story_unknown_now" if of_two else "story_unknown"
    return edition.word(name, count=count, followed=gaps.followed)
