"""One example: an indicator, and the publication that there never was."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from reform.model import Indicator, Source

PREFIX = "example-"
"""What the id of every made-up thing begins with, and no id in `data/`."""

PUBLISHER = {"vi": "Ví dụ minh họa, không phải số liệu", "en": "Illustration, not data"}
"""Who is said to have published it."""

PUBLISHED = "2025-12-31"
"""Day on which it is said to have appeared, after all its periods."""

NOTE = {
    "vi": "Số giả định để thử hình vẽ, không lấy từ nguồn nào.",
    "en": "Made up to try figures with; no publication states it.",
}

Row = dict[str, Any]
"""A statement as it would be written in a source's file."""

Sets = Mapping[int, tuple[str, ...]]
"""Ids of the provinces of each set, 63 and 34."""

NAMES = {"vi": "Ví dụ: {}", "en": "Example: {}"}

PROMISES = f"{PREFIX}promises"
"""Id of the publication that is said to state all targets and tasks."""

PERCENT = {"unit": "percent", "bounds": {"least": 0, "most": 100}, "decimals": 2}
"""What an indicator in per cent has other than most."""

WORDY = {
    "vi": (
        "Ví dụ được viết rất dài, nhiều hơn một dòng và nhiều hơn hai dòng, để xem "
        "hình vẽ xuống dòng thế nào khi lời văn không ngắn lại được"
    ),
    "en": (
        "An example in many words, more than one line of them and more than two, to "
        "see how a figure breaks its lines where the words cannot be made any fewer"
    ),
}
"""Words that no line holds."""


@dataclass(frozen=True)
class Example:
    """Something that data may be like, and figures have to bear."""

    what: str
    """Its id, but for the prefix that all share."""

    name: tuple[str, str]
    """What it is an example of, in Vietnamese and in English."""

    stated: Callable[[Sets], list[Row]]
    """Writes what is stated; is given the provinces of each set."""

    about: Mapping[str, Any] = field(default_factory=dict)
    """What its indicator has other than most."""

    @property
    def id(self) -> str:
        """Id of its indicator, and of its publication."""
        return PREFIX + self.what

    def indicator(self) -> Indicator:
        """Return what it measures."""
        usual = {
            "name": named(self.name),
            "description": NOTE,
            "pillar": "direction",
            "unit": "points",
            "better": "higher",
            "nature": "score",
            "frequency": "year",
            "decimals": 1,
        }
        return Indicator.read({**usual, **self.about}, self.id)

    def source(self, sets: Sets) -> Source:
        """Return the publication that is made up for it."""
        rows = [
            {"indicator": self.id, "note": NOTE, **row} for row in self.stated(sets)
        ]
        return publication(self.id, self.name[0], rows)


def named(name: tuple[str, str]) -> dict[str, str]:
    """Write the name of something made up, which says that it is."""
    languages = zip(NAMES.items(), name, strict=True)
    return {language: form.format(text) for (language, form), text in languages}


def publication(identity: str, about: str, rows: list[Row]) -> Source:
    """Make up a publication, in Vietnamese, *about* something."""
    stated = {
        "title": f"{PUBLISHER['vi']}: {about}",
        "publisher": PUBLISHER,
        "published": PUBLISHED,
        "no_url": NOTE,
        "kind": "dataset",
        "note": NOTE,
        "facts": tuple(rows),
    }
    return Source.read(stated, identity)
