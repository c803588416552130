"""Which files are read, and what is said about those that cannot be."""

from datetime import date

import pytest

from reform.reading import read_all


def test_tiny_data_are_sound(tiny):
    """The folder that other tests break has no problems of its own."""
    assert [] == tiny.problems()


def test_entities_are_found_by_folder_and_name(tiny):
    """The folder says the kind, the file's name the id."""
    ministry = read_all(tiny.root).entities["ministries"]["bo-lao-dong"]

    assert "bo-lao-dong" == ministry.id
    assert date(2025, 2, 28) == ministry.until


def test_entries_of_a_list_file_are_found_by_key(tiny):
    """Units, pillars and terms share a file each."""
    assert ["percent", "points"] == [*read_all(tiny.root).entities["units"]]


def test_order_is_that_of_ids(tiny):
    """`a` comes before `a-b`, although the file names sort the other way round."""
    tiny.publish("[]", name="a-b")
    tiny.publish("[]", name="a")

    assert ["a", "a-b", "report"] == [*read_all(tiny.root).entities["sources"]]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (
            "source/a.yml",
            (
                "data/source/a.yml:1:1: no kind of data belongs here"
                " (did you mean sources?)"
            ),
        ),
        (
            "unit.yml",
            "data/unit.yml:1:1: no kind of data belongs here (did you mean units.yml?)",
        ),
        (
            "sources/2022/a.yml",
            (
                "data/sources/2022/a.yml:1:1: no kind of data belongs here"
                " (put it straight into data/sources)"
            ),
        ),
        (
            "zzz.csv",
            (
                "data/zzz.csv:1:1: no kind of data belongs here (known are: sources,"
                " indicators, places, ministries, programmes, directives, systems,"
                " documents, meetings, pillars.yml, units.yml, glossary.yml,"
                " omissions.yml)"
            ),
        ),
        (
            "units.json",
            (
                "data/units.json:1:1: no kind of data belongs here"
                " (did you mean units.yml?)"
            ),
        ),
        (
            "sources/Bao Cao.yml",
            (
                "data/sources/Bao Cao.yml:1:1: 'Bao Cao.yml' is no name for a data file"
                " (lower-case words joined by hyphens, at most 60 characters:"
                " bao-cao.yml)"
            ),
        ),
        (
            "sources/a.yaml",
            (
                "data/sources/a.yaml:1:1: 'a.yaml' is no name for a data file"
                " (lower-case words joined by hyphens, at most 60 characters: a.yml)"
            ),
        ),
        (
            "sources/a.yml.txt",
            (
                "data/sources/a.yml.txt:1:1: 'a.yml.txt' is no name for a data file"
                " (lower-case words joined by hyphens, at most 60 characters: a.yml)"
            ),
        ),
        (
            "sources/báo-cáo.yml",
            (
                "data/sources/báo-cáo.yml:1:1: 'báo-cáo.yml' is no name for a data file"
                " (lower-case words joined by hyphens, at most 60 characters:"
                " bao-cao.yml)"
            ),
        ),
        (
            "sources/a\n::error::b.yml",
            (
                r"data/sources/a\n::error::b.yml:1:1:"
                r" 'a\n::error::b.yml' is no name for a data file"
                " (lower-case words joined by hyphens, at most 60 characters:"
                " a-error-b.yml)"
            ),
        ),
    ],
)
def test_misplaced_file_is_told_where_it_belongs(tiny, name, said):
    """No file is passed over in silence: its contributor would wait for its facts."""
    tiny.write(name, "a: 1")

    assert [said] == tiny.problems()


def test_name_of_undecodable_bytes_is_printed(tiny):
    """A name that is no text at all is refused, and can still be written out."""
    tiny.write("sources/\udcff.yml", "a: 1")

    [said] = tiny.problems()
    assert said.encode().startswith(rb"data/sources/\udcff.yml:1:1: ")


@pytest.mark.parametrize(
    "name",
    [
        "README.md",
        "sources/README.md",
        "sources/.report.yml.swp",
        ".git/x.yml",
        "sources/report.yml~",
        "schemas/any.json",
    ],
)
def test_notes_and_traces_of_editors_are_no_data(tiny, name):
    """Pages for contributors, hidden files, backups and schemas are let be."""
    tiny.write(name, "a: [")

    assert [] == tiny.problems()


def test_folder_called_like_a_file_is_looked_into(tiny):
    """A folder `x.yml` ends nothing; a file in it is misplaced."""
    (tiny.root / "sources" / "x.yml").mkdir()
    assert [] == tiny.problems()

    tiny.write("sources/x.yml/y.yml", "a: 1")
    assert [
        (
            "data/sources/x.yml/y.yml:1:1: no kind of data belongs here"
            " (put it straight into data/sources)"
        )
    ] == tiny.problems()


def test_links_to_files_and_folders_are_refused(tiny, tmp_path):
    """Neither a file nor a folder from elsewhere is taken for data."""
    (tmp_path / "elsewhere").mkdir()
    (tiny.root / "sources" / "a.yml").symlink_to("/etc/passwd")
    (tiny.root / "sources" / "b.yml").symlink_to(tmp_path / "nowhere")
    (tiny.root / "sources" / "c.yml").symlink_to(tmp_path / "elsewhere")
    (tiny.root / "meetings").symlink_to(tmp_path / "elsewhere")

    assert [
        (
            "data/meetings:1:1: meetings is a folder, not a file or link"
            " (make it a folder)"
        ),
        "data/sources/a.yml:1:1: a link is not followed (copy the file)",
        "data/sources/b.yml:1:1: a link is not followed (copy the file)",
        "data/sources/c.yml:1:1: a link is not followed (copy the file)",
    ] == tiny.problems()


def test_missing_folder_is_said_to_be_missing(tmp_path):
    """Whoever runs the check elsewhere is told so."""
    [problem] = read_all(tmp_path / "elsewhere").problems

    assert (
        "elsewhere:1:1: there is no such folder"
        " (run this in the project's folder, or name it: --root)" == str(problem)
    )


def test_broken_file_is_not_missed_by_those_that_name_it(tiny):
    """An indicator with a mistake exists: its facts are not complained of."""
    tiny.write("indicators/on-time-rate.yml", "name: [")

    assert [
        (
            "data/indicators/on-time-rate.yml:1:8: this is not YAML:"
            " did not find expected node content (look for a missing quote, colon,"
            " dash or blank here or on the line above)"
        )
    ] == tiny.problems()


@pytest.mark.parametrize("text", ["percent: [", "- percent", "", "7"])
def test_broken_list_file_is_not_missed_by_those_that_name_it(tiny, text):
    """Where the units cannot be read, nobody knows that one does not exist."""
    tiny.write("units.yml", text)

    [said] = tiny.problems()
    assert said.startswith("data/units.yml:")


def test_entry_with_a_wrong_key_is_pointed_at(tiny):
    """Ids in a list file have the form of all ids."""
    tiny.write(
        "glossary.yml",
        "Thủ tục: {name: {vi: a, en: a}, meaning: {vi: a, en: a}}",
    )

    assert [
        (
            "data/glossary.yml:1:1: Thủ tục: is no id"
            " (lower-case words joined by hyphens, at most 60 characters: thu-tuc)"
        )
    ] == tiny.problems()


def test_fault_inside_an_entry_is_located_in_the_file(tiny):
    """The place is that in the file, the field begins with the entry's id."""
    tiny.write("units.yml", "percent:\n  name: {vi: phần trăm}\npoints: x\n")

    assert [
        "data/units.yml:2:9: percent.name.en: is missing (add en:)",
        "data/units.yml:3:9: points: a mapping is expected (write keys with colons)",
    ] == tiny.problems()


def test_moved_entity_leaves_its_new_id(tiny):
    """A renamed entity's file says where it went, and holds nothing else."""
    tiny.write("ministries/old.yml", "moved_to: bo-noi-vu")

    reading = read_all(tiny.root)

    assert {("ministries", "old"): "bo-noi-vu"} == reading.moved
    assert "old" not in reading.entities["ministries"]


def test_moved_entity_has_no_other_field(tiny):
    """What is said beside `moved_to:` would be said nowhere."""
    tiny.write("ministries/old.yml", "moved_to: bo-noi-vu\nkind: ministry")

    assert [
        "data/ministries/old.yml:2:1: kind: is no field here (fields here: moved_to)"
    ] == tiny.problems()


def test_all_problems_of_all_files_come_together_and_sorted(tiny):
    """One run tells syntax, shape and rules, by file and line."""
    tiny.write("indicators/par-index.yml", "name: {vi: x}\nunits: points")
    tiny.write("pillars.yml", "procedures: {")
    tiny.publish(
        """
        - {indicator: on-time-rate, subject: viet-nam, period: 2025, value: 101}
        - {indicator: on-time-rat, subject: viet-nam, period: 2025, value: 90}
        """
    )

    places = [said.split(": ")[0] for said in tiny.problems()]

    assert [
        "data/indicators/par-index.yml:1:1",
        "data/indicators/par-index.yml:1:1",
        "data/indicators/par-index.yml:1:1",
        "data/indicators/par-index.yml:1:1",
        "data/indicators/par-index.yml:1:1",
        "data/indicators/par-index.yml:1:7",
        "data/indicators/par-index.yml:2:1",
        "data/pillars.yml:1:14",
        "data/sources/later.yml:7:71",
        "data/sources/later.yml:8:17",
    ] == places


def test_a_faulty_fact_does_not_hide_the_others_faults(tiny):
    """Of a list with a misshapen item the other items are still held to the rules."""
    tiny.publish(
        """
        - {indicator: on-time-rate, subject: ha-noi, period: 2022, valeu: 99}
        - {indicator: on-time-rate, subject: ha-noy, period: 2022, value: 99}
        """
    )

    misspelt, unknown = tiny.problems()
    assert "facts.0.valeu: is no field here" in misspelt
    assert "facts.1.subject: no entry called 'ha-noy'" in unknown
