"""Made-up figures: odd in every way that is asked for, and never among the data."""

from typing import get_args

import pytest

from reform.coverage import MANY
from reform.examples import PREFIX, examples
from reform.examples.collection import REAL
from reform.examples.extreme import BODY
from reform.model import KINDS, Comparison, Entry, Precision
from reform.rules import RULES


@pytest.fixture(scope="module")
def made(catalogue):
    """The catalogue of examples."""
    return examples(catalogue)


def values(made, what, subject="viet-nam"):
    """Return the values of an example about a subject, oldest first."""
    return [c.shown.value for c in made.shown(f"{PREFIX}{what}", subject)]


def rounds(made, what):
    """Return the rounds of an example, oldest first."""
    return [r for r in made.rounds if r.indicator.id == f"{PREFIX}{what}"]


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in REAL])
def test_what_is_made_up_says_so_in_its_id(made, kind):
    """Nothing that could be taken for data is in the catalogue of examples."""
    assert [] == [i for i in made.entities[kind] if not i.startswith(PREFIX)]


@pytest.mark.parametrize("kind", KINDS)
def test_no_example_is_among_the_data(catalogue, kind):
    """No entity of the data has an id that is kept for examples."""
    assert [] == [i for i in catalogue.entities[kind] if i.startswith(PREFIX)]


def test_places_are_the_real_ones(made, catalogue):
    """Both sets of provinces are there, and the one body that does not exist."""
    assert catalogue.places == made.places
    assert {BODY} == made.ministries.keys() - catalogue.ministries.keys()


def test_making_them_changes_no_data(catalogue):
    """The data have the same entities and facts afterwards."""
    before = {kind: set(found) for kind, found in catalogue.entities.items()}
    facts = len(catalogue.facts)
    examples(catalogue)

    assert before == {kind: set(found) for kind, found in catalogue.entities.items()}
    assert facts == len(catalogue.facts)


def test_they_are_the_same_each_time(made, catalogue):
    """Made again, each figure is what it was."""
    assert made.facts == examples(catalogue).facts


def test_they_obey_the_rules_of_the_data(made):
    """What is odd about them may be true of data: no rule refuses it."""
    names = {kind: set(found) for kind, found in made.entities.items()}

    assert [] == [finding for rule in RULES for finding in rule(made, names)]


def test_every_publication_says_that_it_is_an_illustration(made):
    """Publisher, title and note say it, wherever a source is named."""
    said = {
        (source.publisher.vi, source.publisher.en, source.note is not None)
        for source in made.sources.values()
    }

    expected = ("Ví dụ minh họa, không phải số liệu", "Illustration, not data", True)
    assert {expected} == said


def test_every_name_says_that_it_is_an_example(made):
    """A name is known for a made-up one in both languages."""
    named = [
        *made.indicators.values(),
        *made.programmes.values(),
        *made.directives.values(),
        made.ministries[BODY],
    ]

    assert {("Ví dụ: ", "Example: ")} == {(e.name.vi[:7], e.name.en[:9]) for e in named}


def test_figures_are_scarce(made):
    """There are examples of no figure, one, three of 63, and ranks alone."""
    assert [] == made.shown(f"{PREFIX}no-data")
    assert 1 == len(values(made, "one-point"))
    assert [3, 3] == [r.count("value") for r in rounds(made, "three-of-63")]
    assert [(24, 10)] == [
        (r.count("value"), r.count("rank")) for r in rounds(made, "some-of-63")
    ]
    assert [(0, 63), (0, 63)] == [
        (r.count("value"), r.count("rank")) for r in rounds(made, "ranks-alone")
    ]


def test_years_are_missing(made):
    """There is a series with years between its figures, and rounds far apart."""
    years = [r.when.until.year for r in rounds(made, "missing-years")]
    series = made.shown(f"{PREFIX}missing-years", "viet-nam")

    assert [2015, 2019, 2024] == years
    assert [2008, 2009, 2013, 2022, 2024] == [
        choice.shown.key.when.until.year for choice in series
    ]


@pytest.mark.parametrize(("what", "only"), [("all-equal", 50), ("all-zero", 0)])
def test_figures_are_equal(made, what, only):
    """There is an example of one figure throughout, of the country and provinces."""
    found = {f.value for r in rounds(made, what) for f in r.facts.values()}

    assert {only} == {*values(made, what), *found}


def test_figures_are_many(made):
    """There are a series of 1,000 figures, and 1,008 figures of provinces."""
    assert 1000 == len(values(made, "thousand-points"))
    assert [63] * 16 == [r.count("value") for r in rounds(made, "sixteen-years")]


def test_figures_are_below_zero_and_huge(made):
    """There are examples on both sides of zero, below it, and as huge as can be."""
    assert min(values(made, "negative")) < 0 < max(values(made, "negative"))
    assert max(values(made, "all-negative")) < 0
    assert 999_999_999_999_999 == max(values(made, "huge"))


def test_names_have_sixty_characters(made):
    """An indicator, a body and parts of an index have names as long as that."""
    parts = made.indicators[f"{PREFIX}long-parts"].parts
    named = [
        made.indicators[f"{PREFIX}long-name"].name,
        made.ministries[BODY].name,
        parts["services"],
        parts["people"],
    ]

    assert [(60, 60)] * 4 == [(len(name.vi), len(name.en)) for name in named]


def test_figures_are_worded_in_every_way(made):
    """Each qualifier stands before some figure of a series."""
    series = made.shown(f"{PREFIX}qualified", "viet-nam")

    assert set(get_args(Precision)) == {choice.shown.precision for choice in series}


def test_method_and_territory_change(made):
    """A series crosses two breaks; a year is known of both sets of provinces."""
    breaks = made.indicators[f"{PREFIX}breaks"].breaks
    sets = [(r.when.until.year, r.provinces) for r in rounds(made, "merger")]

    assert [2020, 2023] == [each.at.year for each in breaks]
    assert [(2022, 63), (2023, 63), (2024, 63), (2024, 34), (2025, 34)] == sets


def test_targets_are_of_every_sort(made):
    """Each comparison has its target; there are programmes of one and of none."""
    counts = {i: len(p.targets) for i, p in made.programmes.items()}
    every = {t.comparison for t in made.programmes[f"{PREFIX}targets"].targets}

    assert set(get_args(Comparison)) == every
    assert {0, 1} < set(counts.values())


def test_tasks_are_in_every_state(made):
    """Each state has its task; there are directives of one, of none and of many."""
    counts = {i: len(d.tasks) for i, d in made.directives.items()}
    states = {
        entry.state
        for task in made.directives[f"{PREFIX}tasks"].tasks
        for entry in task.history
    }

    assert set(get_args(Entry.model_fields["state"].annotation)) == states
    assert {0, 1, 45} < set(counts.values())


def test_some_rounds_count_for_coverage(made):
    """The heatmap of examples has something to show of both sets."""
    counted = [r for r in made.rounds if r.counts]

    assert {63, 34} == {r.provinces for r in counted}
    assert any(r.known < MANY for r in counted)
