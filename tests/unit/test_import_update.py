"""A newer table changes its own figures in a file, and no other character."""

from pathlib import Path

import pytest

from reform.importing.row import Row, Spot
from reform.importing.source_file import merged
from reform.located import read
from reform.model import Source
from tests.conftest import ROOT
from tests.unit.import_rows import (
    ABOUT,
    SIPAS,
    TABLE,
    facts,
    left,
    listed,
    row,
)


def test_the_same_table_again_changes_nothing():
    """No character differs, and nothing is told."""
    rows = [
        row("quang-ninh", value="90.10", rank=1),
        row("ha-noi", value="89.58"),
        row("hue", value="85.50"),
        row("hue", {"indicator": "sipas", "period": "2022"}, value="80"),
    ]
    text = left(TABLE)

    merge = merged(text, None, rows)

    assert (text, (), ()) == (merge.text, merge.changes, merge.refusals)


@pytest.mark.parametrize(
    ("row", "old", "new"),
    [
        (row("ha-noi", value="89.60"), "ha-noi: 89.58", "ha-noi: 89.60"),
        (row("ha-noi", rank=3), "ha-noi: 89.58", "ha-noi: {value: 89.58, rank: 3}"),
        (row("quang-ninh", value="90.1"), "{value: 90.10,", "{value: 90.1,"),
        (row("quang-ninh", rank=2), "90.10, rank: 1}  #", "90.10, rank: 2}  #"),
        (
            row("quang-ninh", out_of="100", precision="about"),
            "90.10, rank: 1}",
            "90.10, precision: about, rank: 1, out_of: 100}",
        ),
        (row("hue", value="85.5"), "value: 85.50", "value: 85.5"),
        (row("hue", rank=9), "value: 85.50\n", "value: 85.50\n        rank: 9\n"),
        (row("son-la", value="70"), "'A note'\n", "'A note'\n      son-la: 70\n"),
        (
            row("hue", SIPAS, value="81"),
            "value: 80, precision: over}",
            "value: 81, precision: exact}",
        ),
    ],
    ids=[
        "a bare figure",
        "a bare figure becomes a cell",
        "digits in brackets",
        "a rank before a comment",
        "fields added in brackets",
        "a figure on a line",
        "a line added",
        "a cell added",
        "a statement in brackets",
    ],
)
def test_a_newer_figure_changes_its_own_words_alone(row, old, new):
    """Comments, quotes, foldings, order and what people added stay as they are."""
    merge = merged(left(TABLE), None, [row])

    assert 1 == TABLE.count(old)
    assert TABLE.replace(old, new) == facts(merge.text)


def test_the_fingerprint_follows_the_figures():
    """It is the only other thing that changes, as a person sees in the diff."""
    merge = merged(left(TABLE), None, [row("ha-noi", value="89.60")])

    assert left(TABLE.replace("89.58", "89.60")) == merge.text


def test_a_figure_that_is_not_qualified_any_more_is_exact():
    """A new figure does not inherit the qualifier, or the sum, of the one before."""
    derived = """\
      - indicator: par-index
        subject: hue
        period: 2022
        value: 85.50
        precision: derived
        how: "84 + 1.5"  # page 3
        rank: 9
    """
    merge = merged(left(derived), None, [row("hue", {**ABOUT}, value="86", rank=8)])

    expected = """\
      - indicator: par-index
        subject: hue
        period: 2022
        value: 86
        precision: exact
        rank: 8
        of: 63
    """
    assert listed(expected) == facts(merge.text)


def test_a_rank_alone_is_qualified_like_a_figure():
    """A rank that was derived is stated now: its sum goes."""
    derived = """\
      - indicator: par-index
        subject: hue
        period: 2022
        precision: derived
        rank: 9
        of: 63  # all
        how: "8 + 1"  # page 3
    """
    merge = merged(left(derived), None, [row("hue", rank=8)])

    expected = """\
      - indicator: par-index
        subject: hue
        period: 2022
        precision: exact
        rank: 8
        of: 63  # all  # page 3
    """
    assert listed(expected) == facts(merge.text)


def test_a_field_may_go_where_another_comes():
    """A rank is added just where the outdated sum stood."""
    derived = """\
      - indicator: par-index
        subject: hue
        period: 2022
        value: 85.50
        precision: derived
        how: "84 + 1.5"
        of: 63
    """
    merge = merged(left(derived), None, [row("hue", value="86", rank=8)])

    expected = """\
      - indicator: par-index
        subject: hue
        period: 2022
        value: 86
        precision: exact
        rank: 8
        of: 63
    """
    assert listed(expected) == facts(merge.text)


def test_the_same_figure_keeps_the_qualifier_that_a_person_gave_it():
    """A table that says nothing of precision does not contradict one."""
    merge = merged(left(TABLE), None, [row("hue", SIPAS, value="80")])

    assert left(TABLE) == merge.text


def test_a_table_that_says_exact_contradicts_a_qualifier():
    """What the table states is brought in, even where it is what usually holds."""
    rows = [row("hue", SIPAS, value="80", precision="exact")]

    assert "80, precision: exact}" in merged(left(TABLE), None, rows).text


def test_new_facts_join_a_table_of_their_topic():
    """They follow its last cell, and say for themselves what its others do not."""
    table = """\
      - indicator: par-index
        period: 2022
        precision: over
        values: {ha-noi: 80,
                 hue: 70}
      - indicator: par-index
        period: 2022-H1
        values:
          ha-noi: 80
    """
    about = {"indicator": "par-index", "period": "2022"}
    rows = [
        row("hue", about | {"period": "2022-H1"}, value="3"),
        row("son-la", about, value="60", precision="over"),
        row("an-giang", about, value="50", rank=9),
    ]

    expected = """\
      - indicator: par-index
        period: 2022
        precision: over
        values: {ha-noi: 80,
                 hue: 70, son-la: 60, an-giang: {value: 50, precision: exact, rank: 9}}
      - indicator: par-index
        period: 2022-H1
        values:
          ha-noi: 80
          hue: 3
    """
    assert listed(expected) == facts(merged(left(table), None, rows).text)


def test_facts_of_another_topic_follow_all_others():
    """Comments at the end of the file stay with what they follow."""
    end = "  # the end of the table\n"
    rows = [row("hue", ABOUT | {"period": "2021"}, value="1")]

    added = facts(merged(left(TABLE + end), None, rows).text).removeprefix(TABLE + end)

    assert added.startswith("  - indicator: par-index\n    subject: hue\n")


def test_a_set_of_provinces_is_another_topic_where_the_time_does_not_decide():
    """Of 2025 there are facts for 63 and for 34; of 2022 there are none for 34."""
    of_2025 = {"indicator": "dti", "period": "2025", "provinces": 34}
    of_2022 = {"indicator": "dti", "period": "2022", "provinces": 63}
    text = left("""\
      - {indicator: dti, subject: hue, period: 2025, provinces: 63, value: 1}
      - {indicator: dti, subject: hue, period: 2022, value: 2}
    """)

    merge = merged(text, None, [row("hue", of_2025, value="3")])
    again = merged(text, None, [row("hue", of_2022, value="2")])

    assert 3 == merge.text.count("subject: hue")
    assert text == again.text


def test_the_country_is_of_no_set_of_provinces():
    """A table of the 34 may have a line for the country, which is the same fact."""
    text = left("- {indicator: dti, subject: viet-nam, period: 2025, value: 1}\n")
    about = {"indicator": "dti", "period": "2025", "provinces": 34}

    merge = merged(text, None, [row("viet-nam", about, value="1")])

    assert text == merge.text


def test_nothing_joins_a_table_that_is_doubted():
    """What a person doubts of the figures that are there may not hold for others."""
    table = """\
      - indicator: par-index
        period: 2022
        of: 63
        doubt: {vi: Sai, en: Wrong}
        values: {ha-noi: 80}
    """
    merge = merged(left(table), None, [row("hue", value="3")])

    assert 2 == facts(merge.text).count("- indicator: par-index")


def test_what_joins_a_table_with_a_note_is_told():
    """The note then holds for it, too, as a reviewer should know."""
    table = """\
      - indicator: par-index
        period: 2022
        of: 63
        note: {vi: Ghi, en: Note}
        values: {ha-noi: 80}
    """
    merge = merged(left(table), None, [row("hue", value="3")])

    assert "the table's note now holds for what was added, too" in merge.changes[0]


def test_facts_that_the_table_lacks_stay_and_are_counted():
    """A table need not have all that its publication states."""
    merge = merged(left(TABLE), None, [row("ha-noi", value="89.60")])

    changes = (
        "par-index, 2022, ha-noi: value 89.58 → 89.60",
        "kept: 3 facts that the table does not have",
    )
    assert changes == merge.changes


def test_what_holds_for_a_table_changes_with_all_its_cells_only():
    """How many were ranked is said once for all."""
    subjects = ("quang-ninh", "ha-noi", "hue")
    rows = [row(subject, ABOUT | {"of": 62}) for subject in subjects]

    whole = merged(left(TABLE), None, rows)
    part = merged(left(TABLE), None, rows[:2])

    assert left(TABLE.replace("of: 63", "of: 62")) == whole.text
    assert (left(TABLE), 1) == (part.text, len(part.refusals))


def test_ends_of_lines_and_a_missing_last_one_are_kept():
    """A file of Windows stays one, and a new line begins a line of its own."""
    text = left(TABLE).rstrip().replace("\n", "\r\n")
    rows = [row("son-la", value="70"), row("hue", ABOUT | {"period": "2021"}, rank=1)]

    merge = merged(text, None, rows)

    assert merge.text == merged(f"\ufeff{text}", None, rows).text
    assert merge.text.replace("\r\n", "\n") == merged(left(TABLE), None, rows).text
    assert merge.text.count("\n") - 1 <= merge.text.count("\r\n")


def test_a_missing_last_end_of_line_is_no_reason_to_touch_a_file():
    """A file to which nothing is added stays as it is."""
    text = left(TABLE).rstrip()

    assert text == merged(text, None, [row("ha-noi", value="89.58")]).text


def own_rows(source):
    """Return the rows of a table that states what a source states."""
    for statement in source.facts:
        said = {k: v for k, v in statement if v is not None}
        names = (
            "indicator",
            "tier",
            "part",
            "provinces",
            "since",
            "at",
            "period",
            "to",
        )
        about = {n: said[n] for n in (*names, "of", "where") if n in said}
        cells = statement.values or {statement.subject: statement}
        for subject, cell in cells.items():
            fields = ("value", "how", "rank", "out_of", "change", "note", "doubt")
            stated = {n: getattr(cell, n) for n in fields}
            yield Row(source.id, subject, about, stated, Spot(1, 1))


@pytest.mark.parametrize("name", ["tay-ninh-portal-2023-02-03", "vgp-2024-04-17"])
def test_the_projects_own_files_come_out_as_they_went_in(name):
    """Notes over several lines, tables and comments of real files make no noise."""
    path = Path(f"data/sources/{name}.yml")
    text = (ROOT / path).read_text(encoding="utf-8")
    source = Source.read(read(ROOT, path)[0].value, name)

    merge = merged(text, None, list(own_rows(source)))

    assert (text, (), ()) == (merge.text, merge.changes, merge.refusals)
