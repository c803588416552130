"""Target bullets: what is drawn of a target, to which scale, and in whose words."""

import gzip
import math

import altair as alt
import pytest

from reform.charts import bullet_sentence, bullets
from reform.charts.bullet import template
from reform.charts.theme import text_width
from reform.edition import Edition
from reform.rendering import Drawing, svg_of

NBSP = "\N{NO-BREAK SPACE}"

PLAN = """\
name: {vi: Kế hoạch, en: Plan}
subject: viet-nam
period: 2023
targets:
"""

RATE = "subject: viet-nam, indicator: on-time-rate"
COUNT = "subject: viet-nam, indicator: accounts"


class Promised:
    """A plan with targets, and what is published of them."""

    def __init__(self, tiny):
        """Begin with no targets."""
        self.tiny = tiny

    def pairs(self, *targets, facts=(), plan=PLAN, language="vi"):
        """Return the edition, and each target with its programme."""
        lines = [
            f"  - {{id: t-{n}, text: {{vi: Lời hứa {n}., en: Promise {n}.}},"
            f" source: report, {target}}}\n"
            for n, target in enumerate(targets)
        ]
        self.tiny.write("programmes/plan.yml", plan + "".join(lines))
        if facts:
            self.tiny.publish("\n".join(f"- {{{fact}}}" for fact in facts))
        catalogue = self.tiny.catalogue()
        programmes = catalogue.programmes.values()
        return Edition(catalogue, language), [
            (p, t) for p in programmes for t in p.targets
        ]

    def drawn(self, *targets, **more):
        """Return the data sets of the drawing, without the samples of the key."""
        edition, pairs = self.pairs(*targets, **more)
        data = bullets(edition, pairs)["datasets"]
        first = min(row["y"] for row in data["tracks"])
        return {
            name: [row for row in rows if row["y"] >= first - 30]
            for name, rows in data.items()
            if name != "key"
        } | {"key": data["key"]}


@pytest.fixture
def promised(tiny):
    """Give a plan whose targets a test writes."""
    return Promised(tiny)


AT_LEAST = f"{RATE}, comparison: at-least, value: 85, deadline: 2025"


def test_template_obeys_the_schema_of_vega_lite(promised):
    """The template, with rows or without, is a chart that Altair accepts."""
    assert alt.LayerChart.from_dict(template())
    assert alt.LayerChart.from_dict(bullets(*promised.pairs(AT_LEAST)))


def test_without_anything_to_hold_against_nothing_is_drawn(promised):
    """A target without a figure has no bar."""
    target = f"{COUNT}, comparison: at-least, value: 85"

    assert bullets(*promised.pairs(target)) is None


def test_bar_of_a_rate_reaches_from_zero_on_a_scale_of_a_hundred(promised):
    """98.27 % of the width are the bar, and the target's mark stands at 85 %."""
    data = promised.drawn(AT_LEAST)
    ((bar,), (mark,)) = data["bars"], data["targets"]

    assert (0, pytest.approx(0.9827 * 400, abs=0.1)) == (bar["x"], bar["x2"])
    assert 0.85 * 400 == (mark["x"] + mark["x2"]) / 2


def test_mark_of_a_target_stands_out_of_the_bar(promised):
    """It is told from the bar by its shape, not by colour alone."""
    data = promised.drawn(AT_LEAST)
    ((bar,), (mark,)) = data["bars"], data["targets"]

    assert mark["y"] < bar["y"]
    assert bar["y2"] < mark["y2"]


@pytest.mark.parametrize(
    ("value", "target", "bar", "mark"),
    [(30, 76, 30 / 80, 76 / 80), (120, 76, 120 / 150, 76 / 150)],
    ids=["short of it", "beyond it"],
)
def test_bar_of_a_count_has_a_round_scale_over_both(promised, value, target, bar, mark):
    """What has no greatest value is drawn from zero to a round one."""
    fact = f"indicator: accounts, subject: viet-nam, at: 2024-12-31, value: {value}"
    asked = f"{COUNT}, comparison: at-least, value: {target}"
    data = promised.drawn(asked, facts=[fact])

    assert pytest.approx(bar * 400, abs=0.1) == data["bars"][0]["x2"]
    middle = (data["targets"][0]["x"] + data["targets"][0]["x2"]) / 2
    assert pytest.approx(mark * 400, abs=0.1) == middle


@pytest.mark.parametrize(
    ("value", "target", "bar", "mark"),
    [
        (-26.5, -20, (400 * 3.5 / 30, 400), 400 / 3),
        (-4, 12, (400 / 20, 400 * 5 / 20), 400 * 17 / 20),
    ],
    ids=["both under zero", "on both sides"],
)
def test_bar_of_a_number_under_zero_goes_to_the_left(
    promised, value, target, bar, mark
):
    """Its scale has zero in it, and a line there."""
    fact = f"indicator: accounts, subject: viet-nam, at: 2024-12-31, value: {value}"
    asked = f"{COUNT}, comparison: at-least, value: {target}"
    data = promised.drawn(asked, facts=[fact])
    row = data["bars"][0]

    assert pytest.approx(bar, abs=0.1) == (row["x"], row["x2"])
    assert pytest.approx(mark, abs=4) == data["targets"][0]["x"]
    assert pytest.approx(bar[1], abs=1) == data["zeros"][0]["x"]


@pytest.mark.parametrize(
    ("comparison", "side"),
    [
        ("at-least, value: 85", (340, 400)),
        ("over, value: 85", (340, 400)),
        ("at-most, value: 85", (0, 340)),
        ("under, value: 85", (0, 340)),
        ("between, value: 60, most: 85", (240, 340)),
        ("equals, value: 85", None),
    ],
)
def test_line_under_a_bar_is_on_the_side_that_meets_the_target(
    promised, comparison, side
):
    """A most and a least are not drawn alike."""
    data = promised.drawn(f"{RATE}, comparison: {comparison}")
    found = [(row["x"], row["x2"]) for row in data["sides"]]

    assert ([] if side is None else [side]) == found


@pytest.mark.parametrize(
    ("precision", "hollow"),
    [("exact", 0), ("over", 1), ("about", 1), ("derived, how: 90 + 5", 1)],
)
def test_bar_of_a_figure_that_is_not_exact_has_a_hollow_end(
    promised, precision, hollow
):
    """The bar seems less sure where it ends."""
    fact = (
        "indicator: accounts, subject: viet-nam, at: 2024-12-31, value: 95,"
        f" precision: {precision}"
    )
    asked = f"{COUNT}, comparison: at-least, value: 100"
    data = promised.drawn(asked, facts=[fact])

    assert hollow == len(data["hollows"])
    assert all(row["x2"] <= data["bars"][0]["x2"] for row in data["hollows"])


def test_rank_is_a_point_on_the_line_of_all_ranks(promised):
    """Rank 1 of 63 is at the left, rank 63 at the right; ranks have no bar."""
    facts = [
        "indicator: par-index, subject: ha-noi, period: 2022, value: 90, rank: 32",
    ]
    asked = "subject: ha-noi, indicator: par-index, comparison: rank-within, value: 1"
    data = promised.drawn(asked, facts=facts)

    assert [200] == [row["x"] for row in data["dots"]]
    assert [] == data["bars"]
    assert [6] == [row["x"] for row in data["targets"]]
    assert ["hạng 32 (2022)"] == [row["text"] for row in data["values"]]
    goal = "mục tiêu: thuộc nhóm 1 dẫn đầu, không nêu thời hạn"
    assert goal in written(data, "goals")


@pytest.mark.parametrize("rank", [1, 63])
def test_point_of_the_first_and_the_last_rank_is_whole(promised, rank):
    """Neither side of the drawing cuts it."""
    facts = [
        f"indicator: par-index, subject: ha-noi, period: 2022, value: 90, rank: {rank}",
    ]
    asked = "subject: ha-noi, indicator: par-index, comparison: rank-within, value: 9"
    (point,) = promised.drawn(asked, facts=facts)["dots"]
    radius = math.sqrt(130 / math.pi) + 1

    assert radius <= point["x"] <= 400 - radius


def written(data, *names):
    """Return what is written in lines, joined."""
    return " ".join(row["text"] for name in names for row in data[name])


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("vi", f"98,27{NBSP}% (2022) mục tiêu: ít nhất 85{NBSP}%, 2025"),
        ("en", "98.27% (2022) target: at least 85%, 2025"),
    ],
)
def test_figure_and_target_are_in_words(promised, language, expected):
    """Both have their time, in the reader's number form."""
    data = promised.drawn(AT_LEAST, language=language)

    assert expected == written(data, "values", "goals", "goals_right")


def test_marks_say_what_they_are(promised):
    """A reader's aid hears figure, time and publisher, and the promise in full."""
    data = promised.drawn(AT_LEAST)

    assert f"Tỷ lệ đúng hạn: 98,27{NBSP}% (2022), Bộ Nội vụ" == data["bars"][0]["label"]
    assert "Lời hứa 0." == data["targets"][0]["label"]


STATES = [
    "indicator: accounts, subject: viet-nam, at: 2021-12-31, value: 10",
    "indicator: accounts, subject: viet-nam, at: 2022-12-31, value: 20",
    "indicator: accounts, subject: viet-nam, at: 2023-12-31, value: 40",
    "indicator: accounts, subject: viet-nam, at: 2024-12-31, value: 60",
]


def test_tick_shows_where_the_figure_was_when_the_target_was_set(promised):
    """It is the last figure before the plan began, if measured as the latest one."""
    asked = f"{COUNT}, comparison: at-least, value: 100"
    data = promised.drawn(asked, facts=STATES)
    (tick,) = data["bases"]

    assert "Khi đặt mục tiêu: 20 điểm (31/12/2022)" == tick["label"].replace(NBSP, " ")
    assert 0.2 * 400 == (tick["x"] + tick["x2"]) / 2


def test_tick_is_left_out_where_the_method_changed_since(tiny, promised):
    """What was measured otherwise is no beginning."""
    tiny.write(
        "indicators/accounts.yml",
        """
        name: {vi: Tài khoản, en: Accounts}
        description: {vi: Tài khoản đang có., en: Accounts that there are.}
        pillar: procedures
        unit: points
        better: higher
        nature: state
        breaks: [{at: 2024, reason: {vi: Cách tính mới, en: Counted anew}}]
        """,
    )
    asked = f"{COUNT}, comparison: at-least, value: 100"

    assert [] == promised.drawn(asked, facts=STATES)["bases"]


def test_key_explains_what_occurs_and_no_more(promised):
    """Without ranks, ticks and hollow ends the key has two entries."""
    data = promised.drawn(AT_LEAST)

    assert ["số liệu mới nhất", "mục tiêu và phía đạt mục tiêu"] == [
        row["text"] for row in data["key"]
    ]


def test_key_of_targets_without_a_side_names_none(promised):
    """A target to be met exactly has a mark alone."""
    data = promised.drawn(f"{RATE}, comparison: equals, value: 85")

    assert "mục tiêu" == data["key"][-1]["text"]


NAME = "Tỷ lệ hồ sơ thủ tục hành chính được giải quyết đúng hạn, sớm hạn"


@pytest.mark.parametrize(
    ("name", "whole"), [(NAME, True), (" ".join([NAME] * 3), False)], ids=["64", "194"]
)
def test_long_name_stands_in_at_most_three_lines(tiny, promised, name, whole):
    """64 letters are all there; three times as many end in an ellipsis."""
    indicator = (tiny.root / "indicators/on-time-rate.yml").read_text(encoding="utf-8")
    longer = indicator.replace("vi: Tỷ lệ đúng hạn", f'vi: "{name}"')
    tiny.write("indicators/on-time-rate.yml", longer)
    data = promised.drawn(AT_LEAST)
    lines = [row["text"] for row in data["names"]]

    assert len(lines) <= 3
    assert whole == (name == " ".join(lines))
    assert whole != lines[-1].endswith("…")
    assert all(text_width(line) <= 400 for line in lines)
    assert data["bars"][0]["label"].startswith(name)


def test_rows_do_not_touch(promised):
    """Each row ends before the next one begins, whatever its words need."""
    fact = (
        "indicator: on-time-rate, subject: viet-nam, since: 2021-07-01, to: 2024-08-19,"
        " value: 74.7"
    )
    tier = f"{RATE}, tier: province, comparison: at-least, value: 80, deadline: 2025"
    facts = [fact, fact.replace("viet-nam,", "viet-nam, tier: province,")]
    data = promised.drawn(AT_LEAST, tier, facts=facts, language="en")
    feet = sorted(row["y"] for name in ("values", "goals") for row in data[name])
    _, second = sorted(row["y"] for row in data["names"])

    assert 6 == len(feet)
    assert feet[2] < second - 16 < feet[3]


def test_row_of_one_measure_is_called_by_its_programme(tiny, promised):
    """On the page of an indicator its own name would tell no row from another."""
    tiny.write(
        "programmes/scheme.yml",
        """
        name: {vi: Đề án, en: Scheme}
        subject: viet-nam
        targets:
          - id: one
            text: {vi: Một., en: One.}
            subject: viet-nam
            indicator: on-time-rate
            comparison: at-least
            value: 99
            source: report
        """,
    )

    assert ["Kế hoạch", "Đề án"] == [
        row["text"] for row in promised.drawn(AT_LEAST)["names"]
    ]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "vi",
            (
                "5 mục tiêu, 2 có số liệu để đối chiếu; 1 không nêu con số,"
                " 1 chưa có chỉ số đo, 1 chưa có số liệu phù hợp."
            ),
        ),
        (
            "en",
            (
                "Targets: 5, with a figure to compare: 2; without a number: 1,"
                " without a measure: 1, without a matching figure: 1."
            ),
        ),
    ],
)
def test_sentence_counts_targets_and_what_they_lack(promised, language, expected):
    """Two rates have a figure; a milestone, a cost and a commune's rate have none."""
    edition, pairs = promised.pairs(
        AT_LEAST,
        f"{RATE}, comparison: over, value: 99",
        "subject: viet-nam, pillar: procedures, comparison: done-by, deadline: 2023",
        "subject: viet-nam, pillar: procedures, comparison: at-least, value: 20,"
        " unit: percent",
        f"{RATE}, tier: commune, comparison: at-least, value: 90",
        language=language,
    )

    assert expected == bullet_sentence(edition, pairs)


def test_sentence_of_targets_without_figures(promised):
    """Where nothing can be held against them, that comes first."""
    edition, pairs = promised.pairs(f"{COUNT}, comparison: at-least, value: 9")

    assert (
        "1 mục tiêu, chưa mục tiêu nào có số liệu để đối chiếu;"
        " 1 chưa có số liệu phù hợp."
    ) == bullet_sentence(edition, pairs)


@pytest.mark.parametrize(
    ("province", "expected"),
    [
        (
            "vinh-long",
            (
                "1 mục tiêu, 1 có số liệu để đối chiếu."
                " Số liệu của Vĩnh Long là của địa bàn trước ngày 01/07/2025."
            ),
        ),
        ("ha-noi", "1 mục tiêu, 1 có số liệu để đối chiếu."),
    ],
)
def test_sentence_names_the_territory_that_was_overtaken(promised, province, expected):
    """The figures of the province of before the merger are said to be of that."""
    fact = f"indicator: par-index, subject: {province}, period: 2022, value: 80"
    asked = f"subject: {province}, indicator: par-index, comparison: over, value: 90"
    edition, pairs = promised.pairs(asked, facts=[fact])

    assert expected == bullet_sentence(edition, pairs)


def test_drawing_is_light(promised):
    """Forty rows weigh at most 8 kB on their way to the reader."""
    pairs = promised.pairs(*[AT_LEAST] * 40)
    drawing = svg_of(Drawing(bullets(*pairs), title="Mục tiêu", description="Mô tả."))

    assert len(gzip.compress(drawing)) <= 8000


def test_same_targets_are_the_same_specification(promised):
    """Nothing of the process or the hour is in a specification."""
    pairs = promised.pairs(AT_LEAST)

    assert bullets(*pairs) == bullets(*pairs)
