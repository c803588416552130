"""As of which day a build tells what has passed."""

from datetime import UTC, date, datetime

import pytest

from reform.progress.day import EPOCH, assessment_day

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def test_day_is_today_where_none_is_set():
    """What the process otherwise knows does not matter."""
    assert date(2026, 11, 22) == assessment_day({"TZ": "UTC"}, NOON)


def test_day_begins_with_the_clock_of_viet_nam():
    """At 17:00 in London's winter the next day begins there, and not before."""
    late, later = NOON.replace(hour=16, minute=59), NOON.replace(hour=17)

    assert date(2026, 11, 22) == assessment_day({}, late)
    assert date(2026, 11, 23) == assessment_day({}, later)


def test_day_that_is_set_comes_before_today():
    """So that the same sources give the same pages on any day."""
    seconds = int(datetime(2025, 12, 31, 16, 59, tzinfo=UTC).timestamp())

    assert date(2025, 12, 31) == assessment_day({EPOCH: str(seconds)}, NOON)
    assert date(2026, 1, 1) == assessment_day({EPOCH: str(seconds + 60)}, NOON)


@pytest.mark.parametrize("written", ["", "2025-12-31", "now"])
def test_day_that_is_no_number_is_refused(written):
    """A build does not guess what was meant."""
    with pytest.raises(ValueError, match="int"):
        assessment_day({EPOCH: written}, NOON)
