"""What is said of a target's state: its name, and the sentence that proves it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING

from reform.progress.figures import Figures
from reform.progress.state import PACED, paced
from reform.territory import MERGER, SETS, successor

if TYPE_CHECKING:
    from reform.edition import Edition
    from reform.model import Ended, Source
    from reform.progress.readings import Reading
    from reform.progress.status import Status


@dataclass(frozen=True)
class StatusWords:
    """The words of one status."""

    edition: Edition
    status: Status

    @cached_property
    def figures(self) -> Figures:
        """How its numbers are written."""
        return Figures(self.edition, self.status.target)

    @property
    def state(self) -> str:
        """The state: "Không đạt"; of one that depends, on what."""
        status = self.status
        if status.state == "depends":
            return self.edition.word(f"status_depends_{status.reason}")
        return self.edition.word(f"status_{status.state}")

    @property
    def sentence(self) -> str:
        """
        The proof in one sentence, without its stop, which follows the sources.

        "82,66 % năm 2023, mục tiêu trên 85 %: không đạt, còn cách 2,34 điểm phần trăm".
        """
        said = self._said
        return said[:1].upper() + said[1:]

    @property
    def notes(self) -> list[str]:
        """What a reader must know of the measure, in whole sentences."""
        found = []
        if self.status.proxy is not None:
            note = self.edition.text(self.status.proxy.note)
            measure = self._measure(self.status)
            found.append(self.edition.word("says_proxy", measure=measure, note=note))
        if self.status.is_across_break:
            found.append(self.edition.word("says_across_break"))
        return found

    @property
    def sources(self) -> list[Source]:
        """The publications that state what the sentence says, each once."""
        status = self.status
        known = filter(None, (status.base, status.before, status.reading))
        readings = [each for each in known if self.figures.dated(each) in self._said]
        if status.state == "depends":
            readings.extend(each.reading for each in status.others if each.reading)
        if status.reason == "source" and status.reading is not None:
            readings.extend(status.reading.rivals)
        found = {each.fact.source.id: each.fact.source for each in readings}
        reports = (status.record, self._end_of_measure)
        said = [each.source for each in reports if each is not None]
        sources = self.edition.catalogue.sources
        return list((found | {each: sources[each] for each in said}).values())

    @property
    def _said(self) -> str:
        status = self.status
        if status.state == "overtaken" and status.ended is not None:
            return self._overtaken
        if status.record is not None:
            return self._recorded
        if status.state == "depends":
            return self._depends
        if status.reading is None or status.state in {"unknown", "not-measurable"}:
            return self._open
        return self._judged(status.reading)

    def _word(self, name: str, **filled: object) -> str:
        """Fill in a sentence what the status has of figures, goal and deadline."""
        status, figures = self.status, self.figures
        given: dict[str, object] = {"goal": figures.goal, "deadline": figures.deadline}
        named = (("figure", status.reading), ("before", status.before))
        for part, reading in (*named, ("base", status.base)):
            if reading is not None:
                given[part] = figures.dated(reading)
        return self.edition.word(name, **{**given, **filled})

    def _judged(self, reading: Reading) -> str:
        status = self.status
        if status.state in PACED and status.pace is not None:
            return self._paced()
        if status.state == "met-late":
            return self._word("says_met-late")
        gap = self.gap(reading)
        if status.state == "missed":
            return self._word("says_missed" if gap else "says_missed_bare", gap=gap)
        if status.is_time_open:
            return self._word("says_met_open")
        surplus = self._surplus(reading)
        name = "says_met_by" if surplus else "says_met"
        said = self._word(name, gap=surplus)
        leaves = status.is_leaving
        return self.edition.word("says_met_leaving", said=said) if leaves else said

    def _paced(self) -> str:
        pace = self.status.pace
        if pace is None or pace.ratio is None or self.status.state == "moving-away":
            return self._word("says_moving-away")
        return self._word("says_paced", ratio=self.percent(pace.ratio))

    def percent(self, ratio: Decimal) -> str:
        """
        Write a ratio in whole per cent, which a pace is not surer than.

        Decimals are added where rounding would carry it over the bound of a state.
        """
        unit, digit = self.edition.catalogue.units["percent"], type(ratio)(1)
        while paced((100 * ratio).quantize(digit) / 100) != paced(ratio):
            digit /= 10
        return self.edition.quantity((100 * ratio).quantize(digit), unit)

    def gap(self, reading: Reading) -> str:
        """Write how far a figure is from its goal; nothing where that is not told."""
        gap = self.status.gap(reading)
        return self.figures.difference(gap) if gap else ""

    def _surplus(self, reading: Reading) -> str:
        """Write by how much a figure is beyond its goal; nothing where it is at it."""
        aim = self.status.aim
        if aim is None or self.status.gap(reading) is None:
            return ""
        ends = [end for end in (aim.least, aim.most) if end.is_finite()]
        if len(ends) != 1 or ends[0] == reading.value:
            return ""
        return self.figures.difference(reading.value - ends[0])

    @property
    def _open(self) -> str:
        """Say what is missing."""
        status = self.status
        if status.state == "unknown":
            reason = (
                status.reason if status.reason != "since" or status.before else None
            )
            return self._word("_".join(filter(None, ("says_unknown", reason))))
        reading = status.reading
        gap = self.gap(reading) if reading else ""
        to_go = self.edition.word("says_to_go", gap=gap) if gap else ""
        return self._word(f"says_open_{status.reason}", gap=to_go)

    @property
    def _recorded(self) -> str:
        record = self.status.record
        if record is None:
            raise ValueError(self.status.id)
        said = self._word(
            "says_record_note" if record.note else "says_record",
            when=self.figures.spoken(record.at),
            state=self.edition.word(f"state_{record.state}"),
            note=self.edition.text(record.note).rstrip("."),
        )
        is_open = self.status.is_time_open
        return self.edition.word("says_record_open", said=said) if is_open else said

    @property
    def ended(self) -> str:
        """Since when the subject or measure is not what it was, as exactly as known."""
        end = self._end_of_measure
        if end is not None:
            return self.figures.spoken(end.at)
        return self.edition.date(self.status.ended or MERGER)

    @property
    def _end_of_measure(self) -> Ended | None:
        """What ended the measure, where that is what the state rests on."""
        target, indicators = self.status.target, self.edition.catalogue.indicators
        if self.status.reason != "ended" or target.indicator is None:
            return None
        return indicators[target.indicator].ended

    @property
    def _overtaken(self) -> str:
        status = self.status
        filled: dict[str, object] = {
            "day": self.ended,
            "subject": self.edition.name(self.edition.subject(status.target.subject)),
        }
        if status.reason == "merger":
            filled["became"] = self._became
        end = self._end_of_measure
        if end is not None:
            filled["reason"] = self.edition.text(end.reason).rstrip(".")
        said = self.edition.word(f"says_overtaken_{status.reason}", **filled)
        if status.before is not None:
            return self._word("says_overtaken_last", said=said)
        return self.edition.word("says_overtaken_none", said=said)

    @property
    def _became(self) -> str:
        """Say what became of the territory that the subject's name meant."""
        places = self.edition.catalogue.places
        place = places[self.status.target.subject]
        now = place.within(SETS[-1])
        if now is None:
            name = self.edition.name(places[successor(place) or place.id])
            return self.edition.word("says_became_other", name=name)
        joined = [places[each] for each in now.made_of if each != place.id]
        names = ", ".join(map(self.edition.name, joined))
        return self.edition.word("says_became_larger", names=names)

    @property
    def _depends(self) -> str:
        status = self.status
        if status.reason == "proxy":
            return self._word("says_depends_proxy", answers=self._answers)
        if status.reason == "source" and status.reading is not None:
            readings = (status.reading, *status.reading.rivals)
            answers = "; ".join(
                f"{self.figures.dated(each)} ({self._publisher(each)})"
                for each in readings
            )
            return self._word("says_depends_source", answers=answers)
        return self._word("says_depends_wording")

    @property
    def _answers(self) -> str:
        return "; ".join(
            self.edition.word(
                "says_depends_answer",
                measure=self._measure(each),
                figure=StatusWords(self.edition, each).figures.dated(each.reading),
                state=StatusWords(self.edition, each).state.lower(),
            )
            for each in self.status.others
            if each.reading is not None
        )

    def _measure(self, status: Status) -> str:
        """Name the indicator that stands in for a target's own, and its level."""
        about = status.proxy or status.target
        name = self.edition.name(
            self.edition.catalogue.indicators[about.indicator or ""]
        )
        tier = self.edition.word(f"tier_{about.tier}") if about.tier else ""
        return ", ".join(filter(None, (name, tier)))

    def _publisher(self, reading: Reading) -> str:
        return self.edition.text(reading.fact.source.publisher)
