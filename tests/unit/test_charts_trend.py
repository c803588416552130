"""The trend: what is drawn, where, and in whose words."""

import altair as alt
import pytest

from reform.charts import trend
from reform.charts.trend import template
from reform.edition import Edition

YEARS = """\
- {indicator: on-time-rate, subject: ha-noi, period: 2021, value: 97.5}
- {indicator: on-time-rate, subject: ha-noi, period: 2022, value: 98.27}
- {indicator: on-time-rate, subject: ha-noi, period: 2023, value: 99.10}
"""

ON_TIME = """\
name: {vi: Tỷ lệ đúng hạn, en: Dossiers handled on time}
description: {vi: Hồ sơ giải quyết đúng hạn., en: Dossiers handled on time.}
pillar: procedures
unit: percent
better: higher
nature: flow
"""

BREAK = ON_TIME + "breaks: [{at: 2023, reason: {vi: Cách tính mới, en: Counted anew}}]"


@pytest.fixture
def drawn(tiny):
    """Return a function that draws the series of facts in one language."""

    def specification(facts, indicator, subject, language="vi"):
        tiny.publish(facts)
        catalogue = tiny.catalogue()
        return trend(Edition(catalogue, language), catalogue.shown(indicator, subject))

    return specification


def values(rows, name):
    """Return one field of rows."""
    return [row[name] for row in rows]


def test_template_obeys_the_schema_of_vega_lite():
    """The one template, with rows put in or not, is a chart that Altair accepts."""
    assert {"layer", "config", "autosize"} < template().keys()
    assert 23 == len(alt.LayerChart.from_dict(template()).layer)


def test_filled_template_obeys_the_schema_too(drawn):
    """What is put into the template is as valid as the template."""
    specification = drawn(YEARS, "on-time-rate", "ha-noi")

    assert alt.LayerChart.from_dict(specification)


def test_points_stand_at_the_end_of_their_periods_and_lines_join_them(drawn):
    """Time is true time, and the values are the facts' own."""
    data = drawn(YEARS, "on-time-rate", "ha-noi")["datasets"]

    assert ["2021-12-31", "2022-12-31", "2023-12-31"] == values(data["points"], "day")
    assert [97.5, 98.27, 99.1] == values(data["lines"], "value")
    assert {0} == set(values(data["lines"], "run"))


def test_encodings_are_time_and_value_on_scales_of_the_frame():
    """Marks are placed by the day and the value; points have a description."""
    layers = {layer["data"]["name"]: layer for layer in template()["layer"]}
    line, point = layers["lines"], layers["points"]

    assert ("day", "temporal", "utc") == (
        line["encoding"]["x"]["field"],
        line["encoding"]["x"]["type"],
        line["encoding"]["x"]["scale"]["type"],
    )
    assert "value" == point["encoding"]["y"]["field"]
    assert "label" == point["encoding"]["description"]["field"]
    assert "run" == line["encoding"]["detail"]["field"]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("vi", "2022: 98,27\N{NO-BREAK SPACE}%, Báo"),
        ("en", "2022: 98.27%, Newspaper"),
    ],
)
def test_point_says_time_figure_and_publisher(drawn, language, expected):
    """A reader's aid hears of a point what others see, in the reader's number form."""
    data = drawn(YEARS, "on-time-rate", "ha-noi", language)["datasets"]

    assert expected == data["points"][1]["label"]


@pytest.mark.parametrize(
    ("language", "expected"), [("vi", ["90,0", "97,5"]), ("en", ["90.0", "97.5"])]
)
def test_levels_and_unit_are_written_for_the_reader(drawn, language, expected):
    """Levels have the reader's decimal sign and one number of decimals; % is named."""
    data = drawn(YEARS, "on-time-rate", "ha-noi", language)["datasets"]

    assert expected == [data["levels"][n]["text"] for n in (0, 3)]
    assert ["%"] == values(data["unit"], "text")


def test_many_millions_are_written_as_such(drawn):
    """Levels say that they are millions, as the values beside marks do."""
    facts = """\
    - {indicator: accounts, subject: viet-nam, at: 2023-02-03, value: 1200000}
    - {indicator: accounts, subject: viet-nam, at: 2024-02-03, value: 3900000}
    """
    data = drawn(facts, "accounts", "viet-nam")["datasets"]

    assert ["điểm"] == values(data["unit"], "text")
    millions = [f"{n}\N{NO-BREAK SPACE}triệu" for n in range(1, 5)]
    assert ["0", *millions] == values(data["levels"], "text")
    assert ["03/02/2023", "03/02/2024"] == values(data["times"], "text")
    assert {"1,2\N{NO-BREAK SPACE}triệu", "3,9\N{NO-BREAK SPACE}triệu"} == set(
        values(data["words"], "text")
    )


@pytest.mark.parametrize(
    "precision", ["over", "under", "nearly", "about", "derived, how: 97.5 + 0.77"]
)
def test_qualified_figure_is_hollow(drawn, precision):
    """What is not stated exactly looks so."""
    facts = YEARS.replace("98.27", f"98.27, precision: {precision}")
    data = drawn(facts, "on-time-rate", "ha-noi")["datasets"]

    assert [0, 1, 0] == values(data["points"], "hollow")


@pytest.mark.parametrize(
    ("expected", "precision"),
    [("triangle-up", "over"), ("triangle-down", "under"), ("circle", "nearly")],
)
def test_mark_points_to_where_the_figure_may_lie(drawn, expected, precision):
    """What is over a number lies above its mark, and the key says so."""
    facts = YEARS.replace("98.27", f"98.27, precision: {precision}")
    data = drawn(facts, "on-time-rate", "ha-noi", "en")["datasets"]

    assert ["circle", expected, "circle"] == values(data["points"], "shape")
    assert [f"{precision} this"] == values(data["meanings"], "text")


def test_missing_year_is_marked_and_the_line_is_broken_there(tiny, drawn):
    """Over a missing year of a yearly index the line is thin, and a mark says so."""
    tiny.write("indicators/on-time-rate.yml", ON_TIME + "frequency: year")
    facts = YEARS.replace("2023", "2024")
    data = drawn(facts, "on-time-rate", "ha-noi", "en")["datasets"]

    assert ["2021-12-31", "2022-12-31"] == values(data["lines"], "day")
    assert ["2022-12-31", "2024-12-31"] == values(data["holes"], "day")
    assert ["2023: not known"] == values(data["missing"], "label")
    assert ["not known"] == values(data["meanings"], "text")
    assert ["2021", "2022", "2023", "2024"] == values(data["times"], "text")


def test_year_of_a_rank_alone_is_missing_with_its_rank(drawn):
    """Others have a figure where a rank was given, so that one is missing."""
    facts = """\
    - {indicator: par-index, subject: ha-noi, period: 2021, value: 84}
    - {indicator: par-index, subject: ha-noi, period: 2022, rank: 5, of: 63}
    - {indicator: par-index, subject: ha-noi, period: 2023, value: 86}
    """
    data = drawn(facts, "par-index", "ha-noi", "en")["datasets"]

    assert ["2022: rank 5 of 63, value not known"] == values(data["missing"], "label")
    assert [] == data["lines"]


def test_irregular_series_lacks_nothing(drawn):
    """Between two years of what does not come out yearly, no year is missing."""
    facts = YEARS.replace("2023", "2024")
    data = drawn(facts, "on-time-rate", "ha-noi")["datasets"]

    assert [] == data["missing"]
    assert 3 == len(data["lines"])


def test_no_line_runs_over_a_break(tiny, drawn):
    """A break of the method parts the line and is drawn, with its reason."""
    tiny.write("indicators/on-time-rate.yml", BREAK)
    data = drawn(YEARS, "on-time-rate", "ha-noi", "en")["datasets"]

    assert ["2021-12-31", "2022-12-31"] == values(data["lines"], "day")
    assert [] == data["holes"]
    assert [("2023-07-01", "new method", "2023: Counted anew")] == [
        (row["day"], row["text"], row["label"]) for row in data["boundaries"]
    ]


@pytest.mark.parametrize(
    ("province", "joined", "boundaries"),
    [("vinh-long", False, 1), ("ha-noi", True, 0)],
    ids=["merged", "unchanged"],
)
def test_line_crosses_the_merger_only_of_an_unchanged_province(
    drawn, province, joined, boundaries
):
    """The name of a merged province means another territory since 2025-07-01."""
    facts = f"""\
    - {{indicator: par-index, subject: {province}, period: 2024, value: 84}}
    - {{indicator: par-index, subject: {province}, period: 2025, provinces: 34,
       value: 86}}
    """
    data = drawn(facts, "par-index", province)["datasets"]

    assert (2 if joined else 0) == len(data["lines"])
    assert boundaries == len(data["boundaries"])


def test_figure_recast_for_the_34_stands_beside_that_of_the_63(drawn):
    """Both are of 2024; they are two marks, with the merger between them."""
    facts = """\
    - {indicator: par-index, subject: vinh-long, period: 2023, value: 83}
    - {indicator: par-index, subject: vinh-long, period: 2024, value: 84}
    - {indicator: par-index, subject: vinh-long, period: 2024, provinces: 34,
       value: 82.5}
    """
    data = drawn(facts, "par-index", "vinh-long", "en")["datasets"]

    assert [83.0, 84.0, 82.5] == values(data["points"], "value")
    assert [
        "2024: 84\N{NO-BREAK SPACE}points, Newspaper, among 63 provinces",
        "2024: 82.5\N{NO-BREAK SPACE}points, Newspaper, among 34 provinces",
    ] == values(data["points"][1:], "label")
    (merger,) = data["boundaries"]
    assert "2024-12-31" < merger["day"] < data["points"][2]["day"]


def test_single_figure_is_a_point(drawn):
    """One figure has a point and its value, and no line."""
    facts = "- {indicator: accounts, subject: viet-nam, at: 2023-02-03, value: 7}"
    specification = drawn(facts, "accounts", "viet-nam")
    data = specification["datasets"]

    assert 1 == len(data["points"])
    assert [] == data["lines"]
    assert ["7"] == values(data["words"], "text")
    frame = specification["params"][0]["value"]
    assert frame["first"] < frame["last"]
    assert frame["low"] < frame["high"]


def test_nothing_is_drawn_of_ranks_alone(drawn):
    """Without any figure there is no trend."""
    facts = "- {indicator: par-index, subject: ha-noi, period: 2022, rank: 3}"

    assert drawn(facts, "par-index", "ha-noi") is None


def test_facts_of_several_series_are_refused(tiny):
    """Tiers are not drawn as one line by mistake."""
    tiny.publish(
        """\
        - {indicator: on-time-rate, subject: ha-noi, period: 2022, value: 98}
        - {indicator: on-time-rate, subject: viet-nam, period: 2022, value: 98}
        """
    )
    catalogue = tiny.catalogue()

    with pytest.raises(ValueError, match="not one series: on-time-rate ha-noi"):
        trend(Edition(catalogue, "vi"), catalogue.shown("on-time-rate"))


def test_same_series_is_the_same_specification(drawn):
    """Nothing of the process or the hour is in a specification."""
    first = drawn(YEARS, "on-time-rate", "ha-noi")

    assert first == drawn(YEARS, "on-time-rate", "ha-noi")
