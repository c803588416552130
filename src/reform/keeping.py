"""Reading much that is all kept, without looking for what could be thrown away."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def keeping_all() -> Iterator[None]:
    """
    Leave the collector of cycles off inside.

    It looks through everything that was built again and again, and finds nothing:
    with a hundred times the facts that is a third of the time.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
