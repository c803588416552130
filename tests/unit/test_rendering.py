"""Drawings: small, safe, the same everywhere, and never served when spoilt."""

import gzip
import json
from xml.etree import ElementTree as ET

import altair as alt
import pytest
import vl_convert

from reform.charts import trend
from reform.edition import Edition
from reform.rendering import Drawing, drawing, svg_of
from reform.rendering.slimming import slim

NAMES = {"title": "Tỷ lệ", "description": "Tăng."}
SVG = "{http://www.w3.org/2000/svg}"

CLIPPED = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" viewBox="0 0 9 9">'
    '<defs><clipPath id="clip0"><path d="M0,0h9v9Z"/></clipPath></defs>'
    '<g clip-path="url(#clip0)"><path fill="red" d="M0.123,-0.04L1e-7,8.96"/></g></svg>'
)


def parsed(svg):
    """Return the root of an SVG, which must be well-formed XML."""
    return ET.fromstring(svg)  # noqa: S314 - our own output


@pytest.fixture
def specification(tiny):
    """Return a trend of ten points."""
    tiny.publish(
        "\n".join(
            f"- {{indicator: on-time-rate, subject: ha-noi, period: {2012 + n}, "
            f"value: {value}}}"
            for n, value in enumerate(
                (71.2, 74.9, 73.1, 78.5, 80.25, 79.9, 88.1, 91.0, 90.4, 95.75)
            )
        )
    )
    catalogue = tiny.catalogue()
    return trend(Edition(catalogue, "vi"), catalogue.shown("on-time-rate", "ha-noi"))


def drawn_svg(specification, **names):
    """Return what a page shows of a chart."""
    return svg_of(Drawing(specification, **names)).decode()


def test_drawing_is_small_and_well_formed(specification):
    """Ten points take at most 3 kB as they are sent."""
    svg = drawn_svg(specification, **NAMES)

    assert f"{SVG}svg" == parsed(svg).tag
    assert len(gzip.compress(svg.encode())) <= 3000


def test_drawing_is_named_and_its_marks_are_labelled(specification):
    """Readers' aids get a name, a description and each point, and no more."""
    root = parsed(drawn_svg(specification, **NAMES))
    marks = [each for each in root.iter() if each.get("role") == "graphics-symbol"]

    assert ("graphics-document", "Tỷ lệ") == (root.get("role"), root.get("aria-label"))
    assert "Tăng." == root.findtext(f"{SVG}desc")
    assert 10 == len(marks)
    assert "2012: 71,2\N{NO-BREAK SPACE}%, Báo" == marks[0].get("aria-label")
    assert {"true"} == {
        group.get("aria-hidden")
        for group in root[1]
        if group.find(f".//{SVG}text") is not None
    }


def test_drawing_without_labelled_marks_is_an_image():
    """Where no mark has a label there is nothing to walk into."""
    assert "img" == parsed(slim(CLIPPED, **NAMES, prefix="a-")).get("role")


def test_drawing_brings_no_size_style_script_or_address(specification):
    """It fits its place, obeys the page's security policy and fetches nothing."""
    svg = drawn_svg(specification, **NAMES)
    root = parsed(svg)

    assert {"viewBox", "role", "aria-label"} == root.attrib.keys()
    assert set() == {each.tag for each in root.iter()} & {
        f"{SVG}style",
        f"{SVG}script",
        f"{SVG}image",
    }
    assert [] == [n for e in root.iter() for n in e.attrib if n in ("style", "href")]
    assert 'xmlns="http://www.w3.org/2000/svg"' in svg
    assert 1 == svg.count("://")
    assert svg.startswith("<svg ")


def test_data_from_elsewhere_are_refused():
    """A specification that would fetch is not drawn."""
    chart = {"data": {"url": "https://example.vn/a.json"}, "mark": "point"}

    with pytest.raises(ValueError, match=r"example\.vn"):
        drawn_svg(chart, **NAMES)


def test_text_of_data_stays_text():
    """Markup in data is shown, never obeyed, in texts, labels, name and description."""
    evil = "<script>alert('1')</script>\" onload=\"x & {{ y }}"
    rows = [{"a": 1, "t": evil}]
    chart = (
        alt.Chart(alt.InlineData(rows))
        .mark_text(aria=True)
        .encode(x="a:Q", text="t:N", description="t:N")
    )
    root = parsed(drawn_svg(chart.to_dict(), title=evil, description=evil))
    label = next(e for e in root.iter(f"{SVG}text") if e.get("role"))

    assert [evil] * 4 == [
        root.get("aria-label"),
        root.findtext(f"{SVG}desc"),
        label.text,
        label.get("aria-label"),
    ]
    assert [] == list(root.iter(f"{SVG}script"))


@pytest.mark.parametrize("family", ["DejaVu Serif", "monospace", "No Such Font"])
def test_fonts_of_the_machine_change_nothing(specification, family):
    """Places do not depend on how wide a font is, so the bytes are everyone's."""
    text = json.dumps(specification)
    other = json.loads(text.replace("var(--chart-font)", family))
    one, two = (slim(vl_convert.vegalite_to_svg(each), **NAMES, prefix="")
                for each in (specification, other))  # fmt: skip

    assert one == two.replace(family, "var(--chart-font)")


def test_drawer_knows_the_vega_lite_that_charts_are_checked_by():
    """Altair's schema and the bundled Vega-Lite are of one version."""
    newest = vl_convert.get_vegalite_versions()[-1]

    assert alt.SCHEMA_VERSION.removeprefix("v").startswith(newest)


def test_ids_differ_between_drawings():
    """Two drawings on one page cannot take each other's clip paths."""
    svg = slim(CLIPPED, **NAMES, prefix="f1-")

    assert 'id="f1-clip0"' in svg
    assert 'clip-path="url(#f1-clip0)"' in svg


def test_numbers_are_rounded():
    """A tenth of a unit is fine enough, and small numbers are 0, not 1e-07."""
    assert 'd="M0.1,0L0,9"' in slim(CLIPPED, **NAMES, prefix="")


def test_same_input_is_the_same_bytes(specification):
    """Drawn twice, it is one drawing."""
    assert drawn_svg(specification, **NAMES) == drawn_svg(specification, **NAMES)


@pytest.mark.parametrize(
    "change",
    [
        {"specification": {"mark": "bar"}},
        {"title": "Khác"},
        {"description": "Giảm."},
    ],
    ids=["chart", "title", "description"],
)
def test_other_input_is_another_drawing(change):
    """Whatever a drawing depends on is in its key."""
    one = {"specification": {}, **NAMES}

    assert Drawing(**one).key == Drawing(**one).key
    assert Drawing(**one).key != Drawing(**{**one, **change}).key


def test_other_version_is_another_drawing(monkeypatch):
    """A new vl-convert, or a new form of our own, does not serve old drawings."""
    keys = {Drawing({}, **NAMES).key}
    monkeypatch.setattr(drawing, "FORMAT", 0)
    keys.add(Drawing({}, **NAMES).key)
    monkeypatch.setattr(drawing, "version", lambda _: "99")
    keys.add(Drawing({}, **NAMES).key)

    assert 3 == len(keys)


def test_sample_of_a_key_is_no_mark():
    """The words beside it are read; nobody has to walk over it."""
    labelled = CLIPPED.replace("<path fill", '<path role="graphics-symbol" LABEL fill')
    one, none = (
        slim(labelled.replace("LABEL", f'aria-label="{name}"'), **NAMES, prefix="")
        for name in ("2023: 9", "")
    )

    assert 'role="graphics-symbol" aria-label="2023: 9"' in one
    assert "graphics-symbol" not in none
