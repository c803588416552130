"""Tables that a reader sorts, searches and scrolls."""

import re
from contextlib import contextmanager

import pytest
from playwright.sync_api import expect

from reform.collation import collation_key
from tests.browser.conftest import Reader
from tests.browser.serving import Halt, served

LANGUAGES = {"vi": "", "en": "en/"}
both_languages = pytest.mark.parametrize("start", LANGUAGES.values(), ids=LANGUAGES)

HEADS = '<th scope="col">Name</th><th scope="col" class="figure">Value</th>'

PUT = """([heads, rows, extra]) => {
  const box = document.createElement("div");
  box.className = "table-box made";
  box.innerHTML = `${extra}<table><thead><tr>${heads}</tr></thead>${rows}</table>`;
  document.querySelector("article").prepend(box);
}"""
"""Puts a made-up table into a page that is there already."""

SHIFTED = """since => new Promise((resolve) => {
  new PerformanceObserver((list) => {
    const late = list.getEntries().filter(({ startTime }) => startTime > since);
    const nodes = late.flatMap((shift) => shift.sources);
    const inside = nodes.filter(({ node }) => node?.parentElement?.closest("article"));
    resolve(inside.map(({ node }) => node.textContent));
  }).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => resolve([]), 500);
})"""
"""Gives what has moved of a page's own words since a moment."""

FIVE_ROWS = re.compile(rb'<div class="table-box.*?<tbody>(.*?</tr>){5}', re.DOTALL)
"""A page up to the fifth row of its first table."""

SCRIPT = re.compile(rb"^// Tables alive")
"""The script, of which nothing can be run yet."""

DRAWN = """() => new Promise((resolve) => requestAnimationFrame(
  () => requestAnimationFrame(() => resolve(performance.now()))))"""
"""Waits until what has come of a page has been drawn; gives the moment."""

TOPS = "parts => parts.map(part => part.getBoundingClientRect().top)"

LOWEST = "parts => Math.max(...parts.map(part => part.getBoundingClientRect().bottom))"


@contextmanager
def halting(site, browser, after, path, width):
    """Open a page of which a file stops on its way; give it and how to go on."""
    halt = Halt(after)
    how = {"wait_until": "commit", "viewport": {"width": width, "height": 800}}
    with (
        served(site.root, halt) as address,
        Reader(browser, address).opens(path, **how) as page,
    ):
        yield page, halt.over.set


def put(page, cells, *, heads=HEADS, extra=""):
    """Put a table into a page: a line a row, cells parted by bars."""
    lines = [line.strip().split("|") for line in cells.strip().splitlines()]
    rows = "".join(
        f'<tr><th scope="row">{name}</th>'
        + "".join(v if v.startswith("<td") else f"<td>{v}</td>" for v in values)
        + "</tr>"
        for name, *values in lines
    )
    page.evaluate(PUT, [heads, f"<tbody>{rows}</tbody>", extra])


def names(page, where=".made"):
    """Return what the rows that are shown are headed by."""
    return page.locator(f"{where} tbody tr:visible th").all_inner_texts()


def head(page, name):
    """Return the button in a column's head."""
    return page.locator(".made thead").get_by_role("button", name=name)


FIVE = """
    b|2
    a|10
    d|1
    c|–
    e|3
    """


@both_languages
def test_a_column_sorts_up_then_down_then_not(reader, start):
    """Three clicks: ascending, descending, as it was; readers' aids are told."""
    with reader.opens(start + "provinces/") as page:
        put(page, FIVE)
        value = page.locator(".made thead th").nth(1)
        seen = []
        for _ in range(3):
            head(page, "Value").click()
            seen.append((value.get_attribute("aria-sort"), "".join(names(page))))

        expected = [("ascending", "dbeac"), ("descending", "aebdc"), (None, "badce")]
        assert expected == seen


@pytest.mark.parametrize(
    ("start", "said"),
    [("", "Value: tăng dần"), ("en/", "Value: ascending")],
    ids=LANGUAGES,
)
def test_the_order_is_said_aloud(reader, start, said):
    """What a click did is said in the page's language, where one cannot see it."""
    with reader.opens(start + "provinces/") as page:
        put(page, FIVE)
        head(page, "Value").click()

        expect(page.locator("#table-words").get_by_role("status")).to_have_text(said)


def test_a_table_is_sorted_by_keyboard(reader):
    """A head takes the focus, and Enter sorts; the focus stays there."""
    with reader.opens("provinces/") as page:
        put(page, FIVE)
        head(page, "Name").focus()
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")

        assert ["d", "b", "e", "a", "c"] == names(page)
        expect(head(page, "Value")).to_be_focused()


@pytest.mark.parametrize(
    ("start", "figures"),
    [
        ("", ["0,98 %", "9,5 % (tính toán)", "hơn 99,96 %", "khoảng 1.117", "4.419"]),
        ("en/", ["0.98%", "9.5% (derived)", "over 99.96%", "about 1,117", "4,419"]),
    ],
    ids=LANGUAGES,
)
def test_numbers_sort_as_the_language_writes_them(reader, start, figures):
    """A dot parts thousands in Vietnamese and decimals in English."""
    with reader.opens(start + "provinces/") as page:
        shuffled = [figures[at] for at in (3, 0, 4, 2, 1)]
        put(page, "\n".join(f"{figure}|{figure}" for figure in shuffled))
        head(page, "Value").click()

        assert figures == names(page)


def test_a_cell_may_say_what_its_text_does_not(reader):
    """Days, numbers in words and gaps sort by the value that is given with them."""
    with reader.opens("provinces/") as page:
        put(
            page,
            """
            six million|<td data-sort="6000000">6 triệu</td>|2024
            rank only|<td data-sort="">hạng 5/63</td>|<td data-sort="2024-04-19">x</td>
            minus|<td data-sort="-2.5">−2,5</td>|<td data-sort="2023-12-31">y</td>
            thousand|4.419|<td><span class="gap">không nêu</span></td>
            zero|0|<td data-sort="2024-04-03">z</td>
            """,
            heads=HEADS + '<th scope="col">Time</th>',
        )
        head(page, "Value").click()
        by_value = names(page)
        head(page, "Time").click()

        expected = ["minus", "zero", "thousand", "six million", "rank only"]
        assert expected == by_value
        expected = ["minus", "six million", "zero", "rank only", "thousand"]
        assert expected == names(page)


def test_a_column_may_refuse_to_be_sorted(reader):
    """Values of different units have no order."""
    with reader.opens("provinces/") as page:
        put(page, FIVE, heads='<th>Name</th><th class="figure" data-sort>Value</th>')

        assert ["Name"] == page.locator(".made thead button").all_inner_texts()


def test_a_head_that_leads_somewhere_sorts_as_well(reader):
    """Beside a link there is a button of its own, called by the head's words."""
    heads = '<th>Name</th><th class="figure"><a href="#x">DTI</a> <i>points</i></th>'
    with reader.opens("provinces/") as page:
        put(page, FIVE, heads=heads)
        head(page, "DTI points").click()

        assert "dbeac" == "".join(names(page))
        assert "DTI" == page.locator(".made thead a").inner_text()
        assert 0 == page.locator(".made thead button a").count()


def test_rows_that_belong_together_stay_together(reader):
    """Each of several bodies of a table is moved and hidden as one."""
    rows = "".join(
        f"<tbody><tr><th>{name}</th><td>{value}</td></tr><tr><th>of {name}</th>"
        "<td>99</td></tr></tbody>"
        for name, value in (("b", 2), ("a", 1), ("d", 4), ("c", 3), ("e", 5))
    )
    with reader.opens("provinces/") as page:
        page.evaluate(PUT, [HEADS, rows, ""])
        head(page, "Value").click()

        expected = "a, of a, b, of b, c, of c, d, of d, e, of e"
        assert expected == ", ".join(names(page))


@both_languages
def test_provinces_are_in_the_order_of_dictionaries(reader, start):
    """Vietnamese letters and tones have their own order: D before Đ."""
    with reader.opens(start + "provinces/") as page:
        table = page.locator("table:has(tbody tr:nth-child(13))").first
        of_rows = table.locator("tbody th a")
        column = table.locator("thead th").first.get_by_role("button")
        given = of_rows.all_inner_texts()
        column.click()
        column.click()

        assert sorted(given, key=collation_key)[::-1] == of_rows.all_inner_texts()


@both_languages
@pytest.mark.parametrize(
    ("typed", "found"),
    [
        pytest.param("quang ninh", "quang-ninh", id="no accents"),
        pytest.param("NINH quang", "quang-ninh", id="capitals, another order"),
        pytest.param("Qua\u0309ng Ninh", "quang-ninh", id="parted accents"),
        pytest.param("dak lak", "dak-lak", id="no stroke"),
        pytest.param("kien giang", "an-giang", id="other columns"),
    ],
)
def test_a_long_table_is_searched(reader, start, typed, found):
    """Rows with all the words are left, however these are typed; they are counted."""
    with reader.opens(start + "provinces/") as page:
        bar = page.locator(".table-tools").first
        rows = bar.locator("+ .table-box tbody tr:visible")
        expect(bar.locator("output")).to_have_text("63/63")
        bar.get_by_role("searchbox").fill(typed)

        expect(
            rows.locator(f"th a[href*='/{found}/'], th a[href^='{found}/']")
        ).to_be_visible()
        expect(bar.locator("output")).to_have_text(f"{rows.count()}/63")
        assert rows.count() < 10


def test_rows_are_found_by_what_a_select_offers(reader):
    """A template of the box has selects that look for words of rows."""
    template = """<template><label>State <select><option value="">all</option>
        <option value="state=done;">done</option></select></label></template>"""
    rows = "".join(
        f'<tr data-is="state={state};"><th>{state} {at}</th><td>{at}</td></tr>'
        for at, state in enumerate(["done", "done-late", "under-way"] * 5)
    )
    with reader.opens("provinces/") as page:
        page.evaluate(PUT, [HEADS, f"<tbody>{rows}</tbody>", template])
        page.get_by_label("State").select_option("done")

        assert [f"done {at}" for at in (0, 3, 6, 9, 12)] == names(page)


def test_short_tables_have_no_search(reader):
    """Twelve rows are seen at a glance."""
    with reader.opens("provinces/") as page:
        before = page.locator(".table-tools").count()
        put(page, "\n".join(f"{at}|{at}" for at in range(12)))
        expect(head(page, "Value")).to_be_visible()

        assert before == page.locator(".table-tools").count()


@pytest.mark.parametrize("width", [320, 1280])
def test_heads_stay_while_a_long_table_scrolls(reader, width):
    """The names of columns are seen beside the last row, and the page is no wider."""
    size = {"width": width, "height": 800}
    with reader.opens("provinces/", viewport=size) as page:
        box = page.locator(".table-box").first
        last = box.locator("tbody tr").last
        box.evaluate("box => box.scrollTo(40, box.scrollHeight)")
        box.scroll_into_view_if_needed()
        top = box.locator("thead").bounding_box()["y"]

        expect(last).to_be_in_viewport()
        expect(box.locator("thead th").first).to_be_in_viewport()
        assert last.bounding_box()["y"] > top
        assert width >= page.evaluate("document.documentElement.scrollWidth")


def test_names_of_rows_stay_on_a_phone(reader):
    """A wide table scrolls sideways in its box, beside the names of its rows."""
    size = {"width": 320, "height": 800}
    with reader.opens("coverage/", viewport=size) as page:
        box = page.locator(".table-box").first
        box.evaluate("box => box.scrollTo(200, 0)")
        name = box.locator("tbody th").first.bounding_box()

        assert box.bounding_box()["x"] == name["x"]


@pytest.mark.parametrize("width", [320, 800, 1280])
@pytest.mark.parametrize("path", ["provinces/", "programmes/", "en/indicators/"])
def test_nothing_moves_when_the_script_comes(site, browser, path, width):
    """Room for the bar and the arrows is kept from the beginning."""
    with halting(site, browser, SCRIPT, path, width) as (page, go_on):
        page.locator("footer").first.wait_for()
        page.wait_for_function("document.fonts.status === 'loaded'")
        before = page.evaluate(DRAWN)
        assert 0 == page.locator(".table-tools").count()
        go_on()
        bar = page.locator(".table-tools").first
        expect(bar).to_be_visible()
        page.wait_for_load_state("networkidle")
        lowest = bar.locator("*").evaluate_all(LOWEST)
        box = bar.locator("+ .table-box").bounding_box()

        assert [] == page.evaluate(SHIFTED, before)
        assert lowest <= box["y"]


@pytest.mark.parametrize("width", [320, 800, 1280])
@pytest.mark.parametrize("path", ["programmes/", "en/indicators/"])
def test_room_is_kept_before_all_rows_have_come(site, browser, path, width):
    """A page that comes slowly is drawn before it is seen that a table is long."""
    with halting(site, browser, FIVE_ROWS, path, width) as (page, go_on):
        rows = page.locator(".table-box tbody tr")
        parts = page.locator("article > :not(.table-tools)")
        expect(rows).to_have_count(5)
        page.evaluate(DRAWN)
        before = parts.evaluate_all(TOPS)
        go_on()
        expect(page.locator(".table-tools").first).to_be_visible()
        after = parts.evaluate_all(TOPS)

        assert rows.count() > 12
        assert before == after[: len(before)]


@pytest.mark.parametrize("path", ["provinces/", "programmes/", "en/indicators/"])
def test_what_is_written_and_what_the_script_finds_agree(reader, path):
    """The bar is above the tables for which room is kept, and above no others."""
    with reader.opens(path) as page:
        expect(page.locator(".table-tools").first).to_be_visible()
        kept = page.locator(".table-box.long").count()
        used = page.locator(".table-tools + .table-box.long").count()
        choosing = page.locator(".table-tools:has(select) + .filtered").count()

        assert kept == used == page.locator(".table-tools").count()
        assert choosing == page.locator(".table-tools:has(select)").count()


def test_a_table_that_a_script_makes_has_room_for_its_bar(reader):
    """Nobody wrote in advance that it would be long."""
    with reader.opens("provinces/") as page:
        put(page, "\n".join(f"{at}|{at}" for at in range(13)))
        bar = page.locator(".table-tools:has(+ .made)")
        expect(bar).to_be_visible()
        lowest = bar.locator("*").evaluate_all(LOWEST)

        assert lowest <= page.locator(".made").bounding_box()["y"]


def test_without_scripts_nothing_is_dead(reader):
    """Tables have no controls that do nothing, and keep no room for any."""
    with reader.opens("provinces/", java_script_enabled=False) as page:
        assert (
            0 == page.locator(":is(article, #table-words) :is(button, input)").count()
        )
        assert 63 == page.locator(".table-box").first.locator("tbody tr").count()


def test_paper_has_no_boxes(reader):
    """Printed, a table is whole, its head repeats, and no controls are left."""
    with reader.opens("provinces/") as page:
        page.emulate_media(media="print")
        box = page.locator(".table-box").first

        expect(page.locator(".table-tools").first).to_be_hidden()
        assert box.evaluate("box => box.scrollHeight <= box.clientHeight")
        display = "thead => getComputedStyle(thead).display"
        assert "table-header-group" == box.locator("thead").evaluate(display)
