"""What each publication added: what is new in it, what differs, what agrees."""

from operator import attrgetter

import pytest

from reform.change_words import about, measures, revised, stated, summary
from reform.changes import additions, joined, parted
from reform.edition import Edition

RATE = "indicator: on-time-rate, subject: viet-nam, period: 2024"
SCORE = "indicator: par-index, subject: ha-noi, period: 2024"

HEAD = """\
title: A publication
publisher: {{vi: Báo, en: Newspaper}}
published: {published}
url: https://example.vn/a
kind: press
facts:
"""


@pytest.fixture
def told(tiny):
    """Return a function that publishes facts, and tells by day what each adds."""

    def found(*published):
        for day, *facts in published:
            lines = "".join(f"  - {{{fact}}}\n" for fact in facts)
            name = f"sources/of-{str(day).lower()}.yml"
            tiny.write(name, HEAD.format(published=day) + lines)
        return {
            each.source.published.text: each for each in additions(tiny.catalogue())
        }

    return found


def test_newest_publication_comes_first(told):
    """A month or year counts from its first day; of one day the exact one is first."""
    same = [(day, f"{RATE}, value: 98") for day in ("2025", "2025-01", "2025-01-01")]

    assert ["2025-03", "2025-01-01", "2025-01", "2025", "2023-02-03"] == [
        *told(*same, ("2025-03", f"{RATE}, value: 98"))
    ]


def test_what_nobody_stated_earlier_is_new(told):
    """Of two publications of one day neither is earlier, so that both are new."""
    found = told(("2025-01-01", f"{RATE}, value: 98"), ("2025", f"{RATE}, value: 97"))

    assert [1, 1] == [len(found[day].new) for day in ("2025-01-01", "2025")]


def test_other_figure_than_before_is_a_revision(told):
    """It names both figures, and who stated the former."""
    found = told(("2025-02", f"{RATE}, value: 97"), ("2025-03", f"{RATE}, value: 98"))
    (revision,) = found["2025-03"].revised

    assert ("97", "98", "value") == (
        str(revision.former.value),
        str(revision.fact.value),
        revision.matter,
    )
    assert "of-2025-02" == revision.former.source.id
    assert ((), ()) == (found["2025-03"].new, found["2025-03"].confirmed)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("value: 98", "value: 98"),
        ("value: 98, precision: over", "value: 98.4"),
        ("value: 98", "value: 98.3"),
        ("value: 98.27, rank: 3, of: 63", "value: 98, precision: about"),
    ],
    ids=["same", "over", "rounded", "about"],
)
def test_what_may_be_the_same_figure_is_no_revision(told, before, after):
    """Rounding and words such as "over" leave room: the later one confirms."""
    found = told(("2025-02", f"{SCORE}, {before}"), ("2025-03", f"{SCORE}, {after}"))

    assert [1] == [len(found["2025-03"].confirmed)]


def test_other_rank_is_a_revision_of_the_rank_alone(told):
    """The figure may agree while the rank does not."""
    found = told(
        ("2025-02", f"{SCORE}, value: 90, rank: 3, of: 63"),
        ("2025-03", f"{SCORE}, value: 90, rank: 4, of: 63"),
    )

    assert ["rank"] == [each.matter for each in found["2025-03"].revised]


def test_value_beside_a_known_rank_is_new(told):
    """A key stated earlier by its rank alone gains its value."""
    found = told(
        ("2025-02", f"{SCORE}, rank: 3, of: 63"),
        ("2025-03", f"{SCORE}, value: 90, rank: 3, of: 63"),
    )

    assert [1] == [len(found["2025-03"].new)]


def test_figure_is_held_against_the_one_that_stood(told):
    """A derived figure takes no exact one's place: who repeats that one confirms."""
    found = told(
        ("2025-02", f"{RATE}, value: 97"),
        ("2025-03", f"{RATE}, value: 90, precision: derived, how: 45 + 45"),
        ("2025-04", f"{RATE}, value: 97"),
    )

    assert [1] == [len(found["2025-04"].confirmed)]


def test_targets_and_tasks_are_added_by_who_states_them(tiny):
    """A publication of what became of a task counts as much as that of its order."""
    tiny.publish(f"- {{{RATE}, value: 98}}")
    tiny.write(
        "programmes/plan.yml",
        """
        name: {vi: Kế hoạch, en: Plan}
        subject: viet-nam
        targets:
          - {id: one, text: {vi: Một, en: One}, subject: viet-nam,
             pillar: procedures, comparison: done-by, source: later}
        """,
    )
    tiny.write(
        "directives/order.yml",
        """
        name: {vi: Chỉ đạo, en: Order}
        by: {vi: Thủ tướng, en: Prime Minister}
        issued: 2022-01-01
        source: report
        tasks:
          - id: do
            text: {vi: Làm, en: Do}
            responsible: {vi: Các bộ, en: Ministries}
            history:
              - {at: 2022-01-01, state: ordered, source: report}
              - {at: 2026-10-01, state: done, source: later}
        """,
    )
    later, report = additions(tiny.catalogue())

    assert (["one"], ["do"]) == (
        [target.id for _, target in later.targets],
        [task.id for _, task in later.tasks],
    )
    assert ([], ["do"]) == ([*report.targets], [task.id for _, task in report.tasks])


def test_additions_are_parted_by_place_and_by_indicator(told):
    """Each part holds what a publication added about that alone."""
    found = told(("2025-02", f"{RATE}, value: 98", f"{SCORE}, value: 90"))
    places = parted(found.values(), "subject")
    indicators = parted(found.values(), "indicator")

    assert {"ha-noi": 1, "viet-nam": 2} == {n: len(a) for n, a in places.items()}
    assert [["par-index"], ["2025-02"]] == [
        [fact.key.indicator for fact in places["ha-noi"][0].facts],
        [each.source.published.text for each in indicators["par-index"]],
    ]


def test_publications_may_be_told_together(told):
    """The first one names them; what each states is kept."""
    found = told(("2025-02", f"{RATE}, value: 97"), ("2025-03", f"{SCORE}, value: 90"))
    both = joined([found["2025-03"], found["2025-02"]])

    assert ("of-2025-03", 2) == (both.source.id, len(both.new))


def test_publication_may_add_nothing(tiny):
    """What is but cited as evidence states no fact, target or task."""
    cited = HEAD.format(published=2025).replace("facts:\n", "")
    tiny.write("sources/cited.yml", cited)

    assert [False, True] == [each.adds for each in additions(tiny.catalogue())]


@pytest.fixture
def addition(told):
    """Return what one publication added to another: one differs, one is new."""
    return told(
        ("2025-02", f"{RATE}, value: 97"),
        ("2025-03", f"{RATE}, value: 98", f"{SCORE}, value: 90, rank: 3, of: 63"),
    )["2025-03"]


@pytest.fixture
def english(tiny):
    """Give the English edition."""
    return Edition(tiny.catalogue(), "en")


def test_summary_counts_what_there_is(addition, english):
    """What is nought is not said; without any figures it is said what it is for."""
    assert [
        "new figures: 1",
        "differing from an earlier publication: 1",
    ] == summary(english, addition)


def test_facts_are_written_with_what_they_are_about(addition, english):
    """The country goes without saying; a province and a rank do not."""
    former, new = addition.facts

    assert "Dossiers handled on time, 2024" == about(english, former.key)
    figure = "90\N{NO-BREAK SPACE}points, rank 3 of 63"
    assert f"PAR INDEX, Hanoi, 2024: {figure}" == stated(english, new)


def test_revision_is_written_old_then_new(addition, english):
    """A value with its unit, a rank as a rank."""
    assert ("97%", "98%") == revised(english, addition.revised[0])


def test_measures_count_facts_and_name_provinces(addition, english):
    """The country is no province."""
    found = {each.indicator: each for each in measures(english, addition)}

    assert {"on-time-rate": (), "par-index": ("ha-noi",)} == {
        name: each.provinces for name, each in found.items()
    }


def test_every_fact_is_told_once(catalogue):
    """In the project's own data no fact is lost, or told as two sorts of thing."""
    for each in additions(catalogue):
        told = sorted(map(attrgetter("loc"), each.facts), key=str)
        states = catalogue.stated_by(each.source.id)

        assert sorted(map(attrgetter("loc"), states), key=str) == told
