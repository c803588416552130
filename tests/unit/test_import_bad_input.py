"""Whatever a contributor may send gets a clear answer, and nothing is written half."""

import pytest

from tests.unit.importer import PUBLICATION, RATES, SCORES, YEAR, Importer

ACCOUNTS = (*YEAR, "--indicator", "accounts")
SOURCE = (*PUBLICATION, "--source", "paper")


@pytest.fixture
def importer(tiny, capsys):
    """Give a folder for tables, beside the tiny data."""
    return Importer(tiny, capsys)


@pytest.fixture
def refused(importer):
    """Import a table of scores that is to be refused; give what is printed."""

    def importing(text, *flags):
        return importer.problems(importer.table(text), *(flags or SCORES))

    return importing


def test_unknown_names_are_listed_at_once(refused):
    """Each once, with what it may have been and how to say it; none is guessed."""
    assert [
        (
            "t.csv:2:1: A2: 'Hà Nộ' is no place or ministry that we know; also in A4"
            ' (did you mean Hà Nội (ha-noi)?; --names "Hà Nộ=ID" says which)'
        ),
        (
            "t.csv:3:1: A3: 'Atlantis' is no place or ministry that we know"
            " (write its usual name, or add this one to aliases: in its file;"
            ' --names "Atlantis=ID" says which)'
        ),
    ] == refused("""
        Tỉnh,Năm,Điểm
        Hà Nộ,2022,89
        Atlantis,2022,70
        Hà Nộ,2023,90
        """)


@pytest.mark.parametrize("name", ["Cả nước", "TRUNG BÌNH", "Total"])
def test_wholes_are_asked_about(refused, name):
    """A row for all may be the country, a mean or a sum: the table does not say."""
    [said] = refused(f"Tỉnh,Điểm\nHà Nội,89\n{name},80\n")

    assert said == (
        f"t.csv:3:1: A3: {name!r} may be the country, or a mean or sum of the rows"
        f' (--names "{name}=viet-nam" or --names "{name}=skip")'
    )


def test_a_province_twice_is_told_with_both_rows(refused):
    """Two spellings of a name are one province."""
    assert [
        (
            "t.csv:4:2: B4: par-index ha-noi 2024 stands here and in B2"
            " (keep one; a part, tier or time would tell them apart)"
        )
    ] == refused("Tỉnh,Điểm\nHà Nội,89\nBến Tre,80\nHanoi,89\n")


def test_a_missing_province_is_a_gap(importer):
    """A table of nearly all provinces is imported; who is missing is said."""
    table = importer.table("Tỉnh,Điểm\nHà Nội,89\nBến Tre,80\n")

    assert [
        "t.csv:1:1: par-index 2024: 2 of 3 provinces; without Vĩnh Long"
    ] == importer.remarks(table, *SCORES)


def test_a_name_of_the_other_set_is_told(refused):
    """Bến Tre is none of the 34, and the complaint points into the table."""
    assert [
        (
            "t.csv:3:2: B3: ben-tre (Bến Tre) is not among the 34 provinces (2025)"
            " (since 2025-07-01 it is part of vinh-long)"
        )
    ] == refused(
        "Tỉnh,2025\nHà Nội,89\nBến Tre,80\n",
        *SOURCE,
        *("--indicator", "par-index", "--provinces", "34"),
    )


@pytest.mark.parametrize(
    ("answer", "names"),
    [
        ("--provinces 63, to which all names belong", "Hà Nội,1\nBến Tre,2\n"),
        ("--provinces 63 or --provinces 34", "Hà Nội,1\n"),
    ],
    ids=["the names say it", "either may be"],
)
def test_the_set_of_2025_is_asked_about(refused, answer, names):
    """In 2025 there were 63, then 34."""
    flags = (*SOURCE, "--indicator", "par-index")

    assert [
        f"t.csv:2:2: B2: 2025 has seen 63 and 34 provinces: which are meant? ({answer})"
    ] == refused(f"Tỉnh,2025\n{names}", *flags)


def test_percentages_as_fractions_are_asked_about(refused):
    """0.9996 may be 99.96 %, or a slip."""
    assert [
        (
            "t.csv:2:2: B2: all figures lie between 0 and 1,"
            " but on-time-rate is in percent"
            " (--fraction takes 0.9996 for 99.96 %, --no-fraction as it stands)"
        )
    ] == refused("Tỉnh,Tỷ lệ\nHà Nội,0.9996\nBến Tre,1\n", *RATES)


def test_fractions_among_percentages_are_asked_about(refused):
    """A column that Excel formats only in part has both."""
    [said] = refused("Tỉnh,Tỷ lệ\nHà Nội,99.96%\nBến Tre,0.985\n", *RATES)

    assert said.startswith("t.csv:3:2: B3: all figures lie between 0 and 1")


def test_figures_above_one_are_no_fractions(refused):
    """Who says that all are fractions is told which is not."""
    assert [
        (
            "t.csv:3:2: B3: 98.5 is no fraction"
            " (leave --fraction out, or correct the figure)"
        )
    ] == refused("Tỉnh,Tỷ lệ\nHà Nội,0.99\nBến Tre,98.5\n", *RATES, "--fraction")


def test_ambiguous_numbers_are_asked_about(refused):
    """4.419 is four thousand in Vietnam, and four and a bit in England."""
    [first, second] = refused("Tỉnh,Số lượng\nHà Nội,4.419\nBến Tre,3.900\n", *ACCOUNTS)

    assert first.startswith("t.csv:2:2: B2: '4.419' may be 4419 (Vietnamese) or 4.419")
    assert second.startswith("t.csv:3:2: B3: '3.900' may be 3900 (Vietnamese)")


def test_mixed_separators_are_told(refused):
    """A column is written one way."""
    found = refused('Tỉnh,Số lượng\nHà Nội,"4.419,5"\nBến Tre,"3,900.5"\n', *ACCOUNTS)

    assert found[0].startswith(
        "t.csv:1:1: numbers are written in two ways: '4.419,5' is Vietnamese"
    )


@pytest.mark.parametrize("cell", ['"90,10*"', '"90,10 (1)"', "90.10¹"])
def test_footnote_marks_are_asked_about(refused, cell):
    """A mark means something: it is not left out unasked."""
    [said] = refused(f"Tỉnh,Điểm\nHà Nội,{cell}\n")

    assert "has a footnote mark" in said
    assert "--marks drop" in said


@pytest.mark.parametrize("row", ["Hà Nội*,90,2", "Hà Nội,90,2*"], ids=["name", "rank"])
def test_marks_at_names_and_ranks_are_asked_about(refused, row):
    """They are footnotes there as well."""
    [said] = refused(f"Tỉnh,Điểm,Hạng\n{row}\n")

    assert "has a footnote mark (delete it, or leave all out with --marks drop)" in said


def test_serial_days_are_told(refused):
    """A spreadsheet's own number for a day is no year."""
    assert [
        (
            "t.csv:2:2: B2: '45657' looks like a spreadsheet's number for 2024-12-31"
            " (format the column as a date)"
        )
    ] == refused("Tỉnh,Năm,Điểm\nHà Nội,45657,89\n")


@pytest.mark.parametrize("heading", ["Điểm", "Hạng"])
def test_figures_that_became_days_are_told(importer, heading):
    """Excel makes 4 May of 4.5, and a day of 12/63 where it can."""
    book = importer.workbook(["Tỉnh", heading], ["Hà Nội", None])
    file, sheet = book[0], book[1]["Sheet"]
    sheet["B2"], sheet["B2"].number_format = 45416, "d-mmm"
    book[1].save(file)

    assert [
        (
            "t.xlsx:2:2: Sheet!B2: the spreadsheet has made a date of this: 2024-05-04"
            " (format the cell as text, and write again what was there: 4.5 or 12/63)"
        )
    ] == importer.problems(file, *SCORES)


def test_two_tables_one_below_the_other_are_told(refused):
    """The second one's head is found, and how to import each is said."""
    assert [
        (
            "t.csv:5:1: A5: a second table begins in row 5"
            " (import each by itself: a sheet each,"
            " or --skip-rows 5-7 and then --skip-rows 1-4)"
        )
    ] == refused("""
        Tỉnh,Điểm
        Hà Nội,89
        Bến Tre,80

        Bộ,Điểm
        Bộ Nội vụ,95
        Bộ Lao động,90
        """)


def test_the_same_head_below_a_title_is_a_second_table(refused):
    """The title between them may well name another year."""
    [said] = refused("""
        Tỉnh,Điểm
        Hà Nội,89
        Năm 2023,
        Tỉnh,Điểm
        Bến Tre,80
        """)

    assert said.startswith("t.csv:4:1: A4: a second table begins in row 4")


def test_two_tables_side_by_side_are_told(refused):
    """Two columns that name the subject leave open whose a figure is."""
    found = refused("Tỉnh,Điểm,,Tỉnh,Điểm\nHà Nội,89,,Bến Tre,80\n")

    assert [
        (
            "t.csv:1:4: D1: 'Tỉnh' means the same as 'Tỉnh' in A1"
            " (put a second table below the first; else rename one heading)"
        ),
        (
            "t.csv:1:5: E1: 'Điểm' means the same as 'Điểm' in B1"
            " (put a second table below the first; else rename one heading)"
        ),
    ] == found


def test_columns_that_mean_the_same_are_told(refused):
    """With the flag that leaves one out, where it does not mean both."""
    [said] = refused("Tỉnh,Điểm,Kết quả\nHà Nội,89,90\n")

    assert said.startswith("t.csv:1:3: C1: 'Kết quả' means the same as 'Điểm' in B1")
    assert said.endswith('(is it a second table? else --columns "Kết quả=skip")')


def test_merged_figures_are_told(importer):
    """One figure for three provinces is nobody's."""
    file, book = importer.workbook(
        ["Tỉnh", "Điểm", "Hạng"], ["Hà Nội", 89, 1], ["Bến Tre", None, 2]
    )
    book["Sheet"].merge_cells("B2:B3")
    book.save(file)

    assert [
        (
            "t.xlsx:3:2: Sheet!B3: is merged with Sheet!B2: whose is the figure?"
            " (split the merged cells, and write in each its own)"
        )
    ] == importer.problems(file, *SCORES)


def test_a_name_merged_with_its_number_is_one(importer):
    """The last row of many tables has its name in two cells made one."""
    file, book = importer.workbook(["TT", "Tỉnh", "Điểm"], ["1. Hà Nội", None, 89])
    book["Sheet"].merge_cells("A2:B2")
    book.save(file)

    assert "  subject: ha-noi\n" in importer.facts(file, *SCORES)


def test_names_missing_below_a_merged_cell_are_told(refused):
    """In a text file the merged cell is only in its first row."""
    assert [
        (
            "t.csv:3:1: A3: 'Tỉnh' is empty in this row"
            " (write it in every row, also below a merged cell)"
        )
    ] == refused("Tỉnh,Năm,Điểm\nHà Nội,2022,88\n,2023,89\n")


def test_formulas_that_were_never_computed_are_told(importer):
    """What no program has computed has no result to import."""
    file, _ = importer.workbook(["Tỉnh", "Điểm"], ["Hà Nội", "=80+9"])

    [said] = importer.problems(file, *SCORES)
    assert said.startswith(
        "t.xlsx:2:2: Sheet!B2: the formula has no result in the file"
    )


def test_computed_figures_are_told(refused):
    """A mean with eleven decimals was printed by nobody."""
    [said] = refused("Tỉnh,Điểm\nHà Nội,88.37666666667\n")

    assert "has more decimals than anybody publishes" in said


def test_another_unit_is_told(refused):
    """Points are no percent."""
    assert [
        (
            "t.csv:2:2: B2: this is in points, but on-time-rate in percent"
            " (correct the unit, or take it away from the figure)"
        )
    ] == refused("Tỉnh,Kết quả\nHà Nội,89 điểm\n", *RATES)


def test_figures_out_of_bounds_are_told_in_the_table(refused):
    """What the rules on data say is said at the cell it comes from."""
    assert [
        (
            "t.csv:2:2: B2: 104 is above the most possible, 100"
            " (look at the publication, or at the bounds of on-time-rate)"
        )
    ] == refused("Tỉnh,Kết quả\nHà Nội,104\n", *RATES)


def test_lines_about_the_table_are_no_head(importer):
    """Year and unit may stand above it, each beside its name."""
    table = importer.table("Năm:,2024\nĐơn vị tính,điểm\n\nTỉnh,Điểm\nHà Nội,89\n")

    assert "  subject: ha-noi\n" in importer.facts(table, *SCORES)


def test_unknown_headings_are_told(refused):
    """A column is left out only if somebody says so."""
    assert [
        (
            "t.csv:1:3: C1: the heading 'Tăng/giảm' has no meaning that we know"
            ' (--columns "Tăng/giảm=skip" leaves it out; else say what it holds)'
        )
    ] == refused("Tỉnh,Điểm,Tăng/giảm,Ghi chú\nHà Nội,89,1,\n")


def test_unknown_headings_are_not_drowned_by_their_rows(importer):
    """Where no column is known to hold figures, it is no news that no row has any."""
    table = importer.table("TT,Tỉnh,Năm 2024 (63 tỉnh)\n1,Hà Nội,89\n2,Bến Tre,80\n")
    status, out, errors = importer.run(table, *SCORES)

    assert 1 == status
    assert "the heading 'Năm 2024 (63 tỉnh)' has no meaning that we know" in out
    assert "states no figure" not in errors


def test_columns_without_heading_are_told(refused):
    """Figures that nobody named are not guessed at."""
    assert [
        "t.csv:1:3: C1: the column has no heading (write one, or delete the column)"
    ] == refused("Tỉnh,Điểm,\nHà Nội,89,1\n")


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("no row is a head, with names of columns that we know", "Hà Nội,89\nHuế,80\n"),
        ("no column holds figures", "Tỉnh,Năm\nHà Nội,2024\n"),
        ("the table states nothing that could be imported", "Tỉnh,Điểm\nHà Nội,-\n"),
        ("the file is empty", ""),
    ],
    ids=["no head", "no figures", "only gaps", "nothing"],
)
def test_tables_that_state_nothing_are_told(refused, said, text):
    """What cannot be a table of facts is said to be none."""
    found = refused(text)

    assert any(said in line for line in found)


@pytest.mark.parametrize(
    ("question", "flags"),
    [
        ("which publication states this?", ("--indicator", "par-index")),
        ("which indicator is this?", SOURCE),
        ("which time are the figures about?", (*SOURCE, "--indicator", "par-index")),
        (
            "'reprt' (did you mean report? a new one is described by --title, ",
            ("--source", "reprt"),
        ),
        (
            "'par-indx' is no indicator that we know",
            (*SOURCE, "--indicator", "par-indx"),
        ),
        (
            "a new one is described by --name-vi, --unit and so on",
            (*SOURCE, "--indicator", "other"),
        ),
    ],
    ids=["source", "indicator", "time", "no source", "no indicator", "new one"],
)
def test_what_no_column_says_is_asked_once(refused, question, flags):
    """For all rows together, with the flag that answers."""
    found = refused("Tỉnh,Điểm\nHà Nội,89\nBến Tre,80\n", *flags)

    assert 1 == sum(question in line for line in found)


def test_one_language_of_a_note_is_told(refused):
    """Readers of the other would miss what they must know."""
    [said] = refused("Tỉnh,Điểm,note_vi\nHà Nội,89,Tạm tính\n")

    assert "there is note_vi, but no note_en (write it in both languages)" in said


def test_contradicting_counts_of_ranked_are_told(refused):
    """12/63 and of 34 cannot both be."""
    [said] = refused("Tỉnh,Hạng\nHà Nội,12/63\n", *SCORES, "--of", "34")

    assert "63 were ranked here, but 34 elsewhere" in said


def test_bad_words_are_told_with_those_that_exist(refused):
    """Columns of our own words take no others."""
    found = refused(
        "subject,value,tier,precision,provinces,of,change_unit\n"
        "ha-noi,1,tinh,circa,62,many,pct\n"
    )

    assert ["C2", "D2", "E2", "F2", "G2"] == [line.split(": ")[1] for line in found]


def test_one_unknown_heading_beside_a_known_one_is_asked_about(refused):
    """A table of provinces with one column of figures, under a name of its own."""
    assert [
        (
            "t.csv:1:2: B1: 'Mức CĐS' is no name of a column that we know"
            ' (--columns "Mức CĐS=value", or =skip)'
        )
    ] == refused("Tỉnh,Mức CĐS\nHà Nội,89\nBến Tre,80\n")


def test_time_said_twice_is_told(importer):
    """A year above a column stands; that another one was typed is not passed over."""
    table = importer.table("Tỉnh,2022,2023\nHà Nội,89,90\nBến Tre,80,81\n")
    remarks = importer.remarks(table, *SCORES)

    assert any("'2022' is taken for 2022, not for 2024" in line for line in remarks)
