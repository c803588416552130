"""The page on how progress is judged says what the computation does."""

import re
from datetime import date

import pytest

from reform.edition import Edition
from reform.progress.assess import assess
from reform.progress.sentence import StatusWords
from reform.progress.state import METHOD, STATES
from tests.site.published import LANGUAGES, ROOT
from tests.site.test_downloads import rows

PAGE = "progress-method/"
CALL = re.compile(r'worked_example\("([\w-]+)", "([\w-]+)"(?:, "([\d-]+)")?\)')

both_languages = pytest.mark.parametrize("language", LANGUAGES)


def examples(language):
    """Give what the page's examples are about: programme, target and day."""
    text = (ROOT / f"docs/{language}/progress-method.md").read_text("utf-8")
    return CALL.findall(text)


def statuses(catalogue, language):
    """Yield the status that each example has to show, as the engine tells it."""
    ledger = Edition(catalogue, language).ledger
    for programme, target, day in examples(language):
        status = ledger.status(programme, target)
        if day:
            told = date.fromisoformat(day)
            status = assess(catalogue, status.programme, status.target, told)
        yield status


@both_languages
def test_page_has_every_state(site, language):
    """Each with its badge, in the order of the computation."""
    [states] = site.page(f"{LANGUAGES[language]}{PAGE}").of_class("state-list")
    badges = [each.all("span")[0].get("class") for each in states.all("dt")]

    assert [f"badge {state}" for state in STATES] == badges


@both_languages
def test_examples_show_what_the_engine_tells(site, catalogue, language):
    """State, sentence, both paces' days and their ratio are those of the engine."""
    edition = Edition(catalogue, language)
    boxes = site.page(f"{LANGUAGES[language]}{PAGE}").of_class("worked")
    found = [*statuses(catalogue, language)]

    assert len(examples("vi")) == len(found) == len(boxes)
    for box, status in zip(boxes, found, strict=True):
        words = StatusWords(edition, status)
        said = [" ".join(words.sentence.split())]
        if status.pace is not None and status.pace.ratio is not None:
            days = (status.pace.days, status.pace.span)
            said += [words.percent(status.pace.ratio).replace("\xa0", " ")]
            said += [edition.number(each) for each in days]
        assert f"badge {status.state}" == box.of_class("badge")[0].get("class")
        assert [] == [each for each in said if each not in box.text]


def test_examples_are_of_many_kinds(catalogue):
    """A reader finds a state met, one missed, paces, and what cannot be told."""
    kinds = {status.state for status in statuses(catalogue, "vi")}

    assert {"met", "missed", "unknown", "overtaken", "depends", "on-track"} <= kinds


@both_languages
def test_changes_of_the_method_are_told(site, language):
    """The version that states carry stands in the list of versions."""
    page = site.page(f"{LANGUAGES[language]}{PAGE}")
    told = [each.text for each in page.all("strong")]

    assert f"{METHOD}:" in told


@both_languages
def test_downloads_say_of_every_target_what_its_page_says(site, catalogue, language):
    """One sentence, wherever a reader meets the target."""
    found = rows(site, "targets")
    pages = {
        row["programme"]: site.page(
            f"{LANGUAGES[language]}programmes/{row['programme']}/"
        ).text
        for row in found
    }

    assert len(Edition(catalogue, language).ledger.statuses) == len(found)
    assert {""} != {row[f"sentence_{language}"] for row in found}
    assert [] == [
        row["target"]
        for row in found
        if " ".join(row[f"sentence_{language}"].removesuffix(".").split())
        not in pages[row["programme"]]
    ]
