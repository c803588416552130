"""A publication and the facts that it states."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from reform.model.base import (
    Authored,
    DocumentId,
    Entity,
    IndicatorId,
    MeetingId,
    MinistryId,
    Number,
    Slug,
    SubjectId,
    Text,
    UnitId,
    WebAddress,
)
from reform.period import Period
from reform.text import is_vietnamese

Tier = Literal["ministry", "local", "province", "district", "commune"]
"""Level of government that a figure covers; absent for all of them together."""

Precision = Literal["exact", "over", "under", "nearly", "about", "derived"]
"""How the publication qualifies a figure."""

ProvinceSet = Literal[63, 34]
"""Set of provinces: 63 until 2025-06-30, 34 since 2025-07-01."""


def _refuse(message: str, remedy: str) -> PydanticCustomError:
    return PydanticCustomError("shape", "{said}", {"said": message, "remedy": remedy})


class Change(Authored):
    """A change that a publication states without the levels it lies between."""

    by: Number
    """How much: 30 for "up 30 %", -10 for "down 10 %", 1.7 for "1.7 times"."""

    precision: Precision = "exact"
    """How the publication qualifies it."""

    unit: UnitId
    """Unit of the change, such as `percent` or `times`."""

    against: Period
    """What it is compared with."""


class Cell(Authored):
    """What a table states for one subject."""

    value: Number | None = None
    """The figure."""

    precision: Precision = "exact"
    """How the publication qualifies the figure; said of a table, of all its figures."""

    how: Annotated[str, Field(max_length=120, pattern=r"^[0-9.+\-*/() ;]+$")] | None = (
        None
    )
    """The sum behind a derived figure, such as `88.38 - 1.82`; no words: see note."""

    rank: Annotated[int, Field(ge=1)] | None = None
    """Place in the publication's own order, 1 first."""

    out_of: Number | None = None
    """The whole that the figure is counted from: 699 *of 5187* procedures."""

    change: Change | None = None
    """A change stated instead of a level."""

    note: Text | None = None
    """What a reader must know to read the figure rightly."""

    doubt: Text | None = None
    """Why the publication has probably slipped: the figure stands behind others."""

    @model_validator(mode="after")
    def _states_something(self) -> Self:
        if self.value is None and self.rank is None and self.change is None:
            raise _refuse("states nothing", "add value:, rank: or change:")
        explained = self.how is not None or self.note is not None
        if self.precision == "derived" and not explained:
            raise _refuse("how was it derived?", "add how: with the sum, or note:")
        if self.how is not None and self.precision != "derived":
            raise _refuse("how: is for derived figures", "write precision: derived")
        if self.out_of is not None and self.value is None:
            raise _refuse("out_of: needs a value:", "add value:")
        return self


def _cell(written: object) -> object:
    """Let a table say `ha-noi: 89.58` for `ha-noi: {value: 89.58}`."""
    return written if isinstance(written, dict | Cell) else {"value": written}


TableCell = Annotated[
    Cell, BeforeValidator(_cell, json_schema_input_type=Number | Cell)
]
"""A cell of a table, in full or as a bare number."""


class Statement(Cell):
    """One fact, or one table of facts, as the publication states it."""

    indicator: IndicatorId
    """What is measured: a file name in `data/indicators/`."""

    subject: SubjectId | None = None
    """Whom the figure is about: a place or a ministry. Left out in a table."""

    tier: Tier | None = None
    """Level of government that the figure covers."""

    part: Slug | None = None
    """Which part of the indicator, where it has several: a key of its `parts:`."""

    provinces: ProvinceSet | None = None
    """Set of provinces; needed where the period does not decide it (2025)."""

    at: Period | None = None
    """Day (or month, where no more is known) of a state: how many there are."""

    period: Period | None = None
    """Span that a rate, a score or a flow covers."""

    since: Period | None = None
    """Beginning of a running total; absent where the publication gives none."""

    to: Period | None = None
    """End of a running total."""

    of: Annotated[int, Field(ge=1)] | None = None
    """How many were ranked."""

    where: Annotated[str, Field(max_length=200)] | None = None
    """Place inside the publication: page, table, paragraph."""

    values: dict[SubjectId, TableCell] | None = None
    """A table: one figure a subject, `ha-noi: 89.58` or `ha-noi: {value: …}`."""

    @model_validator(mode="before")
    @classmethod
    def _table_states_its_cells(cls, data: object) -> object:
        """A table has its figures in `values:`, and none beside it."""
        if isinstance(data, dict) and "values" in data:
            beside = sorted(
                {"subject", "value", "rank", "change", "how", "out_of"} & data.keys()
            )
            if beside:
                said = f"{beside[0]}: stands beside values:"
                raise _refuse(said, "put it into the table, or make it a fact apart")
        return data

    @model_validator(mode="after")
    def _states_something(self) -> Self:
        if self.values is None:
            super()._states_something()  # type: ignore[operator]
            if self.subject is None:
                raise _refuse("whom is it about?", "add subject:, or values: for many")
        elif not self.values:
            raise _refuse("the table is empty", "add a subject, or take it out")
        elif self.precision == "derived" and self.note is None:
            self._explain_every_cell(self.values)
        return self

    @staticmethod
    def _explain_every_cell(values: dict[str, TableCell]) -> None:
        """See that each cell of a derived table says how, the table saying nothing."""
        for subject, cell in values.items():
            if "precision" not in cell.model_fields_set and cell.note is None:
                said = f"how was that of {subject} derived?"
                raise _refuse(said, "add note: to the table, or how: to each figure")

    @model_validator(mode="after")
    def _has_one_time(self) -> Self:
        given = [n for n in ("at", "period", "to") if getattr(self, n) is not None]
        if len(given) != 1:
            raise _refuse(
                "exactly one time is needed",
                "at: for a state, period: for a rate or flow, to: for a running total",
            )
        if self.since is not None and self.to is None:
            raise _refuse("since: needs to:", "add the end of the running total")
        return self


class Source(Entity):
    """A publication: who said what, when and where, and the facts it states."""

    title: Annotated[str, Field(min_length=3, max_length=300)]
    """Title as printed, in the publication's own language."""

    publisher: Text
    """Who published it."""

    publisher_id: MinistryId | None = None
    """The publisher, where it is a ministry or ministerial-level agency."""

    published: Period
    """Day it was published; a month or a year where no more is known."""

    published_time: (
        Annotated[str, Field(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")] | None
    ) = None
    """Time of day, where printed: "18:00", in quotes, Viet Nam's time."""

    url: WebAddress | None = None
    """Where it can be read."""

    no_url: Text | None = None
    """Where there is no `url:`: why, and how the publication can be found."""

    kind: Literal["decision", "report", "official-news", "press", "dataset"]
    """What sort of publication it is."""

    language: Literal["vi", "en", "fr", "zh"] = "vi"
    """Language it is written in, or that it was read in."""

    authority: Literal["publisher", "official", "secondary"] = "secondary"
    """Who speaks: the measure's own publisher, another authority, or the press."""

    reports: tuple[MeetingId, ...] = ()
    """Meetings that it reports on."""

    cites: tuple[DocumentId, ...] = ()
    """Legal documents that it names."""

    licence: Annotated[str, Field(max_length=100)] | None = None
    """Licence of a data set, as its publisher names it."""

    note: Text | None = None
    """What a reader must know about the publication."""

    imported: Annotated[str, Field(pattern=r"^[0-9a-f]{16}$")] | None = None
    """Fingerprint of the facts as `reform import` last left them; it writes it."""

    facts: tuple[Statement, ...] = ()
    """What it states, in the order of the publication."""

    @property
    def title_language(self) -> str:
        """Language of the title: a translation may bear that of the original."""
        return "vi" if is_vietnamese(self.title) else self.language
