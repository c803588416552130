"""Files of every usual kind become a grid of what their reader sees."""

import datetime as dt
import io
import zipfile

import pytest
from openpyxl import Workbook

from reform.importing.grid import UnreadableTable
from reform.importing.number_format import shown
from reform.importing.spreadsheet import read_table


@pytest.fixture
def read(tmp_path):
    """Read a table from text, bytes or a workbook; give its texts by cell name."""

    def reading(content, name="t.csv", sheet=None):
        file = tmp_path / name
        if isinstance(content, Workbook):
            content.save(file)
        else:
            raw = content.encode() if isinstance(content, str) else content
            file.write_bytes(raw)
        return read_table(file, sheet)

    return reading


@pytest.fixture
def refused(read):
    """Read what is to be refused; give message and remedy."""

    def reading(*content, **named):
        with pytest.raises(UnreadableTable) as error:
            read(*content, **named)
        return error.value.message, error.value.remedy

    return reading


def texts(grid):
    """Return the rows of a grid."""
    rows = range(1, max(grid.rows) + 1)
    return [[cell.text for cell in grid.across(row)] for row in rows]


@pytest.mark.parametrize(
    "text",
    [
        "Tỉnh,Điểm\nHà Nội,89.5\n",
        'Tỉnh,Điểm\r\n"Hà Nội","89.5"\r\n',
        "Tỉnh;Điểm\nHà Nội;89.5\n",
        "Tỉnh\tĐiểm\nHà Nội\t89.5\n",
        "sep=;\nTỉnh;Điểm\nHà Nội;89.5\n",
    ],
    ids=["commas", "quotes", "semicolons", "tabs", "told to Excel"],
)
def test_separator_is_found(read, text):
    """Values may stand apart by commas, semicolons or tabs."""
    rows = [row for row in texts(read(text)) if row]

    assert [["Tỉnh", "Điểm"], ["Hà Nội", "89.5"]] == rows


def test_decimal_commas_do_not_separate(read):
    """Where semicolons separate, commas belong to the figures."""
    grid = read("Tỉnh;Điểm\nHà Nội;89,58\nHuế;80,10\n")

    assert ["Hà Nội", "89,58"] == texts(grid)[1]


def test_tsv_needs_no_guess(read):
    """The name of the file tells what its commas are."""
    assert [["a,b,c"], ["d,e,f"]] == texts(read("a,b,c\nd,e,f\n", name="t.tsv"))


def test_rows_are_numbered_as_a_spreadsheet_does(read):
    """Empty lines count, and a record of several lines is one row."""
    grid = read('a,b\n\n"two\nlines",c\nd,e\n')

    assert (1, 3, 4) == grid.rows
    assert "two lines" == grid.cell(3, 1).text
    assert "B4" == grid.cell(4, 2).spot.name


def test_open_quotes_are_told_with_their_row(read):
    """Otherwise all that follows would be swallowed by one cell."""
    with pytest.raises(UnreadableTable, match="not closed") as error:
        read('a,b\n"c,d\ne,f\n')

    assert 2 == error.value.row


@pytest.mark.parametrize(
    ("text", "value", "form"),
    [
        ("99.96%", 0.9996, "0.00%"),
        ("90%", 0.9, "0%"),
        ("89.50", 89.5, "0.00"),
        ("4419", 4419, "#,##0"),
        ("4419.5", 4419.5, "General"),
        ("0.3", 0.1 + 0.2, "General"),
        ("99.96", 99.96, '0.00"%"'),
        ("3900000", 3_900_000, '0.0,,"M"'),
        ("-12.3", -12.34, "0.0;[Red]-0.0"),
        ("2024", 2024, "General"),
        ("TRUE", True, "General"),
    ],
    ids=str,
)
def test_numbers_are_taken_as_shown(text, value, form):
    """A format adds zeros, rounds and makes percent; what is hidden stays whole."""
    assert text.casefold() == shown(value, form)[0].casefold()


@pytest.mark.parametrize(
    ("text", "value", "form"),
    [
        ("2024-12-31", dt.datetime(2024, 12, 31), "dd/mm/yyyy"),  # noqa: DTZ001
        ("2024-12-31", dt.date(2024, 12, 31), "[$-42A]d mmmm yyyy"),
        ("2024-07", dt.date(2024, 7, 1), "mmm-yy"),
        ("2024", dt.date(2024, 1, 1), "yyyy"),
        ("2024-05-04", dt.date(2024, 5, 4), "d-mmm"),
    ],
    ids=["day", "in words", "month", "year", "a figure once"],
)
def test_days_are_written_one_way(text, value, form):
    """A day is a day; where only month or year is shown, only that was meant."""
    assert (text, "date") == shown(value, form)


def test_digits_that_are_hidden_are_remarked(read):
    """The figure is the one that a reader sees; that there are more is said."""
    book = Workbook()
    book.active.append(["a", 0.8958])
    book.active["B1"].number_format = "0%"
    [(spot, said, remedy)] = read(book, name="t.xlsx").remarks

    assert "Sheet!B1" == spot.name
    assert "shows 90% and holds 89.58%: what it shows is taken" == said
    assert "show more decimals if the publication has them" == remedy


def test_hidden_rows_are_read_and_remarked(read):
    """A filter that was left on hides no province silently."""
    book = Workbook()
    book.active.append(["a", 1])
    book.active.append(["b", 2])
    book.active.row_dimensions[2].hidden = True
    grid = read(book, name="t.xlsx")

    assert ["b", "2"] == texts(grid)[1]
    assert "Sheet!A2" == grid.remarks[0][0].name


def test_one_filled_sheet_needs_no_name(read):
    """Empty sheets, and hidden ones, are nobody's table."""
    book = Workbook()
    book.create_sheet("Bảng")["A1"] = "a"
    hidden = book.create_sheet("Nháp")
    hidden["A1"], hidden.sheet_state = "b", "hidden"

    assert "Bảng" == read(book, name="t.xlsx").name
    assert "Nháp" == read(book, name="t.xlsx", sheet=" nháp ").name


def test_two_filled_sheets_ask_for_one(refused):
    """Which is meant is not guessed."""
    book = Workbook()
    book.active["A1"] = "a"
    book.create_sheet("Hai")["A1"] = "b"

    assert (
        '2 sheets hold something: "Sheet", "Hai"',
        'choose one: --sheet "Sheet"',
    ) == refused(book, name="t.xlsx")
    assert (
        "there is no sheet 'Ba'",
        'there are "Sheet", "Hai"',
    ) == refused(book, name="t.xlsx", sheet="Ba")


def test_formulas_without_results_are_told(read):
    """A workbook that a program wrote may never have been computed."""
    book = Workbook()
    book.active.append(["a", "=1+1"])

    fault = read(book, name="t.xlsx").cell(1, 2).fault
    assert "the formula has no result in the file" == fault[0]


def test_failed_formulas_are_told(read):
    """#N/A is no figure, and no gap either."""
    book = Workbook()
    book.active["A1"], book.active["B1"] = "a", "#N/A"
    book.active["B1"].data_type = "e"

    fault = read(book, name="t.xlsx").cell(1, 2).fault
    assert "the formula failed: #N/A" == fault[0]


@pytest.mark.parametrize(
    ("said", "content"),
    [
        ("the file is empty", " \n \n"),
        ("the table is empty", ",,\n,,\n"),
        ("an old workbook (XLS), or one with", b"\xd0\xcf\x11\xe0\xa1\xb1"),
        ("a web page or XML", "\n<html><table><tr><td>Hà Nội</td></tr></table>"),
        ("a web page or XML", '<?xml version="1.0"?><Workbook/>'),
        ("a PDF", "%PDF-1.7"),
        ("a picture", b"\x89PNG\r\n"),
        ("damaged, or protected", b"PK\x03\x04 and no more"),
    ],
    ids=["empty", "commas", "xls", "html", "xml", "pdf", "picture", "half"],
)
def test_other_kinds_of_file_are_told(refused, said, content):
    """What a file is shows in its first bytes, whatever it is called."""
    assert said in refused(content, name="t.xls")[0]


def packed(**files):
    """Return a zip archive, such as a workbook is."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("said", "files"),
    [
        ("LibreOffice", {"content_xml": ""}),
        ("Apple Numbers", {"Index__Tables.iwa": ""}),
        ("binary workbook", {"xl__workbook.bin": ""}),
        ("no XLSX workbook", {"word__document_xml": ""}),
        ("unpacks to 65 MiB", {"xl__workbook_xml": "", "xl__a": b" " * (65 << 20)}),
        ("defines entities", {"xl__workbook_xml": '<!DOCTYPE a [<!ENTITY b "c">]>'}),
        (
            "defines entities",
            {"xl__workbook_xml": '<!DOCTYPE a [<!ENTITY b "c">]>'.encode("utf-16")},
        ),
        (
            "more than 200,000 cells",
            {"xl__workbook_xml": "", "xl__worksheets__sheet1_xml": "<c />" * 1_000_001},
        ),
        (
            "more than 200,000 cells",
            {"xl__workbook_xml": '<mergeCell ref="A1:XFD1048576"/>'},
        ),
        ("the workbook is damaged", {"xl__workbook_xml": "<workbook/>"}),
    ],
    ids=[
        *("ods", "numbers", "xlsb", "docx", "bomb", "entities", "wide entities"),
        *("cells", "merged", "torn"),
    ],
)
def test_archives_are_looked_into_before_they_are_opened(refused, said, files):
    """What would fill the memory, or reach for other files, is not unpacked."""
    assert said in refused(packed(**files), name="t.xlsx")[0]


def test_large_files_are_not_read(refused):
    """Ten mebibytes are no table that a person made."""
    assert (
        "the file is larger than 10 MiB",
        "copy the table alone into a new file",
    ) == refused(b"a" * (10 << 20) + b"\n")


def test_large_tables_are_not_read(refused):
    """Nobody reviews 200,000 cells."""
    assert "more than 200,000 cells" in refused("a,b\n" * 100_001)[0]


def test_missing_file_is_told(tmp_path):
    """A slip in the name is no traceback."""
    with pytest.raises(UnreadableTable, match="No such file"):
        read_table(tmp_path / "t.csv")


def test_text_files_have_no_sheets(refused):
    """Who names a sheet has another file in mind."""
    assert ("a text file has no sheets", "leave --sheet out") == refused(
        "a,b\n1,2\n", sheet="Sheet1"
    )
