"""The axis of values: round levels, how they are written, and their unit."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from reform.charts.frame import levels
from reform.charts.theme import text_width
from reform.edition import NBSP

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from reform.edition import Edition
    from reform.model import Bounds, Unit

SCALES = (("billion", 1_000_000_000), ("million", 1_000_000))
"""What is counted in where values are many: the word for it, and its number."""


@dataclass(frozen=True)
class ValueAxis:
    """Levels that span some values of a unit, in the reader's words."""

    edition: Edition
    unit: Unit
    values: Sequence[Decimal]
    """At least one."""

    bounds: Bounds | None = None

    @cached_property
    def levels(self) -> list[Decimal]:
        """Round levels around the values, the lowest first."""
        return levels(self.values, self.bounds)

    @cached_property
    def texts(self) -> list[str]:
        """Each level as it is written."""
        return self.written(self.levels)

    def written(self, levels: Sequence[Decimal]) -> list[str]:
        """
        Write some levels, all with the same number of decimals.

        Where values are many, each is in millions or billions, and says so: what is
        written beside marks may be of another size.
        """
        word, number = _scale(levels)
        shown = [level / number for level in levels]
        finest = min(shown, key=lambda level: int(level.as_tuple().exponent))
        texts = [self.edition.number(level.quantize(finest)) for level in shown]
        if not word:
            return texts
        worded = [self.edition.word(word, number=text) for text in texts]
        pairs = zip(levels, worded, strict=True)
        return [text.replace(" ", NBSP) if level else "0" for level, text in pairs]

    @property
    def name(self) -> str:
        """The unit: a sign, or a word."""
        return self.unit.symbol or self.edition.unit(self.unit)

    @property
    def width(self) -> float:
        """Room for the longest level at its largest, in a figure's units."""
        return max(map(text_width, self.texts))


def _scale(levels: Sequence[Decimal]) -> tuple[str, int]:
    most = max(map(abs, levels))
    return next((scale for scale in SCALES if most >= scale[1]), ("", 1))
