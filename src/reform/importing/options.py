"""What can be said to `reform import` on the command line."""

from __future__ import annotations

import re
from argparse import ArgumentTypeError, BooleanOptionalAction
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from pydantic import ValidationError

from reform.complaint import id_form
from reform.importing.mapping import Heading, Meaning, TableMapping
from reform.model import Indicator, Precision, Source, Tier
from reform.model.base import SLUG_PATTERN
from reform.period import FORMS, Period
from reform.problem import nearest

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from reform.model import Authored

LONGEST_ID = 60

_IDS = {
    "source": "publication: a file name in data/sources/",
    "indicator": "a file name in data/indicators/",
    "part": "part of the indicator",
    "subject": "place or ministry",
}


def add_options(parser: ArgumentParser) -> None:
    """Add the options of `reform import` to its *parser*."""
    parser.add_argument("table", type=Path, help="a CSV, TSV or XLSX file")
    parser.add_argument("--mapping", type=Path, help="YAML that says the same as flags")
    parser.add_argument(
        "--dry-run", action="store_true", help="print the changes, write nothing"
    )
    parser.add_argument(
        "--force", action="store_true", help="overwrite what was edited by hand"
    )
    _add_facts(parser)
    _add_reading(parser)
    _add_publication(parser)
    _add_indicator(parser)


def _add_facts(parser: ArgumentParser) -> None:
    facts = parser.add_argument_group("what holds for all figures")
    for name, help_ in _IDS.items():
        facts.add_argument(f"--{name}", type=_identity, metavar="ID", help=help_)
    facts.add_argument("--tier", choices=get_args(Tier), help="level of government")
    facts.add_argument("--period", type=_period, help=f"time: {FORMS}")
    facts.add_argument("--since", type=_period, help="beginning of running totals")
    facts.add_argument("--provinces", type=int, choices=(63, 34), help="which set")
    facts.add_argument("--of", type=int, metavar="N", help="how many were ranked")
    facts.add_argument("--precision", choices=get_args(Precision), help="qualifier")
    facts.add_argument("--where", help="page or table of the publication")


def _add_reading(parser: ArgumentParser) -> None:
    reading = parser.add_argument_group("how the table is read")
    reading.add_argument("--sheet", help="sheet of a workbook")
    reading.add_argument(
        "--columns",
        type=_heading,
        action="append",
        metavar="HEADING=MEANING",
        help=f"what a column holds: {', '.join(get_args(Meaning))}",
    )
    reading.add_argument(
        "--names",
        type=_name,
        action="append",
        metavar="NAME=ID",
        help="whom a name means; NAME=skip leaves its rows out",
    )
    reading.add_argument(
        "--numbers", choices=("vi", "en"), help="vi: 4.419,5; en: 4,419.5"
    )
    reading.add_argument(
        "--fraction", action=BooleanOptionalAction, help="0.9996 means 99.96 %%"
    )
    reading.add_argument("--marks", choices=("drop",), help="leave footnote marks out")
    reading.add_argument("--skip-rows", type=_rows, metavar="1-3,40", help="leave out")


def _add_publication(parser: ArgumentParser) -> None:
    group = parser.add_argument_group("a publication that has no file yet")
    for name in ("title", "publisher-vi", "publisher-en"):
        group.add_argument(f"--{name}")
    group.add_argument("--published", type=_period, help="day, month or year")
    group.add_argument("--url", help="where it can be read")
    for name in ("kind", "language", "authority"):
        group.add_argument(f"--{name}", choices=_choices(Source, name))


def _add_indicator(parser: ArgumentParser) -> None:
    group = parser.add_argument_group("an indicator that has no file yet")
    for name in ("name-vi", "name-en", "description-vi", "description-en"):
        group.add_argument(f"--{name}")
    group.add_argument("--unit", type=_identity, help="id in data/units.yml")
    group.add_argument("--pillar", type=_identity, help="id in data/pillars.yml")
    group.add_argument("--decimals", type=int, choices=range(5))
    for name in ("better", "nature", "frequency"):
        group.add_argument(f"--{name}", choices=_choices(Indicator, name))


def _choices(model: type[Authored], name: str) -> tuple[str, ...]:
    return get_args(model.model_fields[name].annotation)


def _identity(text: str) -> str:
    if re.fullmatch(SLUG_PATTERN, text) and len(text) <= LONGEST_ID:
        return text
    raise ArgumentTypeError(f"{text!r} is no id: {id_form(text)}")


def _period(text: str) -> Period:
    try:
        return Period.parse(text)
    except ValueError:
        raise ArgumentTypeError(f"{text!r} is no time: write {FORMS}") from None


def _rows(text: str) -> str:
    try:
        return TableMapping(skip_rows=text).skip_rows
    except ValidationError:
        raise ArgumentTypeError(f"{text!r} is no list such as 1-3,40") from None


def _pair(text: str) -> tuple[str, str]:
    first, equals, second = text.rpartition("=")
    if not (first.strip() and equals and second.strip()):
        raise ArgumentTypeError(f"{text!r}: an equals sign stands between the two")
    return first.strip(), second.strip()


def _name(text: str) -> tuple[str, str]:
    name, identity = _pair(text)
    return name, _identity(identity)


def _heading(text: str) -> tuple[str, Heading]:
    heading, meaning = _pair(text)
    if meaning not in get_args(Meaning):
        near = nearest(meaning, get_args(Meaning)) or ", ".join(get_args(Meaning))
        raise ArgumentTypeError(f"{meaning!r} is no meaning of a column: {near}")
    return heading, Heading.model_validate({"holds": meaning})
