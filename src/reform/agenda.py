"""Calendars (RFC 5545) of the deadlines of targets and tasks."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from reform.due import deadlines
from reform.edition import PAGES, folder_of
from reform.model import Directive, Task
from reform.progress.sentence import StatusWords
from reform.progress.task_words import TaskWords

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from reform.due import Deadline
    from reform.edition import Edition
    from reform.sharing import Site

FILE = "deadlines.ics"
TYPE = "text/calendar"

OCTETS = 75
"""Longest line of a calendar, without its line break."""

_ESCAPED = str.maketrans({"\\": r"\\", ";": r"\;", ",": r"\,", "\n": r"\n"})


def agendas(site: Site) -> dict[str, bytes]:
    """
    Return every calendar by its path from the home page.

    There is one of all deadlines, and one for each area of the reform and each
    province that has any.
    """
    catalogue = site.edition.catalogue
    newest = catalogue.newest
    if newest is None:
        return {}
    return {
        path: _Agenda(site, path, catalogue.today, newest.start).written(name, found)
        for name, path, found in _topics(site.edition, site.name)
    }


def paths(edition: Edition) -> list[str]:
    """Return the path of every calendar."""
    return [path for _, path, _ in _topics(edition)]


def _topics(
    edition: Edition, name: str = ""
) -> Iterator[tuple[str, str, list[Deadline]]]:
    """Yield the name and the path of each calendar, with its deadlines."""
    found = deadlines(edition.catalogue, edition.ledger)
    if found:
        yield name, FILE, found
    for kind in ("pillar", "province"):
        for entity in edition.pages(kind):
            own = [each for each in found if _is_about(each, kind, entity.id)]
            if own:
                path = f"{folder_of(PAGES[kind])}/{entity.id}/{FILE}"
                yield edition.name(entity), path, own


def _is_about(deadline: Deadline, kind: str, identity: str) -> bool:
    """Whether a deadline is of a pillar, or of a province."""
    of = (deadline.pillar,) if kind == "pillar" else deadline.subjects
    return identity in of


@dataclass(frozen=True)
class _Agenda:
    site: Site
    path: str
    """Of the calendar, from the home page."""

    today: date
    """The day as of which is told what is on record."""

    stamp: date
    """Day of the newest publication: that of the build would change every file."""

    @property
    def edition(self) -> Edition:
        return self.site.edition

    def written(self, name: str, found: Iterable[Deadline]) -> bytes:
        """Return the calendar; what one programme has due at one time is one event."""
        title = _escaped(self.edition.word("agenda_title", name=name))
        groups: dict[tuple[str, str, str], list[Deadline]] = defaultdict(list)
        for each in found:
            groups[each.kind, each.whole.id, each.by.text].append(each)
        lines = [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            f"PRODID:-//reform//deadlines//{self.edition.language.upper()}",
            "CALSCALE:GREGORIAN",
            f"NAME:{title}",
            f"X-WR-CALNAME:{title}",
            *(line for group in groups.values() for line in self._event(group)),
            "END:VCALENDAR",
        ]
        return "".join(f"{_folded(line)}\r\n" for line in lines).encode()

    def _event(self, group: list[Deadline]) -> Iterator[str]:
        first = group[0]
        name = f"reform:{self.edition.language}:{self.path}#{first.kind}:"
        page = f"{folder_of(PAGES[first.kind])}/{first.whole.id}/"
        yield "BEGIN:VEVENT"
        # An id that stays when the site moves to another address.
        yield f"UID:{uuid5(NAMESPACE_URL, f'{name}{first.whole.id}:{first.by}')}"
        yield f"DTSTAMP:{self.stamp:%Y%m%d}T000000Z"
        yield f"DTSTART;VALUE=DATE:{first.by.end:%Y%m%d}"
        yield f"SUMMARY:{_escaped(self._summary(group))}"
        yield f"DESCRIPTION:{_escaped(self._description(group))}"
        yield f"URL:{self.site.address}{page}"
        yield "TRANSP:TRANSPARENT"
        yield "END:VEVENT"

    def _summary(self, group: list[Deadline]) -> str:
        """Say what is due; where no day is known, that the last one stands for it."""
        first = group[0]
        said = self.edition.text(first.item.text).rstrip(".")
        if len(group) > 1:
            word = "target_count" if first.kind == "programme" else "task_count"
            count = self.edition.word(word, count=len(group))
            said = f"{self.edition.name(first.whole)} ({count})"
        if first.by.form == "day":
            return said
        when = self.edition.period(first.by)
        return self.edition.word("agenda_within", text=said, when=when)

    def _description(self, group: list[Deadline]) -> str:
        first = group[0]
        lines = [self._told(each) for each in group]
        if len(group) == 1:
            lines.append(self.edition.name(first.whole))
        if first.by.form != "day":
            when = self.edition.period(first.by)
            lines.append(self.edition.word("agenda_last_day", when=when))
        return "\n".join(lines)

    def _told(self, deadline: Deadline) -> str:
        """Write what is due, and what is on record of it once that has passed."""
        if isinstance(deadline.whole, Directive) and isinstance(deadline.item, Task):
            return self._told_of(deadline.whole, deadline.item)
        return self._told_of_target(deadline)

    def _told_of_target(self, deadline: Deadline) -> str:
        """Write a target and, once it is due or overtaken, its state with the proof."""
        edition = self.edition
        text = edition.text(deadline.item.text)
        status = edition.ledger.status(deadline.whole.id, deadline.item.id)
        if deadline.by.end >= self.today and status.state != "overtaken":
            return text
        words = StatusWords(edition, status)
        return edition.word(
            "agenda_target",
            text=text,
            day=edition.date(self.today),
            state=words.state.lower(),
            proof=self._sourced(words),
        )

    def _sourced(self, words: StatusWords) -> str:
        """Write the sentence of a status, with who states its figures and when."""
        edition = self.edition
        found = "; ".join(
            f"{edition.text(each.publisher)}, {edition.period(each.published)}"
            for each in words.sources
        )
        return f"{words.sentence} ({found})" if found else words.sentence

    def _told_of(self, directive: Directive, task: Task) -> str:
        """Write a task, and as of which day it is in which state, with its proof."""
        words = TaskWords.of(self.edition, directive, task, self.today)
        return self.edition.word(
            "agenda_task",
            text=self.edition.text(task.text),
            day=self.edition.date(self.today),
            state=words.badge,
            proof=words.proof,
        )


def _escaped(text: str) -> str:
    """Write a text as a value: some characters would end it, or part it."""
    return text.translate(_ESCAPED)


def _folded(line: str) -> str:
    """Break a line that has more octets than one may have, never within a letter."""
    parts, room = [""], OCTETS
    for letter in line:
        size = len(letter.encode())
        if size > room:
            parts.append("")
            # What continues a line begins with a blank.
            room = OCTETS - 1
        parts[-1] += letter
        room -= size
    return "\r\n ".join(parts)
