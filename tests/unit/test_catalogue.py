"""Everything that the data say."""

import shutil
from pathlib import Path

import pytest

from reform.catalogue import examine, load
from reform.model import KINDS
from reform.problem import InvalidData, arranged

ROOT = Path(__file__).parent.parent.parent


def test_sound_data_are_loaded(tiny):
    """Every kind has its entities, and those without a file are empty."""
    catalogue = tiny.catalogue()

    assert [*KINDS] == [*catalogue.entities]
    assert {"percent", "points"} == catalogue.units.keys()
    assert {} == catalogue.meetings
    assert {"ben-tre", "ha-noi", "vinh-long"} == catalogue.provinces
    assert "<Catalogue of 1 facts>" == repr(catalogue)


def test_faulty_data_are_refused_with_all_problems(tiny):
    """Nothing is published of data that have any problem."""
    tiny.write("units.yml", "percent: 1\npoints: 1")
    tiny.write("pillars.yml", "procedures: 1")

    with pytest.raises(InvalidData) as raised:
        load(tiny.root)

    assert (
        "data/pillars.yml:1:13: procedures: a mapping is expected"
        " (write keys with colons)\n"
        "data/units.yml:1:10: percent: a mapping is expected (write keys with colons)\n"
        "data/units.yml:2:9: points: a mapping is expected (write keys with colons)"
        == str(raised.value)
    )


def test_choices_are_narrowed_down_and_ordered_by_time(tiny):
    """Pages ask for an indicator, a subject, both, and further fields."""
    tiny.publish(
        """
        - {indicator: on-time-rate, subject: viet-nam, period: 2025, value: 97}
        - {indicator: on-time-rate, subject: viet-nam, period: 2021, value: 95}
        - {indicator: on-time-rate, subject: bo-noi-vu, period: 2021, value: 94}
        - {indicator: par-index, subject: viet-nam, period: 2024, value: 80}
        """
    )
    catalogue = tiny.catalogue()

    def values(*asked, **key):
        return [choice.shown.value for choice in catalogue.shown(*asked, **key)]

    assert [95, catalogue.facts[-1].value, 97] == values("on-time-rate", "viet-nam")
    assert [94] == values(subject="bo-noi-vu")
    assert [80] == values("par-index")
    assert [] == values("no-such")
    assert [] == values("on-time-rate", tier="district")
    assert 5 == len(values())


def test_unknown_entity_is_told_with_the_nearest(tiny):
    """A page that asks for what is not there is helped."""
    with pytest.raises(LookupError) as raised:
        tiny.catalogue().entity("indicators", "par-indx")

    assert "no indicators called 'par-indx': did you mean par-index?" == str(
        raised.value.args[0]
    )


@pytest.fixture
def copied(tmp_path):
    """Copy the project's own data."""
    return Path(shutil.copytree(ROOT / "data", tmp_path / "data"))


REPORT = """\
title: Báo cáo năm 2026
publisher: {vi: Báo, en: Newspaper}
published: 2026-10-01
url: https://example.vn/report
kind: press
facts:
  - {indicator: par-index, subject: SUBJECT, period: 2026-H1, value: 80}
"""


@pytest.mark.parametrize(
    ("subject", "said"),
    [
        (
            "ben-tre",
            (
                "7:5: facts.0: ben-tre (Bến Tre) is not among"
                " the 34 provinces (2026-H1)"
                " (since 2025-07-01 it is part of vinh-long)"
            ),
        ),
        (
            "ben-tree",
            (
                "7:37: facts.0.subject: no entry called 'ben-tree' in data/places or"
                " data/ministries (did you mean ben-tre?)"
            ),
        ),
    ],
)
def test_wrong_province_in_real_data_is_told_what_to_write(copied, subject, said):
    """Bến Tre in 2026 names Vĩnh Long; a misspelt name is met with the right one."""
    (copied / "sources" / "a.yml").write_text(REPORT.replace("SUBJECT", subject))

    told = map(str, arranged(examine(copied)[0].problems))
    assert [f"data/sources/a.yml:{said}"] == [
        line for line in told if line.startswith("data/sources/a.yml")
    ]


def test_real_data_have_no_problems():
    """The project's own data obey every rule."""
    problems = arranged(examine(ROOT / "data")[0].problems)

    assert [] == [str(problem) for problem in problems]
