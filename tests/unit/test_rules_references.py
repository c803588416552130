"""Ids lead somewhere: one sound and one broken example for each rule."""

import pytest


def test_known_ids_are_sound(tiny):
    """Indicator, subject, unit, pillar, place and ministry that exist are found."""
    tiny.publish(
        "- {indicator: par-index, subject: bo-noi-vu, period: 2025, value: 90}"
    )

    assert [] == tiny.problems()


@pytest.mark.parametrize(
    ("fact", "said"),
    [
        (
            "- {indicator: par-indx, subject: viet-nam, period: 2025, value: 1}",
            (
                "7:17: facts.0.indicator: no entry called 'par-indx' in data/indicators"
                " (did you mean par-index?)"
            ),
        ),
        (
            "- {indicator: par-index, subject: ben-tree, period: 2022, value: 1}",
            (
                "7:37: facts.0.subject: no entry called 'ben-tree'"
                " in data/places or data/ministries (did you mean ben-tre?)"
            ),
        ),
        (
            "- {indicator: par-index, subject: atlantis, period: 2022, value: 1}",
            (
                "7:37: facts.0.subject: no entry called 'atlantis'"
                " in data/places or data/ministries"
                " (add it to data/places or data/ministries)"
            ),
        ),
        (
            "- {indicator: par-index, period: 2022, values: {hanoi: 1, ben-tre: 2}}",
            (
                "7:58: facts.0.values.hanoi: no entry called 'hanoi'"
                " in data/places or data/ministries (did you mean ha-noi?)"
            ),
        ),
        (
            (
                "- {indicator: par-index, subject: viet-nam, period: 2022,"
                " change: {by: 3, unit: percents, against: 2021}}"
            ),
            (
                "7:83: facts.0.change.unit: no entry called 'percents' in data/units"
                " (did you mean percent?)"
            ),
        ),
    ],
    ids=lambda value: value[-30:],
)
def test_unknown_id_is_told_with_the_nearest(tiny, fact, said):
    """A misspelt id is met with the one it may have meant, wherever it stands."""
    tiny.publish(fact)

    assert [f"data/sources/later.yml:{said}"] == tiny.problems()


def test_ids_in_lists_are_looked_up_one_by_one(tiny):
    """The second of two provinces is pointed at, not the list."""
    place = tiny.root / "places" / "vinh-long.yml"
    tiny.write(
        "places/vinh-long.yml",
        place.read_text().replace("[ben-tre, vinh-long]", "[vinh-long, ben-tri]"),
    )

    assert (
        "data/places/vinh-long.yml:7:45: territory.1.made_of.1:"
        " no entry called 'ben-tri' in data/places (did you mean ben-tre?)"
    ) in tiny.problems()


def test_old_id_is_told_with_the_new_one(tiny):
    """A renamed entity is named as it is called now."""
    tiny.write("indicators/pindex.yml", "moved_to: par-index")
    tiny.publish("- {indicator: pindex, subject: viet-nam, period: 2025, value: 1}")

    assert [
        (
            "data/sources/later.yml:7:17: facts.0.indicator: 'pindex' has moved"
            " (write par-index)"
        )
    ] == tiny.problems()


def test_moved_id_that_leads_somewhere_is_sound(tiny):
    """An id may be left behind."""
    tiny.write("ministries/moha.yml", "moved_to: bo-noi-vu")

    assert [] == tiny.problems()


def test_moved_id_that_leads_nowhere_is_refused(tiny):
    """The new id must be one of the same kind."""
    tiny.write("ministries/moha.yml", "moved_to: bo-noi-vy")

    assert [
        (
            "data/ministries/moha.yml:1:11: moved_to: there is no 'bo-noi-vy'"
            " (did you mean bo-noi-vu?)"
        )
    ] == tiny.problems()


def test_moved_ids_do_not_go_round_in_a_circle(tiny):
    """Of two that point at each other neither is where the entity is."""
    tiny.write("ministries/a.yml", "moved_to: b")
    tiny.write("ministries/b.yml", "moved_to: a")

    assert [
        (
            "data/ministries/a.yml:1:11: moved_to: 'b' has moved too"
            " (name the id that the entity has now)"
        ),
        (
            "data/ministries/b.yml:1:11: moved_to: 'a' has moved too"
            " (name the id that the entity has now)"
        ),
    ] == tiny.problems()


def test_declared_part_is_sound(tiny):
    """An indicator's dimension may have figures of its own."""
    tiny.publish(
        "- {indicator: par-index, part: services, subject: viet-nam,"
        " period: 2025, value: 1}"
    )

    assert [] == tiny.problems()


def test_undeclared_part_of_a_fact_is_refused(tiny):
    """A dimension that the indicator does not have is met with the nearest."""
    tiny.publish(
        "- {indicator: par-index, part: service, subject: viet-nam,"
        " period: 2025, value: 1}"
    )

    assert [
        (
            "data/sources/later.yml:7:34: facts.0.part: par-index has no part 'service'"
            " (did you mean services?)"
        )
    ] == tiny.problems()


def test_undeclared_part_of_a_target_is_refused(tiny):
    """Targets name parts as facts do."""
    tiny.write(
        "programmes/plan.yml",
        """
        name: {vi: Kế hoạch, en: Plan}
        subject: viet-nam
        targets:
          - id: one
            text: {vi: Một, en: One}
            indicator: accounts
            part: cards
            subject: viet-nam
            comparison: at-least
            value: 3
            source: report
        """,
    )

    assert [
        (
            "data/programmes/plan.yml:7:11: targets.0.part:"
            " accounts has no part 'cards'"
            " (add it to the indicator's parts:)"
        )
    ] == tiny.problems()


def test_area_shows_its_own_indicators(tiny):
    """What stands for an area belongs to it."""
    path = tiny.root / "pillars.yml"
    named = "  indicators: [on-time-rate, par-index]\n"
    path.write_text(path.read_text("utf-8") + named, encoding="utf-8")

    assert [] == tiny.problems()


def test_area_does_not_show_the_indicators_of_another(tiny):
    """Nor one twice, nor one that there is not."""
    path = tiny.root / "pillars.yml"
    one = path.read_text("utf-8")
    other = one.replace("procedures:", "other:").replace("order: 1", "order: 2")
    named = "  indicators: [on-time-rate, on-time-rat]\n"
    twice = "  indicators: [on-time-rate, on-time-rate]\n"
    path.write_text(one + twice + other + named, encoding="utf-8")

    assert [
        (
            "data/pillars.yml:5:30: procedures.indicators.1: on-time-rate stands here"
            " twice (take one away)"
        ),
        (
            "data/pillars.yml:10:16: other.indicators.0: on-time-rate belongs to"
            " procedures (name an indicator of this area)"
        ),
        (
            "data/pillars.yml:10:30: other.indicators.1: no entry called"
            " 'on-time-rat' in data/indicators (did you mean on-time-rate?)"
        ),
    ] == tiny.problems()
