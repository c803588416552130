"""The distribution by year: what is drawn of each round, and what parts rounds."""

import gzip
from itertools import pairwise

import altair as alt
import pytest

from reform.charts import distribution
from reform.charts.distribution import template
from reform.charts.theme import INK, PAPER, SERIES, WIDTH, text_width
from reform.edition import Edition
from reform.rendering import Drawing, svg_of
from reform.territory import provinces
from tests.unit.round_facts import climbing, index, plain, table

BREAK = "breaks: [{at: 2022, reason: {vi: Cách tính mới, en: Counted anew}}]"


@pytest.fixture
def drawn(provincial):
    """Return a function that draws tables of years, and of both sets of provinces."""

    def specification(*tables, subject=None, language="vi", **about):
        provincial.write("indicators/yearly-index.yml", index(**about))
        provincial.publish("".join(tables))
        catalogue = provincial.catalogue()
        return distribution(Edition(catalogue, language), catalogue.rounds, subject)

    return specification


@pytest.fixture
def ids(catalogue):
    """Return a function that gives the ids of the provinces of a set."""
    return lambda which: [p.id for p in provinces(catalogue.places, which)]


@pytest.fixture
def year(ids):
    """Return a function that writes a year's values from a start, of all or some."""

    def of(when, start=50, which=34, number=None):
        return table(when, climbing(ids(which)[:number], start), which)

    return of


def labels(specification, name):
    """Return what readers' aids are told of marks."""
    return [plain(row["label"]) for row in specification["datasets"][name]]


def texts(specification, name):
    """Return what is written in a data set."""
    return [plain(row["text"]) for row in specification["datasets"][name]]


def test_template_obeys_the_schema_of_vega_lite(drawn, year):
    """The template, with rows or without, is a chart that Altair accepts."""
    assert alt.LayerChart.from_dict(template())
    assert alt.LayerChart.from_dict(drawn(year(2021), year(2022, 52)))


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "vi",
            (
                "2021: trung vị 51,7; nửa số tỉnh ở giữa 50,8–52,5;"
                " thấp nhất 50,0 (An Giang), cao nhất 53,3 (Vĩnh Long); đã biết 34/34"
            ),
        ),
        (
            "en",
            (
                "2021: median 51.7; middle half 50.8–52.5; lowest 50.0 (An Giang), "
                "highest 53.3 (Vinh Long); 34 of 34 known"
            ),
        ),
    ],
)
def test_box_says_its_five_numbers(drawn, year, language, expected):
    """Quartiles of 50.0 to 53.3 are 50.825 and 52.475: a quarter from each end."""
    specification = drawn(year(2021), year(2022), language=language)

    assert expected == labels(specification, "boxes")[0]


def test_marks_lie_in_the_order_of_the_five_numbers(drawn, year):
    """The range reaches over the box, and the median lies within it."""
    data = drawn(year(2021))["datasets"]
    (box,), (median,), (span,) = data["boxes"], data["medians"], data["ranges"]

    assert span["y"] < box["y"] < median["y"] < box["y2"] < span["y2"]
    assert box["x"] < span["x"] < box["x2"]


def test_many_at_an_end_are_not_all_named(drawn, ids):
    """Four with the lowest value are no names, only the value."""
    cells = {**climbing(ids(34)), **dict.fromkeys(ids(34)[:4], "50.0")}

    assert (
        "thấp nhất 50,0, cao nhất" in labels(drawn(table(2021, cells, 34)), "boxes")[0]
    )


def test_years_and_medians_are_written_below(drawn, year):
    """Each column has its year, and the number of its median."""
    specification = drawn(year(2021), year(2022, 52))

    assert ["2021", "2022"] == texts(specification, "center")
    assert ["51,7", "53,7"] == texts(specification, "numbers")


def test_subject_is_a_dot_over_the_spread(drawn, year):
    """Its dots are joined; the medians give the colour up to it."""
    data = drawn(year(2021), year(2022, 52), subject="ha-noi")["datasets"]

    assert [
        "2021, Hà Nội: 51,1 điểm",
        "2022, Hà Nội: 53,1 điểm",
    ] == [plain(row["label"]) for row in data["dots"]]
    assert 1 == len(data["lines"])
    assert {INK} == {row["stroke"] for row in data["medians"]}


def test_without_a_subject_medians_have_the_colour(drawn, year):
    """There are neither dots nor lines then."""
    data = drawn(year(2021), year(2022))["datasets"]

    assert {SERIES} == {row["stroke"] for row in data["medians"]}
    assert [] == [*data["dots"], *data["lines"]]


def test_qualified_value_of_the_subject_is_hollow(drawn, ids):
    """A sum is drawn as such, and the key says what hollow means."""
    cells = {**climbing(ids(34))}
    cells["ha-noi"] = "{value: 51.1, precision: derived, how: 50.0 + 1.1}"
    specification = drawn(table(2021, cells, 34), subject="ha-noi")

    assert [PAPER] == [row["fill"] for row in specification["datasets"]["dots"]]
    assert "tính toán" in texts(specification, "left")


def test_round_with_too_few_is_a_gap_with_its_number(drawn, year):
    """Of 27 of 34 there is no box, but a line that says how many are known."""
    specification = drawn(year(2021), year(2022, number=27))

    assert 1 == len(specification["datasets"]["boxes"])
    assert ["2022: mới biết 27/34, chưa đủ để tính trung vị"] == labels(
        specification, "gaps"
    )
    assert "27" in texts(specification, "center")
    assert "số tỉnh đã biết, chưa đủ để tính" in texts(specification, "left")


def test_year_without_anything_is_a_gap_too(drawn, year):
    """Between 2021 and 2023 nothing is known of 2022, which has its place."""
    specification = drawn(year(2021), year(2023), subject="ha-noi")

    assert ["2022: chưa có số liệu"] == labels(specification, "gaps")
    assert "0" in texts(specification, "center")
    assert [] == specification["datasets"]["lines"]


def test_values_that_are_not_exact_leave_a_gap_with_a_reason(drawn, ids):
    """All are known, but "over 60" has no place in a median."""
    cells = {**climbing(ids(34)), ids(34)[0]: "{value: 60, precision: over}"}
    specification = drawn(table(2021, cells, 34), subject="ha-noi")

    assert ["2021: có giá trị không nêu chính xác, không tính được trung vị"] == labels(
        specification, "gaps"
    )
    assert "≈" in texts(specification, "center")


def test_change_of_method_parts_columns_and_lines(drawn, year):
    """Its line stands between the years, with the reason; no line crosses it."""
    specification = drawn(year(2021), year(2022), subject="ha-noi", more=BREAK)
    data = specification["datasets"]
    (change,) = data["boundaries"]
    before, after = (row["x"] for row in data["dots"])

    assert ["2022: Cách tính mới"] == labels(specification, "boundaries")
    assert "đổi cách đo" in texts(specification, "center")
    assert before < change["x"] < after
    assert [] == data["lines"]


def test_merger_parts_the_sets(drawn, year):
    """63 before, 34 after: each column says of how many, and a line parts them."""
    specification = drawn(year(2023, which=63), year(2024, which=34))

    assert ["01/07/2025: từ 63 còn 34 tỉnh, thành phố sau sáp nhập"] == labels(
        specification, "boundaries"
    )
    assert "sáp nhập tỉnh" in texts(specification, "center")
    assert ["63", "34"] == texts(specification, "numbers")[-2:]


def test_both_sets_of_one_year_stand_side_by_side(drawn, year):
    """The year is written once, under both columns; the set of before is first."""
    specification = drawn(
        year(2023, which=63), year(2024, which=63), year(2024, which=34)
    )
    boxes = specification["datasets"]["boxes"]

    assert 1 == texts(specification, "center").count("2024")
    assert all(one["x2"] < other["x"] for one, other in pairwise(boxes))
    assert ["63", "63", "34"] == texts(specification, "numbers")[-3:]


def test_sets_that_go_on_together_have_no_line_between(drawn, year):
    """Where both are known of two years no one line parts them."""
    tables = [year(when, which=which) for when in (2023, 2024) for which in (63, 34)]

    assert [] == drawn(*tables)["datasets"]["boundaries"]


def test_nothing_to_draw_is_none(drawn, year):
    """Without a spread, and without a subject's value, there is no figure."""
    assert None is drawn(year(2021, number=5))
    assert None is drawn(year(2021, number=5), subject="vinh-long")


def test_subject_alone_is_drawn_among_gaps(drawn, year):
    """Its own values are facts, however few others are known."""
    data = drawn(year(2021, number=5), subject="an-giang")["datasets"]

    assert 1 == len(data["dots"])
    assert [] == data["boxes"]


def test_rounds_of_two_sorts_are_refused(provincial, year):
    """A year and a half year are not one series."""
    provincial.publish(year(2022) + year("2023-H1"))
    catalogue = provincial.catalogue()

    with pytest.raises(ValueError, match="not one series: yearly-index period half"):
        distribution(Edition(catalogue, "vi"), catalogue.rounds)


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("years", [1, 2, 7, 16])
def test_words_of_a_line_neither_touch_nor_leave_the_drawing(
    drawn, year, years, language
):
    """At their largest, words beside each other have room, for one year or sixteen."""
    tables = [year(2024 - n, number=5 if n % 3 == 1 else None) for n in range(years)]
    data = drawn(*tables, subject="ha-noi", language=language)["datasets"]
    lines = {}
    for name, share in (("left", 0), ("center", 0.5), ("numbers", 0.5), ("right", 1)):
        for row in data[name]:
            left = row["x"] - share * text_width(row["text"])
            spans = lines.setdefault(row["y"], [])
            spans.append((left, left + text_width(row["text"])))

    for spans in lines.values():
        ordered = sorted(spans)
        assert -0.1 <= ordered[0][0]
        assert ordered[-1][1] <= WIDTH + 0.1
        assert all(one[1] < other[0] for one, other in pairwise(ordered))


def test_distribution_is_light(drawn, year):
    """Sixteen years with a subject weigh at most 3 kB."""
    specification = drawn(
        *(year(2009 + n, 50 + n, which=63) for n in range(16)), subject="ha-noi"
    )
    drawing = svg_of(Drawing(specification, "Phân bố", "Mô tả."))

    assert len(gzip.compress(drawing)) <= 3000
