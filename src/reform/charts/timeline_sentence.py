"""How many deadlines have passed and what is on record of them, in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reform.due import OUTCOMES

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from reform.edition import Edition
    from reform.model import Directive, Task
    from reform.period import Period


def timeline_sentence(
    edition: Edition, tasks: Iterable[tuple[Directive, Task]], today: date
) -> str:
    """
    Say how many tasks have a deadline, how many of these have passed, and the next.

    A deadline has passed when its last day lies before *today*. Of those passed it is
    said how many have an outcome on record; of the others nothing is claimed.

    Args:
        edition: whose words and dates are written.
        tasks: each with the directive that it stands in.
        today: the day as of which is told, that of the newest publication.

    """
    every = [task for _, task in tasks]
    dated = [(task.deadline, task) for task in every if task.deadline is not None]
    if not dated:
        return edition.word("timeline_no_deadlines", count=len(every))
    passed = [task for deadline, task in dated if deadline.end < today]
    coming = [deadline for deadline, _ in dated if deadline.end >= today]
    said = [
        edition.word("timeline_deadlines", count=len(every), dated=len(dated)),
        _passed(edition, passed, today),
        *_next(edition, coming),
    ]
    return " ".join(said)


def _passed(edition: Edition, passed: list[Task], today: date) -> str:
    day = edition.date(today)
    if not passed:
        return edition.word("timeline_none_passed", day=day)
    known = sum(bool(t.history) and t.history[-1].state in OUTCOMES for t in passed)
    name = "timeline_passed" if known else "timeline_passed_unknown"
    return edition.word(name, day=day, passed=len(passed), known=known)


def _next(edition: Edition, coming: list[Period]) -> list[str]:
    if not coming:
        return []
    return [edition.word("timeline_next", when=edition.period(min(coming)))]
