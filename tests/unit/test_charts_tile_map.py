"""The tile map: what stands where, and what is said of it."""

import gzip
from itertools import combinations

import altair as alt
import pytest

from reform.charts import tile_map
from reform.charts.theme import text_width
from reform.charts.tile_map import template
from reform.edition import Edition
from reform.rendering import Drawing, svg_of

NBSP = "\N{NO-BREAK SPACE}"


@pytest.fixture
def drawn(provincial):
    """Return a function that draws a year of cells by province."""

    def specification(cells, provinces=63, language="vi", period=2022, subject=None):
        lines = "\n".join(f"    {name}: {cell}" for name, cell in cells.items())
        provincial.publish(
            f"""\
- indicator: yearly-index
  period: {period}
  provinces: {provinces}
  values:
{lines}
"""
        )
        catalogue = provincial.catalogue()
        edition = Edition(catalogue, language)
        return tile_map(edition, catalogue.rounds[0], subject)

    return specification


@pytest.fixture
def full(drawn, catalogue):
    """Return a function that draws a set of which all is known."""

    def specification(provinces, language="vi"):
        places = [p for p in catalogue.places.values() if p.within(provinces)]
        cells = {place.id: 40 + n / 10 for n, place in enumerate(places)}
        return drawn(cells, provinces, language)

    return specification


def tiles(specification, state):
    """Return the rows in a state that are tiles, not samples of the key."""
    return [row for row in specification["datasets"][state] if ": " in row["label"]]


def labels(specification, state):
    """Return what is said of the tiles in a state."""
    return [row["label"] for row in tiles(specification, state)]


def test_template_obeys_the_schema_of_vega_lite(full):
    """The template, with rows or without, is a chart that Altair accepts."""
    assert alt.LayerChart.from_dict(template())
    assert alt.LayerChart.from_dict(full(34))


@pytest.mark.parametrize("provinces", [63, 34])
def test_every_province_has_a_tile(full, provinces):
    """Each province of the set is drawn once, known or not."""
    assert provinces == len(tiles(full(provinces), "valued"))


@pytest.mark.parametrize(
    ("language", "expected"),
    [("vi", f"Hà Nội: 43,21{NBSP}điểm"), ("en", f"Hanoi: 43.21{NBSP}points")],
)
def test_tile_says_name_and_figure(drawn, language, expected):
    """A reader's aid hears of a tile what others see, in the reader's words."""
    assert [expected] == labels(drawn({"ha-noi": 43.21}, language=language), "valued")


def test_tile_says_what_the_province_was_called(drawn):
    """Huế of 2022 bore another name, which its publication used."""
    (label,) = labels(drawn({"hue": 43.21}), "valued")

    assert f"Huế (khi đó là Thừa Thiên Huế): 43,21{NBSP}điểm" == label


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("vi", f"Hà Nội: 43,21{NBSP}điểm, hạng 3"),
        ("en", f"Hanoi: 43.21{NBSP}points, rank 3"),
    ],
)
def test_tile_says_the_published_rank_too(drawn, language, expected):
    """A rank beside a value is the publication's own."""
    cells = {"ha-noi": "{value: 43.21, rank: 3}"}

    assert [expected] == labels(drawn(cells, language=language), "valued")


def test_figure_that_is_over_or_about_has_a_mark_in_its_corner(drawn):
    """It is told by shape, and the key says so; what is exact or derived has none."""
    cells = {
        "hue": "{value: 43, precision: over}",
        "ha-noi": 44,
        "ca-mau": "{value: 45, precision: derived, how: 40 + 5}",
    }
    data = drawn(cells)["datasets"]
    mark, sample = data["qualified"]
    (tile,) = [row for row in data["valued"] if row["label"].startswith("Huế")]

    assert tile["x"] < mark["x"] < mark["x2"] < tile["x2"]
    assert tile["y"] < mark["y"] < mark["y2"] < tile["y2"]
    assert "" == sample["label"]
    assert "không phải số" in [row["text"] for row in data["key"]]


def test_map_of_exact_figures_has_no_marks(full):
    """Neither on a tile nor in the key."""
    data = full(34)["datasets"]

    assert [] == data["qualified"]
    assert "không phải số" not in [row["text"] for row in data["key"]]


def test_subject_has_a_frame_around_its_tile(drawn):
    """The province whose page the map stands on is found at once."""
    data = drawn({"ha-noi": 44, "hue": 43}, subject="hue")["datasets"]
    (frame,) = data["subject"]
    (tile,) = [row for row in data["valued"] if row["label"].startswith("Huế")]

    assert frame["x"] < tile["x"] < tile["x2"] < frame["x2"]
    assert frame["y"] < tile["y"] < tile["y2"] < frame["y2"]


def test_map_of_no_subject_has_no_frame(full):
    """All provinces are alike."""
    assert [] == full(34)["datasets"]["subject"]


def test_subject_is_a_province_of_the_set(drawn):
    """A frame that is silently left out would be a mistake nobody sees."""
    with pytest.raises(LookupError, match="no 'ben-tre' among the 34 provinces"):
        drawn({"ha-noi": 44}, provinces=34, period=2025, subject="ben-tre")


def test_qualified_figure_keeps_its_qualifier(drawn):
    """What is "over 43" has a shade, and says that it is over."""
    cells = {"hue": "{value: 43, precision: over}"}

    assert f"hơn 43{NBSP}điểm" in labels(drawn(cells), "valued")[0]


def test_rank_alone_and_nothing_are_drawn_otherwise(drawn):
    """What has no value has no shade: a frame, or a broken one."""
    specification = drawn({"ha-noi": 43, "hue": "{rank: 3}"})

    assert ["Huế (khi đó là Thừa Thiên Huế): hạng 3"] == labels(specification, "ranked")
    assert "Cà Mau: chưa rõ" in labels(specification, "unknown")
    assert 61 == len(tiles(specification, "unknown"))
    assert not [
        r for s in ("ranked", "unknown") for r in tiles(specification, s) if "fill" in r
    ]


def test_shades_follow_the_values(drawn):
    """A higher class has a later shade; the highest level is in the last class."""
    cells = {"ha-noi": 40, "hue": 41.9, "ca-mau": 42, "an-giang": 48}
    rows = tiles(drawn(cells), "valued")
    fills = {row["label"].split()[0]: row["fill"][-2] for row in rows}

    assert {"Hà": "1", "Huế": "1", "Cà": "2", "An": "5"} == fills


def test_key_tells_classes_in_numbers(drawn):
    """The key has the unit, the limits of each class, and the states that occur."""
    cells = {"ha-noi": 40, "hue": 41.9, "ca-mau": "{rank: 3}"}
    key = [row["text"] for row in drawn(cells)["datasets"]["key"]]

    assert ["điểm", "38–40", "40–42", "42–44", "chỉ có hạng", "chưa có"] == key


def test_samples_of_the_key_are_no_marks(drawn):
    """The words beside a sample say what it is; nobody has to walk over it."""
    specification = drawn({"ha-noi": 40, "hue": 41.9, "ca-mau": "{rank: 3}"})
    states = [*tiles(specification, "valued"), *tiles(specification, "ranked")]
    rows = specification["datasets"]
    samples = [r for r in (*rows["valued"], *rows["ranked"]) if r not in states]

    assert [""] * 4 == [r["label"] for r in samples]
    assert {"38–40", "40–42", "42–44", "chỉ có hạng"} <= {
        row["text"] for row in rows["key"]
    }


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([13.4, 20, 49.3], ["10–20", "20–30", "30–40", "40–50"]),
        ([39.91, 47.82], ["38–40", "40–42", "42–44", "44–46", "46–48"]),
        ([0.49, 0.84], ["0,4–0,5", "0,5–0,6", "0,6–0,7", "0,7–0,8", "0,8–0,9"]),
        ([1, 3], ["1–2", "2–3"]),
        ([288, 1089], ["200–400", "400–600", "600–800", "800–1.000", "1.000–1.200"]),
        ([90.01, 90.12], ["85,0–87,5", "87,5–90,0", "90,0–92,5", "92,5–95,0"]),
        ([7, 7], ["7–8"]),
        ([-3, 12], ["−5 đến 0", "0–5", "5–10", "10–15"]),
    ],
    ids=["wide", "score", "share", "few", "counts", "close", "equal", "negative"],
)
def test_classes_are_between_round_numbers(drawn, values, expected):
    """At most five classes span the values; close values are not torn apart."""
    cells = dict(zip(("ha-noi", "hue", "ca-mau"), values, strict=False))
    key = [row["text"] for row in drawn(cells)["datasets"]["key"]]

    assert ["điểm", *expected, "chưa có"] == key


def test_key_of_a_full_map_explains_no_gaps(full):
    """What does not occur on a map is not in its key."""
    key = [row["text"] for row in full(34)["datasets"]["key"]]

    assert not {"chỉ có hạng", "chưa có"} & set(key)


def test_map_of_ranks_alone_has_no_classes(drawn):
    """Without a value there is neither unit nor shade to explain."""
    specification = drawn({"hue": "{rank: 3}"})

    assert [] == specification["datasets"]["valued"]
    assert ["chỉ có hạng", "chưa có"] == [
        row["text"] for row in specification["datasets"]["key"]
    ]


@pytest.mark.parametrize("provinces", [63, 34])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_archipelagos_have_cells_and_names_of_their_own(full, provinces, language):
    """Hoàng Sa and Trường Sa are there, with whose they are, and without figures."""
    data = full(provinces, language)["datasets"]
    written = " ".join(row["text"] for row in data["islands_names"])
    expected = {
        "vi": "Hoàng Sa (Đà Nẵng) Trường Sa (Khánh Hòa)",
        "en": "Hoang Sa (Da Nang) Truong Sa (Khanh Hoa)",
    }

    assert expected[language] == written
    assert 2 == len(data["islands"])
    assert all("fill" not in row for row in data["islands"])


@pytest.mark.parametrize("provinces", [63, 34])
def test_nothing_is_drawn_over_another(full, provinces):
    """Tiles, archipelagos and the samples of the key have room of their own."""
    data = full(provinces)["datasets"]
    boxes = [*data["valued"], *data["islands"]]

    assert [] == [(a, b) for a, b in combinations(boxes, 2) if overlap(a, b)]
    assert max(box["x2"] for box in boxes) <= 400


def overlap(one, other):
    """Whether two rectangles share room."""
    across = one["x"] < other["x2"] and other["x"] < one["x2"]
    return across and one["y"] < other["y2"] and other["y"] < one["y2"]


@pytest.mark.parametrize(("provinces", "count"), [(63, 63), (34, 0)])
def test_narrow_tiles_have_abbreviations_at_hand(full, provinces, count):
    """63 columns are narrow on a phone; 34 provinces keep their names there."""
    data = full(provinces)["datasets"]

    assert count == len(data["abbreviations"])
    assert provinces == len(data["names"])


@pytest.mark.parametrize("provinces", [63, 34])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_names_fit_their_tiles(full, provinces, language):
    """Nothing reaches the side, at the size that stylesheets give on phones either."""
    data = full(provinces, language)["datasets"]
    width = min(row["x2"] - row["x"] for row in data["valued"] if ": " in row["label"])
    grown = {34: 1, 63: 0}[provinces]
    names = [(line, r["size"] + grown) for r in data["names"] for line in r["text"]]
    short = [(row["text"], row["size"]) for row in data["abbreviations"]]

    assert [] == [w for w in (*names, *short) if text_width(*w) > width - 2]


@pytest.mark.parametrize("provinces", [63, 34])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_names_of_archipelagos_cover_no_tile(full, provinces, language):
    """They have the room from the coast to their own cells, on phones too."""
    data = full(provinces, language)["datasets"]
    words = [
        {
            "x": row["x"] - text_width(row["text"], 14),
            "x2": row["x"],
            "y": row["y"] - 11,
            "y2": row["y"] + 3,
        }
        for row in data["islands_names"]
    ]
    tiles_ = [row for row in data["valued"] if ": " in row["label"]]

    assert [] == [(a, b) for a in words for b in tiles_ if overlap(a, b)]


@pytest.mark.parametrize("provinces", [63, 34])
@pytest.mark.parametrize("greatest", [9, 1_089, 24_000_000])
def test_key_covers_no_tile_and_is_not_cut(drawn, catalogue, provinces, greatest):
    """However wide its numbers are, it stands where there is room."""
    places = [p for p in catalogue.places.values() if p.within(provinces)]
    cells = {p.id: greatest * (n + 1) // len(places) for n, p in enumerate(places[1:])}
    specification = drawn(cells, provinces)
    data = specification["datasets"]
    words = [
        {
            "x": row["x"],
            "x2": row["x"] + text_width(row["text"], 15),
            "y": row["y"] - 11,
            "y2": row["y"] + 3,
        }
        for row in data["key"]
    ]
    marks = [*data["valued"], *data["unknown"], *data["islands"]]

    assert [] == [(a, b) for a in words for b in marks if overlap(a, b)]
    assert all(word["x2"] <= 400 for word in words)
    assert all(word["y2"] <= specification["height"] for word in words)


@pytest.mark.parametrize("provinces", [63, 34])
def test_map_is_light(full, provinces):
    """A map weighs at most 5 kB on its way to the reader."""
    drawing = svg_of(
        Drawing(full(provinces), title="Bản đồ", description="Mô tả.")
    ).decode()

    assert len(gzip.compress(drawing.encode())) <= 5000
