"""Explains terms of the glossary where a page's own words first use them."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from reform.explained import explained
from reform.terms import Terms

GLOSSARY = "glossary/"

BEGIN, END = "<article", '<section class="page-foot"'
"""Between them stand a page's own words; below, how to cite and to correct it."""


def on_config(config: MkDocsConfig) -> None:
    """Learn the terms, once a build."""
    config.extra["terms"] = Terms(config.extra["edition"])


# When tables have been put in, and long after the search has read the page.
@event_priority(-50)
def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Put the meanings into every page but the glossary itself."""
    head, begin, rest = output.partition(BEGIN)
    if page.url == GLOSSARY or not begin:
        return output
    words, end, foot = rest.partition(END)
    terms, edition = config.extra["terms"], config.extra["edition"]
    glossary = get_relative_url(GLOSSARY, page.url)
    return head + explained(begin + words, terms, edition, glossary) + end + foot
