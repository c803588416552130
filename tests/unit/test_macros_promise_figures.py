"""Macros that draw targets and tasks: what stands in the frame, and when nothing."""

import csv
import io
from types import SimpleNamespace

import pytest

from macros.desk import Desk
from macros.promise_figures import bullets, timeline
from reform.edition import Edition

PLAN = """\
name: {vi: Kế hoạch, en: Plan}
subject: viet-nam
targets:
  - id: rate
    text: {vi: Ít nhất 99% đúng hạn., en: At least 99% on time.}
    subject: viet-nam
    indicator: on-time-rate
    comparison: at-least
    value: 99
    deadline: 2025
    source: report
  - id: milestone
    text: {vi: Hoàn thành., en: Done.}
    subject: viet-nam
    pillar: procedures
    comparison: done-by
    source: report
"""

ORDER = """\
name: {vi: Kết luận, en: Conclusions}
by: {vi: Thủ tướng, en: Prime Minister}
issued: 2022-01-01
source: report
tasks:
  - id: due
    text: {vi: Kết nối dữ liệu., en: Connect data.}
    responsible: {vi: Bộ, en: A ministry}
    deadline: 2022
    history:
      - {at: 2026-10, state: done, source: later}
  - id: undated
    text: {vi: Rà soát., en: Review.}
    responsible: {vi: Bộ, en: A ministry}
"""


@pytest.fixture
def desk(tiny):
    """Give a desk of a plan and an order."""
    tiny.write("programmes/plan.yml", PLAN)
    tiny.write("directives/order.yml", ORDER)
    tiny.publish("- {indicator: accounts, subject: viet-nam, at: 2026-06-30, value: 3}")
    file = SimpleNamespace(src_uri="index.md")
    env = SimpleNamespace(page=SimpleNamespace(url="", file=file))
    return Desk(Edition(tiny.catalogue(), "vi"), env)


def shown(desk):
    """Return the one figure that is shown."""
    ((figure, _),) = desk.shown.figures.values()
    return figure


def rows(data):
    """Read a CSV file."""
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))


def test_bullets_of_a_programme_have_their_sentence_and_table(desk):
    """The claim, the figure beside its target, and who published it are there."""
    written = bullets(desk, programme="plan")

    assert "2 mục tiêu, 1 có số liệu để đối chiếu; 1 không nêu con số." in written
    assert "Mục tiêu và số liệu mới nhất: Kế hoạch" in written
    assert "Ít nhất 99% đúng hạn." in written
    assert "98,27\N{NO-BREAK SPACE}%" in written
    assert "Bộ Nội vụ, 03/02/2023" in written
    assert "bullets-programme-plan" == shown(desk).id


@pytest.mark.parametrize(
    ("given", "there"),
    [
        ({"indicator": "accounts"}, False),
        ({"subject": "ha-noi"}, False),
        ({"pillar": "procedures"}, True),
    ],
    ids=["no targets", "another subject", "all of them"],
)
def test_bullets_are_there_where_a_target_has_a_figure(desk, given, there):
    """Without any there is no frame."""
    assert there == bool(bullets(desk, **given))


def test_data_of_bullets_have_target_and_figure(desk):
    """A row of the file is a target, with the latest figure where there is one."""
    bullets(desk, programme="plan")
    first, second = rows(shown(desk).data())

    assert ("rate", "99", "98.27", "2022-12-31", "report") == (
        first["target"],
        first["value"],
        first["latest"],
        first["latest_until"],
        first["latest_source"],
    )
    assert ("milestone", "") == (second["target"], second["latest"])


def test_timeline_of_a_directive_has_its_sentence_and_sources(desk):
    """It is told as of the newest publication, by those that report on the tasks."""
    written = timeline(desk, directive="order")

    assert "2 nhiệm vụ, 1 có thời hạn.<" in written
    assert (
        "Tính đến ngày 01/11/2026: 1 đã giao hoặc đề xuất; 1 đã hoàn thành."
    ) in written
    assert "Nhiệm vụ và thời hạn: Kết luận" in written
    assert "Bộ Nội vụ, 03/02/2023" in written
    assert "Báo, 01/11/2026" in written
    assert "timeline-directive-order" == shown(desk).id


def test_data_of_a_timeline_are_its_tasks(desk):
    """A row of the file is a task, with its latest state."""
    timeline(desk, directive="order")

    assert [("due", "done"), ("undated", "")] == [
        (row["task"], row["state"]) for row in rows(shown(desk).data())
    ]


def test_timeline_of_everything_leaves_undated_tasks_to_their_pages(desk):
    """They are counted in the sentence, and not listed."""
    written = timeline(desk)
    names = shown(desk).specification["datasets"]["names"]

    assert "2 nhiệm vụ, 1 có thời hạn." in written
    assert ["2022: Kết nối dữ liệu."] == [row["text"] for row in names]


@pytest.mark.parametrize(
    ("macro", "given", "said"),
    [
        (bullets, {"programme": "plam"}, "programme: no 'plam'"),
        (timeline, {"directive": "ordre"}, "directive: no 'ordre'"),
    ],
)
def test_mistyped_id_is_refused(desk, macro, given, said):
    """The message names the argument, as page authors know it."""
    with pytest.raises(LookupError, match=said):
        macro(desk, **given)
