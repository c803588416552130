"""The day as of which a build tells what has passed."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

EPOCH = "SOURCE_DATE_EPOCH"
"""Variable that fixes the time of a build, in seconds since 1970:
https://reproducible-builds.org/specs/source-date-epoch/"""

VIET_NAM = timezone(timedelta(hours=7))
"""Clock by which deadlines pass."""


def assessment_day(environment: Mapping[str, str], now: datetime | None = None) -> date:
    """
    Return the day of a build: the one that is set, else today, in Viet Nam's time.

    Args:
        environment: variables of the process.
        now: the present moment, with its zone.

    Raises:
        ValueError: the variable is set, and is no number.
        OverflowError: it is a number of no day in the calendar.

    """
    moment = now or datetime.now(UTC)
    if EPOCH in environment:
        moment = datetime.fromtimestamp(int(environment[EPOCH]), UTC)
    return moment.astimezone(VIET_NAM).date()
