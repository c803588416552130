"""The collector of cycles is off while data are read, and only then."""

import gc

import pytest

from reform.keeping import keeping_all


@pytest.mark.parametrize("was_on", [True, False])
def test_collector_is_left_as_it_was(was_on):
    """Whoever reads data finds the collector on or off as before."""
    before = gc.isenabled()
    (gc.enable if was_on else gc.disable)()
    try:
        with keeping_all():
            assert not gc.isenabled()
        assert was_on == gc.isenabled()
    finally:
        (gc.enable if before else gc.disable)()
