"""The frame of every figure: its claim, drawing, table, sources, and what to take.

A macro of a family makes a `Figure` of what `reform.charts` returned for some choices,
and writes `framed(desk, figure)`. The figure has a page of its own under figures/,
to be linked, cited and embedded, with its data and pictures beside it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from macros.tables import facts_of
from reform.rendering import Drawing

if TYPE_CHECKING:
    from macros.desk import Desk
    from reform.choice import Choice
    from reform.model import Source

_END = re.compile(r"(?<=[^P]\.) (?=\w)")
"""Between two sentences; the point of "TP. Hồ Chí Minh" ends none."""

NAMED = 3
"""Publications that are named under a figure; its table names them all."""


@dataclass(frozen=True)
class Sibling:
    """The same figure of another time."""

    label: str
    """What tells it from the others: its year."""

    id: str
    """Of its `Figure`."""


@dataclass(frozen=True)
class Figure:
    """A drawn figure and what accompanies it."""

    family: str
    """Kind of figure: its class in stylesheets, and the first word of its id."""

    about: tuple[object, ...]
    """What tells it from others of its family, in the order of the id; None is left
    out: `("par-index", "quang-ninh", None)`."""

    title: str
    """What is drawn: "PAR INDEX, Quảng Ninh, 2012-2023"."""

    sentence: str
    """The headline: what is seen, with numbers."""

    specification: dict[str, Any]
    """The drawing, from `reform.charts`."""

    choices: Sequence[Choice]
    """The facts that are drawn: they give the table, the data, the sources, the date
    and the unit. None where tasks or targets are drawn instead."""

    table: Callable[[], str] | None = None
    """Writes a table of its own; else one of the *choices*."""

    below: Callable[[], str] | None = None
    """Writes what else stands under the drawing, such as breaks of the method."""

    data: Callable[[], bytes] | None = None
    """Writes the CSV file; else it has the facts of the *choices*."""

    stated_by: Sequence[Source] = ()
    """Publications, where there are no *choices* that name them."""

    siblings: Sequence[Sibling] = ()
    """The same figure of all times there are, its own among them."""

    is_table_apart: bool = False
    """Whether pages link to the table on the figure's own page: a long one, of what
    they say elsewhere."""

    unit: str | None = None
    """Unit, where that of the indicator would mislead; empty for none."""

    @cached_property
    def id(self) -> str:
        """Name of its page and files: "trend-par-index-quang-ninh"."""
        return figure_id(self.family, *self.about)

    @cached_property
    def drawing(self) -> Drawing:
        """What is to be drawn."""
        return Drawing(self.specification, self.title, self.sentence)

    @property
    def headline(self) -> str:
        """The first sentence: the claim."""
        return _END.split(self.sentence, maxsplit=1)[0]

    @property
    def details(self) -> str:
        """The sentences after the first."""
        return self.sentence[len(self.headline) :].strip()

    @cached_property
    def sources(self) -> list[Source]:
        """Publications, those that state most of it first."""
        if self.stated_by:
            return [*self.stated_by]
        stated = Counter(choice.shown.source.id for choice in self.choices)
        named = {c.shown.source.id: c.shown.source for c in self.choices}
        return sorted(named.values(), key=lambda each: (-stated[each.id], each.id))

    @property
    def newest(self) -> Source | None:
        """The publication that came out last."""
        published = attrgetter("published.start")
        return max(self.sources, key=published, default=None)


def figure_id(family: str, *about: object) -> str:
    """Return the id of the figure of a *family* that is *about* something."""
    words = "-".join(str(each) for each in (family, *about) if each is not None)
    return re.sub("[^a-z0-9]+", "-", words.lower()).strip("-")


def framed(desk: Desk, figure: Figure) -> str:
    """
    Write a figure, and see that its page and files are made.

    The first page that shows it is the one that its own page leads back to.

    Raises:
        LookupError: another figure has its id.

    """
    show(desk, figure)
    return written(desk, figure)


def framed_among(desk: Desk, figures: Iterable[Figure], identity: str) -> str:
    """Write the figure of that id, and see that those of other times are there too."""
    by_id = {figure.id: figure for figure in figures}
    for figure in by_id.values():
        show(desk, figure)
    return written(desk, by_id[identity]) if identity in by_id else ""


def show(desk: Desk, figure: Figure) -> None:
    """
    See that a figure's page and files are made, to which the page at hand links.

    Of an edition that is not published there are none.
    """
    if desk.notice is None:
        desk.shown.add(figure, desk.here)
        desk.easel.place(figure.drawing)


def written(desk: Desk, figure: Figure) -> str:
    """Return the figure as it stands on the page at hand."""
    return desk.render(
        "figure.html",
        figure=figure,
        drawing=desk.easel.place(figure.drawing),
        unit=unit_of(desk, figure),
        sources=figure.sources[:NAMED],
        others=len(figure.sources[NAMED:]),
        table=_table(desk, figure),
        below=figure.below() if figure.below else "",
        page=desk.url(f"figures/{figure.id}/"),
        data=desk.shared(f"figures/{figure.id}.csv"),
    )


def _table(desk: Desk, figure: Figure) -> str:
    """Write the table; nothing on pages that link to it."""
    if figure.is_table_apart and not desk.here.startswith("figures/"):
        return ""
    return (
        figure.table() if figure.table else facts_of(desk, figure.choices, figure.title)
    )


def unit_of(desk: Desk, figure: Figure) -> str:
    """Return the unit of all values; nothing where there are several."""
    if figure.unit is not None:
        return figure.unit
    keys = {choice.shown.key.indicator for choice in figure.choices}
    units = {desk.catalogue.indicators[key].unit for key in keys}
    return (
        desk.edition.unit(desk.catalogue.units[units.pop()]) if len(units) == 1 else ""
    )
