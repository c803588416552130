"""What search engines for data read: pages as schema.org describes such things."""

from __future__ import annotations

import json
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from reform.headline import COUNTRY

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reform.fact import When
    from reform.model import Indicator
    from reform.sharing.page import Page
    from reform.sharing.site import Site

Thing = dict[str, Any]

CONTEXT = "https://schema.org"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"

LEAST, MOST = 50, 5000
"""Letters that the description of a data set must have, and may have."""

FORMATS = {".csv": "text/csv", ".json": "application/json"}

_HARMLESS = {ord(mark): f"\\u{ord(mark):04x}" for mark in "<>&\u2028\u2029"}
"""Marks that could end a script, or a line of one, written as JSON may write them."""


def script(thing: Thing) -> str:
    """Return a thing as JSON that can stand in a script of a page."""
    written = json.dumps(
        {"@context": CONTEXT, **thing}, ensure_ascii=False, separators=(",", ":")
    )
    return written.translate(_HARMLESS)


def website(site: Site) -> Thing:
    """Describe the site."""
    return {
        "@type": "WebSite",
        "name": site.name,
        "url": site.address,
        "description": site.description,
        "inLanguage": site.language,
    }


def data_catalogue(site: Site) -> Thing:
    """Describe the collection of all data sets."""
    return {
        **_catalogue(site),
        "description": site.description,
        "inLanguage": site.language,
        "license": LICENCE,
        "isAccessibleForFree": True,
        "creator": _creator(site),
    }


def breadcrumbs(steps: Sequence[tuple[str, str]]) -> Thing:
    """Describe the way from home to a page: names and addresses, home first."""
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": number, "name": name, "item": address}
            for number, (name, address) in enumerate(steps, 1)
        ],
    }


def dataset(
    page: Page,
    name: str,
    description: str,
    files: Sequence[str] = ("facts.csv", "facts.json"),
) -> Thing:
    """
    Describe a data set: all facts, or a part of them.

    Google requires name and description, and recommends the rest.

    Args:
        page: where it is shown.
        name: what it is called.
        description: what it holds.
        files: its downloads, in the folder of all of them.

    """
    site = page.site
    return {
        "@type": "Dataset",
        "name": name,
        "description": _long_enough(site, description),
        "url": page.address,
        "inLanguage": site.language,
        "license": LICENCE,
        "isAccessibleForFree": True,
        "creator": _creator(site),
        "includedInDataCatalog": _catalogue(site),
        "distribution": [
            {
                "@type": "DataDownload",
                "encodingFormat": FORMATS[PurePosixPath(file).suffix],
                "contentUrl": f"{site.root}data/{file}",
            }
            for file in files
        ],
        "spatialCoverage": {"@type": "Place", "name": _country(site)},
        **({"dateModified": page.newest.start.isoformat()} if page.newest else {}),
    }


def of_indicator(page: Page, indicator: Indicator) -> Thing | None:
    """Describe the figures of an indicator; nothing where none are known."""
    edition, catalogue = page.site.edition, page.site.edition.catalogue
    times = [choice.shown.key.when for choice in catalogue.shown(indicator.id)]
    if not times:
        return None
    said = edition.text(indicator.description)
    files = (f"indicators/{indicator.id}.csv", "facts.json")
    measured = [edition.name(indicator), *map(edition.text, indicator.parts.values())]
    unit = edition.unit(catalogue.units[indicator.unit])
    method = {"measurementTechnique": edition.text(indicator.method)}
    return {
        **dataset(page, edition.name(indicator), said, files),
        "identifier": indicator.id,
        "temporalCoverage": span(times),
        **(method if indicator.method else {}),
        "variableMeasured": [
            {"@type": "PropertyValue", "name": each, "unitText": unit}
            for each in measured
        ],
    }


def span(times: Iterable[When]) -> str:
    """Return the time from the first to the last, as ISO 8601 writes it."""
    known = [*times]
    first = min((when.since or when.until).start for when in known)
    last = max(when.until.end for when in known)
    return f"{first.isoformat()}/{last.isoformat()}"


def _long_enough(site: Site, text: str) -> str:
    longer = text if len(text) >= LEAST else f"{text} {site.description}"
    return longer[:MOST]


def _creator(site: Site) -> Thing:
    return {"@type": "Organization", "name": site.name, "url": site.address}


def _catalogue(site: Site) -> Thing:
    address = f"{site.address}data/"
    return {"@type": "DataCatalog", "name": site.name, "url": address}


def _country(site: Site) -> str:
    return site.edition.name(site.edition.subject(COUNTRY))
