"""The timeline: where tasks and their marks stand, and what is said of them."""

import gzip
from datetime import date

import altair as alt
import pytest

from reform.charts import timeline, timeline_sentence
from reform.charts.theme import PAPER, SERIES, TARGET, text_width
from reform.charts.timeline import template
from reform.charts.timeline_layout import LOOKS
from reform.edition import Edition
from reform.progress.task import TASK_STATES
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
    ("due", "state", "look"),
    [
        ("2023", "done", ("circle", SERIES)),
        ("2023", "done-late", ("diamond", SERIES)),
        ("2023", "under-way", ("diamond", PAPER)),
        ("2023", "superseded", ("square", PAPER)),
        ("2023-10", "under-way", ("triangle-up", TARGET)),
        ("2026", "under-way", ("circle", PAPER)),
        ("2023", None, ("diamond", PAPER)),
        ("2026", None, ("triangle-right", PAPER)),
    ],
)
def test_mark_tells_the_state_by_its_shape(drawn, due, state, look):
    """A deadline that has passed is no outcome; only what is done is full of ink."""
    history = DONE.replace("done", state) if state else "pillar: procedures"
    (mark,) = ends(drawn(f"deadline: {due}, {history}"))

    assert look == (mark["shape"], mark["fill"])


def test_no_two_states_look_alike():
    """Shape and filling tell them apart without their colours."""
    looks = {(look["shape"], look["fill"] == PAPER) for look in LOOKS.values()}

    assert {*TASK_STATES} == LOOKS.keys()
    assert len(TASK_STATES) == len(looks)


def test_task_found_unfinished_has_a_line_up_to_that_day(drawn):
    """From its deadline on; each report is a dot, but for that it was given."""
    history = DONE.replace("done", "under-way").replace(
        "[", "[{at: 2023-01-01, state: ordered, source: report}, "
    )
    data = drawn(f"deadline: 2023-06-30, {history}")
    *_, late = data["late"]
    *_, dot = data["records"]

    assert late["x"] == data["spans"][0]["x2"]
    assert late["x2"] == dot["x"] == round(8 + 384 * 304 / 731, 1)
    assert [2, 2] == [len(data["late"]), len(data["records"])]


def test_latest_record_decides(drawn):
    """What was done and later found not to be is not done."""
    task = (
        "deadline: 2023, history: [{at: 2023-11, state: done, source: report},"
        " {at: 2024-02, state: under-way, source: report, note: {vi: a, en: a}}]"
    )

    assert ["triangle-up"] == [mark["shape"] for mark in ends(drawn(task))]


@pytest.mark.parametrize(
    ("task", "language", "expected"),
    [
        (
            f"deadline: 2023-06, {DONE}",
            "vi",
            (
                "Việc 0. Đã hoàn thành. Thời hạn: tháng 6/2023. Ghi nhận đã hoàn"
                " thành: tháng 11/2023; không rõ có đúng hạn hay không."
            ),
        ),
        (
            "deadline: 2023-06",
            "en",
            (
                "Task 0. Outcome unknown. Deadline: June 2023, days past: 551."
                " No report of it since 1 January 2023."
            ),
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

    assert (
        "Việc 1. Đã giao. Không nêu thời hạn."
        " Từ 01/01/2023 đến nay chưa thấy tin nào về việc thực hiện."
    ) == ends(data)[-1]["label"]


def test_day_of_today_lies_within_the_drawing(drawn):
    """It is drawn where all deadlines have passed, and where none has."""
    late = drawn("deadline: 2023", today=date(2026, 1, 1))
    early = drawn("deadline: 2023", today=date(2023, 7, 1))

    assert 392 == late["today"][-1]["x"]
    assert round(8 + 384 * 181 / 364, 1) == early["today"][-1]["x"]


def test_key_tells_the_day_and_what_occurs(drawn):
    """Without anything done or reported the key does not speak of it."""
    assert ["chưa rõ kết quả", "tính đến 01/01/2025"] == texts(
        drawn("deadline: 2023"), "key"
    )
    assert [
        "quá hạn",
        "tin đã ghi nhận",
        "sau thời hạn chưa xong",
        "tính đến 01/01/2025",
    ] == texts(drawn(f"deadline: 2023-06, {DONE.replace('done', 'under-way')}"), "key")


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
                "5 nhiệm vụ, 4 có thời hạn. Tính đến ngày 01/01/2025: 2 chưa rõ kết quả"
                "; 2 đã giao hoặc đề xuất; 1 đã hoàn thành. Thời hạn tiếp theo:"
                " quý I/2025."
            ),
        ),
        (
            "en",
            (
                "Tasks: 5, with a deadline: 4. As of 1 January 2025: outcome unknown"
                " 2; given or proposed 2; done 1. Next deadline: Q1 2025."
            ),
        ),
    ],
)
def test_sentence_counts_deadlines_and_states(given, language, expected):
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
    """A task due on the day itself may still be done in time."""
    pairs = given("deadline: 2025-01-01")

    assert (
        "1 nhiệm vụ, 1 có thời hạn. Tính đến ngày 01/01/2025: 1 đã giao hoặc đề xuất."
        " Thời hạn tiếp theo: 01/01/2025."
    ) == timeline_sentence(*pairs, TODAY)


def test_sentence_of_passed_deadlines_without_an_outcome(given):
    """Nothing on record is said as such, and there is no next deadline."""
    assert (
        "1 nhiệm vụ, 1 có thời hạn. Tính đến ngày 01/01/2025: 1 chưa rõ kết quả."
    ) == timeline_sentence(*given("deadline: 2023"), TODAY)


def test_sentence_of_tasks_without_deadlines(given):
    """Nothing can have passed."""
    pairs = given("pillar: procedures", "pillar: procedures", language="en")

    assert (
        "Tasks: 2, none with a deadline. As of 1 January 2025: given or proposed 2."
    ) == timeline_sentence(*pairs, TODAY)


def test_drawing_of_twelve_tasks_is_light(given):
    """It weighs at most 5 kB on its way to the reader."""
    pairs = given(*[f"deadline: 2023-{month:02}" for month in range(1, 13)])
    specification = timeline(*pairs, TODAY)
    drawing = svg_of(Drawing(specification, title="Nhiệm vụ", description="Mô tả."))

    assert len(gzip.compress(drawing)) <= 5000
