"""What a slope shows, in sentences that claim no more than is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reform.charts.naming import difference, full_name, name_then, written
from reform.charts.slope import why_no_slope
from reform.movement import Movement

if TYPE_CHECKING:
    from reform.certainty import Direction
    from reform.coverage import Round
    from reform.edition import Edition

COUNTED: tuple[tuple[str, Direction | None], ...] = (
    ("slope_rose", "up"),
    ("slope_fell", "down"),
    ("slope_kept", "same"),
    ("slope_unsure", None),
)
"""What is counted, in this order."""


def slope_sentence(
    edition: Edition, before: Round, after: Round, subject: str | None = None
) -> str:
    """
    Say how many rose and fell, who did most, and how far one province moved.

    Counted are those known at both times, and each only where neither rounding nor
    "over" and "about" could turn it round. Who rose most is said where four fifths are
    known at both times. Of two rounds that cannot be compared it is said why.

    Args:
        edition: whose words are written.
        before: the earlier round.
        after: a later one of the same index and set.
        subject: a province.

    """
    why = why_no_slope(edition, before, after)
    if why:
        return why
    movement = Movement(before, after)
    said = [_counts(edition, movement), _most(edition, movement)]
    if subject is not None:
        said.insert(0, _own(edition, movement, subject))
    return " ".join(filter(None, said))


def _counts(edition: Edition, movement: Movement) -> str:
    counted = [(name, movement.count(way)) for name, way in COUNTED]
    counts = [edition.word(name, count=count) for name, count in counted if count]
    is_whole = len(movement.moves) == len(movement.after.members)
    return edition.word(
        "slope_all" if is_whole else "slope_known",
        since=edition.when(movement.before.when),
        until=edition.when(movement.after.when),
        known=len(movement.moves),
        provinces=movement.after.provinces,
        counts=", ".join(counts),
    )


def _most(edition: Edition, movement: Movement) -> str:
    """Say who rose and who fell most, where that is sure."""
    ends: tuple[tuple[str, Direction], ...] = (
        ("slope_rose_most", "up"),
        ("slope_fell_most", "down"),
    )
    clauses = [
        edition.word(
            name,
            name=name_then(edition, move.after),
            by=difference(edition, move.by, move.indicator),
        )
        for name, way in ends
        if (move := movement.most(way))
    ]
    return "; ".join(clauses) + "." if clauses else ""


def _own(edition: Edition, movement: Movement, subject: str) -> str:
    """Say how far a province moved, or that this is not known."""
    move = next((move for move in movement.moves if move.subject == subject), None)
    if move is None:
        named = edition.name(edition.catalogue.places[subject])
        return edition.word("slope_own_unknown", name=named)
    said = edition.word(
        f"slope_{move.way or 'open'}",
        name=full_name(edition, move.after),
        before=written(edition, move.before),
        after=edition.figure(move.after),
        by=difference(edition, move.by, move.indicator),
    )
    return f"{said}."
