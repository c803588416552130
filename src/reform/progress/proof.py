"""The proof of a status in rows: what it rests on, each with who states it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from reform.progress.pace_words import PaceWords
from reform.progress.sentence import StatusWords
from reform.progress.state import BEHIND, ON_TRACK, PACED
from reform.territory import same_territory

if TYPE_CHECKING:
    from reform.edition import Edition
    from reform.model import Proxy, Source, Target
    from reform.progress.history import Turn
    from reform.progress.readings import Reading
    from reform.progress.status import Status


@dataclass(frozen=True)
class Line:
    """One thing that is said, with who states it."""

    text: str
    sources: tuple[Source, ...] = ()
    """Nothing of what is computed here or follows from other lines."""

    indicator: str | None = None
    """Id of the indicator that the text names."""


@dataclass(frozen=True)
class Row:
    """What a status rests on, of one kind."""

    name: str
    """Which kind: the word `proof_…` labels it."""

    label: str
    lines: tuple[Line, ...]


def proof(edition: Edition, status: Status) -> list[Row]:
    """
    Return what a status rests on, in the order in which it is derived.

    What the status does not have has no row: one that is overtaken has no pace.
    Whatever is computed here stands with its sum, and is rounded to two decimals.
    """
    return _Proof(edition, status).rows


@dataclass(frozen=True)
class _Proof:
    """The rows of one status."""

    edition: Edition
    status: Status

    @cached_property
    def words(self) -> StatusWords:
        return StatusWords(self.edition, self.status)

    @property
    def rows(self) -> list[Row]:
        lines = {
            "state": [Line(self._state)],
            "target": [Line(self.words.figures.goal, (self._stated_by,))],
            "set": [Line(self._set)],
            "deadline": [Line(self._deadline)],
            "measure": self._measure,
            "stand_in": self._stand_in,
            "break": self._break,
            "base": self._figure(self.status.base),
            **self._figures,
            "rivals": self._rivals,
            "record": self._record,
            "others" if self.status.state == "depends" else "also": self._others,
            "ended": self._ended,
            "gap": self._gap,
            **self._pace,
            "assessed": [Line(self._assessed)],
            "history": [self._turn(turn) for turn in self._turns],
        }
        return [
            Row(name, self.edition.word(f"proof_{name}"), tuple(said))
            for name, said in lines.items()
            if said
        ]

    @property
    def _state(self) -> str:
        """Name the state, and the rule by which it is that one."""
        because = self.edition.word(
            f"because_{self.status.state}",
            on_track=self.words.percent(ON_TRACK),
            behind=self.words.percent(BEHIND),
        )
        return self.edition.word(
            "proof_because", state=self.words.state, because=because
        )

    @property
    def _stated_by(self) -> Source:
        return self.edition.catalogue.sources[self.status.target.source]

    @property
    def _set(self) -> str:
        """Say in what the target was set, and when, as exactly as that is known."""
        edition, programme = self.edition, self.status.programme
        document = edition.catalogue.documents.get(programme.document or "")
        if document is not None and document.issued is not None:
            return f"{document.number}, {edition.period(document.issued)}"
        meeting = edition.catalogue.meetings.get(programme.meeting or "")
        if meeting is not None:
            return f"{edition.name(meeting)}, {edition.period(meeting.at)}"
        when, name = programme.period, edition.name(programme)
        if when is not None:
            told = edition.period(when)
            return edition.word("proof_set_period", name=name, when=told)
        told = self.words.figures.spoken(self._stated_by.published)
        return edition.word("proof_set_published", name=name, when=told)

    @property
    def _deadline(self) -> str:
        deadline = self.status.target.deadline
        if deadline is None:
            return self.edition.word("no_deadline")
        return self.edition.period(deadline)

    @property
    def _measure(self) -> list[Line]:
        target = self.status.target
        if target.indicator is not None:
            return [self._named(target)]
        done_by = target.comparison == "done-by"
        return [Line(self.edition.word("proof_no_number" if done_by else "no_measure"))]

    def _named(self, about: Target | Proxy) -> Line:
        """Name an indicator, the part of it and the level of government."""
        indicator = self.edition.catalogue.indicators[about.indicator or ""]
        part = self.edition.text(indicator.parts[about.part]) if about.part else ""
        tier = self.edition.word(f"tier_{about.tier}") if about.tier else ""
        names = (self.edition.name(indicator), part, tier)
        return Line(", ".join(filter(None, names)), indicator=indicator.id)

    @property
    def _stand_in(self) -> list[Line]:
        return [self._named(self.status.proxy)] if self.status.proxy else []

    @property
    def _break(self) -> list[Line]:
        if not self.status.is_across_break:
            return []
        return [Line(self.edition.word("says_across_break"))]

    @property
    def _figures(self) -> dict[str, list[Line]]:
        """Return the last figures, each under what it is to the state."""
        status = self.status
        before, decides = self._figure(status.before), self._figure(status.reading)
        if status.reading is None or status.state == "overtaken":
            return {self._last: before}
        is_open = status.state in {*PACED, "not-measurable"}
        named = "due" if status.state == "met-late" else "before"
        return {named: before, "last" if is_open else "latest": decides}

    @property
    def _last(self) -> str:
        """Say what the last figure is where none decides."""
        if self.status.state == "overtaken":
            return "former"
        return "earlier" if self.status.reason == "since" else "last"

    def _figure(self, reading: Reading | None) -> list[Line]:
        """Write a figure with its time, its set of provinces and how it is derived."""
        if reading is None:
            return []
        fact, edition = reading.fact, self.edition
        said = self.words.figures.dated(reading)
        place = edition.catalogue.places.get(fact.key.subject)
        if place is not None and fact.key.provinces and not same_territory(place):
            among = edition.word("set_of", provinces=fact.key.provinces)
            said = edition.word("proof_among", figure=said, set=among)
        if fact.how:
            how = edition.formula(fact.how)
            said = edition.word("proof_computed", figure=said, how=how)
        return [Line(said, (fact.source,))]

    @property
    def _rivals(self) -> list[Line]:
        """Return what other publications state of the very figure that decides."""
        reading = self.status.reading
        return [
            Line(self.words.figures.dated(rival), (rival.fact.source,))
            for rival in (reading.rivals if reading else ())
            if reading and rival.value != reading.value
        ]

    @property
    def _record(self) -> list[Line]:
        record = self.status.record
        if record is None:
            return []
        source = self.edition.catalogue.sources[record.source]
        state = self.edition.word(f"state_{record.state}")
        said = f"{self.edition.period(record.at)}: {state}"
        note = self.edition.text(record.note)
        return [Line(f"{said}. {note}" if note else said, (source,))]

    @property
    def _others(self) -> list[Line]:
        """Return what each indicator says that comes near the target."""
        return [self._other(each) for each in self.status.others]

    def _other(self, other: Status) -> Line:
        reading, proxy = other.reading, other.proxy
        if reading is None or proxy is None:
            raise ValueError(self.status.id)
        words, named = StatusWords(self.edition, other), self._named(proxy)
        said = self.edition.word(
            "proof_other",
            measure=named.text,
            figure=words.figures.dated(reading),
            state=words.state.lower(),
            note=self.edition.text(proxy.note),
        )
        return Line(said, (reading.fact.source,), named.indicator)

    @property
    def _ended(self) -> list[Line]:
        day = self.status.ended
        return [Line(self.edition.date(day))] if day else []

    @property
    def _gap(self) -> list[Line]:
        """Write how far the last figure that counts is from the target, as a sum."""
        status, aim = self.status, self.status.aim
        reading = status.reading or status.before
        if aim is None or reading is None or not status.gap(reading):
            return []
        if status.state == "depends":
            return []
        less, greater = sorted((reading.value, aim.goal(reading.value)))
        figures = self.words.figures
        said = self.edition.word(
            "proof_gap_sum",
            greater=figures.quantity(greater),
            less=figures.quantity(less),
            difference=figures.difference(greater - less),
        )
        return [Line(said)]

    @property
    def _pace(self) -> dict[str, list[Line]]:
        pace = self.status.pace
        if pace is None:
            return {}
        told = PaceWords(self.words, pace).rows
        return {name: [Line(said)] for name, said in told.items()}

    @property
    def _assessed(self) -> str:
        day, method = self.edition.date(self.status.day), self.status.method
        return self.edition.word("proof_as_of", day=day, method=method)

    @property
    def _turns(self) -> list[Turn]:
        return self.edition.ledger.turns_of(self.status)

    def _turn(self, turn: Turn) -> Line:
        said = self.edition.word(
            "proof_turn",
            day=self.edition.date(turn.day),
            state=StatusWords(self.edition, turn.after).state,
            cause=self.edition.word(f"turn_{turn.cause}"),
        )
        return Line(said, turn.sources)
