"""What tests of every kind share."""

from datetime import date
from pathlib import Path

import pytest

from reform.catalogue import load

ROOT = Path(__file__).parent.parent

DAY = date(2026, 11, 22)
"""Day as of which tests of the project's own data tell what has passed."""


@pytest.fixture(scope="session")
def catalogue():
    """The project's own data, read once."""
    return load(ROOT / "data", DAY)


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The whole site in both languages, built once, as it is published."""
    # Here, so that unit tests need nothing of MkDocs.
    from tests.site.published import Site, publish  # noqa: PLC0415

    return Site(publish(ROOT, tmp_path_factory.mktemp("site") / "stage"))
