"""A table's facts become the file of the publication that states them."""

import re
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reform.fact import facts_of
from reform.importing.row import Row, Spot
from reform.importing.source_file import merged
from reform.located import read
from reform.model import Source
from tests.unit.import_rows import (
    FIRST,
    HEAD,
    NOTE,
    row,
)


def begun(*rows):
    """Return the facts of a new file."""
    merge = merged(None, HEAD, rows)

    assert () == merge.refusals
    return merge.text.partition("facts:\n")[2]


def test_a_new_file_says_what_it_is_and_states_its_facts():
    """The head comes in the model's order, then the fingerprint, then the facts."""
    shuffled = dict(reversed(HEAD.items()))
    merge = merged(None, shuffled, [row("ha-noi", value="89.58", rank=3)])

    expected = """\
imported: "………"
facts:
  - indicator: par-index
    subject: ha-noi
    period: 2022
    value: 89.58
    rank: 3
    of: 63
"""
    assert FIRST + expected == re.sub('"[0-9a-f]{16}"', '"………"', merge.text)
    assert ("par-index, 2022: ha-noi added",) == merge.changes


def test_rows_about_one_thing_are_one_table():
    """Cells keep the table's order and digits; a figure alone stands bare."""
    rows = [
        row("quang-ninh", value="90.10", rank=1),
        row("ha-noi", value="89.58"),
        row("dong-nai", rank=51, value="82", note=NOTE),
    ]

    expected = """\
  - indicator: par-index
    period: 2022
    of: 63
    values:
      quang-ninh: {value: 90.10, rank: 1}
      ha-noi: 89.58
      dong-nai:
        value: 82
        rank: 51
        note:
          vi: Ghi chú.
          en: A note.
"""
    assert expected == begun(*rows)


def test_what_all_cells_say_is_said_once():
    """One note and one qualifier hold for the table; exact is not written at all."""
    rows = [
        row("ha-noi", value="80", precision="over", note=NOTE),
        row("hue", value="70", precision="over", note=NOTE),
    ]

    expected = """\
  - indicator: par-index
    period: 2022
    precision: over
    of: 63
    note:
      vi: Ghi chú.
      en: A note.
    values:
      ha-noi: 80
      hue: 70
"""
    assert expected == begun(*rows)
    assert "precision" not in begun(row("hue", value="1", precision="exact"))


def test_what_only_some_cells_say_stays_with_them():
    """A qualifier of one cell is no qualifier of the table."""
    rows = [row("ha-noi", value="80", precision="over"), row("hue", value="70")]

    expected = "ha-noi: {value: 80, precision: over}\n      hue: 70\n"
    assert begun(*rows).endswith(expected)


def test_a_derived_figure_keeps_its_sum():
    """The sum stands in quotes beside each figure."""
    sums = {"precision": "derived", "how": "90 - 1"}
    rows = [row("ha-noi", value="89", **sums), row("hue", value="89", **sums)]

    assert 'ha-noi: {value: 89, precision: derived, how: "90 - 1"}' in begun(*rows)


def test_different_times_tiers_and_places_in_the_text_are_different_statements():
    """What tells facts apart stands in the order of the files that people wrote."""
    rows = [
        row("viet-nam", {"indicator": "cut", "to": "2023-02", "since": "2016"}, rank=1),
        row("viet-nam", {"where": "¶ 3", "at": "2022", "indicator": "cut"}, rank=2),
        row(
            "hue",
            {"period": "2025", "provinces": 34, "part": "d-1", "indicator": "papi"},
            value="1.5",
            out_of="8",
            change={"by": Decimal(-30), "unit": "percent", "against": "2021"},
        ),
    ]

    expected = """\
  - indicator: cut
    subject: viet-nam
    since: 2016
    to: 2023-02
    rank: 1
  - indicator: cut
    subject: viet-nam
    at: 2022
    rank: 2
    where: "¶ 3"
  - indicator: papi
    subject: hue
    part: d-1
    provinces: 34
    period: 2025
    value: 1.5
    out_of: 8
    change:
      by: -30
      unit: percent
      against: 2021
"""
    assert expected == begun(*rows)


def test_prose_is_folded_a_sentence_a_line():
    """A long text is broken where a sentence ends, so that its diffs can be read."""
    first = "Nguồn nêu tỷ lệ của TP. Hồ Chí Minh."
    words = " ".join(["chưa"] * 30)
    note = {"vi": f"{first} {words}.", "en": "Short: a colon."}

    expected = f"""\
    note:
      vi: >-
        {first}
        {" ".join(["chưa"] * 18)}
        {" ".join(["chưa"] * 12)}.
      en: "Short: a colon."
"""
    assert begun(row("hue", value="1", note=note)).endswith(expected)


@pytest.mark.parametrize(
    "title",
    [
        "No",
        "2022",
        "12:30 hôm nay",
        "# x y",
        "a: b",
        "a #b",
        "- a",
        '"Một" hai',
        "a\u00a0b",
    ],
)
def test_a_text_that_yaml_would_take_for_something_else_is_quoted(tmp_path, title):
    """Whatever a title looks like, it is read back as the text it is."""
    text = merged(None, HEAD | {"title": title}, []).text
    (tmp_path / "a.yml").write_text(text, encoding="utf-8")

    assert title == read(tmp_path, Path("a.yml"))[0].value["title"]


def test_a_table_that_contradicts_itself_is_refused():
    """A fact that two rows state differently is told with both rows."""
    rows = [row("hue", at=5, value="1"), row("hue", at=9, value="2")]

    (refusal,) = merged(None, HEAD, rows).refusals

    assert "par-index, 2022, hue: rows 5 and 9 differ" == refusal.message


def test_a_row_that_is_there_twice_counts_once():
    """Two rows that say the same are one fact."""
    rows = [row("hue", at=5, value="1"), row("hue", at=9, value="1")]

    assert 1 == begun(*rows).count("hue")


@pytest.mark.parametrize(
    ("facts", "said", "line"),
    [
        ("facts: [}", "the file is no YAML", 9),
        ("facts:", "facts: is no list", 9),
        ("facts:\n  - x", "this is no fact", 10),
        ("facts:\n  - {indicator: x, value: 1}", "this fact lacks its time", 10),
        ("facts: []\nfacts: []", "this is no key, or is written twice", 10),
        ("facts: &a []\nnote: *a", "an alias, or too deep a nesting", 10),
        ("facts: " + "[" * 99, "an alias, or too deep a nesting", 9),
        ("facts: [{indicator: x, at: 2022, value: 1}]", "facts: stands in brackets", 9),
    ],
)
def test_a_file_that_cannot_be_added_to_is_left_alone(facts, said, line):
    """The refusal names the line, and the command that tells what is wrong."""
    merge = merged(f"{FIRST}{facts}\n", None, [row("hue", value="1")])

    assert f"{FIRST}{facts}\n" == merge.text
    (refusal,) = merge.refusals
    assert (said, line) == (refusal.message, refusal.line)
    assert "reform check" in refusal.remedy


def test_a_publication_that_nobody_described_is_refused():
    """A new file needs to say what it is."""
    (refusal,) = merged(None, None, [row("hue", value="1")]).refusals

    assert "there is no such publication" == refusal.message


@pytest.mark.parametrize("ending", ["", "facts: []\n"], ids=["no facts", "empty list"])
def test_a_described_publication_gets_its_first_facts(ending):
    """A file without facts is nobody's work to protect."""
    merge = merged(FIRST + ending, None, [row("hue", value="1")])

    assert ((), merged(None, HEAD, [row("hue", value="1")]).text) == (
        merge.refusals,
        merge.text,
    )


VALUES = st.decimals(0, 1000, places=2)
NOTES = st.sampled_from(
    [
        NOTE,
        {"vi": "Một: hai # ba", "en": "no"},
        {"vi": "dài " * 40 + "hết", "en": "- x"},
        {"vi": "hai  dấu  cách  " * 20 + "hết", "en": "dài" * 60},
        {"vi": "không\u00a0ngắt " * 20 + "hết", "en": "dài " * 40},
    ]
)
CELLS = st.fixed_dictionaries(
    {"value": VALUES},
    optional={
        "rank": st.integers(1, 63),
        "precision": st.sampled_from(["exact", "over", "about"]),
        "note": NOTES,
        "out_of": st.just(Decimal(5000)),
        "change": st.just({"by": Decimal(3), "unit": "percent", "against": "2021"}),
    },
)
ABOUTS = st.fixed_dictionaries(
    {"indicator": st.sampled_from(["par-index", "sipas"])},
    optional={"tier": st.just("province"), "of": st.just(63), "where": st.just("¶ 1")},
).flatmap(
    lambda about: st.sampled_from(
        [{"at": "2022-12-31"}, {"period": "2022"}, {"to": "2022-12", "since": "2016"}]
    ).map(lambda time: about | time)
)
TABLES = st.lists(
    st.tuples(
        st.sampled_from(["hue", "ha-noi", "an-giang", "viet-nam"]), ABOUTS, CELLS
    ),
    max_size=12,
    unique_by=lambda made: (
        made[0],
        *sorted((k, v) for k, v in made[1].items() if k not in {"of", "where"}),
    ),
).map(lambda made: [Row("press", *parts, Spot(n, 1)) for n, parts in enumerate(made)])


def stated(text, folder):
    """Return the facts of a file as the catalogue reads them."""
    (folder / "a.yml").write_text(text, encoding="utf-8")
    located, problems = read(folder, Path("a.yml"))
    assert [] == problems
    source = Source.read(located.value, "a")
    return {
        (fact.key.subject, fact.key.indicator, fact.key.tier, str(fact.key.when)): (
            str(fact.value),
            fact.precision,
            fact.rank,
            fact.out_of,
            fact.note and (fact.note.vi, fact.note.en),
            fact.change and fact.change.by,
        )
        for fact in facts_of(source, frozenset())
    }


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Give a folder for a file that is written again and again."""
    return tmp_path_factory.mktemp("sources")


@settings(deadline=None)
@given(rows=TABLES)
def test_any_table_is_read_back_as_it_was_stated(folder, rows):
    """Lifting and folding lose nothing, and a second run changes nothing."""
    merge = merged(None, HEAD, rows)
    again = merged(merge.text, None, rows)

    expected = [
        (
            str(row.cell["value"]),
            row.cell.get("precision", "exact"),
            row.cell.get("rank"),
            row.cell.get("out_of"),
            tuple(row.cell["note"].values()) if "note" in row.cell else None,
            row.cell["change"]["by"] if "change" in row.cell else None,
        )
        for row in rows
    ]
    assert sorted(map(str, expected)) == sorted(
        map(str, stated(merge.text, folder).values())
    )
    assert (merge.text, (), ()) == (again.text, again.changes, again.refusals)


@settings(deadline=None)
@given(older=TABLES, newer=TABLES)
def test_a_newer_table_adds_and_updates_and_loses_nothing(folder, older, newer):
    """The file then states what both did, and the newer where they differ."""
    first = merged(None, HEAD, older).text
    merge = merged(first, None, newer, force=True)
    before, after = stated(first, folder), stated(merge.text, folder)
    alone = stated(merged(None, HEAD, newer).text, folder)

    assert before.keys() | alone.keys() == after.keys()
    assert {k: v[0] for k, v in (before | alone).items()} == {
        k: v[0] for k, v in after.items()
    }
    assert merge.text == merged(merge.text, None, newer, force=True).text
