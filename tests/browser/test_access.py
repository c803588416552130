"""Whether everybody can read the pages: any device, scheme, language and eyesight."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.kinds import LANGUAGES, PAGES

PHONE, DESK = {"width": 320, "height": 800}, {"width": 1280, "height": 800}
MOST_SEEN = ("", "provinces/quang-ninh/", "indicators/dti/", "sources/")

ACROSS = "document.documentElement.scrollWidth"
SETTLED = "Promise.allSettled(document.getAnimations().map(moving => moving.finished))"
"""Waits for colours that fade after a change of width."""

UNROLLED = """for (const box of document.querySelectorAll(".table-box"))
    box.style.maxHeight = "none";"""
"""Shows tables whole: a link that a box cuts at its edge is no small target."""

RULES = {
    "resultTypes": ["violations"],
    # Of WCAG 2.2, and therefore not yet asked for by itself.
    "rules": {"target-size": {"enabled": True}},
}

MOVED = """new Promise(tell => {
    const told = list => tell(list.getEntries().map(({ value, sources }) =>
        [value, ...sources.map(({ node }) => node?.parentElement?.outerHTML)]));
    new PerformanceObserver(told).observe({ type: "layout-shift", buffered: true });
    setTimeout(tell, 500, []);
})"""
"""Each time something moved since the page began: how much, and what."""

CROWDED = Path(__file__).with_name("crowded.js").read_text(encoding="utf-8")
"""Gives texts that are cut off, and pairs of them that cover each other."""

MOVING = """[...document.querySelectorAll("*")].flatMap(element =>
    [element, "::before", "::after"].map(part => getComputedStyle(
        element, typeof part === "string" ? part : null))
    .filter(style => style.scrollBehavior === "smooth"
        || /[1-9]/.test(style.transitionDuration)
        || (style.animationName !== "none" && /[1-9]/.test(style.animationDuration)))
    .map(() => element.outerHTML.slice(0, 80)))"""

each_page = pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
most_seen = pytest.mark.parametrize("path", MOST_SEEN)
both_languages = pytest.mark.parametrize("start", LANGUAGES.values(), ids=LANGUAGES)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@both_languages
@each_page
def test_page_is_accessible_silent_and_fits(reader, start, path, scheme):
    """On a phone and a desk axe finds no fault, and the console stays empty."""
    with reader.opens(start + path, color_scheme=scheme, viewport=PHONE) as page:
        for size in (PHONE, DESK):
            page.set_viewport_size(size)
            page.evaluate(SETTLED)
            page.evaluate(UNROLLED)
            found = Axe().run(page, options=RULES).response["violations"]

            assert [] == [(v["id"], n["html"]) for v in found for n in v["nodes"]]
            assert size["width"] >= page.evaluate(ACROSS)
    assert ([], [], []) == (reader.said, reader.failed, reader.elsewhere)


@both_languages
@each_page
def test_page_can_be_read_without_scripts(reader, start, path):
    """Without JavaScript the words, tables and figures are there, and fit a phone."""
    how = {"java_script_enabled": False, "viewport": PHONE}
    with reader.opens(start + path, **how) as page:
        expect(page.locator("h1, h2").first).to_be_visible()
        for kind in ("p", "table", "figure svg"):
            unfolded = f"main {kind}:not(details:not([open]) *, [hidden] *)"
            for shown in page.locator(unfolded).all()[:3]:
                expect(shown).to_be_visible()
        assert PHONE["width"] >= page.evaluate(ACROSS)


@each_page
def test_language_switch_leads_there_and_back(reader, path):
    """One click leads to the same page in English, another one back."""
    if path in {PAGES["figure alone"], PAGES["nothing there"]}:
        pytest.skip("has no switch, or leads home")
    with reader.opens(path) as page:
        for language, start in (("en", "en/"), ("vi", "")):
            page.locator(".language-switch").click()
            expect(page).to_have_url(reader.address + start + path)
            expect(page.locator("html")).to_have_attribute("lang", language)


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
@most_seen
def test_nothing_moves_while_a_page_loads(reader, path, size):
    """What a reader has begun to read stays where it is."""
    with reader.opens(path, wait_until="networkidle", viewport=size) as page:
        moved = page.evaluate(MOVED)

        assert sum(value for value, *_ in moved) < 0.005, moved


@both_languages
@most_seen
def test_page_can_be_enlarged(reader, start, path):
    """At 200 %, or with letters of twice the size, no words are cut or covered."""
    half = {"width": DESK["width"] // 2, "height": DESK["height"] // 2}
    with reader.opens(start + path, viewport=half, device_scale_factor=2) as page:
        assert [] == page.evaluate(CROWDED)
        page.set_viewport_size(DESK)
        page.evaluate("""() => {
            const root = document.documentElement;
            const size = parseFloat(getComputedStyle(root).fontSize);
            root.style.fontSize = `${2 * size}px`;
        }""")
        page.evaluate(SETTLED)

        assert [] == page.evaluate(CROWDED)
        assert DESK["width"] >= page.evaluate(ACROSS)


@most_seen
def test_nothing_moves_for_who_asked_for_stillness(reader, path):
    """No animation and no transition runs, and pages do not scroll by themselves."""
    with reader.opens(path, reduced_motion="reduce") as page:
        assert [] == page.evaluate(MOVING)


FAINT = """() => {
    const channels = colour => colour.match(/[\\d.]+/g).map(part =>
        colour.startsWith("color(srgb") ? 255 * part : Number(part));
    const painted = element => {
        for (let each = element; each; each = each.parentElement) {
            const [red, green, blue, share = 1] =
                channels(getComputedStyle(each).backgroundColor);
            if (share > 0) {
                return [red, green, blue];
            }
        }
        return [255, 255, 255];
    };
    const light = parts => parts.slice(0, 3).map(part => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    }).reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0);
    const contrast = (one, other) => {
        const [most, least] = [light(one), light(other)].sort((a, b) => b - a);
        return (most + 0.05) / (least + 0.05);
    };
    return [...document.querySelectorAll("main *")].filter(element => {
        if (!element.checkVisibility({ opacityProperty: true })) {
            return false;
        }
        const style = getComputedStyle(element);
        if (element.closest("svg")) {
            const line = element.matches("line, path, circle, rect, text")
                && element.getAttribute("role") === "graphics-symbol";
            const inks = [style.fill, style.stroke].filter(ink => ink !== "none");
            return line && inks.length > 0 && inks.every(ink =>
                contrast(channels(ink), painted(element)) < 1.1);
        }
        const own = [...element.childNodes].some(node =>
            node.nodeType === Node.TEXT_NODE && node.data.trim());
        return own && contrast(channels(style.color), painted(element)) < 4.5;
    }).map(element => element.outerHTML.slice(0, 90));
}"""
"""Words, and marks of drawings, that cannot be told from what is behind them."""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "path", ["", "provinces/ca-mau/", "indicators/dti/", "directives/"]
)
def test_reader_may_force_colours(reader, path, scheme):
    """In the few colours of a reader's own choice everything can still be seen."""
    how = {"forced_colors": "active", "color_scheme": scheme}
    with reader.opens(path, **how) as page:
        assert [] == page.evaluate(FAINT)
        page.keyboard.press("Tab")
        ring = page.locator(":focus").evaluate(
            "each => getComputedStyle(each).outlineStyle"
        )
        assert "none" != ring
