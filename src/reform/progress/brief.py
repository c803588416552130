"""What a status says where its target's number and deadline stand beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reform.progress.sentence import StatusWords
from reform.progress.state import PACED

if TYPE_CHECKING:
    from reform.edition import Edition
    from reform.model import Source
    from reform.progress.readings import Reading
    from reform.progress.status import Status

LACKS = frozenset({"number", "measure", "figure", "unit", "base", "base-late"})
"""Reasons that say all where no figure does."""


@dataclass(frozen=True)
class Brief:
    """The figure or record that a state rests on, or what is missing."""

    text: str
    """In small letters, without a stop."""

    sources: tuple[Source, ...] = ()
    """The publications that state what the text has of figures and records."""


def brief(edition: Edition, status: Status) -> Brief:
    """Say in a few words what a status rests on."""
    return _Written(edition, status).brief


@dataclass(frozen=True)
class _Written:
    edition: Edition
    status: Status

    @property
    def brief(self) -> Brief:
        status = self.status
        if status.state == "overtaken" and status.ended is not None:
            return self._overtaken
        if status.record is not None:
            return self._recorded
        if status.state == "depends":
            return self._depends
        if status.reading is not None:
            said = self._judged(status.reading)
            if status.proxy is not None:
                said = self.edition.word("brief_proxy", said=said)
            return Brief(said, _by(status.reading))
        if status.before is not None:
            name = "earlier" if status.reason == "since" else "last"
            figure = self._dated(status.before)
            text = self.edition.word(f"brief_{name}", figure=figure)
            return Brief(text, _by(status.before))
        reason = status.reason if status.reason in LACKS else "no-record"
        return Brief(self.edition.word(f"brief_{reason}"))

    @property
    def _words(self) -> StatusWords:
        return StatusWords(self.edition, self.status)

    def _dated(self, reading: Reading) -> str:
        return self._words.figures.dated(reading)

    def _judged(self, reading: Reading) -> str:
        """Write the figure that decides, with its gap or the pace made."""
        status, figure = self.status, self._dated(reading)
        pace = status.pace
        if status.state in PACED and pace is not None and pace.ratio is not None:
            ratio = self._words.percent(pace.ratio)
            return self.edition.word("brief_paced", figure=figure, ratio=ratio)
        gap = self._words.gap(reading)
        if not gap or status.state == "unknown":
            return figure
        name = "brief_missed" if status.state == "missed" else "brief_gap"
        return self.edition.word(name, figure=figure, gap=gap)

    @property
    def _overtaken(self) -> Brief:
        said = self.edition.word(
            f"brief_overtaken_{self.status.reason}", day=self._words.ended
        )
        if self.status.before is None:
            return Brief(said)
        last = self.edition.word("brief_last", figure=self._dated(self.status.before))
        return Brief(f"{said}; {last}", _by(self.status.before))

    @property
    def _recorded(self) -> Brief:
        record = self.status.record
        if record is None:
            raise ValueError(self.status.id)
        when = self.edition.period(record.at)
        state = self.edition.word(f"state_{record.state}")
        text = self.edition.word("brief_record", when=when, state=state)
        return Brief(text, (self.edition.catalogue.sources[record.source],))

    @property
    def _depends(self) -> Brief:
        """Write each figure, by its measure with the answer that it leads to."""
        status = self.status
        if status.reason != "proxy" and status.reading is not None:
            readings = (status.reading, *status.reading.rivals)
            text = "; ".join(map(self._dated, readings))
            return Brief(text, tuple(each.fact.source for each in readings))
        found = [(each, each.reading) for each in status.others if each.reading]
        text = "; ".join(self._answer(*each) for each in found)
        sources = {r.fact.source.id: r.fact.source for _, r in found}
        return Brief(text, tuple(sources.values()))

    def _answer(self, other: Status, reading: Reading) -> str:
        words = StatusWords(self.edition, other)
        figure, state = words.figures.dated(reading), words.state.lower()
        return self.edition.word("brief_answer", figure=figure, state=state)


def _by(reading: Reading) -> tuple[Source, ...]:
    return (reading.fact.source,)
