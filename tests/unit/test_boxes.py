"""Boxes of long tables are known by their opening tags."""

import re

import pytest

from reform.boxes import marked

HEAD = '<thead><tr><th scope="col">Name</th></tr></thead>'
ROW = '<tr id="x"><th scope="row">a</th><td>1</td></tr>\n'
BOX = '<div class="table-box" tabindex="0">'


def rows(count):
    """Write a body with as many rows."""
    return f"<tbody>\n{ROW * count}</tbody>"


def box(table, before=""):
    """Write a table in its box, after a template or nothing."""
    return f'{BOX}\n{before}<table class="facts">{table}</table>\n</div>'


def classes(page):
    """Return the classes of all boxes of a page, once it is marked."""
    return re.findall(r'<div class="(table-box[^"]*)" tabindex="0">', marked(page))


@pytest.mark.parametrize(
    ("table", "found"),
    [
        pytest.param(HEAD + rows(12), "table-box", id="twelve rows"),
        pytest.param(HEAD + rows(13), "table-box long", id="thirteen rows"),
        pytest.param(HEAD + ROW * 13, "table-box long", id="rows in no body"),
        pytest.param(ROW * 12, "table-box", id="rows alone"),
        pytest.param(HEAD * 3 + rows(12), "table-box", id="heads"),
        pytest.param(
            f"{rows(12)}<tfoot>{ROW * 2}</tfoot>", "table-box", id="rows of a foot"
        ),
        pytest.param(HEAD + rows(2) * 12, "table-box", id="twelve bodies"),
        pytest.param(HEAD + rows(2) * 13, "table-box long", id="thirteen bodies"),
        pytest.param(HEAD + rows(13) * 2, "table-box", id="two long bodies"),
        pytest.param("", "table-box", id="nothing"),
    ],
)
def test_a_box_says_whether_its_table_is_long(table, found):
    """Rows of the body count; where there are several bodies, these do instead."""
    assert [found] == classes(box(table))


def test_what_is_in_a_cell_does_not_count():
    """A cell may have tracks, lists, text with tags' names and tables of its own."""
    inner = f"<ul><li>tr</li></ul>&lt;tr&gt;<track><table>{HEAD}{rows(20)}</table>"
    full = f"<tr><td>{inner}</td></tr>"

    short = f"{HEAD}<tbody>{full}{ROW * 11}</tbody>"
    long = f"{HEAD}<tbody>{full}{ROW * 12}</tbody>"
    assert ["table-box", "table-box long"] == classes(box(short) + box(long))


def test_each_of_several_boxes_has_its_own_classes():
    """Tables beside a box, before and after, are not its own."""
    loose = f"<table>{rows(20)}</table>"
    page = f"{loose}{box(rows(13))}{loose}{BOX}</div>{box(rows(2))}{loose}"

    assert ["table-box long", "table-box", "table-box"] == classes(page)


def test_a_box_says_whether_rows_can_be_chosen():
    """A template before the table has selects; one after it is another's."""
    template = "<template><label>State <select></select></label></template>"
    page = box(rows(13), template) + box(rows(13)) + template + box(rows(1), template)

    expected = ["table-box long filtered", "table-box long", "table-box filtered"]
    assert expected == classes(page)


def test_all_else_stays_as_it_is():
    """Other classes of a box are kept, and what only begins like one is not one."""
    page = f'<p>á</p><div class="table-boxes"></div><div class="table-box wide">{ROW}'
    long = f'<div class="table-box wide" id="x"><table>{rows(13)}</table></div>'

    assert page == marked(page)
    assert long.replace("table-box", "table-box long") == marked(long)
