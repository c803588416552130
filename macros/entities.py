"""Macros for the pages of entities, and for the lists that lead to them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from macros.desk import Desk, escaped, one_of
from reform.edition import PAGES
from reform.publishing import TABLES
from reform.rules import RULES
from reform.territory import SETS, in_region

if TYPE_CHECKING:
    from reform.model import Place


def listing(desk: Desk, kind: str, pillar: str | None = None) -> str:
    """
    Write the list of all entities of a kind, with what there is about each.

    `{{ listing("indicator") }}`, `{{ listing("indicator", pillar="procedures") }}`

    Args:
        desk: given by the site.
        kind: indicator, province, pillar, system, programme, directive or source.
        pillar: only those of one area of the reform.

    """
    one_of(kind, PAGES, "kind")
    entities = desk.edition.pages(kind)
    if pillar is not None:
        desk.check(pillar=pillar)
        entities = tuple(e for e in entities if getattr(e, "pillar", None) == pillar)
    return desk.render(
        f"list_{kind}.html", entities=entities, counts=_counts(desk, kind)
    )


def indicator_index(desk: Desk) -> str:
    """
    Write all indicators under a heading for each area of the reform.

    `{{ indicator_index() }}`

    Args:
        desk: given by the site.

    """
    headed = [
        f"## {escaped(desk.edition.name(pillar))}\n\n"
        + listing(desk, "indicator", pillar.id)
        for pillar in desk.edition.pages("pillar")
    ]
    return "\n\n".join(headed)


def _counts(desk: Desk, kind: str) -> Counter[str]:
    """How many facts there are about each entity of a kind."""
    facts = desk.catalogue.facts
    if kind == "indicator":
        return Counter(fact.key.indicator for fact in facts)
    if kind == "source":
        return Counter(fact.source.id for fact in facts)
    if kind == "pillar":
        indicators = desk.catalogue.indicators
        return Counter(indicators[fact.key.indicator].pillar for fact in facts)
    return Counter(fact.key.subject for fact in facts)


def _about(desk: Desk, kind: str, identity: str, **more: Any) -> str:
    entity = desk.edition.page(kind, identity)
    return desk.render(f"about_{kind}.html", **{kind: entity}, **more)


def regions(desk: Desk, provinces: int) -> str:
    """
    Write the regions of one time with their provinces.

    `{{ regions(63) }}`, `{{ regions(34) }}`

    Args:
        desk: given by the site.
        provinces: 63 for the regions until 2025, 34 for those since.

    """
    one_of(provinces, SETS, "provinces")
    rows = []
    for place in desk.catalogue.places.values():
        members = in_region(desk.catalogue.places, place.id, provinces)
        if members:
            span = next(s for s in place.spans if s.provinces == provinces)
            rows.append((place, span, desk.edition.in_order(members)))
    return desk.render("regions.html", rows=rows, provinces=provinces)


def about_pillar(desk: Desk, pillar: str) -> str:
    """
    Write what an area of the reform is about.

    Args:
        desk: given by the site.
        pillar: id in `data/pillars.yml`.

    """
    return _about(desk, "pillar", pillar)


def about_indicator(desk: Desk, indicator: str) -> str:
    """
    Write an indicator's definition, method, breaks and systems.

    Args:
        desk: given by the site.
        indicator: file name in `data/indicators/`.

    """
    systems = [s for s in desk.catalogue.systems.values() if indicator in s.indicators]
    return _about(desk, "indicator", indicator, systems=systems)


def about_province(desk: Desk, province: str) -> str:
    """
    Write who a province is and was: styles, region, what it came from and became.

    Args:
        desk: given by the site.
        province: file name in `data/places/`.

    """
    place: Place = desk.edition.page("province", province)
    return desk.render(
        "about_province.html",
        province=place,
        before=place.within(63),
        after=place.within(34),
    )


def about_system(desk: Desk, system: str) -> str:
    """
    Write what a platform is, who runs it, and its steps.

    Args:
        desk: given by the site.
        system: file name in `data/systems/`.

    """
    return _about(desk, "system", system)


def about_source(desk: Desk, source: str) -> str:
    """
    Write who published a source, when and where, and what it reports on.

    Args:
        desk: given by the site.
        source: file name in `data/sources/`.

    """
    return _about(desk, "source", source)


def about_programme(desk: Desk, programme: str) -> str:
    """
    Write whose programme it is, its document and years.

    Args:
        desk: given by the site.
        programme: file name in `data/programmes/`.

    """
    return _about(desk, "programme", programme)


def about_directive(desk: Desk, directive: str) -> str:
    """
    Write who ordered or promised it, when and where.

    Args:
        desk: given by the site.
        directive: file name in `data/directives/`.

    """
    return _about(desk, "directive", directive)


def download_list(desk: Desk) -> str:
    """
    Write the downloads with what each holds.

    `{{ download_list() }}`

    Args:
        desk: given by the site.

    """
    return desk.render("download_list.html", tables=TABLES)


def download_link(desk: Desk, name: str) -> str:
    """
    Write a link to one of the downloads.

    `{{ download_link("datapackage.json") }}`

    Args:
        desk: given by the site.
        name: file name.

    """
    known = [f"{table.name}.{form}" for table in TABLES for form in ("csv", "json")]
    one_of(name, [*known, "datapackage.json"], "name")
    return desk.render("download_link.html", name=name)


def glossary(desk: Desk) -> str:
    """
    Write the terms of the reform with what they mean.

    `{{ glossary() }}`

    Args:
        desk: given by the site.

    """
    terms = desk.edition.in_order(desk.catalogue.glossary.values())
    return desk.render("glossary.html", terms=terms)


def rule_list(desk: Desk) -> str:
    """
    Write the rules that data must obey, as the checks state them.

    `{{ rule_list() }}`

    Args:
        desk: given by the site.

    """
    return desk.render("rule_list.html", rules=[rule.__name__ for rule in RULES])
