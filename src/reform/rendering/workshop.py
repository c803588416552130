"""Makes things once for the same input, on all cores, and keeps them."""

from __future__ import annotations

import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import TYPE_CHECKING, Protocol, TypeVar

from reform.rendering import store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path


class Order(Protocol):
    """What something is made of."""

    @property
    def key(self) -> str:
        """Digest of it."""


Ordered = TypeVar("Ordered", bound=Order)

FEW = 12
"""Things that one process makes sooner than others have started."""

AT_ONCE = 4
"""Things that a process is handed at a time."""


def make_all(
    orders: Sequence[Ordered],
    make: Callable[[Ordered], bytes],
    *,
    kind: str,
    cache: Path,
    say: Callable[[int, int], None],
) -> dict[str, bytes]:
    """
    Return what is made of each order, by its key.

    What the *cache* holds whole is taken from there. Threads would gain nothing:
    the drawer works on one core, so others are used through processes.

    Args:
        orders: what is wanted; the same one may come several times.
        make: a function of a module, which other processes can import.
        kind: ending of the files in the cache.
        cache: folder of what was made earlier.
        say: is told how many have been made, of how many.

    """
    wanted = {order.key: order for order in orders}
    kept = {key: store.read(cache / f"{key}{kind}") for key in wanted}
    made = {key: content for key, content in kept.items() if content is not None}
    missing = {key: wanted[key] for key in wanted if key not in made}
    for number, (key, content) in enumerate(_made(missing, make), 1):
        store.write(cache / f"{key}{kind}", content)
        made[key] = content
        say(number, len(missing))
    return made


def _made(
    orders: Mapping[str, Ordered], make: Callable[[Ordered], bytes]
) -> Iterator[tuple[str, bytes]]:
    """Yield each thing when it is made, in the order in which they are wanted."""
    if len(orders) <= FEW:
        yield from ((key, make(order)) for key, order in orders.items())
        return
    # Not forked: a copy of a process with threads of a drawer may hang.
    with ProcessPoolExecutor(os.cpu_count(), get_context("spawn")) as pool:
        found = pool.map(make, orders.values(), chunksize=AT_ONCE)
        yield from zip(orders, found, strict=True)
