"""Rules on territory: whom a name meant at which time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reform.rules.rule import Finding
from reform.territory import MERGER, SETS, successor

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from reform.catalogue import Catalogue
    from reform.fact import Fact
    from reform.model import Ministry, Place, Territory
    from reform.rules.rule import Names


def subjects_exist_in_their_period(catalogue: Catalogue, _: Names) -> Iterator[Finding]:
    """A fact is about a place or ministry that existed at its time."""
    for fact in catalogue.facts:
        place = catalogue.places.get(fact.key.subject)
        ministry = catalogue.ministries.get(fact.key.subject)
        found = None
        if place and place.kind == "province":
            found = _province_at(fact, place)
        elif place and place.spans:
            found = _region_at(fact, place)
        elif ministry:
            found = _ministry_at(fact, ministry)
        if found:
            yield Finding("sources", fact.source.id, fact.loc, *found)


def _province_at(fact: Fact, place: Place) -> tuple[str, str] | None:
    when, which = fact.key.when.until, fact.key.provinces
    if which is None:
        said = f"{when} has seen 63 and 34 provinces: which are meant?"
        return said, "add provinces: 63 or provinces: 34"
    territory = place.within(which)
    if territory is None:
        return _no_such_province(place, which, str(when))
    if territory.since and when.end < territory.since:
        return _before_its_time(fact, territory.since)
    if territory.until and when.start > territory.until:
        said = f"the {which} provinces ended on {territory.until}, before {when}"
        return said, "write provinces: 34, if the publication means them"
    return None


def _before_its_time(fact: Fact, since: date) -> tuple[str, str] | None:
    """Allow the 34 to be given for earlier years, once they existed."""
    if fact.source.published.end >= since:
        return None
    said = f"the publication is older than the 34 provinces of {since}"
    return said, "write provinces: 63"


def _no_such_province(place: Place, which: int, when: str) -> tuple[str, str]:
    said = f"{place.id} ({place.name.vi}) is not among the {which} provinces ({when})"
    if which == SETS[-1] and (whole := successor(place)):
        return said, f"since {MERGER} it is part of {whole}"
    return said, "choose the province of that time"


def _region_at(fact: Fact, region: Place) -> tuple[str, str] | None:
    when = fact.key.when.until
    if any(span.until is None or when.start <= span.until for span in region.spans):
        return None
    last = max(span.until for span in region.spans if span.until)
    said = f"the region {region.id} ({region.name.vi}) ended on {last}"
    return said, "choose the region of that time"


def _ministry_at(fact: Fact, ministry: Ministry) -> tuple[str, str] | None:
    when = fact.key.when.until
    if ministry.until and when.start > ministry.until:
        said = f"{ministry.id} ({ministry.name.vi}) ended on {ministry.until}"
        if ministry.successor:
            return said, f"it went to {ministry.successor}"
        return said, "choose the ministry of that time"
    return None


def provinces_have_one_fate(catalogue: Catalogue, _: Names) -> Iterator[Finding]:
    """Each of the 63 became part of one of the 34, which says so too."""
    for place in catalogue.places.values():
        for index, territory in enumerate(place.territory):
            faults = _missing_fate(place, territory)
            faults += _other_fate(catalogue, place, territory)
            for field, said, remedy in faults:
                loc = ("territory", index, field)
                yield Finding("places", place.id, loc, said, remedy)


def _missing_fate(place: Place, territory: Territory) -> list[tuple[str, str, str]]:
    if place.within(territory.provinces) is not territory:
        said = f"its territory among the {territory.provinces} is given twice"
        return [("provinces", said, "keep one of them")]
    if territory.provinces == SETS[0] and not territory.became:
        said = "a province of the 63 became one of the 34"
        return [("became", said, "add became:")]
    if territory.provinces == SETS[-1] and not territory.made_of:
        said = "a province of the 34 is made of some of the 63"
        return [("made_of", said, "add made_of:")]
    return []


def _other_fate(
    catalogue: Catalogue, place: Place, territory: Territory
) -> list[tuple[str, str, str]]:
    """Say where a province and those it came from or went to contradict each other."""
    found = []
    whole = catalogue.places.get(territory.became or "")
    after = whole.within(SETS[-1]) if whole else None
    if whole and (after is None or place.id not in after.made_of):
        said = f"{whole.id} does not name {place.id} in its made_of:"
        found.append(("became", said, f"correct it here or in {whole.id}"))
    for part in territory.made_of:
        before = catalogue.places.get(part)
        old = before.within(SETS[0]) if before else None
        if before and (old is None or old.became != place.id):
            said = f"{part} did not become {place.id}"
            found.append(("made_of", said, f"correct it here or in {part}"))
    return found


def titles_begin_somewhere(catalogue: Catalogue, _: Names) -> Iterator[Finding]:
    """A territory has a first style, and the later ones follow in order."""
    for place in catalogue.places.values():
        if place.kind == "province" and not place.territory:
            said = "a province has a territory"
            yield Finding("places", place.id, (), said, "add territory:")
        for index, territory in enumerate(place.territory):
            days = [title.since for title in territory.titles]
            known = [day for day in days[1:] if day]
            if not days or days[0] or known != sorted(known) or None in days[1:]:
                loc = ("territory", index, "titles")
                said = "the styles do not follow each other"
                remedy = "the first has no since:, the later ones have, oldest first"
                yield Finding("places", place.id, loc, said, remedy)
