"""A small file says how a table is read, where the table does not."""

from pathlib import Path

import pytest

from reform.importing.mapping import Stated, TableMapping, read_mapping
from tests.unit.importer import Importer

TABLES = Path(__file__).parent / "tables"


@pytest.fixture
def importer(tiny, capsys):
    """Give a folder for tables, beside the tiny data."""
    return Importer(tiny, capsys)


def test_every_key_does_what_it_says(importer):
    """One table whose mapping has them all."""
    mapping = TABLES / "papi-2023.yml"
    status, out, _ = importer.run(
        TABLES / "papi-2023.tsv", "--mapping", str(mapping), "--tier", "province"
    )

    assert 0 == status, out
    assert [] == importer.tiny.problems()
    facts = importer.files()["papi-2023.yml"].partition("facts:\n")[2]
    for part in ("", "    part: participation\n"):
        start = f"  - indicator: papi\n    tier: province\n{part}    period: 2023\n"
        assert start in facts
    assert 2 == facts.count("    where: Bảng 3, trang 41\n")
    assert 2 == facts.count("      en: Scores as published, not rounded.\n")
    assert "      ha-noi: {value: 42.50, rank: 2}\n" in facts
    assert "      ben-tre: 5.05\n" in facts


def test_new_indicator_is_written_as_data_are(importer):
    """Times and numbers bare, lists indented, in the order of the model."""
    mapping = TABLES / "papi-2023.yml"
    importer.run(TABLES / "papi-2023.tsv", "--mapping", str(mapping))

    text = importer.files()["papi.yml"]
    assert text.startswith("# yaml-language-server: $schema=../schemas/indicator")
    assert "bounds:\n  least: 1\n  most: 80.5\n" in text
    assert "breaks:\n  - at: 2021\n    reason:\n" in text


def test_flags_say_otherwise(importer):
    """What is said on the command line holds, whatever the mapping says."""
    mapping = importer.table("indicator: papi\nperiod: 2020\n", name="m.yml")
    table = importer.table("Tỉnh,Điểm\nHà Nội,89\n")
    flags = ("--mapping", str(mapping), "--source", "report", "--period", "2021")

    assert 0 == importer.run(table, *flags, "--indicator", "par-index")[0]
    text = importer.files()["report.yml"]
    assert "  - indicator: par-index\n    subject: ha-noi\n    period: 2021\n" in text


def test_names_of_indicators_may_be_told(importer):
    """A name may mean an indicator, a part of it, or a tier."""
    mapping = importer.table(
        """
        source: report
        period: 2021
        indicators:
          Chỉ số cấp huyện: {indicator: par-index, part: services, tier: district}
        """,
        name="m.yml",
    )
    table = importer.table("Tên chỉ số,Tỉnh,Điểm\nChỉ số cấp huyện,Hà Nội,89\n")

    assert 0 == importer.run(table, "--mapping", str(mapping))[0]
    text = importer.files()["report.yml"]
    assert "    tier: district\n    part: services\n    period: 2021\n" in text


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("m.yml:1:1: colums: is no field here (did you mean columns?)", "colums: {}"),
        ("m.yml:2:9: columns.Hạng.holds: 'rnk' is not among", "columns:\n  Hạng: rnk"),
        (
            "m.yml:1:10: numbers: 'fr' is not among the choices (vi or en)",
            "numbers: fr",
        ),
        ("m.yml:2:9: names.Huế: is no id", "names:\n  Huế:  Thừa Thiên Huế"),
        ("m.yml:1:12: skip_rows: has the wrong form", "skip_rows: 3 to 5"),
        ("m.yml:1:9: period: '2204' is no period from 1986 on", "period: 2204"),
        ("m.yml:2:1: period: written twice", "period: 2024\nperiod: 2024"),
        (
            "m.yml:2:8: sources.abc.kind: is missing",
            "sources:\n  abc: {title: A title}",
        ),
        ("m.yml:1:1: the file is empty", ""),
    ],
    ids=str,
)
def test_mistakes_are_told_with_line_and_column(importer, said, text):
    """As in any data file."""
    mapping = importer.table(text, name="m.yml")
    table = importer.table("Tỉnh,Điểm\nHà Nội,89\n")
    found = importer.problems(table, "--mapping", str(mapping))

    assert any(line.startswith(said) for line in found), found


def test_missing_mapping_is_told(tmp_path):
    """A slip in its name is no traceback."""
    _, [problem] = read_mapping(tmp_path / "m.yml")

    assert "this is no file" == problem.message


@pytest.mark.parametrize("name", sorted(TableMapping.model_fields))
def test_every_key_is_described(name):
    """Each key of a mapping has a sentence for who writes it."""
    assert TableMapping.model_fields[name].description


def test_rows_that_are_skipped_are_spans():
    """A span may be as long as it likes without being spelled out."""
    mapping = TableMapping(skip_rows="2, 9-1000000")

    assert [2, 9, 999_999] == [n for n in (1, 2, 8, 9, 999_999) if mapping.skips(n)]


def test_period_is_a_time():
    """Whether it is written at, period or to is for the indicator to say."""
    assert {"time", "of"} == Stated(period="2024", of=63).says.keys()
