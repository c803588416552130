"""Tables of every sensible layout become facts."""

import pytest

from reform.importing.heading import Headings, Sense
from reform.importing.mapping import TableMapping
from reform.importing.vocabulary import Vocabulary
from reform.period import Period
from tests.unit.conftest import YEARLY
from tests.unit.importer import PUBLICATION, RATES, SCORES, YEAR, Importer

SOURCE = (*PUBLICATION, "--source", "paper")
LONG = "Công tác chỉ đạo, điều hành cải cách hành chính"
"""A name in use; another text of so many words would be a title, no heading."""


@pytest.fixture
def importer(tiny, capsys):
    """Give a folder for tables, beside the tiny data."""
    return Importer(tiny, capsys)


@pytest.fixture
def headings(tiny):
    """Give what knows headings, with one that a person explained."""
    tiny.write("indicators/yearly-index.yml", YEARLY)
    long = YEARLY.replace("Chỉ số một năm (CSN)", f'"{LONG}"').replace("Yearly", "Long")
    tiny.write("indicators/long-index.yml", long.replace("(YI)", "(LI)"))
    told = {"Nhóm": {"holds": "skip"}, "2020 (cũ)": {"period": 2019}}
    mapping = TableMapping(indicator="par-index", columns=told)
    return Headings(Vocabulary(tiny.catalogue(), mapping))


def year(number):
    """Return what the heading of a year says."""
    return {"time": Period.parse(number)}


@pytest.mark.parametrize(
    ("sense", "text"),
    [
        (Sense("subject"), "Tỉnh, thành phố"),
        (Sense("subject"), "TỈNH/TP"),
        (Sense("subject"), "Dia phuong"),
        (Sense("subject"), "Province"),
        (Sense("time"), "Năm"),
        (Sense("value"), "Điểm số"),
        (Sense("value"), "Tỷ lệ (%)"),
        (Sense("rank"), "Thứ hạng"),
        (Sense("skip"), "STT"),
        (Sense("skip"), "#"),
        (Sense("note_vi"), "note_vi"),
        (Sense(None, year(2024)), "Năm 2024"),
        (Sense("value", year(2024)), "Điểm 2024"),
        (Sense("rank", year(2024)), "2024 Rank"),
        (Sense("rank", {"time": Period.parse("2024-Q3")}), "Hạng (quý III/2024)"),
        (Sense(None, {"indicator": "on-time-rate"}), "Tỷ lệ đúng hạn"),
        (
            Sense("value", {"indicator": "par-index", **year(2024)}),
            "Điểm PAR INDEX 2024",
        ),
        (Sense(None, {"indicator": "yearly-index"}), "Chỉ số một năm (CSN)"),
        (Sense("value", {"indicator": "yearly-index"}), "Điểm CSN"),
        (Sense(None, {"part": "services"}), "Dịch vụ"),
        (Sense(None, {"indicator": "long-index"}), LONG),
        (Sense("skip"), "nhóm"),
        (Sense(None, year(2019)), "2020 (cũ)"),
        (None, "Tăng giảm"),
        (None, "Điểm hạng"),
        (None, "Hà Nội"),
    ],
    ids=str,
)
def test_headings_are_understood(headings, sense, text):
    """Usual words in either language, years, names of indicators and parts."""
    assert sense == headings.sense(text)


@pytest.mark.parametrize(
    ("sense", "levels"),
    [
        (Sense("rank", year(2023)), ["Năm 2023", "Hạng"]),
        (Sense(None, year(2023)), ["PAR INDEX", "2023"]),
        (None, ["Tăng giảm", "2023"]),
        (None, ["Điểm", "Hạng"]),
    ],
    ids=["year above", "index above", "unknown above", "contradiction"],
)
def test_headings_of_two_rows_are_read_together(headings, sense, levels):
    """What stands above holds for all below, and each level must be known."""
    found = headings.whole(levels)

    assert sense == found or found.says.items() >= sense.says.items()


def test_long_table_is_imported(importer):
    """One row a fact, with names, years, figures and ranks as people write them."""
    table = importer.table("""
        STT,Tỉnh/TP,Năm,Điểm,Xếp hạng
        1,Hà Nội,2023,"89,10",3/63
        2,tỉnh Bến Tre,Năm 2023,"85,5",12/63
        1,HÀ NỘI,2024,90,2
        """)

    facts = importer.facts(table, *SOURCE, "--indicator", "par-index")

    assert (
        "- indicator: par-index\n"
        "  period: 2023\n"
        "  of: 63\n"
        "  values:\n"
        "    ha-noi: {value: 89.10, rank: 3}\n"
        "    ben-tre: {value: 85.5, rank: 12}\n"
        "- indicator: par-index\n"
        "  subject: ha-noi\n"
        "  period: 2024\n"
        "  value: 90\n"
        "  rank: 2\n"
    ) == facts


def test_wide_table_of_years_is_imported(importer):
    """One row a province and one column a year; what is left empty is a gap."""
    table = importer.table("""
        ,2022,2023,2024
        Hà Nội,"88,1","89,10","90,0"
        Bến Tre,-,"85,5",…
        """)

    facts = importer.facts(table, *SOURCE, "--indicator", "par-index")

    assert facts.count("ben-tre") == 1


def test_wide_table_of_indicators_is_imported(importer):
    """One column an indicator or a part of one."""
    table = importer.table("""
        Province,PAR INDEX,PAR INDEX Services,Dossiers handled on time
        Hanoi,89.1,9.5,99.96%
        """)

    facts = importer.facts(table, *SOURCE, "--period", "2024")

    assert "  period: 2024\n  value: 89.1\n" in facts
    assert "  part: services\n  period: 2024\n  value: 9.5\n" in facts
    assert "- indicator: on-time-rate\n" in facts
    assert "  value: 99.96\n" in facts


def test_pairs_below_years_are_imported(importer):
    """A text file has a year once, above the first of its columns."""
    table = importer.table("""
        TT,Tỉnh,2023,,2024,
        ,,Điểm,Hạng,Điểm,Hạng
        1,Hà Nội,"89,10",3,"90,0",2
        """)

    facts = importer.facts(table, *SOURCE, "--indicator", "par-index")

    assert "  period: 2023\n  value: 89.10\n  rank: 3\n" in facts
    assert "  period: 2024\n  value: 90.0\n  rank: 2\n" in facts


def test_merged_heads_of_a_workbook_are_imported(importer):
    """A merged heading counts for all its columns, and for both its rows."""
    file, book = importer.workbook(
        ["KẾT QUẢ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH", None, None, None, None],
        ["Tỉnh", "Năm 2023", None, "Năm 2024", None],
        [None, "Điểm", "Hạng", "Điểm", "Hạng"],
        ["Hà Nội", 89.1, 3, 90, 2],
    )
    for area in ("A1:E1", "A2:A3", "B2:C2", "D2:E2"):
        book["Sheet"].merge_cells(area)
    book["Sheet"]["B4"].number_format = "0.00"
    book.save(file)

    facts = importer.facts(file, *SOURCE, "--indicator", "par-index")

    assert "  period: 2023\n  value: 89.10\n  rank: 3\n" in facts
    assert "  period: 2024\n  value: 90\n  rank: 2\n" in facts


def test_merged_names_hold_for_their_rows(importer):
    """A province that is written once beside two years is said to be."""
    file, book = importer.workbook(
        ["Tỉnh", "Năm", "Điểm"],
        ["Hà Nội", 2022, 88],
        [None, 2023, 89],
        ["Bến Tre", 2023, 85],
    )
    book["Sheet"].merge_cells("A2:A3")
    book.save(file)
    remarks = importer.remarks(file, *SOURCE, "--indicator", "par-index")

    said = "merged cells below 'Tỉnh' hold for all their rows"
    assert f"t.xlsx:2:1: Sheet!A2: {said}" in remarks


@pytest.mark.parametrize(
    ("said", "columns", "cells"),
    [
        ("  value: 8.5\n  out_of: 10\n", "value,out_of", "8.5,10"),
        ("  rank: 12\n  of: 63\n", "rank,of", "12,63"),
        ("  tier: local\n", "value,tier", "1,local"),
        ("  part: services\n", "value,part", "1,services"),
        ("  where: page 3\n", "value,where", "1,page 3"),
        ("  precision: over\n", "value,precision", "1,over"),
        (
            '  value: 80.0\n  precision: derived\n  how: "81.5 - 1.5"\n',
            "value,precision,how",
            "80.0,derived,81.5 - 1.5",
        ),
        (
            "  note:\n    vi: Tạm tính\n    en: Preliminary\n",
            "value,note_vi,note_en,origin",
            "1,Tạm tính,Preliminary,par-index:17",
        ),
        (
            "  doubt:\n    vi: Số lạ\n    en: Odd\n",
            "value,doubt_vi,doubt_en",
            "1,Số lạ,Odd",
        ),
        (
            "    by: 30\n    precision: over\n    unit: percent\n    against: 2021\n",
            "change_by,change_unit,change_against,change_precision",
            "30,percent,2021,over",
        ),
    ],
    ids=str,
)
def test_columns_of_our_own_words_are_read(importer, said, columns, cells):
    """A table may be in the words of data/sources/, row by row."""
    table = importer.table(
        f"source,indicator,subject,period,{columns}\n"
        f"paper,par-index,viet-nam,2024,{cells}\n"
    )

    assert said in importer.facts(table, *SOURCE)


@pytest.mark.parametrize(
    ("said", "columns", "cells"),
    [
        ("  at: 2024-05-01\n", "indicator,at", "accounts,2024-05-01"),
        ("  since: 2022\n  to: 2023\n", "indicator,since,to", "on-time-rate,2022,2023"),
        ("  provinces: 34\n", "indicator,period,provinces", "par-index,2024,34"),
    ],
    ids=str,
)
def test_times_of_our_own_words_are_read(importer, said, columns, cells):
    """A day, a running total, the figures of 2024 for the 34: as it is written."""
    table = importer.table(f"subject,value,{columns}\nvinh-long,9,{cells}\n")

    assert said in importer.facts(table, *SOURCE)


@pytest.mark.parametrize(
    ("clock", "indicator"),
    [("at", "accounts"), ("period", "on-time-rate"), ("to", "dossiers")],
)
def test_time_is_written_as_the_nature_asks(importer, clock, indicator):
    """A year of a state is `at`, of a rate `period`, of a running total `to`."""
    importer.tiny.write(
        "indicators/dossiers.yml",
        """
        name: {vi: Hồ sơ, en: Dossiers}
        description: {vi: Hồ sơ cộng dồn., en: Dossiers added up.}
        pillar: procedures
        unit: points
        better: higher
        nature: cumulative
        """,
    )
    table = importer.table("Tỉnh,Giá trị\nHà Nội,12\n")

    facts = importer.facts(table, *YEAR, "--indicator", indicator)

    assert f"  {clock}: 2024\n" in facts


def test_set_is_written_where_the_period_does_not_say_it(importer):
    """2024 means 63 by itself; for the 34, and for 2025, the set is written."""
    table = importer.table("Tỉnh,2024,2025\nVĩnh Long,80,81\n")
    flags = (*SOURCE, "--indicator", "par-index", "--provinces")

    facts = importer.facts(table, *flags, "63")

    assert 1 == facts.count("provinces: 63\n")


@pytest.mark.parametrize(
    ("value", "text", "flags"),
    [
        ("99.96", "0.9996", ["--fraction"]),
        ("90", "0.9", ["--fraction"]),
        ("0.9996", "0.9996", ["--no-fraction"]),
        ("99.96", "99.96%", ["--fraction"]),
    ],
    ids=["hundredfold", "whole", "as it stands", "percent already"],
)
def test_fractions_are_taken_as_told(importer, value, text, flags):
    """The point moves; no digit is added, and none that was percent changes."""
    table = importer.table(f"Tỉnh,Tỷ lệ\nHà Nội,{text}\n")

    facts = importer.facts(table, *RATES, *flags)

    assert f"  value: {value}\n" in facts


def test_qualified_figures_keep_their_words(importer):
    """More than 4,400 is no 4,400."""
    table = importer.table("Tỉnh,Giá trị\nHà Nội,hơn 4.400\n")

    facts = importer.facts(table, *YEAR, "--indicator", "accounts", "--numbers", "vi")

    assert "  value: 4400\n  precision: over\n" in facts


@pytest.mark.parametrize("period", ["2023", "2024"])
def test_a_rank_beside_the_scores_of_a_year_is_of_that_year(importer, period):
    """Whatever year is said of columns that name none."""
    table = importer.table("Tỉnh,Điểm 2024,Hạng\nHà Nội,89,2\nBến Tre,90,1\n")

    assert [
        "- indicator: par-index",
        "  period: 2024",
        "  values:",
        "    ha-noi: {value: 89, rank: 2}",
        "    ben-tre: {value: 90, rank: 1}",
    ] == importer.facts(table, *SCORES, "--period", period).splitlines()


def test_a_rank_beside_the_scores_of_a_part_is_of_the_whole(importer):
    """It may well be that of a total that the table leaves out."""
    table = importer.table("Tỉnh,Dịch vụ,Hạng\nHà Nội,89,2\nBến Tre,90,1\n")
    facts = importer.facts(table, *SCORES)

    assert "    ha-noi: {rank: 2}\n" in facts
    assert "    ha-noi: 89\n" in facts


def test_a_rank_beside_several_years_is_not_guessed_at(importer):
    """It is of the year that is said, or asked about."""
    table = importer.table("Tỉnh,2023,2024,Hạng\nHà Nội,80,89,1\n")

    assert "  period: 2024\n  value: 89\n  rank: 1\n" in importer.facts(table, *SCORES)


def test_what_is_no_fact_is_told(importer):
    """Titles, notes, repeated heads and empty provinces are skipped, and said to be."""
    table = importer.table("""
        Bảng 1. Chỉ số cải cách hành chính 2024
        (Đơn vị: điểm)
        TT,Tỉnh,Điểm
        1,Hà Nội,89
        TT,Tỉnh,Điểm
        2,Bến Tre,85
        3,Vĩnh Long,

        Nguồn: Bộ Nội vụ
        """)

    title = "Bảng 1. Chỉ số cải cách hành chính 2024 · (Đơn vị: điểm)"
    assert [
        "t.csv:1:1: par-index 2024: 2 of 3 provinces; without Vĩnh Long",
        f"t.csv:1:1: A1: above the head, skipped: {title}",
        "t.csv:5:1: A5: the head is repeated: skipped",
        "t.csv:7:1: A7: states no figure, skipped: 3 · Vĩnh Long",
        "t.csv:9:1: A9: states no figure, skipped: Nguồn: Bộ Nội vụ",
    ] == importer.remarks(table, *SCORES)


def test_heads_of_two_rows_may_be_repeated(importer):
    """As where a table was copied from the pages of a PDF."""
    table = importer.table("""
        Tỉnh,2023,
        ,Điểm,Hạng
        Hà Nội,89,1
        Tỉnh,2023,
        ,Điểm,Hạng
        Bến Tre,85,2
        """)

    facts = importer.facts(table, *SOURCE, "--indicator", "par-index")
    assert "    ben-tre: {value: 85, rank: 2}\n" in facts


@pytest.mark.parametrize("numbers", ["A,B,1", "(1),(2),(3)"])
def test_numbers_of_columns_are_skipped(importer, numbers):
    """Statistical tables number their columns below the head."""
    table = importer.table(f"TT,Tỉnh,Điểm\n{numbers}\n1,Hà Nội,89\n")

    assert "t.csv:2:1: A2: numbers of columns: skipped" in importer.remarks(
        table, *SCORES
    )


def test_names_may_be_told(importer):
    """What a name means, and which rows stay out, is said once."""
    table = importer.table("""
        Địa phương,Điểm
        Thủ đô,89
        Cả nước,88
        Trung bình,87
        """)
    names = ("Thủ đô=ha-noi", "Cả nước=viet-nam", "Trung bình=skip")
    flags = [flag for name in names for flag in ("--names", name)]

    facts = importer.facts(table, *SCORES, *flags)

    assert "  subject: ha-noi\n  period: 2024\n  value: 89\n" in facts
    assert "  subject: viet-nam\n  period: 2024\n  value: 88\n" in facts
    assert "87" not in facts


def test_ministries_are_known_too(importer):
    """A table may be about ministries."""
    table = importer.table("Bộ, ngành;Điểm\nBộ Nội vụ;89,5\n")

    facts = importer.facts(table, *SCORES)

    assert "  subject: bo-noi-vu\n" in facts


def test_columns_may_be_told(importer):
    """A heading that nobody knows is explained on the command line."""
    table = importer.table("Nơi chấm,Kết,+/-\nHà Nội,89,1\n")
    told = ("Nơi chấm=subject", "Kết=value", "+/-=skip")
    flags = [flag for heading in told for flag in ("--columns", heading)]

    facts = importer.facts(table, *SCORES, *flags)

    assert "  value: 89\n" in facts


def test_marks_may_be_dropped(importer):
    """Who has read the footnotes can leave their marks out."""
    table = importer.table('Tỉnh,Điểm,Hạng\nHà Nội (1),"90,10*",2*\n')

    facts = importer.facts(table, *SCORES, "--marks", "drop")

    assert "  value: 90.10\n  rank: 2\n" in facts
