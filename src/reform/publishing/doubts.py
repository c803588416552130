"""The tables of what is in doubt: facts that exclude each other, and what was left."""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING, Any, get_args

from reform.contradiction import Matter
from reform.model import Omission, Precision, Statement
from reform.publishing.table import Column, Table, field, identity, text_field

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reform.catalogue import Catalogue
    from reform.fact import Fact


@dataclass(frozen=True)
class Disputed:
    """One fact of a contradiction."""

    number: int
    """Which contradiction, from 1."""

    matter: Matter
    """What it is about."""

    fact: Fact
    """One that another excludes."""

    chosen: bool
    """Whether the site shows it."""


def _disputed(catalogue: Catalogue) -> Iterator[Disputed]:
    for number, found in enumerate(catalogue.contradictions, 1):
        for fact in found.facts:
            chosen = catalogue.choices[fact.key].shown is fact
            yield Disputed(number, found.matter, fact, chosen)


CONTRADICTIONS: Table[Disputed] = Table(
    "contradictions",
    "Contradictions",
    "A row is one of several facts about the same thing that cannot all be true, "
    "rounding and words such as over and about allowed for.",
    (
        Column(
            "contradiction",
            "integer",
            "Number of the contradiction; its facts share it.",
            attrgetter("number"),
            required=True,
        ),
        Column(
            "matter",
            "string",
            "Whether figures exclude each other, or ranks, or two hold one place.",
            attrgetter("matter"),
            choices=get_args(Matter),
            required=True,
        ),
        Column(
            "indicator",
            "string",
            "What is measured.",
            attrgetter("fact.key.indicator"),
            required=True,
            refers="indicators",
        ),
        Column(
            "subject",
            "string",
            "Whom it is about: an id in places or ministries.",
            attrgetter("fact.key.subject"),
            required=True,
        ),
        field(Statement, "tier", at="fact.key"),
        field(Statement, "part", at="fact.key"),
        Column(
            "clock",
            "string",
            "Kind of time: at a day, over a period, or a running total to a day.",
            attrgetter("fact.key.when.clock"),
            required=True,
        ),
        Column(
            "time",
            "string",
            "The day or period, or the end of the running total.",
            attrgetter("fact.key.when.until"),
            required=True,
        ),
        Column(
            "since",
            "string",
            "Beginning of a running total, where the publication gives it.",
            attrgetter("fact.key.when.since"),
        ),
        Column(
            "provinces",
            "integer",
            "Set of provinces that the name belongs to; empty if no province.",
            attrgetter("fact.key.provinces"),
            choices=(63, 34),
        ),
        field(Statement, "value", "number", at="fact"),
        Column(
            "precision",
            "string",
            "How the publication qualifies the figure.",
            attrgetter("fact.precision"),
            choices=get_args(Precision),
            required=True,
        ),
        field(Statement, "rank", "integer", at="fact"),
        field(Statement, "of", "integer", at="fact"),
        Column(
            "source",
            "string",
            "Publication that states it.",
            attrgetter("fact.source.id"),
            required=True,
            refers="sources",
        ),
        Column(
            "chosen",
            "boolean",
            "Whether the site shows this one.",
            attrgetter("chosen"),
            required=True,
        ),
    ),
    _disputed,
    key=("contradiction", "subject", "source"),
)

OMISSIONS: Table[Any] = Table(
    "omissions",
    "Omissions",
    "A row is something that a publication states and that is no fact of the data, "
    "with the reason.",
    (
        identity("omission"),
        field(Omission, "source", refers="sources"),
        *text_field(Omission, "stated"),
        *text_field(Omission, "reason"),
        Column(
            "statements",
            "integer",
            "How many statements of the publication are meant.",
            attrgetter("statements"),
            required=True,
        ),
    ),
    lambda catalogue: catalogue.omissions.values(),
)
