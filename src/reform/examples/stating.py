"""Ways to make up many figures at once; the same ones each time."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reform.examples.example import Row

STRIDE = 37
"""Prime to 63 and to 34: leads through all provinces in no order that one sees."""


def cell(written: object) -> dict[str, Any]:
    """Read one figure: a number in quotes, or a whole cell."""
    if isinstance(written, dict):
        numbers = {k: v for k, v in written.items() if k in {"value", "out_of"}}
        return {**written, **{k: Decimal(v) for k, v in numbers.items()}}
    return {"value": Decimal(str(written))}


def yearly(
    figures: Mapping[Any, object], subject: str = "viet-nam", **also: Any
) -> list[Row]:
    """State a figure of each year, or of another period."""
    return [
        {"subject": subject, "period": period, **cell(written), **also}
        for period, written in figures.items()
    ]


def table(period: object, cells: Mapping[str, object], **also: Any) -> Row:
    """State a table of figures by subject."""
    written = {subject: cell(each) for subject, each in cells.items()}
    return {"period": period, "values": written, **also}


def scattered(
    provinces: Iterable[str], least: str, step: str, turn: int = 0
) -> dict[str, Decimal]:
    """
    Scatter figures over *provinces*, from the *least* on by *step*.

    Args:
        provinces: ids.
        least: the lowest figure.
        step: between two figures that follow each other in size.
        turn: another number gives other figures of the same range.

    """
    names = sorted(provinces)
    places = [(STRIDE * n + turn * (n % 7)) % len(names) for n in range(len(names))]
    return {
        name: Decimal(least) + Decimal(step) * place
        for name, place in zip(names, places, strict=True)
    }


def ranked(figures: Mapping[str, Decimal]) -> dict[str, dict[str, Any]]:
    """Give each figure its rank, the highest first; equal ones share it."""
    return {
        name: {"value": value, "rank": 1 + sum(v > value for v in figures.values())}
        for name, value in figures.items()
    }
