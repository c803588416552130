"""What the parts of an index show, in sentences that claim no more than they do."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from reform.certainty import change, reach
from reform.comparing import comparable
from reform.edition import NBSP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reform.charts.panels import Panel
    from reform.edition import Edition
    from reform.extent import Extent
    from reform.fact import Fact, When
    from reform.model import Indicator

BOTH = 2
"""Parts of which one says "both"; of more one says "all"."""

MOST_NAMED = 3
"""Parts without figures that are named; more are counted."""

WAYS = ("up", "down", "same", "unsure")
"""What became of a part, in the order in which it is said."""


_BRACKETS = re.compile(r" \([^()]*\)$")


def multiples_sentence(edition: Edition, panels: Sequence[Panel]) -> str:
    """
    Say which part is highest and lowest at last, how they moved, and which rose most.

    Parts are held against each other only where the most that each can have is known,
    and by their share of that where it differs; against themselves only from the first
    to the last time of all, where both are of one measure. What neither rounding nor
    words make sure is left out, and where parts are unknown the others are counted. If
    nothing is left, it is said how many parts are known. Parts of the index that have
    no panel are named at last, or counted where they are many.

    Args:
        edition: whose words are written.
        panels: as `multiples` takes them.

    """
    if not panels:
        return ""
    parts = _Parts(edition, panels)
    said = list(filter(None, (parts.ends(), parts.moves(), parts.most())))
    return " ".join([*(said or [parts.known()]), *parts.lacking()])


@dataclass(frozen=True)
class _Parts:
    """Panels, held against each other and each against itself."""

    edition: Edition
    panels: Sequence[Panel]

    @cached_property
    def _first(self) -> When:
        return min(self._whens, key=lambda when: when.order)

    @cached_property
    def _last(self) -> When:
        return max(self._whens, key=lambda when: when.order)

    @property
    def _whens(self) -> set[When]:
        return {fact.key.when for panel in self.panels for fact in panel.facts}

    @cached_property
    def _indicator(self) -> Indicator:
        catalogue = self.edition.catalogue
        return catalogue.indicators[self.panels[0].facts[0].key.indicator]

    @property
    def _is_alike(self) -> bool:
        """Whether all parts have the same bounds."""
        return all(panel.bounds == self.panels[0].bounds for panel in self.panels)

    def ends(self) -> str:
        """Name the highest and the lowest part at last; nothing where in doubt."""
        facts = [(panel, panel.at(self._last)) for panel in self.panels]
        known = [(panel, fact) for panel, fact in facts if fact]
        shares = [
            self._share(panel, reach(fact, self._indicator)) for panel, fact in known
        ]
        highest, lowest = _foremost(shares), _foremost(_reversed(shares))
        if highest is None or lowest is None:
            return ""
        return self.edition.word(
            self._named("parts_ends"),
            when=self._of("parts_known", self._last, len(known)),
            highest=self._name(known[highest][0]),
            most=self._figure(*known[highest]),
            lowest=self._name(known[lowest][0]),
            least=self._figure(*known[lowest]),
        )

    def _name(self, panel: Panel) -> str:
        """Write a part's name, without the most in brackets that its figure has too."""
        return panel.name if self._is_alike else _BRACKETS.sub("", panel.name)

    def _named(self, name: str) -> str:
        """Name the words that say "against the most" where that is not the same."""
        return name if self._is_alike else f"{name}_share"

    def _of(self, name: str, time: When, known: int) -> str:
        """Write a time, and of how many parts something is said if not of all."""
        when, parts = self.edition.when(time), len(self.panels)
        if known == parts:
            return when
        return self.edition.word(name, when=when, known=known, parts=parts)

    def _share(self, panel: Panel, extent: Extent) -> Extent | None:
        """Return an extent as a share of the most that a part can have."""
        most = panel.bounds.most if panel.bounds else None
        if not most:
            return None
        low, high = extent
        return low / most, high / most

    def _figure(self, panel: Panel, fact: Fact) -> str:
        """Write a figure; with the most that it could be, where that differs."""
        most = panel.bounds.most if panel.bounds else None
        if self._is_alike or most is None or fact.value is None:
            return self.edition.figure(fact)
        number, whole = self.edition.amount(fact.value), self.edition.amount(most)
        unit = self.edition.catalogue.units[self._indicator.unit]
        counted = self.edition.word("out_of", number=number, whole=whole)
        written = f"{counted}{NBSP}{unit.symbol or self.edition.unit(unit)}"
        return self.edition.qualified(fact.precision, written)

    @cached_property
    def _pairs(self) -> list[tuple[Panel, Fact, Fact]]:
        """Parts with figures of one measure at the first and at the last time."""
        ends = [(p, p.at(self._first), p.at(self._last)) for p in self.panels]
        return [
            (panel, one, other)
            for panel, one, other in ends
            if one and other and one is not other
            if comparable(self.edition.catalogue, one, other)
        ]

    def moves(self) -> str:
        """Count the parts that rose and fell from the first to the last time."""
        if not self._pairs:
            return ""
        return self.edition.word(
            "parts_moved",
            since=self.edition.when(self._first),
            until=self._of("parts_compared", self._last, len(self._pairs)),
            moves=self._moves(),
        )

    def _moves(self) -> str:
        ways = Counter[str](
            change(one, other, self._indicator) or "unsure"
            for _, one, other in self._pairs
        )
        word, parts = self.edition.word, len(self.panels)
        for way in ("up", "down"):
            if BOTH <= ways[way] == parts:
                which = "both" if parts == BOTH else "all"
                return word(f"parts_{which}_{way}", count=parts)
        counted = [word(f"parts_{way}", count=ways[way]) for way in WAYS if ways[way]]
        return ", ".join(counted)

    def known(self) -> str:
        """Count the parts that are known at all."""
        count, when = len(self.panels), self.edition.when
        if self._first == self._last:
            return self.edition.word("parts_at", count=count, when=when(self._last))
        since, until = when(self._first), when(self._last)
        return self.edition.word("parts_over", count=count, since=since, until=until)

    def lacking(self) -> list[str]:
        """Name the parts that have ranks alone, and those of which nothing is known."""
        found: dict[str, list[str]] = {"parts_ranked": [], "parts_unknown": []}
        for part, name in self._indicator.parts.items():
            word = self._lack(part)
            if word:
                found[word].append(self.edition.text(name))
        return [self._named_or_counted(*each) for each in found.items() if each[1]]

    def _lack(self, part: str) -> str:
        """Name the words for a part without figures; nothing where it has some."""
        key = self.panels[0].facts[0].key
        shown = self.edition.catalogue.shown(
            key.indicator, key.subject, tier=key.tier, part=part
        )
        facts = [choice.shown for choice in shown]
        if any(fact.value is not None for fact in facts):
            return ""
        is_ranked = any(fact.rank is not None for fact in facts)
        return "parts_ranked" if is_ranked else "parts_unknown"

    def _named_or_counted(self, name: str, parts: list[str]) -> str:
        if len(parts) > MOST_NAMED:
            return self.edition.word(f"{name}_many", count=len(parts))
        return self.edition.word(name, parts="; ".join(parts))

    def most(self) -> str:
        """Name the part that rose most; nothing where that is in doubt."""
        rises = [self._rise(*pair) for pair in self._pairs]
        number = _foremost(rises)
        rise = None if number is None else rises[number]
        if number is None or rise is None or rise[0] <= 0:
            return ""
        panel, one, other = self._pairs[number]
        return self.edition.word(
            self._named("parts_most"),
            part=self._name(panel),
            first=self._figure(panel, one),
            last=self._figure(panel, other),
        )

    def _rise(self, panel: Panel, one: Fact, other: Fact) -> Extent | None:
        """Return between what a part's rise lies, as a share of the most."""
        low, high = reach(one, self._indicator)
        last_low, last_high = reach(other, self._indicator)
        return self._share(panel, (last_low - high, last_high - low))


def _foremost(extents: Sequence[Extent | None]) -> int | None:
    """Return the place of what surely lies above all others; None if in doubt."""
    known = [extent for extent in extents if extent is not None]
    if len(known) < len(extents) or len(known) == 1 or not known:
        return None
    first = max(range(len(known)), key=lambda n: known[n][0])
    others = [high for n, (_, high) in enumerate(known) if n != first]
    return first if all(high <= known[first][0] for high in others) else None


def _reversed(extents: Sequence[Extent | None]) -> list[Extent | None]:
    """Turn extents round, so that the lowest is the highest."""
    return [extent and (-extent[1], -extent[0]) for extent in extents]
