"""How many tasks are in which state, and the next deadline, in a sentence or two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reform.docket import counts, docket

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from reform.edition import Edition
    from reform.model import Directive, Task


def timeline_sentence(
    edition: Edition, tasks: Iterable[tuple[Directive, Task]], today: date
) -> str:
    """
    Say how many tasks have a deadline, how many are in each state, and what is next.

    Args:
        edition: whose words and dates are written.
        tasks: each with the directive that it stands in.
        today: the day as of which is told.

    """
    found = docket(edition.catalogue, tasks, today)
    ends = [task.deadline for _, task, _ in found if task.deadline is not None]
    name = "timeline_deadlines" if ends else "timeline_no_deadlines"
    said = [edition.word(name, count=len(found), dated=len(ends))]
    if found:
        states = [
            edition.word("timeline_count", count=count, state=_word(edition, state))
            for state, count in counts(found).items()
            if count
        ]
        day = edition.date(today)
        said.append(edition.word("timeline_states", day=day, states="; ".join(states)))
    coming = [end for end in ends if end.end >= today]
    if coming:
        said.append(edition.word("timeline_next", when=edition.period(min(coming))))
    return " ".join(said)


def _word(edition: Edition, state: str) -> str:
    """Return the word for a state of tasks of directives of any kind."""
    return edition.word("task_given" if state == "ordered" else f"task_{state}")
