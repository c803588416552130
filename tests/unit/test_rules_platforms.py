"""Rules on platforms."""

SYSTEM = """
    name: {vi: Cổng, en: Portal}
    description: {vi: Một cổng., en: A portal.}
    pillar: procedures
    indicators: [accounts, par-index]
    compare: [[accounts, %s]]
    """


def test_pair_of_its_own_indicators_of_one_unit_is_fine(tiny):
    """Accounts and PAR INDEX are both counted in points here."""
    tiny.write("systems/portal.yml", SYSTEM % "par-index")

    assert [] == tiny.problems()


def test_pair_names_indicators_of_the_platform(tiny):
    """What is not measured of it is not drawn on its page."""
    tiny.write("systems/portal.yml", SYSTEM % "on-time-rate")

    assert (
        "data/systems/portal.yml:5:11: compare.0: 'on-time-rate' is not the system's "
        "own (add it to indicators:)" in "\n".join(tiny.problems())
    )


def test_pair_has_one_unit(tiny):
    """Per cent and points have no axis in common."""
    pair = (SYSTEM % "on-time-rate").replace("par-index]", "on-time-rate]")
    tiny.write("systems/portal.yml", pair)

    [problem] = tiny.problems()
    assert (
        "data/systems/portal.yml:5:11: compare.0: units differ: points, percent "
        "(compare indicators of one unit)" == problem
    )


def test_pair_leads_to_indicators_that_exist(tiny):
    """A slip in an id is found like any other."""
    tiny.write("systems/portal.yml", SYSTEM % "acounts")

    assert "no entry called 'acounts'" in "\n".join(tiny.problems())
