"""The ranking: who stands where, how, and in whose words."""

import gzip
from itertools import pairwise

import altair as alt
import pytest

from reform.charts import ranking
from reform.charts.ranking import template
from reform.charts.theme import (
    LARGEST_TEXT,
    OTHER,
    PAPER,
    SERIES,
    WIDTH,
    text_width,
)
from reform.edition import Edition
from reform.rendering import Drawing, svg_of
from reform.territory import provinces as places_of
from tests.unit.round_facts import climbing, index, plain, table


@pytest.fixture
def drawn(provincial):
    """Return a function that draws the ranking of what cells hold."""

    def specification(cells, provinces=34, subject=None, language="vi", **about):
        of = about.pop("of", None)
        provincial.write("indicators/yearly-index.yml", index(**about))
        provincial.publish(table(2024, cells, provinces, of))
        catalogue = provincial.catalogue()
        return ranking(Edition(catalogue, language), catalogue.rounds[0], subject)

    return specification


@pytest.fixture
def ids(catalogue):
    """Return a function that gives the ids of the provinces of a set."""
    return lambda which: [p.id for p in places_of(catalogue.places, which)]


def texts(specification, *names):
    """Return what is written in some data sets."""
    rows = [row for name in names for row in specification["datasets"][name]]
    return [plain(row["text"]) for row in rows]


def labels(specification, name="dots"):
    """Return what readers' aids are told of marks."""
    return [plain(row["label"]) for row in specification["datasets"][name]]


def test_template_obeys_the_schema_of_vega_lite(drawn, ids):
    """The template, with rows or without, is a chart that Altair accepts."""
    assert alt.LayerChart.from_dict(template())
    assert alt.LayerChart.from_dict(drawn(climbing(ids(34)), subject="ha-noi"))


def test_every_known_province_has_a_row_in_order(drawn):
    """The best comes first, with its name at the left and its value at the right."""
    specification = drawn({"ca-mau": 5, "hue": 7, "ha-noi": 6})

    assert ["Huế", "Hà Nội", "Cà Mau"] == texts(specification, "left")[:3]
    assert ["điểm", "7", "6", "5"] == texts(specification, "right")


def test_dots_stand_on_one_scale(drawn):
    """A greater value is further to the right, at even steps."""
    dots = drawn({"ca-mau": 50, "hue": 70, "ha-noi": 60})["datasets"]["dots"]
    high, middle, low = (row["x"] for row in dots)

    assert low < middle < high
    assert pytest.approx(middle - low, abs=0.2) == high - middle


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("vi", "Huế (khi đó là Thừa Thiên Huế): 43,21 điểm, hạng 3/63"),
        ("en", "Hue (Thua Thien Hue at the time): 43.21 points, rank 3 of 63"),
    ],
)
def test_dot_says_name_value_and_rank(drawn, language, expected):
    """A reader's aid hears all that is known, in the reader's words."""
    cells = {"hue": "{value: 43.21, rank: 3}"}

    assert [expected] == labels(drawn(cells, 63, language=language, of=63))


def test_subject_differs_by_size_weight_and_colour(drawn):
    """It is bold on a band, with the greatest dot; the others are grey."""
    specification = drawn({"ca-mau": 5, "hue": 7, "ha-noi": 6}, subject="ha-noi")
    data = specification["datasets"]
    sizes = {row["size"]: row["stroke"] for row in data["dots"]}

    assert ["Hà Nội"] == texts(specification, "left_bold")
    assert ["6"] == texts(specification, "right_bold")
    assert 1 == len(data["band"])
    assert {min(sizes): OTHER, max(sizes): SERIES} == sizes


def test_without_a_subject_all_are_what_it_is_about(drawn):
    """No province is grey where none is marked."""
    data = drawn({"ca-mau": 5, "hue": 7})["datasets"]

    assert {SERIES} == {row["stroke"] for row in data["dots"]}
    assert [] == data["band"]


@pytest.mark.parametrize(
    ("cell", "number", "words"),
    [
        ("{value: 60, precision: over}", "hơn 60", "không nêu con số chính xác"),
        ("{value: 60, precision: derived, how: 59 + 1}", "60", "tính toán"),
    ],
)
def test_what_is_not_exact_is_hollow_and_explained(drawn, cell, number, words):
    """Its dot is hollow; the last line says what that means, with a sample."""
    specification = drawn({"ca-mau": 50, "hue": cell})
    fills = [row["fill"] for row in specification["datasets"]["dots"]]

    assert [PAPER, SERIES, PAPER] == fills
    assert words in texts(specification, "left")
    assert number in texts(specification, "right")


def test_rank_alone_has_a_row_without_a_dot(drawn):
    """It stands in its place, and says that it is a rank only."""
    cells = {"ca-mau": "{value: 5, rank: 3}", "hue": "{rank: 2}"}
    specification = drawn({**cells, "ha-noi": "{value: 6, rank: 1}"}, of=34)
    bare = specification["datasets"]["ranked"]

    assert ["Huế: hạng 2/34"] == labels(specification, "ranked")
    assert ["chỉ có hạng"] == texts(specification, "ranked")
    assert 2 == len(specification["datasets"]["dots"])
    assert ["điểm", "1", "6", "2", "3", "5"] == texts(specification, "right")
    assert {WIDTH} == {row["x"] for row in bare}


def test_few_ranks_are_said_but_not_listed(drawn):
    """Where values give the order, ranks stand in the labels alone."""
    specification = drawn({"ca-mau": 9, "hue": "{value: 7, rank: 3}", "ha-noi": 5})

    assert ["điểm", "9", "7", "5"] == texts(specification, "right")
    assert "Huế: 7 điểm, hạng 3" in labels(specification)


def test_rows_stand_apart_where_others_are_ranked_between_them(drawn):
    """After rank 2 comes 7: the gap is wider than that between 1 and 2."""
    cells = {name: f"{{rank: {rank}}}" for name, rank in RANKED.items()}
    rows = drawn(cells)["datasets"]["ranked"]
    first, second = (below["y"] - above["y"] for above, below in pairwise(rows))

    assert first < second


RANKED = {"ca-mau": 1, "hue": 2, "ha-noi": 7}


def test_median_is_a_line_where_enough_are_known(drawn, ids):
    """Of 28 of 34 there is a median, of 27 none."""
    enough, few = drawn(climbing(ids(34)[:28])), drawn(climbing(ids(34)[:27]))

    assert ["trung vị 51,4"] == labels(enough, "median")
    assert "trung vị 51,4" in texts(enough, "center")
    assert [] == few["datasets"]["median"]


def test_those_not_known_are_named_below(drawn, ids):
    """A few are named, in the reader's order."""
    specification = drawn(climbing(ids(34)[:31]))

    said = " ".join(texts(specification, "left")[31:])

    assert "Chưa có số liệu: Thanh Hóa, Tuyên Quang, Vĩnh Long" == said


def test_many_not_known_are_counted(drawn):
    """60 names would be another table: their number is said."""
    specification = drawn({"hue": 1, "ca-mau": 2, "ha-noi": 3}, 63)

    assert "Chưa có số liệu: 60 tỉnh, thành phố" in texts(specification, "left")


def test_nothing_known_draws_nothing(drawn):
    """A change without level and rank is no row."""
    change = "{change: {by: 1, unit: points, against: 2023}}"

    assert None is drawn({"hue": change})


def test_ranks_alone_have_no_scale(drawn):
    """Without a value there is neither level nor unit."""
    specification = drawn({"hue": "{rank: 1}", "ca-mau": "{rank: 2}"})

    assert [] == texts(specification, "center")
    assert ["1", "2"] == texts(specification, "right")


@pytest.mark.parametrize(
    "values",
    [["50"] * 34, ["-12.5", "-3", "4"], ["1", "1000000", "999999999999999"], ["7"]],
    ids=["equal", "negative", "huge", "one"],
)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_words_neither_touch_nor_leave_the_drawing(drawn, ids, values, language):
    """At their largest, words of one line have room, however odd the values."""
    cells = dict(zip(ids(34), values, strict=False))
    data = drawn(cells, language=language, subject="an-giang")["datasets"]
    lines = {}
    for name, anchor in ALIGNED.items():
        for row in data[name]:
            wide = text_width(row["text"], LARGEST_TEXT, bold="bold" in name)
            left = row["x"] - anchor * wide
            lines.setdefault(row["y"], []).append((left, left + wide))

    for spans in lines.values():
        ordered = sorted(spans)
        assert -0.1 <= ordered[0][0]
        assert ordered[-1][1] <= WIDTH + 0.1
        assert all(one[1] < other[0] for one, other in pairwise(ordered))


ALIGNED = {
    "left": 0,
    "left_bold": 0,
    "center": 0.5,
    "right": 1,
    "right_bold": 1,
    "ranked": 1,
}
"""Share of a text's width that lies left of its place, by data set."""


def test_dots_keep_clear_of_names_and_values(drawn, ids):
    """The area of dots lies between the widest name and the widest value."""
    data = drawn(climbing(ids(63)), 63)["datasets"]
    names = max(text_width(row["text"]) for row in data["left"])
    values = max(text_width(row["text"]) for row in data["right"][1:])
    xs = [row["x"] for row in data["dots"]]

    assert names < min(xs)
    assert max(xs) < WIDTH - values


def test_long_name_gives_way_to_the_dots(drawn, provincial):
    """A name of sixty letters is cut at a word; its dot tells it in full."""
    name = "Tỉnh có một cái tên rất dài gồm đúng sáu mươi chữ cái và dấu"
    file = provincial.root / "places/ca-mau.yml"
    text = file.read_text(encoding="utf-8")
    provincial.write("places/ca-mau.yml", text.replace("vi: Cà Mau", f"vi: {name}"))
    specification = drawn({"ca-mau": 5, "hue": 7})

    assert f"{name}: 5 điểm" in labels(specification)
    left = min(row["x"] for row in specification["datasets"]["dots"])
    cut = next(t for t in texts(specification, "left") if t.startswith("Tỉnh có"))
    assert cut.endswith("…")
    assert text_width(cut) < left


def test_huge_values_leave_names_whole(drawn):
    """Beside fifteen digits the longest usual name still has room."""
    data = drawn({"ho-chi-minh": 999_999_999_999_999, "hue": 1}, language="en")

    assert "Ho Chi Minh City" in texts(data, "left")


def test_rows_are_high_enough_for_a_phone(drawn, ids):
    """Rows are at least seventeen units apart, letters being sixteen at most."""
    rows = drawn(climbing(ids(63)), 63)["datasets"]["dots"]

    assert 17 <= min(below["y"] - above["y"] for above, below in pairwise(rows))


def test_ranking_of_63_is_light(drawn, ids):
    """63 rows weigh at most 5 kB on their way to the reader."""
    ranked = {
        name: f"{{value: {value}, rank: {63 - n}}}"
        for n, (name, value) in enumerate(climbing(ids(63)).items())
    }
    specification = drawn(ranked, 63, "ha-noi", of=63)
    drawing = svg_of(Drawing(specification, "Xếp hạng", "Mô tả."))

    assert len(gzip.compress(drawing)) <= 5000
