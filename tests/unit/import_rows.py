"""Rows of tables and source files that tests of the import share."""

from decimal import Decimal
from textwrap import dedent, indent

from reform.importing.row import Row, Spot
from reform.importing.source_file import merged

HEAD = {
    "title": "Chỉ số cải cách hành chính",
    "publisher": {"vi": "Báo", "en": "Newspaper"},
    "published": "2023-04-19",
    "url": "https://example.vn/a",
    "kind": "press",
}

FIRST = """\
# yaml-language-server: $schema=../schemas/source.schema.json
title: Chỉ số cải cách hành chính
publisher:
  vi: Báo
  en: Newspaper
published: 2023-04-19
url: https://example.vn/a
kind: press
"""

ABOUT = {"indicator": "par-index", "period": "2022", "of": 63}
NOTE = {"vi": "Ghi chú.", "en": "A note."}

SIPAS = {"indicator": "sipas", "period": "2022"}

TABLE = """\
  # Table 4.2, page 118
  - indicator: par-index
    period: 2022
    of: 63
    where:   page 118
    values:
      quang-ninh: {value: 90.10, rank: 1}  # the printed total differs
      ha-noi: 89.58
      # out of order
      hue:
        value: 85.50
        note:
          vi: >-
            Dòng một
            dòng hai.
          en: 'A note'
  # The next one
  - {indicator: sipas, subject: hue, period: 2022, value: 80, precision: over}
"""


def row(subject, about=ABOUT, at=2, **cell):
    """Return a row of a table; figures are given as texts."""
    numbers = {n: Decimal(cell[n]) for n in ("value", "out_of") if n in cell}
    return Row("press", subject, about, cell | numbers, Spot(at, 1))


def left(facts):
    """Return a file as the importer would have left it with these facts."""
    return merged(by_hand(facts), None, [], force=True).text


def by_hand(facts):
    """Return a file that a person wrote."""
    return f"{FIRST}facts:\n{listed(facts)}"


def listed(facts):
    """Indent facts as a file does."""
    return indent(dedent(facts), "  ")


def facts(text):
    """Return the facts of a file, without the fingerprint above them."""
    return text.partition("facts:\n")[2]
