"""Terms of the glossary, explained on the pages that use them."""

import pytest

from tests.site.published import LANGUAGES


def terms(page):
    """Return the terms that a page explains."""
    return [term.all("button")[0].text for term in page.of_class("term")]


@pytest.mark.parametrize("start", LANGUAGES.values(), ids=LANGUAGES)
@pytest.mark.parametrize("path", ["provinces/quang-ninh/", "pillars/procedures/"])
def test_pages_explain_the_terms_that_they_use(site, start, path):
    """What a macro writes at the last is read for terms as well."""
    assert terms(site.page(start + path))


@pytest.mark.parametrize("start", LANGUAGES.values(), ids=LANGUAGES)
def test_the_glossary_is_not_explained_by_itself(site, start):
    """There every meaning stands already."""
    assert [] == terms(site.page(f"{start}glossary/"))


def test_nothing_is_a_button_inside_of_something_to_click(site):
    """Neither links nor buttons have buttons in them, and headings no terms."""
    nested = {
        path
        for path, page in site.pages.items()
        for outer in page.all("a", "button", "summary", "h1", "h2", "h3")
        if any(inner is not outer for inner in outer.all("button"))
    }

    assert set() == nested
