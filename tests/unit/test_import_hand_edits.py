"""What people wrote into a file outlives the import of a newer table."""

import re

import pytest

from reform.importing.source_file import merged
from tests.unit.import_rows import (
    NOTE,
    TABLE,
    by_hand,
    left,
    row,
)

PERIOD = re.compile(r"period: ([0-9]+)")
EDITED = left(TABLE).replace("89.58", "89.85")


def test_a_figure_that_a_person_edited_is_not_overwritten():
    """The refusal says what stands where, and what can be done."""
    merge = merged(EDITED, None, [row("ha-noi", value="89.58")])

    assert EDITED == merge.text
    (refusal,) = merge.refusals
    said = "value 89.85 → 89.58 is not brought in"
    assert refusal.message == (
        f"par-index, 2022, ha-noi: the file was edited since the last import; {said}"
    )
    assert "--force" in refusal.remedy
    assert "ha-noi: 89.85" in EDITED.splitlines()[refusal.line - 1]


def test_an_edited_file_may_be_added_to_and_stays_edited():
    """What a person did is protected until somebody forces a change."""
    merge = merged(EDITED, None, [row("son-la", value="70")])
    again = merged(merge.text, None, [row("ha-noi", value="89.58")])

    assert (1, ()) == (merge.text.count("son-la: 70\n"), merge.refusals)
    assert 1 == len(again.refusals)


def test_an_edit_that_the_table_agrees_with_is_no_conflict():
    """Only a difference can be refused."""
    merge = merged(EDITED, None, [row("ha-noi", value="89.85")])

    assert (EDITED, ()) == (merge.text, merge.refusals)


def test_force_takes_the_tables_figures():
    """From then on the file counts as the importer left it."""
    forced = merged(EDITED, None, [row("ha-noi", value="89.58")], force=True)
    newer = merged(forced.text, None, [row("ha-noi", value="90")])

    assert left(TABLE) == forced.text
    assert ((), 1) == (newer.refusals, newer.text.count("ha-noi: 90\n"))


def test_a_file_that_only_people_wrote_is_protected():
    """Without a fingerprint every figure is somebody's work."""
    text = by_hand(TABLE)
    merge = merged(text, None, [row("ha-noi", value="1"), row("an-giang", value="2")])

    assert 1 == len(merge.refusals)
    assert "imported:" not in merge.text
    assert text == merge.text.replace("      an-giang: 2\n", "")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("value: 80,", "value: 81,"),
        ("value: 90.10,", "value: 90.1,"),
        ("rank: 1", "rank: 2"),
        ("of: 63", "of: 62"),
        ("precision: over", "precision: about"),
        ("      ha-noi: 89.58\n", ""),
        ("period: 2022\n", "period: 2023\n"),
    ],
)
def test_every_edit_of_a_figure_counts(old, new):
    """Wherever it stands, and whatever it is: value, rank, qualifier, key."""
    text = left(TABLE).replace(old, new)
    about = {"indicator": "par-index", "period": PERIOD.findall(text)[0]}

    assert text != left(TABLE)
    assert 1 == len(merged(text, None, [row("hue", about, value="9")]).refusals)


def test_the_order_of_facts_does_not_count():
    """Statements may be put in another order by hand."""
    facts = ["- {indicator: a, subject: hue, at: 2022, value: 1}\n"]
    facts.append("- {indicator: b, subject: hue, at: 2022, value: 2}\n")
    one, other = (left("".join(order)) for order in (facts, reversed(facts)))

    assert one.partition("facts:")[0] == other.partition("facts:")[0]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("# the printed total differs", "# it does not"),
        ("{value: 90.10, rank: 1}", "{rank: 1, value: 90.10}"),
        ("ha-noi: 89.58", "ha-noi:\n        value: 89.58"),
        ("dòng hai.", "dòng hai, sửa lại."),
        ("where:   page 118", "where: page 119"),
    ],
    ids=["comment", "order", "form", "note", "place"],
)
def test_edits_that_touch_no_figure_do_not_count(old, new):
    """Prose and form may be improved by hand, and figures still be brought in."""
    text = left(TABLE).replace(old, new)
    merge = merged(text, None, [row("ha-noi", value="90")])

    assert text != left(TABLE)
    assert ((), True) == (merge.refusals, new.split("\n")[0] in merge.text)


def test_prose_that_is_there_is_not_rewritten():
    """A note may be a person's; it stays, and that is said, unless it is forced."""
    rows = [row("hue", value="85.50", note=NOTE)]

    kept = merged(left(TABLE), None, rows)
    forced = merged(left(TABLE), None, rows, force=True)

    assert left(TABLE) == kept.text
    assert "par-index, 2022, hue: the file's own note stays" == kept.changes[0]
    assert '          vi: "Ghi chú."\n          en: "A note."\n' in forced.text


def test_a_note_is_added_where_there_is_none():
    """On a line it stays on that line, so that a comment behind it stays a comment."""
    merge = merged(left(TABLE), None, [row("quang-ninh", note=NOTE)])

    assert 'rank: 1, note: {vi: "Ghi chú.", en: "A note."}}  # the' in merge.text
