"""The timeline: where tasks and their marks stand, and what is said of them."""

import gzip
from datetime import date

import altair as alt
import pytest

from reform.charts import timeline, timeline_sentence
from reform.charts.theme import text_width
from reform.charts.timeline import template
from reform.edition import Edition
from reform.rendering import Drawing, svg_of

ORDER = """\
name: {vi: Kết luận, en: Conclusions}
by: {vi: Thủ tướng, en: Prime Minister}
issued: 2023-01-01
source: report
tasks:
"""

TODAY = date(2025, 1, 1)

DONE = "history: [{at: 2023-11, state: done, source: report}]"


@pytest.fixture
def given(tiny):
    """Return a function that gives tasks, and the edition of a language."""

    def pairs(*tasks, language="vi", text="Việc"):
        lines = [
            f"  - {{id: t-{n}, text: {{vi: {text} {n}., en: Task {n}.}},"
            f" responsible: {{vi: Bộ, en: A ministry}}, {task}}}\n"
            for n, task in enumerate(tasks)
        ]
        tiny.write("directives/order.yml", ORDER + "".join(lines))
        catalogue = tiny.catalogue()
        order = catalogue.directives["order"]
        return Edition(catalogue, language), [(order, task) for task in order.tasks]

    return pairs


@pytest.fixture
def drawn(given):
    """Return a function that draws tasks, and returns the data sets."""

    def datasets(*tasks, today=TODAY, **more):
        return timeline(*given(*tasks, **more), today)["datasets"]

    return datasets


def ends(data):
    """Return the marks of tasks: those of the key are the first, with its words."""
    return [row for row in data["ends"] if "Việc" in row["label"]]


def texts(data, name):
    """Return what is written."""
    return [row["text"] for row in data[name]]


def test_template_obeys_the_schema_of_vega_lite(given):
    """The template, with rows or without, is a chart that Altair accepts."""
    assert alt.LayerChart.from_dict(template())
    assert alt.LayerChart.from_dict(timeline(*given("deadline: 2023"), TODAY))


def test_without_a_deadline_nothing_is_drawn(given):
    """Tasks that are never due have no time to be drawn on."""
    assert timeline(*given("pillar: procedures"), TODAY) is None


def test_task_runs_from_its_order_to_the_end_of_its_deadline(drawn):
    """Time is true time: 364 of 731 days, in the width between the insets."""
    data = drawn("deadline: 2023")
    (span,) = data["spans"]
    (mark,) = ends(data)

    assert (8, round(8 + 384 * 364 / 731, 1)) == (span["x"], span["x2"])
    assert span["x2"] == mark["x"]
    assert [392] == [row["x"] for row in data["today"] if row["y"] > 60]


def test_tasks_stand_in_the_order_of_their_deadlines(drawn):
    """The first due is the first; those without a deadline end the list."""
    data = drawn("pillar: procedures", "deadline: 2024", "deadline: 2023-06")

    assert ["06/2023: Việc 2.", "2024: Việc 1.", "Việc 0."] == texts(data, "names")
    assert ["2023", "2024", "Không nêu thời hạn"] == texts(data, "axis")
    assert 2 == len(data["spans"])


@pytest.mark.parametrize(
    ("history", "look"),
    [
        (DONE, (1, "circle")),
        (DONE.replace("done", "done-late"), (1, "circle")),
        (DONE.replace("done", "under-way"), (0, "circle")),
        (DONE.replace("done", "unknown"), (0, "circle")),
        (DONE.replace("done", "superseded"), (0, "square")),
        ("pillar: procedures", (0, "circle")),
    ],
    ids=["done", "late", "under way", "unknown", "superseded", "no record"],
)
def test_mark_is_full_only_where_the_task_is_on_record_as_done(drawn, history, look):
    """A deadline that has passed is no outcome; another task's place is told."""
    (mark,) = ends(drawn(f"deadline: 2023, {history}"))

    assert look == (mark["done"], mark["shape"])


def test_latest_record_decides(drawn):
    """What was done and later found not to be is not done."""
    task = (
        "deadline: 2023, history: [{at: 2023-11, state: done, source: report},"
        " {at: 2024-02, state: under-way, source: report}]"
    )

    assert [0] == [mark["done"] for mark in ends(drawn(task))]


@pytest.mark.parametrize(
    ("task", "language", "expected"),
    [
        (
            f"deadline: 2023-06, {DONE}",
            "vi",
            (
                "Việc 0. Thời hạn: tháng 6/2023."
                " Tình trạng: đã hoàn thành, tháng 11/2023."
            ),
        ),
        (
            "deadline: 2023-06",
            "en",
            "Task 0. Deadline: June 2023. State: outcome unknown.",
        ),
    ],
)
def test_mark_says_task_deadline_and_state(drawn, task, language, expected):
    """A reader's aid hears the whole task, when it is due and what is known of it."""
    labels = [row["label"] for row in drawn(task, language=language)["ends"]]

    assert expected in labels


def test_task_without_a_deadline_says_so(drawn):
    """It has a mark beside its words, and no line."""
    data = drawn("deadline: 2023", "pillar: procedures")
    label = "Việc 1. Thời hạn: không nêu thời hạn. Tình trạng: chưa rõ kết quả."

    assert label == ends(data)[-1]["label"]


def test_day_of_today_lies_within_the_drawing(drawn):
    """It is drawn where all deadlines have passed, and where none has."""
    late = drawn("deadline: 2023", today=date(2026, 1, 1))
    early = drawn("deadline: 2023", today=date(2023, 7, 1))

    assert 392 == late["today"][-1]["x"]
    assert round(8 + 384 * 181 / 364, 1) == early["today"][-1]["x"]


def test_key_tells_the_day_and_what_occurs(drawn):
    """Without anything done the key does not speak of it."""
    assert ["chưa ghi nhận hoàn thành", "tính đến 01/01/2025"] == texts(
        drawn("deadline: 2023"), "key"
    )


def test_many_tasks_have_a_line_each(drawn):
    """A list of fifteen is not twice as tall for the length of its words."""
    text = " ".join(["Rà soát thực chất điều kiện kinh doanh và quy trình"] * 4)
    data = drawn(*["deadline: 2023"] * 15, text=text)

    assert 15 == len(data["names"])


def test_years_far_apart_are_round_ones(drawn):
    """Names of years do not run into each other."""
    names = texts(drawn("deadline: 2100"), "axis")

    assert ["2030", "2040", "2050", "2060", "2070", "2080", "2090"] == names[-7:]


def test_long_task_stands_in_two_lines(drawn):
    """What is longer is cut after a word; the mark says all of it."""
    text = " ".join(["Rà soát thực chất điều kiện kinh doanh và quy trình"] * 4)
    data = drawn("deadline: 2023", text=text)
    lines = texts(data, "names")

    assert 2 == len(lines)
    assert lines[-1].endswith("…")
    assert all(text_width(line) <= 400 for line in lines)
    assert any(text in row["label"] for row in data["ends"])


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "vi",
            (
                "5 nhiệm vụ, 4 có thời hạn. Tính đến 01/01/2025, 3 thời hạn đã qua,"
                " trong đó 1 có kết quả được ghi nhận. Thời hạn tiếp theo:"
                " quý I/2025."
            ),
        ),
        (
            "en",
            (
                "Tasks: 5, with a deadline: 4. Deadlines passed by 1 January 2025: 3;"
                " of these with an outcome on record: 1. Next deadline: Q1 2025."
            ),
        ),
    ],
)
def test_sentence_counts_deadlines_and_outcomes(given, language, expected):
    """Of 2022, 2023 and 2024 one is done; one is to come, and one has no deadline."""
    pairs = given(
        "deadline: 2022",
        f"deadline: 2023, {DONE}",
        "deadline: 2024",
        "deadline: 2025-Q1",
        "pillar: procedures",
        language=language,
    )

    assert expected == timeline_sentence(*pairs, TODAY)


def test_deadline_has_not_passed_on_its_last_day(given):
    """A task due on the day of the newest publication may still be done in time."""
    pairs = given("deadline: 2025-01-01")

    assert (
        "1 nhiệm vụ, 1 có thời hạn. Tính đến 01/01/2025, chưa thời hạn nào đã qua."
        " Thời hạn tiếp theo: 01/01/2025."
    ) == timeline_sentence(*pairs, TODAY)


def test_sentence_of_passed_deadlines_without_an_outcome(given):
    """Nothing on record is said as such, and there is no next deadline."""
    assert (
        "1 nhiệm vụ, 1 có thời hạn. Tính đến 01/01/2025, 1 thời hạn đã qua,"
        " chưa thời hạn nào có kết quả được ghi nhận."
    ) == timeline_sentence(*given("deadline: 2023"), TODAY)


def test_sentence_of_tasks_without_deadlines(given):
    """Nothing can have passed."""
    pairs = given("pillar: procedures", "pillar: procedures", language="en")

    assert "Tasks: 2, none with a deadline." == timeline_sentence(*pairs, TODAY)


def test_drawing_of_twelve_tasks_is_light(given):
    """It weighs at most 5 kB on its way to the reader."""
    pairs = given(*[f"deadline: 2023-{month:02}" for month in range(1, 13)])
    specification = timeline(*pairs, TODAY)
    drawing = svg_of(Drawing(specification, title="Nhiệm vụ", description="Mô tả."))

    assert len(gzip.compress(drawing)) <= 5000
