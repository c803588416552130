"""What tests of every kind share."""

from pathlib import Path

import pytest

from reform.catalogue import load

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def catalogue():
    """The project's own data, read once."""
    return load(ROOT / "data")
