"""Programmes that nobody has adopted, with targets of each sort."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reform.examples.example import NOTE, PREFIX, PROMISES, WORDY, named
from reform.examples.stating import cell
from reform.model import Programme

if TYPE_CHECKING:
    from reform.examples.example import Row

SUBJECT = "ha-noi"
"""The province that most targets are about; the series of the country have none."""

NUMBERS = ("value", "most")
"""Fields of a target that hold a number."""


def _aim(vi: str, en: str, on: str | None = None, **fields: Any) -> Row:
    """
    Make up a target that says what it is an example of.

    Args:
        vi: that, in Vietnamese.
        en: that, in English.
        on: the example that measures it; none does where it is left out.
        fields: what it has other than most.

    """
    usual: Row = {
        "text": named((vi, en)),
        "subject": SUBJECT,
        "comparison": "at-least",
        "deadline": 2025,
        "source": PROMISES,
        "note": NOTE,
    }
    measure = {"indicator": PREFIX + on} if on else {"pillar": "direction"}
    numbers = {k: cell(fields[k])["value"] for k in NUMBERS if k in fields}
    return {**usual, **measure, **fields, **numbers}


USUAL = (
    _aim("đã đạt", "reached", "one-point", value="80"),
    _aim("chưa đạt", "missed", "one-point", value="95", deadline=2024),
    _aim("vừa đúng mức", "exactly reached", "one-point", value="87.5"),
    _aim("trên", "over", "all-equal", comparison="over", value="50"),
    _aim("nhiều nhất", "at most", "all-equal", comparison="at-most", value="60"),
    _aim("dưới", "under", "all-equal", comparison="under", value="40"),
    _aim(
        "trong khoảng",
        "between",
        "all-equal",
        comparison="between",
        value="45",
        most="55",
    ),
    _aim("bằng", "equals", "all-equal", comparison="equals", value="50"),
    _aim(
        "thay đổi",
        "change",
        "one-point",
        comparison="change",
        value="30",
        against=2020,
    ),
    _aim(
        "thứ hạng",
        "rank",
        "three-of-63",
        subject="da-nang",
        comparison="rank-within",
        value="10",
    ),
    _aim("hoàn thành", "done by", "one-point", comparison="done-by"),
    _aim("không nêu con số", "no number given", "one-point"),
)
"""Targets of every sort, held against figures that are not odd."""

ODD = (
    _aim("không có số nào", "no figure at all", "no-data", value="80"),
    _aim("chưa có chỉ số đo", "no measure", unit="percent", value="80"),
    _aim("mọi số bằng 0", "all figures zero", "all-zero", value="20"),
    _aim("mức bằng 0", "a level of zero", "all-zero", comparison="at-most", value="0"),
    _aim("số âm, mức dương", "figure below zero", "negative", value="5"),
    _aim("mức âm", "level below zero", "all-negative", value="-20"),
    _aim("số rất lớn, mức nhỏ", "huge figure, small level", "huge", value="100"),
    _aim(
        "số nhỏ, mức rất lớn",
        "small figure, huge level",
        "long-name",
        value="900000000000000",
    ),
    _aim(
        "số kèm “hơn”",
        "figure that is over",
        "qualified",
        subject="an-giang",
        value="45",
    ),
    _aim("không nêu thời hạn", "no deadline", "close", value="99.95", deadline=None),
    _aim("đổi cách đo", "another method", "breaks", value="65", deadline=2022),
)
"""Targets that are hard to draw."""

LENGTHY = {**_aim("dài lời", "wordy", "long-name", value="1600"), "text": WORDY}


def programmes() -> dict[str, Programme]:
    """Return programmes: of usual targets, of odd ones, of one and of none."""
    found = (
        _programme("targets", ("mục tiêu đủ loại", "targets of every sort"), *USUAL),
        _programme("odd-targets", ("mục tiêu khó vẽ", "targets hard to draw"), *ODD),
        _programme("one-target", ("một mục tiêu", "one target"), USUAL[0]),
        _programme("wordy-target", ("mục tiêu dài lời", "a wordy target"), LENGTHY),
        _programme("unmeasured-target", ("mục tiêu chưa đo", "unmeasured"), ODD[1]),
        _programme("no-target", ("không có mục tiêu", "no target")),
    )
    return {programme.id: programme for programme in found}


def _programme(what: str, name: tuple[str, str], *aims: Row) -> Programme:
    targets = tuple({"id": f"{PREFIX}{n}", **aim} for n, aim in enumerate(aims, 1))
    written = {
        "name": named(name),
        "subject": "viet-nam",
        "period": "2022-2025",
        "targets": targets,
        "note": NOTE,
    }
    return Programme.read(written, PREFIX + what)
