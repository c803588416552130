"""Targets to download: how far each has got, with the numbers that say so."""

import csv
from io import StringIO
from typing import get_args

import pytest

from reform.edition import Edition
from reform.progress.sentence import StatusWords
from reform.progress.state import METHOD, STATES, Doubt, Reason
from reform.publishing.formats import as_csv
from reform.publishing.meanings import meanings
from reform.publishing.promises import TARGETS
from reform.publishing.selected import targets_as_csv
from reform.wording import LANGUAGES

PLAN = """\
name: {vi: Kế hoạch, en: A plan}
subject: viet-nam
period: 2021-2030
targets:
  - {id: accounts, text: {vi: Một., en: One.}, indicator: accounts, subject: viet-nam,
     comparison: at-least, value: 200, deadline: 2030, source: report}
  - {id: share, text: {vi: Hai., en: Two.}, indicator: services, subject: viet-nam,
     comparison: at-least, value: 60, unit: percent, deadline: 2025, source: report}
  - {id: built, text: {vi: Ba., en: Three.}, pillar: procedures, subject: viet-nam,
     comparison: done-by, deadline: 2022, source: report,
     history: [{at: 2022-05-04, state: done, source: later}]}
"""

SERVICES = """\
name: {vi: Dịch vụ, en: Services}
description: {vi: Dịch vụ., en: Services.}
pillar: procedures
unit: points
better: higher
nature: state
"""

FACTS = """
- {indicator: accounts, subject: viet-nam, at: 2020-12-31, value: 100.0}
- {indicator: accounts, subject: viet-nam, at: 2022-12-31, value: 120}
- {indicator: services, subject: viet-nam, at: 2025-12-31, value: 2, out_of: 3}
"""


@pytest.fixture
def promised(tiny):
    """Give a catalogue of a target on its way, one that is met, and one done."""
    tiny.write("indicators/services.yml", SERVICES)
    tiny.write("programmes/plan.yml", PLAN)
    tiny.publish(FACTS)
    return tiny.catalogue()


def rows(content):
    """Read a table as a spreadsheet does, by the ids of its targets."""
    text = content.decode("utf-8-sig")
    return {row["target"]: row for row in csv.DictReader(StringIO(text, newline=""))}


@pytest.fixture
def found(promised):
    """Give the rows of all targets."""
    return rows(as_csv(TARGETS, TARGETS.cells(promised)))


def test_pace_stands_with_everything_it_follows_from(found):
    """It can be done again from the row: 20 in 730 days, by 100 in 3,652 days."""
    row = found["accounts"]

    assert ("on-track", "") == (row["state"], row["reason"])
    assert ("100.0", "2020-12-31", "later") == tuple(
        row[f"base_{name}"] for name in ("value", "until", "source")
    )
    assert ("120", "2022-12-31", "later") == tuple(
        row[f"figure_{name}"] for name in ("value", "until", "source")
    )
    assert ("80", "10.0068", "10.0014", "1.0005", "200.0548") == tuple(
        row[name]
        for name in ("gap", "made_per_year", "needed_per_year", "ratio", "projected")
    )
    assert ("2026-11-01", METHOD) == (row["assessed"], row["method"])


def test_computed_share_is_rounded_and_a_published_figure_is_not(found):
    """Two of three are no decimal number; 100.0 keeps the digit that it has."""
    assert "66.6667" == found["share"]["figure_value"]
    assert ("met", "0.0000") == (found["share"]["state"], found["share"]["gap"])
    assert "100.0" == found["accounts"]["base_value"]


def test_what_is_not_known_is_empty(found):
    """A target without a number has neither pace nor gap, and no nought for them."""
    row = found["built"]
    numbers = ("base_value", "figure_value", "gap", "ratio", "projected", "doubts")

    assert ("met", "record") == (row["state"], row["reason"])
    assert [""] * len(numbers) == [row[name] for name in numbers]
    assert "later" == row["state_sources"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentence_is_that_of_the_pages(promised, found, language):
    """It ends with a stop, and its blanks are plain ones."""
    edition = Edition(promised, language)
    said = {
        status.target.id: StatusWords(edition, status).sentence.replace("\xa0", " ")
        for status in edition.ledger.statuses.values()
    }

    assert {target: f"{sentence}." for target, sentence in said.items()} == {
        target: row[f"sentence_{language}"] for target, row in found.items()
    }


def test_data_of_a_figure_have_the_columns_of_all_targets(promised):
    """What is drawn can be joined with the table of everything."""
    targets = [(promised.programmes["plan"], promised.programmes["plan"].targets[0])]
    [row] = rows(targets_as_csv(promised, targets)).values()

    assert ("on-track", "120") == (row["state"], row["latest"])


def test_every_code_is_explained_in_vietnamese():
    """A state, a reason or a doubt that is added is told to Vietnamese readers, too."""
    said = {each.names[0]: each.said for each in meanings(TARGETS, "vi")}
    codes = {"state": STATES, "reason": get_args(Reason), "tested": get_args(Doubt)}

    assert [] == [
        (column, code)
        for column, known in codes.items()
        for code in known
        if f"“{code}” (" not in said[column]
    ]
