"""Which figures are the same measure."""

import pytest

from reform.charts.runs import valued
from reform.comparing import comparable

CASES = """\
name: {{vi: Hồ sơ, en: Cases}}
description: {{vi: Hồ sơ đã xử lý., en: Cases handled.}}
pillar: procedures
unit: points
better: higher
nature: {nature}
"""


@pytest.mark.parametrize(
    ("expected", "nature", "first", "second"),
    [
        (True, "flow", "period: 2021", "period: 2022"),
        (False, "flow", "period: 2021", "period: 2022-H1"),
        (True, "flow", "period: 2021-Q1", "period: 2021-Q3"),
        (True, "state", "at: 2021-01-31", "at: 2022-03"),
        (
            True,
            "cumulative",
            "since: 2020, to: 2021-06-30",
            "since: 2020, to: 2022-06-30",
        ),
        (
            False,
            "cumulative",
            "since: 2021, to: 2021-06-30",
            "since: 2022, to: 2022-06-30",
        ),
        (True, "cumulative", "to: 2021-06-30", "to: 2022-06-30"),
        (False, "cumulative", "to: 2021-06-30", "since: 2020, to: 2022-06-30"),
    ],
)
def test_only_like_times_are_joined(tiny, expected, nature, first, second):
    """A half year is no year, and a total that begins anew is another total."""
    tiny.write("indicators/cases.yml", CASES.format(nature=nature))
    tiny.publish(
        f"""\
        - {{indicator: cases, subject: viet-nam, {first}, value: 1}}
        - {{indicator: cases, subject: viet-nam, {second}, value: 2}}
        """
    )
    catalogue = tiny.catalogue()

    one, other = valued(catalogue.shown("cases", "viet-nam"))
    assert expected == comparable(catalogue, one, other)


def test_figures_come_oldest_first(tiny):
    """The order of the publications does not matter, nor do ranks alone."""
    tiny.publish(
        """\
        - {indicator: par-index, subject: ha-noi, period: 2023, value: 3}
        - {indicator: par-index, subject: ha-noi, period: 2022, rank: 9}
        - {indicator: par-index, subject: ha-noi, period: 2021, value: 1}
        """
    )
    shown = tiny.catalogue().shown("par-index", "ha-noi")

    assert [1, 3] == [fact.value for fact in valued(reversed(shown))]
