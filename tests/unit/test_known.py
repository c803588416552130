"""How much is known of an indicator."""

from reform.known import known, newest_round
from reform.related import related
from reform.territory import provinces
from tests.unit.round_facts import table


def test_all_facts_and_publications_are_counted(tiny):
    """Those that are not shown are known as well; the newest publication first."""
    tiny.publish(
        "- {indicator: on-time-rate, subject: viet-nam, period: 2022, value: 98}\n"
        "- {indicator: on-time-rate, subject: ha-noi, period: 2022, value: 97}\n"
    )

    found = known(tiny.catalogue(), "on-time-rate")

    assert 3 == found.figures
    assert [("later", 2), ("report", 1)] == [(s.id, n) for s, n in found.sources]


def test_without_facts_nothing_is_known(tiny):
    """Neither figures nor publications nor provinces."""
    found = known(tiny.catalogue(), "accounts")

    assert (0, (), None) == (found.figures, found.sources, found.latest)


def test_single_provinces_are_no_round(provincial):
    """Four provinces are named one by one; five are counted."""
    ids = [place.id for place in provinces(provincial.catalogue().places, 34)]
    provincial.publish(table(2025, dict.fromkeys(ids[:4], 1), 34))

    assert newest_round(provincial.catalogue(), "yearly-index") is None

    provincial.publish(table(2025, dict.fromkeys(ids[:5], 1), 34))

    assert 5 == newest_round(provincial.catalogue(), "yearly-index").known


def test_round_in_which_others_are_missing_comes_first(provincial):
    """Ten provinces of 2024 tell more of a rate than five of 2025."""
    ids = [place.id for place in provinces(provincial.catalogue().places, 34)]
    rate = "- indicator: on-time-rate\n  period: {}\n  provinces: 34\n  values: {}\n"
    many, few = ("{" + ", ".join(f"{i}: 9" for i in ids[:n]) + "}" for n in (10, 5))
    provincial.publish(rate.format(2024, many) + rate.format(2025, few))

    found = newest_round(provincial.catalogue(), "on-time-rate")

    assert ("2024", 10) == (found.when.until.text, found.known)


LIKE = """
    name: {{vi: {0}, en: {0}}}
    description: {{vi: Một chỉ số., en: An indicator.}}
    pillar: {1}
    unit: points
    better: higher
    nature: score
    """


def test_related_indicators_are_of_one_area(tiny):
    """Those of the same platform first, then the area's own, then the best known."""
    for name in ("often", "once", "chosen", "beside", "unknown"):
        tiny.write(f"indicators/{name}.yml", LIKE.format(name, "procedures"))
    tiny.write("indicators/elsewhere.yml", LIKE.format("elsewhere", "other"))
    other = (tiny.root / "pillars.yml").read_text("utf-8")
    chosen = f"{other}  indicators: [chosen]\n"
    more = other.replace("procedures:", "other:").replace("order: 1", "order: 2")
    (tiny.root / "pillars.yml").write_text(chosen + more, encoding="utf-8")
    tiny.write(
        "systems/portal.yml",
        """
        name: {vi: Cổng, en: Portal}
        description: {vi: Một cổng., en: A portal.}
        pillar: procedures
        indicators: [par-index, beside]
        """,
    )
    facts = [("often", 2023), ("often", 2024), ("elsewhere", 2024), ("once", 2024)]
    facts += [("chosen", 2024), ("beside", 2024), ("par-index", 2024)]
    tiny.publish(
        "\n".join(
            f"- {{indicator: {name}, subject: viet-nam, period: {year}, value: 1}}"
            for name, year in facts
        )
    )

    found = related(tiny.catalogue(), "par-index", 9)

    named = [each.fact.key.indicator for each in found]
    assert ["beside", "chosen", "often", "on-time-rate", "once"] == named
