"""Targets and tasks can be checked."""

import pytest

PLAN = """\
name: {vi: Kế hoạch, en: Plan}
subject: viet-nam
targets:
"""
TARGET = (
    "text: {vi: Một, en: One}, subject: viet-nam, source: report, comparison: at-least"
)

CHANGE = TARGET.replace("at-least", "change") + ", indicator: accounts"


def promised(tiny, *targets):
    """Write a programme whose targets begin on line 4, and check it."""
    tiny.write("programmes/plan.yml", PLAN + "".join(f"  - {t}\n" for t in targets))
    return [s.removeprefix("data/programmes/plan.yml:") for s in tiny.problems()]


@pytest.mark.parametrize(
    "target",
    [
        f"{{id: one, {TARGET}, indicator: on-time-rate, value: 95}}",
        f"{{id: one, {TARGET}, pillar: procedures, unit: percent, value: 95}}",
        f"{{id: one, {TARGET}, pillar: procedures}}".replace("at-least", "done-by"),
        f"{{id: one, {CHANGE}, value: 10, against: 2021, deadline: 2025}}",
    ],
)
def test_target_that_can_be_checked_is_sound(tiny, target):
    """It has an indicator, or an area and a unit."""
    assert [] == promised(tiny, target)


@pytest.mark.parametrize(
    ("target", "said"),
    [
        (
            f"{{id: one, {TARGET}, pillar: procedures, value: 95}}",
            "4:5: targets.0: a number without a unit (add indicator: or unit:)",
        ),
        (
            f"{{id: one, {TARGET}, unit: percent, value: 95}}",
            (
                "4:5: targets.0: belongs to no area of the reform"
                " (add indicator: or pillar:)"
            ),
        ),
    ],
    ids=["unit", "area"],
)
def test_target_that_cannot_be_read_is_refused(tiny, target, said):
    """A number of nothing, or a promise in no area, cannot be shown."""
    assert [said] == promised(tiny, target)


def test_base_after_the_deadline_is_refused(tiny):
    """What is reached before it is counted from was written the wrong way round."""
    target = f"{{id: one, {CHANGE}, value: 10, against: 2025, deadline: 2021}}"

    assert [
        (
            "4:137: targets.0.against: the base 2025 is not before the deadline 2021"
            " (swap them?)"
        )
    ] == promised(tiny, target)


def test_targets_with_one_id_are_refused(tiny):
    """A link to a target leads to one."""
    target = f"{{id: one, {TARGET}, indicator: on-time-rate, value: 95}}"

    assert ["5:10: targets.1.id: the id 'one' is taken (choose another)"] == promised(
        tiny, target, target
    )


@pytest.mark.parametrize(
    ("second", "said"),
    [
        ("two", []),
        (
            "one",
            [
                (
                    "data/directives/order.yml:7:10: tasks.1.id:"
                    " the id 'one' is taken (choose another)"
                )
            ],
        ),
    ],
)
def test_tasks_have_ids_of_their_own(tiny, second, said):
    """A link to a task leads to one."""
    tiny.write(
        "directives/order.yml",
        f"""
        name: {{vi: Kết luận, en: Conclusions}}
        by: {{vi: Thủ tướng, en: Prime Minister}}
        issued: 2023-02-03
        source: report
        tasks:
          - {{id: one, text: {{vi: a, en: a}}, responsible: {{vi: a, en: a}}}}
          - {{id: {second}, text: {{vi: b, en: b}}, responsible: {{vi: a, en: a}}}}
        """,
    )

    assert said == tiny.problems()
