"""A reader with a keyboard alone: from home to the source of a number."""

import re

import pytest
from playwright.sync_api import TimeoutError as Overdue
from playwright.sync_api import expect

DESK = {"width": 1280, "height": 800}
PHONE = {"width": 320, "height": 640}
SIZES = pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])

FAR = 600
"""Presses of Tab after which something that is not reached never will be."""

AT = """() => {
    let held = document.activeElement;
    if (!held || held === document.body) {
        return null;
    }
    // The theme's switches are hidden boxes; the label behind each is what is seen.
    held = held.matches(".md-option") ? held.nextElementSibling : held;
    const boxes = [...held.getClientRects()].filter(box =>
        box.bottom > 0 && box.top < innerHeight && box.width + box.height > 0);
    const shown = boxes.some(({ left, right, top, bottom, width }) =>
        [left + Math.min(8, width / 2), (left + right) / 2].some(across => {
            const down = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
            const above = document.elementFromPoint(across, down);
            return above && (held.contains(above) || above.contains(held));
        }));
    const ringed = [undefined, "::before", "::after"].some(part => {
        const look = getComputedStyle(held, part);
        return look.outlineStyle !== "none" && parseFloat(look.outlineWidth) >= 1;
    });
    // A box to type in has a caret, and a sloping line becomes thick.
    const otherwise = held.matches(
        "line, input:not([type]), [type=text], [type=search]");
    return { html: held.outerHTML.slice(0, 120), shown, ringed: ringed || otherwise };
}"""
"""What has the focus, whether it can be seen, and that it has the focus."""

SEEN = f"() => {{ const at = ({AT})(); return !at || (at.shown && at.ringed); }}"
PATIENCE = 1_000
"""Milliseconds in which a part of the page that has been left may fold up."""


def tab_to(page, selector):
    """Press Tab until an element that fits has the focus; return it."""
    for _ in range(FAR):
        page.keyboard.press("Tab")
        if page.evaluate("wanted => document.activeElement.matches(wanted)", selector):
            return page.locator(":focus")
    raise AssertionError(f"Tab does not lead to {selector}")


def follow(page, selector):
    """Go to a link by Tab, and open it by Enter."""
    tab_to(page, selector)
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.locator("h1")).to_be_attached()


@SIZES
@pytest.mark.parametrize("start", ["", "en/"], ids=["vi", "en"])
def test_keys_lead_from_home_to_the_source_of_a_number(reader, start, size):
    """Home, province, figure, its table, the publication: Tab, Enter and arrows."""
    with reader.opens(start, viewport=size) as page:
        follow(page, 'main a[href^="provinces/"]:not([href="provinces/"])')
        assert re.search("/provinces/[a-z-]+/", page.url)

        follow(page, 'main a[href*="figures/"]')
        mark = tab_to(page, "figure svg [role=graphics-symbol]")
        said = mark.get_attribute("aria-label")
        expect(page.locator(".figure-label")).to_have_text(said)
        page.keyboard.press("ArrowLeft")
        expect(page.locator(".figure-label")).not_to_have_text(said)

        table = tab_to(page, "figure details > summary").locator("xpath=../div//table")
        shown = table.is_visible()
        page.keyboard.press("Enter")
        expect(table).to_be_visible(visible=not shown)

        page.keyboard.press("Shift+Tab")
        follow(page, 'main a[href*="sources/"]')
        assert re.search("/sources/[a-z0-9-]+/", page.url)
        expect(page.locator('main a[href^="http"]').first).to_be_visible()


@SIZES
@pytest.mark.parametrize(
    "path", ["", "provinces/quang-ninh/", "indicators/dti/", "explore/", "404.html"]
)
def test_focus_is_always_seen_and_never_kept(reader, path, size):
    """Tab goes through a page and leaves it; nothing hides what has the focus."""
    with reader.opens(path, viewport=size) as page:
        unseen = []
        for _ in range(FAR):
            page.keyboard.press("Tab")
            try:
                page.wait_for_function(SEEN, timeout=PATIENCE)
            except Overdue:
                unseen.append(page.evaluate(AT))
            if page.evaluate("document.activeElement === document.body"):
                break

        assert page.evaluate("document.activeElement === document.body")
        assert [] == unseen


def test_first_key_leads_past_the_header(reader):
    """The first stop of each page is a link to what the page says."""
    with reader.opens("provinces/quang-ninh/") as page:
        page.keyboard.press("Tab")
        skip = page.locator(":focus")
        expect(skip).to_have_attribute("href", re.compile("^#|/#"))
        expect(skip).to_be_in_viewport()
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")

        assert page.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_focus_stands_out_from_what_is_behind(reader, scheme):
    """Its ring has three times the contrast of the page, as WCAG asks for."""
    contrast = """() => {
        const channels = colour => colour.match(/[\\d.]+/g).map(Number);
        const light = colour => channels(colour).slice(0, 3).map(part => {
            const share = part / 255;
            return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        }).reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0);
        const held = document.activeElement;
        let behind = held.parentElement;
        const paint = each => getComputedStyle(each).backgroundColor;
        while (behind.parentElement && channels(paint(behind))[3] === 0) {
            behind = behind.parentElement;
        }
        const two = [getComputedStyle(held).outlineColor, paint(behind)].map(light);
        return (Math.max(...two) + 0.05) / (Math.min(...two) + 0.05);
    }"""
    with reader.opens("provinces/quang-ninh/", color_scheme=scheme) as page:
        for selector in ("header a", "main a", "main summary", "footer a"):
            tab_to(page, selector)

            assert 3 <= page.evaluate(contrast), selector
