"""What the headings of a table mean, in Vietnamese and English."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from reform.importing.unreadable import Unreadable
from reform.importing.vocabulary import folded

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reform.importing.mapping import Heading, Meaning
    from reform.importing.vocabulary import Vocabulary

_WORDS: dict[Meaning, tuple[str, ...]] = {
    "subject": (
        *(
            "tỉnh",
            "tỉnh, thành",
            "tỉnh, thành phố",
            "tỉnh, TP",
            "tên tỉnh",
            "tỉnh thành",
        ),
        *("tên tỉnh, thành phố", "thành phố", "tỉnh, thành phố trực thuộc trung ương"),
        *("địa phương", "tên địa phương", "địa bàn", "đơn vị", "tên đơn vị", "cơ quan"),
        *("bộ", "tên bộ", "bộ, ngành", "bộ, cơ quan", "bộ, cơ quan ngang bộ", "vùng"),
        *("province", "province, city", "city, province", "provinces", "locality"),
        *("place", "region", "ministry", "ministry, agency", "agency", "name"),
    ),
    "time": ("năm", "kỳ", "thời gian", "thời điểm", "ngày", "year", "date", "time"),
    "value": (
        *("điểm", "điểm số", "tổng điểm", "số điểm", "giá trị", "kết quả", "chỉ số"),
        *("tỷ lệ", "tỉ lệ", "số lượng", "score", "total score", "points", "result"),
        *("index", "rate", "percentage", "number", "figure"),
    ),
    "rank": (
        *("xếp hạng", "thứ hạng", "hạng", "kết quả xếp hạng", "thứ tự xếp hạng"),
        *("xếp thứ", "ranking", "position", "place in the ranking"),
    ),
    "indicator": ("chỉ tiêu", "tên chỉ số", "tên chỉ tiêu", "measure"),
    "part": (
        *("chỉ số thành phần", "thành phần", "lĩnh vực", "nội dung", "trục nội dung"),
        *("component", "dimension", "sub-index"),
    ),
    "tier": ("cấp", "cấp chính quyền", "level"),
    "where": ("trang", "page"),
    "skip": (
        *("tt", "stt", "số tt", "số thứ tự", "no.", "#", "n°", "mã", "mã tỉnh"),
        *("code", "id", "origin"),
    ),
}
"""Headings that are found in use, beside the names of the fields themselves."""

_FIELDS: tuple[Meaning, ...] = (
    *("source", "indicator", "part", "tier", "subject", "at", "period", "since", "to"),
    *("provinces", "value", "precision", "how", "rank", "of", "out_of", "where"),
    *("note_vi", "note_en", "doubt_vi", "doubt_en"),
    *("change_by", "change_unit", "change_against", "change_precision"),
)

_MEANINGS: Mapping[str, Meaning] = {
    **{folded(word): meaning for meaning, words in _WORDS.items() for word in words},
    **{folded(name): name for name in _FIELDS},
}

ABOVE = " / "
"""Stands between the levels of a heading where it is told in one line."""

LONGEST = 8
"""Words of a heading; what is longer is a title, or a note."""


@dataclass(frozen=True)
class Sense:
    """What a heading, or one level of it, means."""

    holds: Meaning | None = None
    """What the cells are, where it says so: "Hạng" does, "2024" does not."""

    says: Mapping[str, object] = field(default_factory=dict)
    """What holds for all of them: the time, the indicator."""

    def __add__(self, other: Sense) -> Sense | None:
        """Put two senses together; None where they contradict each other."""
        if (self.holds and other.holds) or self.says.keys() & other.says.keys():
            return None
        return Sense(self.holds or other.holds, {**self.says, **other.says})


@dataclass(frozen=True)
class Headings:
    """Knows what headings mean."""

    vocabulary: Vocabulary
    """Ids, names, and what the person said."""

    _read: dict[str, Sense | None] = field(default_factory=dict)

    @cached_property
    def _told(self) -> Mapping[str, Sense]:
        columns = self.vocabulary.mapping.columns
        return {folded(heading): _sense(meant) for heading, meant in columns.items()}

    def word(self, text: str) -> Meaning | None:
        """Return what a text always is as a heading: "Tỉnh", but not "2024"."""
        sense = self._told.get(folded(text))
        return sense.holds if sense else _MEANINGS.get(folded(text))

    def sense(self, text: str) -> Sense | None:
        """Return what a text means as a heading; None where it is none."""
        if sense := self._told.get(folded(text)):
            return sense
        words = [
            word for word in re.split(r"[\s,:;()]+", text) if word not in {"", "%"}
        ]
        if len(words) <= LONGEST:
            return self._words(words)
        # So long, it is a title; unless it is just how we call something ourselves.
        return self._group(" ".join(words))

    def whole(self, levels: Sequence[str]) -> Sense | None:
        """Return what a heading of several levels means, from above to below."""
        if sense := self._told.get(folded(ABOVE.join(levels))):
            return sense
        whole: Sense | None = Sense()
        for level in levels:
            sense = self.sense(level)
            whole = whole + sense if whole and sense else None
        return whole

    def _words(self, words: list[str]) -> Sense | None:
        """Read the words together, or else as two groups: "Điểm" and "năm 2024"."""
        text = " ".join(words)
        if text not in self._read:
            self._read[text] = self._group(text) or self._groups(words)
        return self._read[text]

    def _groups(self, words: list[str]) -> Sense | None:
        for cut in range(1, len(words)):
            first, rest = self._words(words[:cut]), self._words(words[cut:])
            if first and not rest:
                rest = self._part(" ".join(words[cut:]), first.says.get("indicator"))
            if first and rest and (both := first + rest):
                return both
        return None

    def _group(self, text: str) -> Sense | None:
        if meaning := _MEANINGS.get(folded(text)):
            return Sense(meaning)
        with suppress(Unreadable):
            return Sense(says={"time": self.vocabulary.time(text)})
        if measure := self.vocabulary.named(text):
            return Sense(says=measure)
        return self._part(text, self.vocabulary.mapping.indicator)

    def _part(self, text: str, indicator: object) -> Sense | None:
        with suppress(Unreadable):
            return Sense(says={"part": self.vocabulary.part(text, indicator)})
        return None


def _sense(meant: Heading) -> Sense:
    """Leave open what the cells are where the mapping says only the time or so."""
    stated = "holds" in meant.model_fields_set
    return Sense(meant.holds if stated else None, meant.says)
