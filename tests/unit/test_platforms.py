"""What a platform's page shows: newest figures, pairs, and what has a course."""

import pytest

from reform.platforms import (
    choices_of,
    has_a_course,
    newest_of,
    one_of_each,
    pairs_of,
    subject_of,
)

SYSTEM = """
    name: {vi: Cổng, en: Portal}
    description: {vi: Một cổng., en: A portal.}
    pillar: procedures
    indicators: [accounts, par-index]
    compare: [[accounts, par-index]]
    """

OWNED = SYSTEM.replace("indicators:", "owner: ha-noi\n    indicators:")

FACTS = """\
- {indicator: accounts, subject: viet-nam, at: 2022, value: 5}
- {indicator: accounts, subject: viet-nam, at: 2023, value: 7}
- {indicator: accounts, subject: viet-nam, tier: ministry, at: 2021, value: 2}
- {indicator: accounts, subject: viet-nam, tier: province, at: 2022, value: 4}
- {indicator: accounts, subject: ha-noi, at: 2023, value: 1}
- {indicator: par-index, subject: viet-nam, period: 2022, value: 80}
- {indicator: par-index, subject: viet-nam, part: services, period: 2022, value: 9}
"""


@pytest.fixture
def known(tiny):
    """Return a function that gives the catalogue and the platform of some facts."""

    def platform(facts=FACTS, system=SYSTEM):
        tiny.write("systems/portal.yml", system)
        tiny.publish(facts)
        catalogue = tiny.catalogue()
        return catalogue, catalogue.systems["portal"]

    return platform


def told(found):
    """Return the indicator, tier and value of each figure."""
    keys = [(each.fact.key.indicator, each.fact.key.tier) for each in found]
    return [(*k, int(each.fact.value)) for k, each in zip(keys, found, strict=True)]


def test_each_level_of_government_has_its_newest_figure(known):
    """N of 22 ministries is not hidden behind n of 63 provinces, nor parts told."""
    assert [
        ("accounts", None, 7),
        ("accounts", "province", 4),
        ("accounts", "ministry", 2),
        ("par-index", None, 80),
    ] == told(newest_of(*known()))


def test_few_figures_are_chosen_from_different_indicators(known):
    """The second of an indicator comes only when each has had its turn."""
    newest = newest_of(*known())

    assert [("accounts", None, 7), ("par-index", None, 80)] == told(
        one_of_each(newest, 2)
    )
    assert 3 == len(one_of_each(newest, 3))
    assert newest == one_of_each(newest, 9)


def test_platform_of_a_province_is_about_that_province(known):
    """The country's figures are not shown as the city's own."""
    catalogue, system = known(system=OWNED)

    assert "ha-noi" == subject_of(catalogue, system)
    assert [("accounts", None, 1)] == told(newest_of(catalogue, system))


def test_table_has_figures_of_provinces_where_they_are_few(known):
    """One province's accounts are told of; of many there is a ranking elsewhere."""
    subjects = {each.shown.key.subject for each in choices_of(*known())}

    assert {"viet-nam", "ha-noi"} == subjects


def test_pair_needs_a_figure_of_each_at_one_level_and_three_in_all(known):
    """Ministries have accounts alone, and are no pair."""
    catalogue, system = known()
    [(one, other)] = pairs_of(catalogue, system, "accounts")

    assert [5, 7] == [int(each.shown.value) for each in one]
    assert [80] == [int(each.shown.value) for each in other]
    assert [] == pairs_of(catalogue, system, "par-index")


def test_two_figures_are_no_pair(known):
    """One point beside another is a table of two cells."""
    facts = FACTS.replace(FACTS.splitlines(keepends=True)[0], "")

    assert [] == pairs_of(*known(facts), "accounts")


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        pytest.param("at: 2022, value: 5|at: 2023, value: 7", True, id="it rose"),
        pytest.param("at: 2022, value: 5", False, id="one figure"),
        pytest.param("at: 2022, value: 5|at: 2023, value: 5", False, id="repeated"),
    ],
)
def test_series_has_a_course_where_figures_of_one_measure_differ(
    known, facts, expected
):
    """An estimate that is only repeated is no line over time."""
    stated = [
        f"- {{indicator: accounts, subject: viet-nam, {each}}}"
        for each in facts.split("|")
    ]
    catalogue, _ = known("\n".join(stated))

    assert expected == has_a_course(catalogue, catalogue.shown("accounts", "viet-nam"))


def test_figures_that_cannot_be_compared_are_no_course(known):
    """A year and a half year rise neither from nor to each other."""
    catalogue, _ = known(
        """\
        - {indicator: on-time-rate, subject: ha-noi, period: 2022, value: 5}
        - {indicator: on-time-rate, subject: ha-noi, period: 2023-H1, value: 7}
        """
    )

    assert not has_a_course(catalogue, catalogue.shown("on-time-rate", "ha-noi"))
