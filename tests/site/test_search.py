"""What the search knows: everything, in both languages, in few bytes."""

import gzip
import json

import pytest

from tests.site.published import LANGUAGES

MOST = 40_000
"""Bytes of an index, compressed: whoever opens a page fetches it."""

both_languages = pytest.mark.parametrize("start", LANGUAGES.values(), ids=LANGUAGES)


@pytest.fixture
def docs(site, start):
    """What can be found in a language."""
    return json.loads(site.read(f"{start}search/search_index.json"))["docs"]


@both_languages
def test_index_weighs_little(site, start):
    """A phone has fetched it before one has found the box."""
    index = (site.root / start / "search/search_index.json").read_bytes()

    assert len(gzip.compress(index)) <= MOST


@both_languages
def test_every_hit_leads_somewhere(site, start, docs):
    """Each address is that of a page, and of a place on it."""
    dead = []
    for entry in docs:
        address, _, anchor = entry["location"].partition("#")
        path = f"{start}{address}index.html"
        if path not in site.pages or (anchor and anchor not in site.anchors[path]):
            dead.append(entry["location"])

    assert [] == dead


@both_languages
def test_nothing_is_found_twice(docs):
    """Each address has one entry: the theme would take a second for its section."""
    locations = [entry["location"] for entry in docs]

    assert sorted(set(locations)) == sorted(locations)


@both_languages
def test_all_entities_can_be_found(docs, catalogue):
    """None is lost between the data and the index, but short reports of the press."""
    found = {entry["location"] for entry in docs}
    wanted = {
        *(f"provinces/{each}/" for each in catalogue.provinces),
        *(f"indicators/{each}/" for each in catalogue.indicators),
        *(f"pillars/{each}/" for each in catalogue.pillars),
        *(f"systems/{each}/" for each in catalogue.systems),
        *(f"programmes/{each}/" for each in catalogue.programmes),
        *(f"directives/{each}/" for each in catalogue.directives),
        *(f"glossary/#{each}" for each in catalogue.glossary),
    }

    assert set() == wanted - found
