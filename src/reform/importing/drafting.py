"""Puts together what a table says about one figure, as a fact of a publication."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from reform.importing.row import Row
from reform.importing.unreadable import Unreadable
from reform.territory import set_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reform.catalogue import Catalogue
    from reform.importing.figures import Figure
    from reform.importing.row import Spot
    from reform.importing.vocabulary import Vocabulary
    from reform.model import Indicator
    from reform.period import Period

Said = dict[str, Any]
"""What is said about a figure, by the names of `reform.importing.mapping.Meaning`."""

_ABOUT = (
    *("indicator", "tier", "part", "provinces", "at", "period", "since", "to"),
    *("of", "where"),
)
"""What tells a fact from others, in the order of `reform.model`."""

_CLOCKS = {"state": "at", "cumulative": "to"}
"""How a time is written, by the nature of the indicator; else it is a period."""

_EXPLICIT = ("at", "period", "to")

_NEEDED = {
    "source": (
        "which publication states this?",
        "--source ID; for a new one also --title, --publisher-vi and so on",
    ),
    "indicator": (
        "which indicator is this?",
        "--indicator ID, a file name in data/indicators",
    ),
    "subject": (
        "whom are the figures about?",
        "name the column Tỉnh, or say --subject ID",
    ),
}
"""What every fact has: the question where nothing says it, and how to answer."""


class Missing(Unreadable):
    """Something that every fact has is not said."""

    def __init__(self, what: str, message: str, remedy: str) -> None:
        """Keep *what* is missing, the question, and how to answer it."""
        super().__init__(message, remedy)
        self.what = what


@dataclass(frozen=True)
class Draft:
    """A fact as it was read, before it is compared with the others."""

    row: Row
    """What is stated."""

    percent: bool = False
    """Whether the table itself says that the figure is in percent."""

    def joined(self, other: Draft) -> Draft | None:
        """Put value and rank together; None where both state the same."""
        if self.row.cell.keys() & other.row.cell.keys():
            return None
        about = {**self.row.about, **other.row.about}
        ordered = {name: about[name] for name in _ABOUT if name in about}
        cell = {**self.row.cell, **other.row.cell}
        row = replace(self.row, about=ordered, cell=cell)
        return Draft(row, self.percent or other.percent)


def draft(said: Said, spot: Spot, vocabulary: Vocabulary) -> Draft:
    """
    Make a fact of what is *said* about the figure at *spot*.

    Raises:
        Missing: it is not said what, whom or when the figure is about.
        Unreadable: what is said does not go together.

    """
    for name, words in _NEEDED.items():
        if said.get(name) is None:
            raise Missing(name, *words)
    indicator = vocabulary.indicator(said["indicator"])
    about = {**said, **_times(said, indicator)}
    if (part := said.get("part")) is not None:
        about["part"] = vocabulary.part(part, said["indicator"])
    about["provinces"] = _set(said, vocabulary)
    about["of"] = _of(said)
    kept = {name: about[name] for name in _ABOUT if about.get(name) is not None}
    figure: Figure | None = said.get("value")
    percent = figure is not None and figure.unit == "percent"
    kind = _kind(vocabulary.catalogue, said["subject"])
    row = Row(said["source"], said["subject"], kept, _cell(said, indicator), spot, kind)
    return Draft(row, percent)


def _kind(catalogue: Catalogue, subject: str) -> str:
    place = catalogue.places.get(subject)
    return place.kind if place else "ministry"


def _times(said: Said, indicator: Indicator) -> dict[str, str | None]:
    """Return the times of a fact as texts, under the names that its nature asks for."""
    given = {n: said[n].text for n in (*_EXPLICIT, "since") if said.get(n)}
    if given.keys() & set(_EXPLICIT):
        return dict.fromkeys((*_EXPLICIT, "since")) | given
    if said.get("time") is None:
        raise Missing(
            "time", "which time are the figures about?", "--period 2024 or so"
        )
    clock = "to" if "since" in given else _CLOCKS.get(indicator.nature, "period")
    return {**given, clock: said["time"].text}


def _set(said: Said, vocabulary: Vocabulary) -> int | None:
    """Return the set of provinces, where the time alone does not say it."""
    place = vocabulary.catalogue.places.get(said["subject"])
    time: Period = next(p for n in (*_EXPLICIT, "time") if (p := said.get(n)))
    if place is None or said.get("provinces") == set_of(time):
        return None
    return said.get("provinces")


def _of(said: Said) -> int | None:
    """Return how many were ranked; a rank may say it too, as in 12/63."""
    _, beside = said.get("rank") or (None, None)
    of: int | None = said.get("of")
    if of and beside and of != beside:
        raise Unreadable(
            f"{beside} were ranked here, but {of} elsewhere", "which is it?"
        )
    return of or beside


def _cell(said: Said, indicator: Indicator) -> dict[str, object]:
    """Return what is stated, in the order of `reform.model.Cell`."""
    cell: dict[str, object] = {}
    if (figure := said.get("value")) is not None:
        _refuse_other_unit(figure, indicator)
        cell["value"] = figure.value
    cell["precision"] = _precision(figure, said.get("precision"))
    cell["how"] = said.get("how")
    cell["rank"], _ = said.get("rank") or (None, None)
    whole: Figure | None = said.get("out_of")
    cell["out_of"] = whole.value if whole else None
    cell["change"] = _change(said) if said.get("change_by") else None
    cell["note"], cell["doubt"] = _text(said, "note"), _text(said, "doubt")
    return {name: stated for name, stated in cell.items() if stated is not None}


def _precision(figure: Figure | None, said: str | None) -> str | None:
    qualified = figure.precision if figure and figure.precision != "exact" else said
    return None if qualified == "exact" else qualified


def _refuse_other_unit(figure: Figure, indicator: Indicator) -> None:
    if figure.unit and figure.unit != indicator.unit:
        said = f"this is in {figure.unit}, but {indicator.id} in {indicator.unit}"
        raise Unreadable(said, "correct the unit, or take it away from the figure")


def _change(said: Said) -> Mapping[str, object]:
    by: Figure = said["change_by"]
    unit = said.get("change_unit") or by.unit
    against: Period | None = said.get("change_against")
    if unit is None or against is None:
        missing = "change_unit" if unit is None else "change_against"
        raise Unreadable(f"a change needs {missing}", "add a column of that name")
    change = {"by": by.value, "unit": unit, "against": against.text}
    if precision := _precision(by, said.get("change_precision")):
        change["precision"] = precision
    return change


def _text(said: Said, name: str) -> object:
    """Return a text in both languages; one alone would leave some readers without."""
    text = {n: words for n in ("vi", "en") if (words := said.get(f"{name}_{n}"))}
    if len(text) == 1:
        given, wanted = ("vi", "en") if "vi" in text else ("en", "vi")
        message = f"there is {name}_{given}, but no {name}_{wanted}"
        raise Unreadable(message, "write it in both languages")
    return text or said.get(name)
