"""`reform import` as a whole: one command from a table to checked data files."""

import csv
import shutil
from pathlib import Path

import pytest

from reform.catalogue import examine, load
from reform.cli import main
from reform.importing import command, trial, writing
from reform.territory import provinces
from tests.unit.importer import PUBLICATION, SCORES, Importer

ROOT = Path(__file__).parent.parent.parent
TABLES = Path(__file__).parent / "tables"

INDEX = (
    *("--name-vi", "Chỉ số Xanh", "--name-en", "Green index"),
    *("--description-vi", "Điểm môi trường.", "--description-en", "Scores nature."),
    *("--unit", "points", "--pillar", "procedures", "--better", "higher"),
    *("--nature", "score", "--decimals", "2", "--frequency", "year"),
)
"""What a new indicator needs to be told."""

GREEN = (
    *("--indicator", "green-index", "--period", "2025", "--provinces", "34"),
    *("--source", "paper-2026", *PUBLICATION, *INDEX),
)


@pytest.fixture
def importer(tiny, capsys):
    """Give a folder for tables, beside the tiny data."""
    return Importer(tiny, capsys)


@pytest.fixture
def table(importer):
    """Give a table of two scores."""
    return importer.table('Tỉnh,Điểm,Hạng\nHà Nội,"89,10",1\nBến Tre,"80,5",2\n')


def test_new_index_of_34_provinces_comes_in_with_one_command(tmp_path, capsys):
    """A stranger's newspaper table becomes a file that a reviewer can read."""
    data = Path(shutil.copytree(ROOT / "data", tmp_path / "data"))
    before = set(examine(data)[0].problems)
    newspaper = TABLES / "green-index-2025.csv"

    assert 0 == main(["--root", str(tmp_path), "import", str(newspaper), *GREEN])
    out, errors = capsys.readouterr()
    reading, catalogue = examine(data)
    shown = catalogue.shown("green-index", provinces=34)

    assert before == set(reading.problems)
    assert {place.id for place in provinces(catalogue.places, 34)} == {
        choice.shown.key.subject for choice in shown
    }
    assert out.splitlines() == [
        "data/indicators/green-index.yml (new)",
        "  a new indicator",
        "data/sources/paper-2026.yml (new)",
        "  green-index, 2025: hai-phong, quang-ninh, da-nang and 31 more added",
    ]
    assert "reform import: 34 facts in the table; 2 files written" in errors
    # A plain `git diff` shows nothing of new files.
    assert "git diff --staged after git add data is what a reviewer" in errors
    text = (data / "sources" / "paper-2026.yml").read_text(encoding="utf-8")
    assert "      hai-phong: {value: 72.40, rank: 1}\n" in text
    assert "    of: 34\n" in text


def test_sample_has_the_34_in_every_usual_spelling():
    """The newspaper's table is one: title, note, prefixes, decimal commas."""
    with (TABLES / "green-index-2025.csv").open(encoding="utf-8") as file:
        rows = list(csv.reader(file))

    assert ["Bảng 2. Xếp hạng Chỉ số Xanh cấp tỉnh năm 2025", "", "", ""] == rows[0]
    assert 34 == sum(row[0].isdigit() for row in rows)


def test_data_are_sound_afterwards(importer, table):
    """What was imported passes the check that every build makes."""
    assert 0 == importer.run(table, *SCORES)[0]
    assert [] == importer.tiny.problems()


def test_same_table_again_changes_nothing(importer, table):
    """And says so, with the same flags as the first time."""
    assert 0 == importer.run(table, *SCORES)[0]
    first = importer.files()
    status, out, errors = importer.run(table, *SCORES)

    assert (0, "", first) == (status, out, importer.files())
    said = "nothing to change: the data have the table's 2 facts"
    assert f"reform import: {said}" == errors.splitlines()[-1]


def test_newer_table_adds_and_updates(importer, table):
    """What changed is printed, figure by figure."""
    importer.run(table, *SCORES)
    newer = importer.table("Tỉnh,Điểm\nHà Nội,89.2\nVĩnh Long,70.0\n", name="n.csv")
    status, out, _ = importer.run(newer, *SCORES)

    assert (0, "data/sources/paper.yml") == (status, out.splitlines()[0])
    assert "par-index, 2024, ha-noi: value 89.10 → 89.2" in out
    assert "par-index, 2024: vinh-long added" in out


def test_dry_run_prints_the_difference_and_writes_nothing(importer, table):
    """As `git diff` would show it."""
    before = importer.files()
    status, out, errors = importer.run(table, *SCORES, "--dry-run")

    assert (0, before) == (status, importer.files())
    assert ["--- /dev/null", "+++ b/data/sources/paper.yml"] == out.splitlines()[:2]
    assert "+      ha-noi: {value: 89.10, rank: 1}" in out.splitlines()
    assert "1 file would be written" in errors


def test_edits_by_hand_are_not_overwritten(importer, table):
    """Unless it is said aloud."""
    importer.run(table, *SCORES)
    file = importer.tiny.root / "sources" / "paper.yml"
    edited = file.read_text(encoding="utf-8").replace("89.10", "88.00")
    file.write_text(edited, encoding="utf-8")
    [said] = importer.problems(table, *SCORES)

    assert said.startswith("data/sources/paper.yml:14:")
    assert "--force" in said
    assert 0 == importer.run(table, *SCORES, "--force")[0]
    assert "89.10" in file.read_text(encoding="utf-8")


def test_one_table_may_be_of_many_publications(importer):
    """A `source` column tells them apart; new ones are described in the mapping."""
    head = "title: Một bài báo, publisher: {vi: Báo, en: Paper}, kind: press"
    mapping = importer.table(
        f"""
        indicator: par-index
        period: 2024
        sources:
          one: {{{head}, published: 2025-01-02, url: https://e.vn/1}}
          two: {{{head}, published: 2025-01, url: https://e.vn/2}}
        """,
        name="m.yml",
    )
    table = importer.table("source,Tỉnh,Điểm\none,Hà Nội,89\ntwo,Hà Nội,88\n")

    assert 0 == importer.run(table, "--mapping", str(mapping))[0]
    files = importer.files()
    assert "published: 2025-01-02\n" in files["one.yml"]
    assert "published: 2025-01\n" in files["two.yml"]
    assert "  value: 88\n" in files["two.yml"]


def test_one_bad_file_keeps_all_from_being_written(importer):
    """Problems of any of the new texts stop them all."""
    fact = "{indicator: par-index, subject: ha-noi, period: 2020, value: 1}"
    importer.tiny.publish(f"- {fact}", name="other")
    table = importer.table(
        "source,subject,Điểm,tier\nreport,ha-noi,89,\nother,viet-nam,1,\n"
        "report,viet-nam,101,\n"
    )

    flags = ("--indicator", "on-time-rate", "--period", "2021")
    [said] = importer.problems(table, *flags)
    assert said.startswith("t.csv:4:3: C4: 101 is above the most possible, 100")


def test_problems_from_before_do_not_stop_an_import(importer, table):
    """They are told by `reform check`, and are not the table's."""
    importer.tiny.write("glossary.yml", "Thủ tục: 1")

    assert 0 == importer.run(table, *SCORES)[0]


def test_wrong_folder_is_told(importer, table, tmp_path):
    """In a folder without data nothing is made."""
    elsewhere = tmp_path / "elsewhere"

    assert 1 == main(["--root", str(elsewhere), "import", str(table), *SCORES])
    said = "data:1:1: there is no such folder (run this in the project's folder"
    assert importer.capsys.readouterr().out.startswith(said)


@pytest.mark.parametrize(
    ("said", "raw"),
    [("not UTF-8", b"title: \xff"), ("no YAML", b"title: [")],
    ids=["bytes", "yaml"],
)
def test_source_file_that_cannot_be_read_is_told(importer, table, said, raw):
    """What is there is mended first, not replaced."""
    (importer.tiny.root / "sources" / "paper.yml").write_bytes(raw)
    files, status = importer.tiny.root, importer.run(table, *SCORES)[0]

    assert 1 == status
    assert raw == (files / "sources" / "paper.yml").read_bytes()
    assert said in importer.run(table, *SCORES)[1]


def test_faulty_indicator_is_not_replaced(importer, table):
    """Its file is there, if only to be mended."""
    importer.tiny.write("indicators/green-index.yml", "name: Chỉ số Xanh")
    importer.run(table, *SCORES[:-1], "green-index", *INDEX)

    assert "name: Chỉ số Xanh" == importer.files()["green-index.yml"]


def test_description_that_contradicts_a_file_is_told(importer, table):
    """Flags make files, they do not edit them."""
    importer.run(table, *SCORES)

    assert [
        (
            "data/sources/paper.yml:1:1: title: the file says something else than the"
            " mapping or the flags (edit the file, or leave the description out)"
        )
    ] == importer.problems(table, *SCORES, "--title", "Another title")


@pytest.mark.parametrize(
    ("said", "flags"),
    [
        (
            "--publisher: is missing (add --publisher-vi and --publisher-en)",
            ("--title", "A title"),
        ),
        ("--kind: is missing (add --kind)", ("--title", "A title")),
        ("--name-en: is missing (add --name-en)", ("--name-vi", "Tên")),
        (
            "--description: is missing (add --description-vi and --description-en)",
            ("--indicator", "green-index", "--name-vi", "Tên"),
        ),
        ("a source is described, but has no id (add --source ID)", ()),
    ],
    ids=["two languages", "one flag", "one language", "indicator", "nameless"],
)
def test_incomplete_descriptions_are_told(importer, table, said, flags):
    """By the flags that complete them."""
    whole = ("--source", "paper", *flags) if flags else PUBLICATION
    found = importer.problems(table, "--indicator", "par-index", *whole)

    assert any(line == f"command line:1:1: {said}" for line in found)


@pytest.mark.parametrize(
    ("said", "flags"),
    [
        ("is no id: lower-case words", ("--source", "../../etc")),
        ("is no time: write 2022", ("--period", "last year")),
        ("an equals sign stands between", ("--names", "Hà Nội")),
        ("is no meaning of a column: did you mean value?", ("--columns", "a=valu")),
        ("is no list such as 1-3,40", ("--skip-rows", "a-b")),
    ],
    ids=["id", "time", "pair", "meaning", "rows"],
)
def test_wrong_flags_end_with_2(importer, table, capsys, said, flags):
    """A slip on the command line is told with what may be written."""
    with pytest.raises(SystemExit, match="2"):
        importer.run(table, *flags)

    assert said in " ".join(capsys.readouterr().err.split())


def test_rows_may_be_skipped(importer):
    """Of two tables on a sheet each can be imported by itself."""
    table = importer.table("Tỉnh,Điểm\nHà Nội,89\n\nBộ,Điểm\nBộ Nội vụ,90\n")

    assert "ha-noi" in importer.facts(table, *SCORES, "--skip-rows", "4-5")
    assert "bo-noi-vu" in importer.facts(table, *SCORES, "--skip-rows", "1-3")


def test_failing_disk_leaves_all_as_it_was(importer, table, monkeypatch):
    """The second of two files cannot be put in place: the first is taken back."""
    before, replace = importer.files(), Path.replace

    def failing(self, target):
        if target.name == "paper.yml":
            raise OSError(28, "No space left on device", str(target))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", failing)
    flags = (*SCORES[:-1], "green-index", *INDEX)

    assert [
        (
            "data:1:1: paper.yml cannot be written: No space left on device"
            " (all files are as they were)"
        )
    ] == importer.problems(table, *flags)
    assert before == importer.files()


def test_full_disk_is_told_with_the_file_and_leaves_nothing(
    importer, table, monkeypatch
):
    """The system names no file there, and half of one may be written already."""
    write = Path.write_text

    def failing(self, text, **kinds):
        if self.suffix == ".new":
            write(self, text[:9], **kinds)
            raise OSError(28, "No space left on device")
        return write(self, text, **kinds)

    monkeypatch.setattr(Path, "write_text", failing)

    assert [
        (
            "data:1:1: paper.yml cannot be written: No space left on device"
            " (all files are as they were)"
        )
    ] == importer.problems(table, *SCORES)


@pytest.mark.parametrize(
    "error",
    [
        OSError(28, "No space left on device"),
        shutil.Error([("a", "b", "[Errno 28] No space left on device: 'a' -> 'b'")]),
    ],
    ids=["one", "many"],
)
def test_no_room_for_the_copy_is_told(importer, table, monkeypatch, error):
    """The table is checked on a copy of all data, for which /tmp may be too small."""

    def failing(*_paths, **_kinds):
        raise error

    monkeypatch.setattr(trial, "copytree", failing)
    [said] = importer.problems(table, *SCORES)

    assert said.startswith("data:1:1: no copy of the data can be made")
    assert "No space left on device (make room for it, or" in said


def test_write_protected_file_can_be_updated(importer, table, monkeypatch):
    """Its copy, on which the table is checked, is write-protected too."""
    importer.run(table, *SCORES)
    (importer.tiny.root / "sources" / "paper.yml").chmod(0o444)
    write = Path.write_text

    def guarded(self, text, **kinds):
        if self.exists() and not self.stat().st_mode & 0o200:
            raise PermissionError(13, "Permission denied", str(self))
        return write(self, text, **kinds)

    newer = importer.table("Tỉnh,Điểm\nHà Nội,89.2\n", name="n.csv")
    monkeypatch.setattr(Path, "write_text", guarded)

    assert 0 == importer.run(newer, *SCORES)[0]
    assert "value: 89.2" in importer.files()["paper.yml"]


@pytest.mark.parametrize(
    "error",
    [OSError(5, "Input/output error", "b"), KeyboardInterrupt()],
    ids=["disk", "Ctrl-C"],
)
def test_old_texts_come_back(tmp_path, monkeypatch, error):
    """A file that was there has its old text after a failure, byte by byte."""
    (tmp_path / "a").write_bytes(b"old\r\n")
    replace = Path.replace

    def failing(self, target):
        if target.name == "b":
            raise error
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", failing)
    with pytest.raises(type(error)):
        writing.write_all(tmp_path, {Path("a"): "new\n", Path("b"): "new\n"})

    assert {"a": b"old\r\n"} == {p.name: p.read_bytes() for p in tmp_path.iterdir()}


def test_thousands_of_facts_come_in_at_once(importer):
    """Sixty publications of ninety facts each, checked together."""
    years = range(1990, 2020)
    rows = [
        f"s-{n},{province},{year},{80 + year % 2 * 4}.{n:02}"
        for n in range(60)
        for year in years
        for province in ("Hà Nội", "Bến Tre", "Vĩnh Long")
    ]
    head = "title: Báo cáo, publisher: {vi: Báo, en: Paper}, kind: press"
    sources = "".join(
        f"  s-{n}: {{{head}, published: 2023-01-02, url: https://e.vn/{n}}}\n"
        for n in range(60)
    )
    table = importer.table("source,Tỉnh,Năm,Điểm\n" + "\n".join(rows) + "\n")
    mapping = importer.table(f"indicator: par-index\nsources:\n{sources}", name="m.yml")
    status, out, errors = importer.run(table, "--mapping", str(mapping))

    assert 0 == status, out
    assert "5,400 facts in the table; 60 files written" in errors
    assert 5401 == len(load(importer.tiny.root).facts)


def test_command_is_listed_with_the_others(capsys):
    """`reform --help` names it; its own help explains every flag."""
    with pytest.raises(SystemExit, match="0"):
        main(["import", "--help"])

    printed = capsys.readouterr().out
    assert "--fraction" in printed
    assert "what holds for all figures" in printed
    assert command.__doc__.startswith("`reform import`")
