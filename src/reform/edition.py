"""The catalogue as readers of one language see it: names, numbers, dates, order."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any

from babel.dates import format_date
from babel.numbers import format_decimal

from reform.collation import collation_key
from reform.problem import nearest
from reform.progress.ledger import Ledger
from reform.territory import title_on
from reform.wording import word

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from reform.catalogue import Catalogue
    from reform.fact import Fact, Key, When
    from reform.model import Change, Entity, Indicator, Place, Target, Text, Unit
    from reform.period import Period
    from reform.wording import Language

NBSP = "\N{NO-BREAK SPACE}"
MILLION, BILLION = Decimal(1_000_000), Decimal(1_000_000_000)
_ROMAN = {"1": "I", "2": "II", "3": "III", "4": "IV"}


PAGES = {
    "pillar": "pillars",
    "indicator": "indicators",
    "province": "places",
    "system": "systems",
    "programme": "programmes",
    "directive": "directives",
    "source": "sources",
}
"""Entities that have pages: the word for one, and its kind in the catalogue."""


def folder_of(kind: str) -> str:
    """Folder of the pages of a *kind* of the catalogue: provinces, of all places."""
    return "provinces" if kind == "places" else kind


class Edition:
    """One language's view of a catalogue."""

    def __init__(self, catalogue: Catalogue, language: Language) -> None:
        """Show *catalogue* to readers of *language*."""
        self.catalogue = catalogue
        self.language = language

    def __repr__(self) -> str:
        """Return one line, since hosts print their variables at each build."""
        return f"<Edition {self.language} of {self.catalogue!r}>"

    @cached_property
    def ledger(self) -> Ledger:
        """States of all targets."""
        return Ledger(self.catalogue)

    @cached_property
    def locale(self) -> str:
        """Babel's name of the reader's habits: British English, Vietnamese."""
        return {"vi": "vi", "en": "en_GB"}[self.language]

    def word(self, name: str, /, **filled: object) -> str:
        """Return one of the site's own words."""
        return word(name, self.language, **filled)

    def text(self, text: Text | None) -> str:
        """Return a text in the reader's language; nothing where there is none."""
        return "" if text is None else text[self.language]

    def name(self, entity: Any) -> str:
        """Return an entity's name; a publication has its own title instead."""
        return self.text(entity.name) if hasattr(entity, "name") else entity.title

    def short(self, indicator: Indicator) -> str:
        """Return an indicator's name where room is short: its own, or its "(PAPI)"."""
        if indicator.short is not None:
            return self.text(indicator.short)
        name = self.text(indicator.name)
        bracketed = re.search(r"\(([^()]+)\)$", name)
        return bracketed[1] if bracketed else name

    def subject(self, identity: str) -> Entity:
        """
        Return the place or ministry of that id.

        Raises:
            LookupError: there is neither.

        """
        ministry = self.catalogue.ministries.get(identity)
        return ministry or self.catalogue.entity("places", identity)

    def in_order(self, entities: Iterable[Any]) -> list[Any]:
        """Sort entities by name as dictionaries of the language do."""
        return sorted(entities, key=lambda entity: collation_key(self.name(entity)))

    def number(self, value: Decimal | int) -> str:
        """Write a number with the digits it has, the reader's separators and minus."""
        value = Decimal(value)
        digits = max(0, -int(value.as_tuple().exponent))
        pattern = "#,##0" + ("." + "0" * digits if digits else "")
        return _formatted(value, pattern, self.locale)

    def amount(self, value: Decimal) -> str:
        """Write round millions and billions in words, as publications do."""
        for name, size in (("billion", BILLION), ("million", MILLION)):
            if abs(value) >= size and not value % (size / 10):
                number = self.number(_plain(value / size))
                return self.word(name, number=number).replace(" ", NBSP)
        return self.number(value)

    def quantity(self, value: Decimal, unit: Unit) -> str:
        """Write a number with its unit: `99,96 %`, `4,419 services`."""
        if unit.symbol:
            gap = NBSP if self.language == "vi" else ""
            return f"{self.number(value)}{gap}{unit.symbol}"
        return f"{self.amount(value)}{NBSP}{self.unit(unit, value)}".rstrip(NBSP)

    def unit(self, unit: Unit, value: Decimal | None = None) -> str:
        """Return what is counted; singular in English where *value* is 1."""
        if self.language == "en" and unit.one and value == 1:
            return unit.one
        return self.text(unit.name)

    def figure(self, fact: Fact) -> str:
        """Write what a fact states: qualifier, number, whole and unit, or rank."""
        if fact.value is None:
            return self.rank(fact) or self.change(fact.change)
        unit = self.catalogue.units[self.catalogue.indicators[fact.key.indicator].unit]
        return self.qualified(fact.precision, self._stated(fact, fact.value, unit))

    def qualified(self, precision: str, figure: str) -> str:
        """Put "over", "about" and the like before a written figure."""
        return self.word(precision, figure=figure)

    def _stated(self, fact: Fact, value: Decimal, unit: Unit) -> str:
        if fact.out_of is None:
            return self.quantity(value, unit)
        number, whole = self.amount(value), self.amount(fact.out_of)
        counted = self.word("out_of", number=number, whole=whole)
        return f"{counted}{NBSP}{self.unit(unit)}"

    def formula(self, how: str) -> str:
        """Write a sum with the reader's decimal sign and a true minus."""
        written = how.replace("-", "\N{MINUS SIGN}").replace(
            "*", "\N{MULTIPLICATION SIGN}"
        )
        return written.replace(".", ",") if self.language == "vi" else written

    def target(self, target: Target) -> str:
        """Write what a target asks for: "at least 70%"; a bare 100% is the most."""
        if target.comparison == "done-by":
            return self.word("compare_done-by")
        if target.value is None:
            return self.word("no_number")
        if target.comparison == "rank-within":
            # A place has no unit, whatever the ranked figure is counted in.
            value = self.number(target.value)
            return self.word("compare_rank-within", value=value)
        unit = self.catalogue.units[self.catalogue.unit_of(target) or ""]
        indicator = self.catalogue.indicators.get(target.indicator or "")
        value = self.quantity(target.value, unit)
        if target.comparison == "at-least" and target.value == _most(indicator, unit):
            return value
        most = "" if target.most is None else self.quantity(target.most, unit)
        return self.word(f"compare_{target.comparison}", value=value, most=most)

    def rank(self, fact: Fact) -> str:
        """Write a rank and how many were ranked; nothing where there is none."""
        if fact.rank is None:
            return ""
        if fact.of is None:
            return self.word("rank", rank=fact.rank)
        return self.word("rank_of", rank=fact.rank, of=fact.of)

    def change(self, change: Change | None) -> str:
        """Write a change stated without levels; nothing where there is none."""
        if change is None:
            return ""
        amount = self.quantity(abs(change.by), self.catalogue.units[change.unit])
        amount = self.qualified(change.precision, amount)
        name = "change_up" if change.by >= 0 else "change_down"
        return self.word(name, by=amount, against=self.period(change.against))

    def date(self, day: date) -> str:
        """Write a day: `03/02/2023`, `3 February 2023`."""
        form = {"vi": "dd/MM/yyyy", "en": "d MMMM yyyy"}[self.language]
        return format_date(day, format=form, locale=self.locale)

    def period(self, period: Period) -> str:
        """Write a period: a year, `6 tháng đầu năm 2022`, `Q3 2022`, a day."""
        part = re.fullmatch(r"(\d{4})-([HQ]?)(\d+)", period.text)
        if period.start == period.end:
            return self.date(period.start)
        if part is None:
            return period.text
        year, letter, which = part.groups()
        if letter == "H":
            return self.word("half", which=self.word(f"half_{which}"), year=year)
        if letter == "Q":
            which = _ROMAN[which] if self.language == "vi" else which
            return self.word("quarter", which=which, year=year)
        if len(which) == len("2025"):
            return f"{year}\N{EN DASH}{which}"
        month = which.lstrip("0")
        if self.language == "en":
            month = format_date(period.start, format="MMMM", locale=self.locale)
        return self.word("month", month=month, year=year)

    def brief(self, period: Period) -> str:
        """Write a period where room is short: `2023`, `H1 2022`, `3 Feb 2023`."""
        if period.form == "half":
            return self.word(f"half_{period.text[-1]}_brief", year=period.year)
        if period.form == "month":
            form = {"vi": "MM/yyyy", "en": "MMM yyyy"}[self.language]
        elif period.form == "day":
            form = {"vi": "dd/MM/yyyy", "en": "d MMM yyyy"}[self.language]
        else:
            return self.period(period)
        return format_date(period.start, format=form, locale=self.locale)

    def when(self, when: When) -> str:
        """Write the time of a fact; a running total with its beginning."""
        until = self.period(when.until)
        if when.clock != "to":
            return until
        if when.since is None:
            return self.word("running_open", until=until)
        return self.word("running", since=self.period(when.since), until=until)

    def style_at(self, place: Place, key: Key) -> str:
        """Return the short name that a province bore at the time of a fact."""
        territory = place.within(key.provinces or 0)
        if territory is None:
            return self.name(place)
        title = title_on(territory.titles, key.when.until.end)
        return self.text(title.short) or self.name(place)

    def pages(self, kind: str) -> tuple[Any, ...]:
        """
        Return the entities that have a page of their own, by the word for one.

        Raises:
            LookupError: no entities of that kind have pages.

        """
        if kind not in PAGES:
            raise LookupError(f"no pages for {kind!r}. {nearest(kind, PAGES)}")
        return self._pages[kind]

    def page(self, kind: str, identity: str) -> Any:
        """
        Return the entity of that id that has a page of its own.

        Raises:
            LookupError: there is none; the message names near ones.

        """
        self.pages(kind)
        known = self._known[kind]
        if identity not in known:
            near = nearest(identity, known)
            raise LookupError(f"{kind}: no {identity!r}" + (near and f" ({near})"))
        return known[identity]

    @cached_property
    def _known(self) -> dict[str, dict[str, Any]]:
        return {
            kind: {entity.id: entity for entity in found}
            for kind, found in self._pages.items()
        }

    @cached_property
    def _pages(self) -> dict[str, tuple[Any, ...]]:
        return {kind: tuple(self._sorted(kind)) for kind in PAGES}

    def _sorted(self, kind: str) -> list[Any]:
        entities: list[Any] = [*self.catalogue.entities[PAGES[kind]].values()]
        if kind == "province":
            entities = [e for e in entities if e.id in self.catalogue.provinces]
        if kind == "pillar":
            return sorted(entities, key=lambda pillar: pillar.order)
        return self.in_order(entities)


def _most(indicator: Indicator | None, unit: Unit) -> Decimal | None:
    """Return the greatest value: an indicator's, else that of any share."""
    if indicator is None:
        return Decimal(100) if unit.symbol == "%" else None
    return indicator.bounds.most if indicator.bounds else None


@lru_cache(maxsize=65536)
def _formatted(value: Decimal, pattern: str, locale: str) -> str:
    """Write a number; the same ones stand in many tables and figures."""
    written = format_decimal(value, format=pattern, locale=locale)
    return written.replace("-", "\N{MINUS SIGN}")


def _plain(number: Decimal) -> Decimal:
    """Return a number without idle noughts: 80, not 8E+1 or 80.0."""
    plain = number.normalize()
    return plain.quantize(Decimal(1)) if plain == plain.to_integral() else plain
