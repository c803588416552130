"""What became of tasks and targets is told forwards, and with reasons."""

import pytest

NOTE = ", note: {vi: Vì sao, en: Why}"

ORDER = """\
name: {vi: Kết luận, en: Conclusions}
by: {vi: Thủ tướng, en: Prime Minister}
issued: 2023-02-03
source: report
tasks:
  - id: one
    text: {vi: Một, en: One}
    responsible: {vi: Bộ, en: A ministry}
    history:
"""

PLAN = """\
name: {vi: Kế hoạch, en: Plan}
subject: viet-nam
targets:
  - id: one
    text: {vi: Một, en: One}
    subject: viet-nam
    source: report
    comparison: done-by
    pillar: procedures
    history:
"""


@pytest.fixture(params=["directives/order.yml", "programmes/plan.yml"])
def told(tiny, request):
    """Return a function that checks a history, of a task and of a target."""
    head = ORDER if request.param.startswith("directives") else PLAN

    def problems(*entries):
        lines = [f"      - {{at: {e}, source: report}}\n" for e in entries]
        tiny.write(request.param, head + "".join(lines))
        return [
            ":".join(said.split(":")[1:]).split("history.")[1]
            for said in tiny.problems()
        ]

    return problems


@pytest.mark.parametrize(
    "entries",
    [
        ("2023, state: unknown",),
        ("2023-02, state: ordered", "2023-02, state: under-way", "2024, state: done"),
        ("2023, state: unknown", "2024, state: under-way", "2025, state: done-late"),
        ("2023, state: done", f"2024, state: under-way{NOTE}"),
        ("2023, state: under-way", f"2024, state: unknown{NOTE}"),
    ],
)
def test_history_that_goes_forwards_or_says_why_is_sound(told, entries):
    """What gets better, or stays, needs no reason."""
    assert [] == told(*entries)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("done", "under-way"),
        ("done", "done-late"),
        ("done", "superseded"),
        ("under-way", "ordered"),
        ("under-way", "unknown"),
        ("ordered", "unknown"),
    ],
)
def test_worse_state_without_a_reason_is_refused(told, before, after):
    """A reader is told why what was done is not done any more."""
    assert [f"1: {after} is worse than {before} before it (add a note:)"] == told(
        f"2023, state: {before}", f"2024, state: {after}"
    )


def test_history_out_of_order_is_refused(told):
    """The last entry is the latest; those of one time may stand as they are."""
    assert ["2.at: 2023-05 stands after 2023-06 (put the older one first)"] == told(
        "2023-02, state: ordered", "2023-06, state: under-way", "2023-05, state: done"
    )


def test_problem_names_file_line_and_field(tiny):
    """It stands at the very entry."""
    tiny.write(
        "directives/order.yml",
        ORDER
        + "      - {at: 2023, state: under-way, source: report}\n"
        + "      - {at: 2024, state: unknown, source: report}\n",
    )

    assert [
        (
            "data/directives/order.yml:11:9: tasks.0.history.1:"
            " unknown is worse than under-way before it (add a note:)"
        )
    ] == tiny.problems()
