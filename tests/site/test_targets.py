"""Targets on their pages: the state of each, what proves it, and how many have it."""

from collections import Counter

import pytest

from reform.edition import Edition
from reform.progress.proof import proof
from reform.progress.sentence import StatusWords
from tests.site.published import LANGUAGES

both_languages = pytest.mark.parametrize("language", LANGUAGES)

ALWAYS = ("state", "target", "set", "deadline", "measure", "assessed", "history")
"""Rows that every proof has."""

OUTCOMES = {
    ("prime-minister-conclusions-2023-04", "satisfaction-2023"): {
        "vi": ("Không đạt", "82,66 % năm 2023", "85 %", "2,34 điểm phần trăm"),
        "en": ("Missed", "82.66% in 2023", "85%", "2.34 percentage points"),
    },
    ("prime-minister-conclusions-2023-04", "full-process-users-2023"): {
        "vi": ("Tùy thước đo", "80,7 %", "đã đạt", "18 %", "không đạt"),
        "en": ("Depends on the measure", "80.7%", "met", "18%", "missed"),
    },
    ("ben-tre-scheme-2020-2025", "digital-signature-2025"): {
        "vi": ("Không còn đối chiếu được", "01/07/2025", "Vĩnh Long"),
        "en": ("Overtaken", "1 July 2025", "Vinh Long"),
    },
    ("ben-tre-scheme-2020-2025", "level-4-services-2021"): {
        "vi": ("Không đạt", "66,6 %", "33,4 điểm phần trăm"),
        "en": ("Missed", "66.6%", "33.4 percentage points"),
    },
}
"""What is known of some targets, and has to be read beside them."""


@pytest.fixture
def edition(catalogue, language):
    """Give the edition whose pages are read."""
    return Edition(catalogue, language)


@pytest.fixture
def told(site, language):
    """Give a function that returns a target's place on its programme's page."""
    start = LANGUAGES[language]

    def found(programme, target):
        page = site.page(f"{start}programmes/{programme}/")
        (place,) = page.all("li", id=f"{programme}-{target}")
        return place

    return found


def plain(text):
    """Make all blanks one."""
    return " ".join(text.split())


@both_languages
def test_every_target_has_its_state_in_words_and_a_sentence(told, edition):
    """The badge's class and words, and behind it who states the figures."""
    for identity, status in edition.ledger.statuses.items():
        words, place = StatusWords(edition, status), told(*identity)
        (badge,), (sentence,) = place.of_class("badge"), place.of_class("state")
        named = {a.get("href").split("/")[-2] for a in sentence.all("a")}

        assert ("badge", status.state) == tuple(badge.get("class").split()), identity
        assert words.state == badge.text, identity
        assert sentence.text.startswith(f"{words.state} {plain(words.sentence)}")
        assert {each.id for each in words.sources} <= named, identity


@both_languages
def test_every_target_has_its_proof_beside_it(told, edition):
    """Each row of it, with the publications, and the day and version of the method."""
    for identity, status in edition.ledger.statuses.items():
        (folded,) = told(*identity).of_class("proof")
        rows = proof(edition, status)
        lines = [line for row in rows for line in row.lines]
        shown = folded.all("dd")

        assert {*ALWAYS} <= {row.name for row in rows}, identity
        assert [row.label for row in rows] == [dt.text for dt in folded.all("dt")]
        assert len(lines) == len(shown), identity
        for line, place in zip(lines, shown, strict=True):
            named = {
                a.get("href").split("/")[-2] for a in place.of_class("source-mark")
            }
            assert place.text.startswith(plain(line.text)), identity
            assert {each.id for each in line.sources} == named, identity


@both_languages
def test_figures_of_a_state_are_in_its_proof(edition):
    """Base, figures and pace have a row each where the state has them."""
    for identity, status in edition.ledger.statuses.items():
        names = {row.name for row in proof(edition, status)}
        figures = {"latest", "last", "due", "before", "earlier", "former"}

        assert ("base" in names) == (status.base is not None), identity
        assert ("made" in names) == (status.pace is not None), identity
        if status.reading or status.before:
            assert names & figures, identity


@both_languages
@pytest.mark.parametrize("target", OUTCOMES, ids=lambda each: each[1])
def test_known_outcome_is_read_beside_its_target(told, language, target):
    """Badge, figure, target and gap, in so many words."""
    badge, *words = OUTCOMES[target][language]
    place = told(*target)

    assert badge == place.of_class("badge")[0].text
    for each in words:
        assert each in place.of_class("state")[0].text


@both_languages
def test_list_of_all_targets_has_each_state_and_a_way_to_choose_it(
    site, edition, language
):
    """What the selects offer is borne by rows, and finds no other state."""
    page = site.page(f"{LANGUAGES[language]}programmes/")
    (table,) = page.of_class("all-targets")
    rows = table.all("tr")[1:]
    shown = Counter(row.of_class("badge")[0].get("class").split()[-1] for row in rows)
    states = Counter(s.state for s in edition.ledger.statuses.values())
    found = {
        state: sum(f"is-{state};" in row.get("data-is") for row in rows)
        for state in states
    }

    assert states == shown == Counter(found)


@both_languages
@pytest.mark.parametrize("address", ["", "programmes/"])
def test_states_are_counted_where_one_enters(site, edition, language, address):
    """On the home page and that of all programmes, with nothing left out."""
    page = site.page(f"{LANGUAGES[language]}{address}")
    counted = {
        item.of_class("badge")[0].get("class").split()[-1]: int(item.text.split()[-1])
        for item in page.of_class("tally")[0].all("li")
    }

    assert Counter(s.state for s in edition.ledger.statuses.values()) == counted


@both_languages
def test_no_page_says_that_no_target_is_judged(site, language):
    """It once was so."""
    former = {
        "vi": ("không tự kết luận", "không nói một mục tiêu"),
        "en": ("do not conclude", "does not conclude", "nor whether a target"),
    }
    for path in ("about/", "method/", "programmes/", ""):
        text = site.page(f"{LANGUAGES[language]}{path}").text

        assert [] == [said for said in former[language] if said in text], path
