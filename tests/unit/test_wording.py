"""The site's own words."""

import re
from string import Formatter

import pytest

from reform.publishing import TABLES
from reform.rules import RULES
from reform.wording import LANGUAGES, word, words


@pytest.mark.parametrize("name", words())
def test_both_languages_have_the_same_blanks(name):
    """What is filled into a sentence is filled in in both languages."""
    blanks = [
        sorted(
            blank for _, blank, _, _ in Formatter().parse(words()[name][lang]) if blank
        )
        for lang in LANGUAGES
    ]

    assert blanks[0] == blanks[1]


def test_unknown_word_names_the_nearest():
    """A misspelt word in a template is answered with the right one."""
    with pytest.raises(LookupError, match=re.escape("did you mean sources")):
        word("sourcs", "vi")


def test_every_rule_is_told_to_contributors():
    """Each rule has its sentence in both languages, and no sentence lost its rule."""
    told = {name.removeprefix("rule_") for name in words() if name.startswith("rule_")}

    assert {rule.__name__ for rule in RULES} == told


def test_every_download_is_described_to_readers():
    """Each table has its sentence in both languages."""
    told = {n.removeprefix("table_") for n in words() if n.startswith("table_")}

    assert {table.name for table in TABLES} == told
