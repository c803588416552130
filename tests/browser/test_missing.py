"""Addresses that lead nowhere."""

from contextlib import contextmanager

import pytest
from playwright.sync_api import expect


@pytest.fixture
def lost(reader, site):
    """Open an address that is missing, on a host with one page for all of these."""

    @contextmanager
    def opens(path, page_for_errors="404.html", **how):
        body = site.read(page_for_errors)
        with reader.opens("about/", **how) as page:
            page.route(
                f"{reader.address}{path}",
                lambda route: route.fulfill(
                    status=404, content_type="text/html; charset=utf-8", body=body
                ),
            )
            page.goto(reader.address + path)
            yield page

    return opens


@pytest.mark.parametrize(
    ("path", "found"),
    [
        pytest.param("provinces/quang-nin/", "Quảng Ninh", id="a letter is missing"),
        pytest.param("tinh/Quảng Ninh", "Quảng Ninh", id="a name, at another depth"),
        pytest.param("indicators/par-indx.html", "PAR INDEX", id="old-fashioned"),
        pytest.param("en/provinces/ca-mao/x/", "Ca Mau", id="English"),
    ],
)
def test_near_pages_are_offered(lost, path, found):
    """Pages with like addresses or titles are offered, in the address's language."""
    with lost(path) as page:
        near = page.locator(".missing-near:visible a").first

        expect(near).to_contain_text(found)
        near.click()
        expect(page.locator("h1")).to_contain_text(found)


@pytest.mark.parametrize("errors", ["404.html", "en/404.html"])
@pytest.mark.parametrize(
    ("path", "heading"),
    [("no/such/", "Không tìm thấy trang"), ("en/no/such/", "Page not found")],
)
def test_the_language_is_that_of_the_address(lost, path, heading, errors):
    """Whichever of the two pages a host has for errors, the other text is hidden."""
    with lost(path, errors) as page:
        expect(page.locator("h1")).to_have_text(heading)
        expect(page.locator(".missing:visible")).to_have_count(1)


def test_words_of_the_address_are_searched_for(lost):
    """One click searches the whole site for them."""
    with lost("provinces/quang-nin/") as page:
        box = page.locator(".missing:visible").get_by_role("searchbox")
        expect(box).to_have_value("quang nin")
        page.locator(".missing:visible").get_by_role("button").click()

        result = page.locator(".md-search-result__link").first
        expect(result).to_be_visible()
        assert "/provinces/quang-ninh/" in result.get_attribute("href")


def test_without_scripts_both_languages_lead_on(lost, reader):
    """Both texts are there, with links that work from any depth."""
    with lost("provinces/quang-nin/", java_script_enabled=False) as page:
        for language, start in (("vi", ""), ("en", "en/")):
            text = page.locator(f".missing[lang={language}]")
            expect(text.get_by_role("link").nth(1)).to_have_attribute(
                "href", f"/{start}provinces/"
            )
            expect(text.get_by_role("searchbox")).to_be_hidden()
        page.locator(".missing[lang=en] a").first.click()

        expect(page).to_have_url(f"{reader.address}en/")
