"""What becomes of a promise: one target and its figures, in a catalogue."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from reform.catalogue import Catalogue
from reform.edition import NBSP, Edition
from reform.model import Indicator, Programme, Source, Unit
from reform.period import Period
from reform.progress.assess import assess
from reform.progress.sentence import StatusWords

TEXT = {"vi": "Một.", "en": "One."}

UNITS = {
    "percent": Unit.read({"name": TEXT, "symbol": "%"}, "percent"),
    "services": Unit.read({"name": TEXT}, "services"),
    "posts": Unit.read(
        {"name": {"vi": "biên chế", "en": "posts"}, "one": "post"}, "posts"
    ),
    "rank": Unit.read({"name": TEXT}, "rank"),
}

MEASURE = {
    "name": TEXT,
    "description": TEXT,
    "pillar": "procedures",
    "unit": "percent",
    "better": "higher",
    "nature": "state",
}

TARGET = {
    "id": "one",
    "text": TEXT,
    "subject": "viet-nam",
    "indicator": "measure",
    "comparison": "at-least",
    "source": "order",
}

PLAN = {"name": TEXT, "subject": "viet-nam", "period": "2021-2030"}
"""Its targets were set on 2021-01-01."""

PRESS = {
    "title": "A publication",
    "publisher": TEXT,
    "url": "https://example.vn/",
    "kind": "press",
}


def figure(value=None, *, published=None, **stated):
    """Return a figure, stated by a publication that came out when its time ended."""
    time = next(stated[clock] for clock in ("at", "period", "to") if clock in stated)
    fact = {"indicator": "measure", "subject": "viet-nam", **stated}
    if value is not None:
        fact["value"] = number(value)
    return str(published or Period.parse(time).end), fact


def plain(text):
    """Return a text with plain blanks."""
    return text.replace(NBSP, " ")


def number(value):
    """Return a number as data files give it."""
    return value if isinstance(value, int) else Decimal(str(value))


def _numbers(target):
    return {
        name: number(value) if name in {"value", "most"} else value
        for name, value in target.items()
        if value is not None
    }


@dataclass(frozen=True)
class World:
    """A catalogue of places, to which a promise and its figures are added."""

    catalogue: Catalogue

    def of(self, target, *figures, plan=PLAN, **measures):
        """
        Return a catalogue, a programme and its one target.

        Args:
            target: what differs from `TARGET`; None takes away.
            figures: as `figure` gives them, each in a publication of its own.
            plan: what differs from `PLAN`.
            measures: indicators by id, each as what differs from `MEASURE`.

        """
        sources = {
            f"paper-{place}": {**PRESS, "published": published, "facts": (fact,)}
            for place, (published, fact) in enumerate(figures)
        }
        sources["order"] = {**PRESS, "published": "2021-01-01"}
        targets = (_numbers({**TARGET, **target}),)
        programme = Programme.read({**PLAN, **plan, "targets": targets}, "plan")
        indicators = {"measure": {}, **measures}
        entities = {
            **self.catalogue.entities,
            "units": UNITS,
            "indicators": {
                name: Indicator.read({**MEASURE, **given}, name)
                for name, given in indicators.items()
            },
            "sources": {name: Source.read(s, name) for name, s in sources.items()},
            "programmes": {"plan": programme},
        }
        return (
            replace(self.catalogue, entities=entities),
            programme,
            programme.targets[0],
        )

    def status(self, target, *figures, day="2024-12-31", **others):
        """Return the state of a promise on a day; *others* as `of` takes them."""
        return assess(*self.of(target, *figures, **others), date.fromisoformat(day))

    def told(self, target, *figures, **others):
        """Return the state of a promise, and the reason of it."""
        found = self.status(target, *figures, **others)
        return found.state, found.reason

    def words(self, target, *figures, language="en", day="2026-01-31", **others):
        """Return what is said of a promise on a day; *others* as `of` takes them."""
        catalogue, *promise = self.of(target, *figures, **others)
        catalogue = replace(catalogue, day=date.fromisoformat(day))
        return StatusWords(Edition(catalogue, language), assess(catalogue, *promise))
