"""What the models object to, in words that a contributor can act on."""

from datetime import date
from decimal import Decimal

import pytest

INDICATOR = """\
name: {vi: Điểm, en: Score}
description: {vi: Một điểm., en: A score.}
pillar: procedures
unit: points
better: higher
nature: score
"""

SOURCE = """\
title: A publication
publisher: {vi: Báo, en: Newspaper}
published: 2026-11-01
url: https://example.vn/a
kind: press
"""


@pytest.fixture
def told(tiny):
    """Write one file of the tiny data and give what is said about it."""

    def tell(name, text):
        tiny.write(name, text)
        return [said.removeprefix(f"data/{name}:") for said in tiny.problems()]

    return tell


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("unit: points\n", "", "1:1: unit: is missing (add unit:)"),
        (
            "nature: score",
            "nature: score\nfrequenzy: year",
            "7:1: frequenzy: is no field here (did you mean frequency?)",
        ),
        (
            "name: {vi: Điểm, en: Score}",
            "name: {vi: Điểm}",
            "1:7: name.en: is missing (add en:)",
        ),
        (
            "nature: score",
            "nature: score\nid: new",
            (
                "7:1: id: is no field here (fields here: name, short, description,"
                " pillar, unit, decimals, better, nature, bounds, frequency, method,"
                " publisher, breaks, ended, partial, parts,"
                " part_bounds)"
            ),
        ),
        (
            "en: Score",
            "en: Score, fr: Note",
            "1:29: name.fr: is no field here (fields here: vi, en)",
        ),
        (
            "better: higher",
            "better: highr",
            "5:9: better: 'highr' is not among the choices (did you mean higher?)",
        ),
        (
            "better: higher",
            "better: 1",
            "5:9: better: '1' is not among the choices (higher, lower or neither)",
        ),
        (
            "better: higher",
            "better: [higher]",
            "5:9: better: one word is expected, not a list (higher, lower or neither)",
        ),
        (
            "unit: points",
            "unit: 7",
            "4:7: unit: a text is expected (put it in quotes)",
        ),
        (
            "unit: points",
            "unit: Points of 100",
            (
                "4:7: unit: is no id"
                " (lower-case words joined by hyphens, at most 60 characters:"
                " points-of-100)"
            ),
        ),
        (
            "name: {vi: Điểm, en: Score}",
            "name: Score",
            "1:7: name: a mapping is expected (write keys with colons)",
        ),
        (
            "name: {vi: Điểm, en: Score}",
            "name: [Score]",
            "1:7: name: a mapping is expected (write keys with colons)",
        ),
        (
            "en: Score}",
            'en: ""}',
            "1:22: name.en: the text is too short (minimum length: 1)",
        ),
        (
            "en: Score}",
            f"en: {'x' * 2001}}}",
            "1:22: name.en: the text is too long (maximum length: 2000)",
        ),
        (
            "nature: score",
            "nature: score\ndecimals: 9",
            "7:11: decimals: the number is too large (at most 4)",
        ),
        (
            "nature: score",
            "nature: score\ndecimals: -1",
            "7:11: decimals: the number is too small (at least 0)",
        ),
        (
            "nature: score",
            "nature: score\ndecimals: 1.0",
            (
                "7:11: decimals: a whole number is expected"
                ' (write it bare: 7, not 7.0 or "7")'
            ),
        ),
        (
            "nature: score",
            "nature: score\nbreaks: no-list",
            "7:9: breaks: a list is expected (begin each item with a dash)",
        ),
        (
            "nature: score",
            "nature: score\nparts: [a]",
            "7:8: parts: a mapping is expected (write keys with colons)",
        ),
        (
            "nature: score",
            "nature: score\nparts:\n  Part A: {vi: A, en: A}",
            (
                "8:3: parts.Part A: is no id"
                " (lower-case words joined by hyphens, at most 60 characters: part-a)"
            ),
        ),
        (
            "nature: score",
            "nature: score\nbounds: {least: 9, most: 1}",
            "7:9: bounds: least: is above most: (swap them)",
        ),
    ],
    ids=lambda value: value[:36],
)
def test_objection_names_place_and_remedy(told, old, new, said):
    """Each kind of mistake has house words, and says what to write."""
    assert [said] == told("indicators/new.yml", INDICATOR.replace(old, new))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "url: https://example.vn/a",
            "url: example.vn",
            (
                "4:6: url: a web address is expected"
                " (it begins with https:// or http:// and has no blanks)"
            ),
        ),
        (
            "url: https://example.vn/a",
            "url: javascript:alert(1)",
            (
                "4:6: url: a web address is expected"
                " (it begins with https:// or http:// and has no blanks)"
            ),
        ),
        (
            "published: 2026-11-01",
            "published: 01/11/2026",
            (
                "3:12: published: '01/11/2026' is no period from 1986 on"
                " (write 2022, 2022-H1, 2022-Q3, 2022-09, 2022-09-15 or 2021-2025)"
            ),
        ),
        (
            "published: 2026-11-01",
            "published: [2026]",
            (
                "3:12: published: a period is expected"
                " (write 2022, 2022-H1, 2022-Q3, 2022-09, 2022-09-15 or 2021-2025)"
            ),
        ),
        (
            "published: 2026-11-01",
            "published: 1899",
            (
                "3:12: published: '1899' is no period from 1986 on"
                " (write 2022, 2022-H1, 2022-Q3, 2022-09, 2022-09-15 or 2021-2025)"
            ),
        ),
    ],
    ids=lambda value: value[:36],
)
def test_addresses_and_days_of_publications_are_explained(told, old, new, said):
    """A wrong web address or day is met with the right form."""
    assert [said] == told("sources/new.yml", SOURCE.replace(old, new))


@pytest.mark.parametrize(
    ("fact", "said"),
    [
        (
            "{subject: viet-nam, period: 2022}",
            "7:5: facts.0.indicator: is missing (add indicator:)",
        ),
        (
            "{indicator: par-index, subject: viet-nam, period: 2022}",
            "7:5: facts.0: states nothing (add value:, rank: or change:)",
        ),
        (
            "{indicator: par-index, period: 2022, value: 1}",
            "7:5: facts.0: whom is it about? (add subject:, or values: for many)",
        ),
        (
            "{indicator: par-index, subject: viet-nam, value: 1}",
            (
                "7:5: facts.0: exactly one time is needed (at: for a state,"
                " period: for a rate or flow, to: for a running total)"
            ),
        ),
        (
            (
                "{indicator: par-index, subject: viet-nam, period: 2022, at: 2022,"
                " value: 1}"
            ),
            (
                "7:5: facts.0: exactly one time is needed (at: for a state,"
                " period: for a rate or flow, to: for a running total)"
            ),
        ),
        (
            '{indicator: par-index, subject: viet-nam, period: 2022, value: "4,419"}',
            (
                "7:68: facts.0.value: a number is expected"
                " (write 4419 or 99.96, without quotes, separators or a unit)"
            ),
        ),
        (
            "{indicator: par-index, subject: viet-nam, period: 2022, value: 98%}",
            (
                "7:68: facts.0.value: a number is expected"
                " (write 4419 or 99.96, without quotes, separators or a unit)"
            ),
        ),
        (
            "{indicator: par-index, subject: viet-nam, period: 2022, value: 1e400}",
            (
                "7:68: facts.0.value: '1e400' is no plain number"
                " (write 4419 or 99.96; put it in quotes if it is a text)"
            ),
        ),
        (
            "{indicator: par-index, subject: viet-nam, period: 2022, value: .nan}",
            (
                "7:68: facts.0.value: '.nan' is no plain number"
                " (write 4419 or 99.96; put it in quotes if it is a text)"
            ),
        ),
        (
            (
                "{indicator: par-index, subject: viet-nam, period: 2022,"
                " value: 1000000000000000}"
            ),
            "7:68: facts.0.value: a number below a quadrillion is expected",
        ),
        (
            (
                "{indicator: par-index, subject: viet-nam, period: 2022, value: 1,"
                " precision: derived}"
            ),
            "7:5: facts.0: how was it derived? (add how: with the sum, or note:)",
        ),
        (
            (
                "{indicator: par-index, subject: viet-nam, period: 2022, value: 1,"
                " provinces: 65}"
            ),
            "7:82: facts.0.provinces: '65' is not among the choices (63 or 34)",
        ),
        (
            "{indicator: par-index, period: 2022, values: {}}",
            "7:5: facts.0: the table is empty (add a subject, or take it out)",
        ),
        (
            "{indicator: par-index, period: 2022, values: {ha-noi: 1}, rank: 1}",
            (
                "7:5: facts.0: rank: stands beside values:"
                " (put it into the table, or make it a fact apart)"
            ),
        ),
        (
            "{indicator: par-index, period: 2022, values: {ha-noi: many}}",
            (
                "7:59: facts.0.values.ha-noi.value: a number is expected"
                " (write 4419 or 99.96, without quotes, separators or a unit)"
            ),
        ),
        (
            "{indicator: par-index, period: 2022, values: {Hà Nội: 1}}",
            (
                "7:51: facts.0.values.Hà Nội: is no id"
                " (lower-case words joined by hyphens, at most 60 characters: ha-noi)"
            ),
        ),
        (
            "{indicator: par-index, period: 2022, values: {ha-noi: {valu: 1}}}",
            "7:60: facts.0.values.ha-noi.valu: is no field here (did you mean value?)",
        ),
        (
            (
                "{indicator: par-index, subject: viet-nam, since: 2016, period: 2022,"
                " value: 1}"
            ),
            "7:5: facts.0: since: needs to: (add the end of the running total)",
        ),
    ],
    ids=lambda value: value[-36:],
)
def test_facts_are_explained_where_they_stand(told, fact, said):
    """A mistake in a fact or a table is told with the fact's number and its place."""
    assert [said] == told("sources/new.yml", f"{SOURCE}facts:\n  - {fact}\n")


def test_value_refused_by_the_reader_is_not_refused_again(told):
    """What was said about a null, or a word like it, is enough."""
    assert ["4:7: unit: no value (write one, or take the key away)"] == told(
        "indicators/new.yml", INDICATOR.replace("points", "null")
    )


def test_key_that_looks_like_pydantics_own_is_one_like_others(told):
    """Whatever a key is called, it is named and pointed at."""
    said = told("indicators/new.yml", INDICATOR + '"[key]": 1\n')

    assert ["7:1: [key]: is no field here"] == [s.partition(" (")[0] for s in said]


def test_misspelt_field_is_told_with_the_one_that_is_missing(told):
    """A required field under another name is missing, and the name is none."""
    assert [
        "1:1: unit: is missing (add unit:)",
        "4:1: units: is no field here (did you mean unit?)",
    ] == told("indicators/new.yml", INDICATOR.replace("unit:", "units:"))


def test_models_objections_do_not_leak_python(told):
    """Whatever stands where a text is expected, no class or type is named."""
    said = told("indicators/new.yml", INDICATOR.replace("points", "2022-09-15"))

    assert ["4:7: unit: a text is expected (put it in quotes)"] == said
    assert not any(word in str(said) for word in (repr(date), repr(Decimal), "tuple"))


def test_flood_of_objections_is_cut(told):
    """A thousand wrong facts are told as a hundred, quickly."""
    facts = "  - {indicatr: par-index}\n" * 1000

    said = told("sources/new.yml", f"{SOURCE}facts:\n{facts}")

    assert 101 == len(said)
    assert "there are more than 100 problems in this file" in said[-1]
