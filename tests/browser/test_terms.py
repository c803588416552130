"""Terms of the glossary, explained where a reader meets them."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

PAGES = {"vi": "pillars/procedures/", "en": "en/pillars/procedures/"}
both_languages = pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)


def first(page):
    """Return the first term of a page and its meaning."""
    term = page.locator(".term").first
    return term.get_by_role("button"), term.locator("[popover]")


@both_languages
@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_a_click_explains_a_term_where_it_stands(reader, path, scripts):
    """It opens and closes; the meaning leads to the term's place in the glossary."""
    with reader.opens(path, java_script_enabled=scripts) as page:
        button, meaning = first(page)
        expect(meaning).to_be_hidden()
        button.click()
        expect(meaning).to_be_visible()
        identity = meaning.get_attribute("id").removeprefix("term-")
        meaning.get_by_role("link").click()

        expect(page).to_have_url(f"{reader.address}{path[:-19]}glossary/#{identity}")
        expect(page.locator(f"dt[id='{identity}']")).to_be_in_viewport()


def test_a_term_is_explained_on_hover_and_focus(reader):
    """A pointer or the focus on a term is enough; Escape puts the meaning away."""
    with reader.opens(PAGES["vi"]) as page:
        button, meaning = first(page)
        button.hover()
        expect(meaning).to_be_visible()
        page.mouse.move(0, 0)
        expect(meaning).to_be_hidden()

        button.focus()
        page.keyboard.press("Enter")
        expect(meaning).to_be_visible()
        page.keyboard.press("Escape")
        expect(meaning).to_be_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_a_meaning_is_readable_and_inside_the_page(reader, width, scheme):
    """It has enough contrast and does not leave the screen."""
    size = {"width": width, "height": 800}
    with reader.opens(PAGES["vi"], viewport=size, color_scheme=scheme) as page:
        for term in page.locator(".term").all()[:3]:
            term.get_by_role("button").click()
            meaning = term.locator("[popover]")
            box = meaning.bounding_box()

            assert 0 <= box["x"] <= box["x"] + box["width"] <= width
            assert 0 <= box["y"] <= box["y"] + box["height"] <= size["height"]
            assert [] == Axe().run(page).response["violations"]
            page.keyboard.press("Escape")


def test_on_paper_a_term_is_a_word_like_others(reader):
    """No mark shows that there was something to click."""
    with reader.opens(PAGES["vi"]) as page:
        button, meaning = first(page)
        button.click()
        page.emulate_media(media="print")
        line = "button => getComputedStyle(button).textDecorationLine"

        expect(meaning).to_be_hidden()
        assert "none" == button.evaluate(line)
